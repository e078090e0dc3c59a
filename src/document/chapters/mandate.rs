//! What the plan is about: its task, what it covers and what it leaves to others, and its summary in further
//! languages.

use super::super::{Block, Inline, Paragraph};
use super::facts::flat;
use super::voice::{Voice, anchor, headed, section};
use crate::model::Kind;
use crate::model::part::Part;
use crate::model::records::plan::FurtherLanguage;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let about = voice.plan.about();
    let mut blocks = section(2, voice.label(Kind::Plan, "mandate"), &about.mandate);
    blocks.extend(section(2, voice.of_plan("document-scope-in"), &about.scope_in));
    blocks.extend(section(2, voice.label(Kind::Plan, "scope_out"), &about.scope_out));
    blocks.extend(parts(voice));
    blocks.extend(in_further_languages(voice));
    headed(Block::heading(1, "about", voice.of_plan("document-about")), blocks)
}

/// The parts of the plan, each with its ages and what introduces it.
fn parts(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in voice.plan.parts().in_order() {
        let mut body = super::voice::prose(&part.text);
        body.extend(held(voice, part));
        blocks.push(Block::heading(3, "", part_name(part)).unnumbered());
        blocks.extend(body);
    }
    headed(Block::heading(2, "parts", voice.word("document-parts")), blocks)
}

/// A part with its ages: "Delplan voksne (fra 16 år)".
pub(super) fn part_name(part: &Part) -> String {
    let (title, ages) = (part.title.trim(), flat(&part.ages));
    if ages.is_empty() { title.to_owned() } else { format!("{title} ({ages})") }
}

/// What belongs to a part: its target groups, and where its challenges and strategies stand.
fn held(voice: &Voice<'_>, part: &Part) -> Vec<Block> {
    let plan = voice.plan;
    let of = Some(part.id);
    let groups = plan.target_groups().in_order().into_iter().filter(|it| it.part.id() == of);
    let groups = super::facts::joined(groups.map(|it| voice.group(it.id)), ", ");
    let groups = super::facts::line(voice, Kind::Challenge, [("target_groups", groups)]);
    let leads_on = plan.challenges().iter().any(|it| it.part.id() == of)
        || plan.strategies().iter().any(|it| it.part.id() == of);
    let chapter = leads_on.then(|| {
        let label = Inline::subtle(format!("{}: ", voice.word("document-aims")));
        let text = vec![label, Inline::link(part_name(part), anchor(Kind::Part, part.id))];
        Block::Paragraph(Paragraph { text })
    });
    groups.into_iter().chain(chapter).collect()
}

/// Title and summary in each further language, under the language's own name.
fn in_further_languages(voice: &Voice<'_>) -> Vec<Block> {
    let about = voice.plan.about();
    let mut words: Vec<_> = about.titles.iter().chain(about.summaries.iter()).map(|(word, _)| word).collect();
    words.sort_unstable();
    words.dedup();
    let mut blocks = Vec::new();
    for word in words {
        let texts = [about.titles.text(word), about.summaries.text(word)];
        let body: Vec<Block> =
            texts.into_iter().flatten().flat_map(|text| super::voice::prose(text)).collect();
        let name = voice.choice_of::<FurtherLanguage>(word);
        blocks.extend(headed(Block::heading(3, "", name).unnumbered(), body));
    }
    headed(Block::heading(2, "languages", voice.word("document-languages")), blocks)
}
