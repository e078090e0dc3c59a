#!/usr/bin/env bash
# Builds Planverksted and opens it with the sample plan. Where there is no screen it makes the sample
# plan's documents instead. Needs Rust and a C linker; on Debian and Ubuntu it offers to install the rest.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

RUST=1.95
SAMPLE=saved-plans/fjellvik.ron
# What is made here lies in this folder, which version control leaves alone.
FOLDER="$PWD/documents"
# The window opens these when it starts; nothing of it is needed for building.
WINDOW_PACKAGES="libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrender1 libxkbcommon0 libxkbcommon-x11-0 \
libxcb-xkb1 libgl1 libegl1 libgl1-mesa-dri libglx-mesa0 libwayland-client0 libwayland-egl1 libdbus-1-3"
BUILD_PACKAGES="gcc libc6-dev"

say() { printf '%s\n' "$*"; }

has_display() {
  [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

rust_is_there() {
  if ! command -v cargo >/dev/null; then
    say "Rust is missing. Install Rust $RUST or newer (https://rustup.rs), open a new terminal and run this again."
    return 1
  fi
  local found
  found="$(rustc --version | cut -d ' ' -f 2)"
  if [ "$(printf '%s\n' "$RUST.0" "${found%%-*}" | sort -V | head -n 1)" != "$RUST.0" ]; then
    say "Rust $found is too old: Planverksted needs $RUST or newer. Get it with: rustup update stable"
    return 1
  fi
}

# The packages of a list that a Debian system has not got.
missing() {
  local package
  for package in "$@"; do
    # Newer releases call some of them by another name, such as libgl1-mesa-dri or libx11-6 with t64 behind.
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      dpkg-query -W -f '${Status}' "${package}t64" 2>/dev/null | grep -q 'ok installed' ||
      printf '%s ' "$package"
  done
}

# Installs what is missing, after asking; as root without asking.
install_packages() {
  local as_root="" answer
  if [ "$(id -u)" -ne 0 ]; then
    as_root="sudo"
    if ! [ -t 0 ] || ! command -v sudo >/dev/null; then
      say "Missing, please install and run this again: apt-get install $*"
      return 1
    fi
    say "These packages are missing: $*"
    read -r -p "Install them with sudo apt-get? [y/N] " answer
    case "$answer" in [yYjJ]*) ;; *) return 1 ;; esac
  fi
  $as_root apt-get update -q && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qy --no-install-recommends "$@"
}

prepare() {
  local wanted="" lacking
  [ "$(uname)" = Linux ] || return 0
  command -v cc >/dev/null || wanted="$BUILD_PACKAGES"
  if has_display; then wanted="$wanted $WINDOW_PACKAGES"; fi
  if command -v dpkg-query >/dev/null; then
    # shellcheck disable=SC2086 # a list of names
    lacking="$(missing $wanted)"
    # shellcheck disable=SC2086
    [ -z "$lacking" ] || install_packages $lacking
  elif ! command -v cc >/dev/null; then
    say "A C compiler is missing: install gcc or clang with your system's package manager, then run this again."
    return 1
  elif has_display; then
    say "If no window opens, install OpenGL (Mesa), libxkbcommon (with its x11 part), libX11 and Wayland's client library."
  fi
}

documents() {
  mkdir -p "$FOLDER" && "$program" export "$SAMPLE" --to pdf -o "$FOLDER" || return 1
  say "They lie in $FOLDER"
  ls -l "$FOLDER"
}

rust_is_there || exit 2
prepare || say "Going on without them; the window may not open."
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/planverksted/target}"
say "Building; the first time takes a quarter of an hour …"
cargo build --release --locked || exit 2
program="$CARGO_TARGET_DIR/release/planverksted"

if has_display; then
  # A copy, because the window saves what is changed in it; one from an earlier run is gone on with.
  mkdir -p "$FOLDER" && { [ -e "$FOLDER/fjellvik.ron" ] || cp "$SAMPLE" "$FOLDER/fjellvik.ron"; } || exit 1
  "$program" "$FOLDER/fjellvik.ron" && exit 0
  say "The window did not open, or ended with an error. Making the sample plan's documents instead …"
else
  say "There is no screen here, so no window can open. Making the sample plan's documents instead …"
fi
documents
