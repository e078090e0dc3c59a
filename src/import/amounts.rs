//! What a cell of money or årsverk says: `425.000,-`, `0,5 årsverk = kr 425.000,-`, `6,5 MNOK inv.`,
//! `1.020.000 (50 % i 2028)`, `innenfor ramme`.
//!
//! Several things in one cell are all read; what is no amount is kept as [`Reading::rest`]. In which year an amount
//! belongs, and in which unit a bare number is, is decided by whoever asks.

use super::pieces::{Piece, pieces};
use super::reading::{Mark, Money, Purse, Reading};
use super::words::{fold, list};
use crate::model::Quantity;
use crate::text::Language;
use std::collections::BTreeSet;

/// Reads a cell; a number stands as a language writes it.
pub fn read(cell: &str, language: Language) -> Reading {
    let folded = fold(cell);
    if matches!(folded.as_str(), "" | "-" | "–" | "—" | "−" | "--") {
        let marks = (!folded.is_empty()).then_some(Mark::Nothing);
        return Reading { marks: marks.into_iter().collect(), ..Reading::default() };
    }
    if folded.chars().all(|c| c == '?') {
        return Reading { marks: BTreeSet::from([Mark::Unknown]), ..Reading::default() };
    }
    let formula = folded.strip_prefix('=').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    if formula {
        return Reading { rest: vec![cell.to_owned()], ..Reading::default() };
    }
    let pieces = pieces(&folded, language);
    let mut reader = Reader { pieces: &pieces, at: 0, reading: Reading::default(), next: Next::default() };
    while reader.step() {}
    let mut reading = reader.finish();
    if let (true, [money]) = (folded.starts_with('(') && folded.ends_with(')'), reading.money.as_mut_slice())
        && !folded.trim_start_matches('(').contains('(')
    {
        // `(kr 250 000)` is how budgets print less.
        money.value = money.value.min(-money.value);
    }
    reading
}

/// What has been said of a number that is still to come.
#[derive(Debug, Default)]
struct Next {
    /// "kr" before the number: what one of it is in kroner.
    factor: Option<i64>,
    /// "inv." or "drift" before the number.
    purse: Option<Purse>,
    /// "2028:" before the number.
    year: Option<i16>,
    /// "årlig" before the number.
    yearly: bool,
    /// "fra" before a year.
    onward: bool,
    /// A minus apart from the number: "- kr 250 000", "minus 250 000".
    negative: bool,
}

struct Reader<'a> {
    pieces: &'a [Piece],
    at: usize,
    reading: Reading,
    next: Next,
}

/// The lists of words beside amounts, and what each says.
const SAYS: [(&str, Say); 13] = [
    ("amount-frame", Say::Mark(Mark::WithinFrame)),
    ("amount-per-year", Say::Yearly),
    ("amount-per-month", Say::Monthly),
    ("amount-minus", Say::Minus),
    ("amount-one-off", Say::Mark(Mark::OneOff)),
    ("amount-approximate", Say::Mark(Mark::Approximate)),
    ("amount-unknown", Say::Mark(Mark::Unknown)),
    ("amount-nothing", Say::Mark(Mark::Nothing)),
    ("amount-investment", Say::Purse(Purse::Investment)),
    ("amount-operating", Say::Purse(Purse::Operating)),
    ("amount-kroner", Say::Factor(1)),
    ("amount-thousand", Say::Factor(1_000)),
    ("amount-million", Say::Factor(1_000_000)),
];

#[derive(Clone, Copy, Debug)]
enum Say {
    Mark(Mark),
    Minus,
    Yearly,
    Monthly,
    Purse(Purse),
    Factor(i64),
}

