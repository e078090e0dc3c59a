//! What becomes of ideas: lifted, added, merged, said once more, and kept where their gathering is deleted.

use crate::harness::{hostile, plans};
use planverksted::edit::{Change, verbs};
use planverksted::model::idea::IdeaState;
use planverksted::model::{Channel, Key, Kind, Plan, Quantity, Uid, Value};
use planverksted::text::{Language, Words};
use proptest::prelude::*;

const ORIGIN: &str = "Samling 3, forslag 11, bord 1";

const IDEAS: &str = "meeting g \"Samling 3\"; agenda_item a in g; strategy s; measure m \"Kurs\"; \
    idea i \"Samme kontakt\" in g: item=a, number=11, table=1, text=Lenge; idea j \"Telefon\" in g: number=12; \
    idea k \"Skjema\" in g: number=13";

fn lift(plan: &Plan, idea: &str, kind: Kind, under: Option<(Kind, &str)>) -> (Change, Uid) {
    let under = under.map(|(kind, name)| (kind, plans::id(name)));
    let lift = verbs::IdeaLift { idea: plans::id(idea), kind, under, origin: ORIGIN };
    verbs::lift_idea(plan, &mut plans::ids(), &lift)
}

fn merge(plan: &Plan, from: &str, into: &str) -> Change {
    verbs::merge_ideas(plan, &mut plans::ids(), plans::id(from), plans::id(into))
}

fn after(plan: &Plan, change: &Change) -> Plan {
    let mut after = plan.clone();
    change.apply(&mut after).expect("the change of an act fits its plan");
    let mut back = after.clone();
    change.inverse().apply(&mut back).expect("it can be taken back");
    assert_eq!(back, *plan, "taken back");
    after
}

/// What each idea is the same as: `j=i` for each that was merged.
fn merged(plan: &Plan) -> String {
    let name = |id: Uid| ["i", "j", "k", "l"].into_iter().find(|name| plans::id(name) == id).unwrap_or("?");
    let mut pairs: Vec<String> = plan
        .ideas()
        .iter()
        .filter_map(|idea| Some(format!("{}={}", name(idea.id), name(idea.same_as.id()?))))
        .collect();
    pairs.sort();
    pairs.join(" ")
}

#[test]
fn a_lifted_idea_stays_and_names_what_it_became() {
    for kind in [Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure] {
        let plan = plans::plan(IDEAS).plan;
        let (change, made) = lift(&plan, "i", kind, None);
        let after = after(&plan, &change);
        let record = after.record(kind, made).expect("a record was made");
        assert_eq!(&*record.title(), "Samme kontakt");
        assert_eq!(&*record.text(kind.text().expect("it has a text").index), "Lenge");
        let Value::Origin(origin) = record.read(kind.origin().index, Key::Whole) else {
            panic!("{kind:?} says where it comes from")
        };
        assert_eq!((origin.channel, &*origin.detail), (Channel::Workshop, ORIGIN));
        assert_eq!(after.in_order(kind).last().map(|record| record.id()), Some(made), "at the end");
        let idea = after.ideas().get(plans::id("i")).expect("the idea stays");
        assert_eq!(&*idea.title, "Samme kontakt");
        assert_eq!((&*idea.text, idea.number), ("Lenge", Quantity::from_whole(11)));
        assert_eq!(idea.state, IdeaState::Raised);
        assert!(idea.became.iter().eq([(kind, made)]));
        assert_eq!((idea.meeting.id(), idea.item.id()), (Some(plans::id("g")), Some(plans::id("a"))));
    }
}

#[test]
fn a_lifted_measure_carries_out_the_strategy_it_is_lifted_under() {
    let plan = plans::plan(IDEAS).plan;
    let (change, made) = lift(&plan, "i", Kind::Measure, Some((Kind::Strategy, "s")));
    let after = after(&plan, &change);
    let measure = after.measures().get(made).expect("a measure");
    assert!(measure.strategies.iter().eq([plans::id("s")]));
}

#[test]
fn what_cannot_be_lifted_changes_nothing() {
    let plan = plans::plan(IDEAS).plan;
    let check = |idea: &str, kind: Kind| {
        let (change, made) = lift(&plan, idea, kind, None);
        assert!(change.is_empty() && made == Uid::PLAN, "{idea} as {kind:?}");
    };
    check("nobody", Kind::Measure);
    check("m", Kind::Measure);
    check("i", Kind::Plan);
    check("i", Kind::Idea);
    check("i", Kind::CoverageCell);
}

