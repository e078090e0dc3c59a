//! What a gathering came to, read from a plan.

mod attendance;
mod ballot_result;
mod ideas;
mod meetings;
mod open_points;
pub(crate) mod similar;
