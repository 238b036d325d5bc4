# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by data/start.sh and the scripts in tests/: what is missing is found and installed in one place only.
# Never asks a question; never installs without root or a sudo that needs no password. Expects $top, the source folder.

say () {
  printf '%s\n' "$*"
}

die () {
  printf '%s\n' "$*" >&2
  exit 1
}

# packages SECTION...: the names listed there in data/packages.txt
packages () {
  for section in "$@"; do
    sed -n "/^\[$section\]\$/,/^\[/p" "$top/data/packages.txt" | grep -v -e '^\[' -e '^#' -e '^$'
  done | LC_ALL=C sort -u
}

# missing SECTION...: those of them that are not installed, on one line
missing () {
  for package in $(packages "$@"); do
    case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in
      *' installed') ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

# The command that makes one root, if that needs no password: empty for root itself; fails otherwise.
as_root () {
  if [ "$(id -u)" = 0 ]; then
    return 0
  elif command -v sudo > /dev/null && sudo -n true 2>/dev/null; then
    echo 'sudo -n'
  else
    return 1
  fi
}

# need SECTION...: installs what is missing, or says with which one command it is installed and ends.
need () {
  if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
    command -v meson > /dev/null && return 0
    die "This is not a Debian system. Install what these Debian packages hold, then start again: $(packages "$@" | tr '\n' ' ')"
  fi
  absent=$(missing "$@")
  [ -n "$absent" ] || return 0
  if ! root=$(as_root); then
    say "Some packages are missing. Install them with this command, then start again:" >&2
    say "  sudo apt-get install -y --no-install-recommends $absent" >&2
    exit 1
  fi
  say "Installing: $absent"
  log=$(mktemp)
  # Package lists that are absent or too old are the usual reason for a first failure.
  install_packages > "$log" 2>&1 ||
    { $root apt-get -qq update >> "$log" 2>&1 && install_packages >> "$log" 2>&1; } ||
    { tail -n 20 "$log" >&2; rm -f "$log"; die "The packages could not be installed; the lines above say why."; }
  rm -f "$log"
}

install_packages () {
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 $absent < /dev/null
}

release_folder () {
  build=$top/build-release
  prefix=$build/installed
}

# release_build [MESON-OPTION...]: builds $top/build-release and installs it inside itself, so that settings,
# icons and translations are found the way an installed program finds them.
release_build () {
  release_folder
  mkdir -p "$build" 2>/dev/null && [ -w "$build" ] ||
    die "The program is built inside its source folder, and this folder cannot be written: $top"
  log=$build/build.log
  {
    if [ -f "$build/build.ninja" ]; then
      [ $# = 0 ] || meson configure "$build" "$@"
    else
      meson setup "$build" "$top" --prefix="$prefix" --buildtype=debugoptimized -Dtests=false "$@"
    fi && meson compile -C "$build" && meson install -C "$build" --no-rebuild
  } > "$log" 2>&1 < /dev/null || { grep -E -A5 'error:|ERROR:|FAILED:|undefined reference' "$log" | head -n 40 >&2; die "The program did not build; the whole story is in $log"; }
}

# Runs a command the way an installed program runs.
installed () {
  XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share} "$@"
}
