//! What is filled in of something that a gathering notes, and what it means. Shows nothing.

use crate::analysis::gathering::{ideas_by_theme, ideas_of};
use crate::edit::verbs::gathering::DecisionBasis;
use crate::model::decision::DecisionMethod;
use crate::model::{Prose, When};
use crate::session::{Context, GatheringMode, GatheringNote, read_number, read_table};
use crate::text::{Phrase, dates};
use jiff::civil::Date;

/// What is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    /// An idea.
    Idea,
    /// A decision.
    Decision,
    /// A task.
    Task,
    /// A question for others.
    Question,
    /// An idea that waits, by its number.
    Park,
    /// Somebody who is not in the list is present.
    Present,
}

impl NoteKind {
    /// Those that have a button below the line, in order.
    pub(super) const OF_LINE: [Self; 5] =
        [Self::Idea, Self::Decision, Self::Task, Self::Question, Self::Park];

    /// The key of its button and heading.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Idea => "ui-gathering-note-idea",
            Self::Decision => "ui-gathering-note-decision",
            Self::Task => "ui-gathering-note-task",
            Self::Question => "ui-gathering-note-question",
            Self::Park => "ui-gathering-note-park",
            Self::Present => "ui-gathering-note-present",
        }
    }

    pub(super) const fn text_label(self) -> &'static str {
        match self {
            Self::Idea => "ui-gathering-note-idea-text",
            Self::Decision => "ui-gathering-note-decision-text",
            Self::Task => "ui-gathering-note-task-text",
            Self::Question => "ui-gathering-note-question-text",
            Self::Park => "ui-gathering-note-park-text",
            Self::Present => "ui-gathering-note-present-text",
        }
    }
}

/// What is filled in of something that is to be noted.
#[derive(Clone, Debug)]
pub(super) struct FilledNote {
    pub(super) kind: NoteKind,
    /// The day on which it was begun: what is typed for when is said from it.
    pub(super) today: Date,
    pub(super) text: String,
    pub(super) who: String,
    pub(super) due: String,
    pub(super) table: String,
    pub(super) theme: String,
    /// The themes of the gathering's ideas, to choose from.
    pub(super) themes: Vec<String>,
    pub(super) how: DecisionMethod,
    pub(super) reason: String,
    pub(super) dissent: String,
    /// What is wrong with what was filled in.
    pub(super) problem: Option<Phrase>,
    /// How much had been taken when it was sent.
    pub(super) sent: Option<u64>,
}

impl FilledNote {
    /// An empty one; table and theme are those that stay set.
    pub(super) fn new(kind: NoteKind, cx: &Context<'_>, mode: &GatheringMode) -> Self {
        let ideas = ideas_of(cx.plan, mode.meeting);
        let themes = ideas_by_theme(&ideas).into_iter().map(|theme| theme.name.to_owned());
        Self {
            kind,
            today: cx.today(),
            text: String::new(),
            who: String::new(),
            due: String::new(),
            table: mode.table.map(|table| table.to_string()).unwrap_or_default(),
            theme: mode.theme.clone(),
            themes: themes.filter(|theme| !theme.is_empty()).collect(),
            how: DecisionMethod::default(),
            reason: String::new(),
            dissent: String::new(),
            problem: None,
            sent: None,
        }
    }

    /// Whether nothing was written that would be lost.
    pub(super) fn is_blank(&self) -> bool {
        [&self.text, &self.who, &self.due, &self.reason, &self.dissent]
            .iter()
            .all(|text| text.trim().is_empty())
    }

    /// What was filled in.
    ///
    /// # Errors
    /// What is missing or cannot be read.
    pub(super) fn note(&self) -> Result<GatheringNote, Phrase> {
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            return Err(Phrase::new("line-blank"));
        }
        let who = self.who.trim().to_owned();
        Ok(match self.kind {
            NoteKind::Idea => GatheringNote::Idea {
                text,
                table: read_table(&self.table)?,
                theme: self.theme.trim().to_owned(),
            },
            NoteKind::Decision => GatheringNote::Decision { text, basis: self.basis() },
            NoteKind::Task => GatheringNote::Task { text, who, due: self.due()? },
            NoteKind::Question => GatheringNote::Question { text, who, due: self.due()? },
            NoteKind::Park => {
                let number =
                    read_number(&text).ok_or_else(|| Phrase::new("line-number").with("text", &*text))?;
                GatheringNote::Park { number, who, due: self.due()? }
            }
            NoteKind::Present => match text.parse() {
                Ok(heads) => GatheringNote::Heads(heads),
                Err(_) => GatheringNote::Guest(text),
            },
        })
    }

    /// All that was written, in one line.
    pub(super) fn words(&self) -> String {
        let all = [&self.text, &self.who, &self.due, &self.reason, &self.dissent];
        let all: Vec<&str> =
            all.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
        all.join(" · ")
    }

    fn due(&self) -> Result<Option<When>, Phrase> {
        let due = self.due.trim();
        if due.is_empty() {
            return Ok(None);
        }
        let no_date = || Phrase::new("ui-gathering-note-no-date").with("text", due);
        Ok(Some(dates::read_when_from(due, self.today).ok().ok_or_else(no_date)?))
    }

    fn basis(&self) -> DecisionBasis {
        let prose = |text: &str| (!text.trim().is_empty()).then(|| Prose::new(text.trim()));
        DecisionBasis { how: self.how.clone(), reason: prose(&self.reason), dissent: prose(&self.dissent) }
    }
}
