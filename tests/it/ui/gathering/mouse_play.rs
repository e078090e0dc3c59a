//! Plays the script of a whole gathering in the window with the mouse alone: buttons, menus and dialogs. Letters are typed only
//! in boxes that were clicked.

use super::play::{agenda, line_name, mode, on_the_morning, set_clock};
use crate::harness::window::WindowHarness;
use crate::session::gathering::complete::{check_documents, check_outcome};
use crate::session::gathering::script::{SCRIPT, ScriptPlayer};
use eframe::egui::accesskit::Role;
use eframe::egui::{PointerButton, Rect, Vec2};
use planverksted::analysis::gathering::ideas_of;
use planverksted::model::Quantity;
use planverksted::model::idea::Idea;
use planverksted::session::{
    Explanation, GatheringMode, LineEntry, LineWords, Program, RoomScreen, read_line,
};

/// The cells of a measure that was lifted, in their order.
const CELLS: [&str; 3] = ["Målgruppe", "Ansvarlig", "Periode"];

/// Plays the script with the mouse.
struct MousePlayer {
    window: WindowHarness,
    /// What is to be entered next.
    typed: String,
    /// Whether the dialog of a decision is open, in which how it was reached is filled in too.
    decides: bool,
    /// How often Tab went on among the cells of a measure that was lifted.
    tabs: usize,
}

impl ScriptPlayer for MousePlayer {
    fn program(&self) -> &Program {
        self.window.program()
    }

    fn set_time(&mut self, hour: i8, minute: i8) {
        self.keep_decision();
        // A save that is on its way while the clock leaps would be said to be late, and move what is clicked.
        self.window.settle();
        set_clock(&mut self.window, hour, minute, 0);
        self.window.settle();
    }

    fn key(&mut self, chord: &str) {
        let before = self.state();
        match chord {
            "Enter" if self.tabs > 0 && self.mode().lifted.is_some() => self.choose_in_cell(),
            "Enter" => return self.enter(),
            "Tab" => {
                self.tabs += 1;
                return;
            }
            _ => self.press(chord),
        }
        assert_ne!(self.state(), before, "{chord} has done something");
    }

    fn write(&mut self, text: &str) {
        text.clone_into(&mut self.typed);
    }

    fn end(&mut self) {
        self.keep_decision();
        self.window.click_word("ui-gathering-end");
    }
}

impl MousePlayer {
    fn mode(&self) -> &GatheringMode {
        mode(&self.window)
    }

    /// The plan's revision and what the window knows of the gathering.
    fn state(&self) -> (u64, Option<GatheringMode>) {
        let cx = self.window.program().context().expect("a plan is open");
        (cx.revision, cx.gathering.cloned())
    }

    /// The name of a button that shows its key too.
    fn with_key(&self, word: &'static str, key: &str) -> String {
        format!("{} ({key})", self.window.word(word))
    }

    fn click_with_key(&mut self, word: &'static str, key: &str) {
        let words = self.with_key(word, key);
        self.window.click(&words);
    }

    /// Leaves a window that is the room: lists, boards and ballots are behind it.
    fn leave_room(&mut self) {
        if self
            .window
            .program()
            .context()
            .is_some_and(|cx| cx.gathering.is_some_and(|mode| mode.room.screen == RoomScreen::WholeWindow))
        {
            self.window.click_word("ui-room-back");
        }
    }

    /// Does with the mouse what a key does.
    fn press(&mut self, chord: &str) {
        self.keep_decision();
        match chord {
            "Ctrl+G" => {
                self.window.click_word("ui-gathering-start");
            }
            "F11" => {
                self.window.click_word("ui-room-menu");
                self.click_with_key("ui-room-here", "F11");
            }
            "F9" => self.go_on(),
            "F7" => self.click_with_key("ui-gathering-more", "F7"),
            "Ctrl+Shift+P" => {
                self.leave_room();
                let count = self.window.rects(|_, label| label.starts_with("Oppmøte: ")).pop();
                self.window.click_at(count.expect("the attendance").center(), PointerButton::Primary);
            }
            "Space" => self.attend("ui-gathering-present"),
            "Backspace" => self.attend("ui-gathering-absent"),
            "Escape" => {
                self.window.click_word("ui-gathering-attendance-done");
            }
            "Ctrl+Z" => {
                self.window.click_word("ui-ballot-take-back");
            }
            "Ctrl+L" | "Ctrl+4" => {
                let is_it = |role, label: &str| role == Role::Button && label.ends_with(chord);
                let at = self.window.rects(is_it).pop().unwrap_or_else(|| panic!("no button for {chord}"));
                self.window.click_at(at.center(), PointerButton::Primary);
                self.tabs = 0;
            }
            "Ctrl+J" => {
                self.window.click_word("ui-lifting-accept");
            }
            _ => panic!("{chord}: no such key"),
        }
    }

    fn go_on(&mut self) {
        if self.mode().ballot.is_some() {
            self.window.click_word("ui-ballot-close");
        } else if agenda(&self.window).running().is_none() {
            self.window.click_word("ui-gathering-begin");
        } else {
            self.click_with_key("ui-gathering-next", "F9");
        }
    }

