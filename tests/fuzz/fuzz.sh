#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh tests/fuzz/fuzz.sh NAME [SECONDS [LONGEST INPUT]]
# Runs one target under libFuzzer with clang (600 seconds unless told otherwise) in build-fuzz, starting from the kept
# corpus. What is found stays in build-fuzz/NAME; a crash is copied into the corpus by hand, under a name that says what
# it was.
set -eu

top=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
name=${1:?which target}
seconds=${2:-600}
longest=${3:-600}
build="$top/build-fuzz"

[ -f "$build/build.ninja" ] || CC=clang meson setup "$build" "$top" -Dwerror=false \
  -Dc_args='-fsanitize=fuzzer-no-link -fno-sanitize-recover=undefined' -Db_sanitize=address,undefined -Db_lundef=false >/dev/null
ninja -C "$build" "tests/fuzz/fuzz-$name" src/io/modules/shuke-archive.so >/dev/null
# The same object without the replay driver, and with libFuzzer's.
objects=$(find "$build/tests/fuzz/fuzz-$name.p" -name "fuzz-$name.c.o")
libraries=$(find "$build/src" "$build/tests/unit" -name 'libshuke-*.a' -o -name 'libpack-workbook.a')
clang -fsanitize=fuzzer,address,undefined -o "$build/$name-fuzzer" $objects \
  -Wl,--start-group $libraries -Wl,--end-group $(pkg-config --libs gio-2.0 gobject-2.0 gmodule-no-export-2.0 json-glib-1.0 libarchive sqlite3 gtk4 libadwaita-1) -lm
mkdir -p "$build/$name"
export SHUKE_MODULEDIR="$build/src/io/modules"
cd "$build"
exec "./$name-fuzzer" -max_total_time="$seconds" -max_len="$longest" -timeout=10 -print_final_stats=1 "$name" "$top/tests/fuzz/corpus/$name"
