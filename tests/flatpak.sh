#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh tests/flatpak.sh, as root
# Proves flatpak/ without a network: makes a stand-in for the GNOME runtime out of a Debian 13 tree, builds the manifest
# of HEAD against it, installs it, starts the program once in its sandbox on a display of our own, and looks that the
# book lies in the program's data folder and that the sandbox has no network. It proves the manifest, the offline build
# and the sandbox; not the versions of the real runtime. The stand-in is kept in the cache folder.
set -eu

top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$top/data/common.sh"
[ "$(id -u)" = 0 ] || die "A runtime can only be put together by root: sudo sh tests/flatpak.sh"
need build run headless flatpak

cache=${XDG_CACHE_HOME:-$HOME/.cache}/shuke-flatpak
base=${XDG_CACHE_HOME:-$HOME/.cache}/shuke-clean/trixie.tar
runtime_version=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$top"/flatpak/*.json)
manifest=$(ls "$top"/flatpak/*.json)
id=$(basename "$manifest" .json)
arch=$(flatpak --default-arch)
room=$(mktemp -d "${TMPDIR:-/var/tmp}/shuke-flatpak-XXXXXX")
trap 'rm -rf --one-file-system "$room"' EXIT
export FLATPAK_USER_DIR="$cache/user"
mkdir -p "$cache"

if [ ! -f "$cache/stand-in-$runtime_version" ]; then
  say "Making the stand-in runtime; this is done once …"
  [ -f "$base" ] || sh "$top/tests/clean.sh" --base trixie
  mkdir -p "$room/tree" "$room/runtime"
  tar -C "$room/tree" -xf "$base"
  packages build run > "$room/tree/packages"
  # In namespaces of its own, so that nothing stays mounted.
  unshare --mount --pid --fork --kill-child --propagation private sh -euc '
    mount -t proc proc "$0/proc"
    mount --bind /dev "$0/dev"
    chroot "$0" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive sh -euc "
      apt-get -qq update
      xargs apt-get install -y -qq --no-install-recommends < /packages
    "' "$room/tree" > "$cache/stand-in.log" 2>&1 || { tail -n 20 "$cache/stand-in.log" >&2; die "The tree could not be filled."; }
  mv "$room/tree/usr" "$room/runtime/files"
  mv "$room/tree/etc" "$room/runtime/files/etc"
  triplet=$(gcc -print-multiarch)
  rm -rf "$cache/repo" "$cache/user"
  for name in Platform Sdk; do
    {
      echo '[Runtime]'
      echo "name=org.gnome.$name"
      echo "runtime=org.gnome.Platform/$arch/$runtime_version"
      echo "sdk=org.gnome.Sdk/$arch/$runtime_version"
      echo
      echo '[Environment]'
      echo "PKG_CONFIG_PATH=/app/lib/pkgconfig:/app/share/pkgconfig:/usr/lib/$triplet/pkgconfig:/usr/share/pkgconfig"
      echo 'XDG_DATA_DIRS=/app/share:/usr/share'
    } > "$room/runtime/metadata"
    flatpak build-export --runtime --files=files "$cache/repo" "$room/runtime" "$runtime_version" > /dev/null
  done
  flatpak --user remote-add --no-gpg-verify stand-in "file://$cache/repo"
  flatpak --user install -y --noninteractive stand-in "org.gnome.Platform//$runtime_version" "org.gnome.Sdk//$runtime_version" > /dev/null
  touch "$cache/stand-in-$runtime_version"
fi

say "Building $id of $(git -C "$top" rev-parse --short HEAD) offline …"
mkdir "$room/source"
git -C "$top" archive HEAD | tar -C "$room/source" -x
# The stand-in has no tool to split debug information off and none to compose catalogue data; a sandboxed build wants
# the source below the manifest.
python3 - "$manifest" "$room/source/$id.json" <<'P'
import json, sys
with open(sys.argv[1]) as f:
    manifest = json.load(f)
manifest['build-options'] = {'no-debuginfo': True, 'strip': False}
manifest['appstream-compose'] = False
manifest['modules'][-1]['sources'][0]['path'] = '.'
with open(sys.argv[2], 'w') as f:
    json.dump(manifest, f, indent=2)
P
(cd "$room" && flatpak-builder --user --disable-rofiles-fuse --disable-cache --sandbox --disable-download --force-clean \
   --repo="$cache/repo" --state-dir="$room/state" "$room/build" "$room/source/$id.json") > "$cache/build.log" 2>&1 || {
  tail -n 40 "$cache/build.log" >&2
  die "The manifest did not build; the whole story is in $cache/build.log"
}
flatpak --user uninstall -y --noninteractive "$id" > /dev/null 2>&1 || true
flatpak --user install -y --noninteractive stand-in "$id" > /dev/null
flatpak build-bundle "$cache/repo" "$cache/$id.flatpak" "$id"
say "Bundle: $(du -h "$cache/$id.flatpak" | cut -f1)"

say "Permissions:"
flatpak --user info --show-permissions "$id" | sed '/^$/d; s/^/  /'
for exported in "applications/$id.desktop" "dbus-1/services/$id.service" "icons/hicolor/scalable/apps/$id.svg"; do
  [ -e "$FLATPAK_USER_DIR/exports/share/$exported" ] || die "Not exported: $exported"
done

cat > "$room/inside.sh" <<'S'
set -eu
id=$1
picture=$2
# Whatever the runtime has, the sandbox has only the loopback.
interfaces=$(flatpak --user run --command=sh "$id" -c 'tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " " | sort | tr "\n" " "')
[ "$interfaces" = "lo " ] || { echo "The sandbox has a network: $interfaces" >&2; exit 1; }
flatpak --user run "$id" --demo --today > /dev/null
flatpak --user run "$id" > "$HOME/program.log" 2>&1 &
process=$!
timeout 60 xdotool search --sync --onlyvisible --name . > /dev/null || { cat "$HOME/program.log" >&2; echo "No window came" >&2; exit 1; }
tries=0
while ! book=$(find "$HOME/.var/app/$id/data" -path "*/shuke/book.db" 2>/dev/null | grep .); do
  tries=$((tries + 1))
  [ $tries -lt 100 ] || { echo "No book in the program's data folder:" >&2; find "$HOME/.var" >&2; exit 1; }
  sleep 0.1
done
import -silent -window root "$picture"
echo "Book: ${book#"$HOME"/}"
kill -0 $process
flatpak kill "$id"
wait $process || true
S
sh "$top/data/session.sh" sh "$room/inside.sh" "$id" "$cache/window.png"
say "Picture: $cache/window.png"
say "flatpak: BUILT OFFLINE, STARTED IN ITS SANDBOX"
