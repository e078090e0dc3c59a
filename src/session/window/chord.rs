//! A key with the modifiers that it is pressed with, and how it is written for people.

use std::fmt;

/// A key with the modifiers that it is pressed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Whether Ctrl is held; Cmd on a Mac.
    pub control: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// The name of the key, as egui names it: `Z`, `1`, `F4`.
    pub key: &'static str,
}

impl Chord {
    /// Ctrl with a key.
    pub const fn control(key: &'static str) -> Self {
        Self { control: true, ..Self::plain(key) }
    }

    /// Ctrl and Shift with a key.
    pub const fn control_shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::control(key) }
    }

    /// Shift with a key.
    pub const fn shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    /// Alt with a key.
    pub const fn alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// A key alone.
    pub const fn plain(key: &'static str) -> Self {
        Self { control: false, shift: false, alt: false, key }
    }
}

impl fmt::Display for Chord {
    /// The chord as it is written next to a command: `Ctrl+Shift+Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = |is_held, name| if is_held { name } else { "" };
        let key = match self.key {
            "Up" => "↑",
            "Down" => "↓",
            "Left" => "←",
            "Right" => "→",
            key => key,
        };
        f.write_str(held(self.control, "Ctrl+"))?;
        f.write_str(held(self.shift, "Shift+"))?;
        f.write_str(held(self.alt, "Alt+"))?;
        f.write_str(key)
    }
}
