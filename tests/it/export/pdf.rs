//! Documents as PDF: they can be written whatever their text holds. Whether they meet the standards is seen
//! by `tests/validate_pdf.py`, which reads the files that these tests leave in the target folder.

use jiff::civil::date;
use planverksted::document::{
    Block, Chapter, Document, Figure, FontWeight, FrontFact, FrontMatter, Inline, List, OutlineStyle,
    PageLabels, Svg, SvgColor, SvgPoint, SvgRect, TableBlock, TableCell, TableColumn, TableRow, TableRowKind,
    TextStyle,
};
use planverksted::export::{FormatOutput, pdf};
use planverksted::text::Language;
use proptest::prelude::*;
use std::path::Path;

/// Texts that no accessible document may hold as they are, and some that only look odd.
pub const HOSTILE: [&str; 15] = [
    "",
    " ",
    "\u{0}\u{1}\u{7f}\u{9b}",
    "a\u{202e}b\u{2066}c\u{200f}",
    "\u{e000}\u{f8ff}\u{10fffd}",
    "\u{fffe}\u{ffff}\u{fdd0}",
    "\u{301}\u{20dd}\u{323}",
    "e\u{301}\u{301}\u{301}\u{301} x\u{20dd} क\u{94d}ष",
    "؈ !\u{ec8}",
    "😀 👩‍👩‍👧 🇳🇴 ☺\u{fe0f} ⚙",
    "صحة نفسية ١٢٣ abc",
    "心理健康 メンタルヘルス 정신",
    "#let x = panic() $1/0$ `x` <label> @ref \\u{0} *b* _i_",
    "https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "ǩ ŧ đ ŋ č š ž á → ✓ ≤ – — … “x” «y» ½ ² 1\u{a0}650,5 −3",
];

fn words() -> PageLabels {
    PageLabels {
        page: "Side".into(),
        of: "av".into(),
        contents: "Innhold".into(),
        table: "Tabell".into(),
        figure: "Figur".into(),
        untitled: "Uten tittel".into(),
        not_accessible: "Denne fila er ikke universelt utformet.".into(),
        skip: "Gå til innholdet".into(),
        picture_elsewhere: "Bildet vises i nyere programmer.".into(),
    }
}

pub fn document(title: &str, blocks: Vec<Block>) -> Document {
    let front = FrontMatter {
        title: title.into(),
        short_title: String::new(),
        file_title: String::new(),
        title_lines: Vec::new(),
        publisher: "Fjellvik kommune".into(),
        kind: "Temaplan".into(),
        summary: "Planen gjelder voksne og barn.".into(),
        facts: vec![FrontFact { label: "Planperiode".into(), text: "2027–2030".into() }],
        mark: Some("Utkast".into()),
        language: Language::Nb,
        date: date(2027, 1, 15),
        layout: planverksted::document::PageLayout::Book,
        words: words(),
    };
    Document { front, chapters: vec![Chapter { blocks }] }.finished()
}

pub fn table(rows: Vec<TableRow>) -> Block {
    Block::Table(TableBlock {
        id: "t".into(),
        caption: "Tiltak og kostnader".into(),
        columns: vec![
            TableColumn::short("Nr."),
            TableColumn::words("Tiltak", 3),
            TableColumn::words("Ansvarlig", 2),
            TableColumn::numbers("2027"),
        ],
        rows,
        row_header: 1,
        ..TableBlock::default()
    })
}

pub fn row(kind: TableRowKind, texts: &[&str]) -> TableRow {
    TableRow { kind, cells: texts.iter().copied().map(TableCell::text).collect(), ..TableRow::default() }
}

/// Leaves a file in the target folder, for the validator.
pub fn leave(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pdf");
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    #[expect(clippy::disallowed_methods, reason = "a test leaves its result for the validator")]
    std::fs::write(folder.join(format!("{name}.pdf")), bytes).expect("the target folder can be written");
}

fn exported_pdf(name: &str, document: &Document) -> FormatOutput {
    let exported = pdf(document).expect("a document can be written");
    let again = pdf(document).expect("a document can be written");
    assert_eq!(exported, again, "the same document gives the same bytes");
    leave(name, &exported.bytes);
    exported
}

fn remark_keys(exported: &FormatOutput) -> Vec<&str> {
    exported.remarks.iter().map(|remark| remark.key.as_ref()).collect()
}

/// Each text as heading, paragraph, cells, alternative text and part of a picture.
pub fn everywhere(texts: &[impl AsRef<str>]) -> Vec<Block> {
    let mut blocks = vec![Block::Contents];
    for text in texts.iter().map(AsRef::as_ref) {
        let level = u8::try_from(text.len() % 7).expect("small");
        blocks.push(Block::heading(level, text, text));
        blocks.push(Block::paragraph(text));
        blocks.push(table(vec![
            row(TableRowKind::Group, &[text]),
            row(TableRowKind::Data, &[text, text, text, text]),
        ]));
        let mut svg = Svg::new(300, 20);
        svg.text(
            SvgPoint { x: 0.0, y: 12.0 },
            TextStyle { size: 9.0, weight: FontWeight::SemiBold, color: SvgColor::Ink },
            text,
        );
        blocks.push(Block::Figure(Figure { alt: text.to_owned(), svg: svg.finish(), ..Figure::default() }));
    }
    blocks
}

