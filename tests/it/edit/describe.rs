//! Changes told in words, and the answers of `diff`.

use crate::harness::command_line::run;
use crate::harness::folder::Folder;
use crate::harness::{hostile, plans};
use planverksted::cli::RunOutcome;
use planverksted::edit::{Change, describe_change, summary, verbs};
use planverksted::model::{Kind, Plan};
use planverksted::store::{SavedPlan, write};
use planverksted::text::{Language, Phrase, Words};
use proptest::prelude::*;
use serde_json::Value;

/// The lines that tell the way from one plan to another, in Bokmål.
fn lines(before: &Plan, after: &Plan) -> Vec<String> {
    let words = Words::new(Language::Nb);
    let change = Change::between(before, after, Phrase::default());
    describe_change(&change, after)
        .iter()
        .filter(|description| !description.is_implied)
        .map(|description| words.sentence(&description.phrase()))
        .collect()
}

fn check(before: &str, after: &str, description: &[&str]) {
    assert_eq!(lines(&plans::plan(before).plan, &plans::plan(after).plan), description, "{before} → {after}");
}

#[test]
fn a_fact_is_told_with_the_names_of_its_records() {
    let units = "organisation o1 \"Helse\"; organisation o2 \"NAV\"";
    check(
        &format!("measure m1 \"Lavterskeltilbud\" : lead=o1; {units}"),
        &format!("measure m1 \"Lavterskeltilbud\" : lead=o2; {units}"),
        &["Tiltak «Lavterskeltilbud»: Ansvarlig fra «Helse» til «NAV»"],
    );
    check(
        &format!("measure m1 \"Kurs\"; {units}"),
        &format!("measure m1 \"Kurs\" : lead=o1, contributors=o2; {units}"),
        &["Tiltak «Kurs»: Ansvarlig: «Helse»", "Tiltak «Kurs»: Samarbeidspartnere: lagt til «NAV»"],
    );
    check("measure m1 \"A\"", "measure m1 \"B\"", &["Tiltak «B»: Tiltak fra «A» til «B»"]);
    check(
        "measure m1 \"A\": lead=gone",
        "measure m1 \"A\"",
        &["Tiltak «A»: Ansvarlig er tømt (var en rad som mangler (AH5B))"],
    );
}

#[test]
fn amounts_are_told_part_by_part() {
    check(
        "measure m1 \"A\": 2027=400000//1",
        "measure m1 \"A\": 2027=450000//1.5",
        &["Tiltak «A»: Beløp per år 2027: drift 400\u{a0}000 kr → 450\u{a0}000 kr, årsverk 1 → 1,5"],
    );
    check("measure m1 \"A\"", "measure m1 \"A\": 2028=1", &["Tiltak «A»: Beløp per år 2028: drift 1 kr"]);
    check(
        "measure m1 \"A\": 2028=1",
        "measure m1 \"A\"",
        &["Tiltak «A»: Beløp per år 2028 er tømt (var drift 1 kr)"],
    );
}

