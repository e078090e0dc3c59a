//! Single acts of a gathering, and what it does where something is odd.

use super::play::Player;
use super::script::ScriptPlayer as _;
use crate::harness::folder::Folder;
use planverksted::edit::verbs;
use planverksted::edit::verbs::gathering::DecisionBasis;
use planverksted::model::decision::DecisionMethod;
use planverksted::model::{ClockTime, Key, Kind, Plan, Quantity, Value, agenda_item, idea};
use planverksted::session::{Command, GatheringAct, GatheringNote, LinePurpose, View};

/// A gathering in the step in which ideas are written, on `folder`.
fn with_ideas(folder: &Folder) -> Player {
    let mut player = Player::new(folder);
    player.key("Ctrl+G");
    (0..6).for_each(|_| player.key("F9"));
    player
}

fn numbers(player: &Player) -> Vec<i64> {
    let plan = player.plan();
    let ideas = planverksted::analysis::gathering::ideas_of(plan, player.mode().meeting).into_iter();
    ideas.filter_map(|idea| idea.number.and_then(Quantity::as_whole)).collect()
}

#[test]
fn every_row_gets_its_gathering_its_point_and_its_origin() {
    let folder = Folder::of("gathering-origin");
    let mut player = with_ideas(&folder);
    player.enter_all(&[
        "2: #Unge: Kurs",
        "> NAV Fjellvik: Finne ut",
        "? kommunestyret: Kan det økes?",
        "! Vi begynner",
        "*1 Psykisk helse",
    ]);
    let item = player.agenda().running().expect("it runs").id;
    let meeting = player.mode().meeting;
    for kind in [Kind::Idea, Kind::Task, Kind::OpenQuestion, Kind::Decision, Kind::ParkedItem] {
        let record = player.plan().in_order(kind).pop().expect("a row");
        let facts: Vec<_> = record.links().into_iter().map(|link| link.target).collect();
        assert!(
            facts.contains(&(Kind::AgendaItem, item)) && facts.contains(&(Kind::Meeting, meeting)),
            "{kind:?}"
        );
        let origin = player.plan().read(kind.origin().at(record.id()));
        assert!(
            matches!(&origin, Value::Origin(origin) if &*origin.detail == "Samling 3"),
            "{kind:?}: {origin:?}"
        );
    }
    let idea = player.plan().ideas().in_order().pop().expect("an idea");
    assert_eq!((&*idea.theme, idea.table.and_then(Quantity::as_whole)), ("Unge", Some(2)));
}

#[test]
fn the_number_of_a_deleted_idea_goes_to_no_other() {
    let folder = Folder::of("gathering-numbers");
    let mut player = with_ideas(&folder);
    player.enter_all(&["Kurs", "Kafé", "Turgruppe"]);
    let last = player.plan().ideas().iter().find(|idea| &*idea.title == "Turgruppe").expect("it is there").id;
    player.harness.change(|plan, ids| verbs::delete(plan, ids, Kind::Idea, last));
    player.enter("Chat");
    assert_eq!(numbers(&player), [1, 2, 4]);
    player.key("Ctrl+Z");
    player.enter("Chat");
    assert_eq!(numbers(&player), [1, 2, 4], "what was taken back was never given");
}

#[test]
fn ideas_are_merged_parted_repeated_and_parked_by_number() {
    let folder = Folder::of("gathering-merged");
    let mut player = with_ideas(&folder);
    player.enter_all(&["Kurs", "Kafé", "Turgruppe", "3=1", "=2", "=2", "*2 Psykisk helse, 1.2.2027"]);
    let by_number = |player: &Player, number: usize| {
        let ideas = planverksted::analysis::gathering::ideas_of(player.plan(), player.mode().meeting);
        ideas[number - 1].clone()
    };
    assert_eq!(by_number(&player, 3).same_as.id(), Some(by_number(&player, 1).id));
    assert_eq!(by_number(&player, 2).repeats.and_then(Quantity::as_whole), Some(2));
    assert_eq!(by_number(&player, 2).state, idea::IdeaState::Parked);
    player.enter("3/");
    assert_eq!(by_number(&player, 3).same_as.id(), None);
    player.refuse_all(&["=9", "9=1", "1=9", "*9", "9/"]);
}

