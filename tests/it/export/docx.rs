//! Documents as Word files: every part can be read as XML, everything refers to what is there, nothing that the
//! document says is lost, and a screen reader reports as much as is seen.

use crate::export::pdf::{HOSTILE, document, everywhere, row, table};
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{
    Block, Document, DocumentSource, Figure, FontWeight, Inline, List, OutlineStyle, Paragraph, Profile, Svg,
    SvgColor, SvgPoint, SvgRect, TableCell, TableRowKind, TextStyle,
};
use planverksted::edit::sample;
use planverksted::export::{ExportOptions, Format, docx, export};
use planverksted::text::{Language, Words};
use proptest::prelude::*;
use resvg::usvg::roxmltree;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MAIN: &str = "word/document.xml";

/// The parts of a Word file, by name.
type PackageParts = BTreeMap<String, Vec<u8>>;

fn unzipped(bytes: &[u8]) -> PackageParts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a Word file is an archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let read = |name: String| {
        let mut content = Vec::new();
        archive.by_name(&name).expect("it is there").read_to_end(&mut content).expect("it can be read");
        (name, content)
    };
    names.into_iter().map(read).collect()
}

fn text(parts: &PackageParts, name: &str) -> String {
    String::from_utf8(parts[name].clone()).expect("a part is UTF-8")
}

/// The parts of a document's file; the same document gives the same bytes, and every part can be read.
#[track_caller]
fn packaged(document: &Document) -> PackageParts {
    let file = docx(document).expect("a document can be written");
    assert_eq!(file, docx(document).expect("a document can be written"), "the same bytes twice");
    let parts = unzipped(&file.bytes);
    for name in parts.keys().filter(|name| !name.to_lowercase().ends_with("png")) {
        let text = text(&parts, name);
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    check_relations(&parts);
    check_structure(&parts);
    parts
}

/// Whatever is referred to is there, and whatever is there is referred to.
#[track_caller]
fn check_relations(parts: &PackageParts) {
    let mut met: BTreeSet<String> = BTreeSet::from(["[Content_Types].xml".into()]);
    for (folder, name) in [("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")] {
        met.insert(name.into());
        let text = text(parts, name);
        let tree = roxmltree::Document::parse(&text).expect("it was read before");
        met.extend(
            tree.descendants().filter_map(|node| Some(format!("{folder}{}", node.attribute("Target")?))),
        );
    }
    let there: BTreeSet<String> = parts.keys().cloned().collect();
    assert_eq!(met, there, "what is named and what is there");
    let (main, relations) = (text(parts, MAIN), text(parts, "word/_rels/document.xml.rels"));
    let main = roxmltree::Document::parse(&main).expect("it was read before");
    let used = main.descendants().flat_map(|node| {
        let names = node
            .attributes()
            .filter(|attribute| attribute.namespace().is_some_and(|space| space.ends_with("relationships")));
        names.map(|attribute| attribute.value().to_owned()).collect::<Vec<_>>()
    });
    for id in used {
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id} leads nowhere");
    }
    let types = text(parts, "[Content_Types].xml");
    for name in parts.keys().filter(|name| name.ends_with("xml") && *name != "[Content_Types].xml") {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name} has no type");
    }
}

