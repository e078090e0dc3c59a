//! What was open from before the gathering, and how it went.

use super::super::super::{Block, TableCell, TableColumn};
use super::super::facts::{data_row, filled_table, named_by};
use super::GatheringContext;
use crate::analysis::gathering::{OpenPoint, OpenPointKind, open_points};
use crate::text::Phrase;

impl GatheringContext<'_> {
    pub(super) fn open_points_table(&self) -> Option<Block> {
        let rows = open_points(self.cx.plan, self.meeting).into_iter().map(|point| {
            let who = self.responsible(&point.responsible);
            let unassigned = matches!(point.kind, OpenPointKind::Task | OpenPointKind::Parked);
            let who = if who.is_empty() && unassigned { self.cx.word("minutes-unassigned") } else { who };
            let went = if point.is_done { "minutes-done" } else { "minutes-remains" };
            let mut row = data_row([
                TableCell::text(point.number.to_string()),
                TableCell::text(self.point_text(&point)),
                TableCell::text(who),
                TableCell::text(self.due_text(point.due)),
                TableCell::text(self.cx.word(went)),
            ]);
            row.about = Some(point.record);
            row
        });
        let columns = vec![
            TableColumn::numbers(self.cx.word("document-number")),
            TableColumn::words(self.cx.word("minutes-point"), 6),
            TableColumn::words(self.cx.word("minutes-who"), 3),
            TableColumn::short(self.cx.word("minutes-due")),
            TableColumn::short(self.cx.word("minutes-how-it-went")),
        ];
        let table = filled_table("", self.cx.word("minutes-open-points"), columns, rows.collect());
        named_by(table, &self.cx.word("minutes-point"))
    }

    /// What a point is about, with what it is in front where it is no task.
    fn point_text(&self, point: &OpenPoint<'_>) -> String {
        let title =
            if point.title.is_empty() { self.cx.word("document-no-title") } else { point.title.to_owned() };
        let key = match point.kind {
            OpenPointKind::Task => return title,
            OpenPointKind::Parked => "minutes-parked",
            OpenPointKind::Question => "minutes-question",
            OpenPointKind::Decision => "minutes-decision-open",
        };
        self.cx.text(&Phrase::new(key).with("title", title))
    }

    /// By when, or that there is no such time.
    pub(super) fn due_text(&self, due: Option<crate::model::When>) -> String {
        due.map_or_else(|| self.cx.word("minutes-no-due"), |due| self.date(due))
    }
}