#[test]
fn a_long_idea_is_kept_in_full_and_that_is_told() {
    let folder = Folder::of("gathering-long");
    let mut player = with_ideas(&folder);
    let text = "ord ".repeat(80).trim_end().to_owned();
    player.enter(&text);
    let idea = player.plan().ideas().in_order().pop().expect("an idea");
    assert!(idea.title.chars().count() <= 200);
    assert_eq!(format!("{} {}", &*idea.title, &*idea.text), text);
    assert!(player.mode().remark.is_some());
}

#[test]
fn the_gathering_is_started_once_and_returned_to() {
    let folder = Folder::of("gathering-twice");
    let mut player = with_ideas(&folder);
    player.enter("3: #Unge: Kurs");
    let (meeting, items) = (player.mode().meeting, player.agenda().items.len());
    player.key("Ctrl+G");
    player.harness.dispatch(Command::Gathering(GatheringAct::Leave));
    assert!(player.harness.program.context().expect("a plan").gathering.is_none());
    player.key("Ctrl+G");
    assert_eq!(
        (player.mode().meeting, player.agenda().items.len()),
        (meeting, items),
        "no second point is made"
    );
    assert_eq!((player.mode().table, player.mode().theme.as_str()), (Some(3), "Unge"));
}

#[test]
fn the_gathering_of_today_is_started_before_one_that_nobody_ended() {
    let folder = Folder::of("gathering-forgotten");
    let mut player = Player::new(&folder);
    let titled = |plan: &Plan, title: &str| {
        let found = plan.meetings().iter().find(|meeting| meeting.title.starts_with(title));
        found.expect("the gathering").id
    };
    player.harness.change(|plan, ids| {
        let item = planverksted::analysis::gathering::agenda_of(plan, titled(plan, "Samling 3"))[0].id;
        let earlier = titled(plan, "Samling 2");
        // A point of the second gathering that was never ended, and attendance that was noted before the third began.
        let (moved, _) = verbs::add_after(plan, ids, Kind::AgendaItem, Some(item), |draft, id| {
            draft.set_fact(agenda_item::MEETING, id, Key::Whole, Value::Record(earlier));
            draft.set(agenda_item::BEGAN, id, ClockTime::new(9, 0));
        });
        moved
    });
    player.key("Ctrl+G");
    assert_eq!(player.mode().meeting, titled(player.plan(), "Samling 3"));
    player.play_lines(&["KEY Ctrl+Shift+P", "KEY Space", "KEY Escape"]);
    player.harness.dispatch(Command::Gathering(GatheringAct::Leave));
    player.key("Ctrl+G");
    assert_eq!(player.mode().meeting, titled(player.plan(), "Samling 3"));
}

#[test]
fn the_end_shows_what_was_decided_and_the_line_says_that_it_is_over() {
    let folder = Folder::of("gathering-end-shown");
    let mut player = Player::new(&folder);
    player.key("Ctrl+G");
    assert_eq!(player.mode().purpose(player.plan()), LinePurpose::NotBegun);
    player.key("F9");
    player.harness.dispatch(Command::Show(View::Documents));
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    assert_eq!(player.harness.program.context().expect("a plan").view, View::Gathering);
    assert_eq!(player.mode().purpose(player.plan()), LinePurpose::Ended);
}

#[test]
fn a_point_that_is_deleted_while_it_runs_leaves_its_ideas_and_the_gathering_goes_on() {
    let folder = Folder::of("gathering-deleted");
    let mut player = with_ideas(&folder);
    player.enter("Kurs");
    let item = player.agenda().running().expect("it runs").id;
    player.harness.change(|plan, ids| verbs::delete(plan, ids, Kind::AgendaItem, item));
    player.refuse("Kafé");
    assert_eq!(numbers(&player), [1]);
    player.key("F9");
    assert!(player.agenda().running().is_some());
}

#[test]
fn a_plan_that_is_read_only_has_no_gathering() {
    let folder = Folder::of("gathering-read-only");
    let mut player = Player::new(&folder);
    player.harness.dispatch(Command::MakeReadOnly);
    player.key("Ctrl+G");
    let context = player.harness.program.context().expect("a plan");
    assert!(context.read_only.is_some() && context.gathering.is_none());
}

#[test]
fn going_back_takes_the_point_up_where_it_was() {
    let folder = Folder::of("gathering-back");
    let mut player = Player::new(&folder);
    player.play_lines(&[
        "AT 09.00",
        "KEY Ctrl+G",
        "KEY F9",
        "AT 09.07",
        "KEY F9",
        "AT 09.08",
        "KEY Shift+F9",
    ]);
    let agenda = player.agenda();
    let running = agenda.running().expect("it runs");
    assert_eq!(running.id, agenda.items[0].id);
    assert_eq!(running.began.map(|began| began.to_string()).as_deref(), Some("09:00"));
    assert_eq!(agenda.items[1].began, None);
}