fn is(node: &roxmltree::Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

/// The attributes of this name of all elements of a name.
fn values(tree: &roxmltree::Document<'_>, element: &str, attribute: &str) -> Vec<String> {
    let elements = tree.descendants().filter(|node| is(node, element));
    let all = elements.filter_map(|node| {
        node.attribute((WORD, attribute)).or_else(|| node.attribute(attribute)).map(str::to_owned)
    });
    all.collect()
}

/// Headings without gaps, tables with names, headings and whole grids, pictures with words, links that lead somewhere.
#[track_caller]
fn check_structure(parts: &PackageParts) {
    let (main, styles) = (text(parts, MAIN), text(parts, "word/styles.xml"));
    let tree = roxmltree::Document::parse(&main).expect("it was read before");
    let styles = roxmltree::Document::parse(&styles).expect("it was read before");
    let known: BTreeSet<String> = values(&styles, "style", "styleId").into_iter().collect();
    let used = ["pStyle", "rStyle", "tblStyle"].map(|element| values(&tree, element, "val")).concat();
    assert!(used.iter().all(|style| known.contains(style)), "{used:?}");
    let levels = values(&tree, "pStyle", "val").into_iter();
    let levels: Vec<u8> = levels.filter_map(|style| style.strip_prefix("Heading")?.parse().ok()).collect();
    assert!(levels.first().is_none_or(|first| *first == 1), "{levels:?}");
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
    for table in tree.descendants().filter(|node| is(node, "tbl")) {
        let has = |name: &str| table.descendants().filter(|node| is(node, name)).count();
        assert_eq!((has("tblHeader"), has("tblCaption"), has("tblDescription")), (1, 1, 1));
        let columns = has("gridCol");
        for row in table.children().filter(|node| is(node, "tr")) {
            let spans = row.descendants().filter(|node| is(node, "gridSpan"));
            let spans: usize = spans
                .map(|span| span.attribute((WORD, "val")).map_or(1, |n| n.parse().expect("a number")) - 1)
                .sum();
            assert_eq!(row.children().filter(|node| is(node, "tc")).count() + spans, columns);
        }
    }
    let drawings = tree.descendants().filter(|node| is(node, "docPr"));
    assert!(drawings.clone().all(|drawing| drawing.attribute("descr").is_some_and(|alt| !alt.is_empty())));
    let distinct: BTreeSet<&str> = drawings.clone().filter_map(|drawing| drawing.attribute("id")).collect();
    assert_eq!(distinct.len(), drawings.count(), "every drawing has an id of its own");
    let marks = values(&tree, "bookmarkStart", "name");
    let distinct: BTreeSet<&String> = marks.iter().collect();
    assert_eq!(distinct.len(), marks.len(), "every bookmark has a name of its own");
    for anchor in values(&tree, "hyperlink", "anchor") {
        assert!(distinct.contains(&anchor), "{anchor} is nowhere");
    }
    let (mut begun, mut ended) = (values(&tree, "bookmarkStart", "id"), values(&tree, "bookmarkEnd", "id"));
    begun.sort();
    ended.sort();
    assert_eq!(begun, ended, "every bookmark ends");
}

/// All that a file says: the words of its parts and of what is only heard, without spaces.
fn text_of_document(parts: &PackageParts) -> String {
    let mut message = String::new();
    for name in parts.keys().filter(|name| name.starts_with("word/") && name.ends_with("xml")) {
        let text = text(parts, name);
        let tree = roxmltree::Document::parse(&text).expect("it was read before");
        for node in tree.descendants() {
            // What has to follow on each other stands in paragraphs.
            if is(&node, "p") {
                message.push('\n');
            }
            if is(&node, "t") {
                message.push_str(node.text().unwrap_or_default());
            }
            for heard in ["descr", "name"] {
                message.push_str(node.attribute(heard).unwrap_or_default());
            }
            if ["tblCaption", "tblDescription"].iter().any(|name| is(&node, name)) {
                message.push_str(node.attribute((WORD, "val")).unwrap_or_default());
            }
        }
    }
    for name in parts.keys().filter(|name| name.ends_with("svg")) {
        message.push_str(&text(parts, name));
    }
    message
}

/// Everything that the document says is said by its file.
#[track_caller]
fn check_nothing_lost(document: &Document) {
    let message = without_spaces(&text_of_document(&packaged(document)));
    let mut lost = Vec::new();
    document.clone().edit_texts(&mut |place, text| {
        let wanted = without_spaces(text);
        if place == planverksted::document::TextKind::Visible && !message.contains(&wanted) {
            lost.push(text.clone());
        }
    });
    assert_eq!(lost, Vec::<String>::new());
}

pub fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}').collect()
}

pub fn of_plan(plan: &planverksted::model::Plan, language: Language) -> Document {
    let (outline, totals, words) = (Outline::of(plan), Totals::of(plan), Words::new(language));
    let source =
        DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date: date(2026, 11, 23) };
    Document::of(&source, Profile::Full)
}

pub fn saved(path: &str) -> planverksted::model::Plan {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the plan lies in the repository");
    planverksted::store::read(&bytes).expect("the plan can be read").saved.plan
}

fn picture() -> Block {
    let mut svg = Svg::new(400, 60);
    let area = SvgRect { x: 10.0, y: 10.0, width: 200.0, height: 16.0 };
    svg.rectangle(area, SvgColor::Tint, SvgColor::Accent, OutlineStyle::Solid);
    svg.text(
        SvgPoint { x: 14.0, y: 22.0 },
        TextStyle { size: 9.0, weight: FontWeight::Regular, color: SvgColor::OnTint },
        "Pågår & <ikke> startet",
    );
    Block::Figure(Figure {
        id: "f".into(),
        caption: "Tidslinje".into(),
        alt: "Ett tiltak & to \"til\"".into(),
        svg: svg.finish(),
        ..Figure::default()
    })
}

