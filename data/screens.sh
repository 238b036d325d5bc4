#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: screens.sh PROGRAM FOLDER, inside a session of data/session.sh
# Prints today's list of the sample shop and saves a picture of each main screen to the folder. The window is led
# by its own exported actions; a picture counts when two in a row are the same.
set -eu

program=$1
folder=$2
export GTK_A11Y=none

"$program" --demo --today

"$program" --demo > "$folder/program.log" 2>&1 &
window=$(timeout 60 xdotool search --sync --onlyvisible --pid $! | tail -n 1) || {
  cat "$folder/program.log" >&2
  echo "The window did not open; the lines above say why." >&2
  exit 1
}