#[test]
fn a_point_that_is_taken_up_again_keeps_the_minutes_it_took_and_goes_back_to_where_it_was() {
    let folder = Folder::of("gathering-again");
    let mut player = Player::new(&folder);
    player.play_lines(&["AT 09.00", "KEY Ctrl+G", "KEY F9", "AT 09.07", "KEY F9", "AT 09.10", "KEY F9"]);
    let ids: Vec<_> = player.agenda().items.iter().map(|item| item.id).collect();
    let used =
        |player: &Player, at: usize| player.agenda().items[at].minutes_used.and_then(Quantity::as_whole);
    assert_eq!((used(&player, 0), used(&player, 1)), (Some(7), Some(3)));
    player.play("AT 09.15");
    player.harness.dispatch(Command::Gathering(GatheringAct::PauseClock));
    player.harness.dispatch(Command::Gathering(GatheringAct::GoTo(ids[0])));
    assert_eq!(player.agenda().running().map(|item| item.id), Some(ids[0]));
    assert_eq!(used(&player, 2), Some(5));
    // The point before is the one that ran before, not the one that stands before.
    player.key("Shift+F9");
    assert_eq!(player.agenda().running().map(|item| item.id), Some(ids[2]));
    assert_eq!((used(&player, 0), used(&player, 2)), (Some(7), None));
    player.play("AT 09.20");
    player.harness.dispatch(Command::Gathering(GatheringAct::GoTo(ids[0])));
    player.play("AT 09.24");
    player.harness.dispatch(Command::Gathering(GatheringAct::GoTo(ids[3])));
    assert_eq!(used(&player, 0), Some(7 + 4));
    let item = player.agenda().items[0];
    assert_eq!(item.began.map(|began| began.to_string()).as_deref(), Some("09:00"));
}

#[test]
fn the_end_does_not_move_with_points_that_are_shortened() {
    let folder = Folder::of("gathering-length");
    let mut player = Player::new(&folder);
    player.play_lines(&["AT 09.00", "KEY Ctrl+G", "KEY F9"]);
    let end = player.agenda().planned_end();
    assert!(end.is_some());
    player.play("AT 10.30");
    let late = |player: &Player| player.agenda().lateness(player.clock()).unwrap_or_default();
    assert!(late(&player) > 0);
    let before = late(&player);
    player.harness.dispatch(Command::Gathering(GatheringAct::CatchUp));
    assert_eq!(player.agenda().planned_end(), end);
    assert!(late(&player) < before, "{} < {before}", late(&player));
}

#[test]
fn a_gathering_whose_making_was_undone_takes_nothing() {
    let folder = Folder::of("gathering-unmade");
    let mut player = Player::new(&folder);
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    let harness = crate::harness::program::ProgramHarness::new(&folder, "other", 12);
    harness.clock.set(jiff::civil::date(2026, 12, 8).at(8, 45, 0, 0));
    player.harness = harness;
    player.harness.dispatch(Command::NewFromTemplate("empty".into()));
    player.key("Ctrl+G");
    player.harness.dispatch(Command::Undo);
    player.harness.dispatch(Command::Undo);
    assert_eq!(player.plan().count(Kind::Meeting), 0);
    player.refuse("Velkommen");
    player.key("F9");
    player.key("Ctrl+Shift+P");
    player.harness.dispatch(Command::Gathering(GatheringAct::Note(GatheringNote::Heads(3))));
    assert_eq!(player.plan().count(Kind::Meeting), 0);
}

