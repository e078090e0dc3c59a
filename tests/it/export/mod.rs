//! Documents as PDF and Word files.

pub(crate) mod docx;
pub(crate) mod pdf;
pub(crate) mod typeset;
