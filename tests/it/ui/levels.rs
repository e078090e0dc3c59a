//! Target groups and levels on the screen: schemes that are fetched, levels in and out of scope, ties in words.

use crate::harness::folder::Folder;
use crate::harness::plans::{self, check, plan};
use crate::harness::window::WindowHarness;
use planverksted::edit::verbs;
use planverksted::model::{IdGenerator, Kind, level};
use planverksted::store::{SavedPlan, Template, level_schemes, write};
use planverksted::text::Language;

fn open(test: &str, description: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let saved = SavedPlan {
        plan_id: IdGenerator::seeded(1).next_id(),
        plan: plan(description).plan,
        ..SavedPlan::default()
    };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    let mut window = WindowHarness::open(&folder, &file);
    let view = window.word("ui-view-target-groups");
    window.press("Ctrl+K").write(&view).press("Enter");
    (folder, window)
}

const PLAN: &str = "level_scheme s \"Egen\"; level l \"Lavterskel\" in s; level m \"Team, stort\" in s; \
    target_group t \"Unge\"; target_group u \"Voksne\"";

#[test]
fn a_scheme_is_fetched_with_four_keys_undone_with_one_and_never_doubled() {
    let (_folder, mut window) = open("levels-fetch", "target_group t \"Unge\"");
    let fetch = window.word("ui-levels-fetch");
    window.press("Ctrl+PageDown").press_until("Shift+Tab", &fetch);
    window.take_key_count();
    window.press("Enter").write("tre hov").press("Enter");
    assert_eq!(window.take_key_count(), 2, "and the letters that find it");
    assert_eq!(window.titles(Kind::LevelScheme), ["Tre hovedforløp (voksne)"]);
    assert_eq!(window.titles(Kind::Level).len(), 3);
    window.press("Enter").write("bedre").press("Enter");
    assert_eq!(window.titles(Kind::LevelScheme).len(), 2, "several at once");
    assert_eq!(window.titles(Kind::Level).len(), 7);
    window.press("Enter").write("tre hov").press("Escape");
    assert_eq!(window.titles(Kind::LevelScheme).len(), 2, "what is there is not offered again");
    window.press("Ctrl+Z");
    assert_eq!(window.titles(Kind::Level).len(), 3);
}

#[test]
fn schemes_have_the_same_ids_in_both_written_standards_and_a_source() {
    let [nb, nn] =
        [Language::Nb, Language::Nn].map(|language| level_schemes(language).expect("they are read"));
    assert!(nb.level_schemes().len() >= 6);
    for (kind, least) in [(Kind::LevelScheme, 6), (Kind::Level, 20)] {
        let ids = |plan: &planverksted::model::Plan| {
            plan.in_order(kind).iter().map(|record| record.id()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&nb), ids(&nn));
        assert!(nb.count(kind) >= least);
    }
    assert!(nb.level_schemes().iter().all(|scheme| !scheme.source.is_empty()));
    let national = nb.level_schemes().iter().filter(|scheme| scheme.source.starts_with("Helsedirektoratet"));
    let years: Vec<bool> = national.map(|scheme| scheme.as_of.is_some()).collect();
    assert_eq!(years, [true, true], "a guideline is said with the year it was given");
}

#[test]
fn levels_of_fetched_schemes_answer_to_each_other_once_both_are_there_whatever_came_first() {
    let shipped = level_schemes(Language::Nb).expect("they are read");
    let tied = shipped.levels().iter().filter(|level| !level.answers_to.is_empty()).count();
    assert!(tied > 0);
    let schemes: Vec<_> = shipped.in_order(Kind::LevelScheme).iter().map(|scheme| scheme.id()).collect();
    for order in [schemes.clone(), schemes.into_iter().rev().collect()] {
        let mut plan = planverksted::model::Plan::default();
        for scheme in order {
            let change = verbs::import_scheme(&plan, &mut plans::ids(), &shipped, scheme);
            change.apply(&mut plan).expect("it fits");
            let again = verbs::import_scheme(&plan, &mut plans::ids(), &shipped, scheme);
            assert!(again.is_empty(), "taken again it changes nothing");
        }
        assert_eq!(plan.levels().iter().filter(|level| !level.answers_to.is_empty()).count(), tied);
    }
}

