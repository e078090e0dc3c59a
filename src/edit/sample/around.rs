//! The surroundings of the measures of a sample plan: levels, target groups, organisations, figures, meetings.

use super::{FIRST_YEAR, SampleBuilder};
use crate::model::{
    ClockTime, Key, Kind, Quantity, Season, Uid, Value, When, evidence, level, level_scheme, meeting,
    organisation, participant, target_group,
};
use crate::text::capitalized;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// The day of a sample plan's first meeting; the others follow three weeks apart.
const FIRST_MEETING: Date = date(2026, 1, 15);

impl SampleBuilder<'_, '_> {
    /// Makes all that is no part of the chain from challenges to measures, meetings and figures last.
    pub(super) fn add_surroundings(&mut self) {
        self.make_levels();
        self.make_groups();
        self.make_organisations();
        self.make_participants();
        self.make_meetings();
        self.make_evidence();
    }

    fn make_levels(&mut self) {
        for (section, scheme) in [("level", "Hovedforløp"), ("level-risk", "Innsatsnivå")] {
            let names: Vec<&str> = self.words.section(section).to_vec();
            let owner = self.draft.add(Kind::LevelScheme);
            self.draft.set(level_scheme::TITLE, owner, scheme);
            let made = self.add(Kind::Level, names.len());
            for (number, (id, name)) in made.iter().zip(&names).enumerate() {
                self.draft.set(level::TITLE, *id, *name);
                self.set_text(level::TEXT, *id, "level-text");
                self.set_owner(level::SCHEME, *id, owner);
                self.draft.set(level::NUMBER, *id, i64::try_from(number).ok().and_then(Quantity::from_whole));
            }
            if let Some(first) = made.first().filter(|_| section == "level") {
                self.draft.set(level::OUT_OF_SCOPE, *first, true);
            }
            self.levels.extend(made);
        }
    }

    fn make_groups(&mut self) {
        let count = self.count_for(50, 6);
        self.groups = self.add(Kind::TargetGroup, count);
        let names: Vec<&str> = self.words.section("group").to_vec();
        for (at, id) in self.groups.clone().into_iter().enumerate() {
            let name = names.get(at % names.len().max(1)).copied().unwrap_or_default();
            self.draft.set(target_group::TITLE, id, capitalized(name).as_str());
            self.draft.set(target_group::CODE, id, letters_of(at).as_str());
            self.set_text_sometimes(80, target_group::TEXT, id, "group-text");
            self.set_text_sometimes(70, target_group::AGES, id, "ages");
            self.set_random_choice(target_group::KIND, id);
            self.set_random_choice(target_group::PROBLEM, id);
            if self.dice.percent(75) {
                let size = self.random_range(400);
                self.draft.set(target_group::SIZE, id, size);
            }
            if self.dice.percent(40) {
                let levels = self.levels.clone();
                self.add_random_links(target_group::LEVELS, id, &levels, 2);
            }
        }
    }

    fn make_organisations(&mut self) {
        let count = self.count_for(40, 12);
        self.organisations = self.add(Kind::Organisation, count);
        let sections = ["unit-name", "unit-name", "partner-name"];
        for (at, id) in self.organisations.clone().into_iter().enumerate() {
            self.set_text(organisation::TITLE, id, sections.get(at % 3).copied().unwrap_or_default());
            self.set_text_sometimes(60, organisation::TEXT, id, "unit-text");
            self.set_text_sometimes(30, organisation::DISTRICT, id, "place");
            self.set_random_choice(organisation::KIND, id);
            if at > 2 && self.dice.percent(40) {
                let above: Vec<Uid> = self.organisations.iter().take(3).copied().collect();
                self.set_random_link(organisation::PARENT, id, &above);
            }
        }
    }

    fn make_participants(&mut self) {
        for id in self.add(Kind::Participant, 12) {
            self.set_random_choice(participant::ROLE, id);
            let organisations = self.organisations.clone();
            self.set_random_link(participant::ORGANISATION, id, &organisations);
            self.participants.push(id);
        }
    }

    fn make_meetings(&mut self) {
        let count = self.count_for(100, 6);
        let made = self.add(Kind::Meeting, count);
        for (at, id) in made.into_iter().enumerate() {
            let title = self.dice.one(self.words.section("meeting")).unwrap_or_default();
            self.draft.set(meeting::TITLE, id, title.replace("{number}", &(at + 1).to_string()).as_str());
            self.set_text_sometimes(70, meeting::TEXT, id, "meeting-text");
            self.set_text(meeting::PLACE, id, "meeting-place");
            let weeks = i64::try_from(at).unwrap_or(0).saturating_mul(3).min(5000);
            let day = FIRST_MEETING.checked_add(weeks.weeks()).unwrap_or(FIRST_MEETING);
            self.draft.set(meeting::DATE, id, Some(When::Day(day)));
            self.draft.set(meeting::STARTS, id, ClockTime::new(9, 0));
            self.draft.set(meeting::MINUTES, id, Quantity::from_whole(if at % 2 == 0 { 180 } else { 120 }));
            for participant in self.participants.clone() {
                let presence = if self.dice.percent(80) { "present" } else { "absent" };
                let value = Value::Choice(presence.into());
                self.draft.set_fact(meeting::ATTENDANCE, id, Key::Record(participant), value);
            }
        }
    }

    fn make_evidence(&mut self) {
        let count = self.count_for(10, 5);
        self.evidence = self.add(Kind::Evidence, count);
        for id in self.evidence.clone() {
            self.set_text(evidence::TITLE, id, "figure");
            self.set_text(evidence::TEXT, id, "figure-text");
            let value = self.random_range(90);
            self.draft.set(evidence::VALUE, id, value);
            self.set_text(evidence::UNIT, id, "unit");
            self.set_text(evidence::POPULATION, id, "population");
            self.set_text_sometimes(85, evidence::SOURCE, id, "source");
            self.set_text_sometimes(50, evidence::DEFINITION, id, "definition");
            let national = self.dice.percent(25);
            self.draft.set(evidence::NATIONAL, id, national);
            let as_of = [
                Some(When::Year(FIRST_YEAR - 2)),
                Some(When::Season(FIRST_YEAR - 2, Season::Autumn)),
                Some(When::Quarter(FIRST_YEAR - 1, 1)),
                None,
            ];
            let as_of = self.dice.one(&as_of).flatten();
            self.draft.set(evidence::AS_OF, id, as_of);
        }
    }
}

/// The letters of a number: a to z, then aa and on.
fn letters_of(number: usize) -> String {
    let last = u8::try_from(number % 26).map_or('a', |at| char::from(b'a' + at));
    let mut before = if number >= 26 { letters_of(number / 26 - 1) } else { String::new() };
    before.push(last);
    before
}
