//! What came of a point: decisions, tasks, what others must decide, and what was parked.

use super::super::super::{Block, TableCell, TableColumn};
use super::super::facts::{data_row, filled_table, join_filled, lowercase_first, single_line};
use super::GatheringContext;
use super::labels::labelled_paragraph;
use crate::model::decision::{Decision, DecisionMethod};
use crate::model::open_question::{Decider, OpenQuestion};
use crate::model::parked_item::ParkedItem;
use crate::model::task::Task;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// What came of one point of the agenda, or outside it.
    pub(super) fn outcome_blocks(&self, item: Option<Uid>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        for (number, decision) in (1_usize..).zip(self.decisions()) {
            if self.item_of(&decision.item) == item {
                let block = labelled_paragraph(&self.decision_text(number, decision));
                blocks.push(block.about((Kind::Decision, decision.id)));
            }
        }
        blocks.extend(self.task_table(item));
        for question in self.cx.plan.open_questions().in_order() {
            if self.is_ours(&question.meeting, &question.item) && self.item_of(&question.item) == item {
                let block = labelled_paragraph(&self.question_text(question));
                blocks.push(block.about((Kind::OpenQuestion, question.id)));
            }
        }
        for parked in self.cx.plan.parked_items().in_order() {
            let listed_in = self.parked_in(self.item_of(&parked.item));
            if self.is_ours(&parked.meeting, &parked.item) && listed_in == item {
                let block = labelled_paragraph(&self.parked_text(parked));
                blocks.push(block.about((Kind::ParkedItem, parked.id)));
            }
        }
        blocks
    }

    /// The decisions of the gathering, in order: their place is their number.
    pub(super) fn decisions(&self) -> Vec<&Decision> {
        let mut decisions = self.cx.plan.decisions().in_order();
        decisions.retain(|decision| self.is_ours(&decision.meeting, &decision.item));
        decisions
    }

    /// The tasks of the gathering, in order.
    pub(super) fn tasks(&self) -> Vec<&Task> {
        let mut tasks = self.cx.plan.tasks().in_order();
        tasks.retain(|task| self.is_ours(&task.meeting, &task.item));
        tasks
    }

    /// A decision in one paragraph: what, how it was reached, why, by when, and what those said who did not agree.
    fn decision_text(&self, number: usize, decision: &Decision) -> String {
        let title = decision.title.trim();
        let title = Phrase::new("minutes-decision").with("number", number).with("title", title);
        let how = match decision.how {
            DecisionMethod::NotStated => String::new(),
            DecisionMethod::Majority => self.cx.word("minutes-by-majority"),
            DecisionMethod::Ballot => self.cx.word("minutes-by-ballot"),
            ref how => self.cx.choice_text(how),
        };
        let due = self
            .until(decision.due)
            .map(|due| self.cx.text(&Phrase::new("minutes-carried-out-by").with("when", due)));
        let labelled = |key, text: &str| {
            let text = single_line(text);
            if text.is_empty() { text } else { self.cx.text(&Phrase::new(key).with("text", text)) }
        };
        let texts = [
            self.cx.text(&title),
            single_line(&decision.text),
            how,
            labelled("minutes-reason", &decision.reason),
            due.unwrap_or_default(),
            labelled("minutes-dissent", &decision.dissent),
        ];
        join_filled(texts.map(|text| with_full_stop(&text)), " ")
    }

    fn task_table(&self, item: Option<Uid>) -> Option<Block> {
        let tasks = self.tasks().into_iter().filter(|task| self.item_of(&task.item) == item);
        let rows = tasks.map(|task| {
            data_row([
                TableCell::text(join_filled([task.title.trim().to_owned(), single_line(&task.text)], ". ")),
                TableCell::text(self.task_doer(task)),
                TableCell::text(self.due_text(task.due)),
            ])
            .about(task)
        });
        let columns = vec![
            TableColumn::words(self.cx.word("minutes-task"), 6),
            TableColumn::words(self.cx.word("minutes-who"), 3),
            TableColumn::short(self.cx.word("minutes-due")),
        ];
        filled_table("", self.cx.word("minutes-tasks"), columns, rows.collect())
    }

    /// Who does a task, or that nobody does yet.
    pub(super) fn task_doer(&self, task: &Task) -> String {
        let who = self.doer(task.who.id(), task.organisation.id());
        if who.is_empty() { self.cx.word("minutes-unassigned") } else { who }
    }

    /// "Til avklaring: … Avgjøres av kommunestyret innen juni 2027."
    fn question_text(&self, question: &OpenQuestion) -> String {
        let title = Phrase::new("minutes-question").with("title", question.title.trim());
        let unit = self.cx.organisation_title(question.organisation.id()).map(ToOwned::to_owned);
        let who = match &question.decider {
            Decider::NotStated => unit,
            Decider::OtherDecider => unit.or_else(|| Some(self.small_choice(&question.decider))),
            Decider::NeighbourMunicipality => unit.or_else(|| Some(self.cx.word("minutes-neighbour"))),
            decider => Some(lowercase_first(&self.cx.choice_text(decider))),
        };
        let decided = match (who, self.until(question.due)) {
            (Some(who), Some(due)) => {
                Some(Phrase::new("minutes-decided-by-until").with("who", who).with("when", due))
            }
            (Some(who), None) => Some(Phrase::new("minutes-decided-by").with("who", who)),
            (None, Some(due)) => Some(Phrase::new("minutes-decided-until").with("when", due)),
            (None, None) => None,
        };
        let decided = decided.map(|decided| self.cx.text(&decided)).unwrap_or_default();
        let texts =
            [self.cx.text(&title), single_line(&question.text), single_line(&question.answer), decided];
        join_filled(texts.map(|text| with_full_stop(&text)), " ")
    }

    /// "Parkert: 47 … Helse og mestring tar vare på den til 1. februar 2027."
    fn parked_text(&self, parked: &ParkedItem) -> String {
        let idea = parked.from.iter().find(|(kind, _)| *kind == Kind::Idea);
        let title = match idea.map(|(_, id)| self.numbered_idea(id)) {
            Some(name) if parked.title.trim().is_empty() || name.ends_with(parked.title.trim()) => name,
            _ => parked.title.trim().to_owned(),
        };
        let keeper = self.doer(parked.keeper.id(), parked.organisation.id());
        let kept = match (keeper.is_empty(), self.until(parked.returns)) {
            (false, Some(until)) => {
                Some(Phrase::new("minutes-kept-until").with("who", keeper).with("when", until))
            }
            (false, None) => Some(Phrase::new("minutes-kept").with("who", keeper)),
            (true, Some(until)) => Some(Phrase::new("minutes-taken-up").with("when", until)),
            (true, None) => None,
        };
        let kept = kept.map(|kept| self.cx.text(&kept)).unwrap_or_default();
        let texts = [
            self.cx.text(&Phrase::new("minutes-parked").with("title", title)),
            single_line(&parked.text),
            kept,
        ];
        join_filled(texts.map(|text| with_full_stop(&text)), " ")
    }
}

/// A sentence that ends as one.
fn with_full_stop(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
