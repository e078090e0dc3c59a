//! The list of all rules.

use super::finding::Rule;
use super::{
    amounts_outside_period, away_from_severe, breakdown_without_sum, dangling_link, draft_words, e_mail,
    grant_ends, heard_too_late, identity_number, lead_not_accepted, merge_question, no_lead, no_money,
    no_period, no_place, no_running_cost, no_source, not_assessed, odd_date, only_conversations, open_end,
    outside_period, owner_circle, period_backwards, phone_number, rank_not_decided, requirement_unmet,
    short_consultation, small_count, staffing_sums, staffing_wanted, waiting_differs, words_about_people,
};

/// Every rule, in the order in which findings of the same severity in one record are listed.
pub const RULES: &[Rule] = &[
    identity_number::RULE,
    small_count::RULE,
    phone_number::RULE,
    e_mail::RULE,
    merge_question::RULE,
    dangling_link::RULE,
    owner_circle::RULE,
    odd_date::RULE,
    period_backwards::RULE,
    no_lead::RULE,
    lead_not_accepted::RULE,
    no_place::RULE,
    no_period::RULE,
    outside_period::RULE,
    open_end::RULE,
    amounts_outside_period::RULE,
    requirement_unmet::RULE,
    heard_too_late::RULE,
    short_consultation::RULE,
    not_assessed::RULE,
    away_from_severe::RULE,
    staffing_sums::RULE,
    breakdown_without_sum::RULE,
    staffing_wanted::RULE,
    waiting_differs::RULE,
    no_money::RULE,
    grant_ends::RULE,
    no_running_cost::RULE,
    no_source::RULE,
    rank_not_decided::RULE,
    only_conversations::RULE,
    words_about_people::RULE,
    draft_words::RULE,
];
