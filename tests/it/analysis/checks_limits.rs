//! The rules at their limits: from which number, day or state on something is found.

use crate::analysis::checks::{check, check_first, findings};
use crate::harness::plans::{id, plan};
use planverksted::edit::Change;
use planverksted::model::{Address, Key, Kind, PLAUSIBLE_YEARS, Shape, Value};
use planverksted::text::{Language, Words};

/// What a rule finds first, by its severity; nothing where it finds nothing.
fn severity(rule: &str, text: &str) -> Option<&'static str> {
    let found = findings(&plan(text).plan);
    found.open().iter().find(|finding| finding.rule == rule).map(|finding| finding.severity.code())
}

#[test]
fn the_state_of_a_plan_decides_how_severe_it_is_that_something_is_missing() {
    let states = [
        ("", None, Some("warning"), Some("note")),
        ("draft", None, Some("warning"), Some("note")),
        ("brand_new", None, Some("warning"), Some("note")),
        ("in_consultation", Some("warning"), Some("warning"), Some("warning")),
        ("for_decision", Some("warning"), Some("warning"), Some("warning")),
        ("adopted", Some("error"), Some("error"), Some("warning")),
        ("expired", None, None, None),
    ];
    for (state, before, begun, wanted) in states {
        let with = |text: &str| {
            let about = if state.is_empty() { String::new() } else { format!("plan: state={state}; ") };
            format!("{about}{text}")
        };
        assert_eq!(severity("no_lead", &with("measure m")), before, "{state}: nobody has a lead yet");
        assert_eq!(
            severity("no_lead", &with("measure m; measure n: lead=o; organisation o")),
            begun,
            "{state}: others have a lead"
        );
        assert_eq!(severity("no_money", &with("measure m: 2027=//1")), wanted, "{state}: recommended");
    }
}

#[test]
fn what_comes_from_a_template_is_the_groups_own_once_the_plan_is_no_draft() {
    let figure = "evidence e: value=10, origin=template";
    check("no_source", figure, "");
    check("no_source", &format!("plan: state=draft; {figure}"), "");
    for state in ["in_consultation", "for_decision", "adopted", "expired"] {
        check("no_source", &format!("plan: state={state}; {figure}"), "e");
    }
}

#[test]
fn from_five_people_on_nobody_is_recognised() {
    for (count, few) in [
        ("-1", false),
        ("0", false),
        ("0.5", true),
        ("1", true),
        ("4", true),
        ("4.9", true),
        ("5", false),
        ("100", false),
    ] {
        let found = if few { "t" } else { "" };
        check("small_count", &format!("target_group t: size={count}"), found);
        check("small_count", &format!("target_group t: size=..{count}"), found);
        check("small_count", &format!("target_group t: size={count}.."), found);
        check("small_count", &format!("target_group t: size=1..{count}"), found);
        check("small_count", &format!("evidence t: value={count}, unit=personer"), found);
        check("small_count", &format!("evidence t: value={count}, unit=kroner"), "");
        check("small_count", &format!("evidence t: value={count}, unit=personer, national=yes"), "");
    }
    check_first("small_count", "target_group t: size=4", "warning size");
    check_first("small_count", "evidence t: value=4, unit=elever", "warning value");
}

#[test]
fn a_consultation_lasts_six_weeks_from_its_first_to_its_last_day() {
    let begin = jiff::civil::date(2027, 2, 1);
    for days in -3_i32..60 {
        let end = begin.checked_add(jiff::ToSpan::days(days)).expect("a day");
        let text = format!("plan: kind=sub_plan; process_step h: kind=consultation, planned={begin}/{end}");
        check("short_consultation", &text, if (0..42).contains(&days) { "h" } else { "" });
    }
    for planned in ["2027-02-01/..", "../2027-02-03", "2027-02-01/ongoing", "2027-02/2027-03"] {
        let text = format!("plan: kind=sub_plan; process_step h: kind=consultation, planned={planned}");
        check("short_consultation", &text, "");
    }
}

#[test]
fn years_that_no_plan_is_about_are_found_in_every_field_that_holds_a_time() {
    for year in [1, 1899, 1900, 2027, 2200, 2201, 9999] {
        let found = !PLAUSIBLE_YEARS.contains(&year);
        for text in [
            format!("measure m: {year}=1"),
            format!("measure m: period={year:04}/.."),
            format!("measure m: period=../{year:04}"),
            format!("measure m: period={year:04}/ongoing"),
            format!("evidence m: as_of={year:04}-05"),
        ] {
            check("odd_date", &text, if found { "m" } else { "" });
        }
    }
    assert_eq!(PLAUSIBLE_YEARS, 1900..=2200);
}

#[test]
fn a_period_is_outside_that_of_the_plan_by_its_first_and_last_days() {
    let years = 2025..=2032_i16;
    for from in years.clone() {
        for to in from..=*years.end() {
            for change in ["new", "continued", "strengthened", "changed", "ended"] {
                let text = format!("plan: period=2027/2030; measure m: period={from}/{to}, change={change}");
                let beyond = !(2027..=2030).contains(&to) || from > 2030;
                let early = from < 2027 && change == "new";
                check("outside_period", &text, if beyond || early { "m" } else { "" });
                // What does not meet the plan's period at all is for people to move.
                let found = findings(&plan(&text).plan);
                let fix = found.open().iter().find(|finding| finding.rule == "outside_period");
                let meets = from <= 2030 && to >= 2027;
                assert_eq!(
                    fix.is_some_and(|finding| finding.fix_label.is_some()),
                    meets && (beyond || early),
                    "{text}"
                );
            }
        }
    }
    check("outside_period", "plan: period=2027-03/2030-06; measure m: period=2027/2030", "m");
    check("outside_period", "plan: period=2027-03/2030-06; measure m: period=2027-03/2030-06-30", "");
    check("outside_period", "plan: period=2027/..; measure m: period=2026/2040", "m");
    check("outside_period", "plan: period=../2030; measure m: period=2000/2031", "m");
    check("outside_period", "plan: period=../2030; measure m: period=2000/2030", "");
}

