//! Every field of every kind saves, undoes, and shows up in `info` and `diff` by its one declaration.
//!
//! Nothing here names a field, so one that is added is held to it at once. `tests/new_field.sh` shows that: it adds one
//! to a copy of the sources, with one line in the model and one in each language file, and runs this there, naming it
//! in `PLANVERKSTED_NEW_FIELD` as `KIND.FIELD`.

use crate::harness::command_line::run;
use crate::harness::folder::Folder;
use crate::harness::hostile;
use jiff::Timestamp;
use planverksted::edit::{History, Stamp, verbs};
use planverksted::model::{Address, IdGenerator, Key, Kind, Plan, Shape, Uid, Value};
use planverksted::store::{
    AppDirs, Disk, JournalAddition, JournalEntry, SavedPlan, append_journal, open_plan, read_journal, write,
};
use planverksted::text::{Language, Phrase, Words};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::Value as Json;

/// A plan with one record of each kind, of which nothing is said; and the place of that record.
fn bare() -> (Plan, Vec<(Kind, Uid)>) {
    let (mut plan, mut ids) = (Plan::default(), IdGenerator::seeded(3));
    let mut records = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        if kind == Kind::Plan {
            records.push((kind, Uid::PLAN));
            continue;
        }
        let (change, id) = verbs::add_after(&plan, &mut ids, kind, None, |_, _| {});
        change.apply(&mut plan).expect("a record can be added");
        records.push((kind, id));
    }
    (plan, records)
}

/// Something that a field of this shape may say and that the plan does not say yet.
fn something(
    plan: &Plan,
    runner: &mut TestRunner,
    (kind, id): (Kind, Uid),
    field: u8,
    shape: Shape,
) -> (Address, Value) {
    let strategy = hostile::fact_of(shape);
    for _ in 0..1_000 {
        let (key, value) = strategy.new_tree(runner).expect("a fact").current();
        let at = Address { kind, id, field, key };
        let value = value.or_nothing();
        if !value.is_nothing() && plan.read(at) != value {
            return (at, value);
        }
    }
    panic!("{} {field}: nothing to say", kind.code());
}

/// A step for every field, and what it said.
fn filled(plan: &mut Plan, records: &[(Kind, Uid)]) -> (History, Vec<(Address, &'static str)>) {
    let (mut history, mut ids, mut runner) =
        (History::default(), IdGenerator::seeded(4), TestRunner::deterministic());
    let mut message = Vec::new();
    for record in records {
        for (field, info) in (0..record.0.field_count()).zip(record.0.fields()).skip(1) {
            let (at, value) = something(plan, &mut runner, *record, field, info.shape);
            let change = verbs::set_fact(plan, at, value.clone());
            let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
            history.edit(plan, change, None, stamp).expect("the field takes it");
            assert_eq!(plan.read(at), value, "{}.{}", record.0.code(), info.name);
            message.push((at, info.name));
        }
    }
    (history, message)
}

/// The field that a copy of the sources has more, where this is one.
fn new_field_is_among(message: &[(Address, &'static str)]) {
    if let Ok(name) = std::env::var("PLANVERKSTED_NEW_FIELD") {
        let there = message.iter().any(|(at, field)| format!("{}.{field}", at.kind.code()) == name);
        assert!(there, "{name} is not declared");
    }
}

#[test]
fn every_field_saves_undoes_and_shows_up_in_info_and_diff() {
    let (before, records) = bare();
    let mut after = before.clone();
    let (history, message) = filled(&mut after, &records);
    new_field_is_among(&message);
    let folder = Folder::of("new-field");
    let file = |name: &str, plan: &Plan| {
        let saved =
            SavedPlan { plan_id: Uid::MAX, head: history.head(), plan: plan.clone(), ..SavedPlan::default() };
        folder.file(name, write(&saved).expect("it can be written"))
    };
    let (old, new) = (file("old.ron", &before), file("new.ron", &after));
    assert_eq!(open_plan(&Disk, &new).expect("it opens").saved.plan, after, "what is saved is read");
    in_info(&json_of(&run([&"info", &new, &"--json"]).1), &message);
    let (code, differences, _) = run([&"diff", &old, &new, &"--json"]);
    assert_eq!(code, 1);
    in_diff(&json_of(&differences), &message);
    undone(&folder, (before, after), &history);
}

fn json_of(answer: &str) -> Json {
    serde_json::from_str(answer).expect("JSON")
}

fn in_info(info: &Json, message: &[(Address, &'static str)]) {
    for (at, name) in message {
        assert_eq!(info["fields"][at.kind.code()][name], 1, "{}.{name} in info", at.kind.code());
    }
}

/// Each is reported in words that begin with its label, but for the place among siblings, which is reported as a move.
fn in_diff(answer: &Json, message: &[(Address, &'static str)]) {
    let words = Words::new(Language::En);
    let differences = answer["differences"].as_array().expect("a list");
    for (at, name) in message {
        let of_field =
            |description: &&Json| description["kind"] == at.kind.code() && description["field"] == *name;
        let description =
            differences.iter().find(of_field).unwrap_or_else(|| panic!("{}.{name} in diff", at.kind.code()));
        let text = description["text"].as_str().expect("words");
        let label = words.text(&Phrase::label(at.kind.code(), name));
        let moved = at.kind.info(at.field).is_some_and(|info| info.shape == Shape::Order);
        assert!(moved || text.contains(&label), "{}.{name}: {text}", at.kind.code());
        assert_eq!(description["key"].is_null(), at.key == Key::Whole, "{text}");
    }
}

/// After a restart every step goes back, to the plan without them, and forth again.
fn undone(folder: &Folder, (before, after): (Plan, Plan), history: &History) {
    let places = AppDirs::inside(folder.path("home"));
    let entry = |step: &planverksted::edit::Step| JournalEntry {
        words: history.summary(step, &after),
        step: step.clone(),
        has_change: true,
    };
    let entries: Vec<JournalEntry> = history.steps().iter().map(entry).collect();
    let addition = JournalAddition { entries, ..JournalAddition::default() };
    append_journal(&Disk, &places, Uid::MAX, &addition).expect("it can be written");
    let mut again = read_journal(&Disk, &places, Uid::MAX).history(&after, history.head());
    assert_eq!(again.steps(), history.steps());
    let (mut plan, mut ids) = (after.clone(), IdGenerator::seeded(5));
    let mut stamp = || Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
    while again.undo(&mut plan, stamp()).expect("it goes back").is_some() {}
    assert_eq!(plan, before);
    while again.redo(&mut plan, stamp()).expect("it goes forth").is_some() {}
    assert_eq!(plan, after);
}
