//! Everything that a plan may say can be said in the window: every control of every form is used once, and every
//! field has then been filled in.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Address, EXISTS, IdGenerator, Kind, Plan};
use planverksted::session::View;
use planverksted::store::{SavedPlan, write};
use planverksted::ui::form;
use std::collections::BTreeSet;

/// A plan with a record of every kind, each with a name that nothing else has where it can have one.
fn one_of_each() -> Plan {
    let titled = Kind::ALL.iter().skip(1).filter(|kind| kind.field("title").is_some());
    // A second one of each, for those that name others of their kind.
    let two = |kind: &Kind| format!("{0} {0} \"{1}\"; {0} {0}_2 \"Den andre\"", kind.code(), title_of(*kind));
    let statements: Vec<String> = titled.map(two).collect();
    let others = "coverage_cell coverage_cell: target_group=target_group, level=level; reading reading in indicator: at=2020";
    plans::plan(&format!("{}; {others}", statements.join("; "))).plan
}

fn title_of(kind: Kind) -> String {
    format!("Zz{}zz", kind.code().replace('_', ""))
}

/// A control of a form: what it is, its name, and how many of the same name come before it.
pub(crate) struct Control {
    pub(crate) role: Role,
    pub(crate) label: String,
    pub(crate) before: usize,
}

fn controls(window: &WindowHarness) -> Vec<Control> {
    let mut found: Vec<Control> = Vec::new();
    for node in inside_form(window) {
        let (role, label) = (node.accesskit_node().role(), node.accesskit_node().label());
        let Some(label) = label else { continue };
        let before = found.iter().filter(|other| other.role == role && other.label == label).count();
        found.push(Control { role, label, before });
    }
    found
}

/// What is in the form beside the list; the plan's own form is the view itself.
pub(crate) fn inside_form(window: &WindowHarness) -> Vec<Node<'_>> {
    let region = |role| window.nodes().find(|node| node.accesskit_node().role() == role);
    let about = window.program().context().is_some_and(|cx| cx.view == View::About);
    let form = region(Role::Form).or_else(|| region(Role::Main).filter(|_| about));
    form.map(|form| form.children_recursive().collect()).unwrap_or_default()
}

pub(crate) fn find<'a>(window: &'a WindowHarness, control: &Control) -> Option<Node<'a>> {
    let mut named = inside_form(window).into_iter().filter(|node| {
        let node = node.accesskit_node();
        node.role() == control.role && node.label().as_deref() == Some(&control.label)
    });
    named.nth(control.before)
}

/// Uses a control as somebody would who fills in a form.
fn fill(window: &mut WindowHarness, control: &Control) {
    let Some(node) = find(window, control) else { return };
    match control.role {
        Role::TextInput | Role::MultilineTextInput => {
            node.focus();
            window.harness.run();
            window.press("Ctrl+A").write("2027").press("Tab");
        }
        Role::CheckBox => {
            node.focus();
            window.harness.run();
            window.press("Space");
        }
        Role::ComboBox => {
            node.focus();
            window.harness.run();
            // A lead is a unit with a role.
            if control.label == window.word("field-measure-lead") {
                window.write("2027, leder").press("Tab");
            } else {
                window.press("Enter").press("ArrowDown").press("Enter");
            }
        }
        Role::Button if is_picker(window, &control.label) => {
            node.focus();
            window.harness.run();
            window.press("Enter").press("Enter");
        }
        _ => {}
    }
}

fn is_picker(window: &WindowHarness, label: &str) -> bool {
    let words =
        ["ui-link-choose", "ui-link-add", "ui-link-add-other", "ui-link-other"].map(|key| window.word(key));
    words.iter().any(|words| label.starts_with(&format!("{words}: ")))
}

/// The fields of a kind that the form of its record fills in.
fn filled(window: &mut WindowHarness, kind: Kind) -> BTreeSet<u8> {
    let before = window.plan().clone();
    let more = window.word("ui-form-more").split(':').next().unwrap_or_default().to_owned();
    let shut = controls(window).into_iter().find(|control| control.label.starts_with(&format!("{more}:")));
    if let Some(control) = shut {
        find(window, &control).expect("it is there").focus();
        window.harness.run();
        window.press("Enter");
    }
    for control in controls(window) {
        fill(window, &control);
    }
    let mut fields = BTreeSet::new();
    before.difference(window.plan(), &mut |at: Address, _, _| {
        if at.kind == kind && at.field != EXISTS {
            fields.insert(at.field);
        }
    });
    fields
}

#[test]
fn every_field_of_every_kind_can_be_filled_in() {
    let folder = Folder::of("enter");
    let saved =
        SavedPlan { plan_id: IdGenerator::seeded(1).next_id(), plan: one_of_each(), ..SavedPlan::default() };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    for kind in Kind::ALL.iter().copied() {
        let mut window = WindowHarness::open(&folder, &file);
        let sought = match kind {
            Kind::Plan => window.word("ui-view-about"),
            Kind::Reading => format!("{} · 2020", title_of(Kind::Indicator)),
            // Coverage is assessed in the cells of its own view, and what merges ask is answered in theirs.
            Kind::CoverageCell | Kind::MergeQuestion => continue,
            _ => title_of(kind),
        };
        window.press("Ctrl+K").write(&sought).press("Enter");
        if inside_form(&window).is_empty() {
            window.press("F4");
        }
        let filled = filled(&mut window, kind);
        let left: Vec<&str> = form::form_fields(kind)
            .into_iter()
            .filter(|field| !filled.contains(field))
            .filter_map(|field| kind.info(field).map(|info| info.name))
            .collect();
        assert!(left.is_empty(), "{}: {left:?} cannot be filled in", kind.code());
    }
}
