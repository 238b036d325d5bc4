#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh tests/run.sh [--long] [--screens] [--suite NAME]...
# Installs what is missing, builds with the address and undefined-behaviour sanitizers, runs every suite, then
# builds without them and runs the journey on that too. The last line is "N passed, N failed";
# the exit status is 0 only when something passed and nothing failed.
#
#   --suite NAME  only this one: unit, book, window, journey; reference, when SHUKE_REFERENCE names its folder
#   --long        10,000 random histories of each property, every step of every fault, 1,000 damaged books: once per
#                 issue; with --suite book some twenty minutes on two cores
#   --screens     no tests: pictures of every named state, in build-release/screens
set -u

top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/data/common.sh"

suites=
long=no
screens=no
while [ $# -gt 0 ]; do
  case "$1" in
    --long) long=yes ;;
    --screens) screens=yes ;;
    --suite) shift; suites="$suites ${1:?--suite takes a name}" ;;
    --suite=*) suites="$suites ${1#--suite=}" ;;
    *) sed -n '5,13s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
case "$suites" in '') chosen=no; suites='unit book window journey' ;; *) chosen=yes ;; esac

passed=0
failed=0
skipped=0
finish () {
  [ $skipped = 0 ] || say "$skipped skipped"
  [ $((passed + failed)) -gt 0 ] || { say "No test has run."; failed=1; }
  say "$passed passed, $failed failed"
  [ $failed = 0 ]
  exit
}
give_up () {
  say "$*"
  failed=$((failed + 1))
  finish
}

# What a test needs of the machine beyond its packages: Chinese and English locales.
need_locales () {
  absent=
  for name in zh_CN zh_TW en_US; do
    locale -a 2>/dev/null | grep -qix "$name\.utf-\?8" || absent="$absent $name"
  done
  [ -n "$absent" ] || return 0
  if ! root=$(as_root); then
    say "Some locales are missing. Make them with this command, then start again:"
    say "  for name in$absent; do sudo localedef -i \$name -f UTF-8 \$name.UTF-8; done"
    return 1
  fi
  for name in $absent; do
    $root localedef -i "$name" -f UTF-8 "$name.UTF-8" || return 1
  done
}

# A subshell, because need ends the script and the last line has to come all the same.
(need build run headless test) || give_up "The tests need these packages."
need_locales || give_up "The tests need these locales."

if [ $screens = yes ]; then
  (release_build) || exit 1
  release_folder
  installed sh "$top/tests/screens.sh" "$prefix/bin/shuke" "$build/screens"
  exit
fi

wants () {
  case " $suites " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

# has BUILD SUITE
has () {
  meson introspect "$1" --tests |
    python3 -c 'import json, sys; sys.exit(not any(s.split(":")[-1] == sys.argv[1] for t in json.load(sys.stdin) for s in t["suite"]))' "$2"
}

# run_suite BUILD SUITE SECONDS [MESON-TEST-ARGUMENT...]: one suite, its results added to the sums.
run_suite () {
  folder=$1
  suite=$2
  limit=$3
  shift 3
  if ! has "$folder" "$suite"; then
    [ $chosen = no ] || give_up "There is no suite $suite."
    return 0
  fi
  say
  say "== $suite ($(basename "$folder"))"
  name=run-$suite
  rm -f "$folder/meson-logs/$name.json"
  display=
  case "$suite" in window|journey) display="sh $top/data/session.sh -s 1600x1000"; set -- --num-processes 1 "$@" ;; esac
  timeout --kill-after=30 "$limit" $display meson test -C "$folder" --no-rebuild --suite "$suite" --logbase "$name" \
    --timeout-multiplier $((3 * patience)) --print-errorlogs "$@" < /dev/null
  status=$?
  [ $status != 124 ] && [ $status != 137 ] || { say "$suite did not end within $limit seconds."; failed=$((failed + 1)); }
  if [ -f "$folder/meson-logs/$name.json" ]; then
    sums=$(python3 "$top/tests/tally.py" "$folder/meson-logs/$name.json") || give_up "The log of $suite cannot be read."
    before=$failed
    passed=$((passed + ${sums%% *}))
    sums=${sums#* }
    failed=$((failed + ${sums% *}))
    skipped=$((skipped + ${sums#* }))
    [ $status = 0 ] || [ $failed -gt $before ] || failed=$((failed + 1))
  elif [ $status != 124 ]; then
    failed=$((failed + 1))
  fi
}

# Limits only end what hangs: with other work on the machine everything takes several times as long, and fails nothing.
patience=1
[ $long = no ] || { patience=15; export SHUKE_LONG=1; }
minutes () { echo $(($1 * 60 * patience)); }

if [ -n "$suites" ]; then
  checked=$top/build-asan
  say "Building with sanitizers in $checked …"
  mkdir -p "$checked"
  {
    if [ ! -f "$checked/build.ninja" ]; then
      meson setup "$checked" "$top" -Db_sanitize=address,undefined -Db_lundef=false
    elif [ -n "${SHUKE_REFERENCE:-}" ]; then
      # Where the reference data is, is asked when configuring.
      meson setup --reconfigure "$checked" "$top"
    fi
  } > "$checked/build.log" 2>&1 && meson compile -C "$checked" >> "$checked/build.log" 2>&1 < /dev/null || {
    grep -E -A5 'error:|ERROR:|FAILED:|undefined reference' "$checked/build.log" | head -n 40
    give_up "The program did not build; the whole story is in $checked/build.log"
  }
  for suite in $suites; do
    case "$suite" in
      journey) run_suite "$checked" journey "$(minutes 20)" ;;
      # Its programs run one after the other and take eight minutes on two cores with nothing beside them.
      window) run_suite "$checked" window "$(minutes 40)" ;;
      *) run_suite "$checked" "$suite" "$(minutes 20)" ;;
    esac
  done
fi

if wants journey; then
  say
  say "Building the release in $top/build-release …"
  (release_build -Dtests=true) || give_up "The release did not build."
  release_folder
  run_suite "$build" journey "$(minutes 5)"
fi

finish
