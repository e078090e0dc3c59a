//! The program without a window: the open plan, its history, commands, jobs, and what is remembered.

mod ask;
mod autosave;
mod checking;
mod command;
mod cx;
mod export;
mod file;
mod foreign;
mod importing;
mod jobs;
mod journal;
mod messages;
mod open_plan;
mod opening;
mod outbox;
mod presence;
mod program;
mod recovering;
mod saving;
mod settings;

pub use ask::{Ask, Asking, Dialogs, Purpose};
pub use autosave::Autosave;
pub use checking::Checking;
pub use command::{Command, Look, Record, View};
pub use cx::{Cx, May, Saved};
pub use file::{Known, ReadOnly};
pub use foreign::Foreign;
pub use importing::{ImportAct, Importing};
pub use jobs::{Jobs, Progress, Stop};
pub use messages::{Message, Messages, Weight};
pub use open_plan::OpenPlan;
pub use outbox::{Outbox, Wish};
pub use program::{Outside, Program};
pub use recovering::Kept;
pub use settings::{Recent, Settings};
