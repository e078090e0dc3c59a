//! Opens ballots and takes their papers.

use super::ballot_box::{BallotBox, BallotOption, MOST_OPTIONS, MOST_VOTERS};
use super::line::LineEntry;
use super::mode::GatheringMode;
use super::perform::{Performed, Surroundings};
use super::similar_index::SimilarIndex;
use crate::edit::verbs::gathering::{self, BallotOpening};
use crate::model::ballot::BallotMethod;
use crate::model::{Kind, Plan, Quantity, RecordKey, Uid};
use crate::session::window::gathering_act::BallotKind;
use crate::session::window::gathering_act::GatheringAct;
use crate::text::Phrase;

/// How many dots each has where nothing is said.
pub const USUAL_DOTS: u32 = 5;
/// How many dots each may have.
pub const MOST_DOTS: u32 = 20;

/// A ballot that is to be opened.
struct OpenedBallot {
    kind: BallotKind,
    options: Vec<BallotOption>,
    /// How many dots each has.
    each: u32,
    voters: Option<u32>,
}

impl GatheringMode {
    pub(super) fn vote(&mut self, entry: LineEntry, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        if let LineEntry::OpenBallot { kind, options } = entry {
            let options = options.iter().map(|number| self.option(number, at));
            let options = options.collect::<Result<Vec<BallotOption>, Phrase>>()?;
            let pairs = self.similar_options(&options, at);
            let opened = OpenedBallot { kind, options, each: USUAL_DOTS, voters: None };
            // One key opens it; what the view that prepares a ballot asks before is said at the line.
            return Ok(Performed { remark: pairs, ..self.open_ballot(opened, at)? });
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

    /// Does an act of a ballot that was asked for by the mouse.
    pub(super) fn act_in_ballot(
        &mut self,
        act: GatheringAct,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        match act {
            GatheringAct::OpenBallot(request) => {
                let options = request.options.iter().map(|id| number_of(*id, at.plan));
                let options = options.collect::<Result<Vec<BallotOption>, Phrase>>()?;
                let opened = OpenedBallot {
                    kind: request.kind,
                    options,
                    each: request.votes_each,
                    voters: request.voters,
                };
                self.open_ballot(opened, at)
            }
            GatheringAct::SetVoters(voters) => self.vote(LineEntry::Voters(voters), at),
            GatheringAct::EnterPaper(numbers) => self.vote(LineEntry::Paper(numbers), at),
            GatheringAct::TakeBackPaper => {
                let taken = self.ballot.as_mut().is_some_and(BallotBox::take_back);
                let remark = (!taken).then(|| Phrase::new("line-no-paper"));
                Ok(Performed { remark, counted: taken, ..Performed::default() })
            }
            _ => self.vote(LineEntry::BlankPaper, at),
        }
    }

    fn open_ballot(&mut self, opened: OpenedBallot, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let OpenedBallot { kind, mut options, each, voters } = opened;
        if self.ballot.is_some() {
            return Err(Phrase::new("line-close-ballot-first"));
        }
        let mut seen = Vec::new();
        options.retain(|option| {
            let is_new = !seen.contains(&option.record);
            seen.push(option.record);
            is_new
        });
        if options.is_empty() {
            return Err(Phrase::new("line-no-options"));
        }
        if options.len() > MOST_OPTIONS {
            return Err(Phrase::new("line-many-options").with("most", MOST_OPTIONS));
        }
        if voters.is_some_and(|voters| voters > MOST_VOTERS) {
            return Err(Phrase::new("line-many-voters").with("most", MOST_VOTERS.to_string()));
        }
        if !(1..=MOST_DOTS).contains(&each) {
            return Err(Phrase::new("line-dots-each").with("most", MOST_DOTS.to_string()));
        }
        let place = self.location(at)?;
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
            votes_each: dots.then(|| Quantity::from_whole(i64::from(each))).flatten(),
            options: &records,
        };
        let (change, id) = gathering::open_ballot(at.plan, at.ids, &place, &opening);
        self.result = None;
        let mut open = BallotBox::new(id, kind, each, options);
        open.voters = voters;
        self.ballot = Some(open);
        Ok(Performed { change, counted: true, ..Performed::default() })
    }

    /// What is to be said of options that resemble each other: they would share the votes between them.
    fn similar_options(&self, options: &[BallotOption], at: &Surroundings<'_>) -> Option<Phrase> {
        let number =
            |idea: Uid| options.iter().find(|option| option.record.1 == idea).map(|option| option.number);
        let among = options.iter().map(|option| option.record.1).collect();
        let mut index = SimilarIndex::default();
        index.follow(at.plan, self.meeting);
        let pairs = index.pairs(at.plan, &among).into_iter();
        let pairs: Vec<(i64, i64)> =
            pairs.filter_map(|pair| Some((number(pair.into)?, number(pair.from)?))).collect();
        let (into, from) = pairs.first()?;
        let worded = pairs.iter().map(|(into, from)| {
            let pair = Phrase::new("line-similar-pair").with("first", into.to_string());
            at.words.text(&pair.with("second", from.to_string()))
        });
        let worded = worded.collect::<Vec<_>>().join(", ");
        let remark = Phrase::new("line-similar-options").with("pairs", worded);
        Some(remark.with("from", from.to_string()).with("into", into.to_string()))
    }

    /// The option of a number: an idea of this gathering, else the record of the plan that has this number.
    fn option(&self, text: &str, at: &Surroundings<'_>) -> Result<BallotOption, Phrase> {
        let unknown = || Phrase::new("line-no-idea").with("number", text.to_owned());
        let number: i64 = text.parse().ok().ok_or_else(unknown)?;
        let id = self.idea(number, at.plan)?;
        Ok(BallotOption { number, record: (Kind::Idea, id) })
    }
}

/// An idea as an option: under its number.
fn number_of(idea: Uid, plan: &Plan) -> Result<BallotOption, Phrase> {
    let number = plan.ideas().get(idea).and_then(|idea| idea.number?.as_whole());
    let number = number.ok_or_else(|| Phrase::new("line-no-number"))?;
    Ok(BallotOption { number, record: (Kind::Idea, idea) })
}
