#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: sh tests/clean.sh bookworm|trixie, as root; with --base before it only the bare tree is made
# Proves both commands of the README on a bare Debian tree: debootstrap, a clean export of HEAD, sh data/start.sh
# (once as somebody who may install nothing, twice as root), sh tests/run.sh. Ends with one line that says whether
# all of it held. The tree lives in mount and process namespaces of its own, so nothing stays mounted or running.
# The mirror is the one that this machine's apt uses. Downloads and the bare tree are kept in the cache folder.
set -eu

top=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
base_only=no
[ "${1:-}" = --base ] && { base_only=yes; shift; }
case "${1:-}" in
  bookworm|trixie) release=$1 ;;
  *) sed -n '4p' "$0" | cut -c3- >&2; exit 2 ;;
esac
[ "$(id -u)" = 0 ] || { echo "A bare tree can only be made by root: sudo sh tests/clean.sh $release" >&2; exit 1; }

if [ -z "${SHUKE_CLEAN_ROOM:-}" ]; then
  command -v debootstrap > /dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap
  SHUKE_CLEAN_ROOM=$(mktemp -d "${TMPDIR:-/var/tmp}/shuke-clean-XXXXXX")
  export SHUKE_CLEAN_ROOM
  status=0
  nice -n 10 unshare --mount --pid --fork --kill-child --propagation private sh "$0" $([ $base_only = no ] || echo --base) "$release" || status=$?
  rm -rf --one-file-system "$SHUKE_CLEAN_ROOM"
  exit $status
fi

# From here on inside the namespaces.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/shuke-clean
room=$SHUKE_CLEAN_ROOM
tree=$room/tree
mkdir -p "$cache/archives-$release/partial" "$tree"

verdict () {
  echo
  echo "clean $release at $(git -C "$top" rev-parse --short HEAD): $*"
}
broken () {
  verdict "BROKEN: $*"
  exit 1
}

# Site of the main archive and of the security archive, as this machine's apt has them.
sites=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 'Created-By: Packages')
mirror=$(echo "$sites" | sed -n 's/^\([^ ]*\) [a-z]* main$/\1/p' | grep -v -e security | sed -n '/debian/{p;q}')
security=$(echo "$sites" | sed -n 's/^\([^ ]*security[^ ]*\) .*$/\1/p' | sed -n 1p)
[ -n "$mirror" ] || broken "this machine's apt names no Debian mirror"

apt_of_this_machine () {
  {
    echo "deb $mirror $release main"
    echo "deb $mirror $release-updates main"
    [ -z "$security" ] || echo "deb $security $release-security main"
  } > "$tree/etc/apt/sources.list"
  # How this machine reaches the mirror, not what it installs by default.
  apt-config dump | grep -E '^Acquire::(http|https|Check-Valid-Until|Check-Date|Retries)' > "$tree/etc/apt/apt.conf.d/90host" || true
  cp -L /etc/resolv.conf /etc/hosts "$tree/etc/" 2>/dev/null || true
}

if [ ! -f "$cache/$release.tar" ]; then
  debootstrap --variant=minbase --cache-dir="$cache/archives-$release" "$release" "$tree" "$mirror" > "$room/debootstrap.log" 2>&1 || {
    tail -n 20 "$room/debootstrap.log" >&2
    broken "debootstrap"
  }
  apt_of_this_machine
  tar -C "$tree" -cf "$cache/$release.tar.new" --exclude='./var/cache/apt/archives/*.deb' .
  mv "$cache/$release.tar.new" "$cache/$release.tar"
else
  tar -C "$tree" -xf "$cache/$release.tar"
fi
[ $base_only = no ] || exit 0

# A chroot has no init that services could be started by.
printf '#!/bin/sh\nexit 101\n' > "$tree/usr/sbin/policy-rc.d"
chmod 755 "$tree/usr/sbin/policy-rc.d"

mount -t proc proc "$tree/proc" 2>/dev/null || mount --rbind /proc "$tree/proc"
mount -t tmpfs -o mode=1777 tmpfs "$tree/tmp"
# Only the devices that every program may expect.
mount -t tmpfs -o mode=755 tmpfs "$tree/dev"
for device in null zero full random urandom tty; do
  touch "$tree/dev/$device"
  mount --bind "/dev/$device" "$tree/dev/$device"
done
mkdir "$tree/dev/shm" "$tree/dev/pts"
ln -s /proc/self/fd "$tree/dev/fd"
mount -t tmpfs -o mode=1777 tmpfs "$tree/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$tree/dev/pts" 2>/dev/null || mount --bind /dev/pts "$tree/dev/pts"
ln -s pts/ptmx "$tree/dev/ptmx"
mount --bind "$cache/archives-$release" "$tree/var/cache/apt/archives"

mkdir "$tree/srv/shuke"
git -C "$top" archive HEAD | tar -C "$tree/srv/shuke" -x

# bare USER COMMAND: as that user, with nothing of this machine's environment
bare () {
  user=$1
  shift
  chroot "$tree" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=$([ "$user" = 0 ] && echo /root || echo /nonexistent) TERM=dumb \
    setpriv --reuid "$user" --regid "$user" --clear-groups sh -c "cd /srv/shuke && $*" < /dev/null
}
# stragglers: how many processes of the tree are still there
stragglers () {
  count=0
  for entry in /proc/[0-9]*; do
    [ "$(readlink "$entry/root" 2>/dev/null)" = "$tree" ] && count=$((count + 1)) && tr '\0' ' ' < "$entry/cmdline" >&2 && echo >&2
  done
  echo $count
}

mount -t proc proc /proc 2>/dev/null || true
bare 0 'apt-get -qq update' || broken "the package lists of the mirror"

echo "== sh data/start.sh as nobody, who may install nothing"
if bare 65534 'sh data/start.sh' > "$room/nobody.log" 2>&1; then
  broken "start.sh ended well although nothing could be installed"
fi
cat "$room/nobody.log"
[ "$(grep -c 'apt-get install' "$room/nobody.log")" = 1 ] || broken "start.sh did not print one command"

for turn in first second; do
  echo
  echo "== sh data/start.sh as root, $turn time"
  begin=$(date +%s)
  bare 0 'sh data/start.sh' || broken "sh data/start.sh, $turn time"
  echo "-- $(($(date +%s) - begin)) s"
  pictures=$(find "$tree/srv/shuke/build-release/screens" -name '*.png' -size +4k | grep -c .) || true
  [ "$pictures" -ge 3 ] || broken "start.sh saved $pictures pictures"
  [ "$(stragglers)" = 0 ] || broken "start.sh left processes"
done
if [ -n "${SHUKE_CLEAN_KEEP:-}" ]; then
  mkdir -p "$SHUKE_CLEAN_KEEP"
  cp "$tree"/srv/shuke/build-release/screens/*.png "$SHUKE_CLEAN_KEEP/"
fi

echo
echo "== sh tests/run.sh"
begin=$(date +%s)
status=0
bare 0 'sh tests/run.sh 2>&1' > "$room/tests.log" || status=$?
tail -n 60 "$room/tests.log"
echo "-- $(($(date +%s) - begin)) s"
last=$(tail -n 1 "$room/tests.log")
[ "$(stragglers)" = 0 ] || broken "the tests left processes"
case "$status $last" in
  "0 "*" passed, 0 failed") verdict "BOTH COMMANDS HOLD, $pictures pictures, $last" ;;
  *) broken "sh tests/run.sh: $last" ;;
esac
