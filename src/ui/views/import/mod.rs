//! A table before it is taken in: what its columns are, what each row becomes, and what there is to look at.
//!
//! Nothing in the plan changes here before the user takes it in; one undo takes all of it back. The table stands on
//! the left, beside it one of three things: what there is to look at, all about the row with the keys, and what the
//! columns and numbers are.

mod rows;
mod side;

use crate::import::{Judged, Makes, Remark, Role, Verdict};
use crate::session::{Command, Cx, ImportAct, Importing, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::GridState;
use eframe::egui::{Id, Ui, UiBuilder};
use std::collections::BTreeMap;

/// Where the user is; may be lost.
#[derive(Debug, Default)]
pub struct ImportState {
    /// The button that leaves the table.
    pub leave: Option<Id>,
    grid: GridState,
    beside: Beside,
    made: Option<(u64, Language)>,
    becomes: Vec<(Judged, Makes, String)>,
    numbers: Vec<String>,
    remarks: Vec<String>,
    /// What there is to look at in the rows of the sheet that is shown, by their number in the file.
    of_rows: BTreeMap<usize, OfRow>,
    all_remarks: bool,
}

/// What there is to look at in a row.
#[derive(Debug, Default)]
struct OfRow {
    said: Vec<String>,
    count: String,
}

/// What stands beside the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Beside {
    /// What there is to look at in all of the file.
    #[default]
    Remarks,
    /// All about the row with the keys.
    Row,
    /// What the columns and the numbers are.
    Columns,
}

/// So many remarks are shown at most; the rest is said as a number.
const SHOWN_REMARKS: usize = 200;

/// What a row can become: what it is, and what that makes.
const FATES: [(Judged, Makes); 9] = [
    (Judged::Measure, Makes::Nothing),
    (Judged::Heading, Makes::Goal),
    (Judged::Heading, Makes::SubGoal),
    (Judged::Heading, Makes::Strategy),
    (Judged::Heading, Makes::Challenge),
    (Judged::Heading, Makes::Nothing),
    (Judged::Sum, Makes::Nothing),
    (Judged::Frame, Makes::Nothing),
    (Judged::Aside, Makes::Nothing),
];

/// The table of the preview.
pub(super) fn preview_id() -> Id {
    Id::unique("preview rows")
}

/// Shows the preview.
pub(super) fn import_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut ImportState, out: &mut Outbox<'_>) {
    let Some(importing) = cx.importing else { return };
    make(cx, importing, state);
    state.leave = head(ui, cx, importing, out);
    ui.add_space(theme::GAP);
    let room = ui.available_rect_before_wrap();
    let mut right = room;
    right.min.x = room.max.x - theme::PREVIEW_SIDE.min(room.width() * 0.4);
    let mut left = room;
    left.max.x = right.min.x - theme::MARGIN;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| rows::rows_ui(ui, cx, importing, state, out));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| side::side_ui(ui, cx, importing, state, out));
}

fn head(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Outbox<'_>) -> Option<Id> {
    let mut leave = None;
    let says_nothing = importing.preview.change.is_empty();
    w::ends(ui, "import", theme::CONTROL, |ui, end| match end {
        w::End::Left => {
            w::title(ui, &cx.word("ui-view-import"));
            let subtle = theme::palette(ui).subtle;
            let file = w::clipped(ui, &importing.source, Type::Small, subtle, ui.available_width());
            ui.label(file).on_hover_text(&importing.source);
        }
        w::End::Right => {
            let cancel = w::outlined(ui, &cx.word("ui-cancel"));
            leave = Some(cancel.id);
            if cancel.clicked() {
                out.command(Command::Import(ImportAct::Leave));
            }
            let take = match importing.preview.taken {
                0 => Phrase::new("ui-import-take-lists"),
                count => Phrase::new("ui-import-take").with("count", count),
            };
            let may = cx.may.edit && !says_nothing;
            let take = ui.add_enabled_ui(may, |ui| w::filled(ui, &cx.say(&take))).inner;
            if take.clicked() {
                out.command(Command::Import(ImportAct::Take));
            }
        }
    });
    let counts = importing.preview.counts;
    let words = Phrase::new("ui-import-counts")
        .with("measures", counts.measure)
        .with("headings", counts.heading)
        .with("sums", counts.sum)
        .with("frames", counts.frame)
        .with("aside", counts.aside);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::MARGIN;
        w::live(ui, Type::Small, &cx.say(&words));
        w::note(ui, &cx.word(if says_nothing { "ui-import-nothing" } else { "ui-import-harmless" }));
    });
    leave
}

