//! Acts on records: linking, moving, splitting, joining two, changing the kind, copying, amounts.
//!
//! Adding, deleting and levels have files of their own.

use crate::harness::{hostile, plans};
use planverksted::edit::{Change, verbs};
use planverksted::model::{
    Address, Amounts, EXISTS, IdGenerator, Key, Kind, Plan, Quantity, RecordLink, Shape, Uid, Value, measure,
};
use planverksted::text::{Language, Words};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn words() -> Words {
    Words::new(Language::Nb)
}

fn join(plan: &Plan, kind: Kind, keep: &str, other: &str) -> Change {
    verbs::join_records(plan, &mut plans::ids(), &words(), kind, plans::id(keep), plans::id(other))
}

fn turn(plan: &Plan, kind: Kind, name: &str, to: Kind) -> Change {
    verbs::change_kind(plan, &mut plans::ids(), &words(), (kind, plans::id(name)), to).0
}

fn split(plan: &Plan, kind: Kind, field: &str, caret: usize) -> Change {
    let field = kind.field(field).expect("there is such a field");
    let split = verbs::split_record(plan, &mut plans::ids(), (kind, plans::id("a")), field, caret);
    split.map(|(change, _)| change).unwrap_or_default()
}

fn copy(plan: &Plan, kind: Kind, name: &str) -> Change {
    verbs::duplicate(plan, &mut plans::ids(), (kind, plans::id(name)))
        .map(|(change, _)| change)
        .unwrap_or_default()
}

#[test]
fn a_link_goes_to_the_first_field_with_room_for_it() {
    let check = |before: &str, from: (Kind, &str), to: (Kind, &str), description: &str| {
        let any = |(kind, name): (Kind, &str)| (kind, plans::id(name));
        plans::check(before, |plan| verbs::link(plan, any(from), any(to)), description);
    };
    check("goal g; measure m", (Kind::Measure, "m"), (Kind::Goal, "g"), "m.goals +g");
    check("target_group t; measure m", (Kind::Measure, "m"), (Kind::TargetGroup, "t"), "m.reach +t");
    check("organisation o; measure m", (Kind::Measure, "m"), (Kind::Organisation, "o"), "m.contributors +o");
    check("service s; measure m", (Kind::Measure, "m"), (Kind::Service, "s"), "m.service +s");
    check("service s; service x; measure m: service=s", (Kind::Measure, "m"), (Kind::Service, "x"), "");
    check("goal g; decision d", (Kind::Decision, "d"), (Kind::Goal, "g"), "d.about +g");
    check("goal g; meeting x", (Kind::Meeting, "x"), (Kind::Goal, "g"), "");
}

#[test]
fn every_link_between_two_records_is_taken_away() {
    plans::check(
        "organisation o; measure m: lead=o, contributors=o",
        |plan| verbs::unlink(plan, (Kind::Measure, plans::id("m")), (Kind::Organisation, plans::id("o"))),
        "m.lead -o; m.contributors -o",
    );
}

#[test]
fn a_record_goes_to_any_place_but_below_itself() {
    let check = |owner: Option<&str>, after: Option<&str>, description: &str| {
        let id = |name: Option<&str>| name.map(plans::id);
        plans::check(
            "goal a: order=g; goal b in a: order=g; goal c: order=h; goal d in c: order=g",
            |plan| {
                verbs::move_to(plan, &mut plans::ids(), (Kind::Goal, plans::id("a")), id(owner), id(after))
            },
            description,
        );
    };
    check(None, Some("c"), "a.order \"g\" -> \"h001\"");
    check(Some("c"), None, "a.order \"g\" -> \"8\"; a.parent +c");
    check(Some("c"), Some("d"), "a.order \"g\" -> \"g001\"; a.parent +c");
    check(Some("b"), None, "");
    check(Some("a"), None, "");
    check(Some("gone"), None, "");
}

