//! Who is reached by what: which services and measures stand in which cell, and what is said of it.

use crate::analysis::checks::findings;
use crate::harness::hostile;
use crate::harness::plans::{NamedPlan, id, plan};
use planverksted::analysis::checks::NOT_ASSESSED;
use planverksted::analysis::coverage::{
    AssessmentCounts, CellAssessment, Coverage, CoverageAxis, MatrixColumn, levels_in_scope, main_scheme,
};
use planverksted::analysis::{CoverageChange, CoverageUpdate, Outline};
use planverksted::model::Choice as _;
use planverksted::text::Phrase;
use proptest::prelude::*;

/// Two schemes of levels, the first of which is the main one where the plan does not say; three groups.
const BASE: &str = "level_scheme s; level_scheme o; level a \"A\" in s; level b \"B\" in s; \
    level out in s: out_of_scope=yes; level x in o: answers_to=b; \
    target_group t; target_group u: levels=b; target_group staff: kind=staff; ";

fn coverage(sketch: &NamedPlan, by: CoverageAxis) -> Coverage {
    Coverage::of(&sketch.plan, &Outline::of(&sketch.plan), by)
}

/// What stands in a coverage, group by group: `t: a=?[m1] b=lacking`. A cell that is not asked for has `-`, one in which
/// nothing is assessed has none.
fn describe_coverage(sketch: &NamedPlan, coverage: &Coverage) -> String {
    let mut lines = Vec::new();
    for row in &coverage.rows {
        let mut line = format!("{}:", sketch.name(row.group));
        for (cell, column) in row.cells.iter().zip(&coverage.columns) {
            let column = match column {
                MatrixColumn::Level(level) => sketch.name(*level).to_owned(),
                MatrixColumn::Category(word) => word.to_string(),
                MatrixColumn::Unplaced => "open".to_owned(),
            };
            let standing = match &cell.assessment {
                CellAssessment::NotAssessed => "?".to_owned(),
                CellAssessment::Assessed(state) => state.code().into_owned(),
                CellAssessment::NotExpected => "-".to_owned(),
                CellAssessment::NotAssessable => String::new(),
            };
            let all = cell.services.iter().chain(&cell.measures);
            let all: Vec<&str> = all.map(|id| sketch.name(*id)).collect();
            let held = if all.is_empty() { String::new() } else { format!("[{}]", all.join(" ")) };
            if !matches!(cell.assessment, CellAssessment::NotAssessable) || !held.is_empty() {
                line.extend([" ", &column, "=", &standing, &held]);
            }
        }
        lines.push(line);
    }
    lines.join("; ")
}

#[track_caller]
fn check(more: &str, by: CoverageAxis, expected: &str) {
    let sketch = plan(&format!("{BASE}{more}"));
    let coverage = coverage(&sketch, by);
    assert_eq!(describe_coverage(&sketch, &coverage), expected, "{more}");
}

#[test]
fn nothing_is_assessed_until_the_group_says_so_and_only_where_it_is_asked() {
    check("", CoverageAxis::Main, "t: a=? b=?; u: a=- b=?; staff: a=- b=-");
    check(
        "coverage_cell c: target_group=t, level=a, state=lacking; coverage_cell d: target_group=t, level=b",
        CoverageAxis::Main,
        "t: a=lacking b=?; u: a=- b=?; staff: a=- b=-",
    );
}

#[test]
fn what_the_group_says_of_a_cell_stands_even_outside_its_ties() {
    check(
        "coverage_cell c: target_group=u, level=a, state=other_body",
        CoverageAxis::Main,
        "t: a=? b=?; u: a=other_body b=?; staff: a=- b=-",
    );
}

#[test]
fn services_and_measures_stand_by_their_reach_in_order_and_services_first() {
    check(
        "measure m2: reach=t/a; measure m1: reach=t/a+staff/b; service s1: reach=t/a; measure none",
        CoverageAxis::Main,
        "t: a=?[s1 m2 m1] b=?; u: a=- b=?; staff: a=- b=-[m1]",
    );
}

