//! The plans that come with the program: the sample plan and the templates.

use planverksted::analysis::{Findings, Outline, Totals};
use planverksted::model::agenda_item::{AgendaItem, AgendaKind};
use planverksted::model::boundary::BoundaryState;
use planverksted::model::meeting::Meeting;
use planverksted::model::records::plan::PlanKind;
use planverksted::model::requirement::RequirementState;
use planverksted::model::{
    AnyRecord, Choice as _, ClockTime, Key, Kind, Plan, Quantity, Uid, Value, VoteKey,
};
use planverksted::store::{self, SavedPlan, Template};
use std::collections::{BTreeMap, BTreeSet};

fn read(path: &str) -> SavedPlan {
    let bytes = std::fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("the file is there");
    let opened = store::read(&bytes).expect("the plan can be read");
    assert_eq!(opened.remarks, [], "remarks on {path}");
    let again = store::write(&opened.saved).expect("the plan can be written");
    assert!(
        again.as_bytes() == bytes,
        "{path} is not as the program writes it: run `planverksted fmt {path}`"
    );
    opened.saved
}

fn shipped() -> Vec<String> {
    let mut paths = Vec::new();
    for folder in ["saved-plans", "assets/templates", "assets/levels"] {
        paths.extend(
            crate::house::source::files(folder, "ron").iter().map(|file| format!("{folder}/{}", file.path)),
        );
    }
    assert!(paths.len() >= 5, "the plans are there");
    paths
}

fn each(plan: &Plan, mut show: impl FnMut(&dyn AnyRecord)) {
    for kind in Kind::ALL.iter().skip(1) {
        plan.for_each_record(*kind, &mut |record| show(record));
    }
}

/// The records that a fact names.
fn named(key: Key, value: &Value) -> Vec<Uid> {
    let mut ids = match key {
        Key::Record(id)
        | Key::Any(_, id)
        | Key::Pair(id, None)
        | Key::Vote(VoteKey { option: Some((_, id)), .. }) => {
            vec![id]
        }
        Key::Pair(id, Some(other)) => vec![id, other],
        Key::Whole | Key::Year(_) | Key::Word(_) | Key::Vote(VoteKey { option: None, .. }) => Vec::new(),
    };
    if let Value::Record(id) = value {
        ids.push(*id);
    }
    ids
}

#[test]
fn every_shipped_plan_reads_without_remarks_and_is_as_the_program_writes_it() {
    for path in shipped() {
        read(&path);
    }
}

#[test]
fn every_link_of_a_shipped_plan_leads_somewhere() {
    for path in shipped() {
        let plan = read(&path).plan;
        let mut ids = BTreeSet::new();
        each(&plan, |record| assert!(ids.insert(record.id()), "{path}: {} stands twice", record.id()));
        each(&plan, |record| {
            assert!(!record.order().is_blank(), "{path}: {} has a place", record.title());
            record.for_each_fact(&mut |_, key, value| {
                for id in named(key, &value) {
                    assert!(ids.contains(&id), "{path}: {} names {id}", record.title());
                }
            });
        });
    }
}

#[test]
fn the_sample_plan_adds_up_as_its_pictures_show() {
    let plan = read("saved-plans/fjellvik.ron").plan;
    let mut sums: BTreeMap<i16, [i64; 3]> = BTreeMap::new();
    for measure in plan.measures().iter() {
        for (year, amounts) in measure.amounts.iter() {
            let numbers = [amounts.operating, amounts.investment, amounts.fte];
            for (sum, number) in sums.entry(year).or_default().iter_mut().zip(numbers) {
                *sum += number.map_or(0, |number| number.parts() / 1000);
            }
        }
    }
    // Kroner and årsverk in tenths.
    let shown = [670_000, 4_805_000, 5_235_000, 5_365_000].map(|kroner| kroner * 10);
    let expected = [[shown[0], 0, 24], [shown[1], 0, 77], [shown[2], 42_000_000, 91], [shown[3], 0, 91]];
    assert_eq!(sums.into_iter().collect::<Vec<_>>(), (2027..).zip(expected).collect::<Vec<_>>());
}

#[test]
fn the_sample_plan_has_the_numbers_of_its_pictures() {
    let plan = read("saved-plans/fjellvik.ron").plan;
    let outline = Outline::of(&plan);
    let by_number: BTreeMap<String, &str> = plan
        .measures()
        .iter()
        .map(|measure| (outline.number(Kind::Measure, measure.id), &*measure.title))
        .collect();
    assert_eq!(by_number.len(), 22);
    assert_eq!(by_number["1.1"], "Foreldreveiledning i alle barnehager");
    assert_eq!(by_number["2.4"], "Skolehelseteam på Fjellvik skole");
    assert_eq!(by_number["3.1"], "Oppsøkende team for unge (FACT ung)");
    assert_eq!(by_number["6.3"], "Erfaringskonsulent i halv stilling");
}

