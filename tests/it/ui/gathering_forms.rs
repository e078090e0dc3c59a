//! The forms of what a gathering makes: which fields come first, counts of single ballots, and ideas that are lifted.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use planverksted::edit::Change;
use planverksted::model::idea::IdeaState;
use planverksted::model::{IdGenerator, Key, Kind, Plan, Quantity, Value, VoteKey, ballot};
use planverksted::store::{SavedPlan, write};
use planverksted::text::Phrase;
use planverksted::ui::form::{FRONT_COUNT, form_fields, is_under_more};

fn open(test: &str, plan: Plan) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("gathering-{test}"));
    let saved = SavedPlan { plan_id: IdGenerator::seeded(1).next_id(), plan, ..SavedPlan::default() };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn go(window: &mut WindowHarness, words: &str) {
    window.press("Ctrl+K").write(words).press("Enter");
}

#[test]
fn a_form_shows_eight_fields_first_that_a_gathering_needs() {
    let check = |kind: Kind, front: &str| {
        let fields = form_fields(kind);
        let shown = fields.iter().take_while(|field| !is_under_more(kind, **field));
        let names: Vec<&str> = shown.map(|field| kind.fields()[usize::from(*field)].name).collect();
        assert_eq!(names.join(" "), front);
        assert_eq!(names.len(), FRONT_COUNT);
        let every: std::collections::BTreeSet<u8> = fields.iter().copied().collect();
        assert_eq!(every.len(), fields.len(), "no field of {kind:?} is there twice");
    };
    check(Kind::Meeting, "title date starts place minutes leader attendance text");
    check(Kind::AgendaItem, "title kind minutes question steps text account meeting");
    check(Kind::Idea, "title text number table theme state became meeting");
    check(Kind::Ballot, "title method votes_each voters options counts closed meeting");
    check(Kind::ParkedItem, "title text keeper organisation returns done from became");
}

/// A ballot on two measures, with what is counted as (table, whether it is for `m`, mark, count).
fn ballot(method: &str, counts: &[(u16, bool, Option<u8>, i64)]) -> Plan {
    let text = format!(
        "measure m \"Kurs\"; measure n \"Turer\"; ballot b \"Hva først?\": method={method}, options=m+n"
    );
    let mut plan = plans::plan(&text).plan;
    let mut change = Change::new(Phrase::default());
    for (table, first, mark, count) in counts {
        let option = Some((Kind::Measure, plans::id(if *first { "m" } else { "n" })));
        let key = Key::Vote(VoteKey { table: *table, option, mark: *mark });
        let count = Quantity::from_whole(*count).map_or(Value::Nothing, Value::Number);
        change.replace(ballot::COUNTS.at_key(plans::id("b"), key), Value::Nothing, count);
    }
    change.apply(&mut plan).expect("votes can be written");
    plan
}

fn open_ballot(test: &str, plan: Plan) -> (Folder, WindowHarness) {
    let (folder, mut window) = open(test, plan);
    go(&mut window, "Hva først");
    go(&mut window, "Stemmer");
    (folder, window)
}

#[test]
fn what_single_ballots_gave_an_option_is_shown_below_it() {
    let check = |method: &str, counts: &[(u16, bool, Option<u8>, i64)], shown: &str| {
        let (_folder, window) = open_ballot(&format!("marks-{method}"), ballot(method, counts));
        assert!(window.shows(shown), "{method}: {shown}");
    };
    let dots = [(1, true, Some(1), 3), (1, true, Some(2), 4), (2, true, Some(2), 1)];
    check("dots", &dots, "2 prikker på 5 sedler, 1 prikk på 3 sedler");
    check(
        "scale",
        &[(0, true, Some(5), 1), (0, true, Some(3), 2)],
        "tallet 5 på 1 seddel, tallet 3 på 2 sedler",
    );
    check("yes_no", &[(0, false, Some(1), 6), (0, false, Some(0), 1)], "ja på 6 sedler, nei på 1 seddel");
}

