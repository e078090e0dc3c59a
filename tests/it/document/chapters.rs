//! Which chapters a document has, in which order, and what its chapters say in words.

use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Block, Document, DocumentSource, Profile};
use planverksted::edit::{Draft, rewrite};
use planverksted::model::coverage_cell::{self, CoverageState};
use planverksted::model::records::chapter::{self, BoundChapter};
use planverksted::model::records::plan::{self as about, PlanKind, PlanState};
use planverksted::model::{
    IdGenerator, Key, Kind, Line, Plan, Prose, Quantity, Range, Uid, Value, When, challenge, level,
    organisation, part, participant, requirement, scenario, service, strategy, target_group, task,
};
use planverksted::text::{Language, Phrase, Words};

fn document(language: Language, fill: impl FnOnce(&mut Draft<'_>)) -> Document {
    let (empty, words) = (Plan::default(), Words::new(language));
    let mut plan = empty.clone();
    let change = rewrite(&empty, &mut IdGenerator::seeded(7), Phrase::default(), fill);
    change.apply(&mut plan).expect("a draft's change fits the plan it began with");
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    let date = date(2026, 11, 23);
    let source = DocumentSource { plan: &plan, outline: &outline, totals: &totals, words: &words, date };
    Document::of(&source, Profile::Full)
}

fn texts(mut document: Document) -> String {
    let mut all = String::new();
    document.edit_texts(&mut |_, text| {
        all.push_str(text);
        all.push('\n');
    });
    all
}

/// The chapters by number and name.
fn headings(document: &Document) -> Vec<String> {
    let blocks = document.chapters.iter().flat_map(|chapter| &chapter.blocks);
    let chapters = blocks.filter_map(|block| match block {
        Block::Heading(heading) if heading.level == 1 => Some(format!("{} {}", heading.number, heading.text)),
        _ => None,
    });
    chapters.collect()
}

/// Something for four chapters: mandate, target groups, services with a task of their own, an alternative.
fn some(draft: &mut Draft<'_>) {
    draft.set(about::MANDATE, Uid::PLAN, Prose::new("Si hvem som gjør hva."));
    let group = draft.add(Kind::TargetGroup);
    draft.set(target_group::TITLE, group, Line::new("Unge"));
    let one = draft.add(Kind::Service);
    draft.set(service::TITLE, one, Line::new("Samtaler"));
    draft.set(service::RESPONSIBILITIES, one, Prose::new("Første samtale"));
    let way = draft.add(Kind::Scenario);
    draft.set(scenario::TITLE, way, Line::new("Sammen med naboene"));
    draft.set_fact(scenario::RECOMMENDED, way, Key::Whole, Value::Yes);
}

#[track_caller]
fn check_order(kind: PlanKind, expected: &[&str]) {
    let document = document(Language::Nb, |draft| {
        some(draft);
        draft.set(about::KIND, Uid::PLAN, kind);
    });
    assert_eq!(headings(&document), expected);
}

#[test]
fn the_kind_of_plan_decides_which_chapters_lead_and_what_they_are_called() {
    let today = "Tilbudet i dag og hva som mangler";
    let who = "Ansvar og grenseganger";
    let (groups, ways) = ("Målgrupper og innsatsnivå", "Alternativer");
    let plan = [
        "1 Om planen",
        &format!("2 {groups}"),
        &format!("3 {today}"),
        &format!("4 {ways}"),
        &format!("5 {who}"),
    ];
    check_order(PlanKind::ThemePlan, &plan);
    check_order(
        PlanKind::Guidelines,
        &[
            "1 Om retningslinjene",
            &format!("2 {groups}"),
            &format!("3 {who}"),
            &format!("4 {today}"),
            &format!("5 {ways}"),
        ],
    );
    check_order(
        PlanKind::Investigation,
        &[
            "1 Om utredningen",
            &format!("2 {groups}"),
            &format!("3 {today}"),
            &format!("4 {who}"),
            &format!("5 {ways}"),
        ],
    );
}

#[test]
fn a_chapter_is_left_out_renamed_and_given_words_of_its_own_and_own_chapters_stand_among_them() {
    let document = document(Language::Nb, |draft| {
        some(draft);
        let [groups, own, coverage] = [(); 3].map(|()| draft.add(Kind::Chapter));
        draft.set(chapter::BOUND, groups, BoundChapter::TargetGroups);
        draft.set(chapter::TITLE, groups, Line::new("Hvem"));
        draft.set(chapter::TEXT, groups, Prose::new("Før."));
        draft.set(chapter::AFTER, groups, Prose::new("Etter."));
        draft.set(chapter::TITLE, own, Line::new("Verdier"));
        draft.set(chapter::BOUND, coverage, BoundChapter::Coverage);
        draft.set_fact(chapter::LEFT_OUT, coverage, Key::Whole, Value::Yes);
    });
    let expected = ["1 Om planen", "2 Hvem", "3 Verdier", "4 Alternativer", "5 Ansvar og grenseganger"];
    assert_eq!(headings(&document), expected);
    let text = texts(document);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} in {text}"));
    assert!(at("Hvem\n") < at("Før.") && at("Før.") < at("Unge") && at("Unge") < at("Etter."));
}

