//! Documents as Markdown: nothing that the document says is lost, and no text of a plan becomes markup.

use crate::export::docx::{every_block, of_plan, saved, without_spaces};
use crate::export::pdf::{HOSTILE, document, everywhere, row, table};
use planverksted::document::{Block, Document, Emphasis, Inline, Paragraph, TableRowKind, TextKind};
use planverksted::export::markdown;
use planverksted::text::Language;
use proptest::prelude::*;

/// The text of a document; the same document gives the same bytes.
#[track_caller]
fn text_of(document: &Document) -> String {
    let file = markdown(document).expect("a document can be written");
    assert_eq!(file, markdown(document).expect("a document can be written"), "the same bytes twice");
    String::from_utf8(file.bytes).expect("it is UTF-8")
}

/// The words of a text: without its marks, and with the letters that had a backslash.
fn words_of(text: &str) -> String {
    let mut words = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => words.extend(letters.next()),
            '*' | '|' | '#' => {}
            _ => words.push(letter),
        }
    }
    without_spaces(&words)
}

/// What a line is for, by how it begins: the first letter of its markup.
fn line_kind(line: &str) -> char {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    match line {
        "" => ' ',
        _ if hashes > 0 => {
            assert!(hashes <= 6 && line.as_bytes().get(hashes) == Some(&b' '), "{line}");
            '#'
        }
        _ if line.starts_with("- ") => '-',
        _ if line.starts_with("| ") => {
            assert!(line.ends_with(" |"), "{line}");
            '|'
        }
        _ => 't',
    }
}

/// How many cells a line of a table has: a bar with a backslash is a letter.
fn cells_of(line: &str) -> usize {
    line.replace("\\\\", "").replace("\\|", "").matches('|').count() - 1
}

/// As many headings as the document has, tables of whole rows, and nothing else that Markdown would take for a block.
#[track_caller]
fn check_structure(document: &Document, text: &str) {
    fn count(blocks: &[Block], headings: &mut usize, tables: &mut Vec<(usize, usize)>) {
        for block in blocks {
            match block {
                Block::Heading(_) => *headings += 1,
                Block::Table(table) => tables.push((table.columns.len(), table.rows.len() + 2)),
                Block::Landscape { blocks } => count(blocks, headings, tables),
                _ => {}
            }
        }
    }
    let (mut headings, mut tables) = (1, Vec::new());
    document.chapters.iter().for_each(|chapter| count(&chapter.blocks, &mut headings, &mut tables));
    let lines: Vec<(char, &str)> = text.lines().map(|line| (line_kind(line), line)).collect();
    assert_eq!(lines.iter().filter(|(kind, _)| *kind == '#').count(), headings);
    assert_eq!(check_lines(text), tables);
}

/// Whole rows, and no line that Markdown takes for something that the document does not have; gives the columns and lines
/// of the tables.
#[track_caller]
fn check_lines(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<(char, &str)> = text.lines().map(|line| (line_kind(line), line)).collect();
    let parts = lines.chunk_by(|one, next| one.0 == next.0).filter(|lines| lines[0].0 == '|');
    let found = parts
        .map(|lines| {
            let width = cells_of(lines[0].1);
            assert!(lines.iter().all(|(_, line)| cells_of(line) == width), "a row is as wide as its table");
            (width, lines.len())
        })
        .collect();
    for (kind, line) in lines {
        let is_free = |mark: &str| !line.starts_with(mark);
        if kind == 't' {
            assert!(["-", "+", "=", ">", "~", "`", "<", " ", "\t"].into_iter().all(is_free), "{line:?}");
            let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
            assert!(number.len() == line.len() || !number.starts_with(['.', ')']), "{line:?}");
        }
    }
    found
}

/// Every text of a document is in its file.
#[track_caller]
fn check_nothing_lost(document: &Document) {
    let text = text_of(document);
    check_structure(document, &text);
    let shown = words_of(&text);
    let mut lost = Vec::new();
    let mut front_and_blocks = document.clone();
    // A summary of a table is for those who hear its columns announced, which text does not do.
    for block in front_and_blocks.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        clear_summaries(block);
    }
    front_and_blocks.edit_texts(&mut |kind, text| {
        // Marks that the text has itself are letters in the file.
        let wanted = without_spaces(&text.replace(['*', '|', '#', '\\'], ""));
        if kind == TextKind::Visible && !shown.replace(['*', '|', '#', '\\'], "").contains(&wanted) {
            lost.push(text.clone());
        }
    });
    assert_eq!(lost, Vec::<String>::new());
}