#[test]
fn positions_and_investments_are_found_by_their_signs() {
    for (fte, found) in [("-1", ""), ("0", ""), ("0.0001", "m"), ("1", "m")] {
        check("no_money", &format!("measure m: 2027=//{fte}"), found);
        check("no_money", &format!("measure m: 2027=0//{fte}"), "");
        check("no_money", &format!("measure m: 2027=/0/{fte}"), "");
        check("no_money", &format!("measure m: 2027=5, 2028=//{fte}"), found);
    }
    for (sum, found) in [("-1", ""), ("0", ""), ("1", "m")] {
        check("no_running_cost", &format!("measure m: 2027=/{sum}"), found);
        check("no_running_cost", &format!("measure m: 2026=1, 2027=/{sum}"), found);
        check("no_running_cost", &format!("measure m: 2027=0/{sum}"), "");
        check("no_running_cost", &format!("measure m: 2027=/{sum}, 2028=0"), "");
    }
    check_first("no_running_cost", "measure m: 2027=/1", "note amounts");
}

#[test]
fn a_requirement_counts_by_its_strength_and_state() {
    for (strength, shall) in
        [("shall_law", true), ("shall_guide", true), ("should", false), ("brand_new", false)]
    {
        for (state, expected) in
            [("no", Some("warning")), ("partly", Some("note")), ("yes", None), ("brand_new", None)]
        {
            let text = format!("requirement r: strength={strength}, state={state}");
            assert_eq!(severity("requirement_unmet", &text), expected.filter(|_| shall), "{text}");
        }
    }
}

#[test]
fn the_most_severe_group_is_the_one_with_the_highest_severity() {
    let severities = ["risk", "mild", "moderate", "severe"];
    for (of_a, a) in severities.iter().enumerate() {
        for (of_b, b) in severities.iter().enumerate() {
            let text = format!(
                "target_group a: severity={a}; target_group b: severity={b}; \
                 measure less: reach=a, 2027=0//-1; measure more: reach=b, 2027=0//1"
            );
            check("away_from_severe", &text, if of_a > of_b { "less" } else { "" });
        }
    }
    for (less, more, found) in
        [("-1", "1", "less"), ("0", "1", ""), ("1", "1", ""), ("-1", "0", ""), ("-1", "-1", "")]
    {
        let text = format!(
            "target_group a: severity=severe; target_group b: severity=mild; \
             measure less: reach=a, 2027=0//{less}; measure more: reach=b, 2027=0//{more}; measure none: 2027=0//9"
        );
        check("away_from_severe", &text, found);
    }
    // Of several that reach the most severe only those that take something.
    let text = "target_group a: severity=severe; target_group b: severity=mild; measure less: reach=a, 2027=0//-1; \
        measure same: reach=a, 2027=0//0; measure other: reach=a, 2028=0//-1; measure more: reach=b, 2027=0//1";
    check("away_from_severe", text, "less");
}

#[test]
fn the_place_of_a_record_is_no_text_that_people_wrote() {
    let mut sketch = plan("goal g \"Mål\"");
    let order = Kind::Goal.indexed_fields().find(|(_, info)| info.shape == Shape::Order);
    let (field, _) = order.expect("goals have an order");
    let at = Address { kind: Kind::Goal, id: id("g"), field, key: Key::Whole };
    let mut change = Change::default();
    change.replace(at, sketch.plan.read(at), Value::Text("15920150095".into()));
    change.apply(&mut sketch.plan).expect("any text may be an order");
    assert_eq!(findings(&sketch.plan).open(), &[]);
}

#[test]
fn a_finding_says_in_two_sentences_what_it_is_and_why_it_matters() {
    let found = findings(&plan("measure m: 2027=//1, period=2029/2027; target_group t: size=4").plan);
    for language in Language::ALL {
        let words = Words::new(language);
        for finding in found.open() {
            let sentences = words.text(&finding.sentences());
            let parts = [words.text(&finding.phrase), words.text(&finding.why)];
            assert!(parts.iter().all(|part| sentences.contains(part.as_str())), "{sentences}: {parts:?}");
        }
    }
}

#[test]
fn findings_are_counted_by_record_kind_and_rule() {
    let sketch = plan("measure a: 2027=//1, period=2029/2027; measure b: 2027=//1; target_group t: size=4");
    let found = findings(&sketch.plan);
    assert_eq!(found.open().len(), 5);
    assert_eq!(found.count_by_rule("no_money"), 2);
    assert_eq!(found.count_by_rule("period_backwards"), 1);
    assert_eq!((found.count_by_rule("no_period"), found.count_by_rule("no_lead")), (1, 0));
    assert_eq!((found.count_in_kind(Kind::Measure), found.count_in_kind(Kind::TargetGroup)), (4, 1));
    assert_eq!(found.count_in_kind(Kind::Goal), 0);
    for (kind, name, count) in [
        (Kind::Measure, "a", 2),
        (Kind::Measure, "b", 2),
        (Kind::TargetGroup, "t", 1),
        (Kind::Measure, "c", 0),
    ] {
        let at = (kind, id(name));
        assert_eq!(found.count_in_record(at), count, "{name}");
        assert_eq!(found.of_record(at).count(), count, "{name}");
        assert!(found.of_record(at).all(|finding| finding.at == at));
    }
}
