//! What follows from a plan: order, numbers, sums, and what there is to look at. Nothing here changes a plan.
//!
//! Order and sums are made whole with `of(plan)` and kept up to date with `follow(plan, touched)`, which looks only at
//! the parts that a change touched; both give the same.

pub mod chain;
pub mod checks;
pub mod coverage;
mod family;
mod outline;
mod texts;
pub mod timeline;
mod totals;

pub use chain::AimTree;
pub use checks::{Finding, Findings, Severity};
pub use family::{Family, FamilyMember};
pub use outline::{MeasureGroup, Outline};
pub use totals::{AmountSum, AmountSums, Totals};