/// What a row becomes, in words, by what its sheet is taken for.
fn fate(cx: &Cx<'_>, role: Option<&Role>, judged: Judged, makes: Makes) -> String {
    match (role, judged) {
        (Some(Role::Left(_)), _) | (Some(Role::List(_)), Judged::Sum) => cx.say(&Judged::Aside.label()),
        (Some(Role::List(kind)), _) => cx.say(&Phrase::kind(kind.code())),
        (_, Judged::Heading | Judged::Sum) if makes != Makes::Nothing => cx.say(&makes.label()),
        _ => cx.say(&judged.label()),
    }
}

/// Makes the words again where the table or the language has changed.
fn make(cx: &Cx<'_>, importing: &Importing, state: &mut ImportState) {
    let current = Some((importing.version, cx.language()));
    let (Some(sheet), true) = (importing.sheet(), state.made != current) else { return };
    let role = importing.role(importing.shown);
    let sums = Makes::ALL.iter().map(|makes| (Judged::Sum, *makes));
    let fates = FATES.into_iter().chain(sums);
    state.becomes = fates.map(|(judged, makes)| (judged, makes, fate(cx, role, judged, makes))).collect();
    let rows = &sheet.intake.grid().rows;
    let number = |verdict: &Verdict| rows.get(verdict.row).map(|row| row.number.to_string());
    let verdicts = sheet.intake.verdicts().iter();
    state.numbers = verdicts.map(|verdict| number(verdict).unwrap_or_default()).collect();
    let remarks = &importing.preview.remarks;
    state.remarks = remarks.iter().take(SHOWN_REMARKS).map(|remark| said(cx, remark)).collect();
    state.of_rows = BTreeMap::new();
    let is_here = |remark: &&Remark| remark.sheet.as_ref().is_none_or(|name| *name == sheet.name);
    for remark in remarks.iter().filter(is_here) {
        if let Some(number) = remark.row {
            let of_row = state.of_rows.entry(number).or_default();
            of_row.said.push(in_row(cx, remark));
            of_row.count = of_row.said.len().to_string();
        }
    }
    state.made = current;
}

/// A remark in the list of its row.
fn in_row(cx: &Cx<'_>, remark: &Remark) -> String {
    match &remark.column {
        Some(column) => {
            let phrase = Phrase::new("ui-import-cell").with("column", column.as_str());
            cx.say(&phrase.with("text", remark.text.clone()))
        }
        None => cx.say(&remark.text),
    }
}

fn said(cx: &Cx<'_>, remark: &Remark) -> String {
    let placed = placed(remark);
    match &remark.sheet {
        Some(sheet) => {
            let phrase = Phrase::new("import-remark-in-sheet").with("sheet", sheet.as_str());
            cx.say(&phrase.with("text", placed))
        }
        None => cx.say(&placed),
    }
}

/// A remark with its row and its column in front.
fn placed(remark: &Remark) -> Phrase {
    let text = remark.text.clone();
    match (remark.row, &remark.column) {
        (Some(row), Some(column)) => {
            let phrase = Phrase::new("ui-import-remark-column").with("row", row.to_string());
            phrase.with("column", column.as_str()).with("text", text)
        }
        (Some(row), None) => Phrase::new("ui-import-remark").with("row", row.to_string()).with("text", text),
        (None, _) => text,
    }
}
