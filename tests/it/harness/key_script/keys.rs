//! Goes to records, fields and controls by keys, and writes there.

use super::KeyScript;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

/// What can be written in or pressed, in a form.
const CONTROLS: [Role; 5] =
    [Role::TextInput, Role::MultilineTextInput, Role::CheckBox, Role::ComboBox, Role::Button];
/// So far a field is gone to with the Tab key; the search goes further with fewer keys.
const TAB_STEPS_NEAR: usize = 6;
/// No field has more parts.
const TAB_STEPS_FAR: usize = 40;

impl KeyScript<'_> {
    /// Searches for something and goes there: its name, and what is next to it in the list.
    pub(super) fn search_and_go(&mut self, name: &str, hint: &str) {
        self.window.press("Ctrl+K").write_at_once(name);
        let wanted = format!("{name} {hint}");
        let hits: Vec<String> = self.options();
        let numbered = |hit: &String| {
            *hit == wanted || hit.split_once(' ').is_some_and(|(mark, rest)| mark.len() < 6 && rest == wanted)
        };
        let at = hits.iter().position(numbered);
        let at = at.unwrap_or_else(|| panic!("the search for {wanted:?} finds {hits:?}"));
        for _ in 0..at {
            self.window.tap("ArrowDown");
        }
        self.window.tap("Enter");
    }

    fn options(&self) -> Vec<String> {
        let options = self.window.nodes().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
        options.filter_map(|node| node.accesskit_node().label()).collect()
    }

    pub(super) fn search_field(&mut self, label: &str) {
        let hint = self.window.word("ui-finder-field");
        self.search_and_go(label, &hint);
    }

    /// Goes to a control of the form with the Tab key where it is near, else by searching for its field first.
    pub(super) fn focus_control(&mut self, roles: &[Role], label: &str, name: &str) {
        if self.tab_to(roles, label, name, TAB_STEPS_NEAR) {
            return;
        }
        self.search_field(label);
        let there = self.tab_to(roles, label, name, TAB_STEPS_FAR);
        assert!(there, "{label}: no {name:?}, but {:?}", self.window.focused());
    }

    /// Goes with Tab or Shift+Tab to a control that is so near; says whether it came there.
    fn tab_to(&mut self, roles: &[Role], label: &str, name: &str, near: usize) -> bool {
        for _ in 0..=near {
            let (Some(here), Some(there)) = (self.focused_index(), self.control_index(roles, label, name))
            else {
                return false;
            };
            match here.cmp(&there) {
                _ if here.abs_diff(there) > near => return false,
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => self.window.tap("Tab"),
                std::cmp::Ordering::Greater => self.window.press("Shift+Tab"),
            };
        }
        false
    }

    pub(super) fn type_into(&mut self, label: &str, name: &str, text: &str) {
        self.focus_control(&[Role::TextInput, Role::MultilineTextInput], label, name);
        self.write_over(text);
    }

    /// Writes in the box that the keyboard is in, over what stands there; Enter between lines.
    pub(super) fn write_over(&mut self, text: &str) {
        self.window.press("Ctrl+A");
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                self.window.tap("Enter");
            }
            self.window.write_at_once(line);
        }
    }

    /// What is in the form that is in sight, in order.
    pub(super) fn inside_form(&self) -> Vec<Node<'_>> {
        crate::ui::every_control::inside_form(&self.window)
    }

    pub(super) fn has_control(&self, roles: &[Role], name: &str) -> bool {
        self.control_index(roles, "", name).is_some()
    }

    /// Which of the controls of the form it is: the first of that name, behind the label where the label stands apart.
    fn control_index(&self, roles: &[Role], label: &str, name: &str) -> Option<usize> {
        let mut at = 0;
        let mut found = None;
        for node in self.inside_form() {
            let node = node.accesskit_node();
            let words = node.label().or_else(|| node.value()).unwrap_or_default();
            if CONTROLS.contains(&node.role()) {
                if found.is_none() && roles.contains(&node.role()) && words == name {
                    found = Some(at);
                }
                at += 1;
            } else if node.role() == Role::Label && words == label {
                found = None;
            }
        }
        found
    }

    fn focused_index(&self) -> Option<usize> {
        let form = self.inside_form();
        let mut controls = form.iter().filter(|node| CONTROLS.contains(&node.accesskit_node().role()));
        controls.position(|node| node.accesskit_node().is_focused())
    }
}
