//! Se over: everything that there is to look at, gravest first, with why it matters, where it is and what mends it.

use super::{Home, Screen};
use crate::analysis::{Finding, Severity};
use crate::session::{Command, Cx, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::form::{self, Slot};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Cell, Column, Grid, GridAct, GridState, Source, grid};
use eframe::egui::{Frame, Id, Key, Margin, Modifiers, Panel, Ui};
use std::cell::OnceCell;

/// So many are in sight before the user asks for all of them.
pub const FIRST: usize = 5;

/// Where the user is among the things to look at; may be lost.
#[derive(Debug, Default)]
pub struct ReviewState {
    made: Option<(u64, u64, Language)>,
    open: Vec<usize>,
    words: Vec<OnceCell<[String; 3]>>,
    grid: GridState,
    all: bool,
}

/// The table of things to look at.
pub fn review_id() -> Id {
    Id::unique("review")
}

/// The tint of a severity.
const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Danger,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Neutral,
    }
}

/// How many things there are to look at, in words.
pub fn count_words(cx: &Cx<'_>, count: usize) -> String {
    cx.say(&Phrase::new("ui-count-look").with("count", count))
}

impl ReviewState {
    /// Finds the rows again where the findings or the language have changed; their words are made when shown.
    fn make(&mut self, cx: &Cx<'_>) {
        let current = (cx.checked, cx.revision, cx.language());
        if self.made == Some(current) {
            return;
        }
        let there = |finding: &Finding| cx.plan.record(finding.at.0, finding.at.1).is_some();
        let open = cx.findings.open().iter().enumerate();
        self.open = open.filter(|(_, finding)| there(finding)).map(|(at, _)| at).collect();
        self.words = vec![OnceCell::new(); self.open.len()];
        self.made = Some(current);
    }

    /// The finding of a row.
    fn finding<'a>(&self, cx: &Cx<'a>, row: usize) -> Option<&'a Finding> {
        cx.findings.open().get(*self.open.get(row)?)
    }
}

/// Goes to the record and field of a finding.
fn go(screen: &mut Screen, finding: &Finding, out: &mut Outbox<'_>) {
    let (kind, id) = finding.at;
    out.command(Command::GoTo(finding.at));
    let Some(field) = finding.field else { return };
    if form::is_under_more(kind, field) {
        screen.more.insert(kind, true);
    }
    screen.seek = Some(Slot::new(kind, id, field));
}

/// Mends a finding, as one step that can be taken back.
fn mend(cx: &Cx<'_>, finding: &Finding, out: &mut Outbox<'_>) {
    if let Some(change) = finding.change(cx.plan, out.ids).filter(|_| cx.may.edit) {
        out.change(change);
    }
}

/// The words of the act that mends a finding, as a button says them.
fn mend_words(cx: &Cx<'_>, finding: &Finding) -> Option<String> {
    finding.mend.as_ref().filter(|_| cx.may.edit).map(|words| cx.words.sentence(words))
}

/// Shows everything that there is to look at.
pub(super) fn review_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.home = Home::by_itself(review_id());
    let mut state = std::mem::take(&mut screen.review);
    state.make(cx);
    let count = state.open.len();
    w::ends(ui, "review", theme::CONTROL, |ui, end| match end {
        w::End::Left => {
            w::title(ui, &cx.word("ui-view-review"));
            if count > 0 {
                w::live(ui, Type::Small, &count_words(cx, count));
            }
        }
        w::End::Right => {
            if count > FIRST {
                let key = if state.all { "ui-review-first" } else { "ui-review-all" };
                if w::outlined(ui, &cx.say(&Phrase::new(key).with("count", count))).clicked() {
                    state.all = !state.all;
                }
            }
        }
    });
    if count == 0 {
        w::paragraph(ui, &cx.word("ui-review-nothing"));
    } else {
        table_ui(ui, cx, screen, &mut state, out);
    }
    screen.review = state;
}

