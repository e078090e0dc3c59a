//! The panel to the right of a table before it is imported: its sheets, the remarks, the details of a row, and what its
//! columns and numbers are.

use super::state::{ImportState, OUTCOMES, SHOWN_REMARKS, SideTab, outcome_words};
use crate::import::{ImportField, ImportPreview, SheetRole, SkipReason, Spread, Unit};
use crate::session::{Command, Context, ImportAction, OpenImport, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, ScrollArea, Ui, vec2};

/// So many remarks are shown at first.
const FIRST_REMARKS: usize = 8;

/// Shows the panel.
pub(super) fn side_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    importing: &OpenImport,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    let area = |salt| ScrollArea::vertical().id_salt(("preview side", salt)).auto_shrink(false);
    // In a low window the head alone would fill the panel, so all of it scrolls.
    if ui.available_height() < theme::PREVIEW_LOW_HEIGHT {
        area(None).show(ui, |ui| {
            side_head(ui, cx, importing, state, out);
            side_body(ui, cx, importing, state, out);
        });
    } else {
        side_head(ui, cx, importing, state, out);
        area(Some(state.side_tab)).show(ui, |ui| side_body(ui, cx, importing, state, out));
    }
}

/// The sheets, and the tabs below them.
fn side_head(
    ui: &mut Ui,
    cx: &Context<'_>,
    importing: &OpenImport,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    sheets_ui(ui, cx, importing, out);
    tabs_ui(ui, cx, importing, state);
    ui.add_space(theme::SPACE);
}

/// The content of the chosen tab.
fn side_body(
    ui: &mut Ui,
    cx: &Context<'_>,
    importing: &OpenImport,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    match state.side_tab {
        SideTab::Remarks => remarks_ui(ui, cx, importing, state),
        SideTab::Row => row_ui(ui, cx, importing, state, out),
        SideTab::Columns => {
            settings_ui(ui, cx, importing, out);
            columns_ui(ui, cx, importing, out);
        }
    }
    ui.add_space(theme::MARGIN);
}

/// The tabs of the panel.
fn tabs_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, state: &mut ImportState) {
    let count = importing.result.remarks.len();
    let number = state.numbers.get(state.grid.row).map_or("", String::as_str);
    let tabs = [
        (SideTab::Remarks, cx.text(&Phrase::new("ui-import-tab-look").with("count", count))),
        (SideTab::Row, cx.text(&Phrase::new("ui-import-tab-row").with("row", number))),
        (SideTab::Columns, cx.word("ui-import-tab-columns")),
    ];
    let chosen = tabs.iter().position(|(tab, _)| state.side_tab == *tab).unwrap_or_default();
    let names = tabs.iter().map(|(_, words)| &**words);
    let picked = ui.horizontal_wrapped(|ui| w::tabs(ui, "side of the import", names, chosen)).inner;
    if let Some((tab, _)) = picked.and_then(|picked| tabs.get(picked)) {
        state.side_tab = *tab;
    }
}

/// The selected row: what it becomes and why, the remarks on it, and all its cells.
fn row_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, state: &ImportState, out: &mut Outbox<'_>) {
    let Some(preview) = importing.preview() else { return };
    let Some(classified) = preview.classified_rows().get(state.grid.row) else { return };
    let Some(row) = preview.grid().rows.get(classified.row) else { return };
    let role = importing.role(importing.sheet_index);
    if role == Some(&SheetRole::Measures) {
        let words: Vec<String> =
            OUTCOMES.iter().map(|(class, outcome)| outcome_words(cx, role, *class, *outcome)).collect();
        let is = importing.row_outcome(classified);
        let chosen = OUTCOMES.iter().position(|other| *other == is);
        let chosen =
            chosen.or_else(|| OUTCOMES.iter().position(|(class, _)| *class == is.0)).unwrap_or_default();
        let name = cx.word("ui-import-row-becomes");
        let id = Id::unique("preview row fate");
        let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, f32::INFINITY));
        if let Some((class, outcome)) = picked.filter(|at| *at != chosen).and_then(|at| OUTCOMES.get(at)) {
            out.command(Command::EditImport(ImportAction::ClassifyRow(classified.row, *class, *outcome)));
        }
        // The reason is the program's; it does not explain what the user has chosen instead.
        if is == (classified.class, classified.outcome) {
            w::note(ui, &cx.text(&classified.reason));
        }
        ui.add_space(theme::GAP);
    }
    if let Some(of_row) = state.row_remarks.get(&row.number) {
        w::label(ui, Type::Strong, &cx.word("ui-look"));
        for remark in &of_row.lines {
            small_line(ui, remark);
        }
        ui.add_space(theme::GAP);
    }
    for (at, cell) in row.filled_cells() {
        let field = importing.field(at).unwrap_or(ImportField::Skip);
        let (column, is) = (preview.column_name(at), cx.text(&field.label()));
        let both = Phrase::new("ui-import-cell-is").with("column", column.as_str());
        let heading = if column == is { is } else { cx.text(&both.with("field", field.label())) };
        ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| w::note(ui, &heading));
        small_line(ui, cell);
        ui.add_space(theme::SPACE);
    }
}

/// A line of words that goes on below where its room ends.
fn small_line(ui: &mut Ui, words: &str) {
    ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| w::label(ui, Type::Small, words));
}