#[test]
fn an_idea_is_added_to_a_record_that_stays_as_it_is() {
    let check = |kind: Kind, record: &'static str, description: &str| {
        let plan = format!("{IDEAS}; parked_item p; open_question q");
        let add = |plan: &Plan| {
            verbs::add_idea_to(plan, &mut plans::ids(), plans::id("i"), (kind, plans::id(record)))
        };
        plans::check(&plan, add, description);
    };
    check(Kind::Measure, "m", "i.state +raised; i.became +m");
    check(Kind::ParkedItem, "p", "i.state +raised; i.became +p; p.from +i");
    check(Kind::OpenQuestion, "q", "i.state +raised; i.became +q; q.from +i");
    check(Kind::Idea, "i", "");
    check(Kind::Measure, "nobody", "");
}

#[test]
fn merged_ideas_stay_and_always_name_one_that_stands_by_itself() {
    let check = |merges: &[(&str, &str)], expected: &str| {
        let mut plan = plans::plan(&format!("{IDEAS}; idea l")).plan;
        for (from, into) in merges {
            let change = merge(&plan, from, into);
            plan = after(&plan, &change);
        }
        assert_eq!(merged(&plan), expected, "{merges:?}");
        assert_eq!(plan.ideas().len(), 4, "each stays");
    };
    check(&[("j", "i")], "j=i");
    check(&[("j", "j")], "");
    check(&[("j", "nobody")], "");
    check(&[("j", "i"), ("k", "j")], "j=i k=i");
    check(&[("k", "j"), ("j", "i")], "j=i k=i");
    check(&[("j", "i"), ("i", "j")], "i=j");
    check(&[("j", "i"), ("k", "j"), ("i", "k")], "i=k j=k");
    check(&[("j", "i"), ("k", "i"), ("k", "j")], "j=i k=i");
    check(&[("j", "i"), ("k", "l"), ("i", "l")], "i=l j=l k=l");
}

#[test]
fn a_merged_idea_can_be_parted_again() {
    let plan = plans::plan(IDEAS).plan;
    let one = after(&plan, &merge(&plan, "j", "i"));
    let state = |plan: &Plan| plan.ideas().get(plans::id("j")).expect("it stays").state.clone();
    assert_eq!(state(&one), IdeaState::Grouped);
    let parted = after(&one, &verbs::separate_idea(&one, &mut plans::ids(), plans::id("j")));
    assert_eq!((merged(&parted).as_str(), state(&parted)), ("", IdeaState::New));
    let again = verbs::separate_idea(&parted, &mut plans::ids(), plans::id("j"));
    assert!(again.is_empty(), "there is nothing to part");
}

#[test]
fn what_became_of_an_idea_is_still_said_where_it_is_merged() {
    let plan = plans::plan(&format!("{IDEAS}; idea l: state=raised")).plan;
    let one = after(&plan, &merge(&plan, "l", "i"));
    let idea = one.ideas().get(plans::id("l")).expect("it stays");
    assert_eq!((idea.same_as.id(), &idea.state), (Some(plans::id("i")), &IdeaState::Raised));
    let parted = after(&one, &verbs::separate_idea(&one, &mut plans::ids(), plans::id("l")));
    assert_eq!(parted, plan);
}

#[test]
fn one_more_is_counted() {
    let repeat = |plan: &Plan| verbs::repeat_idea(plan, plans::id("i"));
    plans::check("idea i", repeat, "i.repeats +1");
    plans::check("idea i: repeats=2", repeat, "i.repeats 2 -> 3");
    plans::check("idea j", repeat, "");
}

#[test]
fn the_labels_name_ideas_by_their_numbers() {
    let plan = plans::plan(IDEAS).plan;
    let words = Words::new(Language::Nb);
    let check = |change: &Change, label: &str| assert_eq!(words.text(change.label()), label);
    check(&lift(&plan, "i", Kind::Measure, None).0, "løft forslag 11 inn i planen (tiltak)");
    let add = verbs::add_idea_to(&plan, &mut plans::ids(), plans::id("i"), (Kind::Measure, plans::id("m")));
    check(&add, "legg forslag 11 til noe som finnes (tiltak)");
    check(&merge(&plan, "j", "i"), "slå forslag 12 sammen med forslag 11");
    let one = after(&plan, &merge(&plan, "j", "i"));
    check(&verbs::separate_idea(&one, &mut plans::ids(), plans::id("j")), "skill forslag 12 fra forslag 11");
    check(&verbs::repeat_idea(&plan, plans::id("i")), "én til har sagt forslag 11");
    let plan = plans::plan("idea i \"Uten nummer\"").plan;
    check(&verbs::repeat_idea(&plan, plans::id("i")), "én til har sagt forslag");
}