#[test]
fn what_names_no_level_stands_in_a_column_of_its_own_that_is_there_only_then() {
    check(
        "measure m1: reach=t; service s1: reach=u",
        CoverageAxis::Main,
        "t: a=? b=? open=[m1]; u: a=- b=? open=[s1]; staff: a=- b=-",
    );
}

#[test]
fn a_measure_that_was_given_up_reaches_nobody() {
    check(
        "measure m1: reach=t/a, status=dropped",
        CoverageAxis::Main,
        "t: a=? b=?; u: a=- b=?; staff: a=- b=-",
    );
}

#[test]
fn a_level_of_another_scheme_stands_with_the_level_it_answers_to_once() {
    check("measure m1: reach=t/x", CoverageAxis::Main, "t: a=? b=?[m1]; u: a=- b=?; staff: a=- b=-");
    check("measure m1: reach=t/x+t/b", CoverageAxis::Main, "t: a=? b=?[m1]; u: a=- b=?; staff: a=- b=-");
    check("measure m1: reach=t/b", CoverageAxis::Scheme(id("o")), "t: x=?[m1]; u: x=-; staff: x=-");
    check("measure m1: reach=t/out", CoverageAxis::Main, "t: a=? b=?; u: a=- b=?; staff: a=- b=-");
}

#[test]
fn by_kind_of_help_services_stand_with_theirs_and_measures_with_that_of_their_service() {
    check(
        "service s1: reach=t/a+u, categories=advice+self_help; measure m1: reach=u/b, service=s1; measure m2: reach=t",
        CoverageAxis::Category,
        "t: self_help=[s1] advice=[s1] open=[m2]; u: self_help=[s1 m1] advice=[s1 m1]; staff:",
    );
}

#[test]
fn a_measure_that_says_its_kinds_of_help_stands_with_those_and_not_with_those_of_its_service() {
    check(
        "service s1: categories=advice; measure m1: reach=t, service=s1, categories=self_help+outreach; \
         measure m2: reach=t, categories=self_help; measure m3: reach=t, service=s1",
        CoverageAxis::Category,
        "t: self_help=[m1 m2] advice=[m3] outreach=[m1]; u:; staff:",
    );
}

#[test]
fn two_records_of_one_cell_leave_the_word_to_the_one_under_its_own_id() {
    let sketch = plan(&format!(
        "{BASE}coverage_cell c: target_group=t, level=a, state=lacking; \
         coverage_cell d: target_group=t, level=a, state=covered"
    ));
    let cell = coverage(&sketch, CoverageAxis::Main).cell(0, 0).cloned().expect("a cell");
    let first = [id("c"), id("d")].into_iter().min();
    assert_eq!(cell.record, first);
    assert_eq!(cell.assessment_record(&sketch.plan).map(|message| message.id), first);
}

#[test]
fn every_standing_is_counted_but_what_does_not_apply_by_itself() {
    let sketch = plan(&format!(
        "{BASE}coverage_cell c: target_group=t, level=a, state=lacking; \
         coverage_cell d: target_group=t, level=b, state=not_applicable; measure m: reach=t"
    ));
    let expected =
        AssessmentCounts { lacking: 1, not_applicable: 1, not_assessed: 1, ..AssessmentCounts::default() };
    assert_eq!(coverage(&sketch, CoverageAxis::Main).counts, expected);
    assert_eq!(coverage(&sketch, CoverageAxis::Category).counts, AssessmentCounts::default());
}

/// A matrix of assessments as a plan in text: a row for each target group, a cell for each level.
fn matrix(rows: &[Vec<&str>]) -> String {
    let levels = (0..rows[0].len()).map(|level| format!("level l{level} \"Level {level}\""));
    let groups = (0..rows.len()).map(|group| format!("target_group t{group}"));
    let cells = rows.iter().enumerate().flat_map(|(group, states)| {
        let assessed = states.iter().enumerate().filter(|(_, state)| !state.is_empty());
        assessed.map(move |(level, state)| {
            format!("coverage_cell c{group}x{level}: target_group=t{group}, level=l{level}, state={state}")
        })
    });
    levels.chain(groups).chain(cells).collect::<Vec<_>>().join("; ")
}

