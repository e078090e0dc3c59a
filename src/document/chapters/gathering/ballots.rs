//! Ballots in the minutes: how was voted, by how many, and how it went. Of an open ballot nothing is said but that it is.

use super::super::super::{Block, TableCell, TableColumn};
use super::super::facts::{data_row, filled_table, join_filled, named_by};
use super::GatheringContext;
use crate::analysis::gathering::{BallotResult, BallotSupport, OptionResult};
use crate::model::agenda_item::AgendaItem;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::model::{Kind, Quantity};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// The ballots of one point of the agenda, or of none.
    pub(super) fn ballot_blocks(&self, item: Option<&AgendaItem>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for ballot in self.ballots().filter(|ballot| self.item_of(&ballot.item) == item.map(|item| item.id)) {
            let title = ballot.title.trim();
            // What the heading says already is not said again.
            let is_in_heading =
                item.is_some_and(|item| [item.title.trim(), item.question.trim()].contains(&title));
            if !title.is_empty() && !is_in_heading {
                blocks.push(Block::paragraph(title).about((Kind::Ballot, ballot.id)));
            }
            if !ballot.closed {
                blocks.push(Block::paragraph(self.cx.word("minutes-ballot-open")));
                continue;
            }
            let result = BallotResult::of(self.cx.plan, self.cx.outline, ballot);
            blocks.push(Block::paragraph(self.ballot_text(ballot, &result)).about((Kind::Ballot, ballot.id)));
            blocks.extend(self.result_table(ballot, &result));
        }
        blocks
    }

    /// The ballots of the gathering, in order.
    pub(super) fn ballots(&self) -> impl Iterator<Item = &Ballot> {
        let ballots = self.cx.plan.ballots().in_order().into_iter();
        ballots.filter(|ballot| self.is_ours(&ballot.meeting, &ballot.item))
    }

    /// How was voted, by how many, and how many dots were given.
    fn ballot_text(&self, ballot: &Ballot, result: &BallotResult) -> String {
        let is_paper = result.options.iter().any(|option| !option.marks.is_empty()) || ballot.cast.is_some();
        let how = Phrase::new("minutes-ballot-how")
            .with("method", ballot.method_code())
            .with("way", if is_paper { "paper" } else { "hands" })
            .with("each", whole_count(ballot.votes_each));
        let given = result.possible.filter(|_| ballot.method == BallotMethod::Dots).map(|possible| {
            let phrase = Phrase::new("minutes-dots-given").with("given", whole_count(Some(result.given)));
            self.cx.text(&phrase.with("possible", whole_count(Some(possible))))
        });
        let blank = ballot.cast.map(|_| {
            self.cx.text(&Phrase::new("minutes-blank-ballots").with("count", whole_count(Some(result.blank))))
        });
        let counted = join_filled([given.unwrap_or_default(), blank.unwrap_or_default()], ", ");
        let voters = join_filled([self.voters_text(ballot), counted], "; ");
        let voters = if voters.is_empty() { voters } else { format!("{voters}.") };
        join_filled([self.cx.text(&how), voters], " ")
    }

    /// "8 av 9 til stede stemte".
    fn voters_text(&self, ballot: &Ballot) -> String {
        let Some(cast) = ballot.cast else { return String::new() };
        let present = self.attendance.heads();
        let phrase = match (present, ballot.voters) {
            (0, None) => Phrase::new("minutes-voted"),
            (0, Some(voters)) => {
                Phrase::new("minutes-voted-of-voters").with("all", whole_count(Some(voters)))
            }
            // Somebody who came for the ballot alone may not be in the list.
            (present, _) if usize::try_from(whole_count(Some(cast))).is_ok_and(|cast| cast > present) => {
                Phrase::new("minutes-voted")
            }
            (present, _) => Phrase::new("minutes-voted-of-present").with("all", present),
        };
        self.cx.text(&phrase.with("cast", whole_count(Some(cast))))
    }

    fn result_table(&self, ballot: &Ballot, result: &BallotResult) -> Option<Block> {
        let word = |key| self.cx.word(key);
        let rows = result.options.iter().map(|option| {
            let divided = if option.is_divided { word("minutes-divided") } else { String::new() };
            let [first, second] = self.figures(ballot, option);
            let mut row = data_row([
                TableCell::text(&*option.number),
                TableCell::text(&*option.title),
                first,
                second,
                TableCell::text(self.support_text(option, result)),
                TableCell::text(divided),
            ]);
            row.about = Some(option.record);
            row
        });
        let first = match ballot.method {
            BallotMethod::Scale => "minutes-mean",
            BallotMethod::YesNo => "minutes-yes",
            BallotMethod::Dots => "minutes-dots",
            _ => "minutes-votes",
        };
        let second = match ballot.method {
            BallotMethod::Scale => TableColumn::short(word("minutes-spread")),
            _ => TableColumn::numbers(word("minutes-no")),
        };
        let by_tables =
            result.options.iter().any(|option| matches!(option.support, BallotSupport::Tables(_)));
        let support = if by_tables { "minutes-on-tables" } else { "minutes-on-ballots" };
        let columns = vec![
            TableColumn::numbers(word("document-number")),
            TableColumn::words(word("minutes-idea"), 6),
            TableColumn::numbers(word(first)),
            second,
            TableColumn::words(word(support), 2),
            TableColumn::words(word("minutes-remark"), 2),
        ];
        let table = filled_table("", word("minutes-ballot-table"), columns, rows.collect());
        named_by(table, &word("minutes-idea"))
    }

    /// The figures of an option: dots or votes; mean and spread; those for and against.
    fn figures(&self, ballot: &Ballot, option: &OptionResult) -> [TableCell; 2] {
        match ballot.method {
            BallotMethod::Scale => {
                // All with one decimal, so that their signs are below each other.
                let mean = self.cx.aligned_cell(Some(option.mean().map_or(option.sum, tenths)), 1);
                let spread = option.spread().map(|(low, high)| {
                    let (low, high) = (i64::from(low), i64::from(high));
                    if low == high {
                        Phrase::new("minutes-spread-none").with("mark", low)
                    } else {
                        Phrase::new("minutes-spread-of").with("low", low).with("high", high)
                    }
                });
                let spread = spread.map(|spread| self.cx.text(&spread)).unwrap_or_default();
                [mean, TableCell::text(spread)]
            }
            BallotMethod::YesNo => {
                let against = Some(option.against).filter(|_| !option.marks.is_empty());
                [self.cx.number_cell(Some(option.sum)), self.cx.number_cell(against)]
            }
            _ => [self.cx.number_cell(Some(option.sum)), TableCell::Empty],
        }
    }

    /// A number with one decimal.
    pub(super) fn rounded(&self, number: Quantity) -> String {
        self.cx.format_number(tenths(number))
    }

    /// "8 av 8" ballots, or the number of tables.
    fn support_text(&self, option: &OptionResult, result: &BallotResult) -> String {
        match (option.support, result.cast) {
            (BallotSupport::Ballots(on), Some(cast)) => {
                let phrase = Phrase::new("document-came").with("came", whole_count(Some(on)));
                self.cx.text(&phrase.with("all", whole_count(Some(cast))))
            }
            (BallotSupport::Ballots(on), None) => self.cx.format_number(on),
            (BallotSupport::Tables(tables), _) => tables.to_string(),
            (BallotSupport::NotCounted, _) => String::new(),
        }
    }
}

/// A number rounded to one decimal.
fn tenths(number: Quantity) -> Quantity {
    let tenths = number.divided_rounded(1_000).map_or(0, Quantity::parts);
    Quantity::from_parts(tenths.saturating_mul(1_000))
}

/// A count as a whole number.
pub(super) fn whole_count(number: Option<Quantity>) -> i64 {
    number.and_then(Quantity::as_whole).unwrap_or(0)
}

impl Ballot {
    /// The code of how one votes, for words that depend on it.
    fn method_code(&self) -> String {
        use crate::model::Choice as _;
        self.method.code().into_owned()
    }
}
