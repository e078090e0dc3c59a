//! What a measure costs in a year, or the årsverk (full-time equivalents) that it takes: one column for each year and
//! kind of amount. Money is shown and written in thousands of kroner, as in the form.

use super::fte::append_with_decimal;
use crate::analysis::AmountKind;
use crate::edit::Draft;
use crate::model::{Address, Amounts, AnyRecord, Key, Kind, Quantity, Uid, Value, measure};
use crate::session::{Context, RecordKey};
use crate::text::{Language, Phrase, append, numbers};
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, SortKey};

/// The amounts of one kind in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AmountColumn {
    /// Which amounts.
    pub kind: AmountKind,
    /// The year.
    pub year: i16,
}

impl AmountColumn {
    /// What it is called in the settings.
    pub fn code(self) -> String {
        format!("{}-{}", self.kind.code(), self.year)
    }

    /// What an amount is shown divided by: money is in thousands of kroner.
    pub const fn unit(self) -> i64 {
        match self.kind {
            AmountKind::Operating | AmountKind::Investment => 1000,
            AmountKind::Fte => 1,
        }
    }

    /// Appends an amount in the unit of the column: årsverk with at least one decimal, money as it is.
    pub fn append_amount(self, amount: Quantity, language: Language, text: &mut String) {
        match self.kind {
            AmountKind::Fte => append_with_decimal(amount, language, text),
            AmountKind::Operating | AmountKind::Investment => {
                append(text, numbers::NumberText(amount, language));
            }
        }
    }

    /// The amount of a measure.
    fn amount(self, cx: &Context<'_>, id: Uid) -> Option<Quantity> {
        self.kind.of(cx.plan.measures().get(id)?.amounts.year(self.year)?)
    }

    /// Gives a measure an amount; the other amounts of the year stay.
    fn set(self, draft: &mut Draft<'_>, id: Uid, amount: Option<Quantity>) {
        let key = Key::Year(self.year);
        let address = Address { kind: Kind::Measure, id, field: measure::AMOUNTS.index, key };
        let mut amounts = match draft.plan().read(address) {
            Value::Amounts(amounts) => amounts,
            _ => Amounts::default(),
        };
        *self.kind.of_mut(&mut amounts) = amount;
        draft.set_fact(measure::AMOUNTS, id, key, Value::Amounts(amounts));
    }

    /// What a text is as an amount.
    fn parse(self, cx: &Context<'_>, text: &str) -> Result<Option<Quantity>, Phrase> {
        if text.is_empty() {
            return Ok(None);
        }
        let number = numbers::read(text, cx.language()).map_err(|error| error.phrase())?;
        let too_large = || Phrase::new("read-too-large").with("text", text);
        number.checked_mul(self.unit()).ok_or_else(too_large).map(Some)
    }
}

impl RecordColumn for AmountColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        let key = match self.kind {
            AmountKind::Operating => "ui-column-operating",
            AmountKind::Investment => "ui-column-investment",
            AmountKind::Fte => "ui-column-fte-year",
        };
        Phrase::new(key).with("year", self.year.to_string())
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let amount = self.amount(cx, record.id()).and_then(|amount| amount.divided_rounded(self.unit()));
        if let Some(amount) = amount {
            self.append_amount(amount, cx.language(), text);
        }
    }

    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        self.amount(cx, record.id()).map_or(SortKey::Blank, |amount| SortKey::Number(amount.parts(), 0))
    }

    fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        text: &str,
    ) -> Result<(), Phrase> {
        let amount = self.parse(cx, text)?;
        self.set(draft, at.1, amount);
        Ok(())
    }

    /// Exactly the amount of the other measure: what is shown may be rounded.
    fn copy_value(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        from: RecordKey,
        to: RecordKey,
    ) -> Result<(), Phrase> {
        self.set(draft, to.1, self.amount(cx, from.1));
        Ok(())
    }

    fn unreadable(&self, cx: &Context<'_>, _kind: Kind, text: &str) -> Option<Phrase> {
        self.parse(cx, text).err()
    }

    fn is_live(&self, _kind: Kind) -> bool {
        true
    }

    fn typed_field(&self) -> u8 {
        measure::AMOUNTS.index
    }
}
