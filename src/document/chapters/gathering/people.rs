//! How minutes name people: by whom they come from and their role; by name only where that was asked for.

use super::super::facts::join_filled;
use super::GatheringContext;
use crate::analysis::gathering::Responsible;
use crate::model::participant::{Participant, ParticipantRole};
use crate::model::{Choice as _, Uid};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// Members of the group, one after the other, each with a role that is more than a member's. Neighbours of one
    /// organisation and role are counted, not repeated.
    pub(super) fn people(&self, people: &[&Participant]) -> String {
        let mut named: Vec<(String, usize)> = Vec::new();
        for person in people {
            let name = self.person_with_role(person);
            match named.last_mut() {
                Some((last, count)) if *last == name => *count += 1,
                _ => named.push((name, 1)),
            }
        }
        let counted = |(name, count): (String, usize)| {
            if count == 1 {
                return name;
            }
            self.cx.text(&Phrase::new("minutes-several").with("who", name).with("count", count))
        };
        // A name has a comma before whom it comes from.
        join_filled(named.into_iter().map(counted), if self.names { "; " } else { ", " })
    }

    /// A member of the group by id; nothing where there is none.
    pub(super) fn participant(&self, id: Uid) -> String {
        self.cx.plan.participants().get(id).map(|person| self.person(person)).unwrap_or_default()
    }

    fn person_with_role(&self, person: &Participant) -> String {
        let name = self.person(person);
        let role = match person.role {
            ParticipantRole::Member | ParticipantRole::NotStated => return name,
            ref role => self.small_choice(role),
        };
        // Who has no organisation is named by the role already.
        if role.is_empty() || name.to_lowercase() == role { name } else { format!("{name} ({role})") }
    }

    /// Whom somebody comes from, with the name in front where names were asked for.
    fn person(&self, person: &Participant) -> String {
        let organisation = self.cx.organisation_title(person.organisation.id()).unwrap_or_default();
        let name = if self.names { person.title.trim() } else { "" };
        if !name.is_empty() || !organisation.is_empty() {
            return join_filled([name, organisation], ", ");
        }
        match person.role {
            ParticipantRole::NotStated => {
                self.cx.text(&Phrase::choice(ParticipantRole::INFO.name, &ParticipantRole::Member.code()))
            }
            ref role => self.cx.choice_text(role),
        }
    }

    /// Who does a task or keeps something: somebody of the group, or a unit; nothing where nobody is named.
    pub(super) fn doer(&self, who: Option<Uid>, organisation: Option<Uid>) -> String {
        let who = who.map(|id| self.participant(id)).filter(|who| !who.is_empty());
        who.or_else(|| self.cx.organisation_title(organisation).map(ToOwned::to_owned)).unwrap_or_default()
    }

    /// Who is to see to an open point; nothing where nobody is named.
    pub(super) fn responsible(&self, responsible: &Responsible) -> String {
        match responsible {
            Responsible::Participant(id) => self.participant(*id),
            Responsible::Organisation(id) => self.doer(None, Some(*id)),
            Responsible::Decider(decider) => self.cx.choice_text(decider),
            Responsible::Nobody => String::new(),
        }
    }
}
