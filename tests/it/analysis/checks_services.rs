//! The rules about services, coverage, requirements, involvement and the plan's own way: what they find and what not.

use crate::analysis::checks::{check, check_first, check_fix};

/// Two schemes of levels, of which the first is the main one where the plan does not say; and a group.
const LEVELS: &str = "level_scheme s; level_scheme other; level l1 \"Lavterskel\" in s; level l2 \"Team\" in s; \
    level out in s: out_of_scope=yes; level x in other; target_group t; target_group u; ";

fn levels(more: &str) -> String {
    format!("{LEVELS}{more}")
}

#[test]
fn a_level_that_is_not_assessed_is_found_once_the_group_has_begun() {
    let cell = |name: &str, group: &str, level: &str| {
        format!("coverage_cell {name}: target_group={group}, level={level}, state=covered")
    };
    let all_of_t = format!("{}; {}", cell("a", "t", "l1"), cell("b", "t", "l2"));
    check("not_assessed", &levels(""), "");
    check("not_assessed", &levels(&cell("a", "t", "l1")), "t u");
    check("not_assessed", &levels(&all_of_t), "u");
    check("not_assessed", &levels(&format!("{all_of_t}; plan: main_scheme=other")), "t u");
    check("not_assessed", &levels("coverage_cell a: target_group=t, level=l1"), "");
    check("not_assessed", &levels("plan: state=in_consultation"), "t u");
    check_first("not_assessed", &levels("plan: state=adopted"), "error ");
}

#[test]
fn a_group_that_is_tied_to_levels_is_assessed_on_those_alone() {
    let tied = "level l1; level l2; target_group t: levels=l1; target_group u; \
        coverage_cell a: target_group=t, level=l1, state=lacking";
    check("not_assessed", tied, "u");
    check("not_assessed", &format!("{tied}; target_group staff: kind=staff"), "u");
    check("not_assessed", &format!("{tied}; target_group staff: kind=staff, levels=l2"), "u staff");
}

#[test]
fn services_without_a_rank_are_found_each_or_all_together() {
    check("rank_not_decided", "service a; service b; service c", "a");
    check("rank_not_decided", "service a: rank=1; service b; service c", "b c");
    check("rank_not_decided", "service a: rank=1; service b: rank=2", "");
    check("rank_not_decided", "service a", "");
    check("rank_not_decided", "service a: origin=template; service b: origin=template", "");
    check_first("rank_not_decided", "service a; service b", "note rank");
}

#[test]
fn breakdowns_that_do_not_agree_are_found() {
    let staffing = |facts: &str| format!("service s; staffing a in s: {facts}");
    check("staffing_sums", &staffing("now=5, by_category=conversation/2+outreach/3"), "");
    check("staffing_sums", &staffing("now=5, by_category=conversation/2+outreach/2.5"), "a");
    check("staffing_sums", &staffing("by_category=conversation/2, by_education=nurse/1+physician/1"), "");
    check("staffing_sums", &staffing("by_category=conversation/2, by_course=mild/1"), "a");
    check("staffing_sums", &staffing("ages=children, by_category=conversation/2, by_course=mild/1"), "");
    check_first("staffing_sums", &staffing("now=5, by_education=nurse/4"), "warning by_education");
}

#[test]
fn a_requirement_that_shall_be_met_and_is_not_is_found_where_no_measure_does_anything() {
    let requirement =
        |facts: &str| format!("measure m; measure gone: status=dropped; requirement r \"Krav\": {facts}");
    check("requirement_unmet", &requirement("strength=shall_law, state=no"), "r");
    check("requirement_unmet", &requirement("strength=shall_guide, state=partly"), "r");
    check("requirement_unmet", &requirement("strength=should, state=no"), "");
    check("requirement_unmet", &requirement("strength=shall_law"), "");
    check("requirement_unmet", &requirement("strength=shall_law, state=no, measures=m"), "");
    check("requirement_unmet", &requirement("strength=shall_law, state=no, measures=gone"), "r");
    check_first("requirement_unmet", &requirement("strength=shall_law, state=no"), "warning measures");
    check_first("requirement_unmet", &requirement("strength=shall_law, state=partly"), "note measures");
    let description = "+measure new1; new1.title +\"Krav\"; r.measures +new1";
    let text = "requirement r \"Krav\": strength=shall_law, state=no";
    let sketch_order = |description: &str| {
        description.split("; ").map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
    };
    let sketch = crate::harness::plans::plan(text);
    let found = crate::analysis::checks::findings(&sketch.plan);
    let change =
        found.open()[0].fix(&sketch.plan, &mut crate::harness::plans::ids()).expect("it can be mended");
    assert_eq!(sketch_order(&sketch.describe(&change)), sketch_order(description));
}

