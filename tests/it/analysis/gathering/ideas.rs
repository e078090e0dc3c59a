//! Ideas by number and theme, and what became of them.

use crate::harness::plans::{NamedPlan, id, plan};
use planverksted::analysis::gathering::{IdeaCounts, IdeaOutcome, idea_outcomes, ideas_by_theme, ideas_of};

/// The ideas of gathering `m`, a theme in front of those that have it.
#[track_caller]
fn check_themes(ideas: &str, expected: &str) {
    let sketch = plan(&format!("meeting other; meeting m; agenda_item i in m; {ideas}"));
    let ideas = ideas_of(&sketch.plan, id("m"));
    let themes = ideas_by_theme(&ideas).into_iter().map(|theme| {
        let names: Vec<&str> = theme.ideas.iter().map(|idea| sketch.name(idea.id)).collect();
        format!("{}: {}", theme.name, names.join(" "))
    });
    assert_eq!(themes.collect::<Vec<_>>().join("; "), expected);
}

/// What became of idea `x`, as text.
#[track_caller]
fn check_outcome(records: &str, facts: &str, expected: &str) {
    let sketch = plan(&format!(
        "meeting one: date=2026-01-01; meeting m: date=2026-02-01; {records}; idea x in m: number=11, {facts}"
    ));
    let idea = sketch.plan.ideas().get(id("x")).expect("the idea");
    let outcomes = idea_outcomes(&sketch.plan, idea).into_iter().map(|outcome| described(&sketch, outcome));
    assert_eq!(outcomes.collect::<Vec<_>>().join(" "), expected, "{records}; {facts}");
}

fn described(sketch: &NamedPlan, outcome: IdeaOutcome) -> String {
    match outcome {
        IdeaOutcome::Lifted((_, id)) => format!("new:{}", sketch.name(id)),
        IdeaOutcome::Added((_, id)) => format!("in:{}", sketch.name(id)),
        IdeaOutcome::SameAs(id) => format!("same:{}", sketch.name(id)),
        IdeaOutcome::Parked => "parked".to_owned(),
    }
}

#[test]
fn themes_come_in_the_order_in_which_they_first_appear() {
    check_themes(
        "idea c in m: number=3, theme=B; idea a in m: number=1, theme=A; idea b in m: number=2, theme=B;
         idea d in m: number=10, theme=A; idea e in other: number=4, theme=A",
        "A: a d; B: b c",
    );
}

#[test]
fn ideas_without_a_number_come_last_and_so_does_the_lack_of_a_theme() {
    check_themes(
        "idea z in m: theme=A; idea y in m; idea b in m: number=2, theme=A; idea a in m: number=1",
        "A: b z; : a y",
    );
    check_themes("idea a: item=i, number=1, theme=A", "A: a");
}

#[test]
fn what_an_idea_was_lifted_to_is_new_and_what_it_was_added_to_is_not() {
    let made = |origin: &str| format!("measure t: origin=\"{origin}\"");
    check_outcome(&made("workshop/Samling 2, forslag 11, bord 1"), "became=t", "new:t");
    check_outcome(&made("workshop/Samling 2, forslag 1, bord 1"), "became=t", "in:t");
    check_outcome(&made("workshop/Samling 1, forslag 11, bord 2"), "became=t", "in:t");
    check_outcome(&made("import/Samling 2, forslag 11"), "became=t", "in:t");
    check_outcome("measure t", "became=t", "in:t");
}

#[test]
fn an_idea_may_be_the_same_as_another_or_parked() {
    check_outcome("idea y in m: number=4", "same_as=y", "same:y");
    check_outcome("idea y in m", "state=parked", "parked");
    check_outcome("idea y in m", "text=\"parked\"", "");
    let sketch = plan("meeting m; idea x in m; idea y in m; parked_item p: from=x; parked_item q: became=y");
    let parked =
        |name: &str| idea_outcomes(&sketch.plan, sketch.plan.ideas().get(id(name)).expect("it")).len();
    assert_eq!(
        (parked("x"), parked("y")),
        (1, 0),
        "what is parked comes from an idea, and does not become it"
    );
}

#[test]
fn ideas_tables_themes_merged_and_parked_are_counted() {
    let sketch = plan(
        "meeting m; idea a in m: table=1, theme=A; idea b in m: table=1, theme=B, same_as=a;
         idea c in m: table=2, theme=A; idea d in m; parked_item p: from=c",
    );
    let counts = IdeaCounts::of(&sketch.plan, &ideas_of(&sketch.plan, id("m")));
    assert_eq!(counts, IdeaCounts { ideas: 4, tables: 2, themes: 2, merged: 1, parked: 1 });
}
