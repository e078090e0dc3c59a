//! The declared fields of each kind: all of them, those that are a kind's own, and those that every kind has.
//!
//! A field that many kinds have is asked for here by what it is (`kind.title()`), never by its name as a string.

use super::compound::Origin;
use super::kind::{Kind, kinds};
use super::record::{Field, FieldInfo, Record as _, common};
use super::shapes::{AnyWord, Shape, TextBy};
use super::{Line, OrderKey, Prose, records};

macro_rules! declare_fields {
    ($first:ident $first_code:literal in $first_module:ident,
     $($(#[$doc:meta])* $type:ident $code:literal $accessor:ident in $module:ident,)+) => {
        impl Kind {
            /// All fields by index; the first is the record's existence and has no name.
            pub const fn fields(self) -> &'static [FieldInfo] {
                match self {
                    Self::$first => records::$first_module::$first::FIELDS,
                    $(Self::$type => records::$module::$type::FIELDS,)+
                }
            }

            const fn title_index(self) -> Option<u8> {
                match self {
                    Self::$first => records::$first_module::$first::TITLE,
                    $(Self::$type => records::$module::$type::TITLE,)+
                }
            }

            const fn text_index(self) -> Option<u8> {
                match self {
                    Self::$first => records::$first_module::$first::TEXT,
                    $(Self::$type => records::$module::$type::TEXT,)+
                }
            }
        }
    };
}

kinds!(declare_fields);

impl Kind {
    /// The title, of the kinds that have one; it is always a line.
    pub fn title(self) -> Option<Field<Line>> {
        self.title_index().map(|index| Field::new(self, index))
    }

    /// The text below the title, of the kinds that have one; it is always prose.
    pub fn text(self) -> Option<Field<Prose>> {
        self.text_index().map(|index| Field::new(self, index))
    }

    /// The order key, which every kind has.
    pub const fn order(self) -> Field<OrderKey> {
        Field::new(self, common::ORDER)
    }

    /// Where a record came from, which every kind has.
    pub const fn origin(self) -> Field<Origin> {
        Field::new(self, common::ORIGIN)
    }

    /// The internal note, which every kind has.
    pub const fn note(self) -> Field<Prose> {
        Field::new(self, common::NOTE)
    }

    /// The reasons why findings are dismissed, by rule, which every kind has.
    pub const fn dismissals(self) -> Field<TextBy<AnyWord>> {
        Field::new(self, common::DISMISSALS)
    }

    /// All fields, each with its index.
    pub fn indexed_fields(self) -> impl Iterator<Item = (u8, &'static FieldInfo)> {
        (0..self.field_count()).zip(self.fields())
    }

    /// The fields that the kind itself declares, each with its index: without existence, order, origin, note and dismissals.
    pub fn own_fields(self) -> impl Iterator<Item = (u8, &'static FieldInfo)> {
        self.indexed_fields().skip(usize::from(common::COUNT))
    }

    /// The fields that name an owner, each with the kind of the owner.
    pub fn owner_fields(self) -> impl Iterator<Item = (u8, Self)> {
        self.own_fields().filter_map(|(field, info)| match info.shape {
            Shape::Owner(owner) => Some((field, owner)),
            _ => None,
        })
    }

    /// The field that names an owner of the same kind, of the kinds that have sub-points.
    pub fn parent_field(self) -> Option<u8> {
        self.owner_fields().find(|(_, owner)| *owner == self).map(|(field, _)| field)
    }

    /// The index of the field with this saved name.
    pub fn field(self, name: &str) -> Option<u8> {
        // Field 0 is the existence of the record, which has no name in a file.
        let at = self.fields().iter().skip(1).position(|field| field.name == name)?;
        u8::try_from(at + 1).ok()
    }

    /// The same, looking from an index on first: quick for a reader that meets the names in the order of the fields.
    pub fn field_from(self, first: u8, name: &str) -> Option<u8> {
        // Files are written in the order of the fields, so that the next name is nearly always the next field.
        let first = usize::from(first.max(1));
        let fields = || self.fields().iter().enumerate();
        let found =
            fields().skip(first).chain(fields().take(first).skip(1)).find(|(_, field)| field.name == name);
        found.and_then(|(at, _)| u8::try_from(at).ok())
    }

    /// The declaration of a field.
    pub fn info(self, field: u8) -> Option<&'static FieldInfo> {
        self.fields().get(usize::from(field))
    }

    /// How many fields there are, the record's existence included.
    pub fn field_count(self) -> u8 {
        u8::try_from(self.fields().len()).unwrap_or(u8::MAX)
    }
}
