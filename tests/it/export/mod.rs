//! Documents in the formats that they are written in.

pub(crate) mod docx;
mod html;
mod markdown;
pub(crate) mod pdf;
pub(crate) mod typeset;
