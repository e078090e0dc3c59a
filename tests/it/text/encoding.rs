//! Texts of one byte a letter: the encoding is found by their Norwegian letters, and what is odd in it is seen.

use planverksted::text::ByteEncoding::{self, Cp850, MacRoman, Windows1252};

/// A text in an encoding, by the bytes that its letters have there.
fn encode(text: &str, encoding: ByteEncoding) -> Vec<u8> {
    let bytes: Vec<u8> = (0..=255).collect();
    let letters: Vec<char> = encoding.decode(&bytes).chars().collect();
    let byte = |letter| letters.iter().position(|known| *known == letter).expect("it has this letter");
    text.chars().map(|letter| u8::try_from(byte(letter)).expect("a byte")).collect()
}

#[test]
fn every_encoding_has_256_letters_and_the_norwegian_ones_where_they_belong() {
    let letters = [
        (Windows1252, [0xE6, 0xF8, 0xE5, 0xC6, 0xD8, 0xC5]),
        (MacRoman, [0xBE, 0xBF, 0x8C, 0xAE, 0xAF, 0x81]),
        (Cp850, [0x91, 0x9B, 0x86, 0x92, 0x9D, 0x8F]),
    ];
    for (encoding, bytes) in letters {
        assert_eq!(encoding.decode(&bytes), "æøåÆØÅ", "{}", encoding.name());
        assert_eq!(encoding.decode(&(0..=255).collect::<Vec<u8>>()).chars().count(), 256);
    }
    assert_eq!(Cp850.decode(&[0x80, 0xA0, 0xB0, 0xC4, 0xE1, 0xF8, 0xFE, 0xFF]), "Çá░─ß°■\u{a0}");
}

#[test]
fn the_encoding_of_a_norwegian_text_is_found() {
    let texts = ["Tiltak for småbarnsforeldre", "ÅRSVERK PÅ BØ", "Møte, blåbær", "Ærlig talt", "RÅDGIVNING"];
    for encoding in ByteEncoding::ALL {
        for text in texts {
            let bytes = encode(text, encoding);
            assert_eq!(ByteEncoding::guess(&bytes), encoding, "{text} in {}", encoding.name());
            assert_eq!(encoding.decode(&bytes), text);
        }
    }
}

#[test]
fn the_signs_of_windows_are_not_taken_for_letters_of_dos() {
    for bytes in [&b"Ole\x92s \x91bok\x92"[..], b"10 \x86 p\xE5", b"\x80 500", b"kr 500 \x96 600", b"plain"] {
        assert_eq!(ByteEncoding::guess(bytes), Windows1252, "{bytes:?}");
    }
}

#[test]
fn bytes_that_are_no_letter_are_odd() {
    assert!(Windows1252.has_odd_bytes(b"a\x81b") && !Windows1252.has_odd_bytes("a\u{e5}".as_bytes()));
    assert!(!Cp850.has_odd_bytes(b"\x81\x8D") && !Windows1252.has_odd_bytes(b"a\tb"));
}
