//! Challenges, goals and strategies as one tree: what stands where, and that nothing is lost or loops.

use crate::harness::{hostile, plans};
use planverksted::analysis::aim_tree::{AimGroup, is_same_tree, leading_kind, may_attach};
use planverksted::analysis::{AimTree, Outline};
use planverksted::edit::sample;
use planverksted::edit::verbs::{self, SiblingPosition, TreePosition};
use planverksted::model::{Kind, Plan, Uid};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn chain(plan: &Plan) -> AimTree {
    AimTree::of(plan, &Outline::of(plan))
}

/// A tree as text: `all: U1 (U1.1 M1 (S1))`, with what else a record answers behind a `+`.
pub(crate) fn describe_tree(plan: &Plan) -> String {
    let outline = Outline::of(plan);
    let label = |(kind, id): (Kind, _)| {
        let letter = match kind {
            Kind::Challenge => "U",
            Kind::Goal => "M",
            _ => "S",
        };
        format!("{letter}{}", outline.number(kind, id))
    };
    let mut text = String::new();
    let (mut group, mut depth) = (None, 0);
    let tree = chain(plan);
    for node in tree.nodes() {
        if group != Some(node.group) {
            text.push_str(&")".repeat(depth));
            depth = 0;
            let name = match node.group {
                AimGroup::All => "all",
                AimGroup::Children => "children",
                AimGroup::Adults => "adults",
                AimGroup::Part(..) => "part",
                AimGroup::NotStated => "unsaid",
                AimGroup::Unattached => "loose",
            };
            text.push_str(if text.is_empty() { "" } else { "; " });
            text.push_str(name);
            text.push(':');
            group = Some(node.group);
        }
        text.push_str(&")".repeat(depth.saturating_sub(node.depth)));
        text.push_str(if node.depth > depth { " (" } else { " " });
        text.push_str(&label(node.at));
        for also in tree.further_links(plan, &outline, node.at) {
            text.extend(["+", &label(also)]);
        }
        depth = node.depth;
    }
    text.push_str(&")".repeat(depth));
    text
}

fn check(plan: &str, tree: &str) {
    assert_eq!(describe_tree(&plans::plan(plan).plan), tree, "{plan}");
}

#[test]
fn a_goal_stands_below_its_challenge_and_a_strategy_below_its_goal() {
    check(
        "challenge c1; challenge c2 in c1; goal g1: challenges=c1; strategy s1: goals=g1, challenges=c1; strategy s2: challenges=c2",
        "unsaid: U1 (U1.1 (S2) M1 (S1))",
    );
}

#[test]
fn what_answers_two_stands_at_the_first_and_names_the_other() {
    check(
        "challenge c1; challenge c2; goal g1: challenges=c2+c1; goal g2; strategy s1: goals=g1, challenges=c2",
        "unsaid: U1 (M1+U2 (S1+U2)) U2; loose: M2",
    );
}

#[test]
fn the_parts_of_the_tree_are_those_whom_it_is_about() {
    check(
        "part p1; challenge c1: ages=adults; challenge c2: ages=children; challenge c3; challenge c4: part=p1; strategy s1: overarching=yes; strategy s2: part=p1; strategy s3",
        "all: S1; children: U2; adults: U1; part: U4 S2; unsaid: U3; loose: S3",
    );
}

#[test]
fn a_plan_without_challenges_grows_from_its_goals_and_one_without_goals_from_its_strategies() {
    check("goal g1; goal g2 in g1; strategy s1: goals=g2; strategy s2", "unsaid: M1 (M1.1 (S1)); loose: S2");
    check("strategy s1; strategy s2", "unsaid: S1 S2");
}

#[test]
fn links_to_what_is_gone_and_circles_hide_nothing() {
    let gone = "challenge c1; goal g1: challenges=c9; strategy s1: goals=g9, challenges=c1";
    check(gone, "unsaid: U1 (S1); loose: M1");
    check("challenge c1 in c2; challenge c2 in c1", "unsaid: U1 (U1.1)");
    check("goal g1 in g1; strategy s1: goals=g1", "unsaid: M1 (S1)");
}