#[test]
fn what_is_missing_is_said_in_sentences_and_what_does_not_apply_is_not_missing() {
    let document = document(Language::Nb, |draft| {
        let [early, team, home] = ["Tidlig", "Team", "Bolig"].map(|title| {
            let id = draft.add(Kind::Level);
            draft.set(level::TITLE, id, Line::new(title));
            id
        });
        let group = draft.add(Kind::TargetGroup);
        draft.set(target_group::TITLE, group, Line::new("Unge"));
        draft.link(target_group::LEVELS, group, early);
        draft.link(target_group::LEVELS, group, team);
        let cell = coverage_cell::id_of(group, team);
        assert!(draft.add_with_id(Kind::CoverageCell, cell));
        draft.set_fact(coverage_cell::TARGET_GROUP, cell, Key::Whole, Value::Record(group));
        draft.set_fact(coverage_cell::LEVEL, cell, Key::Whole, Value::Record(team));
        draft.set(coverage_cell::STATE, cell, CoverageState::Lacking);
        draft.set(coverage_cell::REASON, cell, Prose::new("Ingen har stillinger til det."));
        let _ = home;
    });
    let text = texts(document);
    let after =
        |what: &str| text.split_once(what).map(|(_, after)| after.lines().take(3).collect::<Vec<_>>());
    assert_eq!(after("Her mangler det et tilbud:"), Some(vec!["", "Unge: ", "Team"]), "{text}");
    assert_eq!(after("Dette er ikke vurdert ennå:"), Some(vec!["", "Unge: ", "Tidlig"]), "{text}");
    assert!(text.contains("Ingen har stillinger til det.") && text.contains("Ikke aktuelt\n"), "{text}");
}

#[test]
fn a_range_is_printed_as_two_numbers_and_an_equal_one_as_one() {
    let ends = || (0..4).map(Some).chain([None]);
    for (low, high) in ends().flat_map(|low| ends().map(move |high| (low, high))) {
        let document = document(Language::Nb, |draft| {
            let group = draft.add(Kind::TargetGroup);
            draft.set(target_group::TITLE, group, Line::new("Unge"));
            let [low, high] = [low, high].map(|end| end.and_then(Quantity::from_whole));
            let size = Range { low, high, ..Range::default() };
            draft.set_fact(target_group::SIZE, group, Key::Whole, Value::Range(size));
        });
        let printed = match (low, high) {
            (Some(low), Some(high)) if low != high => format!("{low}–{high}"),
            (low, high) => low.or(high).map(|end| end.to_string()).unwrap_or_default(),
        };
        let text = texts(document);
        let row = text.split_once("\nUnge\n").map(|(_, row)| row.lines().collect::<Vec<_>>().join(""));
        assert_eq!(row.as_deref(), Some(printed.as_str()), "{low:?} to {high:?}: {text}");
    }
}

#[test]
fn one_who_comes_from_an_organisation_is_not_named() {
    let document = document(Language::Nb, |draft| {
        let unit = draft.add(Kind::Organisation);
        draft.set(organisation::TITLE, unit, Line::new("Helsestasjonen"));
        let member = draft.add(Kind::Participant);
        draft.set(participant::TITLE, member, Line::new("Kari Nordmann"));
        draft.set_fact(participant::ORGANISATION, member, Key::Whole, Value::Record(unit));
        let promise = draft.add(Kind::Task);
        draft.set(task::TITLE, promise, Line::new("Spørre naboene"));
        draft.set_fact(task::WHO, promise, Key::Whole, Value::Record(member));
    });
    let text = texts(document);
    assert!(
        text.contains("Helsestasjonen") && text.contains("Spørre naboene") && !text.contains("Kari"),
        "{text}"
    );
}

#[test]
fn records_that_say_nothing_print_nothing() {
    for language in Language::ALL {
        let document = document(language, |draft| {
            let kinds =
                Kind::ALL.iter().filter(|kind| ![Kind::Plan, Kind::Measure, Kind::Meeting].contains(kind));
            let quiet = [
                Kind::Challenge,
                Kind::Goal,
                Kind::Strategy,
                Kind::Level,
                Kind::TargetGroup,
                Kind::Part,
                Kind::Scenario,
            ];
            for kind in kinds.filter(|kind| !quiet.contains(kind)) {
                draft.add(*kind);
            }
        });
        assert_eq!(headings(&document), Vec::<String>::new(), "{}", texts(document));
    }
}

