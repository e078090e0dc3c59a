//! The invitation: what the gathering is for, its agenda by the clock, and what happens with what is said.

use super::super::super::{Block, Document, PageLayout, TableCell, TableColumn};
use super::super::context::prose_blocks;
use super::super::facts::{data_row, filled_table, join_filled, named_by, single_line};
use super::GatheringContext;
use super::front::{planned_end, whole_minutes};
use super::labels::labelled_paragraph;
use crate::model::ClockTime;
use crate::text::{Phrase, clock};

impl GatheringContext<'_> {
    pub(super) fn invitation(&self) -> Document {
        let mut head = self.time_and_place(self.planned_time());
        head.extend(self.invited().map(|invited| labelled_paragraph(&invited)));
        head.extend(self.led_by());
        head.extend(self.purpose());
        head.push(Block::paragraph(self.cx.word("invitation-absence")));
        let section = |key, blocks: Vec<Block>| {
            super::super::context::with_heading(Block::heading(1, "", self.cx.word(key)).unnumbered(), blocks)
        };
        let agenda = section("invitation-agenda", self.agenda_table().into_iter().collect());
        let after = section("invitation-afterwards", vec![Block::paragraph(self.afterwards())]);
        self.document(
            self.title("invitation-title", "invitation-title-bare"),
            PageLayout::Short,
            vec![head, agenda, after],
        )
    }

    fn planned_time(&self) -> Option<String> {
        let clock = self.clock_range(self.meeting.starts, planned_end(self.meeting));
        let when = self.day_and_clock(self.meeting, &clock)?;
        Some(self.cx.text(&Phrase::new("minutes-time").with("when", when)))
    }

    /// The whole group.
    fn invited(&self) -> Option<String> {
        let people = self.people(&self.cx.plan.participants().in_order());
        (!people.is_empty()).then(|| self.cx.text(&Phrase::new("invitation-invited").with("who", people)))
    }

    /// What the gathering is for: in one line behind its label, as paragraphs where it is longer.
    fn purpose(&self) -> Vec<Block> {
        let text = self.meeting.text.trim();
        if text.is_empty() || text.lines().count() > 1 {
            return prose_blocks(text);
        }
        vec![labelled_paragraph(&self.cx.text(&Phrase::new("invitation-purpose").with("text", text)))]
    }

    fn agenda_table(&self) -> Option<Block> {
        let mut at = self.meeting.starts;
        let mut rows = Vec::new();
        for item in self.agenda.iter().filter(|item| !item.skipped) {
            let minutes = item.minutes.map(whole_minutes);
            let asked = [item.question.trim().to_owned(), single_line(&item.text)];
            // A question that is the point's own title is not asked twice.
            let asked = join_filled(asked.iter().filter(|text| **text != self.item_title(item)), " ");
            rows.push(
                data_row([
                    TableCell::text(at.map(|at| self.clock(at)).unwrap_or_default()),
                    TableCell::text(self.item_title(item)),
                    TableCell::text(asked),
                    TableCell::text(self.distinct_item_kind(item)),
                    TableCell::text(minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
                ])
                .about(*item),
            );
            // After a point of unknown length nobody knows the time.
            at = at.zip(minutes).map(|(at, minutes)| at.after_minutes(i32::try_from(minutes).unwrap_or(0)));
        }
        let columns = vec![
            TableColumn::short(self.cx.word("invitation-clock")),
            TableColumn::words(self.cx.word("invitation-point"), 5),
            TableColumn::words(self.cx.word("invitation-question"), 5),
            TableColumn::short(self.cx.word("invitation-how")),
            TableColumn::numbers(self.cx.word("invitation-minutes")),
        ];
        let table = filled_table("", self.cx.word("invitation-agenda"), columns, rows);
        named_by(table, &self.cx.word("invitation-point"))
    }

    fn clock(&self, time: ClockTime) -> String {
        clock::write_clock(time, self.cx.words().language())
    }

    /// What happens with what is said: that it is in the minutes and goes into the draft, and who decides when.
    fn afterwards(&self) -> String {
        let fixed = self.cx.word("invitation-what-happens");
        join_filled([fixed, single_line(&self.meeting.next_steps), self.adoption().unwrap_or_default()], " ")
    }
}
