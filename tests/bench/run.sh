#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh tests/bench/run.sh [PART]...   import workbook search groups start profile file scroll idle; all without argument
# Builds the release and measures it. Refuses while the machine is busy; SHUKE_BENCH_ANYWAY=1 measures all the same.
# Exit status 0 when every bar is held, 77 when nothing could be measured.
set -u

top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
. "$top/data/common.sh"

(need build run headless test) || exit 1
(release_build -Dtests=true) || exit 1
release_folder

[ $# -gt 0 ] || set -- import workbook search groups start profile file scroll idle
status=0
for part in "$@"; do
  say "== $part"
  GSETTINGS_SCHEMA_DIR=$build/data GSETTINGS_BACKEND=memory SHUKE_MODULEDIR=$build/src/io/modules \
    sh "$top/data/session.sh" -s 1600x1000 python3 "$top/tests/bench/bench.py" "$part" "$build" < /dev/null
  result=$?
  case $result in
    0) ;;
    77) [ $status != 0 ] || status=77 ;;
    *) status=1 ;;
  esac
done
exit $status
