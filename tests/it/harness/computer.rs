//! A computer that notes whether it is kept awake, and that may refuse to be.

use planverksted::session::Computer;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, ThreadId};

/// What the computer was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PowerEvent {
    /// To stay awake, with the reason.
    Awake(String),
    /// It may sleep again.
    MaySleep,
    /// To stay awake, which it refused.
    Refused,
}

/// A computer of a test, made on the window's thread.
pub(crate) struct TestComputer {
    window: ThreadId,
    refuses: AtomicBool,
    events: Sender<PowerEvent>,
    noted: Mutex<Receiver<PowerEvent>>,
}

impl Default for TestComputer {
    fn default() -> Self {
        let (events, noted) = channel();
        let refuses = AtomicBool::new(false);
        Self { window: thread::current().id(), refuses, events, noted: Mutex::new(noted) }
    }
}

impl TestComputer {
    /// From now on its system refuses to keep it awake.
    pub(crate) fn refuse(&self) {
        self.refuses.store(true, Ordering::SeqCst);
    }

    /// What it is asked for next; waits for the job that asks.
    pub(crate) fn next(&self) -> PowerEvent {
        let noted = self.noted.lock().expect("nobody panicked");
        noted.recv().expect("the computer is asked")
    }

    /// What it was asked for by now and nobody has looked at.
    pub(crate) fn already_asked(&self) -> Vec<PowerEvent> {
        self.noted.lock().expect("nobody panicked").try_iter().collect()
    }

    fn note(&self, event: PowerEvent) {
        self.events.send(event).expect("the test's end is in the same struct");
    }
}

impl Computer for TestComputer {
    fn stay_awake(&self, reason: &str, wait: &dyn Fn()) -> Result<(), String> {
        assert_ne!(thread::current().id(), self.window, "the window waits for the system");
        if self.refuses.load(Ordering::SeqCst) {
            self.note(PowerEvent::Refused);
            return Err("no such service".to_owned());
        }
        self.note(PowerEvent::Awake(reason.to_owned()));
        wait();
        self.note(PowerEvent::MaySleep);
        Ok(())
    }
}