fn rows() -> Vec<planverksted::document::TableRow> {
    vec![
        row(TableRowKind::Group, &["S2 Én dør inn for barn, unge og foreldre"]),
        row(TableRowKind::Data, &["2.1", "Felles telefon", "Helsestasjonen", "1 650,5"]),
        row(TableRowKind::Sum, &["", "Sum", "", "1 650,5"]),
    ]
}

/// A document with every kind of block.
pub fn every_block() -> Document {
    let linked = vec![Inline::strong("to"), Inline::link(" se tabell", "t"), Inline::link("figur", "f")];
    let blocks = vec![
        Block::Contents,
        Block::PageBreak,
        Block::heading(1, "one", "Innledning"),
        Block::paragraph("Denne planen gjelder for fire år."),
        Block::List(List { items: vec![vec![Inline::plain("ett")], linked], ..List::default() }),
        Block::heading(3, "two", "Nivå som er hoppet over"),
        table(rows()),
        picture(),
        Block::PageBreak,
        Block::Landscape { blocks: vec![Block::heading(1, "", "Bred"), table(rows())] },
        Block::heading(1, "last", "Til slutt"),
        Block::Paragraph(Paragraph {
            text: vec![Inline::subtle("Slutt."), Inline::link("Opp", "one")],
            ..Paragraph::default()
        }),
    ];
    document("Plan for psykisk helse og rus 2027–2030", blocks)
}

#[test]
fn every_kind_of_block_is_in_the_file() {
    check_nothing_lost(&every_block());
}

#[test]
fn plans_lose_nothing_in_any_language() {
    super::documents_of_plans().iter().for_each(check_nothing_lost);
}

#[test]
fn hostile_text_stays_text() {
    packaged(&of_plan(&saved("tests/data/hostile.ron"), Language::Nn));
    packaged(&document(&HOSTILE.concat(), everywhere(&HOSTILE)));
    let parts =
        packaged(&document("</w:t>&amp;\"'<!-- ]]>", everywhere(&["</w:t></w:r>&lt;\"'\u{0}\u{b}]]>"])));
    assert!(text_of_document(&parts).contains("</w:t>&amp;\"'<!-- ]]>"));
    assert!(text_of_document(&parts).contains("</w:t></w:r>&lt;\"']]>"));
}

#[test]
fn a_file_of_a_plan_has_its_name_and_the_bytes_of_an_archive() {
    let plan = saved("saved-plans/fjellvik.ron");
    let wanted = ExportOptions {
        format: Format::Docx,
        profile: Profile::Full,
        language: None,
        date: date(2026, 11, 23),
    };
    let file = export(&plan, wanted).expect("a plan can be exported");
    assert_eq!(file.name, "Plan for psykisk helse og rus 2027–2030.docx");
    assert!(file.bytes.starts_with(b"PK") && file.remarks.is_empty());
}

#[test]
fn the_language_is_stated_wherever_programs_look_for_it() {
    for (language, code) in [(Language::Nb, "nb-NO"), (Language::Nn, "nn-NO"), (Language::En, "en-GB")] {
        let parts = packaged(&of_plan(&sample(3, 1), language));
        for (part, markup) in [
            ("word/styles.xml", format!("<w:lang w:val=\"{code}\"")),
            ("word/settings.xml", format!("<w:themeFontLang w:val=\"{code}\"/>")),
            ("docProps/core.xml", format!("<dc:language>{code}</dc:language>")),
        ] {
            assert!(text(&parts, part).contains(&markup), "{part}: {markup}");
        }
    }
}

#[test]
fn the_file_is_dated_by_its_document() {
    let core = text(&packaged(&every_block()), "docProps/core.xml");
    for part in [
        "<dc:title>Plan for psykisk helse og rus 2027–2030</dc:title>",
        "<dc:creator>Fjellvik kommune</dc:creator>",
        ">2027-01-15T00:00:00Z<",
    ] {
        assert!(core.contains(part), "{core}");
    }
}

/// The text of each paragraph of a style.
fn of_style(parts: &PackageParts, style: &str) -> Vec<String> {
    let main = text(parts, MAIN);
    let tree = roxmltree::Document::parse(&main).expect("it was read before");
    let styled = tree.descendants().filter(|node| {
        is(node, "p")
            && node
                .descendants()
                .any(|node| is(&node, "pStyle") && node.attribute((WORD, "val")) == Some(style))
    });
    let text = styled.map(|paragraph| {
        let runs = paragraph.descendants().filter(|node| is(node, "t"));
        runs.filter_map(|run| run.text()).collect::<String>()
    });
    text.collect()
}

