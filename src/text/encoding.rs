//! Texts of one byte a letter, as older programs save Norwegian: which encoding they are in, and their letters.
//!
//! Limitations: a guess from the letters that are there; any bytes are a text in each of these encodings.

use encoding_rs::{MACINTOSH, WINDOWS_1252};

/// An encoding in which a letter is one byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteEncoding {
    /// That of Windows.
    Windows1252,
    /// That of the Macintosh before 2001.
    MacRoman,
    /// That of DOS in western Europe.
    Cp850,
}

/// The letters of CP 850 from 0x80 on, which no library of ours has.
const CP_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

impl ByteEncoding {
    /// All of them; where two fit as well as each other, the first is meant.
    pub const ALL: [Self; 3] = [Self::Windows1252, Self::MacRoman, Self::Cp850];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Windows1252 => "Windows-1252",
            Self::MacRoman => "Mac OS Roman",
            Self::Cp850 => "CP 850",
        }
    }

    /// The encoding in which a text has the most Norwegian letters and the fewest odd characters.
    pub fn guess(bytes: &[u8]) -> Self {
        let scores = Self::ALL.map(|encoding| encoding.score(bytes));
        let best = scores.iter().max().copied();
        let at = scores.iter().position(|score| Some(*score) == best);
        at.and_then(|at| Self::ALL.get(at)).copied().unwrap_or(Self::Windows1252)
    }

    /// The text of bytes in this encoding.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            Self::MacRoman => MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Cp850 => {
                let upper = self.upper_half();
                let letters = bytes.iter().map(|byte| letter(&upper, *byte));
                letters.collect()
            }
        }
    }

    /// Whether a text in this encoding has bytes that are no letter in it.
    pub fn has_odd_bytes(self, bytes: &[u8]) -> bool {
        let upper = self.upper_half();
        bytes.iter().any(|byte| *byte >= 0x80 && letter(&upper, *byte).is_control())
    }

    /// Its characters from 0x80 on.
    fn upper_half(self) -> Vec<char> {
        match self {
            Self::Cp850 => CP_850.chars().collect(),
            _ => self.decode(&(0x80..=0xFF).collect::<Vec<u8>>()).chars().collect(),
        }
    }

    fn score(self, bytes: &[u8]) -> i64 {
        let upper = self.upper_half();
        let mut score = 0;
        let mut before = b' ';
        for byte in bytes {
            if *byte >= 0x80 {
                let letter = letter(&upper, *byte);
                let is_norwegian = "æøåÆØÅ".contains(letter);
                // An apostrophe of Windows is a capital of CP 850: after a small letter it is the apostrophe.
                let is_capital_inside = is_norwegian && letter.is_uppercase() && before.is_ascii_lowercase();
                let is_odd = is_capital_inside || letter.is_control() || ('─'..='■').contains(&letter);
                score += if is_odd { -2 } else { i64::from(is_norwegian) };
            }
            before = *byte;
        }
        score
    }
}

fn letter(upper: &[char], byte: u8) -> char {
    match byte.checked_sub(0x80) {
        None => char::from(byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}
