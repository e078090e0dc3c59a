//! The steps on the left: the process that a group goes through, its progress, and the findings of each view.

use super::focus_group::stop_sense;
use super::text::clipped_galley;
use crate::ui::theme::{self, Tone, Type};
use egui::{
    Align2, Color32, FontId, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

/// A step, with the views in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepGroup {
    /// Number and name; empty for views that belong to no step.
    pub name: String,
    /// Done, begun, or nothing.
    pub state: String,
    /// The views.
    pub items: Vec<StepItem>,
    /// The findings of all its views.
    pub findings: usize,
    /// The same in words.
    pub findings_text: String,
}

impl StepGroup {
    /// Whether it is one line where there is too little room for all views.
    fn can_fold(&self) -> bool {
        !self.name.is_empty() && !self.items.iter().any(|item| item.chosen)
    }

    /// That line; it leads to the first of its views.
    fn folded_item(&self) -> StepItem {
        StepItem {
            name: self.name.clone(),
            count: None,
            findings: self.findings,
            access_label: format!("{} {}", self.name, self.state).trim().to_owned(),
            findings_text: self.findings_text.clone(),
            chosen: false,
        }
    }
}

/// A view in the list of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepItem {
    /// Its name.
    pub name: String,
    /// How many records it has, where that is of interest.
    pub count: Option<usize>,
    /// How many findings it has.
    pub findings: usize,
    /// Name and count, in words.
    pub access_label: String,
    /// The same in words.
    pub findings_text: String,
    /// Whether it is the current one.
    pub chosen: bool,
}

/// Shows the steps and returns which view was chosen, counted through all groups.
///
/// Where the views of all steps have too little room, only those of the current step are listed.
pub fn steps(ui: &mut Ui, groups: &[StepGroup]) -> Option<usize> {
    let mut picked = None;
    let mut index = 0;
    ui.spacing_mut().item_spacing.y = 0.0;
    // Three sizes of list: roomy lines, tight lines, and where even these do not fit, other groups folded to one
    // line.
    let room = ui.clip_rect().height();
    let all = groups.iter().map(|group| line_count(group, false)).sum();
    let narrow = least_height(all) > room;
    let shown = if narrow { groups.iter().map(|group| line_count(group, true)).sum() } else { all };
    let heights = Heights::of(shown, groups.len(), room);
    for group in groups {
        if narrow && group.can_fold() {
            if step_line(ui, index, &group.folded_item(), heights.line, FOLDED_INDENT).clicked() {
                picked = Some(index);
            }
            index += group.items.len();
            ui.add_space(heights.gap);
            continue;
        }
        if !group.name.is_empty() {
            group_heading(ui, group, heights.line);
        }
        for item in &group.items {
            let line = step_line(ui, index, item, heights.line, INDENT);
            if line.clicked() {
                picked = Some(index);
            }
            // Only when the view changes: else nobody could scroll away from the current one.
            if item.chosen && !ui.clip_rect().contains_rect(line.rect) && is_newly_chosen(ui, index) {
                line.scroll_to_me(None);
            }
            index += 1;
        }
        ui.add_space(heights.gap);
    }
    picked
}

/// Whether another view was the chosen one before.
fn is_newly_chosen(ui: &Ui, index: usize) -> bool {
    let id = Id::unique("chosen step");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id, usize::MAX), index));
    before != index
}

/// The line of the view at this position, counted through all groups.
pub fn step_id(index: usize) -> Id {
    Id::unique(("step", index))
}

/// How many lines a step takes.
fn line_count(group: &StepGroup, narrow: bool) -> usize {
    if narrow && group.can_fold() { 1 } else { group.items.len() + usize::from(!group.name.is_empty()) }
}

/// The least height of so many lines.
fn least_height(lines: usize) -> f32 {
    as_points(lines) * theme::TARGET_SIZE
}

