//! A scheme of levels of another plan, such as those that come with the program, taken into this one.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, Ids, Kind, Plan, Uid, Value, level};
use crate::text::Phrase;

/// Takes a scheme with its levels from another plan, under the same ids, behind those that are here; what is here
/// already stays as it is, and a level that was taken away comes back.
///
/// Two people who take the same scheme take the same levels. Levels answer only to levels that are here.
pub fn take_scheme(plan: &Plan, ids: &mut Ids, from: &Plan, scheme: Uid) -> Change {
    let label = Phrase::new("change-add").with("kind", Phrase::kind("level_scheme"));
    rewrite(plan, ids, label, |draft| {
        take(draft, from, (Kind::LevelScheme, scheme));
        for record in from.in_order(Kind::Level) {
            let id = record.id();
            if from.levels().get(id).is_some_and(|level| level.scheme.id() == Some(scheme)) {
                take(draft, from, (Kind::Level, id));
            }
        }
        clear_strangers(draft, scheme);
    })
}

fn take(draft: &mut Draft<'_>, from: &Plan, (kind, id): (Kind, Uid)) {
    let Some(record) = from.record(kind, id).filter(|_| draft.add_as_last(kind, id)) else { return };
    let order = kind.field("order");
    record.all_facts(&mut |field, key, value| {
        if field != crate::model::EXISTS && Some(field) != order {
            let written = draft.write(Address { kind, id, field, key }, value);
            debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
        }
    });
}

/// Takes the links to levels away that this plan does not have.
fn clear_strangers(draft: &mut Draft<'_>, scheme: Uid) {
    let of_scheme = draft.plan().levels().iter().filter(|level| level.scheme.id() == Some(scheme));
    let links = of_scheme.flat_map(|level| level.answers_to.iter().map(|other| (level.id, other)));
    let strange: Vec<_> = links.filter(|(_, other)| draft.plan().levels().get(*other).is_none()).collect();
    for (id, other) in strange {
        draft.put(level::ANSWERS_TO, id, crate::model::Key::Record(other), Value::Nothing);
    }
}
