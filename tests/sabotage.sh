#!/usr/bin/env bash
# Sabotages: each file in tests/sabotages is a change that loses somebody's work, made in a copy of the sources; the
# tests that it names have to fail then. Its first line says what it does, its second names the tests.
# `tests/sabotage.sh [NAME...]`; all of them where none is named. A change that no longer fits the code, or no longer
# builds, is a failure: it has to be made anew.
# check.sh sets CARGO_TARGET_DIR, where the dependencies are built.
set -euo pipefail
cd "$(dirname "$0")/.."
root="$PWD"
source tests/copied_sources.sh

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for patch in tests/sabotages/*.patch; do names+=("$(basename "$patch" .patch)"); done
fi
copy_sources sabotages
log="$copy/log"
unnoticed=()
for name in "${names[@]}"; do
  patch="$root/tests/sabotages/$name.patch"
  filters="$(sed -n '2s/^tests: //p' "$patch")"
  [ -n "$filters" ] || { echo "$name names no tests."; exit 1; }
  rm -rf src && cp -R "$root/src" src
  # Outside of a repository's work tree, which would limit what is changed.
  if ! GIT_CEILING_DIRECTORIES="$(dirname "$PWD")" git apply "$patch" >"$log" 2>&1; then
    cat "$log"
    echo "$name no longer fits the code."
    exit 1
  fi
  if ! cargo test --locked --offline --test it --no-run >"$log" 2>&1; then
    cat "$log"
    echo "$name no longer builds."
    exit 1
  fi
  # shellcheck disable=SC2086 # the filters are words
  if cargo test --locked --offline --test it -- $filters >"$log" 2>&1; then
    unnoticed+=("$name")
    echo "UNNOTICED  $name: $(head -n 1 "$patch")"
  elif grep -qa '^test result: FAILED' "$log"; then
    echo "noticed    $name: $(grep -acE '^test .* FAILED$' "$log") tests fail"
  else
    cat "$log"
    echo "The tests of $name did not run to their end."
    exit 1
  fi
done
cd "$root"
rm -rf "$copy"
[ ${#unnoticed[@]} -eq 0 ]
