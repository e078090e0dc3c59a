#!/usr/bin/env bash
# Mutants: small faults made in a copy of the sources, one after the other; the tests have to find each of them.
# `tests/mutants.sh FLOOR... [-- OPTION...]` with the floors `text`, `analysis` and `session`; the options are those of
# cargo-mutants, such as `--shard 0/8`. Fails with a list of what no test finds, but for what tests/mutants.toml accepts.
# check.sh sets CARGO_TARGET_DIR, where the dependencies are built, and provides cargo-mutants.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD" target="${CARGO_TARGET_DIR:?is set by check.sh}"
source tests/copied_sources.sh

floors=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  floors+=("$1")
  shift
done
[ $# -eq 0 ] || shift
options=("$@")

# What is on the third floor or below needs no window, no documents and no command line: without those the crate and
# its tests build in seconds, and a run of a thousand mutants consists of little else.
cut_to_low_floors() {
  printf '//! The floors that mutants are made on.\n' >src/lib.rs
  printf 'pub mod %s;\n' analysis edit merge model store text >>src/lib.rs
  printf '//! Nothing to start.\nfn main() {}\n' >src/main.rs
  rm -rf src/app src/app.rs src/cli src/document src/export src/import src/session src/ui
  {
    sed -n '/^\/\/!/p; /^#!\[/,/^)\]/p' "$root/tests/it/main.rs"
    printf 'mod analysis;\nmod harness {\n    pub(crate) mod hostile;\n    pub(crate) mod plans;\n}\n'
    printf 'mod model;\nmod text;\n'
  } >tests/it/main.rs
}

# The window is a third of the crate and of its tests. Without it, but with the dependencies that are built with it, a
# mutant of the session takes half as long; `with_window` brings it back for what the other tests leave.
without_window() {
  sed -i 's/^default = \["gui"\]$/default = ["dep:eframe", "dep:egui", "dep:rfd"]/' Cargo.toml
  grep -q '^default = \["dep:eframe"' Cargo.toml
}
with_window() { cp "$root/Cargo.toml" Cargo.toml; }

# Runs cargo-mutants in the copy: `run_mutants SECONDS "TEST-FILTERS" OPTION...`. After so many seconds a test run
# counts as endless, which a mutant of a loop may be; that is found as well. Without debug information of its own the
# crate links faster, and the dependencies are still those that are there.
run_mutants() {
  local seconds="$1" filters="$2" status=0
  shift 2
  # shellcheck disable=SC2086 # the filters are words
  cargo mutants --config "$root/tests/mutants.toml" --in-place --timeout "$seconds" --no-times --colors never \
    --output "$results" --file "src/$floor/**" -C=--locked -C=--offline \
    -C=--config=profile.dev.package.planverksted.debug=false "$@" -- --test it -- $filters || status=$?
  # 2: some were missed, 3: some never ended; anything else is no result.
  case $status in 0 | 2 | 3) ;; *) return $status ;; esac
}

missed=0
for floor in "${floors[@]}"; do
  cd "$root"
  export CARGO_TARGET_DIR="$target"
  results="$target/mutants-of-$floor"
  rm -rf "$results" && mkdir -p "$results"
  list="$results/mutants.out/missed.txt"
  case "$floor" in
  text | analysis)
    copy_sources mutants
    cut_to_low_floors
    run_mutants 120 "text:: analysis:: model::" "${options[@]}"
    ;;
  session)
    copy_sources mutants
    without_window
    run_mutants 300 "session:: cli::" "${options[@]}"
    # The tests that press the keys of the window take longest: they are for what the others leave.
    mapfile -t left < <(sed -E 's/[][\\.*^$+?(){}|]/\\&/g; s/^/--re=^/; s/$/$/' "$list")
    if [ ${#left[@]} -gt 0 ]; then
      with_window
      run_mutants 1200 "ui::" --baseline skip "${left[@]}"
    fi
    ;;
  *)
    echo "Mutants are made on text, analysis and session, not on '$floor'." >&2
    exit 2
    ;;
  esac
  missed=$((missed + $(wc -l <"$list")))
  rm -rf "$copy"
done
if [ "$missed" -gt 0 ]; then
  echo "No test finds these $missed mutants:"
  for floor in "${floors[@]}"; do cat "$target/mutants-of-$floor/mutants.out/missed.txt"; done
  exit 1
fi
