//! What is computed from a plan: order, sums, the tree, coverage, findings.

pub(crate) mod aim_tree;
pub(crate) mod checks;
pub(crate) mod checks_limits;
mod checks_money;
pub(crate) mod checks_services;
pub(crate) mod coverage;
pub(crate) mod gathering;
pub(crate) mod grouped_measures;
mod need_money;
mod outline;
pub(crate) mod progress;
pub(crate) mod timeline;
pub(crate) mod totals;
