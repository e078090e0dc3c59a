//! Merging, case by case: what is taken, what is asked, what is fixed automatically.

use self::Statement::Text;
use crate::harness::plans::{self, NamedPlan};
use planverksted::edit::{Change, verbs};
use planverksted::merge::{
    Claim, Conflict, MergeNote, MergeResult, MergeSide, answer_conflict, merge, merge_without_base,
};
use planverksted::model::{Address, AnyRecord, Kind, Line, Plan, Value, measure};
use planverksted::text::{Language, Phrase, Words};

/// A side as a test writes it: a plan as text, or what is done to the base.
enum Statement<'a> {
    Text(&'a str),
    Without(&'a str, &'a str),
}

/// The base with a record deleted as a person deletes it; then further statements of a plan as text, if any.
const fn without<'a>(record: &'a str, text: &'a str) -> Statement<'a> {
    Statement::Without(record, text)
}

fn plan_of(base: &str, side: &Statement<'_>) -> Plan {
    let (record, text) = match side {
        Statement::Text(text) => return plans::plan(text).plan,
        Statement::Without(record, "") => (record, base),
        Statement::Without(record, text) => (record, *text),
    };
    let mut plan = plans::plan(text).plan;
    let mut found = Vec::new();
    for kind in Kind::ALL {
        plan.for_each_record(*kind, &mut |record| found.push((*kind, AnyRecord::id(record))));
    }
    let (kind, id) = found.into_iter().find(|(_, id)| *id == plans::id(record)).expect("it is there");
    verbs::delete(&plan.clone(), &mut plans::ids(), kind, id).apply(&mut plan).expect("it can be deleted");
    plan
}

/// A merge of sides called `ours`, `a`, `b`, `c`.
struct MergeCase {
    /// Knows the names of all records.
    names: NamedPlan,
    base: Plan,
    merged: MergeResult,
    result: Plan,
}

fn case(base: &str, sides: &[Statement<'_>]) -> MergeCase {
    let texts = sides.iter().map(|side| match side {
        Statement::Text(text) | Statement::Without(_, text) => *text,
    });
    let names = plans::plan(&texts.chain([base]).collect::<Vec<_>>().join("; "));
    let sketch = plans::plan(base);
    let sides: Vec<Plan> = sides.iter().map(|side| plan_of(base, side)).collect();
    let merged = merge(&sketch.plan, &named(&sides));
    let mut result = sides[0].clone();
    merged.change.apply(&mut result).expect("a merge fits its first side");
    MergeCase { names, base: sketch.plan, merged, result }
}

/// What is reported of a change, in the order of the alphabet: ids have none that a test could know.
fn sorted(description: &str) -> String {
    let mut parts: Vec<&str> = description.split("; ").collect();
    parts.sort_unstable();
    parts.join("; ")
}

fn named(plans: &[Plan]) -> Vec<MergeSide<'_>> {
    let names = ["ours", "a", "b", "c"];
    plans.iter().zip(names).map(|(plan, name)| MergeSide { name: Line::from(name), plan }).collect()
}

impl MergeCase {
    /// What a plan changes in the base, in the order of the alphabet.
    fn describe_change(&self, plan: &Plan) -> String {
        sorted(&self.names.describe(&Change::between(&self.base, plan, Phrase::default())))
    }

    fn claim(&self, at: Address, claim: &Claim) -> String {
        let mut change = Change::default();
        change.replace(at, self.base.read(at), claim.value.clone());
        let description = if change.is_empty() { "stays".to_owned() } else { self.names.describe(&change) };
        let by: Vec<&str> = claim.sides.iter().map(|name| &**name).collect();
        format!("{}: {description}", by.join("+"))
    }

    fn conflicts(&self) -> Vec<String> {
        let description = |conflict: &Conflict| {
            let claims: Vec<String> =
                conflict.claims.iter().map(|claim| self.claim(conflict.at, claim)).collect();
            claims.join(" | ")
        };
        self.merged.conflicts.iter().map(description).collect()
    }

