//! Plan and mandate: the fields of the plan itself, and the tables that belong to that: its background,
//! its way to adoption, other plans, laws and guidance, and its parts.

use super::background::PLAN_TABLES;
use super::focus::FocusTarget;
use super::lists::{focus_target, list_ui, tab_by_key, tab_label};
use super::record_table::Tabs;
use super::review::notices_ui;
use super::tables::TablesState;
use crate::model::{Kind, Uid};
use crate::session::{Context, Outbox, View};
use crate::ui::form::{self, FormState, FormUi};
use crate::ui::{theme, widgets as w};
use egui::{ScrollArea, Ui};

/// Shows the fields of the plan itself, or one of the tables that belong to it.
pub(super) fn about_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    tables: &mut TablesState,
    form: &mut FormState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let shown = shown_tab(cx, tables, form);
    // Tab 0 is the form of the plan itself; the tables follow from 1.
    let own = std::iter::once(cx.word("ui-about-plan"));
    let tabs: Vec<String> = own.chain(PLAN_TABLES.map(|kind| tab_label(cx, kind))).collect();
    let picked =
        ui.horizontal_wrapped(|ui| w::tabs(ui, "tables of the plan", tabs.iter().map(|tab| &**tab), shown));
    ui.add_space(theme::GAP);
    let focus = match shown.checked_sub(1).and_then(|at| PLAN_TABLES.get(at)) {
        Some(kind) => {
            list_ui(ui, cx, *kind, Tabs::default(), tables, out);
            focus_target(*kind)
        }
        None => plan_ui(ui, cx, form, out),
    };
    if let Some(part) = picked.inner.or(tab_by_key(ui, &tabs, shown)) {
        // The selection belongs to the tab that is left; a form of its record would stay open next to another
        // table.
        tables.tabs.insert(View::About, part);
        out.select = Some(None);
    }
    focus
}

/// Which part is in sight: that of what was gone to, else the one that was chosen last.
fn shown_tab(cx: &Context<'_>, tables: &mut TablesState, form: &FormState) -> usize {
    let sought = form.sought().is_some_and(|slot| slot.kind == Kind::Plan);
    let part = tables.tabs.entry(View::About).or_default();
    if cx.navigated || sought {
        let selected = cx.selection.filter(|_| !sought).map(|(kind, _)| kind);
        let table = selected.and_then(|kind| PLAN_TABLES.iter().position(|other| *other == kind));
        *part = table.map_or(0, |at| at + 1);
    }
    *part
}

fn plan_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut FormState, out: &mut Outbox<'_>) -> FocusTarget {
    ScrollArea::vertical().id_salt("about").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::TEXT_WIDTH.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        notices_ui(ui, cx, (Kind::Plan, Uid::PLAN), out);
        form::form_ui(ui, &mut FormUi { cx, state, out }, (Kind::Plan, Uid::PLAN));
        ui.add_space(theme::SECTION_GAP);
    });
    FocusTarget::on_request(form::FieldSlot::title(Kind::Plan, Uid::PLAN).widget_id())
}
