//! Five published texts held as plans: every fact of each has its place, and none of it is in a note.

use crate::analysis::checks::findings;
use crate::harness::plans::ids;
use planverksted::analysis::Outline;
use planverksted::edit::verbs;
use planverksted::model::{
    Address, AnyRecord, Choice as _, Key, Kind, Plan, Prose, Quantity, Uid, Value, Word, challenge, measure,
    staffing,
};
use planverksted::store::{self, SavedPlan};
use planverksted::text::{Language, Words};
use std::collections::BTreeSet;

/// The five cases.
const CASES: [&str; 5] = ["bergen", "sandnes", "saltdal", "sintef", "korus"];

fn path(name: &str) -> String {
    format!("{}/tests/data/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The file of a case.
pub(crate) fn saved(case: &str) -> SavedPlan {
    let bytes = std::fs::read(path(&format!("{case}.ron"))).expect("the case is there");
    let opened = store::read(&bytes).expect("it can be read");
    assert_eq!(opened.remarks, [], "{case}: nothing to remark on");
    let again = store::write(&opened.saved).expect("it can be written");
    assert!(again.as_bytes() == bytes, "{case} is not as the program writes it: run `planverksted fmt`");
    opened.saved
}

fn plan_of(case: &str) -> Plan {
    saved(case).plan
}

/// A fact of a text: what it is, and what stands in which field of which record.
pub(crate) struct Fact {
    /// What the text says.
    pub(crate) what: String,
    /// The kind of record that holds it.
    pub(crate) kind: Kind,
    /// What the record is called, or how that begins.
    pub(crate) title: String,
    /// The field.
    pub(crate) field: u8,
    expected: String,
}

/// The facts of a case, as they are listed beside it.
pub(crate) fn facts_of(case: &str) -> Vec<Fact> {
    let text = std::fs::read_to_string(path(&format!("{case}.txt"))).expect("the list is there");
    let read = |line: &str| {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [what, kind, title, field, expected] = parts[..] else { panic!("{case}: {line}") };
        let kind = Kind::from_code(kind).unwrap_or_else(|| panic!("{line}: no such kind"));
        let field = kind.field(field).unwrap_or_else(|| panic!("{line}: no such field"));
        let [what, title, expected] = [what, title, expected].map(str::to_owned);
        Fact { what, kind, title, field, expected }
    };
    text.lines().map(read).collect()
}

impl Fact {
    /// Asserts that it stands in a plan.
    #[track_caller]
    pub(crate) fn stands_in(&self, case: &str, plan: &Plan) {
        let mut found = Vec::new();
        plan.for_each_record(self.kind, &mut |record| {
            if self.title == "*" || name_of(plan, record).starts_with(&self.title) {
                found.push(describe_value(plan, record, self.field));
            }
        });
        let description = found.join(" + ");
        let stands = match self.expected.strip_prefix('~') {
            Some(part) => description.contains(part),
            None if self.expected == "-" => !found.is_empty() && found.iter().all(String::is_empty),
            None => found == [self.expected.as_str()],
        };
        assert!(stands, "{case}: {}: {} is {description:?}, not {:?}", self.what, self.title, self.expected);
    }
}

/// What a record is called: its title, or for one that has none whom it comes from.
fn name_of(plan: &Plan, record: &dyn AnyRecord) -> String {
    let title = record.title();
    let from = record.kind().field("organisation").map(|field| record.read(field, Key::Whole));
    match from {
        Some(Value::Record(id)) if title.is_empty() => title_of(plan, Kind::Organisation, id),
        _ => title.to_string(),
    }
}

fn title_of(plan: &Plan, kind: Kind, id: Uid) -> String {
    plan.record(kind, id).map(|record| name_of(plan, record)).unwrap_or_default()
}

fn any_title(plan: &Plan, id: Uid) -> String {
    let named = Kind::ALL.iter().find_map(|kind| plan.record(*kind, id));
    named.map(|record| name_of(plan, record)).unwrap_or_default()
}

/// Everything that a field says, in words that a list of facts can hold.
fn describe_value(plan: &Plan, record: &dyn AnyRecord, field: u8) -> String {
    let mut all = Vec::new();
    record.facts(field, &mut |key, value| {
        let key = match key {
            Key::Whole | Key::Vote(..) => String::new(),
            Key::Year(year) => year.to_string(),
            Key::Word(word) => word.as_str().to_owned(),
            Key::Record(id) | Key::Pair(id, None) => any_title(plan, id),
            Key::Any(kind, id) => title_of(plan, kind, id),
            Key::Pair(one, Some(other)) => format!("{} × {}", any_title(plan, one), any_title(plan, other)),
        };
        let value = in_words(plan, &value);
        all.push(match (key.is_empty(), value.as_str()) {
            (true, _) => value,
            (false, "yes") => key,
            (false, _) => format!("{key}: {value}"),
        });
    });
    all.join("; ")
}

fn in_words(plan: &Plan, value: &Value) -> String {
    let number =
        |number: Quantity| number.as_whole().map_or_else(|| number.parts().to_string(), |n| n.to_string());
    match value {
        Value::Yes => "yes".to_owned(),
        Value::Text(text) => text.to_string(),
        Value::Number(value) => number(*value),
        Value::When(when) => when.to_string(),
        Value::Period(period) => period.to_string(),
        Value::Choice(code) => code.to_string(),
        Value::Range(range) => {
            let ends: BTreeSet<Quantity> = range.low.into_iter().chain(range.high).collect();
            ends.into_iter().map(number).collect::<Vec<_>>().join("–")
        }
        Value::Record(id) => any_title(plan, *id),
        Value::Amounts(amounts) => amounts.fte.map(|fte| format!("fte {}", number(fte))).unwrap_or_default(),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_case_reads_without_remarks_and_is_as_the_program_writes_it() {
    for case in CASES {
        saved(case);
    }
}

#[test]
fn every_fact_of_a_case_has_its_place() {
    for case in CASES {
        let (plan, facts) = (plan_of(case), facts_of(case));
        assert!(facts.len() >= 30, "{case}: all of it is listed");
        for fact in &facts {
            fact.stands_in(case, &plan);
        }
    }
}

#[test]
fn a_fact_that_is_not_there_is_missed() {
    let (mut plan, facts) = (plan_of("saltdal"), facts_of("saltdal"));
    let of_offers = facts.iter().find(|fact| fact.what == "Offers running").expect("it is listed");
    let offers = plan.evidence().iter().find(|it| it.title.starts_with("Tilbud")).expect("it is there").id;
    let at = Address { kind: Kind::Evidence, id: offers, field: of_offers.field, key: Key::Whole };
    verbs::set_fact(&plan, at, Value::Nothing).apply(&mut plan).expect("it can be taken away");
    let missed = std::panic::catch_unwind(|| of_offers.stands_in("saltdal", &plan));
    assert!(missed.is_err(), "the list is held against the plan");
}

#[test]
fn nothing_of_a_case_is_in_a_note() {
    for case in CASES {
        let plan = plan_of(case);
        for kind in Kind::ALL {
            let note = kind.field("note").expect("every kind has one");
            plan.for_each_record(*kind, &mut |record| {
                assert!(record.text(note).is_empty(), "{case}: {}", name_of(&plan, record));
            });
        }
    }
}

#[test]
fn every_link_of_a_case_leads_somewhere() {
    for case in CASES {
        let plan = plan_of(case);
        let dangling = findings(&plan).open().iter().filter(|it| it.rule == "dangling_link").count();
        assert_eq!(dangling, 0, "{case}");
    }
}

/// The rules that find something in a case.
#[track_caller]
fn check_findings(case: &str, plan: &Plan, expected: &[&str]) {
    let found = findings(plan);
    let rules: Vec<&str> = found.open().iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, expected, "{case}");
}

#[test]
fn guidelines_without_priorities_say_so() {
    let mut plan = plan_of("bergen");
    check_findings("bergen", &plan, &["rank_not_decided"]);
    let needs: BTreeSet<String> =
        plan.services().iter().map(|it| it.needs_decision.code().into_owned()).collect();
    assert_eq!(needs.into_iter().collect::<Vec<_>>(), ["partly", "with", "without"]);
    assert_eq!(plan.boundaries().len(), 2);
    let districts: BTreeSet<&str> =
        plan.organisations().iter().map(|it| &*it.district).filter(|it| !it.is_empty()).collect();
    assert_eq!(districts.len(), 8, "one for each former district");
    let services: Vec<Uid> = plan.services().iter().map(|service| service.id).collect();
    for (rank, id) in (1..).zip(services) {
        let rank = Some(quantity(rank));
        let change = verbs::set(&plan, planverksted::model::service::RANK, id, rank);
        change.apply(&mut plan).expect("a rank can be set");
    }
    check_findings("bergen, once it is decided", &plan, &[]);
}

#[test]
fn an_investigation_keeps_figures_that_look_alike_apart() {
    let plan = plan_of("saltdal");
    check_findings("saltdal", &plan, &[]);
    for evidence in plan.evidence().iter() {
        assert!(evidence.as_of.is_some() && !evidence.definition.is_empty(), "{}", &*evidence.title);
        assert!(!evidence.source.is_empty() && !evidence.unit.is_empty(), "{}", &*evidence.title);
    }
    let of = |title: &str| {
        let found = plan.evidence().iter().find(|it| it.title.starts_with(title)).expect("it is there");
        found.value.low.expect("a figure").parts()
    };
    let share = of("Interkommunale") * 100 / of("Tilbud i drift");
    assert_eq!(
        (share, of("Kommuner som har valgt") / Quantity::PER_UNIT),
        (44, 75),
        "44,7 % of offers, 75 % of municipalities"
    );
    assert_eq!((of("Døgnplasser") * 10 / of("Tilbud i drift") + 5) / 10, 4, "about four places an offer");
}

#[test]
fn an_investigation_has_its_group_its_meetings_and_its_ways_to_choose_between() {
    let plan = plan_of("saltdal");
    let roles: Vec<String> =
        plan.participants().in_order().iter().map(|it| it.role.code().into_owned()).collect();
    assert_eq!(roles, ["leader", "member", "member", "user_representative", "user_representative"]);
    assert!(plan.participants().iter().all(|it| it.title.is_empty()), "no names of people");
    assert_eq!(plan.meetings().len(), 3);
    assert!(plan.meetings().iter().all(|meeting| meeting.attendance.iter().count() == 5));
    let ways: Vec<(bool, String)> =
        plan.scenarios().in_order().iter().map(|it| (it.zero, it.run_by.code().into_owned())).collect();
    let expected = [(true, ""), (false, "own"), (false, "intermunicipal")];
    assert_eq!(ways, expected.map(|(zero, way)| (zero, way.to_owned())));
}

#[test]
fn a_plan_in_parts_has_four_groups_three_levels_and_challenges_with_sub_points() {
    let plan = plan_of("sandnes");
    check_findings("sandnes", &plan, &[]);
    let codes: Vec<String> = plan.target_groups().in_order().iter().map(|it| it.code.to_string()).collect();
    assert_eq!(codes, ["a", "b", "c", "d"]);
    assert_eq!(plan.levels().len(), 3);
    let outline = Outline::of(&plan);
    let number = |title: &str| {
        let found = plan.challenges().iter().find(|it| it.title.starts_with(title)).expect("it is there");
        outline.number(Kind::Challenge, found.id)
    };
    let [first, a, d, second, fourth] =
        ["Et tydelig", "Tiltak på", "Samhandling innad", "Tidlig innsats", "Flere barn"].map(number);
    assert_eq!([first.as_str(), &second, &fourth], ["1", "2", "4"]);
    assert!(a != d && [&a, &d].iter().all(|number| number.len() > 1 && number.starts_with('1')), "{a}, {d}");
}

#[test]
fn a_bullet_that_mixes_challenge_strategy_and_measure_is_split_into_three() {
    let mut plan = plan_of("sandnes");
    let before =
        plan.challenges().iter().find(|it| it.title.starts_with("Tilrettelagt")).expect("it is there");
    let (id, part) = (before.id, before.part.id());
    // As it is pasted from a text with broken lines.
    let pasted = "Arbeidstilbudet er under-\r\nfinansiert\r\n- Rammer og tjenestenivå må\r\n  defineres politisk\r\n- Yngre prioriteres";
    let change = verbs::set(&plan, challenge::TEXT, id, Prose::new(pasted));
    change.apply(&mut plan).expect("it can be pasted");
    let mut ids = ids();
    for bullet in ["- Yngre", "- Rammer"] {
        let text = plan.challenges().get(id).map(|it| it.text.to_string()).expect("it is there");
        let (behind, _) = text.split_once(bullet).expect("the bullet is there");
        let caret = behind.chars().count();
        let split = verbs::split_record(&plan, &mut ids, (Kind::Challenge, id), challenge::TEXT.index, caret);
        let (change, made) = split.expect("it can be split");
        change.apply(&mut plan).expect("it fits");
        assert_eq!(plan.challenges().get(made).map(|it| it.part.id()), Some(part), "it stays in its part");
        let to = if bullet == "- Yngre" { Kind::Measure } else { Kind::Strategy };
        let words = Words::new(Language::Nb);
        let (change, _) = verbs::change_kind(&plan, &mut ids, &words, (Kind::Challenge, made), to);
        change.apply(&mut plan).expect("it can be another kind");
    }
    assert!(plan.measures().iter().any(|it| &*it.title == "Yngre prioriteres"));
    let strategy = plan.strategies().iter().find(|it| it.title.starts_with("Rammer")).expect("it is there");
    assert_eq!(strategy.text.trim(), "defineres politisk", "what followed on the next line is kept");
    let left = plan.challenges().get(id).map(|it| it.text.to_string());
    assert_eq!(left.as_deref(), Some("Arbeidstilbudet er under-\nfinansiert"));
}

fn quantity(number: i64) -> Quantity {
    Quantity::from_whole(number).expect("a number of some size")
}

/// Sets one fact under a word.
fn count(plan: &mut Plan, at: (Kind, Uid, u8), word: &str, value: i64) {
    let key = Key::Word(Word::new(word).expect("a word"));
    let at = Address { kind: at.0, id: at.1, field: at.2, key };
    let change = verbs::set_fact(plan, at, Value::Number(quantity(value)));
    change.apply(plan).expect("it fits");
}

#[test]
fn full_time_equivalents_told_in_three_ways_must_agree() {
    let mut plan = plan_of("sintef");
    check_findings("sintef", &plan, &[]);
    let id = plan.staffing().iter().next().expect("the årsverk").id;
    let at = |field: u8| (Kind::Staffing, id, field);
    for (field, parts) in [
        (staffing::BY_CATEGORY.index, [("conversation", 9000), ("housing_follow_up", 5000)]),
        (staffing::BY_EDUCATION.index, [("nurse", 8000), ("social_worker", 6000)]),
        (staffing::BY_COURSE.index, [("mild", 2000), ("severe", 12000)]),
    ] {
        for (word, value) in parts {
            count(&mut plan, at(field), word, value);
        }
    }
    check_findings("sintef, told in three ways", &plan, &[]);
    count(&mut plan, at(staffing::BY_COURSE.index), "mild", 1900);
    check_findings("sintef, with a hundred missing", &plan, &["staffing_sums"]);
}

#[test]
fn a_shift_away_from_the_most_severe_is_pointed_out() {
    let mut plan = plan_of("sintef");
    let by_title = |plan: &Plan, title: &str| {
        plan.measures().iter().find(|it| it.title.starts_with(title)).expect("it is there").id
    };
    let mild = plan.target_groups().iter().find(|it| &*it.code == "a").expect("it is there").id;
    let recovery = by_title(&plan, "Recovery");
    let mut ids = ids();
    let (change, new) = verbs::add_after(&plan, &mut ids, Kind::Measure, None, |_, _| {});
    change.apply(&mut plan).expect("a measure");
    let facts = [
        (new, measure::REACH.index, Key::Pair(mild, None), Value::Yes),
        (new, measure::AMOUNTS.index, Key::Year(2017), fte(2)),
        (recovery, measure::AMOUNTS.index, Key::Year(2017), fte(-2)),
    ];
    for (id, field, key, value) in facts {
        let at = Address { kind: Kind::Measure, id, field, key };
        verbs::set_fact(&plan, at, value).apply(&mut plan).expect("it fits");
    }
    let found = findings(&plan);
    let severe = found.open().iter().filter(|finding| finding.rule == "away_from_severe");
    assert_eq!(severe.map(|finding| finding.at.1).collect::<Vec<_>>(), [recovery]);
}

fn fte(number: i64) -> Value {
    let fte = Some(quantity(number));
    Value::Amounts(planverksted::model::Amounts { fte, ..planverksted::model::Amounts::default() })
}

#[test]
fn what_is_bought_is_told_by_whom_it_is_bought_from() {
    let plan = plan_of("sintef");
    let ways: BTreeSet<String> = plan.services().iter().map(|it| it.run_by.code().into_owned()).collect();
    assert_eq!(ways.into_iter().collect::<Vec<_>>(), ["bought_commercial", "bought_non_profit", "own"]);
}

#[test]
fn a_service_is_held_to_five_requirements_and_hears_before_it_acts() {
    let mut plan = plan_of("korus");
    check_findings("korus", &plan, &[]);
    let of_2025: i64 =
        plan.measures().iter().filter_map(|it| it.amounts.year(2025)?.fte).map(Quantity::parts).sum();
    assert_eq!(of_2025, 0, "the same people, in a better way");
    let heard: Vec<_> = plan.involvements().iter().filter_map(|it| it.date).collect();
    let first = plan.measures().iter().filter_map(|it| it.period.from).min().expect("measures have a start");
    assert!(heard.len() == 3 && heard.iter().all(|date| date.first_day() < first.first_day()));
    let categories = plan.services().iter().next().map(|it| it.categories.iter().len());
    assert_eq!(categories, Some(5), "more than conversations");
    let routines = plan.requirements().iter().find(|it| &*it.title == "Rutiner").expect("it is there");
    let (id, linked) = (routines.id, routines.measures.iter().next().expect("something is done about it"));
    let field = planverksted::model::requirement::MEASURES.index;
    let at = Address { kind: Kind::Requirement, id, field, key: Key::Record(linked) };
    verbs::set_fact(&plan, at, Value::Nothing).apply(&mut plan).expect("it fits");
    check_findings("korus, with nothing done about one", &plan, &["requirement_unmet"]);
}

#[test]
fn whom_nobody_heard_before_the_first_measure_is_pointed_out() {
    let mut plan = plan_of("korus");
    let ids: Vec<Uid> = plan.involvements().iter().map(|it| it.id).collect();
    for id in ids {
        let late = planverksted::model::When::Year(2026);
        let change = verbs::set(&plan, planverksted::model::involvement::DATE, id, Some(late));
        change.apply(&mut plan).expect("it fits");
    }
    check_findings("korus, heard too late", &plan, &["heard_too_late"]);
}

#[test]
fn only_conversations_are_pointed_out() {
    let mut plan = plan_of("korus");
    let id = plan.services().iter().next().expect("a service").id;
    for other in ["course_and_group", "self_help", "advice", "meeting_place"] {
        let key = Key::Word(Word::new(other).expect("a word"));
        let field = planverksted::model::service::CATEGORIES.index;
        let at = Address { kind: Kind::Service, id, field, key };
        verbs::set_fact(&plan, at, Value::Nothing).apply(&mut plan).expect("it fits");
    }
    let found = findings(&plan);
    assert!(found.open().iter().any(|finding| finding.rule == "only_conversations"));
}
