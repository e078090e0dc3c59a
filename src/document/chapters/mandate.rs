//! What the plan is about: its task, what it covers and what it leaves to others, and its summary in further
//! languages.

use super::super::Block;
use super::facts::flat;
use super::voice::{Voice, headed, section};
use crate::model::Kind;
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
        let ages = flat(&part.ages);
        let title = part.title.trim();
        let named = if ages.is_empty() { title.to_owned() } else { format!("{title} ({ages})") };
        let mut body = super::voice::prose(&part.text);
        body.extend(held(voice, part.id));
        blocks.push(Block::heading(3, "", named).unnumbered());
        blocks.extend(body);
    }
    headed(Block::heading(2, "parts", voice.word("document-parts")), blocks)
}

/// What belongs to a part: its target groups, challenges and strategies, by name.
fn held(voice: &Voice<'_>, part: crate::model::Uid) -> Vec<Block> {
    let plan = voice.plan;
    let of = Some(part);
    let groups = plan.target_groups().in_order().into_iter().filter(|it| it.part.id() == of);
    let groups = super::facts::joined(groups.map(|it| voice.group(it.id)), ", ");
    let challenges = plan.challenges().iter().filter(|it| it.part.id() == of).map(|it| it.id);
    let challenges = voice.outline.family(Kind::Challenge).sorted(challenges);
    let strategies = plan.strategies().iter().filter(|it| it.part.id() == of).map(|it| it.id);
    let strategies = voice.outline.family(Kind::Strategy).sorted(strategies);
    let groups = super::facts::line(voice, Kind::Challenge, [("target_groups", groups)]);
    let challenges = voice.links(&voice.word("document-challenges"), Kind::Challenge, &challenges);
    let strategies = voice.links(&voice.word("document-strategies"), Kind::Strategy, &strategies);
    [groups, challenges, strategies].into_iter().flatten().collect()
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
