//! Schemes of levels that come with the program, taken into the plan with one act: "Hent nivåmodell". A plan may have
//! several at once; one that is there already is not offered.

use crate::edit::verbs;
use crate::model::records::plan::WrittenStandard;
use crate::model::{AnyRecord, Kind, Plan, Uid};
use crate::session::{Context, Outbox};
use crate::store;
use crate::text::Language;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// The schemes that come with the program, in a written standard, read when they are first shown; may be lost.
#[derive(Debug, Default)]
pub struct LevelsState {
    shipped: Option<(Language, Plan)>,
}

impl LevelsState {
    /// The shipped schemes in the written standard of the plan, or of the window where the plan says none.
    fn shipped(&mut self, cx: &Context<'_>) -> &Plan {
        let language = match cx.plan.about().language {
            WrittenStandard::Nn => Language::Nn,
            WrittenStandard::Nb => Language::Nb,
            _ => cx.language(),
        };
        let known = self.shipped.take().filter(|(known, _)| *known == language);
        let read = || {
            let read = store::level_schemes(language);
            let read = read.inspect_err(|error| log::error!("the schemes of levels: {error}"));
            (language, read.unwrap_or_default())
        };
        let (_, plan) = self.shipped.insert(known.unwrap_or_else(read));
        plan
    }
}

/// The list of schemes to fetch.
pub fn fetch_id() -> Id {
    Id::unique("fetch levels")
}

/// Shows the list of schemes to fetch, where there are any left and the plan may be changed.
pub(super) fn fetch_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut LevelsState, out: &mut Outbox<'_>) {
    let shipped = state.shipped(cx);
    let all = shipped.in_order(Kind::LevelScheme);
    let left: Vec<&dyn AnyRecord> =
        all.into_iter().filter(|scheme| cx.plan.level_schemes().get(scheme.id()).is_none()).collect();
    if left.is_empty() || !cx.can.edit {
        return;
    }
    let titles = left.iter().map(|scheme| scheme.title().to_string());
    let words: Vec<String> = std::iter::once(cx.word("ui-levels-choose")).chain(titles).collect();
    let name = cx.word("ui-levels-fetch");
    let picked =
        w::field(ui, &name, |ui| w::combo_box(ui, fetch_id(), &name, &words, 0, theme::KIND_CHOICE_WIDTH));
    // Line 0 is the invitation to choose, and picks nothing.
    let scheme: Option<Uid> = picked.and_then(|at| left.get(at.checked_sub(1)?)).map(|scheme| scheme.id());
    if let Some(scheme) = scheme {
        let change = verbs::import_scheme(cx.plan, out.ids, shipped, scheme);
        out.change(change);
    }
    ui.add_space(theme::GAP);
}