#[test]
fn nobody_heard_before_the_first_new_measure_is_found_once_somebody_was_heard() {
    let measures = "measure old: period=2020/2030, change=continued; measure m: period=2027-03/2028";
    check("heard_too_late", measures, "");
    check("heard_too_late", &format!("{measures}; involvement i: date=2027-03-02"), "plan");
    check("heard_too_late", &format!("{measures}; involvement i: date=2027-02-27"), "");
    check("heard_too_late", &format!("{measures}; involvement i; plan: state=draft"), "plan");
    check("heard_too_late", &format!("plan: state=for_decision; {measures}"), "plan");
    check("heard_too_late", "involvement i; measure old: period=2020/2030, change=continued", "");
}

#[test]
fn a_measure_that_takes_from_the_most_severe_while_others_gain_is_found() {
    let groups = "target_group s: severity=severe; target_group r: severity=risk; ";
    let with = |measures: &str| format!("{groups}{measures}");
    check("away_from_severe", &with("measure a: reach=s, 2027=0//-1; measure b: reach=r, 2027=0//2"), "a");
    check("away_from_severe", &with("measure a: reach=s, 2027=0//-1; measure b: reach=r, 2028=0//2"), "");
    check("away_from_severe", &with("measure a: reach=s, 2027=0//-1; measure b: reach=s+r, 2027=0//2"), "");
    check("away_from_severe", &with("measure a: reach=r, 2027=0//-1; measure b: reach=s, 2027=0//2"), "");
    let same = "target_group s: severity=severe; target_group r; measure a: reach=s, 2027=0//-1; \
        measure b: reach=r, 2027=0//2";
    check("away_from_severe", same, "");
}

#[test]
fn a_group_that_is_only_offered_conversations_is_found() {
    let talk = "target_group t; target_group u; service a: categories=conversation, reach=t+u; ";
    check("only_conversations", talk, "t u");
    check("only_conversations", &format!("{talk}service b: categories=self_help, reach=u"), "t");
    check("only_conversations", &format!("{talk}service b: categories=conversation+advice, reach=t+u"), "");
    check(
        "only_conversations",
        "service a: categories=conversation; service b: categories=conversation",
        "a",
    );
    check("only_conversations", "service a: categories=conversation; service b: categories=advice", "");
    check("only_conversations", "service a: categories=conversation; service b", "");
}

#[test]
fn a_consultation_of_less_than_six_weeks_is_found_in_a_plan_under_the_planning_act() {
    let step = |plan: &str, planned: &str| {
        format!("plan: kind={plan}; process_step h: kind=consultation, planned={planned}")
    };
    check("short_consultation", &step("sub_plan", "2027-02-01/2027-03-14"), "h");
    check("short_consultation", &step("sub_plan", "2027-02-01/2027-03-15"), "");
    check("short_consultation", &step("theme_plan", "2027-02-01/2027-02-15"), "");
    check("short_consultation", &step("sub_plan", "2027-02-01/.."), "");
    check(
        "short_consultation",
        "plan: kind=sub_plan; process_step h: kind=draft, planned=2027-02-01/2027-02-15",
        "",
    );
    check_first("short_consultation", &step("sub_plan", "2027-02-01/2027-02-15"), "warning planned");
    check_fix(
        "short_consultation",
        &step("sub_plan", "2027-02-01/2027-02-15"),
        "h.planned 2027-02-01/2027-02-15 -> 2027-02-01/2027-03-15",
    );
}
