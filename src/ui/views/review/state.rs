//! Where the user is in the review, and which findings its rows are.

use crate::analysis::Finding;
use crate::session::Context;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::widgets::grid::GridState;
use egui::{Id, Ui};
use std::cell::OnceCell;

/// So many are in sight before the user asks for all of them.
pub const FIRST_FINDINGS: usize = 5;

/// Where the user is among the findings; may be lost.
#[derive(Debug, Default)]
pub struct ReviewState {
    built_from: BuiltFrom<(u64, bool)>,
    pub(super) open: Vec<usize>,
    pub(super) words: Vec<OnceCell<[String; 3]>>,
    pub(super) grid: GridState,
    pub(super) shows_all: bool,
    /// Whether the dismissed findings are in sight.
    pub(super) shows_dismissed: bool,
    /// The reason that is being written.
    pub(super) reason: Option<String>,
    /// Words whose traces are to be removed: the dialog for it opens.
    pub(super) asks_traces: Option<String>,
    /// The height of the details of the chosen row in the last frame.
    pub(super) detail_height: f32,
}

/// The table of findings.
pub fn review_id() -> Id {
    Id::unique("review")
}

impl ReviewState {
    /// The words whose traces are to be removed, where the user has just asked for it.
    pub fn take_traces(&mut self) -> Option<String> {
        self.asks_traces.take()
    }

    /// Finds the rows again where the findings or the language have changed; their words are made when shown.
    pub(super) fn rebuild(&mut self, cx: &Context<'_>) {
        self.shows_dismissed &= !cx.findings.dismissed().is_empty();
        let rest = (cx.findings_revision, self.shows_dismissed);
        if self.built_from.renew(cx.revision, cx.language(), rest) == Rebuild::Nothing {
            return;
        }
        let there = |at: &usize| {
            self.finding_at(cx, *at)
                .is_some_and(|finding| cx.plan.record(finding.at.0, finding.at.1).is_some())
        };
        let all = if self.shows_dismissed { cx.findings.dismissed().len() } else { cx.findings.open().len() };
        self.open = (0..all).filter(there).collect();
        self.words = vec![OnceCell::new(); self.open.len()];
    }

    /// Begins to write why the chosen finding is dismissed.
    pub(super) fn begin_reason(&mut self, ui: &Ui) {
        self.reason = Some(String::new());
        ui.memory_mut(|memory| memory.request_focus(reason_id()));
    }

    /// The finding of a row.
    pub(super) fn finding_of_row<'a>(&self, cx: &Context<'a>, row: usize) -> Option<&'a Finding> {
        self.finding_at(cx, *self.open.get(row)?)
    }

    pub(super) fn finding_at<'a>(&self, cx: &Context<'a>, at: usize) -> Option<&'a Finding> {
        if self.shows_dismissed {
            return cx.findings.dismissed().get(at).map(|(finding, _)| finding);
        }
        cx.findings.open().get(at)
    }

    /// Why the finding of a row was dismissed.
    pub(super) fn dismissal_reason<'a>(&self, cx: &Context<'a>, row: usize) -> Option<&'a str> {
        let at = self.open.get(row).filter(|_| self.shows_dismissed)?;
        cx.findings.dismissed().get(*at).map(|(_, reason)| &**reason)
    }
}

/// The box in which the reason is written.
pub fn reason_id() -> Id {
    Id::unique("review-reason")
}
