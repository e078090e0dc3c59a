//! From idea to record in the window: the list by votes, what an idea resembles, and the keys that count.

use super::play::{act, go_to, mode, set_clock, with_ideas};
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::ideas_of;
use planverksted::edit::rewrite;
use planverksted::model::idea::Idea;
use planverksted::model::{Key, Kind, Quantity, Value, measure, target_group};
use planverksted::session::{GatheringAct, lifting_order, similar_measures};
use planverksted::store::{Disk, SAMPLE_PLAN, read};
use planverksted::text::Phrase;

const IDEAS: [&str; 4] = [
    "1: #Tid: Ventelista vises for alle som står på den",
    "Samme kontaktperson før og etter 18 år",
    "Kurs i depresjonsmestring høst og vår",
    "Mestringskafé på biblioteket",
];

/// The window in the point where ideas are talked over, after a ballot in which idea 3 got most.
fn in_lifting(name: &str) -> (Folder, WindowHarness) {
    let (folder, mut window) = with_ideas(name, &IDEAS);
    for line in ["valg 2 3", "3 3 3 2", "3 3 2"] {
        window.write_at_once(line).press("Enter");
    }
    window.press("F9").press("F9");
    assert!(mode(&window).is_lifting(window.plan()));
    (folder, window)
}

fn idea(window: &WindowHarness, number: i64) -> Idea {
    let ideas = ideas_of(window.plan(), mode(window).meeting);
    let of_number = |idea: &&&Idea| idea.number.and_then(Quantity::as_whole) == Some(number);
    (*ideas.iter().find(of_number).unwrap_or_else(|| panic!("no idea {number}"))).clone()
}

fn became(window: &WindowHarness, number: i64) -> Vec<Kind> {
    idea(window, number).became.iter().map(|(kind, _)| kind).collect()
}

#[test]
fn the_list_is_by_votes_and_says_what_each_idea_got() {
    let (_folder, window) = in_lifting("lifting-list");
    let order = lifting_order(window.plan(), mode(&window).meeting);
    let numbers: Vec<i64> =
        order.iter().filter_map(|id| window.plan().ideas().get(*id)?.number?.as_whole()).collect();
    assert_eq!(numbers, [3, 2, 1, 4]);
    assert!(window.shows("3 Kurs i depresjonsmestring høst og vår, 5 stemmer, bord 1"));
    assert!(window.shows("4 Mestringskafé på biblioteket, ikke stemt over, bord 1"));
}

#[test]
fn one_key_adds_to_what_an_idea_resembles_while_the_line_has_the_keyboard() {
    let (_folder, mut window) = in_lifting("lifting-add");
    let nearest = similar_measures(window.plan(), &idea(&window, 3).title, 1)[0].of;
    let title = window.plan().measures().get(nearest.1).expect("a measure").title.to_string();
    assert!(window.shows("Legg til i") && window.shows(&title), "the nearest measure has a button: {title}");
    let measures = window.measures().len();
    window.take_key_count();
    window.press("Ctrl+L");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(idea(&window, 3).became.iter().collect::<Vec<_>>(), [nearest]);
    assert_eq!(window.measures().len(), measures, "nothing new was made");
    assert_eq!(became(&window, 2), [], "the next one is looked at");
    window.press("Ctrl+2");
    assert_eq!(became(&window, 2), [Kind::Goal]);
    window.press("Ctrl+J").press("Ctrl+1");
    assert_eq!(became(&window, 1), [Kind::Challenge]);
    window.press("Ctrl+J").press("Ctrl+3");
    assert_eq!(became(&window, 4), [Kind::Strategy]);
}

