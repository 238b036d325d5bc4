#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: session.sh [-s WIDTHxHEIGHT] COMMAND [ARGUMENT...]
# Runs the command with a display, a session bus and a home of its own and ends everything it started. Its exit
# status is the command's. Never touches the display, the bus, the settings or the books of whoever runs it.
set -u

size=1280x800
[ "${1:-}" = -s ] && { size=$2; shift 2; }
[ $# -gt 0 ] || { echo "session.sh: no command" >&2; exit 2; }

room=$(mktemp -d "${TMPDIR:-/tmp}/shuke-session-XXXXXX") || exit 1
# Every process of this session carries the mark in its environment, also those that the bus starts.
SHUKE_SESSION=$(basename "$room")
export SHUKE_SESSION

sweep () {
  for signal in TERM KILL; do
    found=no
    for entry in /proc/[0-9]*; do
      process=${entry#/proc/}
      [ "$process" != $$ ] || continue
      grep -qz "^SHUKE_SESSION=$SHUKE_SESSION\$" "$entry/environ" 2>/dev/null || continue
      # The grep above is itself such a process while it looks.
      kill -$signal "$process" 2>/dev/null && found=yes
    done
    [ $found = yes ] || break
    tries=0
    while [ $tries -lt 20 ] && grep -lqz "^SHUKE_SESSION=$SHUKE_SESSION\$" $(ls -d /proc/[0-9]*/environ 2>/dev/null | grep -v "/$$/") 2>/dev/null; do
      sleep 0.1
      tries=$((tries + 1))
    done
  done
  chmod -R u+rwX "$room" 2>/dev/null
  rm -rf "$room"
}
trap sweep EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

mkdir -p "$room/home" "$room/config" "$room/cache" "$room/data" "$room/state" "$room/tmp"
mkdir -m 700 "$room/run"
mkfifo "$room/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3> "$room/display" > "$room/xvfb.log" 2>&1 &
read -r number < "$room/display" || { cat "$room/xvfb.log" >&2; echo "session.sh: Xvfb did not start" >&2; exit 1; }

unset WAYLAND_DISPLAY WAYLAND_SOCKET DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS XAUTHORITY DESKTOP_STARTUP_ID AT_SPI_BUS_ADDRESS
export DISPLAY=":$number" HOME="$room/home" XDG_CONFIG_HOME="$room/config" XDG_CACHE_HOME="$room/cache" \
  XDG_DATA_HOME="$room/data" XDG_STATE_HOME="$room/state" XDG_RUNTIME_DIR="$room/run" \
  GDK_BACKEND=x11 GSK_RENDERER=cairo LIBGL_ALWAYS_SOFTWARE=1 GIO_USE_VFS=local GVFS_DISABLE_FUSE=1 \
  XDG_CURRENT_DESKTOP=
export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-keyfile}"

# The bus tells its own story (limits, services it started); it is nobody's output.
printf '#!/bin/sh\nexec dbus-daemon "$@" 2> "%s/bus.log"\n' "$room" > "$room/bus"
chmod 700 "$room/bus"
dbus-run-session --dbus-daemon="$room/bus" -- "$@"
