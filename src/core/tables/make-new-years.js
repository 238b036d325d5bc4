/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints tests/fixtures/lunar-new-year.csv: New Year and leap month of 1940 to 2060 by the rule of GB/T 33661-2017 from
 * the new moons and solar longitudes of npm astronomy-engine (MIT). It shares nothing with make-lunar.js. */
const A = require('astronomy-engine');
const MS = 86400000, ZONE = 8 * 3600000;
const day = t => Math.floor((t.date.getTime() + ZONE) / MS);
const iso = d => new Date(d * MS).toISOString().slice(0, 10);
function solstice(y) { return day(A.Seasons(y).dec_solstice); }
function moonOnOrBefore(d) { // new-moon civil day <= d
  let t = A.SearchMoonPhase(0, new Date((d - 33) * MS), 40), last = null;
  while (day(t) <= d) { last = t; t = A.SearchMoonPhase(0, new Date(t.date.getTime() + 20 * MS), 40); }
  return last;
}
const next = t => A.SearchMoonPhase(0, new Date(t.date.getTime() + 20 * MS), 40);
function zhongqi(a, b) { // is there a major term on a civil day in [a, b)
  const sa = A.SunPosition(new Date(a * MS - ZONE)).elon, sb = A.SunPosition(new Date(b * MS - ZONE)).elon;
  return Math.floor(sa / 30) !== Math.floor(sb / 30);
}
console.log('lunar_year,new_year,leap_month');
const info = {};
for (let y = 1939; y <= 2061; y++) { // sui from solstice y-1 to y
  let t = moonOnOrBefore(solstice(y - 1)); const end = day(moonOnOrBefore(solstice(y)));
  const m = [day(t)]; while (m[m.length - 1] < end) { t = next(t); m.push(day(t)); }
  const leapSui = m.length - 1 === 13; let n = 11, found = false;
  for (let i = 0; i + 1 < m.length; i++) {
    let leap = false;
    if (i > 0) { if (leapSui && !found && !zhongqi(m[i], m[i + 1])) { leap = found = true; } else n = n % 12 + 1; }
    const ly = n >= 11 && i < 4 ? y - 1 : y;
    info[ly] = info[ly] || { leap: 0 };
    if (n === 1 && !leap) info[ly].first = m[i];
    if (leap) info[ly].leap = n;
  }
}
for (let y = 1940; y <= 2060; y++) console.log(`${y},${iso(info[y].first)},${info[y].leap}`);
