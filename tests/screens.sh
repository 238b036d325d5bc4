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
[ $# -gt 0 ] || set -- first-run customers greet-card counter search new-customer calendar campaigns import sale note note-offers inbox inbox-empty promises promises-empty preferences privacy bin export import-history shortcuts

broken=0
mkdir -p "$folder"
SCREENS_IMPORT=$folder/customers.csv
export SCREENS_IMPORT
# As an old till writes it: GB18030, one phone spoilt by a spreadsheet, a birthday without a year, one row about nobody.
iconv -f UTF-8 -t GB18030 > "$SCREENS_IMPORT" <<'E'
姓名,手机,会员卡号,生日,孩子,尺码,备注
许静,15400001234,A001,1988-03-12,果果 女 5岁,120,喜欢浅色
"欧阳,晓晴",1.54E+10,A002,八月初三,,M,
Helen Wang,154 0000 5678,,12-25,小宝(2019.6.1);小贝(2021.9.9),100/80,
,,,,,,空的
E

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
rm -f "$SCREENS_IMPORT"
echo "$(find "$folder" -name '*.png' | grep -c .) pictures are in $folder"
exit $broken
