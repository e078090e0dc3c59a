//! A table before it is taken in: what its columns are, what each row becomes, and what there is to look at.
//!
//! Nothing in the plan changes here before the user takes it in; one undo takes all of it back.

use crate::import::{Field, Intake, Judged, Left, Makes, Remark, Role, Spread, Unit, Verdict};
use crate::session::{Command, Cx, ImportAct, Importing, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Cell, Column, Edit, Grid, GridAct, GridState, Source, grid};
use eframe::egui::{Id, ScrollArea, Ui, UiBuilder, vec2};

/// Where the user is; may be lost.
#[derive(Debug, Default)]
pub struct ImportState {
    /// The button that leaves the table.
    pub leave: Option<Id>,
    grid: GridState,
    made: Option<(u64, crate::text::Language)>,
    becomes: Vec<(Judged, Makes, String)>,
    numbers: Vec<String>,
    remarks: Vec<String>,
    all_remarks: bool,
}

/// So many remarks are shown at first.
const FIRST_REMARKS: usize = 5;
/// So many remarks are shown at most; the rest is said as a number.
const SHOWN_REMARKS: usize = 200;
/// A preview narrower than this has less room for what a row becomes, so that its title can be read.
const NARROW_TABLE: f32 = 440.0;
/// The keys of the columns of the preview; a table with more is shown up to here, and taken in whole.
const KEYS: [&str; 24] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
    "v", "w", "x",
];

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
    let side = 300.0_f32.min(room.width() * 0.4);
    let mut right = room;
    right.min.x = room.max.x - side;
    let mut left = room;
    left.max.x = right.min.x - theme::MARGIN;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| rows(ui, cx, importing, state, out));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        ScrollArea::vertical().id_salt("preview side").auto_shrink(false).show(ui, |ui| {
            sheets(ui, cx, importing, out);
            settings(ui, cx, importing, out);
            remarks(ui, cx, importing, state);
            columns(ui, cx, importing, out);
        });
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, out: &mut Outbox<'_>) -> Option<Id> {
    let mut leave = None;
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
            let take = Phrase::new("ui-import-take").with("count", importing.preview.taken);
            if w::filled(ui, &cx.say(&take)).clicked() {
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
    w::live(ui, Type::Small, &cx.say(&words));
    leave
}

fn fate(cx: &Cx<'_>, judged: Judged, makes: Makes) -> String {
    match (judged, makes) {
        (Judged::Heading | Judged::Sum, makes) if makes != Makes::Nothing => cx.say(&makes.label()),
        _ => cx.say(&judged.label()),
    }
}

/// Makes the words again where the table or the language has changed.
fn make(cx: &Cx<'_>, importing: &Importing, state: &mut ImportState) {
    let current = Some((importing.version, cx.language()));
    if state.made == current {
        return;
    }
    let Some(intake) = importing.intake() else { return };
    state.becomes =
        FATES.iter().map(|(judged, makes)| (*judged, *makes, fate(cx, *judged, *makes))).collect();
    let sums = Makes::ALL.iter().map(|makes| (Judged::Sum, *makes, fate(cx, Judged::Sum, *makes)));
    state.becomes.extend(sums);
    let number = |verdict: &Verdict| intake.grid().rows.get(verdict.row).map(|row| row.number.to_string());
    state.numbers = intake.verdicts().iter().map(|verdict| number(verdict).unwrap_or_default()).collect();
    state.remarks =
        importing.preview.remarks.iter().take(SHOWN_REMARKS).map(|remark| said(cx, remark)).collect();
    state.made = current;
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

struct Rows<'a, 'p> {
    cx: &'a Cx<'p>,
    importing: &'a Importing,
    intake: &'a Intake,
    becomes: &'a [(Judged, Makes, String)],
    numbers: &'a [String],
}

impl Rows<'_, '_> {
    /// What a row becomes, in words.
    fn becomes(&self, fate: (Judged, Makes)) -> &str {
        let said = self.becomes.iter().find(|(judged, makes, _)| (*judged, *makes) == fate);
        said.or_else(|| self.becomes.iter().find(|(judged, ..)| *judged == fate.0))
            .map_or("", |(.., said)| said)
    }
}

impl Source for Rows<'_, '_> {
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_> {
        let Some(verdict) = self.intake.verdicts().get(row) else { return Cell::Empty };
        let fate = self.importing.judged(verdict);
        let text = match column {
            "row" => return Cell::Subtle(self.numbers.get(row).map_or("", String::as_str)),
            "is" => self.becomes(fate),
            key => {
                let at = KEYS.iter().position(|other| *other == key).unwrap_or(usize::MAX);
                self.intake.grid().rows.get(verdict.row).map_or("", |row| row.cell(at))
            }
        };
        match fate.0 {
            _ if text.is_empty() => Cell::Empty,
            Judged::Measure => Cell::Text(text),
            Judged::Heading => Cell::Strong(text),
            Judged::Sum | Judged::Frame | Judged::Aside => Cell::Subtle(text),
        }
    }

    fn spoken(&self, row: usize, column: &str, value: &str) -> String {
        let rows = self.intake.verdicts().len();
        let value = if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.to_owned() };
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", rows);
        self.cx.say(&phrase.with("column", column).with("value", value))
    }
}

