//! What a plan holds: identities, values, records and the plan itself.
//!
//! Nothing here knows how a plan is changed (`edit`), stored (`store`) or shown. A plan is a set of facts,
//! `(kind, record id, field, key) → value`; [`Plan::read`] answers for any [`Address`], and the typed records are
//! the same facts with names.

mod order;
mod plan;
mod quantity;
mod record;
pub mod records;
mod shapes;
mod uid;
mod value;
mod when;
mod words;

pub use order::{LONGEST as LONGEST_ORDER_KEY, OrderKey};
pub use plan::{Kind, Plan, Rows, Table};
pub use quantity::Quantity;
pub use record::{AnyRecord, Field, FieldInfo, Record};
pub use records::{challenge, evidence, goal, level, measure, meeting, organisation, strategy, target_group};
pub use shapes::{
    Amounts, AnyLinks, ByRecord, ByYear, Channel, Choice, ChoiceInfo, Duration, Link, Links, Origin, Owner,
    Pairs, Range, Shape, Shaped,
};
pub use uid::{Ids, Uid};
pub use value::{Address, EXISTS, Key, Misfit, Value};
pub use when::{End, NO_DAY, Period, SENSIBLE_YEARS, Season, When};
pub use words::{Line, Prose};
