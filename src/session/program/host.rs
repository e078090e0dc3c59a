//! What a gathering asks of the computer: to stay awake while one runs in this program, and a sound where that was chosen.
//!
//! Both are jobs, for the system may take its time. The one that keeps the computer awake waits until it is stopped, because the
//! systems tie the wish to the thread that uttered it; where they refuse, that is in the log, and the gathering goes on.

use super::Program;
use super::job::{JobKind, JobResult, Lane};
use crate::model::ClockTime;
use crate::session::gathering::wakefulness::GatheringMoment;
use crate::session::jobs::StopFlag;
use crate::session::open::workspace::Workspace;
use crate::session::window::messages::MessageSeverity;
use crate::session::window::room_appearance::RoomAppearance;
use crate::text::Phrase;
use std::sync::Arc;
use std::time::Duration;

/// How long the job waits at a time; it is woken when it is stopped.
const WAIT: Duration = Duration::from_hours(1);

impl Program {
    /// Keeps the computer awake, or lets it sleep, where a point has begun or ended since this was asked last.
    pub(super) fn follow_wakefulness(&mut self) {
        match self.wakefulness.follow(moment_of(self.workspace.as_ref())) {
            Some(true) => self.begin_staying_awake(),
            Some(false) => self.jobs.stop(&Lane::Awake, JobKind::StayAwake),
            None => {}
        }
    }

    /// Lets the clock of the step be heard, where that was chosen and is due.
    pub(super) fn follow_clock_sound(&mut self) {
        let moment = moment_of(self.workspace.as_ref()).filter(|_| self.memory.settings().room.sounds);
        let now = ClockTime::from(self.env.now().local.time());
        if self.clock_sound.follow(moment, now) {
            self.begin_sound();
        }
    }

    /// Changes how the room looks and sounds. A clock that is to be heard from now on is heard once, so that the user knows what it
    /// sounds like, and that it can be heard.
    pub(super) fn set_room(&mut self, room: RoomAppearance) {
        let begins = room.sounds && !self.settings().room.sounds;
        self.change_settings(move |settings| settings.room = room);
        if begins {
            self.begin_sound();
        }
    }

    fn begin_sound(&mut self) {
        let computer = Arc::clone(&self.wakefulness.computer);
        self.jobs.begin(Lane::Sound, JobKind::Sound, move |_, _| JobResult::Sounded(computer.play_sound()));
    }

    /// A sound was played, or not; a choice that does nothing is taken back.
    pub(super) fn on_sounded(&mut self, result: Result<(), String>) {
        let Err(why) = result else { return };
        log::warn!("no sound could be played: {why}");
        self.change_settings(|settings| settings.room.sounds = false);
        self.messages.report(MessageSeverity::Warning, Phrase::new("ui-room-no-sound"));
    }

    /// Whether a job only waits for something to happen, so that nobody waits for it.
    pub(super) fn waits_only(&self, kind: JobKind) -> bool {
        kind == JobKind::Watch || kind == JobKind::StayAwake && self.wakefulness.is_wanted()
    }

    fn begin_staying_awake(&mut self) {
        let computer = Arc::clone(&self.wakefulness.computer);
        // The words are found here: the job has no language files.
        let reason = self.words.text(&Phrase::new("gathering-stays-awake"));
        self.jobs.begin(Lane::Awake, JobKind::StayAwake, move |_, stop| {
            if let Err(why) = computer.stay_awake(&reason, &|| wait_for_stop(stop)) {
                log::warn!("the computer may sleep during the gathering: {why}");
            }
            JobResult::Done
        });
    }
}

/// The gathering that is run, as it is now.
fn moment_of(workspace: Option<&Workspace>) -> Option<GatheringMoment<'_>> {
    let Workspace { id, plan, gathering, .. } = workspace?;
    let mode = gathering.as_ref()?;
    Some(GatheringMoment { workspace: *id, revision: plan.revision(), plan: plan.plan(), mode })
}

fn wait_for_stop(stop: &StopFlag) {
    while !stop.wait(WAIT) {}
}
