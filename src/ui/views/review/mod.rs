//! Se over: everything that there is to look at, gravest first, with why it matters, where it is and what mends it;
//! and apart from that what was set aside, with the reasons.

mod acts;
mod brief;
mod detail;

pub use brief::{count_words, first_ui, notices_ui};
pub use detail::reason_id;

use super::{Home, Screen};
use crate::analysis::Finding;
use crate::session::{Cx, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::form;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Cell, Column, Grid, GridAct, GridState, Source, grid};
use acts::{go, mend, take_up, tone};
use eframe::egui::{Frame, Id, Key, Modifiers, Panel, ScrollArea, Ui, vec2};
use std::cell::OnceCell;

/// So many are in sight before the user asks for all of them.
pub const FIRST: usize = 5;

/// Where the user is among the things to look at; may be lost.
#[derive(Debug, Default)]
pub struct ReviewState {
    made: Option<(u64, u64, Language, bool)>,
    open: Vec<usize>,
    words: Vec<OnceCell<[String; 3]>>,
    grid: GridState,
    all: bool,
    /// Whether what was set aside is in sight.
    aside: bool,
    /// The reason that is being written.
    reason: Option<String>,
    /// How high what is said of the chosen row was.
    detail: f32,
}

/// The table of things to look at.
pub fn review_id() -> Id {
    Id::unique("review")
}

impl ReviewState {
    /// Finds the rows again where the findings or the language have changed; their words are made when shown.
    fn make(&mut self, cx: &Cx<'_>) {
        self.aside &= !cx.findings.aside().is_empty();
        let current = (cx.checked, cx.revision, cx.language(), self.aside);
        if self.made == Some(current) {
            return;
        }
        let there = |at: &usize| {
            self.shown(cx, *at).is_some_and(|finding| cx.plan.record(finding.at.0, finding.at.1).is_some())
        };
        let all = if self.aside { cx.findings.aside().len() } else { cx.findings.open().len() };
        self.open = (0..all).filter(there).collect();
        self.words = vec![OnceCell::new(); self.open.len()];
        self.made = Some(current);
    }

    /// Begins to write why the chosen finding is set aside.
    fn begin_reason(&mut self, ui: &Ui) {
        self.reason = Some(String::new());
        ui.memory_mut(|memory| memory.request_focus(reason_id()));
    }

    /// The finding of a row.
    fn finding<'a>(&self, cx: &Cx<'a>, row: usize) -> Option<&'a Finding> {
        self.shown(cx, *self.open.get(row)?)
    }

    fn shown<'a>(&self, cx: &Cx<'a>, at: usize) -> Option<&'a Finding> {
        if self.aside {
            return cx.findings.aside().get(at).map(|(finding, _)| finding);
        }
        cx.findings.open().get(at)
    }

    /// Why the finding of a row was set aside.
    fn reason<'a>(&self, cx: &Cx<'a>, row: usize) -> Option<&'a str> {
        let at = self.open.get(row).filter(|_| self.aside)?;
        cx.findings.aside().get(*at).map(|(_, reason)| &**reason)
    }
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
            tabs_ui(ui, cx, &mut state);
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

/// How many things there are to look at; where some were set aside, both as names of tables.
fn tabs_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut ReviewState) {
    let (open, aside) = (cx.findings.open().len(), cx.findings.aside().len());
    if aside == 0 {
        if open > 0 {
            w::live(ui, Type::Small, &count_words(cx, open));
        }
        return;
    }
    ui.spacing_mut().item_spacing.x = theme::STEP;
    let parts = [(false, "ui-review-open", open), (true, "ui-review-aside", aside)];
    for (shows, key, count) in parts {
        let words = cx.say(&Phrase::new(key).with("count", count));
        if w::tab(ui, &words, state.aside == shows).clicked() {
            state.aside = shows;
            state.reason = None;
            state.grid.row = 0;
        }
    }
}

fn table_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, state: &mut ReviewState, out: &mut Outbox<'_>) {
    let shown = if state.all { state.open.len() } else { state.open.len().min(FIRST) };
    state.grid.row = state.grid.row.min(shown.saturating_sub(1));
    let Some(finding) = state.finding(cx, state.grid.row) else { return };
    keys(ui, cx, (state, finding), out);
    let room = ui.available_height() - LIST;
    if room >= state.detail {
        let panel = Panel::bottom("review-detail").resizable(false).frame(Frame::NONE);
        let detail = panel.show(ui, |ui| detail::detail_ui(ui, cx, screen, (state, finding), out));
        state.detail = detail.response.rect.height();
        return list_ui(ui, cx, screen, (state, shown), out);
    }
    // Too little room for both: they scroll as one, and a reason is written in the place of the list.
    ScrollArea::vertical().id_salt("review-all").auto_shrink(false).show(ui, |ui| {
        if state.reason.is_none() {
            let size = vec2(ui.available_width(), LIST);
            ui.allocate_ui(size, |ui| list_ui(ui, cx, screen, (state, shown), out));
            ui.add_space(theme::GAP);
        }
        let Some(finding) = state.finding(cx, state.grid.row) else { return };
        let detail = ui.scope(|ui| detail::detail_ui(ui, cx, screen, (state, finding), out));
        state.detail = detail.response.rect.height();
    });
}

/// The least height of the list beside what is said of its chosen row.
const LIST: f32 = 4.0 * theme::ROW;

/// The things to look at, a row each.
fn list_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    screen: &mut Screen,
    (state, shown): (&mut ReviewState, usize),
    out: &mut Outbox<'_>,
) {
    let headings = ["ui-review-what", "ui-review-where", "ui-review-severity", "ui-review-reason"];
    let [what, place, severity, reason] = &headings.map(|key| cx.word(key));
    let first = Column::new("severity", severity, 126.0);
    let columns = [
        if state.aside { Column::new("reason", reason, 240.0).share(0.7) } else { first },
        Column::new("what", what, 280.0).share(1.0),
        Column::new("where", place, 220.0).share(0.7).gives_way(1),
    ];
    let name = cx.word("ui-view-review");
    let table = Grid { id: review_id(), name: &name, columns: &columns, rows: shown, hint: "" };
    let mut grid_state = std::mem::take(&mut state.grid);
    let before = grid_state.row;
    let acts = grid(ui, &table, &mut grid_state, &Rows { cx, state, shown });
    if grid_state.row != before {
        state.reason = None;
    }
    state.grid = grid_state;
    for act in acts {
        if let GridAct::Open(row) = act
            && let Some(finding) = state.finding(cx, row)
        {
            go(screen, finding, out);
        }
    }
}

/// Takes the keys of the table that do something about the chosen finding, where the table has the keyboard.
fn keys(ui: &Ui, cx: &Cx<'_>, (state, finding): (&mut ReviewState, &Finding), out: &mut Outbox<'_>) {
    if !ui.memory(|memory| memory.has_focus(review_id())) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| w::pressed(input, Modifiers::COMMAND, key));
    if !state.aside && pressed(Key::Enter) {
        mend(cx, finding, out);
    }
    if pressed(Key::Delete) {
        match state.aside {
            true => take_up(cx, finding, out),
            false if cx.may.edit => state.begin_reason(ui),
            false => {}
        }
    }
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
            "reason" => Cell::Text(self.state.reason(self.cx, row).unwrap_or_default()),
            "what" => Cell::Text(what),
            _ => Cell::Subtle(place),
        }
    }

    fn spoken(&self, row: usize, column: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.shown);
        self.cx.say(&phrase.with("column", column).with("value", value))
    }
}