/// Which sheet is looked at, and what each of them is taken for, where there are several.
fn sheets_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, out: &mut Outbox<'_>) {
    let sheets = &importing.book.sheets;
    let Some(role) = importing.role(importing.sheet_index).filter(|_| sheets.len() > 1) else { return };
    let names: Vec<String> = sheets
        .iter()
        .enumerate()
        .map(|(at, sheet)| {
            let role = importing.role(at).unwrap_or(&sheet.role);
            let phrase = Phrase::new("ui-import-sheet-as").with("sheet", sheet.name.as_str());
            cx.text(&phrase.with("role", role.label()))
        })
        .collect();
    let name = cx.word("ui-import-sheet");
    let id = Id::unique("preview sheet");
    let picked =
        w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &names, importing.sheet_index, f32::INFINITY));
    if let Some(at) = picked.filter(|at| *at != importing.sheet_index) {
        out.command(Command::EditImport(ImportAction::ShowSheet(at)));
    }
    let roles: Vec<SheetRole> = SheetRole::offered().collect();
    let words: Vec<String> = roles.iter().map(|role| cx.text(&role.label())).collect();
    let both_left =
        |other: &SheetRole| matches!((other, role), (SheetRole::Skipped(_), SheetRole::Skipped(_)));
    let chosen = roles.iter().position(|other| other == role || both_left(other)).unwrap_or_default();
    let name = cx.word("ui-import-sheet-role");
    let id = Id::unique("preview sheet role");
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, f32::INFINITY));
    if let Some(wished) = picked.filter(|at| *at != chosen).and_then(|at| roles.get(at)) {
        out.command(Command::EditImport(ImportAction::SetRole(wished.clone())));
    }
    if let SheetRole::Skipped(why) = role
        && let Some(why) = SkipReason::phrase(why)
    {
        w::note(ui, &cx.text(&why));
    }
    ui.add_space(theme::MARGIN);
}

fn settings_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, out: &mut Outbox<'_>) {
    let unit = importing.unit();
    let units: Vec<String> = Unit::ALL.iter().map(|unit| cx.text(&unit.label())).collect();
    let chosen = Unit::ALL.iter().position(|other| *other == unit).unwrap_or_default();
    let name = cx.word("ui-import-unit");
    let id = Id::unique("preview unit");
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &units, chosen, f32::INFINITY));
    if let Some(unit) = picked.filter(|at| *at != chosen).and_then(|at| Unit::ALL.get(at)) {
        out.command(Command::EditImport(ImportAction::SetUnit(Some(*unit))));
    }
    let spreads: Vec<String> = Spread::ALL.iter().map(|spread| cx.text(&spread.label())).collect();
    let chosen = Spread::ALL.iter().position(|other| *other == importing.spread()).unwrap_or_default();
    let name = cx.word("ui-import-spread");
    let id = Id::unique("preview spread");
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &spreads, chosen, f32::INFINITY));
    if let Some(spread) = picked.filter(|at| *at != chosen).and_then(|at| Spread::ALL.get(at)) {
        out.command(Command::EditImport(ImportAction::SetSpread(*spread)));
    }
    ui.add_space(theme::MARGIN);
}

/// The fields that a column may be: all of them, and amounts of the years in question.
fn offered_fields(cx: &Context<'_>, preview: &ImportPreview) -> Vec<ImportField> {
    let mut years: std::collections::BTreeSet<i16> =
        preview.columns().iter().filter_map(|column| column.field.year()).collect();
    let (from, to) = cx.plan.about().period.years();
    let first = from.or(years.first().copied()).unwrap_or_else(|| cx.today().year());
    let last = to.unwrap_or(first.saturating_add(4)).min(first.saturating_add(11));
    years.extend(first..=last);
    let mut fields: Vec<ImportField> = ImportField::offered().collect();
    for year in years {
        fields.extend(ImportField::offered().filter_map(|field| field.with_year(Some(year))));
    }
    fields
}

fn columns_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, out: &mut Outbox<'_>) {
    let Some(preview) = importing.preview() else { return };
    w::label(ui, Type::Strong, &cx.word("ui-import-columns"));
    let fields = offered_fields(cx, preview);
    let words: Vec<String> = fields.iter().map(|field| cx.text(&field.label())).collect();
    for (index, column) in preview.columns().iter().enumerate() {
        let name = preview.column_name(index);
        let name = cx.text(&Phrase::new("ui-import-column").with("name", name));
        let is = importing.field(index).unwrap_or(column.field);
        let chosen = fields.iter().position(|field| *field == is);
        let mut words = words.clone();
        // A field that is not offered, such as an amount of a distant year, is added to this column's own list.
        let chosen = chosen.unwrap_or_else(|| {
            words.push(cx.text(&is.label()));
            words.len() - 1
        });
        let id = Id::unique(("preview column", index));
        let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, f32::INFINITY));
        if let Some(field) = picked.filter(|at| *at != chosen).and_then(|at| fields.get(at)) {
            out.command(Command::EditImport(ImportAction::SetField(index, *field)));
        }
    }
    ui.add_space(theme::MARGIN);
}

fn remarks_ui(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, state: &mut ImportState) {
    let all = importing.result.remarks.len();
    if all == 0 {
        w::note(ui, &cx.word("ui-import-no-remarks"));
        ui.add_space(theme::MARGIN);
        return;
    }
    let shown = if state.all_remarks { SHOWN_REMARKS } else { FIRST_REMARKS };
    for remark in state.remarks.iter().take(shown) {
        small_line(ui, remark);
        ui.add_space(theme::SPACE);
    }
    if all > FIRST_REMARKS {
        let words = cx.word(if state.all_remarks { "ui-form-less" } else { "ui-import-all-remarks" });
        if w::inline_button(ui, &words).clicked() {
            state.all_remarks = !state.all_remarks;
        }
    }
    ui.add_space(theme::MARGIN);
}
