//! What is computed from a plan: order, numbers, sums and findings. Nothing here changes a plan.
//!
//! Order and sums are computed with `of(plan)` and kept up to date with `update(plan, touched)`, which visits only
//! the parts that a change touched; both give the same result.

pub mod aim_tree;
mod aim_tree_update;
mod amount_sums;
pub mod checks;
pub mod coverage;
mod coverage_update;
mod family;
pub mod gathering;
mod grouped_measures;
mod measure_counts;
mod money;
mod money_table;
mod need_money;
mod outline;
mod progress;
mod readings;
mod texts;
pub mod timeline;
mod totals;

pub use aim_tree::AimTree;
pub use amount_sums::{AmountKind, AmountSum, AmountSums};
pub use checks::{Finding, Findings, Severity};
pub use coverage_update::{CoverageChange, CoverageUpdate, MovedInCoverage};
pub use family::{Family, FamilyMember};
pub use grouped_measures::{GroupHeading, GroupedBy, GroupedMeasures, GroupingChange, HeadedMeasures};
pub use measure_counts::MeasureCounts;
pub use money::{AmountBasis, MeasureMoney, MoneyCategory, MoneyPart, MoneyStanding};
pub use money_table::{MoneyRow, MoneySubtotal, MoneyTable, MoneyTables, main_goal};
pub use need_money::{NeedGroup, NeedTable};
pub use outline::{MeasureGroup, Outline};
pub use progress::{PlanStep, StepProgress, step_progress};
pub use readings::{ChartPlace, ChartPlaces, readings_by_indicator};
pub use totals::Totals;
