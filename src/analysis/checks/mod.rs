//! Checks: what a group may want to look at before others read its plan. One rule a file.
//!
//! A plan may be incomplete or odd at any time: nothing here is an error of the program, and nothing is forced. What
//! a group has not begun with is not complained of, and neither are measures that were given up.
//!
//! A new rule is a file with its `RULE`, a line in `rules.rs`, and its words in every language file.

mod amounts_outside_period;
mod away_from_severe;
mod breakdown_without_sum;
mod context;
mod dangling_link;
mod draft_words;
mod e_mail;
mod finding;
mod findings;
mod grant_ends;
mod heard_too_late;
mod identity_number;
mod lead_not_accepted;
mod merge_question;
mod no_lead;
mod no_money;
mod no_period;
mod no_place;
mod no_running_cost;
mod no_source;
mod not_assessed;
mod odd_date;
mod only_conversations;
mod open_end;
mod outside_period;
mod owner_circle;
mod period_backwards;
mod phone_number;
mod rank_not_decided;
mod requirement_unmet;
mod rules;
mod severity;
mod short_consultation;
mod small_count;
mod staffing_sums;
mod staffing_wanted;
mod waiting_differs;
mod words_about_people;

/// The rules that find what seems to belong to a single person: a number of somebody, an address.
pub const ABOUT_PERSONS: [&Rule; 3] = [&identity_number::RULE, &phone_number::RULE, &e_mail::RULE];

pub use context::{FieldFact, FieldText, RuleContext};
pub use finding::{Finding, Match, Report, Rule};
pub use findings::Findings;
pub use not_assessed::CODE as NOT_ASSESSED;
pub use rules::RULES;
pub use severity::Severity;
