//! Plays a gathering from its script in a program without a window.

use super::script::{ScriptPlayer, face_of};
use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use jiff::civil::date;
use planverksted::analysis::gathering::{Agenda, running_meeting};
use planverksted::edit::verbs;
use planverksted::model::meeting::Presence;
use planverksted::model::{ClockTime, Kind, Plan, measure};
use planverksted::room::Face;
use planverksted::session::{Command, GatheringAct, GatheringMode, Program, RoomScreen};
use planverksted::text::dates;
use std::path::Path;

/// A program in which a script is played.
pub(crate) struct Player {
    pub(crate) harness: ProgramHarness,
    /// What stands in the line.
    typed: String,
    /// The cell of a lifted measure that has the keyboard: 0 is none, then group, lead and period.
    cell: usize,
}

impl Player {
    /// A program with the sample plan in a file, on the morning of the gathering.
    pub(crate) fn new(folder: &Folder) -> Self {
        let mut harness = ProgramHarness::new(folder, "home", 11);
        harness.clock.set(date(2026, 12, 8).at(8, 45, 0, 0));
        harness.dispatch(Command::OpenSample);
        harness.dispatch(Command::SaveTo(folder.path("fjellvik.ron")));
        Self { harness, typed: String::new(), cell: 0 }
    }

    /// Whether the gathering has begun, and the keyboard is in no list or cell that a new start leaves.
    pub(crate) fn is_at_rest(&self) -> bool {
        let mode = self.context_gathering();
        let has_begun = self.harness.program.plan().and_then(running_meeting).is_some();
        has_begun && mode.is_some_and(|mode| mode.attendance.is_none() && mode.lifted.is_none())
    }

    /// The same program started anew on the same folders, as after a kill two seconds after the last key.
    pub(crate) fn start_again(&mut self, folder: &Folder, path: &Path) {
        self.harness.save();
        let now = self.harness.clock.local();
        self.harness = ProgramHarness::new(folder, "home", 12);
        self.harness.clock.set(now);
        self.harness.open(path);
        self.typed.clear();
    }

    fn act(&mut self, act: GatheringAct) {
        self.harness.dispatch(Command::Gathering(act));
    }

    /// What the room sees.
    pub(crate) fn face(&self) -> Face {
        face_of(&self.harness.program)
    }

    /// The gathering that runs.
    pub(crate) fn mode(&self) -> &GatheringMode {
        self.context_gathering().expect("a gathering runs")
    }

    fn context_gathering(&self) -> Option<&GatheringMode> {
        self.harness.program.context().expect("a plan is open").gathering
    }

    /// Enters a text, which is taken.
    pub(crate) fn enter(&mut self, text: &str) {
        let taken = self.mode().taken;
        self.act(GatheringAct::Enter(text.to_owned()));
        assert_eq!(self.mode().taken, taken + 1, "{text}: {:?}", self.mode().remark);
    }

    /// Enters a text, which is not taken: why is next to the line, and the plan is as before.
    pub(crate) fn refuse(&mut self, text: &str) {
        let (taken, before) = (self.mode().taken, self.plan().clone());
        self.act(GatheringAct::Enter(text.to_owned()));
        assert_eq!(self.mode().taken, taken, "{text}");
        assert!(self.mode().remark.is_some(), "{text}");
        assert!(*self.plan() == before, "{text}");
    }

    /// Enters texts, which are all taken.
    pub(crate) fn enter_all(&mut self, texts: &[&str]) {
        for text in texts {
            self.enter(text);
        }
    }

    /// Enters texts, of which none is taken.
    pub(crate) fn refuse_all(&mut self, texts: &[&str]) {
        for text in texts {
            self.refuse(text);
        }
    }

    /// The plan.
    pub(crate) fn plan(&self) -> &Plan {
        self.harness.program.plan().expect("a plan is open")
    }

    /// Whether the gathering has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.mode().has_ended(self.plan())
    }

    /// The time of day.
    pub(crate) fn clock(&self) -> ClockTime {
        self.harness.clock.local().time().into()
    }

    /// Writes the text into the cell of the measure that was lifted, as its row does.
    fn fill_cell(&mut self) {
        let (_, id) = self.mode().lifted.expect("a measure was lifted");
        let text = std::mem::take(&mut self.typed);
        let cell = self.cell;
        self.harness.change(|plan, ids| match cell {
            1 => {
                let wanted = text.to_lowercase();
                let group =
                    plan.target_groups().iter().find(|group| group.title.to_lowercase().contains(&wanted));
                let group = group.unwrap_or_else(|| panic!("{text}: no such group")).id;
                verbs::add_reach(plan, (Kind::Measure, id), (group, None), &[])
            }
            2 => verbs::set_lead(plan, ids, id, &text),
            _ => verbs::set(plan, measure::PERIOD, id, dates::read_period(&text).expect("a period")),
        });
    }

    /// Its agenda.
    pub(crate) fn agenda(&self) -> Agenda<'_> {
        let plan = self.harness.program.plan().expect("a plan is open");
        self.mode().agenda(plan).expect("it is in the plan")
    }
}

impl ScriptPlayer for Player {
    fn program(&self) -> &Program {
        &self.harness.program
    }

    fn set_time(&mut self, hour: i8, minute: i8) {
        self.harness.clock.set(date(2026, 12, 8).at(hour, minute, 0, 0));
    }

    fn key(&mut self, chord: &str) {
        match chord {
            "Ctrl+G" => self.act(GatheringAct::Start(None)),
            "F11" => self.act(GatheringAct::ShowRoom(RoomScreen::WholeWindow)),
            "F9" => self.act(GatheringAct::GoOn),
            "Shift+F9" => self.act(GatheringAct::GoBack),
            "F8" => self.act(GatheringAct::PauseClock),
            "F7" => self.act(GatheringAct::AddMinutes(5)),
            "Ctrl+Shift+P" => self.act(GatheringAct::ShowAttendance(true)),
            "Space" => self.act(GatheringAct::Attend(Presence::Present)),
            "Backspace" => self.act(GatheringAct::Attend(Presence::Absent)),
            "Escape" => self.act(GatheringAct::ShowAttendance(false)),
            "Ctrl+Z" => {
                self.harness.dispatch(Command::Undo);
            }
            "Ctrl+L" => self.act(GatheringAct::AddToRecord(None)),
            "Ctrl+4" => self.act(GatheringAct::Lift(Kind::Measure, None)),
            "Ctrl+J" => self.act(GatheringAct::AcceptLifted),
            "Tab" => self.cell += 1,
            "Enter" if self.cell > 0 && self.mode().lifted.is_some() => self.fill_cell(),
            "Enter" => {
                let text = std::mem::take(&mut self.typed);
                self.enter(&text);
            }
            _ => panic!("{chord}: no such key"),
        }
        if self.context_gathering().is_none_or(|mode| mode.lifted.is_none()) {
            self.cell = 0;
        }
    }

    fn write(&mut self, text: &str) {
        text.clone_into(&mut self.typed);
    }

    fn end(&mut self) {
        self.act(GatheringAct::End);
    }
}