fn table_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, state: &mut ReviewState, out: &mut Outbox<'_>) {
    let shown = if state.all { state.open.len() } else { state.open.len().min(FIRST) };
    state.grid.row = state.grid.row.min(shown.saturating_sub(1));
    let has_keys = ui.memory(|memory| memory.has_focus(review_id()));
    let mended = has_keys && ui.input_mut(|input| w::pressed(input, Modifiers::COMMAND, Key::Enter));
    if let Some(finding) = state.finding(cx, state.grid.row) {
        Panel::bottom("review-detail").resizable(false).frame(Frame::NONE).show(ui, |ui| {
            detail_ui(ui, cx, screen, finding, out);
        });
        if mended {
            mend(cx, finding, out);
        }
    }
    let headings = ["ui-review-what", "ui-review-where", "ui-review-severity"].map(|key| cx.word(key));
    let [what, place, severity] = &headings;
    let columns = [
        Column::new("severity", severity, 126.0),
        Column::new("what", what, 280.0).share(1.0),
        Column::new("where", place, 220.0).share(0.7).gives_way(1),
    ];
    let name = cx.word("ui-view-review");
    let table = Grid { id: review_id(), name: &name, columns: &columns, rows: shown, hint: "" };
    let mut grid_state = std::mem::take(&mut state.grid);
    let acts = grid(ui, &table, &mut grid_state, &Rows { cx, state, shown });
    state.grid = grid_state;
    for act in acts {
        if let GridAct::Open(row) = act
            && let Some(finding) = state.finding(cx, row)
        {
            go(screen, finding, out);
        }
    }
}

/// What the chosen finding is about, and what can be done.
fn detail_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, finding: &Finding, out: &mut Outbox<'_>) {
    let p = theme::palette(ui);
    let frame =
        Frame::new().fill(p.highlight).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(20, 14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::STEP;
        w::note(ui, &form::record_name(cx, finding.at.0, finding.at.1));
        w::label(ui, Type::Strong, &cx.say(&finding.phrase));
        w::paragraph(ui, &cx.say(&finding.why));
        ui.add_space(theme::STEP);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            if w::filled(ui, &cx.word("ui-review-go")).clicked() {
                go(screen, finding, out);
            }
            if let Some(words) = mend_words(cx, finding)
                && w::outlined(ui, &words).clicked()
            {
                mend(cx, finding, out);
            }
        });
    });
    ui.add_space(theme::MARGIN);
}

struct Rows<'a, 'p> {
    cx: &'a Cx<'p>,
    state: &'a ReviewState,
    shown: usize,
}

impl Rows<'_, '_> {
    /// Severity, what it is and where, in words.
    fn words(&self, row: usize, finding: &Finding) -> Option<&[String; 3]> {
        let (cx, (kind, id)) = (self.cx, finding.at);
        let severity = || cx.say(&finding.severity.name());
        let words = || [severity(), cx.say(&finding.phrase), form::record_name(cx, kind, id)];
        self.state.words.get(row).map(|cell| cell.get_or_init(words))
    }
}

impl Source for Rows<'_, '_> {
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_> {
        let Some(finding) = self.state.finding(self.cx, row) else { return Cell::Empty };
        let Some([severity, what, place]) = self.words(row, finding) else { return Cell::Empty };
        match column {
            "severity" => Cell::Chip(tone(finding.severity), severity),
            "what" => Cell::Text(what),
            _ => Cell::Subtle(place),
        }
    }

    fn spoken(&self, row: usize, column: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.shown);
        self.cx.say(&phrase.with("column", column).with("value", value))
    }
}

/// The first things to look at, each a line that goes there; for the overview.
pub(super) fn first_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.review.make(cx);
    let count = screen.review.open.len();
    if count == 0 {
        return;
    }
    w::label(ui, Type::Strong, &cx.word("ui-look"));
    let first: Vec<&Finding> = (0..FIRST).filter_map(|row| screen.review.finding(cx, row)).collect();
    for finding in first {
        let name = form::record_name(cx, finding.at.0, finding.at.1);
        let line = Phrase::new("ui-look-line").with("record", name.as_str());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let shown = w::act(ui, &cx.say(&finding.phrase)).on_hover_text(cx.say(&finding.why));
            if shown.accessible_name(cx.say(&line.with("what", finding.phrase.clone()))).clicked() {
                go(screen, finding, out);
            }
            let p = theme::palette(ui);
            ui.label(w::clipped(ui, &name, Type::Small, p.subtle, ui.available_width())).on_hover_text(&name);
        });
    }
    if count > FIRST && w::small(ui, &cx.say(&Phrase::new("ui-look-all").with("count", count))).clicked() {
        out.command(Command::Show(crate::session::View::Review));
    }
    ui.add_space(theme::MARGIN);
}

/// What there is to look at in one record, above its form.
pub fn notices_ui(ui: &mut Ui, cx: &Cx<'_>, at: crate::session::Record, out: &mut Outbox<'_>) {
    for finding in cx.findings.at(at) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            w::chip(ui, tone(finding.severity), &cx.say(&finding.severity.name()));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                w::label(ui, Type::Small, &cx.say(&finding.phrase)).on_hover_text(cx.say(&finding.why));
                if let Some(words) = mend_words(cx, finding)
                    && w::small(ui, &words).clicked()
                {
                    mend(cx, finding, out);
                }
            });
        });
    }
}
