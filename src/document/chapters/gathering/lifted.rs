//! What ideas were lifted to: who leads it, when, and whether they have said yes.

use super::super::super::{Block, TableCell, TableColumn};
use super::super::facts::{data_row, filled_table};
use super::GatheringContext;
use crate::model::measure::Measure;
use crate::model::{Kind, When};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// The records that ideas became; nothing where they became none.
    pub(super) fn lifted_table(&self) -> Option<Block> {
        let records = self.lifted_records();
        let only_measures = records.iter().all(|lifted| lifted.record.0 == Kind::Measure);
        let rows = records.into_iter().map(|lifted| {
            let (kind, id) = lifted.record;
            let name = if lifted.is_new {
                let title = self.record_title_or_none(kind, id);
                self.cx.text(&Phrase::new("minutes-new").with("title", title))
            } else {
                self.record_reference(kind, id)
            };
            let measure = self.cx.plan.measures().get(id).filter(|_| kind == Kind::Measure);
            let of_measure = |text: fn(&Self, &Measure) -> String| {
                TableCell::text(measure.map(|measure| text(self, measure)).unwrap_or_default())
            };
            let mut row = data_row([
                TableCell::text(name),
                TableCell::text(lifted.ideas.join(", ")),
                of_measure(|this, measure| this.cx.lead_text(measure)),
                of_measure(|this, measure| this.cx.format_period(measure.period)),
                of_measure(Self::acceptance),
            ]);
            row.about = Some(lifted.record);
            row
        });
        let columns = vec![
            TableColumn::words(
                self.cx.word(if only_measures { "minutes-measure" } else { "minutes-became" }),
                6,
            ),
            TableColumn::short(self.cx.word("minutes-from-idea")),
            TableColumn::words(self.cx.word("minutes-lead"), 4),
            TableColumn::short(self.cx.word("minutes-period")),
            TableColumn::short(self.cx.word("minutes-accepted")),
        ];
        filled_table("", self.cx.word("minutes-lifted-table"), columns, rows.collect())
    }

    /// Whether the lead has said yes: before the gathering, on a day, or not yet.
    fn acceptance(&self, measure: &Measure) -> String {
        let Some(accepted) = measure.accepted else { return self.cx.word("minutes-not-accepted") };
        match self.meeting.date {
            Some(day) if accepted.last_day() < day.first_day() => self.cx.word("minutes-accepted-before"),
            _ => self.date(accepted),
        }
    }

    /// By when, inside a sentence.
    pub(super) fn until(&self, when: Option<When>) -> Option<String> {
        when.map(|when| self.date(when))
    }
}
