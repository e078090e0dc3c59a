//! The plan read back: what a group may want to look at before others read its plan. One rule a file.
//!
//! A plan may be incomplete or odd at any time: nothing here is an error of the program, and nothing is forced. What
//! a group has not begun with is not complained of, and neither are measures that were given up.
//!
//! A new rule is a file with its `RULE`, a line in `RULES`, and its words in every language file.

mod away_from_severe;
mod dangling_link;
mod e_mail;
mod finding;
mod findings;
mod heard_too_late;
mod identity_number;
mod lead_not_accepted;
mod no_lead;
mod no_money;
mod no_period;
mod no_place;
mod no_running_cost;
mod no_source;
mod not_assessed;
mod odd_date;
mod only_conversations;
mod outside_period;
mod owner_circle;
mod period_backwards;
mod phone_number;
mod rank_not_decided;
mod reading;
mod requirement_unmet;
mod short_consultation;
mod small_count;
mod staffing_sums;
mod words_about_people;

pub use finding::{Finding, Match, RecordKey, Report, Rule, Severity};
pub use findings::Findings;
pub use not_assessed::CODE as NOT_ASSESSED;
pub use reading::{FieldFact, FieldText, RuleContext};

/// Every rule, in the order in which a record's findings of the same severity are told.
pub const RULES: &[Rule] = &[
    identity_number::RULE,
    small_count::RULE,
    phone_number::RULE,
    e_mail::RULE,
    dangling_link::RULE,
    owner_circle::RULE,
    odd_date::RULE,
    period_backwards::RULE,
    no_lead::RULE,
    lead_not_accepted::RULE,
    no_place::RULE,
    no_period::RULE,
    outside_period::RULE,
    requirement_unmet::RULE,
    heard_too_late::RULE,
    short_consultation::RULE,
    not_assessed::RULE,
    away_from_severe::RULE,
    staffing_sums::RULE,
    no_money::RULE,
    no_running_cost::RULE,
    no_source::RULE,
    rank_not_decided::RULE,
    only_conversations::RULE,
    words_about_people::RULE,
];

/// Whether a field is there for people to get in touch.
fn is_for_contact<T>(said: &FieldFact<T>) -> bool {
    let (kind, _) = said.at;
    kind.info(said.field).is_some_and(|info| info.name == "contact")
}