    /// Notes whether the next member of the list is there.
    fn attend(&mut self, word: &'static str) {
        let at = self.mode().attendance.expect("the list is open");
        let ending = format!(": {}", self.window.word(word));
        let buttons = self.window.rects(|role, label| role == Role::Button && label.ends_with(&ending));
        self.window.click_at(buttons[at].center(), PointerButton::Primary);
    }

    /// Chooses from the list of a cell of the measure that was lifted.
    fn choose_in_cell(&mut self) {
        let text = std::mem::take(&mut self.typed).replace('-', "–");
        let cell = CELLS[self.tabs - 1];
        let list = format!("{}: {cell}", self.window.word("ui-link-choose"));
        self.window.click(&list);
        self.window.fill_box(&list, &text);
        let wanted = text.to_lowercase();
        let is_it = |role, label: &str| role == Role::ListBoxOption && label.to_lowercase().contains(&wanted);
        let option = self.window.rects(is_it).into_iter().next();
        self.window.click_at(option.unwrap_or_else(|| panic!("no {text}")).center(), PointerButton::Primary);
    }

    /// Enters what was typed, as what it is where the gathering stands.
    fn enter(&mut self) {
        let text = std::mem::take(&mut self.typed);
        let purpose = self.mode().purpose(self.window.plan());
        let entry = read_line(&text, purpose, &LineWords::of(self.window.program().words()));
        let entry = entry.unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
        if let LineEntry::Explain(how, reason) = &entry {
            return self.explain(*how, reason);
        }
        self.keep_decision();
        self.leave_room();
        let before = self.state();
        self.note(&text, entry);
        assert!(self.decides || self.state() != before, "{text} was taken");
        assert_eq!(self.mode().remark, None, "{text}");
    }

    fn note(&mut self, text: &str, entry: LineEntry) {
        match entry {
            LineEntry::Account(_) => self.write_line(text),
            LineEntry::Idea { table, theme, text } => self.note_idea(table, theme.as_deref(), &text),
            LineEntry::Repeat(number) => self.choose_on_card(number, "ui-board-repeat"),
            LineEntry::Merge { from, into } => self.merge(from, into),
            LineEntry::Park { number, party } => {
                self.open_note("ui-gathering-note-park");
                self.window.fill_in("ui-gathering-note-park-text", &number.to_string());
                self.fill_party(&party);
                self.keep();
            }
            LineEntry::Decision(text) => {
                self.open_note("ui-gathering-note-decision");
                self.window.fill_in("ui-gathering-note-decision-text", &text);
                self.decides = true;
            }
            LineEntry::Task { party, text } => {
                self.open_note("ui-gathering-note-task");
                self.window.fill_in("ui-gathering-note-task-text", &text);
                self.fill_party(&party);
                self.keep();
            }
            LineEntry::Question { party, text } => {
                self.open_note("ui-gathering-note-question");
                self.window.fill_in("ui-gathering-note-question-text", &text);
                self.fill_party(&party);
                self.keep();
            }
            LineEntry::Settle(point) => {
                let words = self.window.word("ui-gathering-point-done");
                self.window.click(&format!("{point}: {words}"));
            }
            LineEntry::Guest(from) => {
                self.window.click_word("ui-gathering-attendance-more");
                self.window.fill_in("ui-gathering-note-present-text", &from);
                self.keep();
            }
            LineEntry::OpenBallot { options, .. } => self.open_ballot(&options),
            LineEntry::Voters(voters) => {
                self.window.fill_in("ui-ballot-voters", &voters.to_string());
                self.click_heading();
            }
            LineEntry::Paper(numbers) => self.fill_in_paper(&numbers),
            other => panic!("{text}: {other:?} is in no script"),
        }
    }

    /// Opens the dialog of something to be noted, by its button below the line.
    fn open_note(&mut self, word: &'static str) {
        let words = self.window.word(word);
        let buttons = self.window.rects(|role, label| role == Role::Button && label == words);
        let lowest = buttons.into_iter().max_by(|a, b| a.top().total_cmp(&b.top()));
        self.window.click_at(lowest.expect("a button").center(), PointerButton::Primary);
    }

    /// Takes what was filled in in a dialog.
    fn keep(&mut self) {
        self.window.click_word("ui-gathering-note-keep");
        let keep = self.window.word("ui-gathering-note-keep");
        assert!(self.window.rect_of(&keep).is_none(), "the dialog is closed");
    }

    /// Takes the decision whose dialog is open.
    fn keep_decision(&mut self) {
        if std::mem::take(&mut self.decides) {
            self.keep();
        }
    }

    /// Fills in how the decision was reached whose dialog is open.
    fn explain(&mut self, how: Explanation, reason: &str) {
        assert!(self.decides, "the dialog of the decision is open");
        let (method, label) = match how {
            Explanation::Agreement => (Some("decision-method-agreement"), "ui-gathering-note-reason"),
            Explanation::Majority => (Some("decision-method-majority"), "ui-gathering-note-reason"),
            Explanation::Dissent => (None, "ui-gathering-note-dissent"),
        };
        if let Some(method) = method {
            self.window.click_word(method);
        }
        self.window.fill_in(label, reason);
    }

