//! The documents for one reader each: how many pages the sample has in each, which words they must and must not hold, and
//! that each can be made of any plan in a file that everybody can read.

use super::export::{filled_plan, hostile};
use crate::export::pdf::leave;
use crate::harness::plans::plan;
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentKind, DocumentSource, Profile};
use planverksted::export::{ExportOptions, Format, export, typeset};
use planverksted::model::Plan;
use planverksted::store;
use planverksted::text::{Language, Words};

/// The documents of a plan that are for one reader each.
fn profiles() -> impl Iterator<Item = (DocumentKind, Profile)> {
    let kinds = DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Full);
    kinds.filter_map(|kind| Some((kind, kind.of_plan()?)))
}

pub(super) fn sample() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/saved-plans/fjellvik.ron");
    let bytes = std::fs::read(path).expect("the sample plan lies in the repository");
    store::read(&bytes).expect("a plan").saved.plan
}

pub(super) fn document(plan: &Plan, language: Language, profile: Profile) -> Document {
    let (outline, totals, words) = (Outline::of(plan), Totals::of(plan), Words::new(language));
    let source =
        DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date: date(2026, 11, 23) };
    Document::of(&source, profile)
}

/// All that a document prints, a line for each text.
pub(super) fn printed(plan: &Plan, language: Language, profile: Profile) -> String {
    let mut text = String::new();
    document(plan, language, profile).edit_texts(&mut |_, piece| {
        text.push_str(piece);
        text.push('\n');
    });
    text
}

#[test]
fn the_sample_has_no_more_pages_than_a_reader_has_time_for() {
    let plan = sample();
    for (profile, most) in [
        (Profile::Action, 4),
        (Profile::Short, 2),
        (Profile::Case, 4),
        (Profile::Responses, 2),
        (Profile::Report, 6),
    ] {
        for language in Language::ALL {
            let pages = typeset(&document(&plan, language, profile)).expect("pages").len();
            assert!(pages <= most, "{profile:?} in {}: {pages} pages", language.code());
        }
    }
}

/// What a document of the sample must and must not say. What the facilitator wrote for the group is in none of them.
struct ExpectedWords {
    profile: Profile,
    language: Language,
    must: &'static [&'static str],
    must_not: &'static [&'static str],
}