#[test]
fn group_lead_period_and_yes_are_at_most_seven_keys() {
    let (_folder, mut window) = in_lifting("lifting-cells");
    window.take_key_count();
    window.press("Ctrl+4");
    assert_eq!(window.take_key_count(), 1, "lifting");
    window.press("Tab").write("betydelige").press("Enter");
    window.press("Tab").write("Psykisk helse, leder").press("Enter");
    window.press("Tab").write("2027-2030").press("Enter").press("Ctrl+J");
    assert!(window.take_key_count() <= 7);
    let (kind, id) = idea(&window, 3).became.iter().next().expect("it became something");
    assert_eq!(kind, Kind::Measure);
    let made = window.plan().measures().get(id).expect("it is there");
    let (group, _) = made.reach.iter().next().expect("a group");
    let group = window.plan().target_groups().get(group).expect("it is there");
    assert!(group.title.to_lowercase().contains("betydelige"), "{}", &*group.title);
    assert!(made.lead.id().is_some() && made.period.from.is_some() && made.accepted.is_some());
    assert_eq!(mode(&window).lifted, None);
    window.write("Vi gikk videre").press("Enter");
    assert_eq!(mode(&window).remark, None, "the line has the keyboard again");
}

#[test]
fn a_cell_that_is_still_written_is_kept_when_the_lead_says_yes() {
    let (_folder, mut window) = in_lifting("lifting-unfinished");
    window.press("Ctrl+4").press("Tab").press("Tab").press("Tab").write("2028").press("Ctrl+J");
    let (_, id) = idea(&window, 3).became.iter().next().expect("it became something");
    assert!(window.plan().measures().get(id).expect("it is there").period.from.is_some());
}

#[test]
fn a_cell_that_cannot_be_read_says_so() {
    let (_folder, mut window) = in_lifting("lifting-unreadable");
    window.press("Ctrl+4").press("Tab").write("qqqq").press("Enter");
    assert!(window.newest_message().contains("qqqq"), "{}", window.newest_message());
}

#[test]
fn a_measure_is_lifted_below_the_strategy_of_the_nearest_or_the_one_that_is_chosen() {
    let (_folder, mut window) = in_lifting("lifting-under");
    let nearest = similar_measures(window.plan(), &idea(&window, 3).title, 1)[0].of;
    let strategies = |window: &WindowHarness, id| {
        window.plan().measures().get(id).expect("it is there").strategies.iter().collect::<Vec<_>>()
    };
    let expected = strategies(&window, nearest.1).first().copied();
    window.press("Ctrl+4");
    let (_, made) = idea(&window, 3).became.iter().next().expect("it became something");
    assert_eq!(strategies(&window, made).first().copied(), expected);
    window.press("Ctrl+J");
    act(&mut window, GatheringAct::Lift(Kind::Measure, None));
    let (_, made) = idea(&window, 2).became.iter().next().expect("it became something");
    assert_eq!(strategies(&window, made), []);
}

#[test]
fn the_list_can_be_opened_in_any_point_and_a_row_looked_at_by_mouse() {
    let (_folder, mut window) = in_lifting("lifting-any");
    window.press("F9");
    assert!(!mode(&window).is_lifting(window.plan()), "a point where one decides");
    let press = |window: &mut WindowHarness, words: &str| {
        use egui_kittest::kittest::NodeT as _;
        let is_it = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(words))
        };
        window.nodes().find(is_it).unwrap_or_else(|| panic!("no {words}")).click();
        window.harness.run();
    };
    press(&mut window, "Løft forslag");
    assert!(mode(&window).is_lifting(window.plan()));
    press(&mut window, "4 Mestringskafé");
    assert_eq!(mode(&window).lifting, Some(idea(&window, 4).id));
    press(&mut window, "Tiltak  Ctrl+4");
    assert_eq!(became(&window, 4), [Kind::Measure]);
    let made = idea(&window, 4).became.iter().next().expect("a measure").1;
    press(&mut window, "Ansvarlig har sagt ja");
    assert!(!window.plan().read(measure::ACCEPTED.at(made)).is_nothing());
    press(&mut window, "Ferdig med å løfte");
    assert!(!mode(&window).is_lifting(window.plan()));
}

/// The name of the cell for the level.
const LEVEL: &str = "Nivå";

