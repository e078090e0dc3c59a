//! What the window wishes for is done: changes of the plan, commands, and steps back and forth.
//!
//! Larger acts have files of their own; here is which command is which act.

use super::file::PlanFile;
use super::program::{Job, Program};
use super::{Command, Outbox, Saved, View, Weight};
use crate::model::Kind;
use crate::text::{Phrase, Words};

impl Program {
    /// Does what a frame wished for.
    pub fn obey(&mut self, out: Outbox<'_>) {
        let Outbox { changes, commands, select, remarks, gesture_ended, gesture_goes_on, .. } = out;
        self.arrived = false;
        let now = self.now();
        self.open.iter_mut().filter(|_| gesture_goes_on).for_each(|open| open.plan.go_on(now));
        if !changes.is_empty() {
            self.messages.put_notes_aside();
        }
        for wish in changes {
            let stamp = self.stamp();
            let Some(open) = &mut self.open else { break };
            match open.plan.edit(wish, stamp, now) {
                Ok(()) => open.file.saved = pending(&open.file),
                Err(error) => self.messages.say(Weight::Warning, error.phrase()),
            }
        }
        if let Some(open) = &mut self.open {
            if gesture_ended {
                open.plan.end_gesture();
            }
            if let Some(selection) = select {
                open.plan.selection = selection;
            }
        }
        for remark in remarks {
            self.messages.say(Weight::Note, remark);
        }
        for command in commands {
            self.command(command);
        }
    }

    /// Does a command.
    pub fn command(&mut self, command: Command) {
        match command {
            Command::New(name) => self.new_plan(&name),
            Command::OpenPath(path) => self.open_path(&path),
            Command::OpenSample => self.open_sample(),
            Command::Recover(path) => self.recover(&path),
            Command::Discard(path) => self.discard(&path),
            Command::TakeInPath(path) => self.take_in(path),
            Command::Import(act) => self.import(act),
            Command::Save => self.save(),
            Command::SaveTo(path) => self.save_to(path),
            Command::ExportTo(folder) => self.export_to(folder),
            Command::NameVersion(name) => self.name_version(&name),
            Command::OpenVersion(version) => self.open_version(&version),
            Command::RestoreVersion(version) => self.restore_version(&version),
            Command::OpenOffered => {
                if let Some((_, version)) = self.offered.take() {
                    self.open_version(&version);
                }
            }
            Command::LeaveOffered => self.offered = None,
            Command::OnlyRead => self.only_read(),
            Command::TakeOver => self.take_over(),
            Command::OpenCopy => self.open_copy(),
            Command::TakeTheirs => self.take_theirs(),
            Command::KeepOurs => self.keep_ours(),
            Command::Merge => self.merge_theirs(),
            Command::MergeCopy(path) => self.merge_copy(&path),
            Command::Settle { .. } | Command::MergeDone => self.settle(&command),
            Command::Stop => {
                self.jobs.stop(Job::Export);
                self.stop_reading();
                self.stop_table();
            }
            Command::Undo | Command::Redo => self.step(&command),
            Command::Open | Command::TakeIn | Command::SaveElsewhere | Command::Export(_) => {
                self.ask(&command);
            }
            Command::Reveal(path) => self.reveal(path),
            Command::PutAside => self.messages.put_aside(),
            Command::Speak(language) => {
                language.code().clone_into(&mut self.settings.language);
                self.words = Words::new(language);
                self.remember();
            }
            Command::Look(look) => {
                self.settings.look = look;
                self.remember();
            }
            Command::Timeline(timeline) => {
                self.settings.timeline = timeline;
                self.remember();
            }
            Command::Close => self.close(),
            Command::Quit => {
                self.end();
                self.quit = true;
            }
            Command::Show(_) | Command::GoTo(_) | Command::Form(_) => self.look_at(&command),
        }
    }

    fn look_at(&mut self, command: &Command) {
        let Some(open) = &mut self.open else { return };
        match command {
            Command::Show(view) => {
                open.view = *view;
                self.relist();
            }
            Command::GoTo((kind, id)) => {
                if !open.view.shows(*kind) {
                    open.view = View::of(*kind);
                }
                open.plan.selection = Some((*kind, *id)).filter(|_| *kind != Kind::Plan);
                open.form = true;
                self.arrived = true;
            }
            Command::Form(shown) => open.form = *shown,
            _ => {}
        }
    }

    /// Undo and redo say what they did, and go to where it was.
    fn step(&mut self, command: &Command) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let (outcome, key) = match command {
            Command::Undo => (open.plan.undo(stamp, now), Phrase::new("ui-undone")),
            _ => (open.plan.redo(stamp, now), Phrase::new("ui-redone")),
        };
        match outcome {
            Ok(Some(change)) => {
                open.file.saved = pending(&open.file);
                if let Some((kind, _)) = open.plan.selection
                    && !matches!(open.view, View::Questions | View::Merge | View::Coverage)
                    && change.iter().any(|(at, _)| at.kind == kind)
                {
                    if !open.view.shows(kind) {
                        open.view = View::of(kind);
                    }
                    self.arrived = true;
                }
                self.messages.say(Weight::Note, key.with("what", change.label().clone()));
            }
            Ok(None) => self.messages.say(Weight::Note, Phrase::new("ui-nothing-to-undo")),
            Err(error) => self.messages.say(Weight::Warning, error.phrase()),
        }
    }
}

/// Where a plan stands right after a change.
pub(super) fn pending(file: &PlanFile) -> Saved {
    match (&file.saved, &file.path) {
        (Saved::Failed(why), _) => Saved::Failed(why.clone()),
        (_, Some(_)) if file.foreign.is_some() => Saved::Foreign,
        (_, Some(_)) if file.read_only.is_none() => Saved::Soon,
        (_, Some(_)) => Saved::ReadOnly,
        (_, None) => Saved::Nowhere,
    }
}
