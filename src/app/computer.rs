//! The computer that the program runs on: whether it sleeps, and a short sound.

use crate::session::Computer;
use keepawake::{Builder, KeepAwake};

/// The computer, as its system lets programs ask.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemComputer;

impl Computer for SystemComputer {
    fn stay_awake(&self, reason: &str, wait: &dyn Fn()) -> Result<(), String> {
        // Two services on Linux, of which a computer may have one only. Elsewhere it is one wish, of which the last one counts.
        let wishes: &[Wish] = if cfg!(target_os = "linux") {
            &[Wish { screen: true, computer: false }, Wish { screen: false, computer: true }]
        } else {
            &[Wish { screen: true, computer: true }]
        };
        let (granted, refused) = ask_all(wishes, reason);
        if granted.is_empty() {
            return Err(refused.join("; "));
        }
        for why in refused {
            log::warn!("the computer stays awake only in part: {why}");
        }
        wait();
        Ok(())
    }

    fn play_sound(&self) -> Result<(), String> {
        play()
    }
}

/// Plays the sound that Windows has for a remark.
#[cfg(windows)]
fn play() -> Result<(), String> {
    winsafe::MessageBeep(winsafe::co::MBP::ASTERISK).map_err(|error| error.to_string())
}

/// Plays the alert sound that the user has chosen.
#[cfg(target_os = "macos")]
#[expect(clippy::unnecessary_wraps, reason = "other systems may have no sound")]
fn play() -> Result<(), String> {
    objc2_app_kit::NSBeep();
    Ok(())
}

/// Plays a sound of the desktop with the first of the desktop's players that is there.
#[cfg(not(any(windows, target_os = "macos")))]
fn play() -> Result<(), String> {
    use std::process::{Command, Stdio};
    const SOUND: &str = "/usr/share/sounds/freedesktop/stereo/complete.oga";
    const PLAYERS: [(&str, &str); 3] =
        [("canberra-gtk-play", "--id=complete"), ("pw-play", SOUND), ("paplay", SOUND)];
    let mut refused = Vec::new();
    for (player, sound) in PLAYERS {
        let mut command = Command::new(player);
        command.arg(sound).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match command.status() {
            Ok(status) if status.success() => return Ok(()),
            Ok(status) => refused.push(format!("{player}: {status}")),
            Err(error) => refused.push(format!("{player}: {error}")),
        }
    }
    Err(refused.join("; "))
}

/// What is to stay on.
#[derive(Clone, Copy)]
struct Wish {
    screen: bool,
    computer: bool,
}

/// Asks the system for each wish: what it granted, until that is dropped, and why it refused the others.
fn ask_all(wishes: &[Wish], reason: &str) -> (Vec<KeepAwake>, Vec<String>) {
    let (mut granted, mut refused) = (Vec::new(), Vec::new());
    for Wish { screen, computer } in wishes {
        let mut builder = Builder::default();
        builder.display(*screen).idle(*computer).reason(reason);
        match builder.app_name("Planverksted").app_reverse_domain("planverksted").create() {
            Ok(awake) => granted.push(awake),
            Err(error) => refused.push(error.to_string()),
        }
    }
    (granted, refused)
}
