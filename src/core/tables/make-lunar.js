/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints shuke-lunar-table.inc: the months and solar terms of 1900 to 2099 as npm lunar-javascript 1.7.7
 * (MIT, 6tail) computes them. See README.md in this folder. */
const { Solar, LunarYear, LunarMonth } = require('lunar-javascript');
const FIRST = 1900, LAST = 2099;
const days = s => Math.round(Date.UTC(s.getYear(), s.getMonth() - 1, s.getDay()) / 86400000);
const terms = ['XIAO_HAN', 'DA_HAN', 'LI_CHUN', 'YU_SHUI', 'JING_ZHE', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至'];
const own = ['小寒', '大寒', '立春', '雨水', '惊蛰'];

const words = [];
for (let y = FIRST; y <= LAST; y++) {
  const months = LunarYear.fromYear(y).getMonths().filter(m => m.getYear() === y);
  let long = 0, leap = 0;
  months.forEach((m, i) => {
    if (m.getDayCount() === 30) long |= 1 << i;
    if (m.isLeap()) leap = Math.abs(m.getMonth());
  });
  if (months.length !== (leap ? 13 : 12)) throw new Error('months of ' + y);
  const first = days(Solar.fromJulianDay(months[0].getFirstJulianDay()));
  const offset = first - Date.UTC(y, 0, 1) / 86400000;
  if (offset < 0 || offset > 63) throw new Error('offset of ' + y);
  words.push(long | leap << 13 | offset << 17);
}
const found = [];
for (let y = FIRST; y <= LAST; y++) {
  const row = [];
  const table = Solar.fromYmd(y, 6, 1).getLunar().getJieQiTable();
  for (let t = 0; t < 24; t++) {
    let s = table[own[t] || terms[t]];
    if (!s || s.getYear() !== y) s = table[terms[t]];
    if (!s || s.getYear() !== y || s.getMonth() !== (t >> 1) + 1) {
      const other = Solar.fromYmd(y, 12, 28).getLunar().getJieQiTable();
      s = Object.values(other).concat(Object.values(table)).find(x => x.getYear() === y && x.getMonth() === (t >> 1) + 1 &&
        (t % 2 ? x.getDay() > 15 : x.getDay() < 15));
    }
    if (!s) throw new Error('term ' + t + ' of ' + y);
    row.push(s.getDay());
  }
  found.push(row);
}
const base = terms.map((_, t) => Math.min(...found.map(r => r[t])));
if (found.some(r => r.some((d, t) => d - base[t] > 3))) throw new Error('a term does not fit two bits');
const packed = found.map(r => r.reduce((sum, d, t) => sum | BigInt(d - base[t]) << BigInt(2 * t), 0n));
const lines = (items, per) => {
  const out = [];
  for (let i = 0; i < items.length; i += per) out.push('  ' + items.slice(i, i + per).join(', ') + ',');
  return out.join('\n');
};
console.log(`/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printed by tables/make-lunar.js from npm lunar-javascript 1.7.7 (MIT, Copyright 6tail); do not edit by hand. */

/* One word a lunar year: bits 0-12 long months in order of occurrence, 13-16 leap month, 17-22 days from
 * 1 January to New Year. */
static const guint32 lunar_years[] = {
${lines(words.map(w => '0x' + w.toString(16).padStart(6, '0')), 10)}
};

/* Earliest day of its month on which each solar term fell, 小寒 first, and two bits a term and year above it. */
static const guint8 term_base[24] = {
${lines(base, 24)}
};
static const guint64 term_years[] = {
${lines(packed.map(w => '0x' + w.toString(16).padStart(12, '0')), 6)}
};`);
