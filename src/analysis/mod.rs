//! What follows from a plan: order, numbers and sums. Nothing here changes a plan.
//!
//! Each result is made whole with `of(plan)` and kept up to date with `follow(plan, touched)`, which looks only at
//! the parts that a change touched; both give the same.

mod family;
mod outline;
mod totals;

pub use family::{Family, Place};
pub use outline::{Group, Outline};
pub use totals::{Sum, Sums, Totals};