#[test]
fn both_parts_of_a_split_title_stand_under_the_same_heading() {
    let split = |plan: &Plan| split(plan, Kind::Challenge, "title", 2);
    let wanted = "a.title \"Å finne hjelp\" -> \"Å\"; +challenge new1; new1.title +\"finne hjelp\"; \
        new1.ages +all";
    plans::check("challenge a \"Å finne hjelp\": ages=all", split, wanted);
}

#[test]
fn a_title_is_split_at_the_caret() {
    let before = "goal g; challenge c; measure a \"Kurs og veiledning\" in g: challenges=c, 2027=100, status=ongoing, order=g";
    plans::check(
        before,
        |plan| split(plan, Kind::Measure, "title", 5),
        "a.title \"Kurs og veiledning\" -> \"Kurs\"; +measure new1; new1.title +\"og veiledning\"; \
         new1.goals +g; new1.challenges +c",
    );
    for caret in [0, 18, 99] {
        plans::check(before, |plan| split(plan, Kind::Measure, "title", caret), "");
    }
}

#[test]
fn a_bullet_of_a_text_becomes_a_record_with_the_rest_as_its_text() {
    let sketch = plans::plan("challenge a \"Lang ventetid\"");
    let text = "Mange venter.\n- Unge mellom to tjenester\nDe faller ut.";
    let mut plan = sketch.plan;
    let field = Kind::Challenge.field("text").expect("a challenge has a text");
    let at = Address { kind: Kind::Challenge, id: plans::id("a"), field, key: Key::Whole };
    verbs::set_fact(&plan, at, Value::Text(text.into())).apply(&mut plan).expect("it fits");
    let change = split(&plan, Kind::Challenge, "text", 14);
    let description = plans::plan("challenge a \"Lang ventetid\"").describe(&change);
    assert!(
        description.contains("new1.title +\"Unge mellom to tjenester\"; new1.text +\"De faller ut.\""),
        "{description}"
    );
    assert!(description.contains("-> \"Mange venter.\""), "{description}");
}

#[test]
fn two_become_one_with_what_both_say() {
    plans::check(
        "goal g; goal h; target_group t; measure a \"Kurs\" in g: 2027=100; \
         measure b \"Gruppe\" in h: 2028=50, status=ongoing, reach=t; evidence e in b",
        |plan| join(plan, Kind::Measure, "a", "b"),
        "e.about b -> a; a.note +\"- Tiltak «Gruppe»: Tiltak: «Gruppe»\"; a.reach +t; a.goals +h; \
             a.status +ongoing; a.2028 +50; -measure b; b.title -\"Gruppe\"; b.reach -t; b.goals -h; \
             b.status -ongoing; b.2028 -50",
    );
}

#[test]
fn what_two_say_differently_stands_in_the_note() {
    plans::check(
        "measure a \"Kurs\": 2027=100; measure b \"Kurs\": 2027=50",
        |plan| join(plan, Kind::Measure, "a", "b"),
        "a.note +\"- Tiltak «Kurs»: Beløp per år 2027: drift 50 kr\"; -measure b; b.title -\"Kurs\"; b.2027 -50",
    );
}

#[test]
fn the_sub_points_of_one_become_those_of_the_other() {
    plans::check(
        "challenge a; challenge b; challenge c in b",
        |plan| join(plan, Kind::Challenge, "a", "b"),
        &sorted(&["-challenge b", "c.parent b -> a"], &["b", "c"]),
    );
    plans::check(
        "challenge a in b; challenge b",
        |plan| join(plan, Kind::Challenge, "a", "b"),
        &sorted(&["a.parent -b", "-challenge b"], &["a", "b"]),
    );
}

/// What is reported of several records of one kind, in the order of their ids.
fn sorted(description: &[&str], names: &[&str]) -> String {
    let mut description: Vec<_> = description.iter().zip(names).collect();
    description.sort_by_key(|(_, name)| plans::id(name));
    description.into_iter().map(|(description, _)| *description).collect::<Vec<_>>().join("; ")
}

