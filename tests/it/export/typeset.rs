//! Pages before anything is written: how many, how large, where the records are, and what a page looks like.

use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::export::{BlockPosition, Pages, typeset};
use planverksted::model::{Kind, Plan};
use planverksted::store;
use planverksted::text::{Language, Words};

fn sample() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/saved-plans/fjellvik.ron");
    let bytes = std::fs::read(path).expect("the sample plan");
    store::read(&bytes).expect("a plan").saved.plan
}

fn pages_of(plan: &Plan) -> Pages {
    let words = Words::new(Language::Nb);
    let (outline, totals) = (Outline::of(plan), Totals::of(plan));
    let source =
        DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date: date(2027, 1, 1) };
    typeset(&Document::of(&source, Profile::Full)).expect("pages")
}

/// Words without the spaces and line ends that setting them may move.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn is_inside(pages: &Pages, position: &BlockPosition) -> bool {
    let size = pages.size(position.page).expect("its page");
    position.x >= 0.0
        && position.y >= 0.0
        && position.width > 0.0
        && position.height > 0.0
        && position.x + position.width <= size.width
        && position.y + position.height <= size.height
}

#[test]
fn the_sample_has_pages_upright_and_lying() {
    let pages = pages_of(&sample());
    assert!(pages.len() > 10, "{} pages", pages.len());
    let sizes: Vec<_> = (0..pages.len()).filter_map(|page| pages.size(page)).collect();
    assert_eq!(sizes.len(), pages.len());
    let is_a4 = |(short, long): (f64, f64)| (short - 595.28).abs() < 0.1 && (long - 841.89).abs() < 0.1;
    assert!(sizes.iter().all(|size| is_a4((size.width.min(size.height), size.width.max(size.height)))));
    assert!(sizes.iter().any(|size| size.width > size.height), "a page lying on its side");
    assert_eq!(pages.size(pages.len()), None);
    assert!(pages.remarks().is_empty());
}

#[test]
fn every_measure_is_on_the_page_that_shows_its_title() {
    let plan = sample();
    let pages = pages_of(&plan);
    assert!(pages.positions().iter().all(|position| is_inside(&pages, position)));
    for measure in plan.measures().iter() {
        let positions: Vec<_> = pages.positions_of((Kind::Measure, measure.id)).collect();
        assert!(!positions.is_empty(), "{} is printed", &*measure.title);
        let title = bare(&measure.title);
        for position in positions {
            let text = bare(&pages.text(position.page).expect("its page"));
            // A hyphenated title keeps its letters; one that breaks over a page's end is not looked for.
            let whole = position.height < 60.0;
            assert!(!whole || text.contains(&title), "{} on page {}", &*measure.title, position.page + 1);
        }
    }
}

#[test]
fn what_follows_in_the_text_follows_on_the_pages() {
    let pages = pages_of(&sample());
    let numbers: Vec<usize> = pages.positions().iter().map(|position| position.page).collect();
    assert!(numbers.is_sorted());
}

#[test]
fn the_records_of_many_kinds_have_their_places() {
    let pages = pages_of(&sample());
    for kind in [Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure, Kind::TargetGroup, Kind::Service]
    {
        let found = pages.positions().iter().any(|position| position.record.0 == kind);
        assert!(found, "{}", kind.code());
    }
}

#[test]
fn a_page_becomes_a_picture_of_the_size_that_was_asked_for() {
    let pages = pages_of(&sample());
    let image = pages.image(0, 0.5).expect("the title page");
    assert_eq!((image.width, image.height), (298, 421));
    assert_eq!(image.rgba.len(), 298 * 421 * 4);
    let is_ink =
        |pixel: &&[u8]| matches!(pixel, [red, green, blue, _] if *red < 128 && *green < 128 && *blue < 128);
    assert!(image.rgba.chunks(4).filter(is_ink).count() > 100, "letters");
    assert!(image.rgba.chunks(4).all(|pixel| pixel.last() == Some(&255)), "opaque");
    let png = image.png().expect("a file");
    assert!(png.starts_with(b"\x89PNG"));
    let large = pages.image(0, 1e9).expect("as large as pictures become");
    assert_eq!(large.height, 8_000);
}

#[test]
fn a_scale_that_is_no_size_and_a_page_that_is_not_there_give_no_picture() {
    let pages = pages_of(&Plan::default());
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(pages.image(0, scale), None, "{scale}");
    }
    assert_eq!(pages.image(pages.len(), 1.0), None);
    assert_eq!(pages.text(pages.len()), None);
}

#[test]
fn a_plan_of_no_records_has_pages_without_positions() {
    let pages = pages_of(&Plan::default());
    assert!(!pages.is_empty());
    assert_eq!(pages.positions(), &[]);
}
