//! Which fields of a kind name an owner.

use crate::model::{Kind, Shape};

/// The fields of a kind that name an owner of a kind.
pub(super) fn owner_fields(kind: Kind, owner: Kind) -> impl Iterator<Item = u8> {
    let fields = (0..kind.field_count()).zip(kind.fields());
    fields.filter(move |(_, info)| info.shape == Shape::Owner(owner)).map(|(field, _)| field)
}
