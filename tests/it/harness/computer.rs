//! A computer that notes whether it is kept awake and what is heard, and that may refuse both.

use planverksted::session::Computer;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, ThreadId};

/// What the computer was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ComputerEvent {
    /// To stay awake, with the reason.
    Awake(String),
    /// It may sleep again.
    MaySleep,
    /// To stay awake, which it refused.
    Refused,
    /// To make a sound.
    Sound,
}

/// A computer of a test, made on the window's thread.
pub(crate) struct TestComputer {
    window: ThreadId,
    refuses: AtomicBool,
    events: Sender<ComputerEvent>,
    noted: Mutex<Receiver<ComputerEvent>>,
}

impl Default for TestComputer {
    fn default() -> Self {
        let (events, noted) = channel();
        let refuses = AtomicBool::new(false);
        Self { window: thread::current().id(), refuses, events, noted: Mutex::new(noted) }
    }
}

impl TestComputer {
    /// From now on its system refuses all.
    pub(crate) fn refuse(&self) {
        self.refuses.store(true, Ordering::SeqCst);
    }

    /// What it is asked for next; waits for the job that asks.
    pub(crate) fn next(&self) -> ComputerEvent {
        let noted = self.noted.lock().expect("nobody panicked");
        noted.recv().expect("the computer is asked")
    }

    /// What it was asked for by now and nobody has looked at.
    pub(crate) fn already_asked(&self) -> Vec<ComputerEvent> {
        self.noted.lock().expect("nobody panicked").try_iter().collect()
    }

    fn note(&self, event: ComputerEvent) {
        self.events.send(event).expect("the test's end is in the same struct");
    }
}

impl Computer for TestComputer {
    fn stay_awake(&self, reason: &str, wait: &dyn Fn()) -> Result<(), String> {
        assert_ne!(thread::current().id(), self.window, "the window waits for the system");
        if self.refuses.load(Ordering::SeqCst) {
            self.note(ComputerEvent::Refused);
            return Err("no such service".to_owned());
        }
        self.note(ComputerEvent::Awake(reason.to_owned()));
        wait();
        self.note(ComputerEvent::MaySleep);
        Ok(())
    }

    fn play_sound(&self) -> Result<(), String> {
        assert_ne!(thread::current().id(), self.window, "the window waits for the system");
        if self.refuses.load(Ordering::SeqCst) {
            return Err("no such player".to_owned());
        }
        self.note(ComputerEvent::Sound);
        Ok(())
    }
}