#[test]
fn what_a_template_has_of_the_schemes_is_theirs_so_that_fetching_again_doubles_nothing() {
    let mut met = 0;
    for language in [Language::Nb, Language::Nn] {
        let shipped = level_schemes(language).expect("they are read");
        let words = |level: &planverksted::model::level::Level| (level.title.to_string(), level.number);
        for template in Template::ALL {
            let plan = template.plan(language, &mut IdGenerator::seeded(1)).expect("it is read").plan;
            for level in plan.levels().iter() {
                let same = shipped.levels().iter().find(|other| words(other) == words(level));
                assert!(same.is_none_or(|same| same.id == level.id), "{}: {}", template.name, &*level.title);
                met += usize::from(same.is_some());
            }
            for scheme in shipped.level_schemes().iter() {
                let change = verbs::import_scheme(&plan, &mut plans::ids(), &shipped, scheme.id);
                let there = plan.level_schemes().get(scheme.id);
                let ties = |at: &planverksted::model::Address| at.field == level::ANSWERS_TO.index;
                let adds = change.iter().filter(|(at, _)| !ties(at)).count();
                assert_eq!(there.is_some(), adds == 0, "{}: {}", template.name, &*scheme.title);
                let message = there.map(|there| (&there.title, &there.text, &there.source, there.as_of));
                let theirs = (&scheme.title, &scheme.text, &scheme.source, scheme.as_of);
                assert!(message.is_none_or(|message| message == theirs), "{}", template.name);
            }
        }
    }
    assert_eq!(met, 36, "three templates have two, two and one of the schemes, in both standards");
}

#[test]
fn a_group_is_tied_to_levels_by_writing_their_names_in_its_row() {
    let (_folder, mut window) = open("levels-tie", PLAN);
    window.press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 2, Nivåer").press("Enter");
    window.take_key_count();
    window.write("lav; team, stort").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    let tied = |window: &WindowHarness| {
        let group = window.plan().target_groups().get(plans::id("t")).expect("it is there");
        [group.levels.contains(plans::id("l")), group.levels.contains(plans::id("m"))]
    };
    assert_eq!(tied(&window), [true, true]);
    window.press("ArrowUp").press("Enter").write("noe annet").press("Enter");
    assert_eq!(tied(&window), [true, true], "what is not understood changes nothing");
    window.press("ArrowUp").press("Enter").press("Delete").press("Enter");
    assert_eq!(tied(&window), [false, false]);
}

#[test]
fn a_level_leaves_the_scope_and_a_scheme_is_made_the_main_one_in_their_rows() {
    let (_folder, mut window) = open("levels-scope", &format!("{PLAN}; level_scheme o \"Annen\""));
    window.press("Ctrl+PageDown").press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 2, Utenfor planen");
    window.take_key_count();
    window.press("Enter").write("ja").press("Enter");
    assert_eq!(window.take_key_count(), 2);
    assert!(window.plan().levels().get(plans::id("l")).expect("it is there").out_of_scope);
    window.press("Ctrl+PageDown").press("Ctrl+End");
    let main = window.word("ui-column-main");
    window
        .press_until("ArrowRight", &format!("rad 2 av 2, {main}"))
        .press("Enter")
        .write("ja")
        .press("Enter");
    assert_eq!(window.plan().about().main_scheme.id(), Some(plans::id("o")));
}

#[test]
fn the_size_of_a_group_is_written_as_one_number_or_two_and_keeps_its_source() {
    let (_folder, mut window) = open("levels-size", PLAN);
    window.press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 2, Antall personer").press("Enter");
    window.write("80–120").press("Enter");
    let size = |window: &WindowHarness| {
        window.plan().target_groups().get(plans::id("t")).expect("it is there").size.clone()
    };
    let numbers =
        [size(&window).low, size(&window).high].map(|end| end.map(planverksted::model::Quantity::to_f64));
    assert_eq!(numbers, [Some(80.0), Some(120.0)]);
}

#[test]
fn a_pair_is_added_moved_and_taken_away() {
    let text = "level a; level b; target_group t; target_group u; measure m: reach=t/a; service s: reach=t";
    let (t, u, a, b) = (plans::id("t"), plans::id("u"), plans::id("a"), plans::id("b"));
    let what = (Kind::Measure, plans::id("m"));
    check(text, |plan| verbs::add_reach(plan, what, (u, Some(b)), &[]), "m.reach +u/b");
    check(text, |plan| verbs::add_reach(plan, what, (t, Some(b)), &[(t, Some(a))]), "m.reach t/a -> t/b");
    check(text, |plan| verbs::add_reach(plan, what, (t, Some(a)), &[(t, Some(a))]), "");
    check(
        text,
        |plan| verbs::remove_reach(plan, (Kind::Service, plans::id("s")), &[(t, None)]),
        "s.reach -t",
    );
    check(text, |plan| verbs::add_reach(plan, (Kind::TargetGroup, t), (u, None), &[]), "");
}
