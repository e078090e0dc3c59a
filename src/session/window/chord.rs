//! A key with the modifiers that it is pressed with, and how it is written for people.

use std::fmt;

/// A key with the modifiers that it is pressed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Whether Ctrl is held; Cmd on a Mac.
    pub control: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// The name of the key, as egui names it: `Z`, `1`, `F4`.
    pub key: &'static str,
}

impl Chord {
    /// Ctrl with a key.
    pub const fn control(key: &'static str) -> Self {
        Self { control: true, shift: false, key }
    }

    /// Ctrl and Shift with a key.
    pub const fn control_shift(key: &'static str) -> Self {
        Self { control: true, shift: true, key }
    }

    /// Shift with a key.
    pub const fn shift(key: &'static str) -> Self {
        Self { control: false, shift: true, key }
    }

    /// A key alone.
    pub const fn plain(key: &'static str) -> Self {
        Self { control: false, shift: false, key }
    }
}

impl fmt::Display for Chord {
    /// The chord as it is written next to a command: `Ctrl+Shift+Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (control, shift) =
            (if self.control { "Ctrl+" } else { "" }, if self.shift { "Shift+" } else { "" });
        write!(f, "{control}{shift}{}", self.key)
    }
}
