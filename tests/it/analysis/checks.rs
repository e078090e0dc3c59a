//! The plan read back: what each rule finds and what it leaves alone, and the laws that hold for all of them.

use crate::harness::hostile;
use crate::harness::plans::{ids, plan};
use planverksted::analysis::checks::RULES;
use planverksted::analysis::{Finding, Findings, Outline, Totals};
use planverksted::edit::verbs;
use planverksted::model::{Kind, Plan, Word};
use planverksted::store::{SAMPLE_PLAN, Template, read};
use planverksted::text::{Language, Words};
use proptest::prelude::*;
use std::collections::BTreeSet;

pub(crate) fn findings(plan: &Plan) -> Findings {
    Findings::of(plan, &Outline::of(plan), &Totals::of(plan))
}

/// Checks in which records a rule finds something, by their names; what can be fixed is fixed, and found no more.
#[track_caller]
pub(crate) fn check(rule: &str, text: &str, expected: &str) {
    let sketch = plan(text);
    let found = findings(&sketch.plan);
    let of_rule = found.open().iter().filter(|finding| finding.rule == rule);
    let names: Vec<&str> = of_rule.map(|finding| sketch.name(finding.at.1)).collect();
    assert_eq!(names.join(" "), expected, "{rule} in {text}");
}

/// Checks how severe what a rule finds is, and in which field.
#[track_caller]
pub(crate) fn check_first(rule: &str, text: &str, expected: &str) {
    let found = findings(&plan(text).plan);
    let finding = found.open().iter().find(|finding| finding.rule == rule).expect("something is found");
    let field = finding.field.and_then(|field| finding.at.0.info(field)).map_or("", |info| info.name);
    assert_eq!(format!("{} {field}", finding.severity.code()), expected, "{rule} in {text}");
}

/// Checks what the act does that fixes what a rule finds.
#[track_caller]
pub(crate) fn check_fix(rule: &str, text: &str, description: &str) {
    let sketch = plan(text);
    let found = findings(&sketch.plan);
    let finding = found.open().iter().find(|finding| finding.rule == rule).expect("something is found");
    let change = finding.fix(&sketch.plan, &mut ids()).expect("it can be mended");
    assert_eq!(sketch.describe(&change), description, "{rule} in {text}");
}

/// A plan with everything that is asked of a measure, to be spoilt.
const COMPLETE: &str = "plan: period=2027/2030; organisation o; goal g; \
    measure ok in g: lead=o, accepted=2026-10-01, period=2027/2028, 2027=100/0/1; ";

fn plan_with_every_fault(statement: &str) -> String {
    format!("{COMPLETE}{statement}")
}

#[test]
fn a_plan_in_which_nothing_is_amiss_has_nothing_to_look_at() {
    assert_eq!(findings(&plan(COMPLETE).plan).open(), &[]);
    assert_eq!(findings(&Plan::default()).open(), &[]);
}

#[test]
fn templates_begin_without_anything_to_look_at() {
    for template in Template::ALL {
        for language in [Language::Nb, Language::Nn] {
            let saved = template.plan(language, &mut ids()).expect("a shipped template");
            assert_eq!(findings(&saved.plan).open(), &[], "{} {}", template.name, language.code());
        }
    }
}

#[test]
fn a_measure_without_a_lead_is_found_once_leads_are_given() {
    check("no_lead", &plan_with_every_fault("measure m in g: period=2027/2028"), "m");
    check("no_lead", "measure m; measure n", "");
    check("no_lead", &plan_with_every_fault("measure m in g: status=dropped"), "");
    check("no_lead", "plan: state=adopted; measure m; measure n: lead=o; organisation o", "m");
    check("no_lead", "plan: state=expired; measure m; measure n: lead=o; organisation o", "");
    check_first("no_lead", &plan_with_every_fault("measure m"), "warning lead");
    check_first("no_lead", "plan: state=adopted; measure m", "error lead");
}

#[test]
fn a_lead_that_has_not_accepted_is_found_once_others_have() {
    check("lead_not_accepted", &plan_with_every_fault("measure m in g: lead=o, period=2027/2027"), "m");
    check("lead_not_accepted", "organisation o; measure m: lead=o", "");
    check("lead_not_accepted", "plan: state=for_decision; organisation o; measure m: lead=o", "m");
    check("lead_not_accepted", &plan_with_every_fault("measure m in g"), "");
    check_first("lead_not_accepted", &plan_with_every_fault("measure m: lead=o"), "note accepted");
}

