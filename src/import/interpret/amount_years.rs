//! The years in a cell of money: which amount each of them belongs to.

use super::amount_tokens::AmountToken;
use super::amounts::AmountParser;

impl AmountParser<'_> {
    /// Reads a year: it belongs to the amount after it where a colon follows, else to the one before it.
    pub(super) fn parse_year(&mut self, year: i16) {
        if let (Some(AmountToken::Symbol('-')), Some(AmountToken::Word(word))) =
            (self.token(1), self.token(2))
        {
            // `2027-kroner` names the price level, not the year of an amount.
            self.cell.unrecognised.push(format!("{year}-{word}"));
            self.position += 3;
            return;
        }
        self.position += 1;
        if matches!(self.token(0), Some(AmountToken::Symbol(':' | '='))) {
            self.position += 1;
            self.set_next_year(year);
            return;
        }
        match self.cell.money.last_mut() {
            Some(last) if last.year.is_none() => {
                last.year = Some(year);
                last.is_onward = std::mem::take(&mut self.prefix.onward);
            }
            Some(_) => self.cell.unrecognised.push(year.to_string()),
            None => self.set_next_year(year),
        }
    }

    /// Reads a span of years: it belongs to the amount after it where a colon follows, else to the one before it.
    pub(super) fn parse_span(&mut self, first: i16, last: i16) {
        self.position += 1;
        let is_label = matches!(self.token(0), Some(AmountToken::Symbol(':' | '=')));
        match self.cell.money.last_mut().filter(|_| !is_label) {
            Some(money) if money.year.is_none() => (money.year, money.last_year) = (Some(first), Some(last)),
            Some(_) => self.cell.unrecognised.push(format!("{first}-{last}")),
            None => {
                self.set_next_year(first);
                self.prefix.last_year = Some(last);
            }
        }
    }

    /// Gives this year to the next amount; of two years for one amount the first stays unrecognised.
    fn set_next_year(&mut self, year: i16) {
        if let Some(before) = self.prefix.year.replace(year) {
            self.cell.unrecognised.push(before.to_string());
        }
    }
}
