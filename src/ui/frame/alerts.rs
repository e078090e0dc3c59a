//! Alerts above every view until they are solved or dismissed: a failed save, foreign content in the file, a warning.

use crate::session::{
    Command, Context, ImportAction, MergeReview, MessageSeverity, Outbox, SaveObstacle, SaveState, View,
};
use crate::text::Phrase;
use crate::ui::screen::Screen;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets as w;
use egui::Ui;

/// Shows all alerts.
pub(super) fn alerts_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    save_alerts_ui(ui, cx, out);
    waiting_import_ui(ui, cx, out);
    open_questions_ui(ui, cx, out);
    open_elsewhere_ui(ui, cx, out);
    if let Some(offer) = cx.rescue {
        let text = cx.text(&offer.phrase);
        out.commands.extend(command_banner(ui, Tone::Warning, &text, offer.acts(), cx));
    }
    message_ui(ui, cx, screen, out);
}

/// A text and what can be done about it, each act with the key of its words.
struct Alert {
    text: String,
    acts: Vec<(&'static str, Command)>,
}

/// Shows in one banner what prevents saving, which nothing may hide.
pub(super) fn save_alerts_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let conflict = conflict_alert(cx);
    let unsaved = match (cx.save_obstacle, cx.save_state) {
        (Some(obstacle), _) => Some(obstacle_alert(cx, obstacle, conflict.is_some())),
        (None, SaveState::Failed(why)) => Some(Alert {
            text: cx.text(why),
            acts: vec![("ui-save-again", Command::Save), ("ui-save-elsewhere", Command::SaveAs)],
        }),
        (None, _) => None,
    };
    let alerts = conflict.into_iter().chain(unsaved);
    let both = alerts.reduce(|mut first, second| {
        first.text.push(' ');
        first.text.push_str(&second.text);
        first.acts.retain(|act| !second.acts.contains(act));
        first.acts.extend(second.acts);
        first
    });
    if let Some(Alert { text, acts }) = both {
        out.commands.extend(command_banner(ui, Tone::Danger, &text, acts, cx));
    }
}

/// A save has not come back, because a network folder does not answer or a disk sleeps; or the user wants to leave a plan
/// that is not written, and decides. Of a conflict something else says what is wrong with the file.
fn obstacle_alert(cx: &Context<'_>, obstacle: SaveObstacle, is_conflict: bool) -> Alert {
    let elsewhere = ("ui-save-elsewhere", Command::SaveAs);
    let stay = ("ui-leave-stay", Command::StayInPlan);
    let with_copy = ("ui-leave-with-copy", Command::LeaveWithCopy);
    let discard = ("ui-leave-discard", Command::LeaveWithoutSaving);
    let (key, acts) = match obstacle {
        SaveObstacle::Late => ("ui-save-late", vec![elsewhere]),
        SaveObstacle::LateUnkept => ("ui-save-late-unkept", vec![elsewhere]),
        SaveObstacle::LeavingUnsaved => (
            if is_conflict { "ui-leave-conflict" } else { "ui-leave-unsaved" },
            vec![elsewhere, with_copy, discard, stay],
        ),
        SaveObstacle::LeavingNoFile => {
            ("ui-leave-no-file", vec![("ui-save-as", Command::SaveAs), with_copy, discard, stay])
        }
        SaveObstacle::LeavingUnkept => ("ui-leave-nowhere", vec![elsewhere, discard, stay]),
    };
    Alert { text: cx.text(&Phrase::new(key).with("file", cx.file_name())), acts }
}

/// Somebody else has written the file while something here was not in it: nothing is lost, and the user chooses.
fn conflict_alert(cx: &Context<'_>) -> Option<Alert> {
    let (foreign, path) = (cx.external?, cx.path?);
    let mut acts = Vec::new();
    if cx.can_merge() {
        acts.push(("ui-foreign-merge", Command::Merge));
    }
    if foreign.snapshot.is_ok() && !foreign.is_incompatible {
        acts.push(("ui-foreign-take", Command::AcceptTheirs));
    }
    acts.push(("ui-foreign-keep", Command::KeepOurs));
    acts.push(("ui-save-elsewhere", Command::SaveAs));
    Some(Alert { text: cx.text(&foreign.phrase(path, cx.save_state)), acts })
}

/// A banner whose acts are commands.
fn command_banner(
    ui: &mut Ui,
    tone: Tone,
    text: &str,
    acts: Vec<(&'static str, Command)>,
    cx: &Context<'_>,
) -> Option<Command> {
    let words: Vec<String> = acts.iter().map(|(key, _)| cx.word(key)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let pressed = w::banner(ui, &w::Banner { tone, heading: None, text, acts: &words });
    ui.add_space(theme::GAP);
    acts.into_iter().nth(pressed?).map(|(_, command)| command)
}

/// A table that is being worked out, or that waits while another view is in sight.
fn waiting_import_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    if let Some(working) = cx.import_progress {
        let acts = vec![("ui-stop", Command::StopWork)];
        out.commands.extend(command_banner(ui, Tone::Accent, &cx.text(&working.phrase()), acts, cx));
    } else if let Some(importing) = cx.import.filter(|_| cx.view != View::Import) {
        let text = cx.text(&Phrase::new("ui-table-waits").with("file", importing.source.as_str()));
        let acts = vec![
            ("ui-table-show", Command::Show(View::Import)),
            ("ui-table-leave", Command::EditImport(ImportAction::Cancel)),
        ];
        out.commands.extend(command_banner(ui, Tone::Accent, &text, acts, cx));
    }
}

/// Questions of the last merge that nobody has answered, while another view is in sight. Older ones are in the overview.
fn open_questions_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let open = cx.merge.filter(|review| review.is_recent()).map_or(0, MergeReview::unresolved_count);
    if open > 0 && cx.view != View::Merge {
        let text = cx.text(&Phrase::new("ui-merge-left").with("count", open));
        let acts = vec![
            ("ui-merge-show", Command::Show(View::Merge)),
            ("ui-merge-keep-ours", Command::KeepProvisional),
        ];
        out.commands.extend(command_banner(ui, Tone::Accent, &text, acts, cx));
    }
}

/// Somebody else has the plan open: nothing keeps the user from writing, but there are better ways.
fn open_elsewhere_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some(phrase) = cx.other_owner else { return };
    let acts = vec![
        ("ui-elsewhere-read", Command::MakeReadOnly),
        ("ui-elsewhere-copy", Command::ContinueInCopy),
        ("ui-elsewhere-take-over", Command::TakeOverLock),
    ];
    out.commands.extend(command_banner(ui, Tone::Warning, &cx.text(phrase), acts, cx));
}

fn message_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let Some(message) = cx.alert else { return };
    let text = cx.words.sentence(&message.phrase);
    let (all, dismiss) = (cx.word("ui-messages"), cx.word("ui-message-aside"));
    let acts = [all.as_str(), dismiss.as_str()];
    let acts = if cx.messages.iter().count() > 1 { &acts } else { acts.get(1..).unwrap_or_default() };
    let tone = match message.severity {
        MessageSeverity::Error => Tone::Danger,
        _ => Tone::Warning,
    };
    match w::banner(ui, &w::Banner { tone, heading: None, text: &text, acts }) {
        // The button for all messages comes first, but is left out where there is only one message.
        Some(0) if acts.len() > 1 => screen.shows_messages = true,
        Some(_) => out.command(Command::DismissAlerts),
        None => {}
    }
    ui.add_space(theme::GAP);
}