#[test]
fn the_coverage_of_two_groups_meets_level_by_level() {
    let sketch = plans::plan("target_group a; target_group b; level l; level k");
    let cell = |group: &str, level: &str| {
        planverksted::model::coverage_cell::id_of(plans::id(group), plans::id(level))
    };
    let mut plan = sketch.plan;
    let mut change = Change::default();
    for (group, level, state) in [("a", "l", "covered"), ("b", "l", "lacking"), ("b", "k", "partly")] {
        let id = cell(group, level);
        let kind = Kind::CoverageCell;
        let at = |name: &str| Address {
            kind,
            id,
            field: kind.field(name).expect("there is such a field"),
            key: Key::Whole,
        };
        change.replace(Address::existence(kind, id), Value::Nothing, Value::Yes);
        change.replace(at("target_group"), Value::Nothing, Value::Record(plans::id(group)));
        change.replace(at("level"), Value::Nothing, Value::Record(plans::id(level)));
        change.replace(at("state"), Value::Nothing, Value::Choice(state.into()));
    }
    change.apply(&mut plan).expect("the cells fit");
    join(&plan, Kind::TargetGroup, "a", "b").apply(&mut plan).expect("they can be joined");
    let cells: BTreeSet<(Uid, String)> =
        plan.coverage_cells().iter().map(|cell| (cell.id, format!("{:?}", cell.state))).collect();
    let expected = [(cell("a", "l"), "Covered"), (cell("a", "k"), "Partly")];
    assert_eq!(cells, expected.map(|(id, state)| (id, state.to_owned())).into_iter().collect());
    let kept = plan.coverage_cells().get(cell("a", "l")).expect("the cell stays");
    assert!(kept.note.contains("Mangler"), "{}", &*kept.note);
}

#[test]
fn a_challenge_becomes_a_goal_where_it_stood() {
    plans::check(
        "target_group t \"Unge\"; challenge c \"Ventetid\": target_groups=t, ages=adults; measure m: challenges=c",
        |plan| turn(plan, Kind::Challenge, "c", Kind::Goal),
        "-challenge c; c.title -\"Ventetid\"; c.ages -adults; c.target_groups -t; +goal c; c.note \
         +\"- Utfordring «Ventetid»: Gjelder: Voksne\n- Utfordring «Ventetid»: Målgrupper: lagt til «Unge»\"; \
         c.title +\"Ventetid\"; m.goals +c; m.challenges -c",
    );
}

#[test]
fn a_copy_has_copies_of_what_it_owns() {
    plans::check(
        "measure m \"Kurs\": 2027=100, order=g; indicator i \"Antall\" in m: order=g; goal g: order=g; indicator x in g",
        |plan| copy(plan, Kind::Measure, "m"),
        "+measure new1; new1.title +\"Kurs\"; new1.2027 +100; +indicator new2; new2.title +\"Antall\"; \
         new2.measure +new1",
    );
}

#[test]
fn amounts_are_set_by_year_and_blank_ones_take_the_year_away() {
    let amounts = |kroner: i64| Amounts { operating: Quantity::from_whole(kroner), ..Amounts::default() };
    let at = measure::AMOUNTS.at_key(plans::id("m"), Key::Year(2027));
    let set = |plan: &Plan, amounts: Amounts| verbs::set_fact(plan, at, Value::Amounts(amounts));
    plans::check("measure m", |plan| set(plan, amounts(5)), "m.2027 +5");
    plans::check("measure m: 2027=5", |plan| set(plan, Amounts::default()), "m.2027 -5");
}

/// Every record but the plan's own.
fn all(plan: &Plan) -> Vec<(Kind, Uid)> {
    let mut records = Vec::new();
    for kind in Kind::ALL.iter().skip(1) {
        plan.for_each_record(*kind, &mut |record| records.push((*kind, record.id())));
    }
    records
}

/// The links of a plan to records that are not there.
fn dangling(plan: &Plan) -> BTreeSet<(Kind, Uid)> {
    let mut missing = BTreeSet::new();
    for kind in Kind::ALL {
        plan.for_each_record(*kind, &mut |record| {
            for RecordLink { target: (to, id), .. } in record.links() {
                if plan.record(to, id).is_none() {
                    missing.insert((to, id));
                }
            }
        });
    }
    missing
}

