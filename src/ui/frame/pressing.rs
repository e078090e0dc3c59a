//! What stands in the way, above every view until it is solved or put aside: a failed save, somebody else's content in
//! the file, a warning.

use crate::session::{Command, Cx, ImportAct, Merging, Outbox, Saved, View, Weight};
use crate::text::Phrase;
use crate::ui::theme::{self, Tone};
use crate::ui::views::Screen;
use crate::ui::widgets as w;
use eframe::egui::Ui;

/// Shows what stands in the way.
pub(super) fn pressing_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    unsaved_ui(ui, cx, out);
    table(ui, cx, out);
    questions(ui, cx, out);
    elsewhere(ui, cx, out);
    if let Some(offered) = cx.offered {
        let acts = vec![("ui-recover-open", Command::OpenOffered), ("ui-offer-leave", Command::LeaveOffered)];
        out.commands.extend(offer(ui, Tone::Warning, &cx.say(&offered.phrase), acts, cx));
    }
    message(ui, cx, screen, out);
}

/// Shows what stands in the way of saving, which nothing may hide.
pub(super) fn unsaved_ui(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    failed(ui, cx, out);
    foreign(ui, cx, out);
}

/// A banner whose acts are commands.
fn offer(
    ui: &mut Ui,
    tone: Tone,
    text: &str,
    acts: Vec<(&'static str, Command)>,
    cx: &Cx<'_>,
) -> Option<Command> {
    let words: Vec<String> = acts.iter().map(|(key, _)| cx.word(key)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let pressed = w::banner(ui, &w::Banner { tone, heading: None, text, acts: &words });
    ui.add_space(theme::GAP);
    acts.into_iter().nth(pressed?).map(|(_, command)| command)
}

fn failed(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let Saved::Failed(why) = cx.saved else { return };
    let acts = vec![("ui-save-again", Command::Save), ("ui-save-elsewhere", Command::SaveElsewhere)];
    out.commands.extend(offer(ui, Tone::Danger, &cx.say(why), acts, cx));
}

/// Somebody else has written the file while something here was not in it: nothing is lost, and the user chooses.
fn foreign(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let (Some(foreign), Some(path)) = (cx.foreign, cx.path) else { return };
    let mut acts = Vec::new();
    if cx.may_merge() {
        acts.push(("ui-foreign-merge", Command::Merge));
    }
    if foreign.content.is_ok() && !foreign.strange {
        acts.push(("ui-foreign-take", Command::TakeTheirs));
    }
    acts.push(("ui-foreign-keep", Command::KeepOurs));
    acts.push(("ui-save-elsewhere", Command::SaveElsewhere));
    let text = cx.say(&foreign.phrase(path, cx.saved));
    out.commands.extend(offer(ui, Tone::Danger, &text, acts, cx));
}

/// A table that is being worked out, or that waits while another view is in sight.
fn table(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    if let Some(working) = cx.working {
        let acts = vec![("ui-stop", Command::Stop)];
        out.commands.extend(offer(ui, Tone::Accent, &cx.say(&working.phrase()), acts, cx));
    } else if let Some(importing) = cx.importing.filter(|_| cx.view != View::Import) {
        let text = cx.say(&Phrase::new("ui-table-waits").with("file", importing.source.as_str()));
        let acts = vec![
            ("ui-table-show", Command::Show(View::Import)),
            ("ui-table-leave", Command::Import(ImportAct::Leave)),
        ];
        out.commands.extend(offer(ui, Tone::Accent, &text, acts, cx));
    }
}

/// Questions of a merge that nobody has answered, while another view is in sight.
fn questions(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let open = cx.merging.map_or(0, Merging::open);
    if open > 0 && cx.view != View::Merge {
        let text = cx.say(&Phrase::new("ui-merge-left").with("count", open));
        let acts =
            vec![("ui-merge-show", Command::Show(View::Merge)), ("ui-merge-keep-ours", Command::MergeDone)];
        out.commands.extend(offer(ui, Tone::Accent, &text, acts, cx));
    }
}

/// Somebody else has the plan open: nothing keeps the user from writing, but there are better ways.
fn elsewhere(ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let Some(phrase) = cx.elsewhere else { return };
    let acts = vec![
        ("ui-elsewhere-read", Command::OnlyRead),
        ("ui-elsewhere-copy", Command::OpenCopy),
        ("ui-elsewhere-take-over", Command::TakeOver),
    ];
    out.commands.extend(offer(ui, Tone::Warning, &cx.say(phrase), acts, cx));
}

fn message(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let Some(message) = cx.pressing else { return };
    let text = super::capital(&cx.say(&message.phrase));
    let (all, aside) = (cx.word("ui-messages"), cx.word("ui-message-aside"));
    let acts = [all.as_str(), aside.as_str()];
    let acts = if cx.messages.iter().count() > 1 { &acts } else { acts.get(1..).unwrap_or_default() };
    let tone = match message.weight {
        Weight::Error => Tone::Danger,
        _ => Tone::Warning,
    };
    match w::banner(ui, &w::Banner { tone, heading: None, text: &text, acts }) {
        Some(0) if acts.len() > 1 => screen.messages = true,
        Some(_) => out.command(Command::PutAside),
        None => {}
    }
    ui.add_space(theme::GAP);
}
