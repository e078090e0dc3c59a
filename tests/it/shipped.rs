//! The plans that come with the program: the sample plan and the templates.

use planverksted::analysis::Outline;
use planverksted::model::{AnyRecord, Key, Kind, Plan, Uid, Value};
use planverksted::store::{self, Saved};
use std::collections::BTreeMap;

fn read(path: &str) -> Saved {
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
    for folder in ["saved-plans", "assets/templates"] {
        paths
            .extend(crate::source::files(folder, "ron").iter().map(|file| format!("{folder}/{}", file.path)));
    }
    assert!(paths.len() >= 5, "the plans are there");
    paths
}

fn each(plan: &Plan, mut show: impl FnMut(&dyn AnyRecord)) {
    for kind in Kind::ALL.iter().skip(1) {
        plan.each(*kind, &mut |record| show(record));
    }
}

/// The records that a fact names.
fn named(key: Key, value: &Value) -> Vec<Uid> {
    let mut ids = match key {
        Key::Record(id) | Key::Any(_, id) | Key::Pair(id, None) | Key::Vote(_, Some((_, id))) => vec![id],
        Key::Pair(id, Some(other)) => vec![id, other],
        Key::Whole | Key::Year(_) | Key::Word(_) | Key::Vote(_, None) => Vec::new(),
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
        let mut ids = std::collections::BTreeSet::new();
        each(&plan, |record| assert!(ids.insert(record.id()), "{path}: {} stands twice", record.id()));
        each(&plan, |record| {
            assert!(!record.order().is_blank(), "{path}: {} has a place", record.title());
            record.all_facts(&mut |_, key, value| {
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
    let by_number: BTreeMap<&str, &str> = plan
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

#[test]
fn the_two_written_standards_of_a_template_hold_the_same() {
    for name in ["empty", "mental-health"] {
        let [nb, nn] = ["nb", "nn"].map(|code| read(&format!("assets/templates/{name}.{code}.ron")).plan);
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
    for code in ["nb", "nn"] {
        let plan = read(&format!("assets/templates/mental-health.{code}.ron")).plan;
        assert!(plan.evidence().len() >= 5);
        for evidence in plan.evidence().iter() {
            assert!(!evidence.source.is_empty() && !evidence.population.is_empty(), "{}", &*evidence.title);
            assert!(evidence.national, "{} is not the municipality's own", &*evidence.title);
        }
    }
}

#[test]
fn the_nynorsk_template_is_nynorsk() {
    let file = crate::source::files("assets/templates", "ron");
    let file = file.iter().find(|file| file.path == "mental-health.nn.ron").expect("it is there");
    let bokmal =
        ["ikke", "hvem", "hva", "hvor", "tjenesten", "de", "noe", "fra", "trenger", "skolen", "bolig"];
    let words = file.text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    let found: Vec<String> = words.filter(|word| bokmal.contains(&word.as_str())).collect();
    assert!(found.is_empty(), "{found:?}");
}
