//! Documents that tell one reader what that reader needs of a plan: on a few pages, made of the same blocks.

mod action;
mod case;
mod consultation_draft;
mod report;
mod responses;
mod short_version;

pub(super) use action::action_plan;
pub(super) use case::council_case;
pub(super) use consultation_draft::consultation_draft;
pub(super) use report::yearly_report;
pub(super) use responses::responses;
pub(super) use short_version::short_version;

use super::super::{Block, Chapter, Document, FrontMatter, PageLayout};
use super::context::{ChapterContext, with_heading};
use super::facts::join_filled;
use super::front::{front_matter, status_text};
use crate::text::Phrase;

/// A document of a few pages: its title names the plan, and below it stand whose plan it is and how far it has come.
fn short_document(cx: &ChapterContext<'_>, title: &'static str, parts: Vec<Vec<Block>>) -> Document {
    let front = front_matter(cx);
    let phrase = Phrase::new(title).with("title", plan_title(cx)).with("year", cx.date.year().to_string());
    let front = FrontMatter {
        title: cx.text(&phrase),
        summary: join_filled([front.publisher.clone(), status_text(cx)], ". "),
        layout: PageLayout::Short,
        ..front
    };
    let parts = parts.into_iter().filter(|blocks| !blocks.is_empty());
    let mut chapters: Vec<Chapter> = parts.map(|blocks| Chapter { blocks }).collect();
    if chapters.is_empty() {
        let nothing = Block::paragraph(cx.text_for_plan_kind("document-empty"));
        chapters.push(Chapter { blocks: vec![nothing] });
    }
    Document { front, chapters }
}

/// The title of the plan, or what stands for it.
fn plan_title(cx: &ChapterContext<'_>) -> String {
    match cx.plan.about().title.trim() {
        "" => cx.text_for_plan_kind("document-untitled"),
        title => title.to_owned(),
    }
}

/// Blocks under a heading without a number; nothing where there are none.
fn section(title: String, blocks: Vec<Block>) -> Vec<Block> {
    with_heading(Block::heading(1, "", title).unnumbered(), blocks)
}

/// Sentences with numbers, each a paragraph.
fn numbered_points(points: Vec<String>) -> Vec<Block> {
    let points = points.into_iter().enumerate();
    points.map(|(at, text)| Block::paragraph(format!("{}.\u{a0}{text}", at + 1))).collect()
}