const EXPECTED_WORDS: &[ExpectedWords] = &[
    ExpectedWords {
        profile: Profile::Action,
        language: Language::Nb,
        must: &[
            "Handlingsdel: Plan for psykisk helse og rus 2027–2030",
            "Fjellvik kommune. Utkast, sak 26/1184, 23.11.2026",
            "Nye penger",
            "Avsluttes eller flyttes",
            "Ikke finansiert",
            "kroner er søkt om for 2028 og ikke innvilget",
            "Lovpålagte tiltak",
            "M1 Alle finner fram til hjelp innen to dager",
        ],
        must_not: &["Løftet på slutten av samling 2", "arbeidsark", "Kjøreplan"],
    },
    ExpectedWords {
        profile: Profile::Case,
        language: Language::Nb,
        must: &[
            "1.\u{a0}Kommunestyret vedtar «Plan for psykisk helse og rus 2027–2030».",
            "Saksnummer: \n26/1184",
            "Konsekvenser for folkehelsa\nIkke vurdert.",
            "Kommunestyret ba om en felles plan",
            "Planen svarer på disse utfordringene:",
        ],
        must_not: &["Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Case,
        language: Language::Nn,
        must: &["Tilråding", "Ikkje vurdert."],
        must_not: &["Ikke vurdert", "Innstilling"],
    },
    ExpectedWords {
        profile: Profile::Short,
        language: Language::Nb,
        must: &[
            "Alle finner fram til hjelp innen to dager",
            "Uker fra kontakt til første samtale, voksne: fra 6 til 2 uker innen 2029.",
            "barne- og ungdomspsykiatrisk poliklinikk (BUP)",
        ],
        must_not: &["M1 ", "U1 ", "2.1 ", "Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Consultation,
        language: Language::Nb,
        must: &["Fristen er 15.03.2027.", "[1]\u{a0}", "Hva mangler i planen?", "Hva du foreslår"],
        must_not: &["Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Responses,
        language: Language::Nb,
        must: &["Åpen samtaletime er lagt til ungdomshuset, ikke til helsestasjonen."],
        must_not: &["Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Report,
        language: Language::Nb,
        must: &["Rapport for 2026:", "Status for hvert tiltak", "Hvordan det går med tiltakene"],
        must_not: &["Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Full,
        language: Language::Nb,
        must: &[
            "Planen kort fortalt",
            "Hva kommunen vil oppnå",
            "2027: 12 tiltak begynner",
            "Tiltak med ansvarlig, tid og penger",
            "Tiltak 2.1 Én dør inn: felles telefon og nettside",
            "Kilder",
            "Barne- og ungdomspsykiatrisk poliklinikk",
            "○ Mangler",
            "08.09.2026, da kunnskapen ble samlet",
            "6 uker (2025)",
        ],
        must_not: &["Når i arbeidet:", "Enhet: uker", "Løftet på slutten av samling 2"],
    },
    ExpectedWords {
        profile: Profile::Action,
        language: Language::Nn,
        must: &["Nye pengar", "Ikkje finansiert", "kvart år"],
        must_not: &["hvert år"],
    },
];

#[test]
fn each_document_of_the_sample_says_what_it_is_for() {
    let plan = sample();
    for ExpectedWords { profile, language, must, must_not } in EXPECTED_WORDS {
        let text = printed(&plan, *language, *profile);
        for words in *must {
            assert!(text.contains(words), "{profile:?}: {words} in {text}");
        }
        for words in *must_not {
            assert!(!text.contains(words), "{profile:?}: {words} not in {text}");
        }
    }
}

#[test]
fn new_money_is_in_the_order_of_its_rank() {
    let plan = plan(
        "goal g \"Færre venter\"; measure a \"Uten\" in g: 2027=100; measure b \"Siste\" in g: 2027=100, priority=10; \
         measure c \"Ord\" in g: 2027=100, priority=\"Høy\"; measure d \"Første\" in g: 2027=100, priority=2",
    );
    let text = printed(&plan.plan, Language::Nb, Profile::Action);
    let (money, _) = text.split_once("Sum").expect("a sum");
    let at = |title: &str| money.find(&format!("{title}\n")).unwrap_or_else(|| panic!("{title} in {money}"));
    let order = [at("Første"), at("Siste"), at("Ord"), at("Uten")];
    assert!(order.is_sorted(), "{money}");
}

#[test]
fn years_that_cost_the_same_are_said_once() {
    let check = |amounts: &str, expected: &str| {
        let text =
            printed(&plan(&format!("measure m \"Kurs\": {amounts}")).plan, Language::Nb, Profile::Action);
        let (_, table) = text.rsplit_once("Kurs\n").expect("the action table");
        assert_eq!(table.lines().next(), Some(expected), "{amounts}");
    };
    check("2027=45000, 2028=80000, 2029=80000, 2030=80000", "2027:\u{a0}45; 2028–2030:\u{a0}80 hvert år");
    check("2027=45000, 2028=0, 2029=45000", "2027:\u{a0}45; 2029:\u{a0}45");
    check("2027=-45000/600000", "2027:\u{a0}−45; 2027:\u{a0}600 (investering)");
    check("2027=45000, basis=whole_budget", "Hele budsjettet 2027:\u{a0}45");
    check("2027=0", "Ingen ekstra kostnad");
    check("2027=0/0", "Ingen ekstra kostnad");
    check("kind=assignment", "Uten egne penger");
}

#[test]
fn every_plan_gives_every_document_in_files_that_meet_the_standards() {
    let plans = [("sample", sample()), ("empty", Plan::default()), ("hostile", filled_plan(hostile))];
    for (name, plan) in &plans {
        for (kind, profile) in profiles() {
            for language in [Language::Nb, Language::Nn] {
                let file = |format| {
                    let options =
                        ExportOptions { format, profile, language: Some(language), date: date(2026, 11, 23) };
                    export(plan, options).expect("a document")
                };
                let pdf = file(Format::Pdf);
                // Where a file could not meet the standards, a remark would say so.
                let odd = pdf.remarks.iter().filter(|remark| remark.key == "export-remark-not-accessible");
                assert_eq!(odd.count(), 0, "{name}, {}", kind.code());
                leave(&format!("{}-{name}-{}", kind.code(), language.code()), &pdf.bytes);
                assert_eq!(file(Format::Docx), file(Format::Docx), "{name}, {}", kind.code());
            }
        }
    }
}
