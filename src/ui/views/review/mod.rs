//! Se over: all findings, the most severe first, with why each matters, where it is and what fixes it; and separately
//! the dismissed ones, with the reasons.

mod acts;
mod brief;
mod detail;
mod state;

pub use brief::{finding_count_words, first_findings_ui, notices_ui};
pub use state::{FIRST_FINDINGS, ReviewState, reason_id, review_id};

use super::focus::FocusTarget;
use crate::analysis::Finding;
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::{self, FormState};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Cell, Grid, GridAct, GridColumn, GridSource, grid};
use acts::{fix, go_to_finding, restore, tone};
use egui::{Frame, Key, Modifiers, Panel, ScrollArea, Ui, vec2};

/// Shows all findings.
pub(super) fn review_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut ReviewState,
    form: &mut FormState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    state.rebuild(cx);
    let count = state.open.len();
    w::line_with_sides(ui, "review", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-review"));
            tabs_ui(ui, cx, state);
        }
        w::LineSide::Right => {
            if count > FIRST_FINDINGS {
                let key = if state.shows_all { "ui-review-first" } else { "ui-review-all" };
                if w::outlined_button(ui, &cx.text(&Phrase::new(key).with("count", count))).clicked() {
                    state.shows_all = !state.shows_all;
                }
            }
        }
    });
    if count == 0 {
        w::paragraph(ui, &cx.word("ui-review-nothing"));
    } else {
        table_ui(ui, cx, state, form, out);
    }
    FocusTarget::automatic(review_id())
}

/// How many findings there are; where some were dismissed, both counts as names of tables.
fn tabs_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut ReviewState) {
    let (open, dismissed) = (cx.findings.open().len(), cx.findings.dismissed().len());
    if dismissed == 0 {
        if open > 0 {
            w::live_label(ui, Type::Small, &finding_count_words(cx, open));
        }
        return;
    }
    let parts = [("ui-review-open", open), ("ui-review-aside", dismissed)];
    let names = parts.map(|(key, count)| cx.text(&Phrase::new(key).with("count", count)));
    let chosen = usize::from(state.shows_dismissed);
    if let Some(picked) = w::tabs(ui, "findings", names.iter().map(|name| &**name), chosen) {
        state.shows_dismissed = picked == 1;
        state.reason = None;
        state.grid.row = 0;
    }
}

fn table_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut ReviewState,
    form: &mut FormState,
    out: &mut Outbox<'_>,
) {
    let shown = if state.shows_all { state.open.len() } else { state.open.len().min(FIRST_FINDINGS) };
    state.grid.row = state.grid.row.min(shown.saturating_sub(1));
    let Some(finding) = state.finding_of_row(cx, state.grid.row) else { return };
    take_keys(ui, cx, state, finding, out);
    let room = ui.available_height() - MIN_LIST_HEIGHT;
    if room >= state.detail_height {
        let panel = Panel::bottom("review-detail").resizable(false).frame(Frame::NONE);
        let detail = panel.show(ui, |ui| detail::detail_ui(ui, cx, form, state, finding, out));
        state.detail_height = detail.response.rect.height();
        return list_ui(ui, cx, form, state, shown, out);
    }
    // Too little room for both: they scroll as one, and a reason is written in the place of the list.
    ScrollArea::vertical().id_salt("review-all").auto_shrink(false).show(ui, |ui| {
        if state.reason.is_none() {
            let size = vec2(ui.available_width(), MIN_LIST_HEIGHT);
            ui.allocate_ui(size, |ui| list_ui(ui, cx, form, state, shown, out));
            ui.add_space(theme::GAP);
        }
        let Some(finding) = state.finding_of_row(cx, state.grid.row) else { return };
        let detail = ui.scope(|ui| detail::detail_ui(ui, cx, form, state, finding, out));
        state.detail_height = detail.response.rect.height();
    });
}

/// The least height of the list above the details of its chosen row.
const MIN_LIST_HEIGHT: f32 = 4.0 * theme::ROW_HEIGHT;

/// The findings, a row each.
fn list_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    form: &mut FormState,
    state: &mut ReviewState,
    shown: usize,
    out: &mut Outbox<'_>,
) {
    let headings = ["ui-review-what", "ui-review-where", "ui-review-severity", "ui-review-reason"];
    let [what, place, severity, reason] = &headings.map(|key| cx.word(key));
    let first = GridColumn::new(severity, 126.0);
    let columns = [
        if state.shows_dismissed { GridColumn::new(reason, 240.0).extra_share(0.7) } else { first },
        GridColumn::new(what, 280.0).extra_share(1.0),
        GridColumn::new(place, 220.0).extra_share(0.7),
    ];
    let name = cx.word("ui-view-review");
    let go = cx.word("ui-review-go");
    let table = Grid { id: review_id(), name: &name, columns: &columns, hint: "", open: &go };
    let mut grid_state = std::mem::take(&mut state.grid);
    let before = grid_state.row;
    let acts = grid(ui, &table, &mut grid_state, &FindingRows { cx, state, len: shown });
    if grid_state.row != before {
        state.reason = None;
    }
    state.grid = grid_state;
    for act in acts {
        if let GridAct::Open(row) = act
            && let Some(finding) = state.finding_of_row(cx, row)
        {
            go_to_finding(form, finding, out);
        }
    }
}

/// Takes the keys of the table that do something about the chosen finding, where the table has the keyboard.
fn take_keys(ui: &Ui, cx: &Context<'_>, state: &mut ReviewState, finding: &Finding, out: &mut Outbox<'_>) {
    if !ui.memory(|memory| memory.has_focus(review_id())) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, key));
    if !state.shows_dismissed && pressed(Key::Enter) {
        fix(cx, finding, out);
    }
    if pressed(Key::Delete) {
        match state.shows_dismissed {
            true => restore(cx, finding, out),
            false if cx.can.edit => state.begin_reason(ui),
            false => {}
        }
    }
}

struct FindingRows<'a, 'p> {
    cx: &'a Context<'p>,
    state: &'a ReviewState,
    len: usize,
}

impl FindingRows<'_, '_> {
    /// Severity, what it is and where, in words.
    fn words(&self, row: usize, finding: &Finding) -> Option<&[String; 3]> {
        let (cx, (kind, id)) = (self.cx, finding.at);
        let severity = || cx.text(&finding.severity.name());
        let words = || [severity(), cx.text(&finding.phrase), form::record_name(cx, kind, id)];
        self.state.words.get(row).map(|cell| cell.get_or_init(words))
    }
}

impl GridSource for FindingRows<'_, '_> {
    type Row = usize;

    fn rows(&self) -> usize {
        self.len
    }

    fn row(&self, at: usize) -> Option<usize> {
        (at < self.len).then_some(at)
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let Some(finding) = self.state.finding_of_row(self.cx, row) else { return Cell::Empty };
        let Some([severity, what, place]) = self.words(row, finding) else { return Cell::Empty };
        match column {
            0 if self.state.shows_dismissed => {
                Cell::Text(self.state.dismissal_reason(self.cx, row).unwrap_or_default())
            }
            0 => Cell::Chip(tone(finding.severity), severity),
            1 => Cell::Text(what),
            _ => Cell::Subtle(place),
        }
    }

    fn access_label(&self, row: usize, heading: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.len);
        self.cx.text(&phrase.with("column", heading).with("value", value))
    }
}