fn rows(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState, out: &mut Outbox<'_>) {
    let Some(intake) = importing.intake() else { return };
    let name = cx.say(&Phrase::new("ui-import-rows").with("file", importing.source.as_str()));
    let fates: Vec<String> = FATES.iter().map(|(judged, makes)| fate(cx, *judged, *makes)).collect();
    let [row, is] = [cx.word("ui-import-row"), cx.word("ui-import-row-is")];
    let names: Vec<String> = (0..intake.columns().len()).map(|column| heading(intake, column)).collect();
    let (fate_width, title) =
        if ui.available_width() < NARROW_TABLE { (110.0, 140.0) } else { (150.0, 220.0) };
    let mut columns = vec![
        Column::new("row", &row, 52.0).numeric(),
        Column::new("is", &is, fate_width).edit(Edit::Choice(&fates)),
    ];
    for (index, (key, heading)) in KEYS.iter().zip(&names).enumerate() {
        let is_title = intake.columns().get(index).is_some_and(|column| column.field == Field::Title);
        let field = intake.columns().get(index).map_or(Field::Skip, |column| column.field);
        let least = if is_title {
            title
        } else if is_year(heading) {
            84.0
        } else {
            110.0
        };
        let column = Column::new(key, heading, least);
        let column = if field.is_amount() { column.numeric() } else { column };
        let order = u8::try_from(index).unwrap_or(90).min(90) + weight(field);
        columns.push(if is_title { column.share(1.0) } else { column.share(0.2).gives_way(order) });
    }
    let ImportState { grid: place, becomes, numbers, .. } = state;
    let source = Rows { cx, importing, intake, becomes, numbers };
    let shown =
        Grid { id: preview_id(), name: &name, columns: &columns, rows: intake.verdicts().len(), hint: "" };
    for act in grid(ui, &shown, place, &source) {
        if let GridAct::Choose { row, value, .. } = act
            && let (Some(verdict), Some((judged, makes))) = (intake.verdicts().get(row), FATES.get(value))
        {
            out.command(Command::Import(ImportAct::Judge(verdict.row, *judged, *makes)));
        }
    }
}

/// What stands above a column: its own heading, or the year alone where its amounts are the only ones of that year,
/// because "Budsjettforslag 2027" and "Budsjettforslag 2028" look alike when they are cut.
fn heading(intake: &Intake, column: usize) -> String {
    let year_of = |column: &crate::import::Column| column.field.year();
    let year = intake.columns().get(column).and_then(year_of);
    let same = intake.columns().iter().filter(|other| year_of(other) == year).count();
    match year {
        Some(year) if same == 1 => year.to_string(),
        _ => intake.column_name(column),
    }
}

fn is_year(heading: &str) -> bool {
    heading.len() == 4 && heading.bytes().all(|byte| byte.is_ascii_digit())
}

/// Which columns of the preview give way first: what is kept as a note, then what seldom decides anything.
const fn weight(field: Field) -> u8 {
    match field {
        Field::Title | Field::Lead | Field::TargetGroup => 1,
        Field::Skip | Field::Note => 150,
        _ => 50,
    }
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
    w::label(ui, Type::Strong, &cx.say(&Phrase::new("ui-import-remarks").with("count", all)));
    let shown = if state.all_remarks { SHOWN_REMARKS } else { FIRST_REMARKS };
    for remark in state.remarks.iter().take(shown) {
        ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| w::label(ui, Type::Small, remark));
    }
    if all > FIRST_REMARKS {
        let words = cx.word(if state.all_remarks { "ui-form-less" } else { "ui-import-all-remarks" });
        if w::act(ui, &words).clicked() {
            state.all_remarks = !state.all_remarks;
        }
    }
    ui.add_space(theme::MARGIN);
}
