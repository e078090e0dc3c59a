//! A declared field as a column: what it does follows from the field's shape alone.

use super::field_text::{self, FieldWording, Wording, link_choices, record_of_choice};
use super::field_write;
use crate::edit::Draft;
use crate::model::{
    Address, AnyRecord, Key, Kind, PeriodEnd, Plan, Quantity, Shape, Value, When, participant,
};
use crate::session::{Context, RecordKey};
use crate::text::{Phrase, dates};
use crate::ui::form::{choice_words, near_names};
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, SortKey, TableWords};
use crate::ui::widgets::ListOffers;
use crate::ui::widgets::grid::Cell;
use jiff::civil::Date;

/// A declared field.
#[derive(Clone, Copy, Debug)]
pub struct FieldColumn {
    /// Its index.
    pub field: u8,
}

/// Sub-points are indented by so many spaces at most.
const MAX_INDENT: usize = 6;

/// A column of at least this width has room for the days of a period.
const WHOLE_PERIOD_WIDTH: f32 = 170.0;

impl FieldColumn {
    fn shape(self, kind: Kind) -> Option<Shape> {
        kind.info(self.field).map(|info| info.shape)
    }

    fn links_unit(self, kind: Kind) -> bool {
        matches!(self.shape(kind), Some(Shape::Link(Kind::Organisation)))
    }

    const fn address(self, at: RecordKey) -> Address {
        Address { kind: at.0, id: at.1, field: self.field, key: Key::Whole }
    }
}

/// A day as a number that grows with time.
fn day_number(day: Date) -> i32 {
    i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())
}

impl RecordColumn for FieldColumn {
    fn heading(&self, kind: Kind) -> Phrase {
        Phrase::label(kind.code(), kind.info(self.field).map_or("", |info| info.name))
    }

    fn takes_day(&self, kind: Kind) -> bool {
        self.shape(kind) == Some(Shape::When)
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, room: CellRoom, text: &mut String) {
        let wording = if room.min_width >= WHOLE_PERIOD_WIDTH && !room.starts_row {
            Wording::Whole
        } else {
            Wording::Short
        };
        if room.starts_row {
            // Em spaces keep their width in every font; a screen reader is given the text without them.
            let member = cx.outline.family(record.kind()).member(record.id());
            let depth = member.map_or(0, |member| member.depth.min(MAX_INDENT));
            text.extend(std::iter::repeat_n('\u{2003}', depth));
        }
        field_text::append_field(cx, record, FieldWording { field: self.field, wording }, text);
    }