#[test]
fn a_measure_that_stands_with_nothing_is_found_where_there_is_something_to_stand_with() {
    check("no_place", &plan_with_every_fault("measure m"), "m");
    check("no_place", "goal g; measure m; measure n", "");
    check("no_place", "measure m; measure n: lead=o; organisation o", "");
    check("no_place", &plan_with_every_fault("strategy s; measure m in s; challenge c; measure n in c"), "");
    check_first("no_place", &plan_with_every_fault("strategy s; measure m"), "warning strategies");
    check_first("no_place", &plan_with_every_fault("measure m: goals=gone"), "warning goals");
}

#[test]
fn a_measure_without_a_period_is_found_once_periods_are_given() {
    check("no_period", &plan_with_every_fault("measure m; measure n: period=../ongoing"), "m");
    check("no_period", "measure m; measure n", "");
}

#[test]
fn a_period_outside_that_of_the_plan_is_found() {
    let about = |facts: &str| plan_with_every_fault(&format!("measure m in g: {facts}"));
    check("outside_period", &about("period=2026/2028"), "m");
    check("outside_period", &about("period=2029/2031"), "m");
    check("outside_period", &about("period=2031/ongoing"), "m");
    check("outside_period", &about("period=2027/ongoing"), "");
    check("outside_period", &about("period=2027-05-01/2030-12-31"), "");
    check("outside_period", &about("period=2019/2028, change=continued"), "");
    check("outside_period", &about("period=2019/2032, change=continued"), "m");
    check("outside_period", "measure m: period=2019/2032", "");
    check_fix("outside_period", &about("period=2026/2032"), "m.period 2026/2032 -> 2027/2030");
    check_fix("outside_period", &about("period=2026/ongoing"), "m.period 2026/ongoing -> 2027/ongoing");
}

