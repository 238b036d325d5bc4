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
[ $# -gt 0 ] || set -- customers greet-card search calendar campaigns sale note preferences shortcuts

for language in en_US zh_CN; do
  for scheme in light dark; do
    for size in 360x720 1280x800; do
      for text in 100 150; do
        SCREENS_SUFFIX="-${language%_*}-$scheme-${size%x*}-$text" SCREENS_SIZE=$size SCREENS_TEXT=$text \
          SCREENS_DARK=$([ $scheme = dark ] && echo yes || echo no) LANG=$language.UTF-8 LC_ALL=$language.UTF-8 \
          sh "$top/data/session.sh" -s "$((${size%x*} + 10))x$((${size#*x} + 10))" sh "$top/data/screens.sh" "$program" "$folder" "$@"
      done
    done
  done
done
echo "$(find "$folder" -name '*.png' | grep -c .) pictures are in $folder"
