//! About how wide a text becomes in the fonts of office programs, which this program does not have.
//!
//! The figures are a little more than the widths in Inter; the factors by which the fonts of office programs are
//! narrower are in `paper`. Pictures, whose fonts are known, are measured with `document::TextStyle`.

/// About how wide a text is, in points.
pub(super) fn estimate_text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| cached_letter_width(c) * size).sum()
}

/// The widths of the letters of ASCII, which are asked for most.
#[expect(clippy::indexing_slicing, reason = "made while compiling, within its own length")]
const ASCII_WIDTHS: [f64; 128] = {
    let mut widths = [0.0; 128];
    let mut code: u8 = 0;
    while code < 128 {
        widths[code as usize] = letter_width(code as char);
        code += 1;
    }
    widths
};

/// About how wide a letter is, from the table where it is there.
fn cached_letter_width(c: char) -> f64 {
    ASCII_WIDTHS.get(c as usize).copied().unwrap_or_else(|| letter_width(c))
}

/// About how wide a letter is, as a share of the letter size.
const fn letter_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | ' ' | '/' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | 'æ' | 'Æ' | '…' => 0.92,
        'A'..='Z' | 'Å' | 'Ø' => 0.73,
        c if c.is_ascii() => 0.62,
        c if (c as u32) < 0x250 => 0.66,
        _ => 1.05,
    }
}
