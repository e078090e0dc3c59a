//! The agenda of a gathering: what runs, how much time is left, when the rest is to come.

use crate::harness::plans::{NamedPlan, id, plan};
use planverksted::analysis::gathering::{Agenda, ClockLevel, GatheringStage, running_meeting};
use planverksted::model::agenda_item::WorkStep;
use planverksted::model::ClockTime;

/// The gathering of most tests: three hours from nine.
fn sketch(items: &str) -> NamedPlan {
    plan(&format!("meeting m: date=2026-12-08, starts=09:00, minutes=180; {items}"))
}

fn agenda(sketch: &NamedPlan) -> Agenda<'_> {
    Agenda::of(&sketch.plan, id("m")).expect("the gathering")
}

fn at(text: &str) -> ClockTime {
    ClockTime::parse(text).unwrap_or_else(|| panic!("{text} is a time of day"))
}

/// Items that take the whole three hours; the first has begun.
const WHOLE_DAY: &str = "agenda_item a in m: minutes=30, began=09:00, counts_from=09:00;
    agenda_item b in m: minutes=60; agenda_item c in m: minutes=60;
    agenda_item d in m: minutes=20; agenda_item e in m: minutes=10";

#[test]
fn a_gathering_runs_from_its_first_point_until_it_is_ended() {
    let stage = |items: &str| match agenda(&sketch(items)).stage() {
        GatheringStage::Before => "before".to_owned(),
        GatheringStage::Running(item) => item.title.to_string(),
        GatheringStage::Between => "between".to_owned(),
        GatheringStage::Ended => "ended".to_owned(),
    };
    assert_eq!(stage("agenda_item a in m"), "before");
    assert_eq!(stage("agenda_item a \"A\" in m: began=09:00; agenda_item b in m"), "A");
    assert_eq!(
        stage("agenda_item a in m: began=09:00, minutes_used=7; agenda_item b \"B\" in m: began=09:07"),
        "B"
    );
    assert_eq!(stage("agenda_item a in m: began=09:00, minutes_used=7; agenda_item b in m"), "between");
    let ended = plan("meeting m: ended=12:00; agenda_item a in m: began=09:00");
    assert!(matches!(agenda(&ended).stage(), GatheringStage::Ended));
    assert_eq!(running_meeting(&ended.plan).map(|meeting| meeting.id), None);
    assert_eq!(running_meeting(&sketch(WHOLE_DAY).plan).map(|meeting| meeting.id), Some(id("m")));
}

#[test]
fn what_comes_next_is_the_first_point_behind_it_that_has_not_begun_and_is_not_left_out() {
    let items = sketch(
        "agenda_item a in m: began=09:00, minutes_used=5; agenda_item b in m: began=09:05;
         agenda_item c in m: skipped; agenda_item d in m",
    );
    let agenda = agenda(&items);
    assert_eq!(agenda.next().map(|item| item.id), Some(id("d")));
    assert_eq!(agenda.previous().map(|item| item.id), Some(id("a")));
}

#[test]
fn steps_come_in_the_order_of_the_work_whatever_their_names() {
    let items = sketch(
        "agenda_item a in m: began=09:00, steps=round/18, steps=alone/2, steps=alone_again/3, steps=groups/10, step=groups",
    );
    let agenda = agenda(&items);
    let item = agenda.running().expect("it runs");
    assert_eq!(Agenda::step(item), Some(WorkStep::Groups));
    assert_eq!(Agenda::next_step(item), Some(WorkStep::Round));
    assert_eq!(Agenda::previous_step(item), Some(WorkStep::Alone));
}

#[test]
fn the_clock_counts_the_step_with_what_it_was_given_beyond_the_plan() {
    let items = sketch(
        "agenda_item a in m: began=09:35, counts_from=09:47, minutes=30, steps=round/18, step=round, extra=5",
    );
    let clock = agenda(&items).clock(at("10:05")).expect("it runs");
    assert_eq!((clock.given, clock.used, clock.left), (Some(23 * 60), 18 * 60, Some(5 * 60)));
    let whole = sketch("agenda_item a in m: began=09:00, minutes=30");
    let level = |now: &str| agenda(&whole).clock(at(now)).expect("it runs").level();
    let levels = ["09:00", "09:23:59", "09:24", "09:28:29", "09:28:30", "09:29:59", "09:30", "10:00"].map(level);
    use ClockLevel::{Calm, Last, Over, Soon};
    assert_eq!(levels, [Calm, Calm, Soon, Soon, Last, Last, Over, Over]);
    let timeless = sketch("agenda_item a in m: began=09:00");
    assert_eq!(agenda(&timeless).clock(at("11:00")).expect("it runs").level(), Calm);
}