/// Every word that a plan's records say as text.
fn texts(plan: &Plan) -> String {
    let mut message = String::new();
    for kind in Kind::ALL {
        plan.for_each_record(*kind, &mut |record| {
            record.for_each_fact(&mut |field, _, value| {
                let order = field != EXISTS && kind.fields()[usize::from(field)].shape == Shape::Order;
                if let (Value::Text(text), false) = (value, order) {
                    message.push_str(&text);
                    message.push('\u{1f}');
                }
            });
        });
    }
    message
}

fn after(plan: &Plan, change: &Change) -> Plan {
    let mut after = plan.clone();
    change.apply(&mut after).expect("the change of an act fits its plan");
    let mut back = after.clone();
    change.inverse().apply(&mut back).expect("it can be taken back");
    assert_eq!(back, *plan, "taken back");
    after
}

proptest! {
    #[test]
    fn joining_any_two_leaves_one_without_new_dangling_links(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), with in any::<prop::sample::Index>(),
    ) {
        let records = all(&plan);
        if records.is_empty() {
            return Ok(());
        }
        let (kind, keep) = records[pick.index(records.len())];
        let same: Vec<Uid> = records.iter().filter(|(k, id)| *k == kind && *id != keep).map(|(_, id)| *id).collect();
        if same.is_empty() {
            return Ok(());
        }
        let other = same[with.index(same.len())];
        let change = verbs::join_records(&plan, &mut plans::ids(), &words(), kind, keep, other);
        let after = after(&plan, &change);
        prop_assert!(after.record(kind, other).is_none() && after.record(kind, keep).is_some());
        prop_assert!(dangling(&after).is_subset(&dangling(&plan)));
        let (before, now) = (plan.record(kind, other).expect("it was there"), texts(&after));
        for name in ["text", "note"] {
            let text = kind.field(name).map(|field| before.text(field)).unwrap_or_default();
            prop_assert!(now.contains(&*text), "{name} is lost");
        }
    }

    #[test]
    fn a_record_of_any_kind_becomes_one_of_any_other(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), to in hostile::kind(),
    ) {
        let records = all(&plan);
        if records.is_empty() || to == Kind::Plan {
            return Ok(());
        }
        let (kind, id) = records[pick.index(records.len())];
        let (change, made) = verbs::change_kind(&plan, &mut plans::ids(), &words(), (kind, id), to);
        let after = after(&plan, &change);
        prop_assert!(after.record(to, made).is_some());
        prop_assert!(kind == to || after.record(kind, id).is_none());
        prop_assert!(dangling(&after).is_subset(&dangling(&plan)));
    }

    #[test]
    fn any_record_can_be_copied_placed_and_split(
        plan in hostile::plan(), pick in any::<prop::sample::Index>(), caret in 0..9_usize, seed in any::<u64>(),
    ) {
        let records = all(&plan);
        if records.is_empty() {
            return Ok(());
        }
        let (kind, id) = records[pick.index(records.len())];
        let mut ids = IdGenerator::seeded(seed);
        if let Some((change, copy)) = verbs::duplicate(&plan, &mut ids, (kind, id)) {
            let after = after(&plan, &change);
            prop_assert!(after.record(kind, copy).is_some());
            prop_assert!(dangling(&after).is_subset(&dangling(&plan)));
        }
        let others: Vec<Uid> = records.iter().filter(|(k, _)| *k == kind).map(|(_, id)| *id).collect();
        for owner in others.iter().copied().map(Some).chain([None]) {
            after(&plan, &verbs::move_to(&plan, &mut ids, (kind, id), owner, others.first().copied()));
        }
        for field in ["title", "text"].into_iter().filter_map(|name| kind.field(name)) {
            if let Some((change, made)) = verbs::split_record(&plan, &mut ids, (kind, id), field, caret) {
                prop_assert!(after(&plan, &change).record(kind, made).is_some());
            }
        }
    }
}
