//! Beside a table before it is taken in: its sheets, what there is to look at, all about a row, and what its columns
//! and numbers are.

use super::{Beside, FATES, ImportState, SHOWN_REMARKS, fate};
use crate::import::{Field, Intake, Left, Role, Spread, Unit};
use crate::session::{Command, Cx, ImportAct, Importing, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use eframe::egui::{Id, ScrollArea, Ui, vec2};

/// So many remarks are shown at first.
const FIRST_REMARKS: usize = 8;

/// Shows what stands beside the table.
pub(super) fn side_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    importing: &Importing,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    let area = |salt| ScrollArea::vertical().id_salt(("preview side", salt)).auto_shrink(false);
    if ui.available_height() < theme::PREVIEW_LOW {
        area(None).show(ui, |ui| {
            above(ui, cx, importing, state, out);
            below(ui, cx, importing, state, out);
        });
    } else {
        above(ui, cx, importing, state, out);
        area(Some(state.beside)).show(ui, |ui| below(ui, cx, importing, state, out));
    }
}

/// The sheets, and which of the three stands below.
fn above(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState, out: &mut Outbox<'_>) {
    sheets(ui, cx, importing, out);
    tabs(ui, cx, importing, state);
    ui.add_space(theme::STEP);
}

/// The one of the three that was chosen.
fn below(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState, out: &mut Outbox<'_>) {
    match state.beside {
        Beside::Remarks => remarks(ui, cx, importing, state),
        Beside::Row => row(ui, cx, importing, state, out),
        Beside::Columns => {
            settings(ui, cx, importing, out);
            columns(ui, cx, importing, out);
        }
    }
    ui.add_space(theme::MARGIN);
}

/// Which of the three stands beside the table.
fn tabs(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState) {
    let count = importing.preview.remarks.len();
    let number = state.numbers.get(state.grid.row).map_or("", String::as_str);
    let tabs = [
        (Beside::Remarks, cx.say(&Phrase::new("ui-import-tab-look").with("count", count))),
        (Beside::Row, cx.say(&Phrase::new("ui-import-tab-row").with("row", number))),
        (Beside::Columns, cx.word("ui-import-tab-columns")),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::STEP, theme::STEP);
        for (beside, words) in tabs {
            if w::tab(ui, &words, state.beside == beside).clicked() {
                state.beside = beside;
            }
        }
    });
}

/// All about the row with the keys: what it becomes and why, what there is to look at in it, and all its cells.
fn row(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &ImportState, out: &mut Outbox<'_>) {
    let Some(intake) = importing.intake() else { return };
    let Some(verdict) = intake.verdicts().get(state.grid.row) else { return };
    let Some(row) = intake.grid().rows.get(verdict.row) else { return };
    let role = importing.role(importing.shown);
    if role == Some(&Role::Measures) {
        let words: Vec<String> =
            FATES.iter().map(|(judged, makes)| fate(cx, role, *judged, *makes)).collect();
        let is = importing.judged(verdict);
        let chosen = FATES.iter().position(|other| *other == is);
        let chosen =
            chosen.or_else(|| FATES.iter().position(|(judged, _)| *judged == is.0)).unwrap_or_default();
        let name = cx.word("ui-import-row-becomes");
        let id = Id::unique("preview row fate");
        let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &words, chosen, f32::INFINITY));
        if let Some((judged, makes)) = picked.filter(|at| *at != chosen).and_then(|at| FATES.get(at)) {
            out.command(Command::Import(ImportAct::Judge(verdict.row, *judged, *makes)));
        }
        if is == (verdict.judged, verdict.makes) {
            w::note(ui, &cx.say(&verdict.reason));
        }
        ui.add_space(theme::GAP);
    }
    if let Some(of_row) = state.of_rows.get(&row.number) {
        w::label(ui, Type::Strong, &cx.word("ui-look"));
        for said in &of_row.said {
            line(ui, said);
        }
        ui.add_space(theme::GAP);
    }
    for (at, cell) in row.filled() {
        let field = importing.field(at).unwrap_or(Field::Skip);
        let (column, is) = (intake.column_name(at), cx.say(&field.label()));
        let both = Phrase::new("ui-import-cell-is").with("column", column.as_str());
        let heading = if column == is { is } else { cx.say(&both.with("field", field.label())) };
        ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| w::note(ui, &heading));
        line(ui, cell);
        ui.add_space(theme::STEP);
    }
}

/// A line of words that goes on below where its room ends.
fn line(ui: &mut Ui, words: &str) {
    ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| w::label(ui, Type::Small, words));
}

