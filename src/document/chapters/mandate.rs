//! What the plan is about: its task, what it covers and what it leaves to others, and its summary in further
//! languages.

use super::super::{Block, Inline, Paragraph};
use super::context::{ChapterContext, anchor, blocks_about, prose_section, with_heading};
use super::facts::single_line;
use crate::model::Kind;
use crate::model::part::Part;
use crate::model::records::plan::FurtherLanguage;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let about = cx.plan.about();
    let mut blocks = prose_section(2, cx.label(Kind::Plan, "mandate"), &about.mandate);
    blocks.extend(prose_section(2, cx.text_for_plan_kind("document-scope-in"), &about.scope_in));
    blocks.extend(prose_section(2, cx.label(Kind::Plan, "scope_out"), &about.scope_out));
    blocks.extend(part_blocks(cx));
    blocks.extend(further_languages(cx));
    with_heading(Block::heading(1, "about", cx.text_for_plan_kind("document-about")), blocks)
}

/// The parts of the plan, each with its ages and what introduces it.
fn part_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in cx.plan.parts().in_order() {
        let mut own = vec![Block::heading(3, "", part_name(part)).unnumbered()];
        own.extend(super::context::prose_blocks(&part.text));
        own.extend(part_contents(cx, part));
        blocks.extend(blocks_about(part, own));
    }
    with_heading(Block::heading(2, "parts", cx.word("document-parts")), blocks)
}

/// A part with its ages: "Delplan voksne (fra 16 år)".
pub(super) fn part_name(part: &Part) -> String {
    let (title, ages) = (part.title.trim(), single_line(&part.ages));
    if ages.is_empty() { title.to_owned() } else { format!("{title} ({ages})") }
}

/// What belongs to a part: its target groups, and a link to its challenges and strategies.
fn part_contents(cx: &ChapterContext<'_>, part: &Part) -> Vec<Block> {
    let plan = cx.plan;
    let of = Some(part.id);
    let groups = plan.target_groups().in_order().into_iter().filter(|it| it.part.id() == of);
    let groups = super::facts::join_filled(groups.map(|it| cx.target_group_name(it.id)), ", ");
    let groups = super::facts::labelled_line(cx, Kind::Challenge, [("target_groups", groups)]);
    let leads_on = plan.challenges().iter().any(|it| it.part.id() == of)
        || plan.strategies().iter().any(|it| it.part.id() == of);
    let chapter = leads_on.then(|| {
        let label = Inline::subtle(format!("{}: ", cx.word("document-aims")));
        let text = vec![label, Inline::link(part_name(part), anchor(Kind::Part, part.id))];
        Block::Paragraph(Paragraph { text, ..Paragraph::default() })
    });
    groups.into_iter().chain(chapter).collect()
}

/// Title and summary in each further language, under the language's own name.
fn further_languages(cx: &ChapterContext<'_>) -> Vec<Block> {
    let about = cx.plan.about();
    let mut words: Vec<_> = about.titles.iter().chain(about.summaries.iter()).map(|(word, _)| word).collect();
    // Titles and summaries are separate maps: a language may be in either of them or in both.
    words.sort_unstable();
    words.dedup();
    let mut blocks = Vec::new();
    for word in words {
        let texts = [about.titles.text(word), about.summaries.text(word)];
        let body: Vec<Block> =
            texts.into_iter().flatten().flat_map(|text| super::context::prose_blocks(text)).collect();
        let name = cx.choice_by_code::<FurtherLanguage>(word);
        blocks.extend(with_heading(Block::heading(3, "", name).unnumbered(), body));
    }
    with_heading(Block::heading(2, "languages", cx.word("document-languages")), blocks)
}
