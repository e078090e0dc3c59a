#!/usr/bin/env bash
# A field added by one declaration saves, undoes and shows up in `info` and `diff`: adds one to a copy of the sources,
# with its words, and runs there the tests that hold every field to it. Only the crate itself is built anew.
set -euo pipefail
cd "$(dirname "$0")/.."

main="$PWD/tests/it/main.rs"
field=measure.colour_of_test
source tests/copied_sources.sh
copy_sources new-field

{
  sed -n '/^\/\/!/p; /^#!\[/,/^)\]/p' "$main"
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

export PLANVERKSTED_NEW_FIELD="$field"
cargo test --locked --offline --test it -- house::new_field:: house::words::every
rm -rf "$copy"
