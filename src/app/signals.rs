//! Requests of the system that the program ends: at log-off, at shut-down, from a terminal.
//!
//! Windows and macOS close the window at log-off, which is handled like any closing; signals are the way of Unix.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the system has asked the program to end.
#[derive(Clone, Debug, Default)]
pub struct Signals(Arc<AtomicBool>);

impl Signals {
    /// Listens from now on; `wake` is called when the system has asked. A second request ends the program at once.
    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "it waits as long as the program runs, and does no work")]
    pub fn listen(wake: impl Fn() + Send + 'static) -> Self {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let asked = Self::default();
        let its = asked.clone();
        match signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP]) {
            Ok(mut signals) => {
                std::thread::spawn(move || {
                    for signal in signals.forever() {
                        // Whoever asks twice does not wait for a save that may hang.
                        if its.0.swap(true, Ordering::SeqCst) {
                            std::process::exit(128 + signal);
                        }
                        wake();
                    }
                });
            }
            Err(error) => log::warn!("signals cannot be received: {error}"),
        }
        asked
    }

    /// Nothing to listen to: the system closes the window.
    #[cfg(not(unix))]
    pub fn listen(_wake: impl Fn() + Send + 'static) -> Self {
        Self::default()
    }

    /// Whether it has been asked.
    pub fn is_quit_requested(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}
