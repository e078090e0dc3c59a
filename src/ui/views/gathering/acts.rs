//! How the parts of the gathering's view ask for an act.

use crate::session::{Command, GatheringAct, Outbox};

/// Asks for an act of the gathering.
pub fn act(out: &mut Outbox<'_>, act: GatheringAct) {
    out.command(Command::Gathering(act));
}
