//! The parser for a cell of money or årsverk: `425.000,-`, `0,5 årsverk = kr 425.000,-`, `6,5 MNOK inv.`,
//! `1.020.000 (50 % i 2028)`, `innenfor ramme`.
//!
//! All amounts in one cell are read; what is no amount is kept in [`AmountCell::unrecognised`]. The year of an amount
//! and the unit of a bare number are decided by the caller.

use super::amount_cell::{AmountCell, AmountMark, Money, RoundedNumber};
use super::amount_tokens::{AmountToken, tokenize};
use super::amount_words::{AMOUNT_WORDS, AmountWord};
use crate::import::field::BudgetType;
use crate::import::words::{fold, word_list};
use crate::model::Quantity;
use crate::text::Language;
use std::collections::BTreeSet;

/// The longest cell that is read as amounts, in bytes.
const MAX_AMOUNT_BYTES: usize = 2_000;

/// Reads a cell, with numbers as a language writes them.
pub fn read_amounts(cell: &str, language: Language) -> AmountCell {
    // A text of this length describes costs; to look for amounts in it takes long and finds those of other things.
    if cell.len() > MAX_AMOUNT_BYTES {
        return AmountCell { unrecognised: vec![cell.to_owned()], ..AmountCell::default() };
    }
    let folded = fold(cell);
    if matches!(folded.as_str(), "" | "-" | "–" | "—" | "−" | "--") {
        let marks = (!folded.is_empty()).then_some(AmountMark::Nothing);
        return AmountCell { marks: marks.into_iter().collect(), ..AmountCell::default() };
    }
    if folded.chars().all(|c| c == '?') {
        return AmountCell { marks: BTreeSet::from([AmountMark::Unknown]), ..AmountCell::default() };
    }
    let formula = folded.strip_prefix('=').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    if formula {
        return AmountCell { unrecognised: vec![cell.to_owned()], ..AmountCell::default() };
    }
    let tokens = tokenize(&folded, language);
    let mut reader = AmountParser {
        tokens: &tokens,
        position: 0,
        cell: AmountCell::default(),
        prefix: NumberPrefix::default(),
    };
    while reader.parse_next() {}
    let mut amount_cell = reader.finish();
    if let (true, [money]) =
        (folded.starts_with('(') && folded.ends_with(')'), amount_cell.money.as_mut_slice())
        && !folded.trim_start_matches('(').contains('(')
    {
        // Budgets print a reduction in parentheses: `(kr 250 000)`.
        money.value = money.value.min(-money.value);
    }
    amount_cell
}

/// What has been read of a number that is still to come.
#[derive(Debug, Default)]
pub(super) struct NumberPrefix {
    /// "kr" before the number: one of it in kroner.
    factor: Option<i64>,
    /// "inv." or "drift" before the number.
    budget_type: Option<BudgetType>,
    /// "2028:" before the number.
    pub(super) year: Option<i16>,
    /// The last of the years before the number: "2027-2028:".
    pub(super) last_year: Option<i16>,
    /// "årlig" before the number.
    yearly: bool,
    /// "fra" before a year.
    pub(super) onward: bool,
    /// A minus separate from the number: "- kr 250 000", "minus 250 000".
    negative: bool,
}

/// The parser: it goes through the tokens once, and looks ahead by at most a phrase.
pub(super) struct AmountParser<'a> {
    tokens: &'a [AmountToken],
    pub(super) position: usize,
    pub(super) cell: AmountCell,
    pub(super) prefix: NumberPrefix,
}