proptest! {
    /// Every record stands once, right below a record that comes before it, and what stands below it follows it.
    #[test]
    fn every_record_has_one_place_in_any_plan(plan in hostile::plan()) {
        let chain = chain(&plan);
        for kind in [Kind::Challenge, Kind::Goal, Kind::Strategy] {
            let shown = chain.nodes().iter().filter(|node| node.at.0 == kind).count();
            prop_assert_eq!(shown, plan.count(kind));
        }
        for (place, node) in chain.nodes().iter().enumerate() {
            prop_assert_eq!(chain.position(node.at), Some(place));
            let above = node.parent.and_then(|above| chain.position(above));
            prop_assert_eq!(above.is_some(), node.depth > 0);
            if let Some(above) = above {
                let parent = &chain.nodes()[above];
                prop_assert!(above < place && node.end <= parent.end && parent.depth + 1 == node.depth);
            }
        }
    }

    #[test]
    fn children_and_descendants_follow_from_the_parents(plan in hostile::plan()) {
        let chain = chain(&plan);
        let parent = |at| chain.node(at).and_then(|node| node.parent);
        let ancestors = |at| std::iter::successors(parent(at), |above| parent(*above));
        let gone = (Kind::Goal, plans::id("gone"));
        let parents = chain.nodes().iter().map(|node| Some(node.at)).chain([None, Some(gone)]);
        for parent in parents {
            let below: Vec<_> = chain.children(parent).map(|node| node.at).collect();
            let all = chain.nodes().iter().filter(|node| node.parent == parent);
            prop_assert_eq!(below, all.map(|node| node.at).collect::<Vec<_>>());
        }
        for node in chain.nodes() {
            for other in chain.nodes() {
                let is_below = ancestors(node.at).any(|above| above == other.at);
                prop_assert_eq!(chain.is_descendant(node.at, other.at), is_below);
            }
            prop_assert!(!chain.is_descendant(node.at, gone) && !chain.is_descendant(gone, node.at));
        }
    }
}

#[test]
fn what_may_be_below_what_follows_from_the_kinds() {
    use Kind::{Challenge, Goal, Measure, Strategy};
    for on in [Challenge, Goal, Strategy, Measure] {
        assert_eq!(may_attach(Challenge, on), on == Challenge, "{on:?}");
        assert_eq!(may_attach(Goal, on), [Goal, Challenge].contains(&on), "{on:?}");
        assert_eq!(may_attach(Strategy, on), [Goal, Challenge].contains(&on), "{on:?}");
        assert!(!may_attach(Measure, on), "{on:?}");
    }
}

#[test]
fn the_kind_at_the_top_is_the_first_that_the_plan_has() {
    for (plan, kind) in [
        ("", Kind::Challenge),
        ("measure m", Kind::Challenge),
        ("strategy s", Kind::Strategy),
        ("strategy s; goal g", Kind::Goal),
        ("strategy s; goal g; challenge c", Kind::Challenge),
    ] {
        assert_eq!(leading_kind(&plans::plan(plan).plan), kind, "{plan}");
    }
}

fn attach(before: &str, (kind, name): (Kind, &str), spot: &TreePosition, expected: &str) {
    plans::check(
        before,
        |plan| verbs::move_in_tree(plan, &mut plans::ids(), (kind, plans::id(name)), spot),
        expected,
    );
}

#[test]
fn what_is_hung_elsewhere_lets_go_of_what_it_hung_on_and_of_nothing_else() {
    let (c1, c2) = ((Kind::Challenge, plans::id("c1")), (Kind::Challenge, plans::id("c2")));
    let plan = "challenge c1; challenge c2; challenge c3; goal g1: challenges=c1+c3";
    let spot = TreePosition { old_parent: Some(c1), parent: Some(c2), ..TreePosition::default() };
    attach(plan, (Kind::Goal, "g1"), &spot, "g1.challenges c1 -> c2");
    let spot = TreePosition { old_parent: Some(c1), ..TreePosition::default() };
    attach(plan, (Kind::Goal, "g1"), &spot, "g1.challenges -c1");
}

#[test]
fn nothing_comes_to_hang_on_itself_or_on_what_cannot_hold_it() {
    let under =
        |kind, name: &str| TreePosition { parent: Some((kind, plans::id(name))), ..TreePosition::default() };
    let plan = "challenge c1; challenge c2 in c1; goal g1; strategy s1";
    attach(plan, (Kind::Challenge, "c1"), &under(Kind::Challenge, "c2"), "");
    attach(plan, (Kind::Challenge, "c1"), &under(Kind::Goal, "g1"), "");
    attach(plan, (Kind::Goal, "g1"), &under(Kind::Strategy, "s1"), "");
    attach(plan, (Kind::Goal, "g1"), &under(Kind::Goal, "gone"), "");
}

