#!/usr/bin/env bash
# The libraries that the program consists of, with their licences, as the help shows them (`assets/libraries.txt`).
# Without an argument says whether the list is that of Cargo.lock; with `--write` writes it.
set -euo pipefail
cd "$(dirname "$0")/.."
list() {
  cargo tree --locked -e normal --prefix none --target all -f "{p} {l}" |
    sed 's/ (proc-macro)//; s/ (\*)$//' | grep -v '^planverksted ' | LC_ALL=C sort -u
}
if [ "${1:-}" = --write ]; then
  list >assets/libraries.txt
else
  diff <(list) assets/libraries.txt || { echo "run tests/libraries.sh --write"; exit 1; }
fi
