#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh data/start.sh
# From a fresh copy of the source to the sample shop on the screen: installs what is missing, builds, opens.
# Where there is no display it prints today's list and saves pictures of the screens instead. The sample shop is
# a scratch book; no book of the owner is opened or changed.
set -eu

top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/data/common.sh"

if [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]; then
  need build run
else
  need build run headless
fi

say "Building in $top/build-release …"
release_build

if [ -n "${WAYLAND_DISPLAY:-}" ] || [ -n "${DISPLAY:-}" ]; then
  if [ ! -w "${HOME:-/}" ]; then
    say "Your home folder cannot be written, so the window's size and the like are not remembered."
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mkdir -p "$scratch/config" "$scratch/cache" "$scratch/data" "$scratch/state"
    export XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache" XDG_DATA_HOME="$scratch/data" \
      XDG_STATE_HOME="$scratch/state"
  fi
  installed "$prefix/bin/shuke" --demo
  exit
fi

say "No display here: first today's list, then pictures of the screens."
say
pictures=$build/screens
rm -rf "$pictures"
installed sh "$top/data/session.sh" -s 1290x810 sh -euc '"$1" --demo --today; echo; exec sh "$2" "$1" "$3"' start \
  "$prefix/bin/shuke" "$top/data/screens.sh" "$pictures"
say
say "Pictures of the screens are in $pictures:"
ls "$pictures"