/// The window where ideas are talked over, in the sample plan with its first group on one level and its second on several.
fn in_lifting_with_levels(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let mut saved = read(SAMPLE_PLAN.as_bytes()).expect("the sample plan can be read").saved;
    let (groups, levels) = (saved.plan.in_order(Kind::TargetGroup), saved.plan.in_order(Kind::Level));
    let (groups, levels): (Vec<_>, Vec<_>) =
        (groups.iter().map(|it| it.id()).collect(), levels.iter().map(|it| it.id()).collect());
    let change = rewrite(&saved.plan, &mut plans::ids(), Phrase::default(), |draft| {
        for (at, level) in levels.iter().enumerate() {
            let tied = |yes: bool| if yes { Value::Yes } else { Value::Nothing };
            draft.set_fact(target_group::LEVELS, groups[0], Key::Record(*level), tied(at == 0));
            draft.set_fact(target_group::LEVELS, groups[1], Key::Record(*level), tied(at < 2));
        }
    });
    change.apply(&mut saved.plan).expect("it fits");
    save_plan(&Disk, &folder.path("plan.ron"), &saved).expect("the plan is saved");
    let mut window = WindowHarness::open(&folder, &folder.path("plan.ron"));
    set_clock(&mut window, 8, 45, 0);
    window.press("Ctrl+G");
    go_to(&mut window, "Hva hjelper");
    window.write_at_once(IDEAS[2]).press("Enter");
    go_to(&mut window, "Fra idé");
    (folder, window)
}

#[test]
fn the_level_is_asked_for_where_the_group_leaves_it_open() {
    let (_folder, mut window) = in_lifting_with_levels("lifting-level");
    let titles = window.titles(Kind::TargetGroup);
    let level = window.titles(Kind::Level)[1].clone();
    let cells = |window: &WindowHarness| {
        let is_cell = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::TextInput && node.label().as_deref() == Some(LEVEL)
        };
        window.nodes().filter(is_cell).count()
    };
    window.press("Ctrl+4");
    assert_eq!(cells(&window), 0, "there is no group yet");
    window.press("Tab").write(&titles[0]).press("Enter");
    assert_eq!(cells(&window), 0, "{}", titles[0]);
    let group = window.word("ui-column-group");
    window.press_until("Shift+Tab", &group).press("Ctrl+A").write(&titles[1]).press("Enter");
    assert_eq!(cells(&window), 1, "{}", titles[1]);
    window.press_until("Tab", LEVEL);
    window.write(&level).press("Ctrl+J");
    let (_, id) = idea(&window, 1).became.iter().next().expect("it became something");
    let made = window.plan().measures().get(id).expect("it is there");
    let (_, on) = made.reach.iter().next().expect("a group");
    let on = window.plan().levels().get(on.expect("a level")).expect("it is there");
    assert_eq!(*on.title, *level);
}

#[test]
fn the_list_of_the_level_has_the_levels_of_the_plan_and_takes_no_new_one() {
    let (_folder, mut window) = in_lifting_with_levels("lifting-level-list");
    let group = window.titles(Kind::TargetGroup)[1].clone();
    let levels = window.titles(Kind::Level);
    window.press("Ctrl+4").press("Tab").write(&group).press("Enter");
    let list = format!("{}: {LEVEL}", window.word("ui-link-choose"));
    window.click(&list);
    let options: Vec<String> = window
        .nodes()
        .filter(|node| node.accesskit_node().role() == Role::ListBoxOption)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for level in &levels {
        assert!(options.iter().any(|option| option.contains(level.as_str())), "{level} in {options:?}");
    }
    window.write("Et nivå som ikke finnes");
    assert!(!window.shows(&window.word("ui-link-new")), "a level is one of the plan's");
}

#[test]
fn the_keys_of_lifting_are_in_the_list_of_what_can_be_written() {
    let (_folder, mut window) = in_lifting("lifting-keys-listed");
    window.press("F1");
    for key in ["Ctrl+L", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+J"] {
        assert!(window.shows(key), "{key}");
    }
    assert!(window.shows("ved løfting: lag tiltak av forslaget"));
}
