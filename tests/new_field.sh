#!/usr/bin/env bash
# A field added by one declaration saves, undoes and shows up in `info` and `diff`: adds one to a copy of the sources,
# with its words, and runs there the tests that hold every field to it. Only the crate itself is built anew.
set -euo pipefail
cd "$(dirname "$0")/.."

target="${CARGO_TARGET_DIR:?is set by check.sh}"
copy="$target/new-field"
field=measure.colour_of_test
rm -rf "$copy"
mkdir -p "$copy/sources/tests/it" "$copy/target/debug"
cp -R Cargo.toml Cargo.lock src assets saved-plans benches "$copy/sources"
cp -R tests/it/harness tests/it/house "$copy/sources/tests/it"
cp -R tests/tables tests/data "$copy/sources/tests"

# What the dependencies were built to, as links; the crate of the copy has the same name and must not meet it.
for part in build deps .fingerprint; do
  cp -Rl "$target/debug/$part" "$copy/target/debug" 2>/dev/null || cp -R "$target/debug/$part" "$copy/target/debug"
done
rm -rf "$copy"/target/debug/deps/*planverksted* "$copy"/target/debug/deps/it-* \
  "$copy"/target/debug/.fingerprint/planverksted* "$copy"/target/debug/build/planverksted*

cd "$copy/sources"
{
  sed -n '/^\/\/!/p; /^#!\[/,/^)\]/p' "$OLDPWD/tests/it/main.rs"
  # Of the tests and their helpers only those that look at fields.
  printf 'mod harness {\n    pub(crate) mod clock;\n    pub(crate) mod command_line;\n    pub(crate) mod folder;\n    pub(crate) mod hostile;\n}\n'
  printf 'mod house {\n    mod new_field;\n    mod source;\n    mod words;\n}\n'
} >tests/it/main.rs

# The declaration: one documented line, behind the measure's last field; and one line in each language file.
awk '/^record! \{/ { within = 1 }
  within && /^    }$/ { print "        /// A field that a test adds."; print "        colour_of_test COLOUR_OF_TEST: Line,"; within = 0 }
  { print }' src/model/records/measure.rs >measure.rs
mv measure.rs src/model/records/measure.rs
for language in nb nn en; do
  printf 'field-measure-colour-of-test = Farge\n' >>"assets/language/$language.ftl"
done

export CARGO_TARGET_DIR="$copy/target" PLANVERKSTED_NEW_FIELD="$field"
cargo test --locked --offline --test it -- house::new_field:: house::words::every
rm -rf "$copy"
