#!/usr/bin/env bash
# A view and a column are three files of source each, besides their words: adds both to a copy of the sources and runs
# there the tests that go through every view, and one that looks for what was added.
set -euo pipefail
cd "$(dirname "$0")/.."
source tests/copied_sources.sh
copy_sources new-view

# A line behind the first one that is just this.
add_below() {
  local file="$1" line="$2" added="$3"
  grep -qxF -- "$line" "$file" || { echo "$file has no line: $line" >&2; exit 1; }
  awk -v line="$line" -v added="$added" '{ print } $0 == line && !done { print added; done = 1 }' "$file" >added
  mv added "$file"
}

# The view: its file, a `mod` line and an arm where views are drawn, and an entry in the table of views.
cat >src/ui/views/trial.rs <<'VIEW'
//! A view that a test adds.

use super::focus::FocusTarget;
use crate::session::Context;
use egui::Ui;

/// Shows one sentence.
pub(super) fn trial_ui(ui: &mut Ui, cx: &Context<'_>) -> FocusTarget {
    ui.label(cx.word("ui-trial-sentence"));
    FocusTarget::default()
}
VIEW
add_below src/ui/views/mod.rs "mod timeline;" "mod trial;"
add_below src/ui/views/mod.rs "    match cx.view {" "        View::Trial => trial::trial_ui(ui, cx),"
add_below src/session/window/views.rs "views! {" \
  '    /// A view that a test adds.\n    Trial { name: "ui-view-trial", help: "help-trial", group_help: "help-trial-group", step: Some(PlanStep::Decision) }'

# The column: its file, the lines that make it known, and a line in the list of the measures' columns.
cat >src/ui/views/record_table/columns/trial.rs <<'COLUMN'
//! How many letters a title has: a column that a test adds.

use crate::edit::Draft;
use crate::model::{AnyRecord, Kind};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn};

/// How many letters a title has.
#[derive(Debug)]
pub struct TrialColumn;

impl RecordColumn for TrialColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-trial")
    }

    fn append_text(&self, _: &Context<'_>, record: &dyn AnyRecord, _: CellRoom, text: &mut String) {
        text.push_str(&format!("n={}", record.title().chars().count()));
    }

    fn write(&self, _: &mut Draft<'_>, _: &Context<'_>, _: RecordKey, _: &str) -> Result<(), Phrase> {
        Ok(())
    }
}
COLUMN
add_below src/ui/views/record_table/columns/mod.rs "mod reach;" "mod trial;"
add_below src/ui/views/record_table/columns/mod.rs "pub use reach::{GroupColumn, LevelColumn};" \
  "pub use trial::TrialColumn;"
add_below src/ui/views/lists.rs "const MEETINGS: &[ColumnSpec] = &[" \
  "    ColumnSpec::new(&super::record_table::columns::TrialColumn, 60.0).read_only(),"
for language in nb nn en; do
  {
    printf 'ui-view-trial = Prøvevisning\nui-trial-sentence = Dette er en prøve.\nui-column-trial = Bokstavtal\n'
    printf 'help-trial = Slik brukes prøven.\nhelp-trial-group = Slik prøver gruppa.\n'
  } >>"assets/language/$language.ftl"
done

cat >tests/it/ui/trial.rs <<'TEST'
//! What `tests/new_view.sh` has added is in the window.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

#[test]
fn a_new_view_and_a_new_column_are_there() {
    let folder = Folder::of("trial");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.go_to(View::Trial);
    assert!(window.shows("Dette er en prøve."));
    window.go_to(View::Meetings);
    assert!(window.shows("Bokstavtal") && window.shows("n="));
}
TEST
printf 'mod trial;\n' >>tests/it/ui/mod.rs
cargo test --locked --offline --test it -- ui::trial ui::accessible_names::every_control ui::idle session::tables house::words::every \
  house::floors house::rooms
cd / && rm -rf "$copy"
