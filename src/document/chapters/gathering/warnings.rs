//! What to look at before minutes are sent: ideas and accounts that seem to name a person or hold a number of one.
//!
//! It warns and never blocks: whether it is so is for people to see.

use super::super::context::ChapterContext;
use super::{GatheringChoice, GatheringContext};
use crate::text::Phrase;
use crate::text::contact::{looks_like_e_mail, looks_like_phone_number};
use crate::text::identity::looks_like_identity_number;

/// What ideas and accounts of a gathering seem to say of people, each with where it is.
pub(in super::super) fn warnings(cx: &ChapterContext<'_>, choice: GatheringChoice) -> Vec<Phrase> {
    GatheringContext::new(cx, choice).map(|gathering| gathering.warnings()).unwrap_or_default()
}

impl GatheringContext<'_> {
    fn warnings(&self) -> Vec<Phrase> {
        let mut warnings = Vec::new();
        for idea in &self.ideas {
            let place = match idea.number {
                Some(number) => Phrase::new("minutes-at-idea").with("number", number),
                None => Phrase::new("minutes-at-title").with("title", idea.title.trim()),
            };
            warnings.extend(self.warnings_of([&idea.title, &idea.text], &place));
        }
        for (number, item) in (1_usize..).zip(&self.agenda) {
            let place = Phrase::new("minutes-at-item").with("number", number);
            warnings.extend(self.warnings_of([&item.account, ""], &place));
        }
        warnings
    }

    /// What is to be said of the texts of one place, each thing once.
    fn warnings_of(&self, texts: [&str; 2], place: &Phrase) -> Vec<Phrase> {
        let any = |looks: &dyn Fn(&str) -> bool| texts.iter().any(|text| looks(text));
        let found = [
            ("minutes-warning-identity", any(&looks_like_identity_number)),
            ("minutes-warning-phone", any(&looks_like_phone_number)),
            ("minutes-warning-e-mail", any(&looks_like_e_mail)),
            ("minutes-warning-name", any(&|text| self.names_somebody(text) || self.seems_to_name(text))),
        ];
        let found = found.into_iter().filter(|(_, is)| *is);
        found.map(|(key, _)| Phrase::new(key).with("place", place.clone())).collect()
    }

    /// Whether a text seems to name a person: two words or more with capitals side by side, none of which is known from
    /// the name of a unit, a service or a place of the plan.
    fn seems_to_name(&self, text: &str) -> bool {
        let mut run = 0;
        for word in text.split_whitespace() {
            let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            run = if is_capitalized(bare) && !self.is_known(bare) { run + 1 } else { 0 };
            if run >= 2 {
                return true;
            }
            // What stands after a mark begins anew.
            if word.ends_with(['.', ',', ':', ';', '?', '!', ')', '»', '"']) {
                run = 0;
            }
        }
        false
    }

    /// Whether a word is part of the name of a unit, a service or a place.
    fn is_known(&self, word: &str) -> bool {
        let plan = self.cx.plan;
        let units = plan.organisations().iter().map(|unit| &*unit.title);
        let services = plan.services().iter().map(|service| &*service.title);
        let places = plan.meetings().iter().map(|meeting| &*meeting.place);
        let mut names = units.chain(services).chain(places).chain([&*plan.about().municipality]);
        names.any(|name| name.split_whitespace().any(|part| part.trim_matches([',', '.']) == word))
    }

    /// Whether a text has the name of somebody in the group.
    fn names_somebody(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        let names = self.cx.plan.participants().iter().map(|person| person.title.trim().to_lowercase());
        names.filter(|name| !name.is_empty()).any(|name| {
            let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            text.match_indices(&name).any(|(at, _)| {
                let (before, after) = (text.get(..at), text.get(at + name.len()..));
                !is_letter(before.and_then(|before| before.chars().next_back()))
                    && !is_letter(after.and_then(|after| after.chars().next()))
            })
        })
    }
}

/// Whether a word is written as a name: a capital and then small letters, as no abbreviation is.
fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    first && !rest.is_empty() && rest.chars().all(|letter| letter.is_lowercase() || letter == '-')
}