impl AmountParser<'_> {
    pub(super) fn token(&self, offset: usize) -> Option<&AmountToken> {
        self.tokens.get(self.position + offset)
    }

    /// The number of tokens of the longest phrase of a list that the tokens from `offset` on begin with.
    fn match_phrase(&self, name: &str, offset: usize) -> Option<usize> {
        let fits = |phrase: &str| {
            let mut length = 0;
            let all = phrase.split(' ').all(|word| {
                let same = matches!(self.token(offset + length), Some(AmountToken::Word(w)) if w == word)
                    || matches!(self.token(offset + length), Some(AmountToken::Symbol(c)) if word.chars().eq([*c]));
                length += 1;
                same
            });
            all.then_some(length)
        };
        word_list(name).iter().filter_map(|phrase| fits(phrase)).max()
    }

    /// Reads the next token or phrase; false at the end.
    fn parse_next(&mut self) -> bool {
        match self.token(0).cloned() {
            None => return false,
            Some(AmountToken::Number { value, text, is_rounded }) => {
                self.note_rounding(value, &text, is_rounded);
                self.parse_number(value, &text);
            }
            Some(AmountToken::Year(year)) if self.is_year_an_amount() => {
                self.parse_number(Quantity::from_whole(year.into()), "");
            }
            Some(AmountToken::Year(year)) => self.parse_year(year),
            Some(AmountToken::Years(first, last)) => self.parse_span(first, last),
            Some(AmountToken::YearCount(count)) => {
                self.cell.year_count = Some(count);
                self.position += 1;
            }
            Some(AmountToken::Symbol('-')) if self.position == 0 => {
                self.prefix.negative = true;
                self.position += 1;
            }
            Some(AmountToken::Symbol('<' | '>' | '~' | '≈' | '±')) => {
                self.cell.marks.insert(AmountMark::Approximate);
                self.position += 1;
            }
            Some(AmountToken::Symbol('?')) => {
                self.cell.marks.insert(AmountMark::Unknown);
                self.position += 1;
            }
            Some(AmountToken::Symbol(_))
                if AMOUNT_WORDS.iter().any(|(name, _)| self.match_phrase(name, 0).is_some()) =>
            {
                self.parse_word("");
            }
            Some(AmountToken::Symbol(_)) => self.position += 1,
            Some(AmountToken::Word(word)) => self.parse_word(&word),
        }
        true
    }

    /// Reads a word or a phrase; a word without a meaning is kept as unrecognised.
    fn parse_word(&mut self, word: &str) {
        if let Some(length) = self.match_frame_words() {
            self.cell.marks.insert(AmountMark::WithinFrame);
            self.position += length;
            return;
        }
        let found = AMOUNT_WORDS
            .iter()
            .filter_map(|(name, meaning)| Some((self.match_phrase(name, 0)?, *meaning)))
            .max_by_key(|f| f.0);
        let Some((length, meaning)) = found else {
            self.prefix.onward = self.match_phrase("amount-from", 0).is_some();
            if self.match_phrase("amount-filler", 0).is_none() && !self.prefix.onward {
                self.cell.unrecognised.push(word.to_owned());
            }
            self.position += 1;
            return;
        };
        self.position += length;
        match meaning {
            AmountWord::Minus => self.prefix.negative = true,
            AmountWord::Mark(mark) => {
                self.cell.marks.insert(mark);
            }
            AmountWord::Factor(factor) => self.prefix.factor = Some(factor),
            AmountWord::Monthly => self.apply_monthly(),
            AmountWord::Yearly => match self.cell.money.last_mut() {
                Some(last) => last.is_yearly = true,
                None => self.prefix.yearly = true,
            },
            AmountWord::BudgetType(budget_type) => {
                match self.cell.money.last_mut().filter(|last| last.budget_type.is_none()) {
                    Some(last) => last.budget_type = Some(budget_type),
                    None => self.prefix.budget_type = Some(budget_type),
                }
            }
        }
    }

    /// Whether a number that looks like a year is an amount, because a word of money is next to it.
    fn is_year_an_amount(&self) -> bool {
        let money = ["amount-kroner", "amount-thousand", "amount-million"];
        let tag = matches!(
            (self.token(1), self.token(2)),
            (Some(AmountToken::Symbol(',')), Some(AmountToken::Symbol('-')))
        );
        self.prefix.factor.is_some()
            || tag
            || money.into_iter().any(|name| self.match_phrase(name, 1).is_some())
    }

    /// The length of "innenfor eksisterende rammer" from here on.
    fn match_frame_words(&self) -> Option<usize> {
        let within = self.match_phrase("amount-within", 0)?;
        let adjectives =
            (0..3).take_while(|i| self.match_phrase("amount-frame-adjective", within + i).is_some()).count();
        let noun = self.match_phrase("amount-frame-noun", within + adjectives)?;
        Some(within + adjectives + noun)
    }

    /// Multiplies the amount before by twelve, because it is per month.
    fn apply_monthly(&mut self) {
        let Some(last) = self.cell.money.last_mut() else {
            self.cell.unrecognised.push("12".to_owned());
            return;
        };
        if let Some(year) = last.value.checked_mul(12) {
            last.value = year;
            last.is_yearly = true;
            self.cell.marks.insert(AmountMark::Monthly);
        }
    }

    fn note_rounding(&mut self, value: Option<Quantity>, text: &str, is_rounded: bool) {
        if let Some(nearest) = value.filter(|_| is_rounded) {
            self.cell.rounded.push(RoundedNumber { text: text.to_owned(), nearest });
        }
    }

    /// Reads a number as a percentage, årsverk, a count of something else or money.
    fn parse_number(&mut self, value: Option<Quantity>, text: &str) {
        self.position += 1;
        let Some(value) = value else {
            self.cell.unrecognised.push(text.to_owned());
            return;
        };
        let value = self.multiply(value);
        // The order matters: only a number that is none of the others is money.
        if matches!(self.token(0), Some(AmountToken::Symbol('%'))) {
            self.parse_percent(value, text);
        } else if let Some(length) = self.match_fte_words(0) {
            self.position += length;
            self.add_fte(value);
        } else if let Some(word) = self.find_counted_noun(value) {
            self.cell.unrecognised.push(format!("{text} {word}"));
            self.position += 1;
        } else {
            self.push_money(value);
        }
    }

    /// The product where an `x` and another number follow: `2 x 50 % stilling`.
    fn multiply(&mut self, value: Quantity) -> Quantity {
        let Some(length) = self.match_phrase("amount-times", 0) else { return value };
        let Some(AmountToken::Number { value: Some(factor), text, is_rounded }) = self.token(length).cloned()
        else {
            return value;
        };
        // In 128 bits, because both factors count in ten-thousandths.
        let product = i128::from(value.parts()) * i128::from(factor.parts()) / i128::from(Quantity::PER_UNIT);
        let Ok(product) = i64::try_from(product) else { return value };
        self.note_rounding(Some(factor), &text, is_rounded);
        self.position += length + 1;
        Quantity::from_parts(product)
    }

    /// The word after a small bare number that is no money: `4 år`, `3 plasser`.
    fn find_counted_noun(&self, value: Quantity) -> Option<String> {
        // `4 år` counts something; `4000 år` is more likely an amount with a word after it.
        let small = Quantity::from_whole(1000).is_some_and(|thousand| value < thousand);
        let Some(AmountToken::Word(word)) = self.token(0).filter(|_| small && self.prefix.factor.is_none())
        else {
            return None;
        };
        let known = AMOUNT_WORDS.iter().any(|(name, _)| self.match_phrase(name, 0).is_some())
            || ["amount-filler", "amount-from", "amount-within", "amount-billion"]
                .into_iter()
                .any(|name| self.match_phrase(name, 0).is_some());
        (!known).then(|| word.clone())
    }

    /// The length of "årsverk", "ny stilling", "hel fast stilling" from here on.
    fn match_fte_words(&self, offset: usize) -> Option<usize> {
        let adjectives =
            (0..3).take_while(|i| self.match_phrase("amount-fte-adjective", offset + i).is_some()).count();
        let length = self.match_phrase("amount-fte", offset + adjectives)?;
        Some(adjectives + length)
    }

    /// Adds årsverk to those of the cell.
    fn add_fte(&mut self, value: Quantity) {
        self.cell.fte = Some(self.cell.fte.unwrap_or_default().saturating_add(value));
    }

    /// `40 % stilling` is årsverk, `50 % i 2028` a share of the money; any other share is unrecognised.
    fn parse_percent(&mut self, value: Quantity, text: &str) {
        self.position += 1;
        if let Some(length) = self.match_fte_words(0) {
            self.position += length;
            if let Some(share) = value.divided_rounded(100) {
                self.add_fte(share);
            }
            return;
        }
        let offset = usize::from(self.match_phrase("amount-filler", 0).is_some());
        match self.token(offset) {
            Some(AmountToken::Year(year)) => {
                self.cell.shares.push((value, *year));
                self.position += offset + 1;
            }
            _ => self.cell.unrecognised.push(format!("{text} %")),
        }
    }

    /// Adds an amount of money with all that was read before it, and the unit after it.
    fn push_money(&mut self, value: Quantity) {
        let before = self.prefix.factor;
        let mut factor = before;
        let known =
            [("amount-billion", 1_000_000_000), ("amount-million", 1_000_000), ("amount-thousand", 1_000)];
        let after = known.into_iter().find_map(|(name, f)| Some((self.match_phrase(name, 0)?, f)));
        if let Some((length, after)) = after {
            self.position += length;
            factor = Some(after);
        } else if let Some(length) = self.match_phrase("amount-kroner", 0) {
            self.position += length;
            factor = factor.or(Some(1));
        } else if matches!(self.token(0), Some(AmountToken::Symbol('\'' | '\u{2019}'))) {
            // `85'` is an abbreviation of 85 000.
            self.position += 1;
            factor = Some(1_000);
        } else if self.skip_price_dash() {
            factor = factor.or(Some(1));
        }
        let Some(value) = value.checked_mul(factor.unwrap_or(1)) else {
            self.cell.unrecognised.push(value.parts().to_string());
            return;
        };
        let next = std::mem::take(&mut self.prefix);
        let value = if next.negative { -value } else { value };
        self.cell.money.push(Money {
            value,
            has_unit: factor.is_some(),
            budget_type: next.budget_type,
            is_yearly: next.yearly,
            year: next.year,
            last_year: next.last_year,
            is_onward: false,
        });
    }

    /// Skips a `,-` after the number, as on Norwegian price tags, and returns whether there was one.
    fn skip_price_dash(&mut self) -> bool {
        let tag = matches!(
            (self.token(0), self.token(1)),
            (Some(AmountToken::Symbol(',')), Some(AmountToken::Symbol('-')))
        );
        if tag {
            self.position += 2;
        }
        tag
    }

    /// Finishes the cell: an amount together with årsverk is their cost in a year.
    fn finish(mut self) -> AmountCell {
        if self.cell.fte.is_some() {
            self.cell.money.iter_mut().for_each(|money| money.is_yearly = true);
        }
        if let Some(year) = self.prefix.year {
            let last = self.prefix.last_year.map_or_else(String::new, |last| format!("-{last}"));
            self.cell.unrecognised.push(format!("{year}{last}"));
        }
        self.cell
    }
}