#[test]
fn a_sum_is_typed_beside_single_ballots_and_loses_none_of_them() {
    let (_folder, mut window) = open_ballot("sums", ballot("dots", &[(1, true, Some(2), 5)]));
    window.write("7").press("Tab");
    let plan = window.plan();
    let counts = &plan.ballots().get(plans::id("b")).expect("it is there").counts;
    let counted: Vec<_> =
        counts.iter().map(|(vote, votes)| (vote.table, vote.mark, votes.as_whole())).collect();
    assert_eq!(counted, [(1, None, Some(7)), (1, Some(2), Some(5))]);
}

#[test]
fn hands_that_were_raised_all_together_have_the_last_box() {
    let counts = |window: &WindowHarness| -> Vec<(u16, Option<i64>)> {
        let plan = window.plan();
        let counts = &plan.ballots().get(plans::id("b")).expect("it is there").counts;
        counts.iter().map(|(vote, votes)| (vote.table, votes.as_whole())).collect()
    };
    let (_folder, mut window) = open_ballot("together", ballot("dots", &[]));
    window.write("4").press_times(3, "Tab").write("8").press("Tab");
    assert_eq!(counts(&window), [(0, Some(8)), (1, Some(4))], "one box for each of three tables, then this");
    assert!(window.shows("Alle sammen"));
}

/// The gathering of the ideas is listed first and held second: it is gathering 2 everywhere.
const IDEAS: &str = "plan: language=nn; meeting g \"Prioritering\": date=2027-02-02; \
    meeting h \"Oppstart\": date=2027-01-12; measure m \"Kurs\"; \
    idea i \"Felles telefon\" in g: number=11, table=2; idea j \"Turer\" in g: number=12";

#[test]
fn an_idea_is_lifted_with_one_key_and_stays() {
    let (_folder, mut window) = open("lift", plans::plan(IDEAS).plan);
    go(&mut window, "Felles telefon");
    window.press("Escape").take_key_count();
    window.press("Ctrl+4");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.titles(Kind::Measure), ["Kurs", "Felles telefon"]);
    assert_eq!(window.titles(Kind::Idea), ["Felles telefon", "Turer"]);
    let plan = window.plan();
    let measure =
        plan.measures().iter().find(|measure| &*measure.title == "Felles telefon").expect("it is made");
    assert_eq!(&*measure.origin.detail, "Samling 2, framlegg 11, bord 2", "in the language of the plan");
    let idea = plan.ideas().get(plans::id("i")).expect("it stays");
    assert_eq!(idea.state, IdeaState::Raised);
    assert!(idea.became.iter().eq([(Kind::Measure, measure.id)]));
    let selection = window.program().context().and_then(|cx| cx.selection);
    assert_eq!(selection, Some((Kind::Idea, plans::id("i"))), "the next idea is one row down");
    assert!(window.newest_message().contains("Forslaget er beholdt"), "{}", window.newest_message());
    window.press("Ctrl+Z");
    assert_eq!(window.plan(), &plans::plan(IDEAS).plan);
}

#[test]
fn a_record_shows_the_ideas_it_comes_from() {
    let text = IDEAS.replace("number=12", "number=12, became=m");
    let (_folder, mut window) = open("from", plans::plan(&text).plan);
    go(&mut window, "Kurs");
    if window.program().context().is_some_and(|cx| !cx.form_is_open) {
        window.press("Escape").press("F4");
    }
    assert!(window.shows("Kommer fra") && window.shows("Forslag 12 i samling 2: Turer"));
}

#[test]
fn a_deleted_gathering_says_how_many_ideas_are_kept() {
    let (_folder, mut window) = open("delete", plans::plan(IDEAS).plan);
    go(&mut window, "Prioritering");
    window.press("Escape").press("Ctrl+Delete");
    assert_eq!((window.titles(Kind::Meeting).len(), window.titles(Kind::Idea).len()), (1, 2));
    assert!(window.newest_message().contains("2 forslag derfra er beholdt"), "{}", window.newest_message());
}