    fn notes(&self) -> Vec<&'static str> {
        let word = |note: &MergeNote| match note {
            MergeNote::Orphan { .. } => "orphan",
            MergeNote::Circle { .. } => "circle",
            MergeNote::Missing { .. } => "missing",
            MergeNote::Deleted { .. } => "deleted",
        };
        self.merged.notes.iter().map(word).collect()
    }

    /// The plan after the first conflict is answered with its claim at a place.
    fn answered(&self, claim: usize) -> Plan {
        let (conflict, mut plan) = (&self.merged.conflicts[0], self.result.clone());
        let change = answer_conflict(&plan, &mut plans::ids(), conflict, &conflict.claims[claim].value);
        change.apply(&mut plan).expect("an answer fits the plan it is made for");
        plan
    }
}

/// Checks the result as what it changes in the base, and the conflicts.
fn check(base: &str, sides: &[Statement<'_>], description: &str, conflicts: &[&str]) -> MergeCase {
    let case = case(base, sides);
    assert_eq!(case.describe_change(&case.result), sorted(description), "in {base}");
    assert_eq!(case.conflicts(), conflicts, "in {base}");
    case
}

#[test]
fn what_either_side_changed_is_taken() {
    check(
        "measure m1 \"A\": lead_role=x",
        &[Text("measure m1 \"B\": lead_role=x"), Text("measure m1 \"A\": lead_role=y, 2027=100")],
        "m1.title \"A\" -> \"B\"; m1.lead_role \"x\" -> \"y\"; m1.2027 +100",
        &[],
    );
}

#[test]
fn what_both_changed_alike_is_taken_once() {
    let same = "measure m1 \"B\"; goal g1 \"New\"";
    check(
        "measure m1 \"A\"",
        &[Text(same), Text(same)],
        "+goal g1; g1.title +\"New\"; m1.title \"A\" -> \"B\"",
        &[],
    );
}

#[test]
fn two_values_are_asked_and_ours_stands() {
    let case = check(
        "measure m1 \"A\"",
        &[Text("measure m1 \"B\""), Text("measure m1 \"C\"")],
        "m1.title \"A\" -> \"B\"",
        &["ours: m1.title \"A\" -> \"B\" | a: m1.title \"A\" -> \"C\""],
    );
    assert_eq!(case.describe_change(&case.answered(0)), "m1.title \"A\" -> \"B\"");
    assert_eq!(case.describe_change(&case.answered(1)), "m1.title \"A\" -> \"C\"");
}

#[test]
fn where_ours_says_nothing_new_the_base_stands_and_equal_claims_are_one() {
    check(
        "measure m1 \"A\"",
        &[
            Text("measure m1 \"A\""),
            Text("measure m1 \"C\""),
            Text("measure m1 \"B\""),
            Text("measure m1 \"C\""),
        ],
        "",
        &["a+c: m1.title \"A\" -> \"C\" | b: m1.title \"A\" -> \"B\""],
    );
}

#[test]
fn two_who_fill_in_the_same_year_meet_in_one_question() {
    check(
        "measure m1 \"A\"",
        &[Text("measure m1 \"A\": 2027=100, 2028=5"), Text("measure m1 \"A\": 2027=120, 2029=7")],
        "m1.2027 +100; m1.2028 +5; m1.2029 +7",
        &["ours: m1.2027 +100 | a: m1.2027 +120"],
    );
}

#[test]
fn sets_grow_from_both_sides_and_shrink_from_either() {
    let rest = "goal g1; goal g2; goal g3; goal g4";
    check(
        &format!("measure m1: goals=g1+g2; {rest}"),
        &[
            Text(&format!("measure m1: goals=g2+g3; {rest}")),
            Text(&format!("measure m1: goals=g1+g2+g4; {rest}")),
        ],
        "m1.goals +g4; m1.goals +g3; m1.goals -g1",
        &[],
    );
}

#[test]
fn records_made_on_both_sides_under_one_id_become_one() {
    check(
        "goal g1",
        &[
            Text("goal g1; measure m1 \"A\": 2027=100"),
            Text("goal g1; measure m1 \"A\": lead_role=x, 2027=120"),
        ],
        "+measure m1; m1.title +\"A\"; m1.lead_role +\"x\"; m1.2027 +100",
        &["ours: m1.2027 +100 | a: m1.2027 +120"],
    );
}

#[test]
fn what_the_plan_says_of_itself_is_merged_too() {
    check(
        "plan \"P\": version=1",
        &[Text("plan \"Q\": version=1"), Text("plan \"P\": version=2, state=odd_word")],
        "plan.title \"P\" -> \"Q\"; plan.state +odd_word; plan.version \"1\" -> \"2\"",
        &[],
    );
}

#[test]
fn what_one_side_deleted_and_nobody_edited_goes() {
    check(
        "measure m2 \"B\"; measure m1 \"A\"",
        &[without("m1", ""), Text("measure m2 \"C\"; measure m1 \"A\"")],
        "m2.title \"B\" -> \"C\"; -measure m1; m1.title -\"A\"",
        &[],
    );
}

const GOALS: &str = "goal g3 \"C\"; measure m1 \"A\": goals=g1; goal g1 \"G\"; goal g2 \"H\" in g1";

#[test]
fn what_one_side_deleted_and_another_edited_stays_whole_and_is_asked_once() {
    let edited = GOALS.replace("\"G\"", "\"Better\"");
    for (sides, names) in [
        ([without("g1", GOALS), Text(&edited)], "ours: -goal g1 | a: stays"),
        ([Text(&edited), without("g1", GOALS)], "ours: stays | a: -goal g1"),
    ] {
        let case = check(GOALS, &sides, "g1.title \"G\" -> \"Better\"", &[names]);
        let deletes = usize::from(names.ends_with("-goal g1"));
        let gone = "-goal g1; g1.title -\"G\"; -goal g2; g2.title -\"H\"; g2.parent -g1; m1.goals -g1";
        assert_eq!(
            case.describe_change(&case.answered(deletes)),
            sorted(gone),
            "with what it owns and the links to it"
        );
        assert_eq!(case.answered(1 - deletes), case.result, "and keeping it changes nothing more");
    }
}

#[test]
fn of_what_is_kept_only_that_goes_which_somebody_else_deleted_by_itself() {
    let edited = GOALS.replace("\"G\"", "\"Better\"");
    check(
        GOALS,
        &[without("g1", GOALS), without("g2", &edited)],
        "g1.title \"G\" -> \"Better\"; -goal g2; g2.title -\"H\"; g2.parent -g1",
        &["ours: -goal g1 | a: stays"],
    );
}

#[test]
fn what_goes_takes_its_links_to_what_is_kept_along() {
    let base = "goal g1 \"G\"; measure m1: goals=g1";
    let mut ours = plan_of(base, &without("m1", ""));
    verbs::delete(&ours.clone(), &mut plans::ids(), Kind::Goal, plans::id("g1"))
        .apply(&mut ours)
        .expect("it can be deleted");
    let theirs = plans::plan("goal g1 \"H\"; measure m1: goals=g1").plan;
    for sides in [[ours.clone(), theirs.clone()], [theirs, ours]] {
        let merged = merge(&plans::plan(base).plan, &named(&sides));
        let mut result = sides[0].clone();
        merged.change.apply(&mut result).expect("a merge fits its first side");
        assert!(result.measures().is_empty() && result.goals().len() == 1);
        assert!(matches!(merged.conflicts.as_slice(), [conflict] if conflict.is_deletion()));
    }
}

#[test]
fn a_pair_whose_second_is_kept_stays_a_pair() {
    let base = "target_group t1; measure m1: reach=t1/l1; level l1 \"L\"";
    check(
        base,
        &[without("l1", base), Text(&base.replace("\"L\"", "\"M\""))],
        "l1.title \"L\" -> \"M\"",
        &["ours: -level l1 | a: stays"],
    );
}

#[test]
fn a_child_whose_owner_is_gone_stands_at_the_top_and_it_is_told() {
    let case = check(
        GOALS,
        &[without("g1", GOALS), Text(&GOALS.replace("\"H\"", "\"I\""))],
        "-goal g1; g1.title -\"G\"; g2.title \"H\" -> \"I\"; g2.parent -g1; m1.goals -g1",
        &["ours: -goal g2 | a: stays"],
    );
    assert_eq!(case.notes(), ["orphan"]);
    let new = check(
        GOALS,
        &[without("g1", GOALS), Text(&format!("{GOALS}; goal g4 in g1"))],
        "+goal g4; -goal g1; g1.title -\"G\"; -goal g2; g2.title -\"H\"; g2.parent -g1; m1.goals -g1",
        &[],
    );
    assert_eq!(new.notes(), ["orphan"]);
}

#[test]
fn a_link_to_what_is_gone_is_kept_and_told() {
    let base = "measure m1; goal g1";
    let case = check(
        base,
        &[without("g1", base), Text("measure m1: goals=g1; goal g1")],
        "-goal g1; m1.goals +g1",
        &[],
    );
    assert_eq!(case.notes(), ["missing"]);
}

#[test]
fn a_circle_of_owners_is_broken_the_same_way_from_either_side_and_told() {
    let base = "goal g0; goal g1 in g0; goal g2";
    let first = "goal g0; goal g1 in g2; goal g2";
    let second = "goal g0; goal g1 in g0; goal g2 in g1";
    let description = |case: &MergeCase| (case.describe_change(&case.result), case.notes());
    let one = description(&case(base, &[Text(first), Text(second)]));
    assert_eq!(one, description(&case(base, &[Text(second), Text(first)])));
    assert_eq!(one, ("g1.parent g0 -> g2".to_owned(), vec!["circle"]));
}

#[test]
fn an_answer_makes_no_circle_of_owners() {
    let case = check(
        "goal g1; goal g2; goal g3",
        &[
            Text("goal g1 in g3; goal g2; goal g3"),
            Text("goal g1 in g2; goal g2; goal g3"),
            Text("goal g1; goal g2 in g1; goal g3"),
        ],
        "g1.parent +g3; g2.parent +g1",
        &["ours: g1.parent +g3 | a: g1.parent +g2"],
    );
    assert_eq!(case.describe_change(&case.answered(1)), "g1.parent +g2", "what stood below goes to the top");
}

/// The text of a measure after a merge, and what the sides claim where they disagree; `/` is a line break.
fn check_lines(base: &str, sides: &[&str], merged: &str, claims: &[&str]) {
    let with = |text: &str| {
        let mut plan = plans::plan("measure m1").plan;
        let text = text.replace('/', "\n");
        let change = verbs::set(&plan, measure::TEXT, plans::id("m1"), text.as_str());
        change.apply(&mut plan).expect("it is a text");
        plan
    };
    let sides: Vec<Plan> = sides.iter().map(|side| with(side)).collect();
    let found = merge(&with(base), &named(&sides));
    let mut result = sides[0].clone();
    found.change.apply(&mut result).expect("a merge fits its first side");
    let text = |text: &str| text.replace('\n', "/");
    let claimed = |claim: &Claim| match &claim.value {
        Value::Text(message) => text(message),
        other => format!("{other:?}"),
    };
    let found: Vec<String> =
        found.conflicts.iter().flat_map(|conflict| conflict.claims.iter().map(claimed)).collect();
    assert_eq!(text(&result.measures().get(plans::id("m1")).expect("it is there").text), merged, "{base}");
    assert_eq!(found, claims, "{base}");
}

#[test]
fn prose_is_merged_by_its_lines() {
    check_lines("one/two/three", &["One/two/three", "one/two/three/four"], "One/two/three/four", &[]);
    check_lines("one/two", &["one/Two", "One/two"], "One/Two", &[]);
    check_lines(
        "a/b/c/d/e",
        &["a/c/d/e", "a/b/c/d/E", "a/b/x/c/y/d/e"],
        "a/c/y/d/E",
        &["a/c/y/d/E", "a/b/x/c/y/d/E"],
    );
    check_lines("a/b/a/b", &["a/b/a/b/a/b", "b/a/b"], "b/a/b/a/b", &[]);
    check_lines("a", &["a/", "a/"], "a/", &[]);
}

#[test]
fn a_line_that_two_changed_is_asked_with_all_else_in_both() {
    check_lines("a/b/c", &["a/B/c", "a/bb/c", "a/b/C"], "a/B/C", &["a/B/C", "a/bb/C"]);
    check_lines("a/b/c", &["a/b/c", "a/B/c", "a/bb/C"], "a/b/c", &["a/B/c", "a/bb/C"]);
}

#[test]
fn lines_put_in_at_one_place_by_two_are_asked_and_by_more_alike_but_once() {
    check_lines("a/b", &["a/x/b", "a/y/b", "a/x/b"], "a/x/b", &["a/x/b", "a/y/b"]);
    check_lines("a/b", &["a/x/b", "a/x/b"], "a/x/b", &[]);
}

#[test]
fn a_text_that_one_empties_while_another_goes_on_is_asked() {
    check_lines("a/b", &["", "a/b/c"], "", &["Nothing", "a/b/c"]);
}

#[test]
fn two_who_begin_a_text_are_asked() {
    check(
        "measure m1",
        &[Text("measure m1: text=x"), Text("measure m1: text=y")],
        "m1.text +\"x\"",
        &["ours: m1.text +\"x\" | a: m1.text +\"y\""],
    );
}

#[test]
fn an_answer_may_be_any_other_value_and_holds_after_the_plan_went_on() {
    let case = case("measure m1 \"A\"", &[Text("measure m1 \"B\""), Text("measure m1 \"C\"")]);
    let conflict = &case.merged.conflicts[0];
    let mut plan = plans::plan("measure m1 \"D\": 2027=1").plan;
    let change = answer_conflict(&plan, &mut plans::ids(), conflict, &Value::Text("E".into()));
    assert_eq!(case.names.describe(&change), "m1.title \"D\" -> \"E\"");
    let delete = verbs::delete(&plan, &mut plans::ids(), Kind::Measure, plans::id("m1"));
    delete.apply(&mut plan).expect("it can be deleted");
    assert!(
        answer_conflict(&plan, &mut plans::ids(), conflict, &Value::Text("E".into())).is_empty(),
        "the record is gone"
    );
}

#[test]
fn without_a_base_all_is_kept_and_every_difference_is_asked() {
    let sides = [
        plans::plan("measure m1 \"A\": 2027=100, goals=g1; goal g1 \"G\"; goal g2").plan,
        plans::plan("measure m1 \"B\": lead_role=x, goals=g3; goal g1 \"G\"; goal g3").plan,
    ];
    let merged = merge_without_base(&named(&sides));
    let names = plans::plan("measure m1; goal g1; goal g2; goal g3");
    assert_eq!(names.describe(&merged.change), "+goal g3; m1.goals +g3; m1.lead_role +\"x\"");
    let asked: Vec<(&Value, usize)> =
        merged.conflicts.iter().map(|conflict| (&conflict.provisional, conflict.claims.len())).collect();
    assert_eq!(asked, [(&Value::Text("A".into()), 2)]);
    let [conflict] = merged.conflicts.as_slice() else { panic!("one question") };
    let before = Words::new(Language::Nb).text(&conflict.describe_base(&sides[0]));
    assert_eq!(before, "Det er ikke kjent hva som stod her før de to utgavene ble ulike.");
}

#[test]
fn without_sides_nothing_changes() {
    let plan = plans::plan("measure m1").plan;
    assert!(merge(&plan, &[]).change.is_empty());
    assert!(merge_without_base(&[]).change.is_empty());
}

#[test]
fn questions_and_notes_are_told_in_words() {
    let words = Words::new(Language::En);
    let case = case(
        "measure m1 \"A\"; goal g1 \"G\"; goal g2 in g1; measure m2 \"B\"",
        &[
            Text("measure m1 \"A\": 2027=100000; goal g1 \"G\"; goal g2 in g1; measure m2 \"C\": goals=g1"),
            without("m2", "measure m1 \"A\": 2027=120000; goal g1 \"G\"; goal g2 in g1; measure m2 \"B\""),
            without("g1", "measure m1 \"A\"; goal g1 \"G\"; goal g2 in g1; measure m2 \"B\""),
        ],
    );
    let description = |conflict: &Conflict| {
        let claims =
            conflict.claims.iter().map(|claim| words.text(&conflict.describe_claim(claim, &case.result)));
        format!("{}: {}", words.text(&conflict.phrase(&case.result)), claims.collect::<Vec<_>>().join(" | "))
    };
    let mut all: Vec<String> = case.merged.conflicts.iter().map(description).collect();
    all.extend(case.merged.notes.iter().map(|note| words.text(&note.phrase(&case.result))));
    all.sort();
    assert_eq!(
        all,
        [
            "goal “G” was deleted in b and is gone here too. It is among the versions.",
            "measure “A”: Amounts by year 2027: running NOK 100,000 | running NOK 120,000",
            "measure “C” refers to something that the other side deleted (goal)",
            "measure “C”: one side deleted the row, the other changed it: Keep the row | Delete the row",
        ]
    );
}
