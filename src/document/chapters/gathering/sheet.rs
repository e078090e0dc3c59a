//! The sheet that everybody takes home: on one page what was decided, who does what, what got most, what happens now.

use super::super::super::finish::truncate;
use super::super::super::{Block, Document, Inline, List, PageLayout, Paragraph};
use super::GatheringContext;
use super::ballots::whole_count;
use super::labels::{labelled_line, labelled_paragraph};
use crate::analysis::gathering::{BallotResult, IdeaCounts, OptionResult};
use crate::model::When;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::text::Phrase;

/// The most options of a ballot that are listed.
const MOST_OPTIONS: usize = 5;
/// The longest text about what happens now.
const MOST_NEXT_STEPS: usize = 600;
/// The longest entry of a list, where not all of them have room.
const MOST_ENTRY: usize = 160;

impl GatheringContext<'_> {
    /// The sheet, with at most so many entries in each list.
    pub(super) fn sheet(&self, most: usize) -> Document {
        let title = match self.meeting.date {
            Some(day) => {
                Phrase::new("minutes-sheet-title").with("number", self.number).with("day", self.date(day))
            }
            None => Phrase::new("minutes-sheet-title-bare").with("number", self.number),
        };
        let mut blocks = self.ballot_summary(most);
        blocks.extend(self.decision_list(most));
        blocks.extend(self.task_list(most));
        if let Some(steps) = self.next_steps() {
            let text = truncate(&steps, MOST_NEXT_STEPS);
            blocks.push(labelled_paragraph(
                &self.cx.text(&Phrase::new("minutes-next-steps").with("text", text)),
            ));
        }
        blocks.extend(self.corrections_line().map(Block::paragraph));
        self.document(self.cx.text(&title), PageLayout::Sheet, vec![blocks])
    }

    /// How many ideas and votes there were, and what got most.
    fn ballot_summary(&self, most: usize) -> Vec<Block> {
        let counts = IdeaCounts::of(self.cx.plan, &self.ideas);
        let ballot = self.ballots().filter(|ballot| ballot.closed).last();
        let result = ballot.map(|ballot| (ballot, BallotResult::of(self.cx.plan, self.cx.outline, ballot)));
        let mut sentences = Vec::new();
        if counts.ideas > 0 {
            sentences.push(format!("{}.", self.idea_sources(counts)));
        }
        if let Some(cast) = ballot.and_then(|ballot| ballot.cast) {
            let voted = Phrase::new("minutes-voted").with("cast", whole_count(Some(cast)));
            sentences.push(format!("{}.", self.cx.text(&voted)));
        }
        let mut options = Vec::new();
        if let Some((ballot, result)) = &result {
            let wanted = result.options.iter().filter(|option| !option.sum.is_zero());
            options =
                wanted.take(MOST_OPTIONS.min(most)).map(|option| self.option_text(ballot, option)).collect();
            if !options.is_empty() {
                sentences.push(
                    self.cx.text(&Phrase::new("minutes-sheet-most").with("method", method_word(ballot))),
                );
            }
        }
        let mut blocks = Vec::new();
        if !sentences.is_empty() {
            blocks.push(Block::paragraph(sentences.join(" ")));
        }
        blocks.extend(list(options));
        blocks
    }

    /// "1 Felles telefon: 13 prikker".
    fn option_text(&self, ballot: &Ballot, option: &OptionResult) -> String {
        let name = [option.number.as_str(), option.title.trim()].join(" ");
        let count = whole_count(Some(option.sum));
        let phrase = match (&ballot.method, option.mean()) {
            (BallotMethod::Scale, Some(mean)) => {
                Phrase::new("minutes-sheet-mean").with("mean", self.rounded(mean))
            }
            (BallotMethod::YesNo, _) => Phrase::new("minutes-sheet-yes").with("count", count),
            (BallotMethod::Dots, _) => Phrase::new("minutes-sheet-dots").with("count", count),
            _ => Phrase::new("minutes-sheet-votes").with("count", count),
        };
        self.cx.text(&phrase.with("option", truncate(name.trim(), MOST_ENTRY)))
    }

    fn decision_list(&self, most: usize) -> Vec<Block> {
        let decisions = (1_usize..).zip(self.decisions()).map(|(number, decision)| {
            let phrase = Phrase::new("minutes-decision").with("number", number);
            self.cx.text(&phrase.with("title", decision.title.trim()))
        });
        let decisions = self.cut(decisions.collect(), most);
        list_of(decisions.iter().map(|decision| labelled_line(decision)).collect()).into_iter().collect()
    }

    /// Who does what, by when it is due.
    fn task_list(&self, most: usize) -> Vec<Block> {
        let mut tasks = self.tasks();
        tasks.sort_by_key(|task| (task.due.is_none(), task.due.map(When::last_day)));
        let lines = tasks.into_iter().map(|task| {
            let who = self.task_doer(task);
            let phrase = match task.due {
                Some(due) => Phrase::new("minutes-sheet-task-due").with("when", self.date(due)),
                None => Phrase::new("minutes-sheet-task"),
            };
            self.cx.text(&phrase.with("task", task.title.trim()).with("who", who))
        });
        let Some(tasks) = list(self.cut(lines.collect(), most)) else { return Vec::new() };
        let heading = Inline::strong(self.cx.word("minutes-sheet-who-does-what"));
        vec![Block::Paragraph(Paragraph { text: vec![heading], ..Paragraph::default() }), tasks]
    }

    /// The first entries of a list, and how many more are in the minutes.
    fn cut(&self, mut entries: Vec<String>, most: usize) -> Vec<String> {
        let rest = entries.len().saturating_sub(most);
        if rest == 0 {
            return entries;
        }
        entries.truncate(most);
        // Where not all have room, none may take the room of several.
        for entry in &mut entries {
            *entry = truncate(entry, MOST_ENTRY);
        }
        entries.push(self.cx.text(&Phrase::new("minutes-sheet-more").with("count", rest)));
        entries
    }
}

/// The word for what is counted in a ballot.
fn method_word(ballot: &Ballot) -> &'static str {
    match ballot.method {
        BallotMethod::Dots => "dots",
        BallotMethod::Scale => "scale",
        _ => "votes",
    }
}

/// Entries as a list; nothing where there are none.
fn list(entries: Vec<String>) -> Option<Block> {
    list_of(entries.into_iter().map(|entry| vec![Inline::plain(entry)]).collect())
}

/// The same of entries in pieces.
fn list_of(items: Vec<Vec<Inline>>) -> Option<Block> {
    (!items.is_empty()).then(|| Block::List(List { items, ..List::default() }))
}