#[test]
fn every_kind_of_block_is_written_without_remarks() {
    let mut svg = Svg::new(400, 60);
    svg.rectangle(
        SvgRect { x: 10.0, y: 10.0, width: 200.0, height: 16.0 },
        SvgColor::Tint,
        SvgColor::Accent,
        OutlineStyle::Solid,
    );
    svg.text(
        SvgPoint { x: 14.0, y: 22.0 },
        TextStyle { size: 9.0, weight: FontWeight::Regular, color: SvgColor::OnTint },
        "Pågår & <ikke> startet",
    );
    let mut rows = vec![row(TableRowKind::Group, &["S2 Én dør inn for barn, unge og foreldre"])];
    for n in 1..60 {
        let number = format!("2.{n}");
        rows.push(row(
            TableRowKind::Data,
            &[&number, "Felles telefon og nettside for barn, unge og foreldre", "Helsestasjonen", "1 650,5"],
        ));
    }
    rows.push(row(TableRowKind::Sum, &["", "Sum", "", "99 000"]));
    let blocks = vec![
        Block::Contents,
        Block::heading(1, "h-one", "Innledning"),
        Block::paragraph("Denne planen gjelder for fire år."),
        Block::List(List {
            items: vec![
                vec![Inline::plain("ett")],
                vec![Inline::strong("to"), Inline::link(" se tabell", "t")],
            ],
            about: None,
        }),
        Block::heading(3, "h-two", "Nivå som er hoppet over"),
        table(rows.clone()),
        Block::Figure(Figure {
            id: "f".into(),
            caption: "Tidslinje".into(),
            alt: "Ett tiltak".into(),
            svg: svg.finish(),
            ..Figure::default()
        }),
        Block::Landscape { blocks: vec![Block::heading(1, "", "Bred"), table(rows)] },
        Block::heading(1, "h-last", "Til slutt"),
        Block::paragraph("Slutt."),
    ];
    let exported = exported_pdf("every-block", &document("Plan for psykisk helse og rus 2027–2030", blocks));
    assert_eq!(remark_keys(&exported), Vec::<&str>::new());
}

#[test]
fn hostile_text_is_mended_and_reported_in_every_place() {
    let mut blocks = vec![Block::Contents];
    for (n, text) in HOSTILE.into_iter().enumerate() {
        let level = u8::try_from(n % 7).expect("small");
        blocks.push(Block::heading(level, "same", text));
        blocks.push(Block::paragraph(text));
        blocks.push(Block::List(List {
            items: vec![vec![Inline::strong(text), Inline::link(text, "nowhere")]],
            about: None,
        }));
        blocks.push(table(vec![
            row(TableRowKind::Group, &[text]),
            row(TableRowKind::Data, &[text, text, text, text, text]),
        ]));
        let mut svg = Svg::new(300, 20);
        svg.text(
            SvgPoint { x: 0.0, y: 12.0 },
            TextStyle { size: 9.0, weight: FontWeight::SemiBold, color: SvgColor::Ink },
            text,
        );
        blocks.push(Block::Figure(Figure {
            caption: text.into(),
            alt: text.into(),
            svg: svg.finish(),
            ..Figure::default()
        }));
    }
    let exported = exported_pdf("hostile", &document(&HOSTILE.concat(), blocks));
    assert_eq!(remark_keys(&exported), ["export-remark-dropped", "export-remark-replaced"]);
}

#[test]
fn a_title_of_fifty_thousand_letters_is_printed_whole() {
    let long = "langtord".repeat(6_250);
    let words = "langt ord ".repeat(5_000);
    let blocks = vec![
        Block::Contents,
        Block::heading(1, "", &long),
        Block::paragraph(&words),
        table(vec![row(TableRowKind::Data, &["1", &long, &words, "3"])]),
    ];
    let exported = exported_pdf("long-title", &document(&long, blocks));
    assert_eq!(remark_keys(&exported), Vec::<&str>::new());
}

#[test]
fn a_letter_with_ninety_thousand_marks_is_printed_with_a_few_of_them_and_that_is_said() {
    let printed = |name: &str, marks: usize| {
        let text = format!("Ventetid a{}", "\u{301}".repeat(marks));
        let cells = table(vec![row(TableRowKind::Data, &["1", &text, &text, "3"])]);
        exported_pdf(
            name,
            &document("Tittel", vec![Block::heading(1, "h", &text), Block::paragraph(&text), cells]),
        )
    };
    let (stacked, few) = (printed("stacked-marks", 90_000), printed("few-marks", 5));
    assert!(remark_keys(&stacked).contains(&"export-remark-dropped"), "{:?}", remark_keys(&stacked));
    let (stacked, few) = (stacked.bytes.len(), few.bytes.len());
    assert!(stacked < few + 1_000, "no more is printed than of few: {stacked} and {few} bytes");
}

#[test]
fn a_text_of_a_megabyte_is_cut_and_that_is_said() {
    let long = "ord".repeat(350_000);
    let exported = exported_pdf("megabyte", &document("Tittel", vec![Block::heading(1, "", &long)]));
    assert_eq!(remark_keys(&exported), ["export-remark-cut"]);
}

#[test]
fn marks_that_no_shaping_can_set_are_replaced_rather_than_failing_the_file() {
    let exported = exported_pdf("odd-marks", &document("Tittel", everywhere(&["0\u{fe20}\u{fe76}"])));
    assert_eq!(remark_keys(&exported), ["export-remark-replaced"]);
}

#[test]
fn nothing_at_all_is_a_document_too() {
    let exported = exported_pdf("nothing", &document("", vec![Block::Contents]));
    assert_eq!(remark_keys(&exported), Vec::<&str>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_at_all_meets_the_standards(texts in prop::collection::vec(any::<String>(), 1..12)) {
        let exported = pdf(&document(&texts.concat(), everywhere(&texts))).expect("a document can be written");
        prop_assert!(!remark_keys(&exported).contains(&"export-remark-not-accessible"), "{:?}", exported.remarks);
    }
}
