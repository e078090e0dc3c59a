//! What can be written in the line: the forms that fit the running point, and all of them in a list.

use crate::session::{CommandId, Context, LinePurpose};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::Ui;

/// A form: what is written, and what comes of it.
struct LineForm {
    /// The key of what is written.
    written: &'static str,
    /// The key of what comes of it.
    means: &'static str,
    /// Whether it is shown next to the line here.
    fits: fn(LinePurpose) -> bool,
}

const fn form(written: &'static str, means: &'static str, fits: fn(LinePurpose) -> bool) -> LineForm {
    LineForm { written, means, fits }
}

/// Every form, in the order of the list.
const FORMS: [LineForm; 17] = [
    form("ui-form-line-task", "ui-form-line-task-means", |at| {
        matches!(at, LinePurpose::Account | LinePurpose::Decisions)
    }),
    form("ui-form-line-decision", "ui-form-line-decision-means", |at| matches!(at, LinePurpose::Account)),
    form("ui-form-line-idea", "ui-form-line-idea-means", |_| false),
    form("ui-form-line-question", "ui-form-line-question-means", |at| {
        matches!(at, LinePurpose::Account | LinePurpose::Decisions)
    }),
    form("ui-form-line-agree", "ui-form-line-agree-means", |at| matches!(at, LinePurpose::Decisions)),
    form("ui-form-line-majority", "ui-form-line-majority-means", |_| false),
    form("ui-form-line-dissent", "ui-form-line-dissent-means", |_| false),
    form("ui-form-line-table", "ui-form-line-table-means", |at| matches!(at, LinePurpose::Ideas)),
    form("ui-form-line-theme", "ui-form-line-theme-means", |at| matches!(at, LinePurpose::Ideas)),
    form("ui-form-line-repeat", "ui-form-line-repeat-means", |at| matches!(at, LinePurpose::Ideas)),
    form("ui-form-line-merge", "ui-form-line-merge-means", |_| false),
    form("ui-form-line-park", "ui-form-line-park-means", |_| false),
    form("ui-form-line-settle", "ui-form-line-settle-means", |at| matches!(at, LinePurpose::OpenPoints)),
    form("ui-form-line-ballot", "ui-form-line-ballot-means", |at| matches!(at, LinePurpose::Ballot)),
    form("ui-form-line-voters", "ui-form-line-voters-means", |at| matches!(at, LinePurpose::OpenBallot)),
    form("ui-form-line-paper", "ui-form-line-paper-means", |at| matches!(at, LinePurpose::OpenBallot)),
    form("ui-form-line-heads", "ui-form-line-heads-means", |at| matches!(at, LinePurpose::Attendance)),
];

/// The keys of the list of ideas to be lifted, each with what it does.
fn lifting_keys(cx: &Context<'_>) -> Vec<(String, String)> {
    let adding = (CommandId::AddToRecord, cx.word("ui-form-key-add-means"));
    let making = CommandId::MAKING.into_iter().map(|(command, kind)| {
        let means = Phrase::new("ui-form-key-make-means").with("kind", Phrase::kind(kind.code()));
        (command, cx.text(&means))
    });
    let accepting = (CommandId::AcceptLead, cx.word("ui-form-key-accept-means"));
    let keys = std::iter::once(adding).chain(making).chain(std::iter::once(accepting));
    keys.map(|(command, means)| (command.chord_text(), means)).collect()
}

/// The forms that fit, in one line of words.
pub(super) fn fitting_forms(cx: &Context<'_>, purpose: LinePurpose) -> String {
    let fitting = FORMS.iter().filter(|form| (form.fits)(purpose));
    let worded: Vec<String> =
        fitting.map(|form| format!("{} ({})", cx.word(form.written), cx.word(form.means))).collect();
    worded.join("  ·  ")
}

/// Shows all forms, for the help.
pub fn line_forms_ui(ui: &mut Ui, cx: &Context<'_>) {
    w::note(ui, &cx.word("ui-gathering-forms-note"));
    ui.add_space(theme::GAP);
    let written = FORMS.iter().map(|form| (cx.word(form.written), cx.word(form.means)));
    let rows: Vec<(String, String)> = written.chain(lifting_keys(cx)).collect();
    w::meanings(ui, "line forms", &rows);
}
