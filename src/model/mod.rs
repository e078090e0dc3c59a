//! What a plan holds: identities, values, records and the plan itself.
//!
//! Nothing here knows how a plan is changed (`edit`), stored (`store`) or shown.

mod quantity;
mod when;

pub use quantity::Quantity;
pub use when::{End, NO_DAY, Period, SENSIBLE_YEARS, Season, When};