#[test]
fn each_shape_has_its_words() {
    let group = "target_group t1 \"Unge\"; level l1 \"Nivå 1\"";
    check(
        &format!("measure m1 \"A\"; {group}"),
        &format!("measure m1 \"A\": reach=t1/l1, statutory=yes, period=2027/2030, status=ongoing; {group}"),
        &[
            "Tiltak «A»: Målgruppe og nivå: lagt til «Unge» på «Nivå 1»",
            "Tiltak «A»: Periode: 2027–2030",
            "Tiltak «A»: Status: Pågår",
            "Tiltak «A»: Lovpålagt: ja",
        ],
    );
    check(
        "evidence e1 \"A\": value=10..20",
        "evidence e1 \"A\": value=15",
        &["Tall eller kunnskap «A»: Verdi fra 10–20 til 15"],
    );
    check(
        "meeting s1 \"A\": attendance=o1/present; participant o1 \"NAV\"",
        "meeting s1 \"A\": attendance=o1/absent; participant o1 \"NAV\"",
        &["Samling «A»: Oppmøte «NAV» fra Til stede til Forfall"],
    );
    check(
        "staffing s1 \"A\": by_course=mild/2",
        "staffing s1 \"A\": by_course=mild/2.5",
        &["Årsverk «A»: Årsverk etter hovedforløp Hovedforløp 1: milde og kortvarige fra 2 til 2,5"],
    );
    check(
        "service s1 \"A\": categories=self_help",
        "service s1 \"A\": categories=self_help+brand_new",
        &["Tjeneste «A»: Hva slags hjelp: lagt til «brand_new»"],
    );
    check(
        "measure m1 \"Kurs\"; ballot b1 \"A\"",
        "measure m1 \"Kurs\"; ballot b1 \"A\": counts=3/m1/4+3/none/1",
        &["Avstemning «A»: Stemmer bord 3, blanke: 1", "Avstemning «A»: Stemmer bord 3, tiltak «Kurs»: 4"],
    );
    check(
        "measure m1 \"A\"",
        "measure m1 \"A\": set_aside=no_lead/senere",
        &["Tiltak «A»: Lagt til side «no_lead»: «senere»"],
    );
    check(
        "plan: period=2027/..",
        "plan: period=2027/2030",
        &["Plan: Planperiode: fra 2027 er blitt til 2027–2030"],
    );
    check("plan: price_year=2026", "plan: price_year=2027", &["Plan: Prisnivå, år fra 2026 til 2027"]);
    check(
        "goal g1 \"A\"; goal g2 \"B\"",
        "goal g2 \"B\"; goal g1 \"A\"",
        &["Mål «B»: flyttet", "Mål «A»: flyttet"],
    );
}

#[test]
fn records_that_come_and_go_are_told_once() {
    check("goal g1 \"A\"", "goal g1 \"A\"; measure m1 \"Kurs\" in g1: 2027=1", &["Lagt til tiltak «Kurs»"]);
    check("challenge c1 \"Lang ventetid\"", "plan", &["Slettet utfordring «Lang ventetid»"]);
    check("goal g1", "plan", &["Slettet mål uten navn (XM44)"]);
}

#[test]
fn long_text_is_told_by_what_changed_in_it() {
    let long = "Kommunen har lite å tilby dem som venter. Tilbudene er spredt og lite kjent, og mange faller fra før de kommer fram.";
    let write_text = |text: &str| {
        let mut plan = plans::plan("measure m1 \"A\"").plan;
        let change = verbs::set(&plan, planverksted::model::measure::TEXT, plans::id("m1"), text);
        change.apply(&mut plan).expect("it can be said");
        plan
    };
    let check = |old: &str, new: &str, description: &str| {
        assert_eq!(
            lines(&write_text(old), &write_text(new)),
            [format!("Tiltak «A»: Beskrivelse: {description}")],
            "{old} → {new}"
        );
    };
    check(long, &long.replace("spredt", "få"), "«spredt» er blitt til «få»");
    check(long, &format!("{long}\n\nDette er nytt."), "skrevet til «Dette er nytt.»");
    check(long, &long.replace(" og lite kjent,", ""), "tatt bort «lite kjent, og»");
    check(long, &long.replace(". T", ".\n\nT"), "mellomrom eller linjeskift er endret");
    check("", long, "«Kommunen har lite å tilby dem som venter. Tilbudene er spredt og lite kjent, og…»");
}

/// What is said of a prose that was `old` and is `new` now.
fn describe_prose(old: &str, new: &str) -> Vec<String> {
    let write_text = |text: &str| {
        let mut plan = plans::plan("measure m1 \"A\"").plan;
        let change = verbs::set(&plan, planverksted::model::measure::TEXT, plans::id("m1"), text);
        change.apply(&mut plan).expect("it can be said");
        plan
    };
    lines(&write_text(old), &write_text(new))
}

