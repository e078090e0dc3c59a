//! What a plan holds: identities, values, records and the plan itself.
//!
//! Nothing here knows how a plan is changed (`edit`), stored (`store`) or shown. A plan is a set of facts,
//! `(kind, record id, field, key) → value`; [`Plan::read`] answers for any [`Address`], and the typed records are
//! the same facts with names.

mod choice;
mod clock_time;
mod compound;
mod difference;
mod fact_text;
mod fields;
mod index;
mod kind;
mod links;
mod order;
mod plan;
mod quantity;
mod record;
pub mod records;
mod shapes;
mod shared_map;
mod shift;
mod table;
mod uid;
mod value;
mod when;
mod word;
mod words;

pub use choice::{Choice, ChoiceInfo};
pub use clock_time::ClockTime;
pub use compound::{Amounts, Channel, Duration, Gender, Origin, Range, Term};
pub use kind::Kind;
pub use links::{RecordFact, RecordLink};
pub use order::{MAX_LENGTH as LONGEST_ORDER_KEY, OrderKey};
pub use plan::Plan;
pub use quantity::Quantity;
pub use record::{AnyRecord, Field, FieldInfo, Record};
pub use records::{
    agenda_item, agreement, anchoring, ballot, boundary, capacity, challenge, chapter, competence,
    consultation, coverage_cell, decision, evidence, funding, goal, guidance, idea, indicator, involvement,
    level, level_scheme, linked_plan, measure, meeting, merge_question, need_estimate, open_question,
    organisation, parked_item, part, participant, process_step, reading, reporting_line, requirement, risk,
    scenario, service, staffing, strategy, target_group, task,
};
pub use shapes::{
    AnyLinks, AnyWord, ByChoice, ByRecord, ByYear, Choices, Link, Links, Owner, Pairs, Shape, Shaped, Tally,
    Terms, TextBy, WordList,
};
pub use shift::{PeriodShift, Quarters};
pub use table::{RecordTable, Table};
pub use uid::{IdGenerator, Uid};
pub use value::{Address, EXISTS, Key, Misfit, RecordKey, Value, VoteKey};
pub use when::{FALLBACK_DATE, PLAUSIBLE_YEARS, Period, PeriodEnd, Season, When};
pub use word::Word;
pub use words::{Line, Prose};