    /// Writes in the line and presses the button beside it.
    fn write_line(&mut self, text: &str) {
        let name = line_name(&self.window);
        self.window.fill_box(&name, text);
        self.window.click_word("ui-gathering-line-take");
    }

    /// Fills in who and when, each in its box.
    fn fill_party(&mut self, party: &str) {
        if let Some((who, when)) = party.rsplit_once(',') {
            self.choose_who(who.trim());
            self.window.fill_in("ui-gathering-note-due", when.trim());
        }
    }

    /// Chooses who from the list of everybody who can be named.
    fn choose_who(&mut self, who: &str) {
        let list =
            format!("{}: {}", self.window.word("ui-link-choose"), self.window.word("ui-gathering-note-who"));
        self.window.click(&list);
        self.window.fill_box(&list, who);
        let wanted = who.to_lowercase();
        let is_it = |role, label: &str| role == Role::ListBoxOption && label.to_lowercase() == wanted;
        let option = self.window.rects(is_it).pop().unwrap_or_else(|| panic!("{who} cannot be chosen"));
        self.window.click_at(option.center(), PointerButton::Primary);
    }

    fn note_idea(&mut self, table: Option<u16>, theme: Option<&str>, text: &str) {
        self.open_note("ui-gathering-note-idea");
        self.window.fill_in("ui-gathering-note-idea-text", text);
        if let Some(table) = table {
            self.window.fill_in("ui-gathering-note-table", &table.to_string());
        }
        if let Some(theme) = theme {
            match self.window.rect_of(theme) {
                Some(at) => self.window.click_at(at.center(), PointerButton::Primary),
                None => self.window.fill_in("ui-gathering-note-theme", theme),
            };
        }
        self.keep();
    }

    /// The idea of this number.
    fn idea(&self, number: i64) -> Idea {
        let ideas = ideas_of(self.window.plan(), self.mode().meeting).into_iter();
        let mut of_number = ideas.filter(|idea| idea.number.and_then(Quantity::as_whole) == Some(number));
        of_number.next().unwrap_or_else(|| panic!("no idea {number}")).clone()
    }

    /// Where the card of an idea is on the board, when it is scrolled to.
    fn card(&mut self, number: i64) -> Rect {
        let theme = self.idea(number).theme.to_string();
        let heading = format!("{theme} (");
        let of_theme = |role, label: &str| role == Role::Heading && label.starts_with(&heading);
        let column = self.window.rects(of_theme).pop().expect("the column of its theme");
        let name = self.window.word("ui-board-name");
        let board = self.window.rects(|role, label| role == Role::List && label == name).pop();
        let sight = board.expect("the board").with_min_y(column.bottom());
        let begins = format!("{number} ");
        let at = sight.center() + Vec2::X * (column.center().x - sight.center().x);
        let is_card = |role, label: &str| role == Role::ListItem && label.starts_with(&begins);
        self.window.scroll_to(at, sight, is_card)
    }

    /// Marks the card of an idea, and presses the button below the board with the words of this key.
    fn choose_on_card(&mut self, number: i64, word: &'static str) {
        let at = self.card(number).center();
        self.window.click_at(at, PointerButton::Primary);
        self.window.click_word(word);
    }

    fn merge(&mut self, from: i64, into: i64) {
        self.choose_on_card(from, "ui-board-merge");
        self.window.fill_in("ui-board-merge-with", &into.to_string());
        let line = format!("{into} {}", &*self.idea(into).title);
        self.window.click(&line);
    }

    fn open_ballot(&mut self, options: &[String]) {
        for number in options {
            let begins = format!("{number} ");
            let is_box = |role, label: &str| role == Role::CheckBox && label.starts_with(&begins);
            let find = self.window.word("ui-ballot-find");
            self.window.fill_box(&find, number);
            let at = self.window.rects(is_box).pop().unwrap_or_else(|| panic!("no idea {number} to choose"));
            self.window.click_at(at.center(), PointerButton::Primary);
        }
        self.window.click_word("ui-ballot-open");
    }

    /// Clicks on the heading, which does nothing: what was written in a box is done.
    fn click_heading(&mut self) {
        let headings = self.window.rects(|role, _| role == Role::Heading);
        self.window.click_at(headings[0].center(), PointerButton::Primary);
    }

    fn fill_in_paper(&mut self, numbers: &[i64]) {
        for number in numbers {
            self.window.click(&format!("En prikk mer til {number}"));
        }
        self.window.click_word("ui-ballot-enter-paper");
    }
}

#[test]
fn the_whole_gathering_is_played_with_the_mouse() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-whole");
    window.harness.set_size(Vec2::new(1280.0, 720.0));
    window.harness.run();
    let measures = window.measures().len();
    window.take_key_count();
    let mut player = MousePlayer { window, typed: String::new(), decides: false, tabs: 0 };
    player.play_all(SCRIPT);
    assert_eq!(player.window.take_key_count(), 0, "no key was pressed");
    assert_eq!(player.window.measures().len(), measures + 1);
    check_outcome(player.program());
    check_documents(player.program());
}
