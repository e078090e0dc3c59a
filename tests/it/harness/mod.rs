//! What tests share: programs and windows of their own, plans in text, odd plans, folders, a clock.

pub(crate) mod clock;
pub(crate) mod command_line;
pub(crate) mod computer;
pub(crate) mod faulty_disk;
pub(crate) mod files;
pub(crate) mod folder;
pub(crate) mod hostile;
pub(crate) mod imported;
#[cfg(feature = "gui")]
pub(crate) mod key_script;
pub(crate) mod memory_disk;
pub(crate) mod pdf_text;
pub(crate) mod plans;
#[cfg(feature = "gui")]
pub(crate) mod pointer;
pub(crate) mod program;
pub(crate) mod sample_gathering;
pub(crate) mod watched_disk;
#[cfg(feature = "gui")]
pub(crate) mod window;
pub(crate) mod workbook;
