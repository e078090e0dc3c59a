//! The text of a PDF file, as somebody who searches it finds it: what the pages show, and the titles, names and
//! descriptions beside them.
//!
//! It reads what typst writes: streams compressed or not, no streams of objects, fonts whose glyphs have two bytes and a
//! table of their letters. Text on a page is read with the table of each font, so that a wrong reading is next to each
//! right one; this is for seeking what should be there and what should not.

use flate2::read::ZlibDecoder;
use std::collections::BTreeMap;
use std::io::Read as _;

/// The letters of a font's glyphs.
type GlyphLetters = BTreeMap<u16, String>;

/// All text of a file, one text a line.
pub fn pdf_text(file: &[u8]) -> String {
    let parts = FileParts::of(file);
    let fonts: Vec<GlyphLetters> = parts
        .streams
        .iter()
        .filter(|stream| contains(stream, b"beginbfchar"))
        .map(|stream| glyph_letters(stream))
        .collect();
    let mut text = String::new();
    let mut add = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    for stream in &parts.streams {
        if contains(stream, b" Tf") {
            for run in runs(stream) {
                for font in &fonts {
                    add(&decoded_run(&run, font));
                }
            }
        } else {
            // What describes the file is XML.
            add(&String::from_utf8_lossy(stream));
        }
    }
    for string in literal_strings(&parts.rest) {
        add(&decoded_string(&string));
    }
    text
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    find(bytes, wanted).is_some()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The streams of a file, inflated, and all that is outside them.
struct FileParts {
    streams: Vec<Vec<u8>>,
    rest: Vec<u8>,
}

impl FileParts {
    fn of(file: &[u8]) -> Self {
        let (mut streams, mut rest, mut from) = (Vec::new(), Vec::new(), file);
        while let Some(start) = find(from, b"stream\n") {
            let (before, content) = from.split_at(start);
            let content = &content[b"stream\n".len()..];
            let end = find(content, b"endstream").expect("a stream has an end");
            let mut inflated = Vec::new();
            let is_deflated = ZlibDecoder::new(&content[..end]).read_to_end(&mut inflated).is_ok();
            streams.push(if is_deflated { inflated } else { content[..end].to_vec() });
            rest.extend_from_slice(before);
            from = &content[end + b"endstream".len()..];
        }
        rest.extend_from_slice(from);
        Self { streams, rest }
    }
}

/// The table of a font's letters: lines of `<glyph> <letters>`.
fn glyph_letters(table: &[u8]) -> GlyphLetters {
    let number = |hex: &str| u16::from_str_radix(hex, 16).ok();
    let mut letters = GlyphLetters::new();
    for line in String::from_utf8_lossy(table).lines() {
        let entry = line.strip_prefix('<').and_then(|line| line.strip_suffix('>'));
        let Some((glyph, text)) = entry.and_then(|entry| entry.split_once("> <")) else { continue };
        let units: Vec<u16> =
            text.as_bytes().chunks(4).filter_map(|unit| number(std::str::from_utf8(unit).ok()?)).collect();
        if let Some(glyph) = number(glyph).filter(|_| glyph.len() == 4) {
            letters.insert(glyph, String::from_utf16_lossy(&units));
        }
    }
    letters
}

/// The glyphs that a page shows, those of one line together.
fn runs(content: &[u8]) -> Vec<Vec<u8>> {
    let mut runs = Vec::new();
    let mut from = content;
    while let Some(end) = find(from, b"ET\n") {
        runs.push(literal_strings(&from[..end]).concat());
        from = &from[end + b"ET\n".len()..];
    }
    runs
}

fn decoded_run(run: &[u8], font: &GlyphLetters) -> String {
    let glyphs = run.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    glyphs.map(|glyph| font.get(&glyph).map_or("\u{fffd}", String::as_str)).collect()
}

/// The strings in round brackets.
fn literal_strings(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut strings = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'(' {
            let (string, end) = literal_string(bytes, at + 1);
            strings.push(string);
            at = end;
        } else {
            at += 1;
        }
    }
    strings
}

/// The string that begins at a place, without its escapes, and where it has ended.
fn literal_string(bytes: &[u8], start: usize) -> (Vec<u8>, usize) {
    let (mut string, mut depth, mut at) = (Vec::new(), 1, start);
    while at < bytes.len() {
        let byte = bytes[at];
        at += 1;
        match byte {
            b'\\' => at = push_escaped(bytes, at, &mut string),
            b')' if depth == 1 => break,
            _ => {
                depth += i32::from(byte == b'(') - i32::from(byte == b')');
                string.push(byte);
            }
        }
    }
    (string, at)
}

/// Adds what follows a backslash, and gives the place after it.
fn push_escaped(bytes: &[u8], at: usize, string: &mut Vec<u8>) -> usize {
    let is_octal = |byte: &&u8| (b'0'..=b'7').contains(*byte);
    let octal: Vec<u8> = bytes[at..].iter().take(3).take_while(is_octal).copied().collect();
    if !octal.is_empty() {
        let value = octal.iter().fold(0_u32, |sum, digit| sum * 8 + u32::from(digit - b'0'));
        string.push(u8::try_from(value % 256).expect("a byte"));
        return at + octal.len();
    }
    let Some(byte) = bytes.get(at) else { return at };
    string.push(match byte {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        other => *other,
    });
    at + 1
}

/// A string of the file itself: two bytes a letter where it says so, else one.
fn decoded_string(string: &[u8]) -> String {
    match string.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units: Vec<u16> =
                wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => string.iter().copied().map(char::from).collect(),
    }
}
