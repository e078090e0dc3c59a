//! Numbers as files store them, converted to the text a person would have typed.
//!
//! A file holds `0.30000000000000004`; people meant `0,3`. Digits are counted as text, never as a float: fifteen of
//! them, as spreadsheets show, and then to the ten-thousandth that a plan counts in.

use crate::model::Quantity;

/// The significant digits of a stored number, as spreadsheets show them.
const DIGITS: usize = 15;

/// The decimals that a plan counts in.
const DECIMALS: i32 = 4;

/// The decimals of a number that was calculated: what floats add behind them is noise.
const SHOWN_DECIMALS: i32 = 8;

/// A stored number times a power of ten, in ten-thousandths; `None` for what is no number or too large.
pub(super) fn parse_stored_number(stored: &str, power: i32) -> Option<Quantity> {
    let parts = parse_scaled(stored, power + DECIMALS)?;
    i64::try_from(parts).ok().map(Quantity::from_parts)
}

/// The digits of a stored number times a power of ten, rounded to a whole number.
fn parse_scaled(stored: &str, power: i32) -> Option<i128> {
    let stored = stored.trim();
    let (mantissa, exponent) = match stored.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.trim_start_matches('+').parse::<i32>().ok()?),
        None => (stored, 0),
    };
    let negative = mantissa.starts_with('-');
    let (whole, decimals) = mantissa
        .trim_start_matches(['-', '+'])
        .split_once('.')
        .unwrap_or((mantissa.trim_start_matches(['-', '+']), ""));
    let digits: String = [whole, decimals].concat();
    // The length is limited because a file can claim a number of any length.
    if digits.is_empty() || digits.len() > 400 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let after = i32::try_from(decimals.len()).ok()?;
    // Leading zeros are no significant digits; they would use up the fifteen.
    let significant = digits.trim_start_matches('0');
    let (number, cut) = round_digits(significant)?;
    let shift = exponent.checked_sub(after)?.checked_add(cut)?.checked_add(power)?;
    let parts = scale(number, shift)?;
    Some(if negative { -parts } else { parts })
}

/// The first digits as a number, the last of them rounded, and how many were cut off.
fn round_digits(digits: &str) -> Option<(i128, i32)> {
    let kept = digits.get(..DIGITS).unwrap_or(digits);
    let rest = digits.get(kept.len()..).unwrap_or_default();
    let up = i128::from(rest.bytes().next().is_some_and(|digit| digit >= b'5'));
    let number = if kept.is_empty() { 0 } else { kept.parse::<i128>().ok()? };
    Some((number + up, i32::try_from(rest.len()).ok()?))
}

/// A number times a power of ten, halves away from zero; `None` where it is too large.
fn scale(number: i128, power: i32) -> Option<i128> {
    if number == 0 || power < -38 {
        return Some(0);
    }
    let factor = 10_i128.checked_pow(power.unsigned_abs())?;
    if power >= 0 { number.checked_mul(factor) } else { Some((number + factor / 2) / factor) }
}

/// A stored number times a power of ten as a Norwegian writes it, without spaces: `1650,5`.
///
/// More decimals than a plan counts with stay, so that whoever reads the cell sees that it is rounded.
pub(super) fn format_stored_number(stored: &str, power: i32) -> Option<String> {
    let number = parse_stored_number(stored, power)?;
    let fine = parse_scaled(stored, power + SHOWN_DECIMALS)?;
    let one = 10_i128.pow(SHOWN_DECIMALS.unsigned_abs());
    if fine % 10_i128.pow((SHOWN_DECIMALS - DECIMALS).unsigned_abs()) == 0 {
        return Some(format_norwegian(number));
    }
    let (whole, rest) = (fine.unsigned_abs() / one.unsigned_abs(), fine.unsigned_abs() % one.unsigned_abs());
    let decimals = format!("{rest:08}");
    let sign = if fine < 0 { "-" } else { "" };
    Some(format!("{sign}{whole},{}", decimals.trim_end_matches('0')))
}

/// Three decimals are written as four, so that no reader takes `1,125` for a number of thousands.
fn format_norwegian(number: Quantity) -> String {
    let parts = number.parts().unsigned_abs();
    let one = Quantity::PER_UNIT.unsigned_abs();
    let (whole, rest) = (parts / one, parts % one);
    let sign = if number.parts() < 0 { "-" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{rest:04}");
    let short = decimals.trim_end_matches('0');
    format!("{sign}{whole},{}", if short.len() == 3 { &decimals } else { short })
}