#[test]
fn a_period_outside_that_of_the_plan_by_far_can_only_be_moved_by_people() {
    for text in [
        &plan_with_every_fault("measure m in g: period=2031/2032"),
        "plan: period=2030/2027; measure m: period=2026/ongoing",
    ] {
        let found = findings(&plan(text).plan);
        let outside =
            found.open().iter().find(|finding| finding.rule == "outside_period").expect("it is found");
        assert_eq!(outside.fix_label, None, "{text}");
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_found_and_turned() {
    check("period_backwards", "measure m: period=2029/2027; measure n: period=2027/2027-03", "m");
    check("period_backwards", "plan: period=2030/2027", "plan");
    check_fix("period_backwards", "measure m: period=2029/2027", "m.period 2029/2027 -> 2027/2029");
}

#[test]
fn a_year_that_no_plan_is_about_is_found() {
    check("odd_date", "measure m: period=0027/2030; measure n: 2027=1", "m");
    check("odd_date", "measure m: 2207=1", "m");
    check("odd_date", "evidence e: as_of=1850; evidence f: as_of=1900", "e");
}

#[test]
fn a_link_to_what_is_not_there_is_found_and_cleared() {
    check("dangling_link", "measure m: lead=gone; goal g; measure n in g", "m");
    check_first("dangling_link", "measure m: goals=gone", "warning goals");
    let both = "goal g; target_group t; measure m: goals=g+gone, reach=t/away, lead=off";
    let sketch = plan(both);
    let finding = findings(&sketch.plan).open().first().cloned().expect("found");
    let mut after = sketch.plan.clone();
    finding.fix(&after, &mut ids()).expect("mended").apply(&mut after).expect("fits");
    let description = sketch.describe_plan(&after);
    assert!(description.ends_with("+measure m; m.reach +t; m.goals +g"), "{description}");
}

#[test]
fn a_circle_of_owners_is_found_once_and_opened() {
    check("owner_circle", "goal a in b; goal b in c; goal c in a; goal d in a", "a");
    check("owner_circle", "goal a in a", "a");
    check("owner_circle", "goal a; goal b in a", "");
    check_fix("owner_circle", "challenge a in b; challenge b in a", "a.parent -b");
}

#[test]
fn what_looks_like_a_number_of_a_person_is_found() {
    check("identity_number", "goal g: text=\"Snakk med 159201 50095\"; goal h: text=\"12 000 000 000\"", "g");
    check("identity_number", "meeting m: note=\"15920150095\"", "m");
    check_first("identity_number", "measure m: lead_role=15920150095", "error lead_role");
    check("phone_number", "goal g: text=\"Ring 22 33 44 55\"; goal h: text=\"I 2027 2028\"", "g");
    check("e_mail", "goal g: text=\"Skriv til kari@fjellvik.no\"; goal h: text=\"Ansatte @ work\"", "g");
    check("e_mail", "evidence e: value=10, as_of=2020, source=\"post@fjellvik.no\"", "e");
}

#[test]
fn a_count_of_fewer_than_five_people_is_found() {
    check("small_count", "target_group t: size=4; target_group u: size=5; target_group v: size=2..9", "t");
    check("small_count", "target_group t: size=0", "");
    check(
        "small_count",
        "evidence e: value=3, unit=\"unge under 18 år\"; evidence f: value=3, unit=prosent",
        "e",
    );
    check("small_count", "evidence e: value=3, unit=personer, national=yes", "");
}

#[test]
fn a_figure_without_source_or_date_is_found() {
    check("no_source", "evidence e: value=10; evidence f: value=10, as_of=2025, source=SSB; evidence g", "e");
    check("no_source", "evidence e: value=10, origin=template; evidence f: value=10, origin=import", "f");
    check_first("no_source", "evidence e: value=10, source=SSB", "warning as_of");
    check_first("no_source", "evidence e: text=\"Mange venter\", as_of=2025", "warning source");
}

#[test]
fn positions_without_money_are_found() {
    check("no_money", &plan_with_every_fault("measure m in g: 2027=//0.5; measure n in g: 2027=0//0.5"), "m");
    check("no_money", &plan_with_every_fault("measure m in g: 2027=//0.5, funding=\"Innenfor ramma\""), "");
    check("no_money", &plan_with_every_fault("measure m in g: 2027=//-0.5"), "");
    check_first("no_money", &plan_with_every_fault("measure m in g: 2027=//1"), "note amounts");
}

#[test]
fn an_investment_without_running_cost_is_found() {
    check(
        "no_running_cost",
        &plan_with_every_fault("measure m in g: 2027=/900; measure n in g: 2027=/900, 2028=0"),
        "m",
    );
    check("no_running_cost", &plan_with_every_fault("measure m in g: 2026=5, 2027=/900"), "m");
    check("no_running_cost", &plan_with_every_fault("measure m in g: 2027=/-900"), "");
}

#[test]
fn words_that_people_no_longer_want_are_found_but_not_in_quotations_and_sources() {
    check("words_about_people", "goal g \"Færre narkomane\"; goal h \"Personer med rusproblemer\"", "g");
    check("words_about_people", "goal g: text=\"Rapporten «Rusmisbrukere i Norge»\"", "");
    check("words_about_people", "evidence e \"Rusmisbrukere\": source=\"Rusmisbrukere\"", "");
    check("words_about_people", "evidence e: text=\"Mange er alkoholikere\"", "e");
    check_fix(
        "words_about_people",
        "goal g \"Rusmisbrukere får hjelp\": text=\"Flere alkoholikere\"",
        "g.title \"Rusmisbrukere får hjelp\" -> \"Personer med rusproblemer får hjelp\"; \
         g.text \"Flere alkoholikere\" -> \"Flere personer med alkoholproblemer\"",
    );
}

#[test]
fn the_gravest_comes_first_and_then_the_order_of_the_plan() {
    let sketch = plan(&plan_with_every_fault("measure b; measure a in g; goal h: text=15920150095"));
    let found = findings(&sketch.plan);
    let description: Vec<String> = found
        .open()
        .iter()
        .map(|finding| format!("{} {} {}", finding.severity.code(), sketch.name(finding.at.1), finding.rule))
        .collect();
    let expected = "error h identity_number, warning a no_lead, warning a no_period, \
        warning b no_lead, warning b no_place, warning b no_period";
    assert_eq!(description.join(", "), expected);
    assert_eq!(found.count_in_kind(Kind::Measure), 5);
    let at = sketch.plan.measures().iter().map(|measure| found.count_in_record((Kind::Measure, measure.id)));
    assert_eq!(at.sum::<usize>(), 5);
}

#[test]
fn what_is_set_aside_with_a_reason_is_told_apart_and_comes_back() {
    let sketch = plan(&plan_with_every_fault(
        "measure m in g: set_aside=no_lead/Senere; measure n in g: set_aside=odd_date/Nei",
    ));
    let found = findings(&sketch.plan);
    let description = |finding: &Finding| format!("{} {}", sketch.name(finding.at.1), finding.rule);
    let hint: Vec<String> = found
        .dismissed()
        .iter()
        .map(|(finding, reason)| format!("{}: {reason}", description(finding)))
        .collect();
    assert_eq!(hint, ["m no_lead: Senere"]);
    let open: Vec<String> = found.open().iter().map(description).collect();
    assert_eq!(
        open,
        ["m no_period", "n no_lead", "n no_period"],
        "only the rule that was meant, and only there"
    );
    assert_eq!(found.count_in_record(found.open()[0].at), 1);
    let (at, rule) = (found.open()[0].at, found.open()[0].rule_word().expect("a code is a word"));
    let hint = |plan: &Plan| findings(plan).dismissed().len();
    let change = verbs::dismiss_finding(&sketch.plan, at, rule, "  Tas i januar ");
    assert_eq!(sketch.describe(&change), "m.set_aside +no_period/\"Tas i januar\"");
    let mut after = sketch.plan.clone();
    change.apply(&mut after).expect("it fits");
    assert_eq!((hint(&sketch.plan), hint(&after)), (1, 2));
    verbs::restore_finding(&after, at, rule).apply(&mut after).expect("it fits");
    assert_eq!(after, sketch.plan);
    assert!(verbs::dismiss_finding(&sketch.plan, at, rule, " ").is_empty(), "never without a reason");
}

#[test]
fn every_rule_has_a_code_of_its_own_and_says_why() {
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), RULES.len());
    for code in codes {
        assert!(Word::new(code).is_some(), "{code}");
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{code}");
    }
    for language in Language::ALL {
        let words = Words::new(language);
        for rule in RULES {
            assert!(words.text(&rule.why).contains(' '), "{} in {}", rule.code, language.code());
        }
    }
}