impl Reader<'_> {
    fn piece(&self, ahead: usize) -> Option<&Piece> {
        self.pieces.get(self.at + ahead)
    }

    /// Whether the pieces from `ahead` on begin with a phrase of a list, and how many pieces it takes.
    fn phrase(&self, name: &str, ahead: usize) -> Option<usize> {
        let fits = |phrase: &str| {
            let mut length = 0;
            let all = phrase.split(' ').all(|word| {
                let same = matches!(self.piece(ahead + length), Some(Piece::Word(w)) if w == word)
                    || matches!(self.piece(ahead + length), Some(Piece::Mark(c)) if word.chars().eq([*c]));
                length += 1;
                same
            });
            all.then_some(length)
        };
        list(name).iter().filter_map(|phrase| fits(phrase)).max()
    }

    /// Reads what comes next; false at the end.
    fn step(&mut self) -> bool {
        match self.piece(0).cloned() {
            None => return false,
            Some(Piece::Number { value, text }) => self.number(value, &text),
            Some(Piece::Year(year)) if self.is_amount() => self.number(Quantity::whole(year.into()), ""),
            Some(Piece::Year(year)) => self.year(year),
            Some(Piece::Mark('-')) if self.at == 0 => {
                self.next.negative = true;
                self.at += 1;
            }
            Some(Piece::Mark('<' | '>' | '~' | '≈' | '±')) => {
                self.reading.marks.insert(Mark::Approximate);
                self.at += 1;
            }
            Some(Piece::Mark('?')) => {
                self.reading.marks.insert(Mark::Unknown);
                self.at += 1;
            }
            Some(Piece::Mark(_)) if SAYS.iter().any(|(name, _)| self.phrase(name, 0).is_some()) => {
                self.word("");
            }
            Some(Piece::Mark(_)) => self.at += 1,
            Some(Piece::Word(word)) => self.word(&word),
        }
        true
    }

    fn word(&mut self, word: &str) {
        if let Some(length) = self.frame_words() {
            self.reading.marks.insert(Mark::WithinFrame);
            self.at += length;
            return;
        }
        let found =
            SAYS.iter().filter_map(|(name, say)| Some((self.phrase(name, 0)?, *say))).max_by_key(|f| f.0);
        let Some((length, say)) = found else {
            self.next.onward = self.phrase("amount-from", 0).is_some();
            if self.phrase("amount-filler", 0).is_none() && !self.next.onward {
                self.reading.rest.push(word.to_owned());
            }
            self.at += 1;
            return;
        };
        self.at += length;
        match say {
            Say::Minus => self.next.negative = true,
            Say::Mark(mark) => {
                self.reading.marks.insert(mark);
            }
            Say::Factor(factor) => self.next.factor = Some(factor),
            Say::Monthly => self.monthly(),
            Say::Yearly => match self.reading.money.last_mut() {
                Some(last) => last.yearly = true,
                None => self.next.yearly = true,
            },
            Say::Purse(purse) => match self.reading.money.last_mut().filter(|last| last.purse.is_none()) {
                Some(last) => last.purse = Some(purse),
                None => self.next.purse = Some(purse),
            },
        }
    }

    /// Whether what looks like a year is an amount, because a word of money stands beside it.
    fn is_amount(&self) -> bool {
        let money = ["amount-kroner", "amount-thousand", "amount-million"];
        let tag = matches!((self.piece(1), self.piece(2)), (Some(Piece::Mark(',')), Some(Piece::Mark('-'))));
        self.next.factor.is_some() || tag || money.into_iter().any(|name| self.phrase(name, 1).is_some())
    }

    /// The length of "innenfor eksisterende rammer" from here on.
    fn frame_words(&self) -> Option<usize> {
        let within = self.phrase("amount-within", 0)?;
        let adjectives =
            (0..3).take_while(|i| self.phrase("amount-frame-adjective", within + i).is_some()).count();
        let noun = self.phrase("amount-frame-noun", within + adjectives)?;
        Some(within + adjectives + noun)
    }

    /// The amount before is for a month: a year has twelve.
    fn monthly(&mut self) {
        let Some(last) = self.reading.money.last_mut() else {
            self.reading.rest.push("12".to_owned());
            return;
        };
        if let Some(year) = last.value.checked_times(12) {
            last.value = year;
            last.yearly = true;
            self.reading.marks.insert(Mark::Monthly);
        }
    }

    /// A year belongs to the amount after it where a colon follows, else to the one before it.
    fn year(&mut self, year: i16) {
        if let (Some(Piece::Mark('-')), Some(Piece::Word(word))) = (self.piece(1), self.piece(2)) {
            // `2027-kroner` are prices, no year of an amount.
            self.reading.rest.push(format!("{year}-{word}"));
            self.at += 3;
            return;
        }
        self.at += 1;
        if matches!(self.piece(0), Some(Piece::Mark(':' | '='))) {
            self.at += 1;
            self.coming_year(year);
            return;
        }
        match self.reading.money.last_mut() {
            Some(last) if last.year.is_none() => {
                last.year = Some(year);
                last.onward = std::mem::take(&mut self.next.onward);
            }
            Some(_) => self.reading.rest.push(year.to_string()),
            None => self.coming_year(year),
        }
    }

    /// The amount that follows is of this year; of two years for one amount the first is left over.
    fn coming_year(&mut self, year: i16) {
        if let Some(before) = self.next.year.replace(year) {
            self.reading.rest.push(before.to_string());
        }
    }

    fn number(&mut self, value: Option<Quantity>, text: &str) {
        self.at += 1;
        let Some(value) = value else {
            self.reading.rest.push(text.to_owned());
            return;
        };
        let value = self.times(value);
        if matches!(self.piece(0), Some(Piece::Mark('%'))) {
            self.percent(value, text);
        } else if let Some(length) = self.fte_words(0) {
            self.at += length;
            self.add_fte(value);
        } else if let Some(word) = self.counted(value) {
            self.reading.rest.push(format!("{text} {word}"));
            self.at += 1;
        } else {
            self.money(value);
        }
    }

    /// The product where an `x` and another number follow: `2 x 50 % stilling`.
    fn times(&mut self, value: Quantity) -> Quantity {
        let Some(length) = self.phrase("amount-times", 0) else { return value };
        let Some(Piece::Number { value: Some(factor), .. }) = self.piece(length) else { return value };
        let product = i128::from(value.parts()) * i128::from(factor.parts()) / i128::from(Quantity::PARTS);
        let Ok(product) = i64::try_from(product) else { return value };
        self.at += length + 1;
        Quantity::from_parts(product)
    }

    /// The word after a small bare number that is no money: `4 år`, `3 plasser`.
    fn counted(&self, value: Quantity) -> Option<String> {
        let small = Quantity::whole(1000).is_some_and(|thousand| value < thousand);
        let Some(Piece::Word(word)) = self.piece(0).filter(|_| small && self.next.factor.is_none()) else {
            return None;
        };
        let known = SAYS.iter().any(|(name, _)| self.phrase(name, 0).is_some())
            || ["amount-filler", "amount-from", "amount-within", "amount-billion"]
                .into_iter()
                .any(|name| self.phrase(name, 0).is_some());
        (!known).then(|| word.clone())
    }

    /// The length of "årsverk", "ny stilling", "hel fast stilling" from here on.
    fn fte_words(&self, ahead: usize) -> Option<usize> {
        let adjectives =
            (0..3).take_while(|i| self.phrase("amount-fte-adjective", ahead + i).is_some()).count();
        let length = self.phrase("amount-fte", ahead + adjectives)?;
        Some(adjectives + length)
    }

    fn add_fte(&mut self, value: Quantity) {
        self.reading.fte = Some(self.reading.fte.unwrap_or_default().plus(value));
    }

    /// `40 % stilling` is årsverk, `50 % i 2028` a share of the money; any other share is kept as it stands.
    fn percent(&mut self, value: Quantity, text: &str) {
        self.at += 1;
        if let Some(length) = self.fte_words(0) {
            self.at += length;
            if let Some(share) = value.divided_by(100) {
                self.add_fte(share);
            }
            return;
        }
        let ahead = usize::from(self.phrase("amount-filler", 0).is_some());
        match self.piece(ahead) {
            Some(Piece::Year(year)) => {
                self.reading.shares.push((value, *year));
                self.at += ahead + 1;
            }
            _ => self.reading.rest.push(format!("{text} %")),
        }
    }

    fn money(&mut self, value: Quantity) {
        let before = self.next.factor;
        let mut factor = before;
        let known =
            [("amount-billion", 1_000_000_000), ("amount-million", 1_000_000), ("amount-thousand", 1_000)];
        let after = known.into_iter().find_map(|(name, f)| Some((self.phrase(name, 0)?, f)));
        if let Some((length, after)) = after {
            self.at += length;
            factor = Some(after);
        } else if let Some(length) = self.phrase("amount-kroner", 0) {
            self.at += length;
            factor = factor.or(Some(1));
        } else if matches!(self.piece(0), Some(Piece::Mark('\'' | '\u{2019}'))) {
            // `85'` is how people shorten 85 000.
            self.at += 1;
            factor = Some(1_000);
        } else if self.dash_after() {
            factor = factor.or(Some(1));
        }
        let Some(value) = value.checked_times(factor.unwrap_or(1)) else {
            self.reading.rest.push(value.parts().to_string());
            return;
        };
        let next = std::mem::take(&mut self.next);
        let value = if next.negative { -value } else { value };
        self.reading.money.push(Money {
            value,
            unit_said: factor.is_some(),
            purse: next.purse,
            yearly: next.yearly,
            year: next.year,
            onward: false,
        });
    }

    /// Whether `,-` closes the number, as it does on Norwegian price tags.
    fn dash_after(&mut self) -> bool {
        let tag = matches!((self.piece(0), self.piece(1)), (Some(Piece::Mark(',')), Some(Piece::Mark('-'))));
        if tag {
            self.at += 2;
        }
        tag
    }

    /// An amount beside årsverk is what they cost in a year.
    fn finish(mut self) -> Reading {
        if self.reading.fte.is_some() {
            self.reading.money.iter_mut().for_each(|money| money.yearly = true);
        }
        if let Some(year) = self.next.year {
            self.reading.rest.push(year.to_string());
        }
        self.reading
    }
}
