//! Documents in the formats that they are written in.

pub(crate) mod docx;
mod html;
mod markdown;
pub(crate) mod pdf;
pub(crate) mod typeset;

use planverksted::document::Document;
use planverksted::edit::sample;
use planverksted::model::Plan;
use planverksted::text::Language;

/// Documents of plans as they are: the sample in every language, a template, a generated plan and an empty one.
fn documents_of_plans() -> Vec<Document> {
    let of_languages = Language::ALL.into_iter().flat_map(|language| {
        ["saved-plans/fjellvik.ron", "assets/templates/mental-health.nn.ron"]
            .map(|path| docx::of_plan(&docx::saved(path), language))
    });
    let others = [(sample(60, 5), Language::Nb), (Plan::default(), Language::Nn)];
    of_languages.chain(others.map(|(plan, language)| docx::of_plan(&plan, language))).collect()
}
