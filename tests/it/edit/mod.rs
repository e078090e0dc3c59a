//! Changes, undo and acts on the plan.

pub(crate) mod acts;
pub(crate) mod change;
pub(crate) mod describe;
pub(crate) mod help;
pub(crate) mod history;
pub(crate) mod lift;
pub(crate) mod nest;
pub(crate) mod order;
pub(crate) mod sample;
