//! Where the money of a measure comes from, as its sums are counted. What is written are the measure's own words; where
//! records of funding split the amounts, those are changed in their forms.

use crate::analysis::{AmountKind, MoneyCategory, MoneyStanding};
use crate::edit::Draft;
use crate::model::funding::FundingSource;
use crate::model::{AnyRecord, Choice as _, Kind, measure};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::choice_words;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, TableWords};
use crate::ui::widgets::grid::Cell;

/// The sources of a measure's money.
#[derive(Debug)]
pub struct SourceColumn;

impl RecordColumn for SourceColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-source")
    }

    fn changed_field(&self, _kind: Kind) -> Phrase {
        Phrase::field(measure::FUNDING)
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let Some(measure) = cx.plan.measures().get(record.id()) else { return };
        if MoneyStanding::of(measure) == MoneyStanding::GivenUp {
            return cx.words.write(&Phrase::new("money-given-up"), text);
        }
        let Some(money) = cx.totals.of_measure(measure.id) else { return };
        let begin = text.len();
        // A filter words thousands of rows: without a list of the sources of each.
        let has = |category: &MoneyCategory| money.parts.iter().any(|part| part.category == *category);
        for category in MoneyCategory::ALL.into_iter().filter(has) {
            text.push_str(if text.len() > begin { ", " } else { "" });
            cx.words.write(&category.name(money.basis, AmountKind::Operating), text);
        }
    }

    fn cell<'a>(&self, _cx: &Context<'_>, _at: RecordKey, text: &'a str, _words: &'a TableWords) -> Cell<'a> {
        if text.is_empty() { Cell::Empty } else { Cell::Subtle(text) }
    }

    fn edit_text(&self, cx: &Context<'_>, at: RecordKey) -> Option<String> {
        cx.plan.measures().get(at.1).map(|measure| measure.funding.to_string())
    }

    fn choices(&self, cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        choice_words(cx, FundingSource::INFO)
    }

    fn make_key(&self, _kind: Kind) -> Option<&'static str> {
        Some("ui-source-own-words")
    }

    fn refusal(&self, cx: &Context<'_>, at: RecordKey) -> Option<Phrase> {
        cx.totals.has_funding(at.1).then(|| Phrase::new("ui-source-split"))
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        // The first is "none".
        let words = if choice > 0 { self.choices(cx, at.0).into_iter().nth(choice) } else { None };
        draft.set(measure::FUNDING, at.1, words.unwrap_or_default().as_str());
    }

    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        draft.set(measure::FUNDING, at.1, text);
        Ok(())
    }

    fn typed_field(&self) -> u8 {
        measure::FUNDING.index
    }
}