#[test]
fn the_contents_are_filled_in_with_links_and_pages_and_ask_nothing() {
    let parts = packaged(&every_block());
    assert_eq!(of_style(&parts, "TOC1"), ["1 Innledning3", "2 Bred4", "3 Til slutt5"]);
    assert_eq!(of_style(&parts, "TOC2"), ["1.1 Nivå som er hoppet over3"]);
    assert!(!text(&parts, "word/settings.xml").contains("updateFields"));
    assert!(text(&parts, MAIN).contains(r#" TOC \o "1-2" \h \z \u "#));
}

#[test]
fn captions_are_counted_by_the_reader_and_say_what_the_document_says() {
    let parts = packaged(&every_block());
    assert_eq!(
        of_style(&parts, "Caption"),
        ["Tabell 1: Tiltak og kostnader", "Figur 1: Tidslinje", "Tabell 2: Tiltak og kostnader"]
    );
    let main = text(&parts, MAIN);
    assert_eq!((main.matches(" SEQ Tabell ").count(), main.matches(" SEQ Figur ").count()), (2, 1));
}

#[test]
fn wide_tables_lie_on_their_side_and_no_page_is_left_empty() {
    let main = text(&packaged(&every_block()), MAIN);
    let tree = roxmltree::Document::parse(&main).expect("it was read before");
    let turned: Vec<String> = tree
        .descendants()
        .filter(|node| is(node, "pgSz"))
        .map(|size| size.attribute((WORD, "orient")).unwrap_or("portrait").to_owned())
        .collect();
    // The title page, the upright part, the wide table, the rest.
    assert_eq!(turned, ["portrait", "portrait", "landscape", "portrait"]);
    // One turn after the contents; the one before the wide part is the section's own.
    assert_eq!(main.matches("<w:pageBreakBefore/>").count(), 1);
    // A table is followed by something before the section ends.
    assert!(main.contains("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"PlanTurn\"/><w:sectPr>"));
}

#[test]
fn a_document_may_end_with_a_table_or_a_wide_part() {
    let ends = |block: Block| text(&packaged(&document("Tittel", vec![block])), MAIN);
    assert!(ends(table(rows())).contains("</w:tbl><w:p>"));
    let wide = ends(Block::Landscape { blocks: vec![Block::PageBreak, table(rows()), Block::PageBreak] });
    assert_eq!((wide.matches("<w:sectPr>").count(), wide.matches("landscape").count()), (2, 1));
    assert_eq!(wide.matches("pageBreakBefore").count(), 0);
}

#[test]
fn a_figure_is_there_as_pixels_and_as_a_drawing() {
    let parts = packaged(&every_block());
    assert!(parts["word/media/figure1.png"].starts_with(b"\x89PNG"));
    assert!(text(&parts, "word/media/figure1.svg").contains("Pågår &amp; &lt;ikke&gt; startet"));
    assert!(text(&parts, MAIN).contains("svgBlip"));
}

#[test]
fn very_many_figures_share_one_stand_in_and_it_is_said() {
    let figures = |count| docx(&document("Tittel", vec![picture(); count])).expect("it can be written");
    assert_eq!(figures(40).remarks, Vec::new());
    let many = figures(41);
    let keys: Vec<&str> = many.remarks.iter().map(|remark| remark.key.as_ref()).collect();
    assert_eq!(keys, ["export-remark-pictures"]);
    let parts = unzipped(&many.bytes);
    check_relations(&parts);
    assert_eq!(parts.keys().filter(|name| name.ends_with("png")).count(), 1);
}

#[test]
fn what_is_nothing_in_a_table_is_no_zero() {
    let parts =
        packaged(&document("Tittel", vec![table(vec![row(TableRowKind::Data, &["1", "Tiltak", "", ""])])]));
    assert_eq!(of_style(&parts, "CellNumber"), ["–"]);
    assert_eq!(TableCell::text(" "), TableCell::Empty);
}

#[test]
fn long_rows_may_break_over_pages_and_short_ones_stay_whole() {
    let long = "ord ".repeat(200);
    let rows =
        vec![row(TableRowKind::Data, &["1", &long, "", ""]), row(TableRowKind::Data, &["2", "kort", "", ""])];
    let main = text(&packaged(&document("Tittel", vec![table(rows)])), MAIN);
    // The headings and the short row.
    assert_eq!(main.matches("<w:cantSplit/>").count(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_at_all_makes_a_file_that_can_be_read(texts in prop::collection::vec(any::<String>(), 1..12)) {
        packaged(&document(&texts.concat(), everywhere(&texts)));
    }
}
