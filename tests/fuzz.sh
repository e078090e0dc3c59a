#!/usr/bin/env bash
# Fuzz targets: `tests/fuzz.sh [TARGET...] [-- RUNS]`; all of them with two million runs each where nothing is said.
# check.sh sets CARGO_TARGET_DIR and provides cargo-fuzz. Without a sanitizer, because the crate has no unsafe code:
# panics, endless loops and memory are what is looked for, and that needs no nightly compiler.
set -euo pipefail
cd "$(dirname "$0")/../fuzz"
found="${CARGO_TARGET_DIR:?is set by check.sh}/fuzz-found"
export CARGO_TARGET_DIR="$CARGO_TARGET_DIR/fuzz"

targets=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  targets+=("$1")
  shift
done
[ $# -eq 0 ] || shift
runs="${1:-2000000}"
[ ${#targets[@]} -gt 0 ] || targets=(plan_reader journal csv xlsx ods merge text pdf)

for target in "${targets[@]}"; do
  mkdir -p "$found/$target"
  cargo fuzz run --sanitizer none "$target" "$found/$target" "corpus/$target" -- \
    -runs="$runs" -timeout=10 -rss_limit_mb=512 -max_len=20000 -print_final_stats=1
done
