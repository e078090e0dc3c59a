//! Who comes: the list of the group in its order, filled in with one key for each or with the mouse.

use super::acts::act;
use super::filled_note::NoteKind;
use super::note_dialog::NoteDialogs;
use crate::analysis::gathering::Attendance;
use crate::model::meeting::{Meeting, Presence};
use crate::model::{Kind, Quantity, Uid};
use crate::session::{Context, GatheringAct, GatheringMode, Outbox};
use crate::text::Phrase;
use crate::ui::form;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::{Align, Event, Frame, Key, Layout, Margin, Rect, Ui, vec2};

/// Shows the list.
pub(super) fn attendance_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    notes: &mut NoteDialogs,
    out: &mut Outbox<'_>,
) {
    let Some(meeting) = cx.plan.meetings().get(mode.meeting) else { return };
    w::title(ui, &cx.word("ui-gathering-attendance"));
    w::paragraph(ui, &counts(cx, meeting));
    w::note(ui, &cx.word("ui-gathering-attendance-keys"));
    ui.add_space(theme::GAP);
    let place = mode.attendance.unwrap_or_default();
    let members = cx.plan.in_order(Kind::Participant);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, member) in members.iter().enumerate() {
            member_ui(ui, cx, meeting, Member { id: member.id(), at, is_next: at == place }, out);
        }
    });
    if members.is_empty() {
        w::paragraph(ui, &cx.word("ui-gathering-attendance-nobody"));
    }
    ui.add_space(theme::GAP);
    ui.horizontal(|ui| {
        if w::outlined_button(ui, &cx.word("ui-gathering-attendance-done")).clicked() {
            act(out, GatheringAct::ShowAttendance(false));
        }
        if w::outlined_button(ui, &cx.word("ui-gathering-attendance-more")).clicked() {
            notes.open(NoteKind::Present, cx, mode);
        }
    });
}

/// A member of the group in the list.
#[derive(Clone, Copy)]
struct Member {
    id: Uid,
    at: usize,
    /// Whether the next key is about them.
    is_next: bool,
}

fn member_ui(ui: &mut Ui, cx: &Context<'_>, meeting: &Meeting, member: Member, out: &mut Outbox<'_>) {
    let p = theme::palette(ui);
    let noted = meeting.attendance.iter().find(|(id, _)| *id == member.id).map(|(_, presence)| presence);
    let name = form::record_name(cx, Kind::Participant, member.id);
    let fill = if member.is_next { p.highlight } else { p.background };
    let width = ui.available_width().min(theme::TEXT_WIDTH);
    let frame = Frame::new().fill(fill).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(8, 2));
    let row = frame.show(ui, |ui| {
        let size = vec2(width - 2.0 * theme::GAP, theme::CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let buttons =
                [("ui-gathering-absent", Presence::Absent), ("ui-gathering-present", Presence::Present)];
            for (key, presence) in buttons {
                let words = cx.word(key);
                let button = w::answer_button(ui, &words, noted == Some(&presence));
                if button.accessible_name(format!("{name}: {words}")).clicked() {
                    act(out, GatheringAct::SetPresence(member.id, presence));
                    act(out, GatheringAct::MoveInAttendance(member.at + 1));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let kind = if member.is_next { Type::Strong } else { Type::Body };
                let colour = if member.is_next { p.tint(Tone::Accent).text } else { p.text };
                let shown = w::clipped_galley(ui, &name, kind, colour, ui.available_width());
                ui.label(shown).on_hover_text(&name);
            });
        });
    });
    if member.is_next {
        let edge =
            Rect::from_min_size(row.response.rect.min, vec2(theme::BANNER_EDGE, row.response.rect.height()));
        ui.painter().rect_filled(edge, 0, p.tint(Tone::Accent).edge);
    }
    if member.is_next && !ui.clip_rect().contains_rect(row.response.rect) {
        row.response.scroll_to_me(None);
    }
}

/// How many came, in words.
fn counts(cx: &Context<'_>, meeting: &Meeting) -> String {
    let attendance = Attendance::of(cx.plan, meeting);
    let others = attendance.others.and_then(Quantity::as_whole).unwrap_or_default();
    let unknown = cx.plan.count(Kind::Participant).saturating_sub(attendance.listed());
    cx.text(
        &Phrase::new("ui-gathering-attendance-counts")
            .with("present", attendance.present.len())
            .with("absent", attendance.absent.len())
            .with("unknown", unknown)
            .with("others", others),
    )
}

/// Takes the keys of the list, while nothing is typed in the line: Space, Backspace, the arrows and Escape.
///
/// A key that types a blank arrives twice, as a key and as its text; letters behind it belong to the line.
pub(super) fn take_attendance_keys(ui: &Ui, mode: &GatheringMode, out: &mut Outbox<'_>) {
    let mut keys = AttendanceKeys { place: mode.attendance.unwrap_or_default(), ..AttendanceKeys::default() };
    ui.input_mut(|input| input.events.retain(|event| !keys.consumes(event)));
    for asked in keys.acts {
        act(out, asked);
    }
}

/// What the keys of a frame ask for.
#[derive(Default)]
struct AttendanceKeys {
    place: usize,
    acts: Vec<GatheringAct>,
    /// Whether letters have been typed, which belong to the line with everything behind them.
    is_typing: bool,
    /// Presses of the space bar whose text has not come yet.
    spaces: usize,
}

impl AttendanceKeys {
    /// Whether an event is one of the list's, which is done then.
    fn consumes(&mut self, event: &Event) -> bool {
        match event {
            Event::Text(text) if text == " " && !self.is_typing => {
                if self.spaces == 0 {
                    self.acts.push(GatheringAct::Attend(Presence::Present));
                }
                self.spaces = self.spaces.saturating_sub(1);
                true
            }
            Event::Text(_) => {
                self.is_typing = true;
                false
            }
            Event::Key { key, pressed: true, repeat, modifiers, .. }
                if modifiers.is_none() && !self.is_typing =>
            {
                self.consume_key(*key, *repeat)
            }
            _ => false,
        }
    }

    fn consume_key(&mut self, key: Key, is_held: bool) -> bool {
        let asked = match key {
            Key::Space => {
                self.spaces += 1;
                GatheringAct::Attend(Presence::Present)
            }
            Key::Backspace => GatheringAct::Attend(Presence::Absent),
            Key::ArrowUp => GatheringAct::MoveInAttendance(self.place.saturating_sub(1)),
            Key::ArrowDown => GatheringAct::MoveInAttendance(self.place + 1),
            Key::Escape => GatheringAct::ShowAttendance(false),
            _ => return false,
        };
        // A key that is held down must not fill in the whole list.
        if !is_held {
            self.acts.push(asked);
        }
        true
    }
}
