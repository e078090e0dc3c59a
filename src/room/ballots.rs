//! The faces of ballots: the options while one votes, and how it went.

use super::face::{Face, FaceKind, FaceLine, LineMark};
use super::source::{BallotProgress, RoomBallot, RoomSource, VotingStyle, joined};
use crate::analysis::gathering::{BallotResult, BallotSupport, OptionResult};
use crate::model::agenda_item::AgendaItem;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::model::{Kind, Quantity, Uid};
use crate::text::Phrase;

/// The highest mark of a scale.
const HIGHEST_MARK: i64 = 5;

/// A point for voting, before a ballot is opened.
pub(super) fn waiting_ballot_face(source: &RoomSource<'_>, item: &AgendaItem, position: String) -> Face {
    Face {
        heading: joined(&[position, source.choice(&item.kind)]),
        about: Some((Kind::AgendaItem, item.id)),
        ..Face::new(FaceKind::Ballot, source.question(item))
    }
}

/// The options of a ballot that is open, and how much was entered in all.
pub(super) fn ballot_face(source: &RoomSource<'_>, item: &AgendaItem, ballot: &RoomBallot) -> Face {
    let style = match ballot.style {
        VotingStyle::Dots(each) => {
            let each = usize::try_from(each).unwrap_or_default();
            source.text(&Phrase::new("room-dots-each").with("dots", each))
        }
        VotingStyle::Hands => source.word("room-hands"),
        VotingStyle::Scale => source.word("room-scale"),
        VotingStyle::YesNo => source.word("room-yes-no"),
    };
    let lines = ballot.options.iter().map(|option| {
        let mark = if option.is_counted_now { LineMark::Current } else { LineMark::Plain };
        FaceLine { mark, ..FaceLine::new(source.title(option.record)) }.numbered(option.number.as_str())
    });
    Face {
        heading: joined(&[source.word("room-ballot"), style]),
        lines: lines.collect(),
        foot: progress_words(source, ballot),
        about: Some((Kind::Ballot, ballot.ballot)),
        ..Face::new(FaceKind::Ballot, source.question(item))
    }
}

fn progress_words(source: &RoomSource<'_>, ballot: &RoomBallot) -> String {
    let count = |number: u32| i64::from(number);
    let phrase = match ballot.progress {
        BallotProgress::Dots { given, possible: Some(possible) } => {
            Phrase::new("room-dots-of").with("given", given.to_string()).with("possible", count(possible))
        }
        BallotProgress::Dots { given, possible: None } => {
            Phrase::new("room-dots").with("given", count(given))
        }
        BallotProgress::Papers { cast, voters: Some(voters) } => {
            Phrase::new("room-papers-of").with("cast", cast.to_string()).with("voters", count(voters))
        }
        BallotProgress::Papers { cast, voters: None } => Phrase::new("room-papers").with("cast", count(cast)),
        BallotProgress::Options { counted } => Phrase::new("room-options-counted")
            .with("counted", counted.to_string())
            .with("count", ballot.options.len()),
    };
    source.text(&phrase)
}

/// How a closed ballot went.
pub(super) fn result_face(source: &RoomSource<'_>, id: Uid) -> Face {
    let Some(ballot) = source.plan.ballots().get(id) else { return Face::default() };
    let result = BallotResult::of(source.plan, source.outline, ballot);
    let item = ballot.item.id().and_then(|item| source.plan.agenda_items().get(item));
    let title = item.map_or_else(|| source.title((Kind::Ballot, id)), |item| source.question(item));
    let given = match (&ballot.method, result.possible) {
        (BallotMethod::Dots, Some(possible)) => source
            .text(&Phrase::new("room-result-dots").with("given", result.given).with("possible", possible)),
        _ => String::new(),
    };
    let blank = Some(result.blank).filter(|blank| *blank > Quantity::ZERO);
    let blank = blank.map(|blank| {
        source.text(&Phrase::new("room-blank").with("count", blank.as_whole().unwrap_or_default()))
    });
    Face {
        heading: joined(&[source.word("room-result"), given]),
        lines: result.options.iter().map(|option| option_line(source, ballot, &result, option)).collect(),
        foot: blank.unwrap_or_default(),
        about: Some((Kind::Ballot, id)),
        ..Face::new(FaceKind::Result, title)
    }
}

fn option_line(
    source: &RoomSource<'_>,
    ballot: &Ballot,
    result: &BallotResult,
    option: &OptionResult,
) -> FaceLine {
    let number = |number: Quantity| crate::text::numbers::write(number, source.words.language());
    let is_scale = ballot.method == BallotMethod::Scale;
    let value = match ballot.method {
        BallotMethod::Scale => option.mean().map(|mean| number(tenths(mean))).unwrap_or_default(),
        BallotMethod::YesNo => {
            let yes_no = Phrase::new("room-votes").with("yes", option.sum).with("no", option.against);
            source.text(&yes_no)
        }
        _ => number(option.sum),
    };
    let spread = option.spread().filter(|_| is_scale).map(|(lowest, highest)| {
        let spread = Phrase::new("room-spread");
        source.text(&spread.with("lowest", lowest.to_string()).with("highest", highest.to_string()))
    });
    let divided = if option.is_divided { source.word("room-divided") } else { String::new() };
    let share = if is_scale {
        Quantity::from_whole(HIGHEST_MARK).and_then(|most| share_of(option.mean()?, most))
    } else {
        let most = result.options.iter().map(|option| option.sum).max();
        most.and_then(|most| share_of(option.sum, most))
    };
    FaceLine { value, share, ..FaceLine::new(source.title(option.record)) }
        .numbered(option.number.as_str())
        .with_detail(joined(&[support_words(source, result, option), spread.unwrap_or_default(), divided]))
}

/// "på 7 av 8 sedler".
fn support_words(source: &RoomSource<'_>, result: &BallotResult, option: &OptionResult) -> String {
    let phrase = match (option.support, result.cast) {
        (BallotSupport::Ballots(on), Some(cast)) => {
            Phrase::new("room-on-ballots").with("on", on).with("cast", cast)
        }
        (BallotSupport::Tables(tables), _) => Phrase::new("room-from-tables").with("count", tables),
        _ => return String::new(),
    };
    source.text(&phrase)
}

/// A number in thousandths of another; nothing where that is nothing.
fn share_of(number: Quantity, most: Quantity) -> Option<u32> {
    let (number, most) = (i128::from(number.parts().max(0)), i128::from(most.parts()));
    if most <= 0 {
        return Some(0);
    }
    u32::try_from(number * 1000 / most).ok()
}

/// A mean with one decimal.
fn tenths(mean: Quantity) -> Quantity {
    let step = Quantity::PER_UNIT / 10;
    Quantity::from_parts((mean.parts() + step / 2) / step * step)
}