#[test]
fn the_sample_plan_has_holes_to_find() {
    let plan = read("saved-plans/fjellvik.ron").plan;
    let measures = || plan.measures().iter();
    assert!(measures().any(|measure| measure.lead.id().is_none()), "one without a lead");
    assert!(
        measures().any(|measure| measure.lead.id().is_some() && measure.accepted.is_none()),
        "a lead not asked"
    );
    assert!(measures().any(|measure| measure.amounts.is_empty()), "one without amounts");
    assert!(
        measures().any(|measure| measure.period == planverksted::model::Period::default()),
        "one without a period"
    );
    assert!(plan.evidence().iter().any(|evidence| evidence.source.is_empty()), "a figure without its source");
}

/// The plan of a template in a written standard.
fn template(name: &str, code: &str) -> Plan {
    read(&format!("assets/templates/{name}.{code}.ron")).plan
}

fn templates() -> impl Iterator<Item = (&'static str, [Plan; 2])> {
    Template::ALL.iter().map(|it| (it.name, ["nb", "nn"].map(|code| template(it.name, code))))
}

#[test]
fn every_template_is_offered() {
    let offered: BTreeSet<String> = Template::ALL
        .iter()
        .flat_map(|it| ["nb", "nn"].map(|code| format!("{}.{code}.ron", it.name)))
        .collect();
    let files = crate::house::source::files("assets/templates", "ron");
    assert_eq!(files.iter().map(|file| file.path.clone()).collect::<BTreeSet<_>>(), offered);
}

#[test]
fn the_two_written_standards_of_a_template_hold_the_same() {
    for (name, [nb, nn]) in templates() {
        let mut differing = 0;
        nb.difference(&nn, &mut |at, before, after| {
            let texts = matches!((&before, &after), (Value::Text(_), Value::Text(_)));
            assert!(texts || at.id == Uid::PLAN, "{name}: {at:?} is {before:?} or {after:?}");
            differing += 1;
        });
        assert!(differing > 0, "{name}: the words differ");
    }
}

#[test]
fn a_template_says_where_its_facts_are_from() {
    for (name, plans) in templates() {
        for plan in plans {
            for evidence in plan.evidence().iter() {
                let title = &*evidence.title;
                assert!(!evidence.source.is_empty() && !evidence.population.is_empty(), "{name}: {title}");
                assert!(evidence.national, "{name}: {title} is not the municipality's own");
            }
            for guidance in plan.guidance().iter() {
                assert!(guidance.as_of.is_some(), "{name}: {} was read on a day", &*guidance.title);
            }
            for requirement in plan.requirements().iter() {
                let read = plan.guidance().get(requirement.guidance.id().unwrap_or_default());
                assert!(read.is_some(), "{name}: {} stands somewhere", &*requirement.title);
            }
        }
    }
    let description = [("mental-health", 5), ("children-and-young", 5), ("emergency-inpatient", 4)];
    for (name, figures) in description {
        assert!(template(name, "nb").evidence().len() >= figures, "{name}");
    }
}

#[test]
fn what_a_template_leaves_to_the_group_is_not_complained_of() {
    for (name, plans) in templates() {
        for plan in plans {
            let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
            let findings = Findings::of(&plan, &outline, &totals);
            let rules: Vec<_> = findings.open().iter().map(|finding| finding.rule).collect();
            assert!(rules.is_empty(), "{name}: {rules:?}");
        }
    }
}

#[test]
fn a_template_never_answers_for_the_group() {
    for (name, plans) in templates() {
        for plan in plans {
            let answered = [
                plan.measures().len(),
                plan.decisions().len(),
                plan.involvements().len(),
                plan.coverage_cells().len(),
                plan.staffing().len(),
            ];
            assert_eq!(answered, [0; 5], "{name}");
            assert!(plan.meetings().iter().all(|meeting| meeting.date.is_none()), "{name}: no day is set");
            assert!(
                plan.services().iter().all(|service| service.rank.is_none()),
                "{name}: nothing goes first"
            );
            assert!(plan.boundaries().iter().all(|it| it.state == BoundaryState::NotStated), "{name}");
            assert!(plan.requirements().iter().all(|it| it.state == RequirementState::NotStated), "{name}");
            assert!(plan.scenarios().iter().all(|it| !it.recommended && it.scores.is_empty()), "{name}");
        }
    }
}

/// The points of a gathering's agenda, in order.
fn agenda(plan: &Plan, meeting: Uid) -> Vec<&AgendaItem> {
    let items = plan.in_order(Kind::AgendaItem).into_iter();
    let items = items.filter_map(|item| plan.agenda_items().get(item.id()));
    items.filter(|item| item.meeting.id() == Some(meeting)).collect()
}

fn sum(minutes: impl Iterator<Item = Quantity>) -> Quantity {
    minutes.fold(Quantity::default(), Quantity::saturating_add)
}

/// What the open points from before take: the program adds this point when a gathering begins.
const OPEN_POINTS: i64 = 10;