#[test]
fn boxes_that_are_filled_in_mean_what_stands_in_them() {
    let folder = Folder::of("gathering-boxes");
    let mut player = with_ideas(&folder);
    player.enter("3: #Unge: Kafé");
    let note = |player: &mut Player, note| {
        player.harness.dispatch(Command::Gathering(GatheringAct::Note(note)));
    };
    let text = "NAV Fjellvik: 2: #Bolig".to_owned();
    note(&mut player, GatheringNote::Idea { text: text.clone(), table: None, theme: String::new() });
    let last = player.plan().ideas().in_order().pop().expect("an idea").clone();
    assert_eq!((&*last.title, last.table, &*last.theme), (&*text, None, ""));
    let who = "Bakken, gård 7".to_owned();
    note(&mut player, GatheringNote::Task { text: text.clone(), who: who.clone(), due: None });
    let task = player.plan().tasks().in_order().pop().expect("a task").clone();
    let unit = task.organisation.id().and_then(|id| player.plan().organisations().get(id));
    assert_eq!((&*task.title, unit.map(|unit| unit.title.to_string())), (&*text, Some(who)));
    let decisions = player.plan().count(Kind::Decision);
    let basis = DecisionBasis { how: DecisionMethod::Agreement, ..DecisionBasis::default() };
    note(&mut player, GatheringNote::Decision { text: text.clone(), basis });
    let decision = player.plan().decisions().in_order().pop().expect("a decision").clone();
    assert_eq!((&*decision.title, decision.how), (&*text, DecisionMethod::Agreement));
    player.key("Ctrl+Z");
    assert_eq!(player.plan().count(Kind::Decision), decisions, "it is one step");
}

#[test]
fn the_clock_stops_and_goes_on_from_where_it_stood() {
    let folder = Folder::of("gathering-paused");
    let mut player = Player::new(&folder);
    player.play_lines(&[
        "AT 09.00",
        "KEY Ctrl+G",
        "KEY F9",
        "AT 09.02",
        "KEY F8",
        "AT 09.12",
        "KEY F8",
        "AT 09.13",
    ]);
    let now = player.clock();
    let clock = player.agenda().clock(now).expect("it runs");
    assert_eq!((clock.used, clock.left), (3 * 60, Some(2 * 60)));
    player.key("F9");
    let used = player.agenda().items[0].minutes_used.and_then(Quantity::as_whole);
    assert_eq!(used, Some(13), "the minutes tell how long it really took");
}

#[test]
fn a_program_that_was_killed_comes_back_in_the_same_step_with_the_time_that_is_left() {
    let folder = Folder::of("gathering-step-killed");
    let mut player = Player::new(&folder);
    player.play_lines(&["AT 09.00", "KEY Ctrl+G"]);
    (0..5).for_each(|_| player.key("F9"));
    player.play("AT 09.04");
    let (item, step) = {
        let agenda = player.agenda();
        let item = agenda.running().expect("it runs");
        (item.id, item.step.clone())
    };
    player.start_again(&folder, &folder.path("fjellvik.ron"));
    let agenda = player.agenda();
    let running = agenda.running().expect("it runs");
    assert_eq!((running.id, &running.step), (item, &step));
    let clock = agenda.clock(player.clock()).expect("it runs");
    assert_eq!((clock.used, clock.left), (4 * 60, Some(6 * 60)), "{step:?}");
}

#[test]
fn nothing_can_be_noted_before_the_first_point_and_after_the_end() {
    let folder = Folder::of("gathering-ended");
    let mut player = Player::new(&folder);
    player.key("Ctrl+G");
    player.refuse("Velkommen");
    player.key("F9");
    player.enter("Velkommen");
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    player.refuse("Takk");
    player.key("F9");
    assert!(player.mode().remark.is_some() && player.has_ended());
}

#[test]
fn who_and_when_are_read_only_where_they_name_somebody_or_a_day() {
    let folder = Folder::of("gathering-party");
    let mut player = with_ideas(&folder);
    let last = |player: &Player| {
        let task = player.plan().tasks().in_order().pop().expect("a task").clone();
        let unit = task.organisation.id().and_then(|id| player.plan().organisations().get(id));
        (task.title.to_string(), unit.map(|unit| unit.title.to_string()), task.due.map(|due| due.to_string()))
    };
    let some = |text: &str| Some(text.to_owned());
    player.enter("> Psykisk helse, 20.1.2027: Skrive: kort");
    assert_eq!(last(&player), ("Skrive: kort".to_owned(), some("Psykisk helse"), some("2027-01-20")));
    player.enter("> Viktig: Skrive");
    assert_eq!(last(&player), ("Viktig: Skrive".to_owned(), None, None));
    player.enter("> 20.1.2027: Skrive");
    assert_eq!(last(&player), ("Skrive".to_owned(), None, some("2027-01-20")));
    let units = player.plan().organisations().len();
    player.enter("> Biblioteket, mai 2027: Skrive");
    assert_eq!(last(&player), ("Skrive".to_owned(), some("Biblioteket"), some("2027-05")));
    assert_eq!(player.plan().organisations().len(), units + 1);
    assert!(player.mode().remark.is_some(), "a new unit is told");
}