#[test]
fn a_clock_that_stands_still_or_was_set_back_counts_nothing_down() {
    let paused = sketch("agenda_item a in m: began=09:00, minutes=30, paused=09:10");
    let clock = agenda(&paused).clock(at("09:25")).expect("it runs");
    assert_eq!((clock.left, clock.paused, clock.set_back), (Some(20 * 60), true, false));
    let items = sketch("agenda_item a in m: began=09:00, minutes=30");
    let clock = agenda(&items).clock(at("08:00")).expect("it runs");
    assert_eq!((clock.left, clock.set_back), (Some(30 * 60), true));
    let late = plan("meeting m: starts=23:00, minutes=120; agenda_item a in m: began=23:50, minutes=30");
    assert_eq!(agenda(&late).clock(at("00:10")).expect("it runs").left, Some(10 * 60));
}

#[test]
fn points_are_due_as_counted_back_from_the_end() {
    let items = sketch(WHOLE_DAY);
    let agenda = agenda(&items);
    let due = ["a", "b", "c", "d", "e"].map(|name| agenda.due_start(id(name)).expect("a time").to_string());
    assert_eq!(due, ["09:00", "09:30", "10:30", "11:30", "11:50"]);
    assert_eq!(agenda.planned_end(), Some(at("12:00")));
}

#[test]
fn a_break_lasts_until_the_next_point_is_due_unless_that_leaves_too_little_or_too_much() {
    let until = |began: &str| {
        let items = sketch(&format!(
            "agenda_item a in m: minutes=70, began=09:00, minutes_used=70; agenda_item b in m: kind=break, minutes=15, began={began};
             agenda_item c in m: minutes=95"
        ));
        let agenda = agenda(&items);
        agenda.break_until(agenda.running().expect("it runs")).expect("a time").to_string()
    };
    assert_eq!(until("10:10"), "10:25");
    assert_eq!(until("10:15"), "10:25", "five minutes late, and the break gives them");
    assert_eq!(until("10:20"), "10:35", "too little would be left of the break");
    assert_eq!(until("10:00"), "10:15", "a break is never longer than planned");
}

#[test]
fn a_gathering_is_as_late_as_what_is_left_does_not_fit() {
    let items = sketch(WHOLE_DAY);
    let late = |now: &str| agenda(&items).lateness(at(now));
    assert_eq!(late("09:00"), Some(0));
    assert_eq!(late("09:30"), Some(0));
    assert_eq!(late("09:37"), Some(7 * 60));
    let quick = sketch("agenda_item a in m: minutes=30, began=09:00, minutes_used=20; agenda_item b in m: minutes=150, began=09:20");
    assert_eq!(agenda(&quick).lateness(at("09:20")), Some(-10 * 60));
}

#[test]
fn catching_up_shortens_what_is_to_come_but_never_the_last_two_points() {
    let items = sketch(WHOLE_DAY);
    let minutes = |now: &str| {
        let changed = agenda(&items).catch_up(at(now));
        let named = changed.into_iter().map(|(item, minutes)| {
            (items.name(item).to_owned(), minutes.as_whole().expect("whole minutes"))
        });
        named.collect::<Vec<_>>()
    };
    let expected = |pairs: &[(&str, i64)]| pairs.iter().map(|(name, of)| ((*name).to_owned(), *of)).collect::<Vec<_>>();
    assert_eq!(minutes("09:30"), [], "it is not late");
    assert_eq!(minutes("09:37"), expected(&[("b", 56), ("c", 57)]));
    assert_eq!(minutes("10:40"), expected(&[("b", 25), ("c", 25)]));
    assert_eq!(minutes("11:59"), expected(&[("b", 5), ("c", 5)]), "no point goes below five minutes");
}