/// What the sample plan that comes with the program has to look at, for the eye: it has some holes on purpose.
#[test]
fn the_sample_plan_has_a_few_things_to_look_at_and_none_is_grave() {
    let plan = read(SAMPLE_PLAN.as_bytes()).expect("the sample plan").saved.plan;
    let found = findings(&plan);
    let words = Words::new(Language::Nb);
    let description: Vec<String> = found
        .open()
        .iter()
        .map(|finding| {
            let title = plan.record(finding.at.0, finding.at.1).expect("it exists").title();
            format!("{} {title}: {}", finding.severity.code(), words.text(&finding.phrase))
        })
        .collect();
    assert!(!description.is_empty() && description.len() < 20, "\n{}", description.join("\n"));
    assert!(
        description.iter().all(|description| !description.starts_with("error")),
        "\n{}",
        description.join("\n")
    );
}

/// A finding as far as it differs from others.
fn which(finding: &Finding) -> (&'static str, (Kind, planverksted::model::Uid)) {
    (finding.rule, finding.at)
}

proptest! {
    #[test]
    fn any_plan_is_read_back_the_same_way_and_every_record_exists(plan in hostile::plan()) {
        let found = findings(&plan);
        prop_assert_eq!(&found, &findings(&plan.clone()));
        let mut seen = BTreeSet::new();
        for finding in found.open() {
            prop_assert!(plan.record(finding.at.0, finding.at.1).is_some(), "{finding:?}");
            prop_assert!(finding.field.is_none_or(|field| finding.at.0.info(field).is_some()), "{finding:?}");
            prop_assert!(seen.insert(which(finding)), "twice: {finding:?}");
            let word = finding.rule_word().expect("a code is a word");
            let record = plan.record(finding.at.0, finding.at.1).expect("it exists");
            prop_assert!(record.dismissal_reason(word).is_none(), "{finding:?} was set aside");
            prop_assert!(found.of_record(finding.at).any(|other| other == finding));
        }
        prop_assert!(found.open().is_sorted_by_key(|finding| finding.severity));
    }

    #[test]
    fn what_mends_a_finding_fits_the_plan_and_the_finding_is_gone(plan in hostile::plan()) {
        for finding in findings(&plan).open().iter().filter(|finding| finding.fix_label.is_some()) {
            let change = finding.fix(&plan, &mut ids());
            prop_assert!(change.is_some(), "{finding:?} has no change");
            let mut after = plan.clone();
            prop_assert!(change.unwrap_or_default().apply(&mut after).is_ok(), "{finding:?}");
            let left = findings(&after);
            prop_assert!(!left.open().iter().any(|other| which(other) == which(finding)), "{finding:?}");
        }
    }
}
