#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: screens.sh PROGRAM FOLDER [NAME]...
# Every named screen in English and Chinese, light and dark, narrow and wide, with text at 100 and 150 %, for a person
# to look at. Files are called NAME-LANGUAGE-SCHEME-WIDTH-TEXT.png.
set -eu

top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
program=$1
folder=$2
shift 2
[ $# -gt 0 ] || set -- first-run customers greet-card greet-long-name greet-phone-only greet-twins greet-refused greet-unhappy greet-complaint greet-large-family greet-never-bought about about-remark about-end fact-add fact-named fact-history fact-confirmed about-term counter search new-customer calendar calendar-day calendar-done calendar-full calendar-empty prepare ask-today ask-answer ask-put-off visit campaigns campaigns-empty campaign campaign-new campaign-sizes campaign-copy campaign-table campaign-handed-over import import-cards import-sales import-rows import-rows-out import-perhaps import-leaving import-headings import-days import-workbook import-several import-second import-all-done import-empty import-refused import-columns import-column import-field import-asked import-all-out import-consent import-running import-done import-taken import-kept sale note note-offers note-told note-named note-kept inbox inbox-empty promises promises-empty slips slips-empty slip slip-open groups groups-empty group-people group-rule group-conditions groups-overfull overfull overfull-about fields doubts doubts-empty bringers bringers-empty referrals join join-compared join-done join-undone large large-scrolled large-search disk-full disk-read-only firm firm-people contact-wishes pictures picture about-agreed prospects prospects-empty prospects-new prospect prospect-file preferences privacy bin export export-customer backups import-history shortcuts menu menu-lists menu-add

broken=0
mkdir -p "$folder"
SCREENS_IMPORT=$folder/files
export SCREENS_IMPORT
mkdir -p "$SCREENS_IMPORT"
# As an old till writes it: GB18030, a title above the names of the columns, one phone spoilt by a spreadsheet, birthdays in five
# forms, one row about nobody, a sum below.
iconv -f UTF-8 -t GB18030 > "$SCREENS_IMPORT/customers.csv" <<'E'
某某童装店会员表,,,,,,,
姓名,手机,会员卡号,生日,孩子,尺码,开卡日期,备注
许静,15400001234,A001,1988-03-12,果果 女 5岁,120,2019/3/5,喜欢浅色
欧阳晓晴,1.54E+10,A002,八月初三,,M,2020-11-02,
Helen Wang,154 0000 5678,,12-25,小宝(2019.6.1);小贝(2021.9.9),100/80,,
陈佳怡妈妈,１５４００００２２０７,A004,880312,佳怡 130,,,只穿棉
赵六,1.5400008001E10,A005,2月30日,,#N/A,,
,,,,,,,空的
合计,,,,,,,5
E
cat > "$SCREENS_IMPORT/remarks.csv" <<'E'
姓名,手机,备注
方静,15400004321,只收微信，晚上七点后打；麦兜 6岁 120cm 鞋29；不吃芒果，喜欢素色；婆婆来取
E
cat > "$SCREENS_IMPORT/contacts.vcf" <<'E'
BEGIN:VCARD
VERSION:3.0
N:林;小雨;;;
FN:林小雨
TEL;type=CELL:154 0000 1111
TEL;type=HOME:0571-8888 0000
BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-03
NOTE:羊毛过敏
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=E5=BC=A0=E4=B8=89;;;
TEL;CELL:1540000
BDAY:1990-13-45
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Anna O’Neil
TEL;VALUE=uri:tel:+44-7911-123456
END:VCARD
E
# As a telephone has it: her family, couriers and offices among the customers.
{
  number=15400000100
  for person in 妈妈 老公 顺丰快递小王 物业管理处 房东 修空调师傅 王姐 李娜 '陈佳怡妈妈（团购）' 张老师; do
    number=$((number + 1))
    printf 'BEGIN:VCARD\nVERSION:3.0\nFN:%s\nTEL:%s\nEND:VCARD\n' "$person" "$number"
  done
} > "$SCREENS_IMPORT/phonebook.vcf"
cat > "$SCREENS_IMPORT/sales.csv" <<'E'
销售日期,会员姓名,款号,品类,尺码,颜色,吊牌价,实收金额,数量,导购
2026-09-10 10:42,Anna Schmidt,T3021,童装,120,米白,199,358,2件,小李
2026/9/11,Anna Schmidt,C1108,外套,M,驼色,"￥1,299.00",999,若干,小李
2026-09-31,Anna Schmidt,T3021,童装,120,米白,199,199,1,
合计,,,,,,,1556,,
E
# Of whom the sample shop has some, with other facts.
cat > "$SCREENS_IMPORT/known.csv" <<'E'
姓名,手机,生日,地址,尺码,注意
林小雨,15420260917,1990-07-23,文一路 9 号,L,羊毛过敏；花粉过敏
孙丽娜,15414688109,1988-01-02,古墩路 12 号,,
某某,15400009999,,,,
E
# So many that one sees it work.
{ echo 'name,phone'; seq 15400000001 15400040000 | sed 's/^/Ann,/'; } > "$SCREENS_IMPORT/many.csv"
# Nothing in the column tells whether the day or the month comes first.
cat > "$SCREENS_IMPORT/days.csv" <<'E'
姓名,手机,生日
许静,15400001234,03/04/1990
欧阳晓晴,15400005678,05/06/1991
E
cp "$top/tests/fixtures/workbooks/libreoffice.xlsx" "$SCREENS_IMPORT/workbook.xlsx"
: > "$SCREENS_IMPORT/empty.csv"
# How the old format of Excel begins.
printf '\320\317\021\340\241\261\032\341' > "$SCREENS_IMPORT/old.xls"
# More of everything than anybody has: a name of forty characters, a remark of three thousand, as many phones and children
# as a row brings, and two hundred groups.
{
  echo '姓名,手机,手机2,手机3,手机4,手机5,手机6,孩子1,孩子2,孩子3,孩子4,孩子5,孩子6,孩子7,孩子8,备注,注意,地址,微信,生日,职业,爱好,尺码,分组'
  remark=$(printf '她喜欢浅色的棉麻，进门先看新到的连衣裙，试穿的时候要一杯温水。上回说女儿明年上小学，校服要一百三十的。%.0s' $(seq 57))
  for row in $(seq 25); do
    groups=$(for group in $(seq 8); do printf '团购群%d；' $(((row - 1) * 8 + group)); done)
    if [ "$row" = 1 ]; then
      echo "伊莎贝拉玛丽亚德拉克鲁斯费尔南德斯冈萨雷斯欧阳女士特别长的一位老顾客名字要四十个,15400000001,15400000002,15400000003,15400000004,15400000005,15400000006,果果 女 1岁,小宝 男 2岁,豆豆 女 3岁,朵朵 男 5岁,安安 女 6岁,乐乐 男 8岁,糖糖 女 10岁,圆圆 男 12岁,$remark,羊毛过敏，别推羊毛料；中午十二点前别打电话；婆婆的事别提；孩子爸爸出差多，不要问,浙江省杭州市西湖区文三路锦绣家园二十二幢四单元四百零二室门口有一只大狗请先打电话,shu_xiaoyu_1990_0722_hangzhou,1990-07-22,幼儿园园长,周末爬山、烘焙、看画展、给孩子做手工,M,每个周末都带孩子来试新款并且愿意等到货通知的幼儿园和小学家长群还有她们的朋友邻居同事以及介绍来的新客人和老客人一共六十个字；$groups"
    else
      echo "顾客$row,154000001$((row + 10)),,,,,,,,,,,,,,,,,,,,,,$groups"
    fi
  done
} > "$SCREENS_IMPORT/overfull.csv"

# As many customers as the largest shop has.
LC_ALL=C awk 'BEGIN {
  family = split("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 上官", families, " ")
  given = split("伟 芳 娜 秀 英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 超 明 霞 雨 欣 怡 涵", givens, " ")
  print "姓名,手机,尺码"
  for (i = 0; i < 100000; i++)
    printf "%s%s%s,154%08d,%s\n", families[i % family + 1], givens[int(i / family) % given + 1], givens[int(i / family / given) % given + 1],
           i * 7 + 1, 80 + 10 * (i % 9)
}' > "$SCREENS_IMPORT/large.csv"

for language in en_US zh_CN; do
  for scheme in light dark; do
    for size in 360x720 1280x800; do
      for text in 100 150; do
        SCREENS_SUFFIX="-${language%_*}-$scheme-${size%x*}-$text" SCREENS_SIZE=$size SCREENS_TEXT=$text \
          SCREENS_DARK=$([ $scheme = dark ] && echo yes || echo no) LANG=$language.UTF-8 LC_ALL=$language.UTF-8 \
          sh "$top/data/session.sh" -s "$((${size%x*} + 10))x$((${size#*x} + 10))" sh "$top/data/screens.sh" "$program" "$folder" "$@" || broken=1
      done
    done
  done
done
rm -rf "$SCREENS_IMPORT"
echo "$(find "$folder" -name '*.png' | grep -c .) pictures are in $folder"
exit $broken
