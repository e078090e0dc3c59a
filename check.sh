#!/usr/bin/env bash
# Everything that is checked, fast first. `./check.sh` runs all of it, `./check.sh STEP...` some of it; `--long` adds
# the steps that take hours: `./check.sh --long` runs everything, `./check.sh --long mutants` that step alone.
# What it lacks it installs: tools and targets into the user's cache, Debian packages only where it may.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

STEPS="format clippy without-window docs doctests tests new-field new-view benches dependencies licences pdf"
LONG_STEPS="sabotage mutants fuzz"
CARGO_DENY=0.20.2
CARGO_MACHETE=0.9.2
CARGO_MUTANTS=27.1.0
CARGO_FUZZ=0.13.2
PAGE_VALIDATION=0.11.0

cache="${XDG_CACHE_HOME:-$HOME/.cache}/planverksted"
tools="$cache/tools"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$cache/target}"
export PATH="$tools/bin:$PATH"
export RUSTDOCFLAGS="-D warnings"
log="$cache/check.log"

say() { printf '%s\n' "$*"; }

# Debian packages, where there are any and this user may; else says which are missing.
packages() {
  local as_root=""
  if ! command -v apt-get >/dev/null; then
    say "Missing on this system, please install: $*"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "Missing, please install: sudo apt-get install $*"
      return 1
    fi
    as_root="sudo"
  fi
  $as_root apt-get update -q && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qy --no-install-recommends "$@"
}

# A tool of a fixed version, built once.
tool() {
  local installed
  installed="$(cargo "${1#cargo-}" --version 2>/dev/null)"
  if [ "$installed" != "${1} $2" ] && [ "$installed" != "$2" ]; then
    CARGO_TARGET_DIR="$cache/target-tools" cargo install --locked --debug --root "$tools" "$1@$2" &&
      rm -rf "$cache/target-tools"
  fi
}

component() {
  cargo "$1" --version >/dev/null 2>&1 || rustup component add "$2"
}

step_format() {
  component fmt rustfmt && cargo fmt --check
}

step_clippy() {
  component clippy clippy && cargo clippy --locked --all-targets -- -D warnings
}

step_without_window() {
  cargo clippy --locked --no-default-features --lib --bins -- -D warnings
}

step_docs() {
  cargo doc --locked --no-deps --lib
}

step_tests() {
  # The documents that the tests leave for `pdf` are to be today's.
  rm -rf "$CARGO_TARGET_DIR/tmp/pdf"
  cargo test --locked --test it
}

# A field added in a copy of the sources saves, undoes and shows up everywhere by its one declaration.
step_new_field() {
  cargo test --locked --test it --no-run && tests/new_field.sh
}

# A view and a column added in a copy, in three files of source each, are in the window.
step_new_view() {
  cargo test --locked --test it --no-run && tests/new_view.sh
}

step_doctests() {
  cargo test --locked --doc
}

step_benches() {
  cargo build --locked --benches
}

step_dependencies() {
  tool cargo-machete "$CARGO_MACHETE" && cargo machete
}

step_licences() {
  tool cargo-deny "$CARGO_DENY" && cargo deny check licenses bans sources && tests/libraries.sh
}

# The pages of three plans, as PDF/UA-1 and PDF/A-2a: the sample, an empty one and a hostile one.
step_pdf() {
  local python="$cache/python-$PAGE_VALIDATION/bin/python" out="$cache/check-pdf" plan
  if ! [ -x "$python" ] || ! "$python" -c "import page" 2>/dev/null; then
    rm -rf "$cache/python-$PAGE_VALIDATION"
    command -v python3 >/dev/null && python3 -c "import ensurepip" 2>/dev/null || packages python3-venv || return 1
    python3 -m venv "$cache/python-$PAGE_VALIDATION" &&
      "$python" -m pip install -q "page-validation==$PAGE_VALIDATION" || return 1
  fi
  # Building the tests builds the binary, with the dependencies that are there already.
  cargo test --locked --test it --no-run || return 1
  rm -rf "$out" && mkdir -p "$out" || return 1
  "$CARGO_TARGET_DIR/debug/planverksted" new --template empty -o "$out/empty.ron" || return 1
  for plan in saved-plans/fjellvik.ron "$out/empty.ron" tests/data/hostile.ron; do
    mkdir -p "$out/$(basename "$plan" .ron)" &&
      "$CARGO_TARGET_DIR/debug/planverksted" export "$plan" --to pdf -o "$out/$(basename "$plan" .ron)" || return 1
  done
  # The tests leave documents of every kind of block, text and language beside the plans' own.
  shopt -s nullglob
  "$python" tests/validate_pdf.py "$out"/*/*.pdf "$CARGO_TARGET_DIR"/tmp/pdf/*.pdf
}

# Small faults made one after the other, each of which a test has to find. MUTANTS names the floors, and behind ` -- `
# options of cargo-mutants: `MUTANTS="text -- --shard 0/8" ./check.sh --long mutants`.
step_mutants() {
  # shellcheck disable=SC2086 # the floors and options are words
  tool cargo-mutants "$CARGO_MUTANTS" && cargo test --locked --test it --no-run && tests/mutants.sh ${MUTANTS:-text analysis session}
}

# Changes that lose somebody's work, each of which certain tests have to find. SABOTAGES names some of them.
step_sabotage() {
  # shellcheck disable=SC2086 # the names are words
  cargo test --locked --test it --no-run && tests/sabotage.sh ${SABOTAGES:-}
}

# Two million made-up inputs for each fuzz target. FUZZ names targets, and behind ` -- ` the number of runs.
step_fuzz() {
  # shellcheck disable=SC2086 # the targets are words
  tool cargo-fuzz "$CARGO_FUZZ" && tests/fuzz.sh ${FUZZ:-}
}

# Runs one step with its words kept aside; they are shown when it fails.
run() {
  local name="$1" began=$SECONDS
  if ! [ -t 1 ]; then :; else printf '      %s …\r' "$name"; fi
  if "step_${name//-/_}" >"$log" 2>&1 </dev/null; then
    printf 'ok    %-16s %4d s\n' "$name" $((SECONDS - began))
    grep -aE '^test result: ' "$log" || true
  else
    printf 'FAIL  %-16s %4d s\n' "$name" $((SECONDS - began))
    cat "$log"
    say ""
    say "Stopped at '$name'. This step alone: ./check.sh $name"
    exit 1
  fi
}

if ! command -v cargo >/dev/null; then
  say "Rust is missing: see https://rustup.rs, then run this again."
  exit 2
fi
all="$STEPS"
if [ "${1:-}" = --long ]; then
  all="$STEPS $LONG_STEPS"
  shift
fi
for name in "$@"; do
  case " $all " in
  *" $name "*) ;;
  *)
    say "No step is called '$name'. There are: $STEPS; with --long also: $LONG_STEPS"
    exit 2
    ;;
  esac
done
mkdir -p "$cache" || exit 2
command -v cc >/dev/null || packages gcc libc6-dev || exit 2
began=$SECONDS
for name in ${*:-$all}; do
  run "$name"
done
say "All well after $((SECONDS - began)) s."