fn as_points(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// How far in a view is, in steps of spacing, and a group that is one line.
const INDENT: f32 = 4.0;
const FOLDED_INDENT: f32 = 2.5;

/// The height of a line and the gap behind a group.
#[derive(Clone, Copy)]
struct Heights {
    line: f32,
    gap: f32,
}

impl Heights {
    /// Less where all lines and groups would not fit into the height that is in sight.
    fn of(lines: usize, groups: usize, room: f32) -> Self {
        let (lines, gaps) = (as_points(lines), as_points(groups));
        if lines * theme::STEP_LINE_HEIGHT + gaps * theme::SPACE <= room {
            return Self { line: theme::STEP_LINE_HEIGHT, gap: theme::SPACE };
        }
        let gap = ((room - lines * theme::TARGET_SIZE) / gaps).floor().clamp(0.0, theme::SPACE);
        Self { line: theme::TARGET_SIZE, gap }
    }
}

fn group_heading(ui: &mut Ui, group: &StepGroup, height: f32) {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Heading, true, format!("{} {}", group.name, group.state).trim())
    });
    let inner = Rect::from_min_max(
        pos2(rect.left() + 2.5 * theme::SPACE, rect.top()),
        pos2(rect.right() - 2.0 * theme::SPACE, rect.bottom()),
    );
    paint_aligned(ui, inner, Align2::LEFT_CENTER, &group.name, Type::Label, p.text);
    paint_aligned(ui, inner, Align2::RIGHT_CENTER, &group.state, Type::Small, p.subtle);
}

fn step_line(ui: &mut Ui, index: usize, item: &StepItem, height: f32, indent: f32) -> Response {
    let p = theme::palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, step_id(index), stop_sense(ui, step_id(index)));
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), item.chosen, &item.access_label));
    if item.findings > 0 {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_description(item.findings_text.as_str()));
    }
    let accent = p.tint(Tone::Accent);
    if item.chosen || response.hovered() {
        let fill = if item.chosen { accent.surface } else { p.highlight };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
    }
    if response.has_focus() {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS, stroke, StrokeKind::Inside);
    }
    let inner = Rect::from_min_max(
        pos2(rect.left() + indent * theme::SPACE, rect.top()),
        pos2(rect.right() - 2.0 * theme::SPACE, rect.bottom()),
    );
    let (kind, colour) = if item.chosen { (Type::Strong, accent.text) } else { (Type::Body, p.text) };
    let mark = paint_marks(ui, inner, item);
    let room = Rect::from_min_max(inner.min, pos2(inner.right() - mark, inner.bottom()));
    paint_aligned(ui, room, Align2::LEFT_CENTER, &item.name, kind, colour);
    response
}

/// Paints the findings on the right and the count before them; returns the width that they took.
fn paint_marks(ui: &Ui, inner: Rect, item: &StepItem) -> f32 {
    let p = theme::palette(ui);
    let figure = |number: usize, colour: Color32| {
        ui.painter().layout_no_wrap(number.to_string(), FontId::clone(&Type::Small.font()), colour)
    };
    let mut taken = 0.0;
    if item.findings > 0 {
        let tint = p.tint(Tone::Warning);
        let galley = figure(item.findings, tint.text);
        // At least 22 points wide, so that a single digit is in a circle and not in a narrow pill.
        let badge = vec2((galley.size().x + 2.0 * theme::SPACE).max(22.0), theme::CHIP_HEIGHT - 1.0);
        let at = Align2::RIGHT_CENTER.align_size_within_rect(badge, inner);
        ui.painter().rect_filled(at, badge.y / 2.0, tint.surface);
        let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), at);
        ui.painter().galley(place.min, galley, tint.text);
        taken += badge.x + theme::SPACE;
    }
    if let Some(count) = item.count.filter(|count| *count > 0) {
        let colour = if item.chosen { p.text } else { p.subtle };
        let galley = figure(count, colour);
        let room = Rect::from_min_max(inner.min, pos2(inner.right() - taken, inner.bottom()));
        let place = Align2::RIGHT_CENTER.align_size_within_rect(galley.size(), room);
        taken += galley.size().x + theme::GAP;
        ui.painter().galley(place.min, galley, colour);
    }
    taken
}

fn paint_aligned(ui: &Ui, rect: Rect, align: Align2, words: &str, kind: Type, colour: Color32) {
    let galley = clipped_galley(ui, words, kind, colour, rect.width());
    let at = align.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, colour);
}