#[test]
fn the_origin_says_gathering_number_and_table_as_far_as_they_are_known() {
    let plan = plans::plan(&format!("{IDEAS}; idea l")).plan;
    let idea = |name: &str| plan.ideas().get(plans::id(name)).expect("an idea");
    let check = |language: Language, name: &str, meeting: Option<usize>, expected: &str| {
        let words = Words::new(language);
        assert_eq!(words.text(&verbs::idea_origin(idea(name), meeting)), expected);
    };
    check(Language::Nb, "i", Some(3), ORIGIN);
    check(Language::Nn, "i", Some(3), "Samling 3, framlegg 11, bord 1");
    check(Language::En, "i", Some(3), "Gathering 3, idea 11, table 1");
    check(Language::Nb, "j", Some(12), "Samling 12, forslag 12");
    check(Language::Nb, "l", None, "Samling");
}

#[test]
fn a_deleted_gathering_leaves_its_ideas_decisions_and_tasks_with_their_origin() {
    let text = "meeting g \"Samling 3\"; agenda_item a in g; meeting h; \
        idea i \"Telefon\" in g: item=a, number=1, origin=workshop; idea j \"Kurs\": item=a; idea k in h; \
        decision d in g: item=a, origin=workshop; task t in g: origin=workshop";
    let words = Words::new(Language::Nb);
    let check = |kind: Kind, name: &str, expected: &str, message: &str| {
        let id = plans::id(name);
        plans::check(text, |plan| verbs::delete(plan, &mut plans::ids(), kind, id), expected);
        let plan = plans::plan(text).plan;
        let remarks = verbs::delete_remarks(&plan, kind, &[id]);
        assert_eq!(remarks.iter().map(|it| words.text(it)).collect::<Vec<_>>().join(" "), message);
        let after = after(&plan, &verbs::delete(&plan, &mut plans::ids(), kind, id));
        assert_eq!((after.ideas().len(), after.decisions().len(), after.tasks().len()), (3, 1, 1));
        let kept = after.ideas().get(plans::id("i")).expect("it stays");
        assert_eq!((&kept.origin.channel, kept.number), (&Channel::Workshop, Quantity::from_whole(1)));
    };
    check(
        Kind::Meeting,
        "g",
        "-meeting g; g.title -\"Samling 3\"; -agenda_item a; a.meeting -g; j.item -a; i.meeting -g; i.item -a; \
         d.meeting -g; d.item -a; t.meeting -g",
        "2 forslag derfra er beholdt. 2 andre rader derfra er beholdt, for eksempel beslutninger og oppgaver.",
    );
    check(
        Kind::AgendaItem,
        "a",
        "-agenda_item a; a.meeting -g; j.item -a; i.item -a; d.item -a",
        "2 forslag derfra er beholdt. Én annen rad derfra er beholdt, for eksempel en beslutning eller en oppgave.",
    );
    let plan = plans::plan(text).plan;
    assert_eq!(verbs::delete_remarks(&plan, Kind::Idea, &[plans::id("i")]), []);
    let alone = verbs::delete_remarks(&plan, Kind::Meeting, &[plans::id("h")]);
    assert_eq!(alone.iter().map(|it| words.text(it)).collect::<Vec<_>>(), ["Ett forslag derfra er beholdt."]);
}

proptest! {
    #[test]
    fn ideas_of_any_plan_are_lifted_merged_and_parted_without_loss(
        plan in hostile::plan(), picks in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 0..6),
    ) {
        let ideas: Vec<Uid> = plan.ideas().iter().map(|idea| idea.id).collect();
        if ideas.is_empty() {
            return Ok(());
        }
        let mut now = plan.clone();
        for (from, into) in picks {
            let (from, into) = (*from.get(&ideas), *into.get(&ideas));
            now = after(&now, &verbs::merge_ideas(&now, &mut plans::ids(), from, into));
            let standing = verbs::standing_idea(&now, from);
            prop_assert_eq!(verbs::standing_idea(&now, standing), standing, "no circle");
            prop_assert!(from == into || now.ideas().get(standing).is_some_and(|idea| idea.same_as.id().is_none()));
            prop_assert_eq!(standing, verbs::standing_idea(&now, into));
            let lift = verbs::IdeaLift { idea: into, kind: Kind::Goal, under: None, origin: ORIGIN };
            let (change, made) = verbs::lift_idea(&now, &mut plans::ids(), &lift);
            now = after(&now, &change);
            prop_assert!(now.record(Kind::Goal, made).is_some());
        }
        prop_assert_eq!(now.ideas().len(), plan.ideas().len());
    }
}
