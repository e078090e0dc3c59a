//! Documents as web pages: nothing that the document says is lost, everything has its place in a structure that screen
//! readers know, and the page needs nothing but itself.

use crate::export::docx::{every_block, of_plan, saved, without_spaces};
use crate::export::pdf::{HOSTILE, document, everywhere};
use planverksted::document::{Block, Document, PageLayout, TextKind};
use planverksted::edit::sample;
use planverksted::export::html;
use planverksted::text::Language;
use proptest::prelude::*;
use resvg::usvg::roxmltree::{self, Node, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};

/// The page of a document; the same document gives the same bytes.
#[track_caller]
fn page(document: &Document) -> String {
    let file = html(document).expect("a document can be written");
    assert_eq!(file, html(document).expect("a document can be written"), "the same bytes twice");
    String::from_utf8(file.bytes).expect("a page is UTF-8")
}

/// Reads a page and hands it to a check.
#[track_caller]
fn read(page: &str, check: impl FnOnce(&roxmltree::Document<'_>)) {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let tree = roxmltree::Document::parse_with_options(page, options);
    check(&tree.unwrap_or_else(|error| panic!("{error}")));
}

fn elements<'a, 'b>(
    tree: &'a roxmltree::Document<'b>,
    names: &'static [&'static str],
) -> impl Iterator<Item = Node<'a, 'b>> {
    tree.descendants().filter(move |node| names.contains(&node.tag_name().name()))
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// What every page keeps, whatever its document says.
#[track_caller]
fn check_structure(page: &str) {
    read(page, |tree| {
        let ids: Vec<&str> = tree.descendants().filter_map(|node| node.attribute("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "a name is given once: {ids:?}");
        assert!(known.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)), "{known:?}");
        for link in tree.descendants().filter_map(|node| node.attribute("href")) {
            let to = link.strip_prefix('#').expect("all links stay on the page");
            assert!(known.contains(to), "{link} leads nowhere");
        }
        for names in tree.descendants().filter_map(|node| node.attribute("aria-labelledby")) {
            assert!(names.split(' ').all(|name| known.contains(name)), "{names} names nothing");
        }
        for count in [elements(tree, &["h1"]).count(), elements(tree, &["main"]).count()] {
            assert_eq!(count, 1);
        }
        assert_eq!(elements(tree, &["script", "link", "img", "iframe", "object"]).count(), 0);
        assert!(tree.descendants().all(|node| node.attribute("src").is_none()));
        let headings = elements(tree, &["h1", "h2", "h3", "h4", "h5", "h6"]);
        let levels: Vec<u8> =
            headings.filter_map(|h| h.tag_name().name().strip_prefix('h')?.parse().ok()).collect();
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
        elements(tree, &["table"]).for_each(check_table);
        for svg in elements(tree, &["svg"]) {
            assert_eq!(svg.attribute("role"), Some("img"));
            let children: Vec<&str> = svg
                .children()
                .filter(Node::is_element)
                .take(2)
                .map(|child| child.tag_name().name())
                .collect();
            assert_eq!(children, ["title", "desc"]);
        }
    });
}

/// A name, headings of every column and row, and rows that are all as wide as the table.
#[track_caller]
fn check_table(table: Node<'_, '_>) {
    let count = |name: &str| table.descendants().filter(|node| node.tag_name().name() == name).count();
    assert_eq!((count("caption"), count("thead")), (1, 1));
    let rows = table.descendants().filter(|node| node.tag_name().name() == "tr");
    let mut width = None;
    for row in rows {
        let cells: Vec<Node<'_, '_>> = row.children().filter(Node::is_element).collect();
        let span =
            |cell: &Node<'_, '_>| cell.attribute("colspan").map_or(1, |n| n.parse().expect("a number"));
        let all: usize = cells.iter().map(span).sum();
        assert_eq!(*width.get_or_insert(all), all, "a row is as wide as its table");
        let headers = cells.iter().filter(|cell| cell.tag_name().name() == "th");
        for header in headers {
            assert!(header.attribute("scope").is_some());
            assert!(!text_of(*header).trim().is_empty(), "a heading cell has words");
        }
    }
}

/// Every text of a document is on its page, in whatever form it was written.
#[track_caller]
fn check_nothing_lost(document: &Document) {
    let page = page(document);
    check_structure(&page);
    let mut shown = String::new();
    read(&page, |tree| shown = without_spaces(&text_of(tree.root_element())));
    let mut lost = Vec::new();
    document.clone().edit_texts(&mut |kind, text| {
        if kind == TextKind::Visible && !shown.contains(&without_spaces(text)) {
            lost.push(text.clone());
        }
    });
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn every_kind_of_block_is_on_the_page() {
    check_nothing_lost(&every_block());
}

#[test]
fn plans_lose_nothing_in_any_language() {
    super::documents_of_plans().iter().for_each(check_nothing_lost);
}

#[test]
fn hostile_text_stays_text() {
    check_structure(&page(&of_plan(&saved("tests/data/hostile.ron"), Language::Nn)));
    check_structure(&page(&document(&HOSTILE.concat(), everywhere(&HOSTILE))));
    let odd =
        ["</main><script>alert(1)</script>", "&lt;b&gt;", "\" onclick=\"x", "<!-- -->", "a b", "a.20.b"];
    let page = page(&document(odd[0], everywhere(&odd)));
    check_structure(&page);
    assert!(page.contains("&lt;/main&gt;&lt;script&gt;") && !page.contains("<script"));
    assert!(page.contains("&amp;lt;b&amp;gt;"));
}

proptest! {
    #[test]
    fn any_text_gives_a_page_with_its_structure(texts in prop::collection::vec(any::<String>(), 0..4)) {
        check_structure(&page(&document(texts.first().map_or("", String::as_str), everywhere(&texts))));
    }
}

#[test]
fn the_first_link_leads_past_the_contents_to_the_text() {
    read(&page(&every_block()), |tree| {
        let first = elements(tree, &["a"]).next().expect("a link");
        assert_eq!(
            (text_of(first).as_str(), first.attribute("href")),
            ("Gå til innholdet", Some("#page.text"))
        );
        let parts = tree
            .descendants()
            .filter(|node| node.parent().is_some_and(|body| body.tag_name().name() == "body"));
        let parts: Vec<&str> = parts.filter(Node::is_element).map(|node| node.tag_name().name()).collect();
        assert_eq!(parts, ["a", "header", "nav", "main"]);
    });
}

/// The headings that the document itself lists, with their numbers.
fn contents_headings(document: &Document) -> Vec<String> {
    fn collect(blocks: &[Block], found: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Heading(heading)
                    if heading.level == 1 || (heading.level == 2 && !heading.number.is_empty()) =>
                {
                    found.push(format!("{} {}", heading.number, heading.text).trim().to_owned());
                }
                Block::Landscape { blocks } => collect(blocks, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    document.chapters.iter().for_each(|chapter| collect(&chapter.blocks, &mut found));
    found
}

#[test]
fn the_contents_list_the_chapters_and_their_parts_as_they_follow() {
    let document = of_plan(&saved("saved-plans/fjellvik.ron"), Language::Nb);
    read(&page(&document), |tree| {
        let ids: BTreeMap<&str, String> = elements(tree, &["h2", "h3"])
            .filter_map(|heading| Some((heading.attribute("id")?, text_of(heading))))
            .collect();
        let nav = elements(tree, &["nav"]).next().expect("the contents");
        let links: Vec<Node<'_, '_>> =
            nav.descendants().filter(|node| node.tag_name().name() == "a").collect();
        let listed: Vec<String> = links.iter().map(|link| text_of(*link)).collect();
        let headings: Vec<String> = contents_headings(&document);
        assert_eq!(listed, headings);
        for link in links {
            let id = link.attribute("href").and_then(|to| to.strip_prefix('#')).expect("a link of the page");
            assert_eq!(ids.get(id), Some(&text_of(link)));
            // A part is in the list inside its chapter's entry.
            let depth = link.ancestors().filter(|node| node.tag_name().name() == "ul").count();
            let level = tree
                .descendants()
                .find(|node| node.attribute("id") == Some(id))
                .map(|node| node.tag_name().name());
            assert_eq!(level, Some(if depth == 1 { "h2" } else { "h3" }));
        }
    });
}

#[test]
fn the_page_states_its_language_mark_date_and_facts() {
    for (language, code) in [(Language::Nb, "nb"), (Language::Nn, "nn"), (Language::En, "en")] {
        let page = page(&of_plan(&sample(3, 1), language));
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">")), "{code}");
    }
    let page = page(&every_block());
    for part in [
        "<title>Plan for psykisk helse og rus 2027–2030</title>",
        "<meta name=\"author\" content=\"Fjellvik kommune\"/>",
        "<meta name=\"dcterms.date\" content=\"2027-01-15\"/>",
        "<p class=\"mark\">Utkast</p>",
        "<span class=\"subtle\">Planperiode: </span>2027–2030",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn short_documents_show_their_mark_and_no_names_of_tables() {
    let mut document = every_block();
    document.front.layout = PageLayout::Short;
    let page = page(&document.finished());
    check_structure(&page);
    assert!(page.contains("<p class=\"mark\">Utkast</p>") && page.contains(">Fjellvik kommune</p>"));
    assert!(page.contains("<caption class=\"unseen\">") && !page.contains("<caption>"));
}

#[test]
fn links_and_names_with_any_letters_meet() {
    let blocks = vec![
        Block::heading(1, "én og to", "Innledning"),
        Block::Paragraph(planverksted::document::Paragraph {
            text: vec![planverksted::document::Inline::link("dit", "én og to")],
            ..Default::default()
        }),
    ];
    let page = page(&document("Plan", blocks));
    check_structure(&page);
    assert_eq!(page.matches(".e9.n.20.og.20.to").count(), 2, "the heading and its link");
}

/// The colours that the page's style names.
fn style_colors(page: &str) -> BTreeMap<&str, [f64; 3]> {
    let root = page.split_once(":root {").and_then(|(_, rest)| rest.split_once('}')).expect("the colours").0;
    let named = root.split(';').filter_map(|rule| rule.trim().strip_prefix("--")?.split_once(": #"));
    let channel = |code: &str, at: usize| {
        let value =
            f64::from(u8::from_str_radix(code.get(at..at + 2).expect("six digits"), 16).expect("a colour"))
                / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    named.map(|(name, code)| (name, [channel(code, 0), channel(code, 2), channel(code, 4)])).collect()
}

#[test]
fn text_stands_out_from_what_is_behind_it() {
    let page = page(&every_block());
    let colors = style_colors(&page);
    let luminance = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let tint = luminance(colors["tint"]);
    for (name, behind) in
        [("ink", 1.0), ("subtle", 1.0), ("accent", 1.0), ("accent-ink", 1.0), ("accent-ink", tint)]
    {
        let contrast = (behind + 0.05) / (luminance(colors[name]) + 0.05);
        assert!(contrast >= 4.5, "{name}: {contrast:.2}");
    }
}