#[test]
fn a_text_of_up_to_eighty_letters_is_shown_in_full_and_a_longer_one_up_to_there() {
    const MAX_SHOWN: usize = 80;
    for letters in ["a", "æ", "a\u{a0}b", "😀"] {
        for length in 70..=90 {
            let text: String = letters.chars().cycle().take(length - 1).chain(['z']).collect();
            let shown: String =
                text.chars().take(MAX_SHOWN).map(|c| if c == '\u{a0}' { ' ' } else { c }).collect();
            let shown = if length > MAX_SHOWN { format!("{}…", shown.trim_end()) } else { shown };
            assert_eq!(
                describe_prose("", &text),
                [format!("Tiltak «A»: Beskrivelse: «{shown}»")],
                "{length}"
            );
            // Two short texts are shown as they are; of longer ones only what changed.
            let whole = format!("Tiltak «A»: Beskrivelse fra «kort» til «{shown}»");
            let changed = format!("Tiltak «A»: Beskrivelse: «kort» er blitt til «{shown}»");
            let expected = if length > MAX_SHOWN { changed } else { whole };
            assert_eq!(describe_prose("kort", &text), [expected], "{length}");
        }
    }
}

#[test]
fn a_range_is_told_by_its_ends_and_an_equal_one_is_one_number() {
    for low in 0..4 {
        for high in 0..4 {
            let written = if low == high { format!("{low}") } else { format!("{low}–{high}") };
            check(
                "evidence e1 \"A\"",
                &format!("evidence e1 \"A\": value={low}..{high}"),
                &[&format!("Tall eller kunnskap «A»: Verdi: {written}")],
            );
        }
    }
    check("evidence e1 \"A\"", "evidence e1 \"A\": value=3..", &["Tall eller kunnskap «A»: Verdi: minst 3"]);
    check("evidence e1 \"A\"", "evidence e1 \"A\": value=..3", &["Tall eller kunnskap «A»: Verdi: høyst 3"]);
}

#[test]
fn the_gist_of_a_step_is_one_line() {
    let gist = |before: &str, verb: &dyn Fn(&Plan) -> Change| {
        let plan = plans::plan(before).plan;
        let change = verb(&plan);
        let mut after = plan.clone();
        change.apply(&mut after).expect("the verb fits");
        let words = Words::new(Language::Nb);
        let description = words.sentence(&summary(&change, &after));
        assert_eq!(words.sentence(&summary(&change, &plan)), description, "before as after");
        description
    };
    let delete = |kind, names: &'static [&'static str]| {
        move |plan: &Plan| {
            let mut after = plan.clone();
            let deletions = names.iter().map(|name| {
                let deletion = verbs::delete(&after, &mut plans::ids(), kind, plans::id(name));
                deletion.apply(&mut after).expect("the verb fits");
                deletion
            });
            let all = deletions.reduce(|first, next| first.compose(&next).expect("one after the other"));
            let label = Phrase::new("told-value").with("value", format!("slett {} (mål)", names.len()));
            all.expect("a name").with_label(label)
        }
    };
    let plan = "goal g1 \"A\"; goal g2 \"B\"; goal g3 \"C\"; goal g4 \"D\"; measure m1 \"M\" in g1";
    assert_eq!(gist(plan, &delete(Kind::Goal, &["g1"])), "Slettet mål «A»");
    let four = delete(Kind::Goal, &["g1", "g2", "g3", "g4"]);
    let description = gist(plan, &four);
    assert!(description.starts_with("Slett 4 (mål): mål «"), "{description}");
    assert!(description.ends_with(" og 1 til"), "{description}");
    let two = |plan: &Plan| {
        let first = verbs::set(plan, planverksted::model::measure::STATUTORY, plans::id("m1"), true);
        first
            .compose(&verbs::set(plan, planverksted::model::measure::TEXT, plans::id("m1"), "Ny"))
            .expect("apart")
    };
    assert_eq!(gist(plan, &two), "Tiltak «M»: Beskrivelse: «Ny», Lovpålagt: ja");
}

