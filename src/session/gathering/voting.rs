//! Opens ballots and takes their papers.

use super::ballot_box::{BallotBox, BallotOption, MOST_OPTIONS, MOST_VOTERS};
use super::line::{BallotKind, LineEntry};
use super::mode::GatheringMode;
use super::perform::{Performed, Surroundings};
use crate::edit::verbs::gathering::{self, BallotOpening};
use crate::model::ballot::BallotMethod;
use crate::model::{Kind, Quantity, RecordKey};
use crate::text::Phrase;

/// How many dots each has where nothing is said.
const USUAL_DOTS: u32 = 5;

impl GatheringMode {
    pub(super) fn vote(&mut self, entry: LineEntry, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        if let LineEntry::OpenBallot { kind, options } = entry {
            return self.open_ballot(kind, &options, at);
        }
        let open = self.ballot.as_mut().ok_or_else(|| Phrase::new("line-no-ballot"))?;
        let remark = match entry {
            LineEntry::Voters(voters) if voters > MOST_VOTERS => {
                return Err(Phrase::new("line-many-voters").with("most", MOST_VOTERS.to_string()));
            }
            LineEntry::Voters(voters) => {
                open.voters = Some(voters);
                None
            }
            LineEntry::Paper(numbers) => open.enter(&numbers)?,
            LineEntry::BlankPaper => {
                open.enter_blank();
                None
            }
            _ => None,
        };
        Ok(Performed { remark, counted: true, ..Performed::default() })
    }

    fn open_ballot(
        &mut self,
        kind: BallotKind,
        numbers: &[String],
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        if self.ballot.is_some() {
            return Err(Phrase::new("line-close-ballot-first"));
        }
        if numbers.len() > MOST_OPTIONS {
            return Err(Phrase::new("line-many-options").with("most", MOST_OPTIONS));
        }
        let place = self.location(at)?;
        let mut options: Vec<BallotOption> = Vec::new();
        for number in numbers {
            let option = self.option(number, at)?;
            if !options.contains(&option) {
                options.push(option);
            }
        }
        let records: Vec<RecordKey> = options.iter().map(|option| option.record).collect();
        let title = self.running_item(at)?.title.to_string();
        let dots = kind == BallotKind::Dots;
        let opening = BallotOpening {
            title: &title,
            method: match kind {
                BallotKind::Dots | BallotKind::Hands => BallotMethod::Dots,
                BallotKind::Scale => BallotMethod::Scale,
                BallotKind::YesNo => BallotMethod::YesNo,
            },
            votes_each: dots.then(|| Quantity::from_whole(i64::from(USUAL_DOTS))).flatten(),
            options: &records,
        };
        let (change, id) = gathering::open_ballot(at.plan, at.ids, &place, &opening);
        self.result = None;
        self.ballot = Some(BallotBox::new(id, kind, USUAL_DOTS, options));
        Ok(Performed { change, counted: true, ..Performed::default() })
    }

    /// The option of a number: an idea of this gathering, else the record of the plan that has this number.
    fn option(&self, text: &str, at: &Surroundings<'_>) -> Result<BallotOption, Phrase> {
        let unknown = || Phrase::new("line-no-idea").with("number", text.to_owned());
        let number: i64 = text.parse().ok().ok_or_else(unknown)?;
        let id = self.idea(number, at.plan)?;
        Ok(BallotOption { number, record: (Kind::Idea, id) })
    }
}
