//! How documents are laid out: what stays together on a page, and how full pages are.

use super::kinds::{document, sample};
use planverksted::document::{Block, Document, Heading, Profile, TableBlock};
use planverksted::export::{Pages, typeset};
use planverksted::model::measure::MeasureStatus;
use planverksted::text::Language;

/// Words without the spaces, hyphens and line ends that setting them may move.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The pages of a document, each as its bare words.
fn page_words(pages: &Pages) -> Vec<String> {
    (0..pages.len()).filter_map(|page| pages.text(page)).map(|text| bare(&text)).collect()
}

fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    let blocks = document.chapters.iter().flat_map(|chapter| &chapter.blocks);
    blocks.flat_map(|block| match block {
        Block::Landscape { blocks } => blocks.iter().collect(),
        other => vec![other],
    })
}

fn short_tables(document: &Document) -> impl Iterator<Item = &TableBlock> {
    blocks(document).filter_map(|block| match block {
        Block::Table(table) if table.stays_whole => Some(table),
        _ => None,
    })
}

#[test]
fn a_table_of_few_rows_is_never_parted() {
    for language in [Language::Nb, Language::Nn] {
        let document = document(&sample(), language, Profile::Full);
        let pages = page_words(&typeset(&document).expect("pages"));
        let mut count = 0;
        for table in short_tables(&document) {
            let name = bare(&format!("{}: {}", table.label, table.caption));
            let page = pages.iter().find(|page| page.contains(&name)).expect("the table's page");
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                let words = cell.visible_text();
                assert!(page.contains(&bare(words)), "{}: {words} is on another page", table.label);
            }
            count += 1;
        }
        assert!(count > 8, "{count} short tables");
    }
}

#[test]
fn the_head_of_a_measure_is_on_the_page_of_its_facts() {
    let plan = sample();
    let document = document(&plan, Language::Nb, Profile::Full);
    let pages = page_words(&typeset(&document).expect("pages"));
    let all: Vec<&Block> = blocks(&document).collect();
    let mut count = 0;
    for (at, block) in all.iter().enumerate() {
        let Block::Heading(Heading { text, .. }) = block else { continue };
        let Some(measure) = plan.measures().iter().find(|it| text.ends_with(&format!(" {}", &*it.title)))
        else {
            continue;
        };
        assert!(text.starts_with("Tiltak "), "a measure's number is not a chapter's: {text}");
        let facts = all.iter().skip(at).find_map(|block| match block {
            Block::Paragraph(paragraph) => {
                let line: String = paragraph.text.iter().map(|inline| inline.text.as_str()).collect();
                line.contains("Status: ").then_some(line)
            }
            _ => None,
        });
        let is_stated = measure.status != MeasureStatus::NotStated;
        let (Some(facts), true) = (facts, is_stated) else { continue };
        // Links to a measure come before its chapter.
        let page = pages.iter().rev().find(|page| page.contains(&bare(text))).expect("the heading's page");
        assert!(page.contains(&bare(&facts)), "{text}: {facts} is on another page");
        count += 1;
    }
    assert!(count > 15, "{count} measures");
}

/// How far down the page its text goes, from 0 to 1; page number and header apart.
fn filled_share(pages: &Pages, page: usize) -> f64 {
    let image = pages.image(page, 0.5).expect("a picture");
    let (width, height) = (image.width as usize, image.height as usize);
    // The footer begins 24 mm above the end of the page.
    let bottom = height - 34;
    let is_dark = |row: usize| {
        let from = row * width * 4;
        image.rgba[from..from + width * 4].chunks(4).any(|pixel| pixel[0] < 160)
    };
    let last = (0..bottom).rev().find(|row| is_dark(*row)).unwrap_or(0);
    f64::from(u32::try_from(last).expect("few")) / f64::from(u32::try_from(bottom).expect("few"))
}

#[test]
fn no_page_inside_the_plan_is_two_thirds_white() {
    for language in [Language::Nb, Language::Nn] {
        let document = document(&sample(), language, Profile::Full);
        let pages = typeset(&document).expect("pages");
        let words = page_words(&pages);
        let all: Vec<&Block> = blocks(&document).collect();
        let broken = all.windows(2).filter_map(|pair| match pair {
            [Block::PageBreak, Block::Heading(heading)] => {
                Some(bare(&(heading.number.clone() + &heading.text)))
            }
            _ => None,
        });
        let broken: Vec<String> = broken.collect();
        let begins_anew = |page: usize| {
            words.get(page).is_some_and(|page| broken.iter().any(|heading| page.contains(heading)))
        };
        let is_lying = |page: usize| pages.size(page).is_some_and(|size| size.width > size.height);
        let inside = (1..pages.len() - 1)
            // What needs a page of its own, or one that lies, ends the page before it, wherever that is.
            .filter(|page| !is_lying(page + 1) && !begins_anew(page + 1));
        let white: Vec<String> = inside
            .map(|page| (page, filled_share(&pages, page)))
            .filter(|(_, filled)| *filled < 0.34)
            .map(|(page, filled)| format!("page {} of {}: {filled:.2}", page + 1, pages.len()))
            .collect();
        assert_eq!(white, Vec::<String>::new(), "in {}", language.code());
    }
}

#[test]
fn a_long_title_on_the_timeline_takes_two_lines() {
    let plan = crate::harness::plans::plan(
        "measure m \"Samarbeidsavtale med poliklinikken om overganger for unge\": period=2027/2028",
    );
    let document = document(&plan.plan, Language::Nb, Profile::Full);
    let svg = blocks(&document).find_map(|block| match block {
        Block::Figure(figure) => Some(figure.svg.as_str()),
        _ => None,
    });
    let svg = svg.expect("a timeline");
    assert!(svg.contains(">Samarbeidsavtale") && svg.contains("unge<") && !svg.contains('…'), "{svg}");
}