#[track_caller]
fn check_mark(kind: PlanKind, state: PlanState, published: Option<i16>, mark: Option<&str>) {
    let document = document(Language::Nb, |draft| {
        some(draft);
        draft.set(about::KIND, Uid::PLAN, kind);
        draft.set(about::STATE, Uid::PLAN, state);
        draft.set(about::PUBLISHED, Uid::PLAN, published.map(When::Year));
    });
    assert_eq!(document.front.mark.as_deref(), mark);
    let lists_what_remains = headings(&document).iter().any(|heading| heading.ends_with("Dette gjenstår"));
    assert!(mark.is_some() || !lists_what_remains);
}

#[test]
fn what_was_published_is_no_draft_unless_it_is_a_plan_that_says_so() {
    check_mark(PlanKind::Investigation, PlanState::Draft, None, Some("Utkast"));
    check_mark(PlanKind::Investigation, PlanState::Draft, Some(2014), None);
    check_mark(PlanKind::Investigation, PlanState::Draft, Some(2027), Some("Utkast"));
    check_mark(PlanKind::Guidelines, PlanState::NotStated, Some(2010), None);
    check_mark(PlanKind::ThemePlan, PlanState::Draft, Some(2024), Some("Utkast"));
    check_mark(PlanKind::ThemePlan, PlanState::Adopted, None, None);
}

#[test]
fn a_draft_says_what_it_does_not_speak_of_yet() {
    let document = document(Language::Nb, |draft| {
        some(draft);
        draft.set(about::STATE, Uid::PLAN, PlanState::Draft);
    });
    assert_eq!(headings(&document).last().map(String::as_str), Some("6 Dette gjenstår"));
    let text = texts(document);
    let (_, remaining) = text.split_once("Utkastet sier ikke noe om dette ennå:").expect("a list");
    assert!(remaining.contains("\nTiltak\n") && !remaining.contains("\nMålgrupper\n"), "{remaining}");
}

#[test]
fn a_part_of_the_plan_has_a_heading_with_its_challenges_and_strategies() {
    let document = document(Language::Nb, |draft| {
        let young = draft.add(Kind::Part);
        draft.set(part::TITLE, young, Line::new("Delplan unge"));
        draft.set(part::AGES, young, Line::new("0–18 år"));
        let [all, own, point] = [(); 3].map(|()| draft.add(Kind::Challenge));
        for (id, title) in [(all, "Ventetid"), (own, "Skolefravær"), (point, "Hjemme")] {
            draft.set(challenge::TITLE, id, Line::new(title));
        }
        draft.set_fact(challenge::PART, own, Key::Whole, Value::Record(young));
        draft.set_fact(challenge::PARENT, point, Key::Whole, Value::Record(own));
        let way = draft.add(Kind::Strategy);
        draft.set(strategy::TITLE, way, Line::new("Team"));
        draft.set_fact(strategy::PART, way, Key::Whole, Value::Record(young));
        draft.set_fact(strategy::OVERARCHING, way, Key::Whole, Value::Yes);
    });
    let text = texts(document);
    let (_, aims) = text.split_once("U1 Ventetid\n").expect("what is common comes first");
    let lines: Vec<&str> = aims.lines().collect();
    let expected = ["Delplan unge (0–18 år)", "Utfordringer", "U2 Skolefravær", "U2 a Hjemme", "Strategier"];
    assert_eq!(lines.get(..5), Some(&expected[..]), "{text}");
    assert!(aims.contains("Dette er en overordnet strategi.") && !text.contains("Ja\n"), "{text}");
}

#[test]
fn what_all_requirements_say_alike_is_said_once() {
    let document = document(Language::Nb, |draft| {
        let team = draft.add(Kind::Service);
        draft.set(service::TITLE, team, Line::new("Teamet"));
        for (title, by) in [("Rutiner", "Statsforvalteren"), ("Kompetanse", "Kommunen")] {
            let one = draft.add(Kind::Requirement);
            draft.set(requirement::TITLE, one, Line::new(title));
            draft.set(requirement::READ_BY, one, Line::new(by));
            draft.set_fact(requirement::SERVICE, one, Key::Whole, Value::Record(team));
        }
    });
    let text = texts(document);
    assert_eq!(text.matches("Teamet").count(), 2, "once as a service, once as theirs: {text}");
    assert!(
        text.contains("Lest slik av: Statsforvalteren") && text.contains("Lest slik av: Kommunen"),
        "{text}"
    );
}