/// Matrices of one to four groups and one to four levels; an empty state is a cell that nobody has assessed.
fn assessments() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    let states = ["", "", "covered", "partly", "lacking", "other_body", "not_applicable", "brand_new"];
    (1_usize..=4).prop_flat_map(move |width| {
        prop::collection::vec(prop::collection::vec(prop::sample::select(states.to_vec()), width), 1..=4)
    })
}

proptest! {
    #[test]
    fn each_cell_is_counted_once_under_what_was_said_of_it(rows in assessments()) {
        let sketch = plan(&matrix(&rows));
        let count = |state: &str| rows.iter().flatten().filter(|cell| **cell == state).count();
        let expected = AssessmentCounts {
            not_assessed: count(""),
            covered: count("covered"),
            partly: count("partly"),
            lacking: count("lacking"),
            other_body: count("other_body"),
            not_applicable: count("not_applicable"),
        };
        prop_assert_eq!(coverage(&sketch, CoverageAxis::Main).counts, expected);
    }

    #[test]
    fn a_group_is_found_with_the_first_level_that_is_left_and_how_many_more(rows in assessments()) {
        let sketch = plan(&format!("plan: state=in_consultation; {}", matrix(&rows)));
        let found = findings(&sketch.plan);
        let sentences: Vec<_> = found.open().iter().filter(|finding| finding.rule == NOT_ASSESSED).collect();
        let left = rows.iter().enumerate().filter_map(|(group, states)| {
            let mut left = states.iter().enumerate().filter(|(_, state)| state.is_empty());
            left.next().map(|(first, _)| (id(&format!("t{group}")), sketch.plan.levels().get(id(&format!("l{first}"))), left.count()))
        });
        let left: Vec<_> = left.collect();
        prop_assert_eq!(sentences.len(), left.len());
        for (finding, (group, level, more)) in sentences.iter().zip(left) {
            let phrase = match more {
                0 => Phrase::new("find-not-assessed-one"),
                more => Phrase::new("find-not-assessed").with("more", more),
            };
            let level = level.expect("a level of the plan");
            prop_assert_eq!(&finding.phrase, &phrase.with("level", &*level.title));
            prop_assert_eq!(finding.at.1, group);
        }
    }
}