fn clear_summaries(block: &mut Block) {
    match block {
        Block::Table(table) => table.summary.clear(),
        Block::Landscape { blocks } => blocks.iter_mut().for_each(clear_summaries),
        _ => {}
    }
}

#[test]
fn every_kind_of_block_is_in_the_text() {
    check_nothing_lost(&every_block());
}

#[test]
fn plans_lose_nothing_in_any_language() {
    super::documents_of_plans().iter().for_each(check_nothing_lost);
}

/// The blocks of a document with a title, without those of its front.
fn blocks_of(blocks: Vec<Block>) -> String {
    let text = text_of(&document("Plan", blocks));
    let (_, blocks) = text.split_once("Planperiode: 2027–2030\n").expect("the last of the front");
    blocks.trim_start_matches('\n').to_owned()
}

fn paragraph(pieces: &[(&str, Emphasis)]) -> Block {
    let text = pieces
        .iter()
        .map(|(text, emphasis)| Inline { text: (*text).into(), emphasis: *emphasis, to: None })
        .collect();
    Block::Paragraph(Paragraph { text, ..Paragraph::default() })
}

#[test]
fn text_that_looks_like_markup_stays_text() {
    let cases = [
        ("- ikke en liste", "\\- ikke en liste"),
        ("+ heller ikke", "\\+ heller ikke"),
        ("1. og", "1\\. og"),
        ("2027) og", "2027\\) og"),
        ("2027 og", "2027 og"),
        ("# ikke en overskrift", "\\# ikke en overskrift"),
        ("> sitat <b>", "\\> sitat \\<b\\>"),
        ("a_b*c* `d` [e](f) g|h", "a\\_b\\*c\\* \\`d\\` \\[e\\](f) g\\|h"),
        ("&amp; \\ ~~x~~", "\\&amp; \\\\ \\~\\~x\\~\\~"),
        ("---", "\\---"),
    ];
    for (text, expected) in cases {
        assert_eq!(blocks_of(vec![Block::paragraph(text)]), format!("{expected}\n"), "{text}");
    }
}

#[test]
fn marks_of_strong_text_touch_its_words() {
    let (plain, strong) = (Emphasis::Plain, Emphasis::Strong);
    let cases: [(&[(&str, Emphasis)], &str); 4] = [
        (&[("Hvem: ", strong), ("alle", plain)], "**Hvem:** alle\n"),
        (&[("Hvem", strong), (", alle", plain)], "**Hvem**, alle\n"),
        (&[("Alle ", plain), ("(nå)", strong), (" og", plain)], "Alle **(nå)** og\n"),
        // Marks between two letters and a stop would be read as letters.
        (&[("Nå.", strong), ("Alle", plain)], "Nå.Alle\n"),
    ];
    for (pieces, expected) in cases {
        assert_eq!(blocks_of(vec![paragraph(pieces)]), expected);
    }
}

#[test]
fn a_table_has_its_name_headings_sides_groups_and_sums() {
    let rows = vec![
        row(TableRowKind::Group, &["S2 Én dør inn"]),
        row(TableRowKind::Data, &["2.1", "Felles | telefon", "", "1 650,5"]),
        row(TableRowKind::Sum, &["", "Sum", "", "1 650,5"]),
    ];
    let expected = "**Tabell 1: Tiltak og kostnader**\n\n\
        | Nr. | Tiltak | Ansvarlig | 2027 |\n\
        | --- | --- | --- | ---: |\n\
        | **S2 Én dør inn** |  |  |  |\n\
        | 2.1 | Felles \\| telefon | – | 1 650,5 |\n\
        |  | **Sum** |  | **1 650,5** |\n";
    assert_eq!(blocks_of(vec![table(rows)]), expected);
}

#[test]
fn hostile_text_keeps_the_structure() {
    check_lines(&text_of(&of_plan(&saved("tests/data/hostile.ron"), Language::Nn)));
    check_lines(&text_of(&document(&HOSTILE.concat(), everywhere(&HOSTILE))));
}

proptest! {
    #[test]
    fn any_text_keeps_the_structure(texts in prop::collection::vec("[-+=#>|*_`~\\\\0-9.) a\n\t\u{a0}ø]{0,12}", 1..4)) {
        let document = document(&texts[0], everywhere(&texts));
        check_structure(&document, &text_of(&document));
    }
}
