//! The sums below the table of the economy, and what is said of them: those of `analysis::MoneyTable`, never added
//! here. Sources are not added to each other, and whole budgets have lines of their own.

use crate::analysis::{AmountBasis, AmountKind, MoneyRow, MoneyTable, MoneyTables};
use crate::model::Quantity;
use crate::session::Context;
use crate::text::{Phrase, Words, capitalized};
use crate::ui::views::record_table::SumRow;
use crate::ui::views::record_table::columns::AmountColumn;

/// So many measures without amounts are named; more are only counted, because naming all of them takes long.
const NAMED_WITHOUT_AMOUNTS: usize = 12;

/// A line for each source of each table, money in thousands of kroner.
pub fn economy_sums(words: &Words, tables: &MoneyTables) -> Vec<SumRow> {
    let filled = tables.iter().filter(|table| !table.is_empty());
    filled.flat_map(|table| table.rows.iter().map(move |row| sum_row(words, table, row))).collect()
}

fn sum_row(words: &Words, table: &MoneyTable, row: &MoneyRow) -> SumRow {
    let category = row.category.name(table.basis, AmountKind::Operating);
    let name = match table.basis {
        AmountBasis::Frame => category,
        AmountBasis::Whole => Phrase::new("money-of-whole-budget").with("category", category),
    };
    let in_years = table.years.iter().zip(&row.sums);
    let amounts = in_years.flat_map(|(year, sums)| {
        AmountKind::ALL.into_iter().filter_map(move |kind| {
            let of = AmountColumn { kind, year: *year };
            let amount = table.amount(row, *sums, kind)?.divided_rounded(of.unit())?;
            let mut text = String::new();
            of.append_amount(amount, words.language(), &mut text);
            Some((of, text))
        })
    });
    SumRow { name: capitalized(&words.text(&name)), amounts: amounts.collect() }
}

/// What the amounts are counted in, what they are counted from, and in the money of which year.
pub(super) fn note_text(cx: &Context<'_>, tables: &MoneyTables) -> String {
    let has_basis = |basis| tables.iter().any(|table| table.basis == basis && !table.is_empty());
    let mut note = cx.word("ui-economy-unit");
    let mut add = |sentence: String| note = format!("{note} {sentence}");
    if has_basis(AmountBasis::Frame) || !has_basis(AmountBasis::Whole) {
        add(cx.word("document-economy-frame"));
    } else {
        add(cx.word("document-economy-whole"));
    }
    if let Some(year) = cx.plan.about().price_year.and_then(Quantity::as_whole) {
        add(cx.text(&Phrase::new("document-price-year").with("year", year.to_string())));
    }
    note
}

/// Which measures have no amounts, or how many where they are many; `None` where all have.
pub(in crate::ui::views) fn without_amounts_phrase(cx: &Context<'_>) -> Option<Phrase> {
    match cx.totals.without_amounts().len() {
        0 => None,
        1..=NAMED_WITHOUT_AMOUNTS => cx.outline.measures_without_amounts(cx.totals),
        count => Some(Phrase::new("money-without-amounts-count").with("count", count)),
    }
}