/// Which sheet is looked at, and what each of them is taken for, where there are several.
fn sheets(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Outbox<'_>) {
    let sheets = &importing.book.sheets;
    let Some(role) = importing.role(importing.shown).filter(|_| sheets.len() > 1) else { return };
    let names: Vec<String> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| {
            let role = importing.role(at).unwrap_or(&sheet.role);
            let phrase = Phrase::new("ui-import-sheet-as").with("sheet", sheet.name.as_str());
            cx.say(&phrase.with("role", role.label()))
        })
        .collect();
    let name = cx.word("ui-import-sheet");
    let id = Id::unique("preview sheet");
    let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &names, importing.shown, f32::INFINITY));
    if let Some(at) = picked.filter(|at| *at != importing.shown) {
        out.command(Command::Import(ImportAct::Look(at)));
    }
    let roles: Vec<Role> = Role::offered().collect();
    let words: Vec<String> = roles.iter().map(|role| cx.say(&role.label())).collect();
    let both_left = |other: &Role| matches!((other, role), (Role::Left(_), Role::Left(_)));
    let chosen = roles.iter().position(|other| other == role || both_left(other)).unwrap_or_default();
    let name = cx.word("ui-import-sheet-role");
    let id = Id::unique("preview sheet role");
    let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &words, chosen, f32::INFINITY));
    if let Some(wished) = picked.filter(|at| *at != chosen).and_then(|at| roles.get(at)) {
        out.command(Command::Import(ImportAct::Role(wished.clone())));
    }
    if let Role::Left(why) = role
        && let Some(why) = Left::phrase(why)
    {
        w::note(ui, &cx.say(&why));
    }
    ui.add_space(theme::MARGIN);
}

fn settings(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Outbox<'_>) {
    let unit = importing.unit();
    let units: Vec<String> = Unit::ALL.iter().map(|unit| cx.say(&unit.label())).collect();
    let chosen = Unit::ALL.iter().position(|other| *other == unit).unwrap_or_default();
    let name = cx.word("ui-import-unit");
    let id = Id::unique("preview unit");
    let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &units, chosen, f32::INFINITY));
    if let Some(unit) = picked.filter(|at| *at != chosen).and_then(|at| Unit::ALL.get(at)) {
        out.command(Command::Import(ImportAct::Unit(Some(*unit))));
    }
    let spreads: Vec<String> = Spread::ALL.iter().map(|spread| cx.say(&spread.label())).collect();
    let chosen = Spread::ALL.iter().position(|other| *other == importing.spread()).unwrap_or_default();
    let name = cx.word("ui-import-spread");
    let id = Id::unique("preview spread");
    let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &spreads, chosen, f32::INFINITY));
    if let Some(spread) = picked.filter(|at| *at != chosen).and_then(|at| Spread::ALL.get(at)) {
        out.command(Command::Import(ImportAct::Spread(*spread)));
    }
    ui.add_space(theme::MARGIN);
}

/// The fields that a column may be: all of them, and amounts of the years in question.
fn offered(cx: &Cx<'_>, intake: &Intake) -> Vec<Field> {
    let mut years: std::collections::BTreeSet<i16> =
        intake.columns().iter().filter_map(|column| column.field.year()).collect();
    let (from, to) = cx.plan.about().period.years();
    let first = from.or(years.first().copied()).unwrap_or_else(|| cx.today.year());
    let last = to.unwrap_or(first.saturating_add(4)).min(first.saturating_add(11));
    years.extend(first..=last);
    let mut fields: Vec<Field> = Field::offered().collect();
    for year in years {
        fields.extend(Field::offered().filter_map(|field| field.with_year(Some(year))));
    }
    fields
}

fn columns(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Outbox<'_>) {
    let Some(intake) = importing.intake() else { return };
    w::label(ui, Type::Strong, &cx.word("ui-import-columns"));
    let fields = offered(cx, intake);
    let words: Vec<String> = fields.iter().map(|field| cx.say(&field.label())).collect();
    for (index, column) in intake.columns().iter().enumerate() {
        let name = intake.column_name(index);
        let name = cx.say(&Phrase::new("ui-import-column").with("name", name));
        let is = importing.field(index).unwrap_or(column.field);
        let chosen = fields.iter().position(|field| *field == is);
        let mut words = words.clone();
        let chosen = chosen.unwrap_or_else(|| {
            words.push(cx.say(&is.label()));
            words.len() - 1
        });
        let id = Id::unique(("preview column", index));
        let picked = w::field(ui, &name, |ui| w::choice(ui, id, &name, &words, chosen, f32::INFINITY));
        if let Some(field) = picked.filter(|at| *at != chosen).and_then(|at| fields.get(at)) {
            out.command(Command::Import(ImportAct::Field(index, *field)));
        }
    }
    ui.add_space(theme::MARGIN);
}

fn remarks(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState) {
    let all = importing.preview.remarks.len();
    if all == 0 {
        w::note(ui, &cx.word("ui-import-no-remarks"));
        ui.add_space(theme::MARGIN);
        return;
    }
    let shown = if state.all_remarks { SHOWN_REMARKS } else { FIRST_REMARKS };
    for remark in state.remarks.iter().take(shown) {
        line(ui, remark);
        ui.add_space(theme::STEP);
    }
    if all > FIRST_REMARKS {
        let words = cx.word(if state.all_remarks { "ui-form-less" } else { "ui-import-all-remarks" });
        if w::act(ui, &words).clicked() {
            state.all_remarks = !state.all_remarks;
        }
    }
    ui.add_space(theme::MARGIN);
}