    fn cell<'a>(&self, _cx: &Context<'_>, at: RecordKey, text: &'a str, words: &'a TableWords) -> Cell<'a> {
        // Somebody of the group may be left without a name.
        let may_be_nameless = at.0 == Kind::Participant && self.field == participant::TITLE.index;
        match text {
            "" if may_be_nameless => Cell::Subtle(&words.nameless),
            "" => Cell::Empty,
            text => Cell::Text(text),
        }
    }

    fn edit_text(&self, cx: &Context<'_>, at: RecordKey) -> Option<String> {
        match cx.plan.read(self.address(at)) {
            Value::Period(period) => Some(dates::write_period(period, cx.language())),
            Value::Text(text) => Some(text.to_string()),
            _ => field_text::links_text(cx, at, self.field),
        }
    }

    fn chosen_kind(&self, kind: Kind) -> Option<Kind> {
        match self.shape(kind) {
            Some(Shape::Link(to) | Shape::Owner(to)) => Some(to),
            _ => None,
        }
    }

    fn choices(&self, cx: &Context<'_>, kind: Kind) -> Vec<String> {
        match self.shape(kind) {
            Some(Shape::Choice(info)) => choice_words(cx, info),
            Some(Shape::Flag) => vec![cx.word("ui-no"), cx.word("ui-yes")],
            Some(Shape::Link(to) | Shape::Owner(to)) => link_choices(cx, to),
            _ => Vec::new(),
        }
    }

    fn unreadable(&self, cx: &Context<'_>, kind: Kind, text: &str) -> Option<Phrase> {
        let shape = self.shape(kind)?;
        let follows_from_text = matches!(shape, Shape::Number | Shape::When | Shape::Clock | Shape::Period);
        follows_from_text.then(|| field_write::parse_value(cx, shape, text).err()).flatten()
    }

    fn offers(&self, _cx: &Context<'_>, kind: Kind, choices: &[String], typed: &str) -> ListOffers {
        let near = if self.links_unit(kind) { near_names(choices, typed) } else { Vec::new() };
        ListOffers { near, ..ListOffers::default() }
    }

    fn make_key(&self, kind: Kind) -> Option<&'static str> {
        self.links_unit(kind).then_some("ui-unit-new")
    }

    fn make(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, name: &str) -> Result<(), Phrase> {
        if !self.links_unit(at.0) {
            return self.write(draft, cx, at, name);
        }
        let unit = draft.find_or_add_unit(name.trim());
        let written = draft.write(self.address(at), Value::Record(unit));
        debug_assert!(written.is_ok(), "a link to a unit fits");
        Ok(())
    }

    fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        text: &str,
    ) -> Result<(), Phrase> {
        field_write::write(draft, cx, self.address(at), text)
    }

    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        let day = |when: When| i64::from(day_number(when.first_day()));
        match (self.shape(record.kind()), record.read(self.field, Key::Whole)) {
            (Some(Shape::Choice(info)), Value::Choice(code)) => {
                let at = info.codes.iter().position(|known| *known == code).unwrap_or(info.codes.len());
                SortKey::Number(i64::try_from(at).unwrap_or(i64::MAX), 0)
            }
            (_, Value::Number(number)) => SortKey::Number(number.parts(), 0),
            (_, Value::Range(range)) => match range.low.or(range.high) {
                Some(low) => SortKey::Number(low.parts(), range.high.map_or(0, Quantity::parts)),
                None => SortKey::Blank,
            },
            (_, Value::When(when)) => SortKey::Number(day(when), 0),
            (_, Value::Period(period)) if period.from.is_some() => {
                let end = match period.to {
                    PeriodEnd::At(when) => i64::from(day_number(when.last_day())),
                    _ => i64::MAX,
                };
                SortKey::Number(period.from.map_or(0, day), end)
            }
            (_, Value::Text(text)) => SortKey::of_text(text.to_string()),
            _ => {
                let mut text = String::new();
                self.append_text(cx, record, CellRoom::ROOMY, &mut text);
                SortKey::of_text(text)
            }
        }
    }

    /// Exactly the facts of the other record: a name may be that of several.
    fn copy_value(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        from: RecordKey,
        to: RecordKey,
    ) -> Result<(), Phrase> {
        let facts = |plan: &Plan, at: RecordKey| {
            let mut facts = Vec::new();
            if let Some(record) = plan.record(at.0, at.1) {
                record.facts(self.field, &mut |key, value| facts.push((key, value)));
            }
            facts
        };
        let before = facts(draft.plan(), to).into_iter().map(|(key, _)| (key, Value::Nothing));
        for (key, value) in before.chain(facts(cx.plan, from)) {
            let written = draft.write(Address { key, ..self.address(to) }, value);
            debug_assert!(written.is_ok(), "what fits one record of a kind fits another");
        }
        Ok(())
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        let value = match self.shape(at.0) {
            Some(Shape::Link(to) | Shape::Owner(to)) => {
                record_of_choice(cx, to, choice).map_or(Value::Nothing, Value::Record)
            }
            Some(Shape::Flag) if choice > 0 => Value::Yes,
            Some(Shape::Flag) => Value::Nothing,
            Some(Shape::Choice(info)) => {
                let code = choice.checked_sub(1).and_then(|at| info.codes.get(at));
                code.map_or(Value::Nothing, |code| Value::Choice((*code).into()))
            }
            // All other shapes are written, not chosen.
            _ => return,
        };
        let written = draft.write(self.address(at), value);
        debug_assert!(written.is_ok(), "what a list offers fits its field");
    }

    fn is_live(&self, kind: Kind) -> bool {
        let shape = self.shape(kind);
        matches!(
            shape,
            Some(Shape::Line | Shape::Prose | Shape::Number | Shape::When | Shape::Clock | Shape::Period)
        )
    }

    fn typed_field(&self) -> u8 {
        self.field
    }
}
