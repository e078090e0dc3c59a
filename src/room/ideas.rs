//! The faces of ideas: those of one theme, the newest first.

use super::face::{Face, FaceKind, FaceLine, LineMark};
use super::source::RoomSource;
use crate::analysis::gathering::{ideas_of, meeting_of};
use crate::model::agenda_item::AgendaItem;
use crate::model::idea::Idea;
use crate::model::{Kind, Quantity, Uid};
use crate::text::Phrase;

/// The ideas of a point of the agenda, by number; those that were merged into others are left out.
pub(super) fn ideas_of_item<'a>(source: &RoomSource<'a>, item: &AgendaItem) -> Vec<&'a Idea> {
    let mut ideas = ideas_of(source.plan, source.meeting);
    ideas.retain(|idea| idea.item.id().is_none_or(|of| of == item.id) && idea.same_as.id().is_none());
    ideas
}

/// How many ideas there are, in words.
pub(super) fn count_words(source: &RoomSource<'_>, ideas: usize) -> String {
    source.text(&Phrase::new("room-ideas").with("count", ideas))
}

/// The ideas of the theme that is written; the question as long as there is none.
pub(super) fn round_face(source: &RoomSource<'_>, item: &AgendaItem) -> Face {
    let theme = source.inputs.theme.trim();
    let ideas = ideas_of_item(source, item);
    let of_theme: Vec<&Idea> = ideas.iter().copied().filter(|idea| idea.theme.trim() == theme).collect();
    let question = source.question(item);
    let newest = of_theme.iter().max_by_key(|idea| idea.number).map(|idea| idea.id);
    let (heading, title) = if theme.is_empty() || of_theme.is_empty() {
        (String::new(), question)
    } else {
        (question, theme.to_owned())
    };
    Face {
        heading,
        lines: idea_lines(source, of_theme, newest),
        foot: count_words(source, ideas.len()),
        ..Face::new(FaceKind::Round, title)
    }
}

/// The ideas that have the theme of this one, which is marked.
pub(super) fn theme_face(source: &RoomSource<'_>, id: Uid) -> Option<Face> {
    let chosen = source.plan.ideas().get(id)?;
    let theme = chosen.theme.trim();
    let meeting = meeting_of(source.plan, &chosen.meeting, &chosen.item);
    let mut ideas = meeting.map_or_else(|| vec![chosen], |meeting| ideas_of(source.plan, meeting));
    ideas.retain(|idea| idea.theme.trim() == theme && idea.same_as.id().is_none());
    let title = if theme.is_empty() { source.word("room-without-theme") } else { theme.to_owned() };
    Some(Face {
        heading: source.words.sentence(&Phrase::kinds("idea")),
        lines: idea_lines(source, ideas, Some(id)),
        about: Some((Kind::Idea, id)),
        ..Face::new(FaceKind::Ideas, title)
    })
}

/// Ideas as lines, the newest first, so that it is on the first page.
fn idea_lines(source: &RoomSource<'_>, ideas: Vec<&Idea>, marked: Option<Uid>) -> Vec<FaceLine> {
    let line = |idea: &Idea| {
        let number = idea.number.and_then(Quantity::as_whole).map(|number| number.to_string());
        let repeats = idea.repeats.filter(|repeats| *repeats > Quantity::ZERO);
        let repeated =
            repeats.map(|repeats| source.text(&Phrase::new("room-repeats").with("count", repeats)));
        let mark = if marked == Some(idea.id) { LineMark::Current } else { LineMark::Plain };
        FaceLine { mark, ..FaceLine::new(source.title((Kind::Idea, idea.id))) }
            .numbered(number.unwrap_or_default())
            .with_detail(repeated.unwrap_or_default())
    };
    ideas.into_iter().rev().map(line).collect()
}
