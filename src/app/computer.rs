//! The computer that the program runs on: whether it sleeps.

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
