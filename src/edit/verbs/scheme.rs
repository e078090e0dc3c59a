//! A scheme of levels of another plan, such as the shipped ones, added to this one.

use crate::edit::{Change, Draft, rewrite};
use crate::model::{Address, EXISTS, IdGenerator, Kind, Plan, RecordKey, Uid, level};
use crate::text::Phrase;

/// Copies a scheme with its levels from another plan, under the same ids, after the existing ones; what exists
/// already is unchanged, and a deleted level is created again.
///
/// Two people who add the same scheme get the same levels. Levels answer to those of other schemes as soon as both exist.
pub fn import_scheme(plan: &Plan, ids: &mut IdGenerator, from: &Plan, scheme: Uid) -> Change {
    let label = Phrase::new("change-add").with("kind", Phrase::kind(Kind::LevelScheme.code()));
    rewrite(plan, ids, label, |draft| {
        copy_record(draft, from, (Kind::LevelScheme, scheme));
        for record in from.in_order(Kind::Level) {
            if belongs_to(from, record.id(), scheme) {
                copy_record(draft, from, (Kind::Level, record.id()));
            }
        }
        link_levels(draft, from, scheme);
    })
}

fn belongs_to(plan: &Plan, id: Uid, scheme: Uid) -> bool {
    plan.levels().get(id).is_some_and(|level| level.scheme.id() == Some(scheme))
}

fn copy_record(draft: &mut Draft<'_>, from: &Plan, (kind, id): RecordKey) {
    let Some(record) = from.record(kind, id).filter(|_| draft.add_last_with_id(kind, id)) else { return };
    // Links between levels are written last, when both levels exist.
    let is_link = |field| kind == Kind::Level && field == level::ANSWERS_TO.index;
    record.for_each_fact(&mut |field, key, value| {
        if field != EXISTS && field != kind.order().index && !is_link(field) {
            let written = draft.write(Address { kind, id, field, key }, value);
            debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
        }
    });
}

/// Links levels of the scheme to the levels of other schemes that exist here, and those to them.
fn link_levels(draft: &mut Draft<'_>, from: &Plan, scheme: Uid) {
    for level in from.levels().iter() {
        for other in level.answers_to.iter() {
            let of_scheme = belongs_to(from, level.id, scheme) || belongs_to(from, other, scheme);
            let here = |id| draft.plan().levels().get(id).is_some();
            if of_scheme && here(level.id) && here(other) {
                draft.link(level::ANSWERS_TO, level.id, other);
            }
        }
    }
}
