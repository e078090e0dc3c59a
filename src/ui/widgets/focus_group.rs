//! Controls that together are one stop of the Tab key: arrows go on inside the group, Tab goes on to what comes after it.
//!
//! A bar of ten buttons would be ten presses for everybody who goes past it by keyboard. Which of its controls the Tab key
//! stops at is the one that had the keyboard last, else the one that the group names.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Ui, UiBuilder, UiStackInfo, Vec2};

/// The tag of a group among the surroundings of a control.
const TAG: &str = "focus group";

/// Which control of a group the Tab key stops at, as long as none had the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupEntry {
    /// The first one.
    First,
    /// The last one.
    Last,
    /// This one.
    Control(Id),
}

/// What a group remembers from frame to frame.
#[derive(Clone, Debug, Default)]
struct GroupState {
    /// Its controls in the frame before, in their order.
    before: Vec<Id>,
    /// Those that were shown in this frame so far.
    shown: Vec<Id>,
    /// The one that the Tab key stops at.
    stop: Option<Id>,
    /// The one that had the keyboard last.
    last: Option<Id>,
}

/// Shows controls that are one stop of the Tab key.
pub fn focus_group<R>(ui: &mut Ui, id: Id, entry: GroupEntry, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut state = ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<GroupState>(id)));
    std::mem::swap(&mut state.before, &mut state.shown);
    state.shown.clear();
    if let Some(focused) = ui.memory(egui::Memory::focused).filter(|focused| state.before.contains(focused)) {
        state.last = Some(take_arrows(ui, &state.before, focused));
    }
    let named = match entry {
        GroupEntry::First => state.before.first().copied(),
        GroupEntry::Last => state.before.last().copied(),
        GroupEntry::Control(control) => Some(control),
    };
    state.last = state.last.filter(|last| state.before.contains(last));
    state.stop = state.last.or(named);
    ui.data_mut(|data| data.insert_temp(id, state));
    let builder = UiBuilder::new().ui_stack_info(UiStackInfo::default().with_tag_value(TAG, id));
    ui.scope_builder(builder, add).inner
}

/// Moves the keyboard inside the group; returns the control that has it.
fn take_arrows(ui: &Ui, controls: &[Id], focused: Id) -> Id {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let at = controls.iter().position(|control| *control == focused).unwrap_or_default();
    let last = controls.len().saturating_sub(1);
    let moves = [
        (Key::ArrowRight, (at + 1).min(last)),
        (Key::ArrowDown, (at + 1).min(last)),
        (Key::ArrowLeft, at.saturating_sub(1)),
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let pressed = ui.input_mut(|input| {
        moves.into_iter().find(|(key, _)| super::consume_chord(input, Modifiers::NONE, *key))
    });
    let Some(to) = pressed.and_then(|(_, to)| controls.get(to).copied()).filter(|to| *to != focused) else {
        return focused;
    };
    ui.memory_mut(|memory| memory.request_focus(to));
    to
}

/// What a control reacts to: inside a group only one of its controls is a stop of the Tab key.
pub fn stop_sense(ui: &Ui, control: Id) -> Sense {
    let group = ui.stack().iter().find_map(|stack| stack.tags().get_downcast::<Id>(TAG).copied());
    let Some(group) = group.filter(|_| ui.is_enabled()) else { return Sense::click() };
    ui.data_mut(|data| {
        let state = data.get_temp_mut_or_default::<GroupState>(group);
        state.shown.push(control);
        if state.stop == Some(control) { Sense::click() } else { Sense::CLICK }
    })
}

/// Takes room for a control that is pressed.
pub(super) fn allocate_stop(ui: &mut Ui, size: Vec2) -> (Rect, Response) {
    let sense = stop_sense(ui, ui.next_auto_id());
    ui.allocate_exact_size(size, sense)
}
