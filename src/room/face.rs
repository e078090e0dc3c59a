//! What is on the wall at one moment: a title, lines, a clock, and which page of them.

use super::clock::FaceClock;
use crate::model::RecordKey;
use crate::text::{Phrase, Words};

/// What a face is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaceKind {
    /// Before the gathering: what it is for, until when, who decides, what happens with what is said.
    Welcome,
    /// Who has come, by organisation.
    Attendance,
    /// What is open from before.
    OpenPoints,
    /// The question or title of a point of the agenda.
    Question,
    /// Each works alone: the question, and how many ideas there are.
    Alone,
    /// Work at the tables.
    Tables,
    /// One table after the other: the ideas of the theme that is written.
    Round,
    /// The ideas of one theme, because one of them was sent.
    Ideas,
    /// A ballot that is to be opened or open: its options, never its counts.
    Ballot,
    /// How a ballot went.
    Result,
    /// One measure.
    Measure,
    /// How one target group is covered.
    Coverage,
    /// What was decided.
    Decision,
    /// A break, and until when.
    Break,
    /// The end: what was decided and what happens now.
    Thanks,
    /// A record of another kind.
    Record,
    /// Nothing is shown.
    #[default]
    Hidden,
}

/// What is special about a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineMark {
    /// Nothing.
    #[default]
    Plain,
    /// It is the newest, or the one that is counted now.
    Current,
    /// It is done.
    Done,
    /// It heads the lines below it.
    Heading,
}

/// A line of a face. It may be longer than a row on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaceLine {
    /// The number that people know it by; empty where it has none.
    pub number: String,
    /// What it says.
    pub text: String,
    /// What is said of it besides; may be empty.
    pub detail: String,
    /// Its figure in a result; may be empty.
    pub value: String,
    /// The length of its bar in a result, in thousandths of the longest; `None` where it has no bar.
    pub share: Option<u32>,
    /// What is special about it.
    pub mark: LineMark,
}

impl FaceLine {
    /// A line that only says something.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The line that heads others.
    pub(super) fn heading(text: String) -> Self {
        Self { text, mark: LineMark::Heading, ..Self::default() }
    }

    /// The same under a number.
    pub(super) fn numbered(mut self, number: impl Into<String>) -> Self {
        self.number = number.into();
        self
    }

    /// The same with something said of it besides.
    pub(super) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Its words as one text, for who hears them: "11 Samme kontaktperson, 7, på 5 av 8 sedler".
    pub fn sentence(&self) -> String {
        let named = [self.number.as_str(), self.text.as_str()].map(str::trim);
        let mut sentence = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        for part in [&self.value, &self.detail] {
            if !part.is_empty() {
                sentence.push_str(", ");
                sentence.push_str(part);
            }
        }
        sentence
    }
}

/// What is on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// What it is about.
    pub kind: FaceKind,
    /// A few words above the title; may be empty.
    pub heading: String,
    /// The title or question; empty only where nothing is shown.
    pub title: String,
    /// The lines, in order. Options and ideas carry their numbers.
    pub lines: Vec<FaceLine>,
    /// A few words at the foot, such as how many dots were given; may be empty.
    pub foot: String,
    /// The clock of the step that runs.
    pub clock: Option<FaceClock>,
    /// The page that is asked for, counted from 0. How many there are follows from the size of the picture; beyond the
    /// last one the last is shown.
    pub page: usize,
    /// Whether it stays although the gathering goes on.
    pub is_held: bool,
    /// The record that it is about, where there is one: it goes when that does.
    pub about: Option<RecordKey>,
}

impl Face {
    /// A face with a title.
    pub(super) fn new(kind: FaceKind, title: impl Into<String>) -> Self {
        Self { kind, title: title.into(), ..Self::default() }
    }

    /// Which page is shown, in words, both counted from 1; empty where there is only one.
    pub fn page_words(words: &Words, page: usize, pages: usize) -> String {
        let phrase = || Phrase::new("room-page").with("page", page).with("pages", pages);
        if pages > 1 { words.text(&phrase()) } else { String::new() }
    }

    /// Whether its first line is the newest of what is being said.
    pub const fn begins_with_newest(&self) -> bool {
        matches!(self.kind, FaceKind::Round | FaceKind::Ideas)
    }

    /// Everything that it says, in the order in which it is read.
    pub fn sentences(&self) -> Vec<String> {
        let clock = self.clock.as_ref().map(|clock| clock.words.clone()).unwrap_or_default();
        let mut all = vec![self.heading.clone(), self.title.clone()];
        all.extend(self.lines.iter().map(FaceLine::sentence));
        all.extend([self.foot.clone(), clock]);
        all.retain(|sentence| !sentence.is_empty());
        all
    }
}
