//! What a document prints and does not print, by the state of its plan; each sentence that is printed of a fact.

use crate::harness::plans::plan;
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::text::{Language, Words};

/// A plan with everything that its state decides on.
const PLAN: &str = "organisation k \"Kommunestyret\"; organisation o \"NAV\"; \
    process_step v: kind=adoption, organisation=k, done=2027-06-17; \
    goal g \"Færre venter\"; measure a \"Kurs\" in g: lead=o; measure b \"Team\" in g: lead=o, accepted=2027-01-01; \
    task t \"Ringe naboen\"; open_question q \"Hvem betaler?\"; \
    service s \"Samtaler\": state=today; service u \"Nattkafé\": state=looked_into; service p \"Døgnplass\": state=planned; ";

/// The heading of what a draft has yet to say.
const REMAINING: &str = "Dette gjenstår";

/// State, what is printed, and what is not.
const PRINTED: &[(&str, &[&str], &[&str])] = &[
    (
        "draft",
        &["Utkast", "Ringe naboen", "Ansvarlig har ikke svart", "Hvem betaler?", "Nattkafé", REMAINING],
        &["Vedtatt av", "På høring", "Til behandling", "I dag: Nattkafé", "I dag: Døgnplass"],
    ),
    (
        "in_consultation",
        &["På høring", "Ringe naboen", "Ansvarlig har ikke svart", "Hvem betaler?", "Nattkafé"],
        &["Utkast", "Vedtatt av", "Til behandling", REMAINING, "I dag: Nattkafé", "I dag: Døgnplass"],
    ),
    (
        "for_decision",
        &["Til behandling", "Ringe naboen", "Ansvarlig har ikke svart", "Hvem betaler?", "Nattkafé"],
        &["Utkast", "Vedtatt av", "På høring", REMAINING, "I dag: Nattkafé", "I dag: Døgnplass"],
    ),
    (
        "adopted",
        &["Vedtatt av kommunestyret 17.06.2027, sak 26/1184", "Hvem betaler?", "Nattkafé"],
        &[
            "Utkast",
            "På høring",
            "Til behandling",
            "Ringe naboen",
            "Ansvarlig har ikke svart",
            REMAINING,
            "I dag: Nattkafé",
            "I dag: Døgnplass",
        ],
    ),
    ("expired", &["Utgått"], &["Utkast", "Vedtatt av", "På høring", "Til behandling", REMAINING]),
];

fn texts(text: &str, language: Language) -> String {
    let (plan, words) = (plan(text).plan, Words::new(language));
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    let source = DocumentSource {
        plan: &plan,
        outline: &outline,
        totals: &totals,
        words: &words,
        date: date(2026, 11, 23),
    };
    let mut all = String::new();
    Document::of(&source, Profile::Full).edit_texts(&mut |_, text| {
        all.push_str(text);
        all.push('\n');
    });
    all
}

#[test]
fn a_document_says_what_its_state_allows_and_nothing_else() {
    for (state, printed, not_printed) in PRINTED {
        let texts = texts(
            &format!("plan: state={state}, case_number=26/1184, published=2027-06-17; {PLAN}"),
            Language::Nb,
        );
        for text in *printed {
            assert!(texts.contains(text), "{state}: {text} in {texts}");
        }
        for text in *not_printed {
            assert!(!texts.contains(text), "{state}: {text} not in {texts}");
        }
    }
}

#[test]
fn who_adopted_a_plan_is_named_as_far_as_it_is_known() {
    let check = |about: &str, rest: &str, expected: &str| {
        let texts = texts(&format!("plan: state=adopted{about}; measure a \"Kurs\"; {rest}"), Language::Nb);
        assert!(texts.lines().any(|line| line == expected), "{expected} in {texts}");
    };
    check("", "", "Vedtatt av kommunestyret");
    check(", published=2027-06-17", "", "Vedtatt av kommunestyret 17.06.2027");
    check(", municipality_word=herad, case_number=27/3", "", "Vedtatt av heradsstyret, sak 27/3");
    let step =
        "organisation o \"Utvalg for helse\"; process_step v: kind=adoption, organisation=o, done=2027-06";
    check(", published=2027-07-01", step, "Vedtatt av Utvalg for helse juni 2027");
}

#[test]
fn what_is_planned_or_looked_into_is_never_today() {
    let reach = "target_group u \"Unge\"; level_scheme x; level n \"Mild\" in x; ";
    for (state, is_today) in [("today", true), ("", true), ("planned", false), ("looked_into", false)] {
        let state_fact = if state.is_empty() { String::new() } else { format!(", state={state}") };
        let texts = texts(
            &format!("{reach}service s \"Samtaler\": reach=u/n, categories=conversation{state_fact}"),
            Language::Nb,
        );
        let today = texts.contains("I dag: Samtaler") && texts.contains("Tjenester i dag");
        assert_eq!(today, is_today, "{state}: {texts}");
        assert!(texts.contains("Samtaler"), "{state}");
    }
}

#[test]
fn what_is_lacking_is_told_with_the_measures_that_are_to_change_it() {
    let texts = texts(
        "target_group u \"Unge\"; target_group v \"Voksne\"; level_scheme x; level n \"Mild\" in x; \
            coverage_cell c: target_group=u, level=n, state=lacking; \
            coverage_cell d: target_group=v, level=n, state=lacking; \
            measure m \"Kurs\": reach=u/n",
        Language::Nb,
    );
    assert!(texts.contains("Unge: \nMild (tiltak 1.1)"), "{texts}");
    assert!(texts.contains("Voksne: \nMild\n"), "{texts}");
}

#[test]
fn facts_are_whole_and_plain_sentences() {
    let text = "anchoring a \"Kommunestyret ba om planen\": date=2026-06-18, case_number=26/1184; \
        evidence e \"Tilbudet\": value=95..95, unit=\"kommuner og bydeler\", definition=\"Om lag\", \
        population=\"Hele landet\", national=yes; \
        organisation o \"BUP\"; boundary b \"Utskriving\": state=gap; \
        service s \"Samtaler\": run_by=own; service t \"Kurs\": run_by=own; \
        measure m \"Nattkafé\": change=new, text=\"Mer\"; measure n \"Avtale\": kind=assignment, text=\"Mer\"; \
        meeting w \"Samling 1\"; decision d \"Unge først\" in w: how=majority; \
        risk r \"Ingen søker\" in m: impact=high; requirement q \"Krisehjelp\": strength=shall_law; \
        guidance l \"Lov\": as_of=2026-07";
    let nb = texts(text, Language::Nb);
    for expected in [
        "Kommunestyret ba om planen 18. juni 2026\n (sak 26/1184)",
        "Om lag 95 kommuner og bydeler",
        "Tallet er nasjonalt og gjelder hele landet.",
        "Ikke avklart: ingen har denne oppgaven i dag.",
        "Kommunen driver alle tjenestene selv.",
        "Nytt tilbud",
        "Oppdrag uten egne penger",
        "Hva arbeidsgruppa kom fram til",
        "Konsekvens",
        "Stor",
        "Lovkrav",
        "Dato",
    ] {
        assert!(nb.contains(expected), "{expected} in {nb}");
    }
    for gone in [
        "Saksnummer: 26/1184",
        "Definisjon: Om lag",
        "Talt blant",
        "Status: Ingen",
        "Drives: Av",
        "Sammenlignet med i dag",
        "Oppdrag eller tiltak",
        "blitt enig om",
        "Hvor alvorlig",
        "Skal (lov)",
        "Lest per",
    ] {
        assert!(!nb.contains(gone), "{gone} in {nb}");
    }
}