/// Whether a line would be obeyed by a screen instead of shown.
fn is_one_line(line: &str) -> bool {
    !line.is_empty()
        && !line.chars().any(|letter| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter))
}

proptest! {
    #[test]
    fn any_change_can_be_told(before in hostile::plan(), after in hostile::plan()) {
        let change = Change::between(&before, &after, Phrase::new("change-other"));
        for plan in [&before, &after] {
            let description = describe_change(&change, plan);
            prop_assert_eq!(description.len(), change.len());
            for language in Language::ALL {
                let words = Words::new(language);
                for description in &description {
                    let line = words.sentence(&description.phrase());
                    prop_assert!(is_one_line(&line), "{line:?}");
                    prop_assert!(!line.contains("told-"), "{line:?}");
                }
                prop_assert!(is_one_line(&words.sentence(&summary(&change, plan))));
            }
        }
    }
}

/// The answer of `diff` on two plans in text, in English.
fn diff(name: &str, a: &str, b: &str, json: bool) -> (u8, String) {
    let folder = Folder::of(name);
    let file = |name: &str, text: &str| {
        let saved = SavedPlan { plan: plans::plan(text).plan, ..SavedPlan::default() };
        folder.file(name, write(&saved).expect("it can be written"))
    };
    let (a, b) = (file("a.ron", a), file("b.ron", b));
    let (code, out, err) = if json { run([&"diff", &a, &b, &"--json"]) } else { run([&"diff", &a, &b]) };
    assert_eq!(err, "");
    (code, out)
}

#[test]
fn diff_says_what_differs_record_by_record() {
    let (before, after) = (
        "measure m1 \"Course\": statutory=yes; goal g1 \"Wait less\"",
        "measure m1 \"Course\": statutory=yes, 2027=100; measure m2 \"Flat\": period=2028/2029",
    );
    let (code, out) = diff("diff-words", before, after, false);
    assert_eq!(code, 1);
    let description = "Goal “Wait less”\n  deleted\nMeasure “Course”\n  Amounts by year 2027: running NOK 100\nMeasure “Flat”\n  added\n  Period: 2028–2029\n";
    assert_eq!(out, description);
    let (code, out) = diff("diff-json", before, after, true);
    assert_eq!(code, 1);
    let answer: Value = serde_json::from_str(&out).expect("JSON");
    let differences = answer["differences"].as_array().expect("a list");
    let amounts = differences.iter().find(|fact| fact["field"] == "amounts").expect("the amounts are there");
    assert_eq!(amounts["kind"], "measure");
    assert_eq!(amounts["title"], "Course");
    assert_eq!((&amounts["key"], &amounts["old"]), (&"2027".into(), &Value::Null));
    assert_eq!(amounts["new"]["operating"], 100);
    assert_eq!(amounts["text"], "Measure “Course”: Amounts by year 2027: running NOK 100");
    let gone = &differences[0];
    assert_eq!(
        (&gone["field"], &gone["old"], &gone["title"]),
        (&Value::Null, &true.into(), &"Wait less".into())
    );
}

#[test]
fn diff_of_equal_plans_ends_with_0_and_of_no_plan_with_2() {
    let plan = "measure m1 \"Course\"";
    assert_eq!(diff("diff-same", plan, plan, false), (0, "The plans say the same.\n".to_owned()));
    assert_eq!(diff("diff-none", plan, plan, true), (0, "{\"differences\":[]}\n".to_owned()));
    assert_eq!(run([&"diff", &"no-such.ron", &"nor-this.ron"]).0, 2);
    assert_eq!(run([&"diff", &"one.ron"]).0, 2);
    assert_ne!(RunOutcome::Exit(0), RunOutcome::Exit(1));
}