/// An agenda fills its gathering, and its steps fill the points where ideas are gathered.
fn check_agenda(name: &str, plan: &Plan, meeting: &Meeting, first: bool) {
    let (items, title) = (agenda(plan, meeting.id), &*meeting.title);
    let left = Quantity::from_whole(if first { 0 } else { OPEN_POINTS });
    let all = sum(items.iter().filter_map(|item| item.minutes).chain(left));
    assert_eq!(Some(all), meeting.minutes, "{name}: {title} lasts as long as its points");
    assert!(items.iter().any(|item| item.kind == AgendaKind::Break), "{name}: {title} has a break");
    for item in items {
        let gathers = item.kind == AgendaKind::Ideas;
        assert_eq!(gathers, item.question.ends_with('?'), "{name}: {} asks the room", &*item.title);
        if gathers {
            let steps = sum(item.steps.iter().map(|(_, minutes)| minutes));
            assert_eq!(Some(steps), item.minutes, "{name}: the steps of {}", &*item.title);
        }
        assert_eq!((item.began, &*item.account), (None, ""), "{name}: {} is not begun", &*item.title);
    }
}

#[test]
fn each_template_has_the_gatherings_it_needs() {
    for (name, plans) in templates().filter(|(name, _)| *name != "empty") {
        for plan in plans {
            let meetings = plan.in_order(Kind::Meeting);
            assert_eq!(meetings.len(), if name == "single-gathering" { 1 } else { 3 }, "{name}");
            for (at, meeting) in meetings.into_iter().enumerate() {
                let meeting = plan.meetings().get(meeting.id()).expect("a gathering");
                check_agenda(name, &plan, meeting, at == 0);
            }
            let ideas = plan.agenda_items().iter().filter(|item| item.kind == AgendaKind::Ideas);
            assert!(ideas.count() >= 1, "{name}: the group is asked for ideas");
        }
    }
}

#[test]
fn the_single_gathering_lasts_three_hours_and_goes_from_ideas_to_decisions() {
    let plan = template("single-gathering", "nb");
    let meeting = plan.meetings().iter().next().expect("a gathering");
    assert_eq!(meeting.minutes, Quantity::from_whole(180));
    let kinds: Vec<_> = agenda(&plan, meeting.id).iter().map(|item| item.kind.code().into_owned()).collect();
    assert_eq!(kinds.join(" "), "information information ideas break ballot discussion decision information");
}

#[test]
fn the_third_gathering_of_the_sample_plan_is_ready_to_be_held() {
    let plan = read("saved-plans/fjellvik.ron").plan;
    let third = plan.meetings().iter().find(|meeting| meeting.title.starts_with("Samling 3"));
    let third = third.expect("a third gathering");
    check_agenda("fjellvik", &plan, third, false);
    let kinds: Vec<_> = agenda(&plan, third.id).iter().map(|item| item.kind.code().into_owned()).collect();
    assert_eq!(kinds.join(" "), "information information ideas break ballot discussion decision information");
    assert_eq!((third.starts, third.ended), (ClockTime::new(9, 0), None));
    // Nothing hangs on a gathering that is not yet held but its agenda.
    let linked: BTreeSet<Kind> = plan.links_to((Kind::Meeting, third.id)).map(|(kind, _)| kind).collect();
    assert_eq!(linked, BTreeSet::from([Kind::AgendaItem]));
    assert_eq!(plan.participants().len(), 9);
}

#[test]
fn the_templates_hold_what_they_are_for() {
    let children = template("children-and-young", "nb");
    let five = children.requirements().iter().filter(|it| it.title.starts_with("Krav "));
    assert_eq!(five.count(), 5, "five parts of what a service is");
    assert_eq!(children.level_schemes().len(), 2, "how severe, and who works together");
    let inpatient = template("emergency-inpatient", "nb");
    let ways: BTreeSet<_> =
        inpatient.scenarios().iter().map(|it| (it.zero, it.run_by.code().into_owned())).collect();
    assert_eq!(ways.len(), 3, "alone, together, and as it is");
    assert!(inpatient.open_questions().len() >= 5 && inpatient.boundaries().len() >= 5);
    assert!(inpatient.participants().iter().all(|it| it.title.is_empty() && it.organisation.id().is_some()));
    let guidelines = template("responsibility-guidelines", "nb");
    assert!(guidelines.services().len() >= 5 && guidelines.boundaries().len() >= 8);
    assert_eq!(guidelines.about().kind, PlanKind::Guidelines);
}

#[test]
fn a_template_in_nynorsk_is_nynorsk() {
    let bokmal = [
        "ikke",
        "hvem",
        "hva",
        "hvor",
        "hvordan",
        "hvilke",
        "hvilken",
        "tjenesten",
        "tjenester",
        "tjenestene",
        "de",
        "noe",
        "noen",
        "fra",
        "trenger",
        "skolen",
        "bolig",
        "hjelpen",
        "kommuner",
        "alvorlig",
        "være",
        "sammen",
        "uten",
        "hjemme",
    ];
    let files = crate::house::source::files("assets/templates", "ron");
    for file in files.iter().filter(|file| file.path.ends_with(".nn.ron")) {
        // What is all capitals is a piece of an id.
        let words = file.text.split(|sign: char| !sign.is_alphabetic());
        let words = words.filter(|word| word.chars().any(char::is_lowercase)).map(str::to_lowercase);
        let found: Vec<String> = words.filter(|word| bokmal.contains(&word.as_str())).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
}