#[test]
fn the_main_scheme_is_the_one_that_the_plan_names_else_the_first() {
    let main = |more: &str| {
        let sketch = plan(&format!("{BASE}{more}"));
        let outline = Outline::of(&sketch.plan);
        let scheme = main_scheme(&sketch.plan, &outline);
        let levels = levels_in_scope(&sketch.plan, &outline, scheme);
        levels.iter().map(|id| sketch.name(*id).to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(main(""), "a b");
    assert_eq!(main("plan: main_scheme=o"), "x");
    assert_eq!(main("plan: main_scheme=gone"), "a b");
}

#[test]
fn without_groups_or_levels_there_are_no_cells() {
    assert_eq!(coverage(&plan("level l"), CoverageAxis::Main).rows, []);
    let sketch = plan("target_group t; measure m");
    assert_eq!(describe_coverage(&sketch, &coverage(&sketch, CoverageAxis::Main)), "t:");
    let sketch = plan("level l; target_group t");
    assert_eq!(describe_coverage(&sketch, &coverage(&sketch, CoverageAxis::Main)), "t: l=?");
}

proptest! {
    #[test]
    fn following_measures_and_services_gives_what_a_new_coverage_gives(
        plan in hostile::plan(),
        facts in prop::collection::vec(hostile::facts(4), 1..5),
        by in prop::sample::select(vec![CoverageAxis::Main, CoverageAxis::Category]),
    ) {
        let (mut now, mut followed) = (plan.clone(), Coverage::of(&plan, &Outline::of(&plan), by));
        for facts in &facts {
            let before = now.clone();
            prop_assert!(hostile::change_stating(&before, facts).apply(&mut now).is_ok());
            let outline = Outline::of(&now);
            let anew = Coverage::of(&now, &outline, by);
            match CoverageChange::between(&before, &now) {
                CoverageChange::Nothing => {}
                CoverageChange::Moved(moved) => {
                    let update = CoverageUpdate { before: &before, now: &now, outline: &outline, axis: by };
                    if !update.move_records(&mut followed, &moved) {
                        followed = anew.clone();
                    }
                }
                CoverageChange::All => followed = anew.clone(),
            }
            prop_assert_eq!(&followed, &anew);
        }
    }
}

#[test]
fn a_level_is_shown_in_its_own_column_or_in_that_of_the_level_it_answers_to() {
    let sketch = plan(&format!("{BASE}measure m: reach=t"));
    let columns =
        |by: CoverageAxis, level: Option<&str>| coverage(&sketch, by).columns_of_level(level.map(id));
    let other = CoverageAxis::Scheme(id("o"));
    for (by, level, expected) in [
        (CoverageAxis::Main, Some("a"), vec![0]),
        (CoverageAxis::Main, Some("b"), vec![1]),
        (CoverageAxis::Main, Some("x"), vec![1]),
        (CoverageAxis::Main, Some("out"), vec![]),
        (CoverageAxis::Main, Some("gone"), vec![]),
        (CoverageAxis::Main, None, vec![2]),
        (other, Some("x"), vec![0]),
        (other, Some("b"), vec![0]),
        (other, Some("a"), vec![]),
        (other, None, vec![1]),
        (CoverageAxis::Category, Some("a"), vec![]),
    ] {
        assert_eq!(columns(by, level), expected, "{by:?} {level:?}");
    }
    let without = plan(BASE);
    assert_eq!(coverage(&without, CoverageAxis::Main).columns_of_level(None), Vec::<usize>::new());
}

#[test]
fn a_cell_is_empty_until_something_reaches_it_and_has_no_record_until_it_is_assessed() {
    let sketch = plan(&format!(
        "{BASE}measure m: reach=t/a; service v: reach=u/b; coverage_cell c: target_group=t, level=b, state=covered"
    ));
    let coverage = coverage(&sketch, CoverageAxis::Main);
    let cell = |row, column| coverage.cell(row, column).expect("a cell");
    let empty = [(0, 0, false), (0, 1, true), (1, 0, true), (1, 1, false), (2, 0, true)];
    for (row, column, is_empty) in empty {
        assert_eq!(cell(row, column).is_empty(), is_empty, "{row} {column}");
        let record = cell(row, column).assessment_record(&sketch.plan).map(|record| record.id);
        assert_eq!(record, ((row, column) == (0, 1)).then(|| id("c")), "{row} {column}");
    }
    assert!(coverage.cell(3, 0).is_none() && coverage.cell(0, 2).is_none());
}

#[test]
fn a_later_record_of_a_cell_counts_only_under_the_derived_id() {
    let derived = planverksted::model::coverage_cell::id_of(id("t"), id("a"));
    let text = format!(
        "{BASE}coverage_cell c: target_group=t, level=a, state=lacking; coverage_cell d: target_group=t, level=a, state=covered"
    );
    let mut sketch = plan(&text);
    let change = planverksted::edit::rewrite(
        &sketch.plan,
        &mut crate::harness::plans::ids(),
        Phrase::default(),
        |draft| {
            use planverksted::model::{Key, Kind, Value, coverage_cell};
            assert!(draft.add_with_id(Kind::CoverageCell, derived));
            draft.set_fact(coverage_cell::TARGET_GROUP, derived, Key::Whole, Value::Record(id("t")));
            draft.set_fact(coverage_cell::LEVEL, derived, Key::Whole, Value::Record(id("a")));
            draft.set(coverage_cell::STATE, derived, coverage_cell::CoverageState::Partly);
        },
    );
    change.apply(&mut sketch.plan).expect("it fits");
    let coverage = coverage(&sketch, CoverageAxis::Main);
    assert_eq!(coverage.cell(0, 0).and_then(|cell| cell.record), Some(derived));
    assert_eq!(
        coverage.counts,
        AssessmentCounts { partly: 1, not_assessed: 2, ..AssessmentCounts::default() }
    );
}
