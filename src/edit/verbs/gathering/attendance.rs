//! Who came to a gathering.

use crate::edit::{Change, rewrite};
use crate::model::meeting::{self, Presence};
use crate::model::{Choice as _, IdGenerator, Key, Kind, Plan, Quantity, Uid, Value, participant};
use crate::text::Phrase;

/// Notes that a member of the group came or did not; nothing takes the note away.
pub fn set_presence(plan: &Plan, meeting: Uid, participant: Uid, presence: &Presence) -> Change {
    let label = Phrase::new("change-gathering-attendance");
    let at = meeting::ATTENDANCE.at_key(meeting, Key::Record(participant));
    let code = presence.code();
    let value = if code.is_empty() { Value::Nothing } else { Value::Choice(code) };
    Change::new(label).with_edit(plan, at, value)
}

/// Adds somebody who came by the name of the unit or organisation they come from; returns their id too.
pub fn add_present(plan: &Plan, ids: &mut IdGenerator, meeting: Uid, from: &str) -> (Change, Uid) {
    let mut id = Uid::PLAN;
    let change =
        rewrite(plan, ids, Phrase::new("change-gathering-guest").with("name", from.trim()), |draft| {
            let unit = draft.find_or_add_unit(from.trim());
            id = draft.add(Kind::Participant);
            draft.set_fact(participant::ORGANISATION, id, Key::Whole, Value::Record(unit));
            draft.set_fact(
                meeting::ATTENDANCE,
                meeting,
                Key::Record(id),
                Value::Choice(Presence::Present.code()),
            );
        });
    (change, id)
}

/// Notes how many came who are not in the group.
pub fn add_heads(plan: &Plan, ids: &mut IdGenerator, meeting: Uid, heads: Quantity) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-heads"), |draft| {
        draft.set(meeting::OTHERS, meeting, Some(heads).filter(|heads| heads.parts() > 0));
    })
}
