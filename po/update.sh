#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings po/ up to date with the strings in the source: rewrites POTFILES.in, merges new strings into every
# language and lists what has no translation. With --check nothing is written, and the exit status is 1 when
# POTFILES.in is out of date, a string is not translated or a translation does not fit its format.
# Further arguments are PO fragments named *.LANG.po; their translations win over those in po/, earlier ones
# over later ones.
set -eu
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
check=no
[ "${1:-}" = --check ] && { check=yes; shift; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

{
  echo '# Kept sorted, one file a line. Written by update.sh.'
  {
    find src -name '*.c' -o -name '*.h' | xargs grep -lE '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(' || true
    find src data -name '*.ui' | xargs grep -lE 'translatable="(yes|true)"' /dev/null || true
    ls data/*.desktop.in data/*.metainfo.xml.in
  } | LC_ALL=C sort -u
} > "$work/POTFILES.in"
cmp -s "$work/POTFILES.in" po/POTFILES.in || {
  [ $check = no ] || { echo "po: POTFILES.in is out of date:"; diff po/POTFILES.in "$work/POTFILES.in" | grep '^[<>]' || true; status=1; }
}

grep -v '^#' "$work/POTFILES.in" > "$work/list"
# The same keywords as meson's preset "glib".
xgettext --from-code=UTF-8 --files-from="$work/list" -o "$work/all.pot" --package-name=shuke --add-comments \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 \
  --keyword=g_dpgettext2:2c,3 --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
  --flag=g_string_append_printf:2:c-format --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format
sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/all.pot"

grep -v '^#' po/LINGUAS > "$work/languages"
while read -r lang; do
  : > "$work/sources"
  for source in "$@" "po/$lang.po"; do
    case "$source" in *".$lang.po"|"po/$lang.po") ;; *) continue ;; esac
    if ! msgfmt -o /dev/null "$source" 2> "$work/error"; then
      echo "po: left out, it does not parse: $source"
      sed 's/^/    /' "$work/error" | head -5
      status=1
      continue
    fi
    # An entry that one source leaves empty must not hide another's translation.
    copy="$work/$(grep -c . "$work/sources" || true).$lang.po"
    msgattrib --translated --no-fuzzy --no-obsolete --force-po "$source" -o "$copy"
    echo "$copy" >> "$work/sources"
  done
  msgcat --use-first --files-from="$work/sources" -o "$work/known.po"
  msgmerge -q -N --sort-output --no-location -o "$work/merged.po" "$work/known.po" "$work/all.pot"
  # The header stays the one of the file; without --force-po an empty catalogue would write nothing.
  msgattrib --no-obsolete --force-po "$work/merged.po" -o "$work/used.po"
  { sed '/^$/q' "po/$lang.po"; sed '1,/^$/d' "$work/used.po"; } > "$work/$lang.po"

  msgfmt --check-format --check-header -o /dev/null "$work/$lang.po" || status=1
  echo "po: $lang: $(msgfmt --statistics -o /dev/null "$work/$lang.po" 2>&1)"
  msgmerge -q -N --no-wrap --add-location=file -o "$work/located.po" "$work/known.po" "$work/all.pot"
  msgattrib --untranslated --no-obsolete --no-wrap "$work/located.po" > "$work/missing.po"
  if [ -s "$work/missing.po" ]; then
    awk 'BEGIN { RS = ""; FS = "\n" }
      !/\nmsgid ""\nmsgstr "[^"]/ && !/^msgid ""\nmsgstr/ {
        where = ""; text = ""; on = 0
        for (i = 1; i <= NF; i++) {
          if ($i ~ /^#: /) where = where substr ($i, 3)
          else if ($i ~ /^msgctxt /) text = substr ($i, 9) " "
          else if ($i ~ /^msgid /) { text = text substr ($i, 7); on = 1 }
          else if ($i ~ /^msg/) on = 0
          else if (on && $i ~ /^"/) text = text $i
        }
        if (text != "\"\"" && where != "") { gsub (/""/, "", text); print "   " where " | " text }
      }' "$work/missing.po" > "$work/missing"
    cat "$work/missing"
    [ $check = no ] || [ ! -s "$work/missing" ] || status=1
  fi
  [ $check = yes ] || cp "$work/$lang.po" "po/$lang.po"
done < "$work/languages"
[ $check = yes ] || cp "$work/POTFILES.in" po/POTFILES.in
exit $status