#[test]
fn a_sub_goal_takes_its_place_among_the_others() {
    let plan = plans::plan("goal g1; goal g2 in g1; goal g3 in g1; goal g4").plan;
    let id = plans::id;
    let spot = TreePosition {
        parent: Some((Kind::Goal, id("g1"))),
        sibling: Some(SiblingPosition::After(id("g2"))),
        ..TreePosition::default()
    };
    let mut after = plan.clone();
    let change = verbs::move_in_tree(&plan, &mut plans::ids(), (Kind::Goal, id("g4")), &spot);
    change.apply(&mut after).expect("it applies");
    let outline = Outline::of(&after);
    let numbers = ["g2", "g4", "g3"].map(|name| outline.number(Kind::Goal, id(name)));
    assert_eq!(numbers, ["1.1", "1.2", "1.3"]);
}

proptest! {
    #[test]
    fn a_change_that_keeps_the_tree_leaves_it_as_it_is(plan in hostile::plan(), facts in hostile::facts(3)) {
        let mut now = plan.clone();
        prop_assert!(hostile::change_stating(&plan, &facts).apply(&mut now).is_ok());
        let mut changed = Vec::new();
        plan.unshared_records(&now, &mut |kind, id| changed.push((kind, id)));
        if is_same_tree(&plan, &now, changed) {
            prop_assert_eq!(chain(&plan), chain(&now));
        }
    }
}

/// The tree of a plan as it follows from the tree of another plan.
fn followed(before: &Plan, now: &Plan) -> AimTree {
    let mut tree = chain(before);
    let mut changed = BTreeSet::new();
    before.unshared_records(now, &mut |kind, id| changed.extend([(kind, id)]));
    tree.update(before, now, &Outline::of(now), &changed);
    tree
}

#[test]
fn a_tree_follows_rows_that_move_come_and_go() {
    let plan = sample(60, 7);
    let places: Vec<(Kind, Uid)> = chain(&plan).nodes().iter().map(|node| node.at).collect();
    for (at, (kind, id)) in places.iter().copied().enumerate().step_by(3) {
        let others = places.iter().cycle().skip(at + 7).take(places.len());
        let other = others.copied().find(|(of, other)| *of == kind && *other != id);
        let Some((_, other)) = other else { continue };
        let spot = TreePosition { sibling: Some(SiblingPosition::After(other)), ..TreePosition::default() };
        let mut moved = plan.clone();
        let change = verbs::move_in_tree(&plan, &mut plans::ids(), (kind, id), &spot);
        change.apply(&mut moved).expect("it applies");
        let mut shorter = plan.clone();
        let change = verbs::delete(&plan, &mut plans::ids(), kind, id);
        change.apply(&mut shorter).expect("it applies");
        for (before, now) in [(&plan, &moved), (&moved, &plan), (&plan, &shorter), (&shorter, &plan)] {
            assert_eq!(followed(before, now), chain(now), "row {at}");
        }
    }
}

#[test]
fn a_sub_point_that_finds_its_owner_again_is_below_it() {
    let with = plans::plan("challenge c1; challenge c2 in c1; challenge c3; goal g1: challenges=c2+c3").plan;
    let mut without = with.clone();
    let change = verbs::delete(&with, &mut plans::ids(), Kind::Challenge, plans::id("c1"));
    change.apply(&mut without).expect("it applies");
    assert_eq!(followed(&with, &without), chain(&without));
    assert_eq!(followed(&without, &with), chain(&with));
}

proptest! {
    #[test]
    fn a_tree_that_follows_a_change_is_the_tree_made_anew(
        plan in hostile::plan(), facts in hostile::facts(3),
    ) {
        let mut now = plan.clone();
        prop_assert!(hostile::change_stating(&plan, &facts).apply(&mut now).is_ok());
        prop_assert_eq!(followed(&plan, &now), chain(&now));
        prop_assert_eq!(followed(&now, &plan), chain(&plan));
    }
}
