//! Who answers for what: who leads and takes part in the measures, what each service answers for, where services meet,
//! lasting cooperation, what is asked of the services, and competence. By organisation, never by person.

use super::super::{Block, Cell, Column, Row};
use super::facts::{flat, joined, line, points, quiet, row, sentences, table, told};
use super::voice::{Voice, headed, prose};
use crate::model::agreement::Agreement;
use crate::model::boundary::Boundary;
use crate::model::competence::Competence;
use crate::model::requirement::Requirement;
use crate::model::service::Service;
use crate::model::{Kind, Record as _, Uid};
use std::collections::BTreeMap;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-leads", leads as fn(&Voice<'_>) -> Vec<Block>),
        ("document-service-tasks", services),
        ("document-boundaries", boundaries),
        ("document-agreements", |voice| agreements(voice).into_iter().collect()),
        ("document-requirements", requirements),
        ("document-competence", |voice| competence(voice).into_iter().collect()),
    ] {
        blocks.extend(headed(Block::heading(2, title, voice.word(title)), part(voice)));
    }
    headed(Block::heading(1, "responsibility", voice.word("document-responsibility")), blocks)
}

/// Every organisation that leads or takes part in a measure, and the roles that lead one without an organisation.
fn leads(voice: &Voice<'_>) -> Vec<Block> {
    let mut shares: BTreeMap<Uid, [Vec<Uid>; 2]> = BTreeMap::new();
    let mut roles: BTreeMap<&str, Vec<Uid>> = BTreeMap::new();
    let mut unanswered = Vec::new();
    for measure in voice.plan.measures().iter() {
        let lead = measure.lead.id().filter(|id| voice.organisation(Some(*id)).is_some());
        match lead {
            Some(lead) => shares.entry(lead).or_default()[0].push(measure.id),
            None if !measure.lead_role.trim().is_empty() => {
                roles.entry(measure.lead_role.trim()).or_default().push(measure.id);
            }
            None => {}
        }
        for contributor in measure.contributors.iter().filter(|id| Some(*id) != lead) {
            shares.entry(contributor).or_default()[1].push(measure.id);
        }
        if lead.is_some() && measure.accepted.is_none() {
            unanswered.push(measure.id);
        }
    }
    let mut rows: Vec<Row> = Vec::new();
    for id in voice.outline.family(Kind::Organisation).sorted(shares.keys().copied()) {
        let Some(organisation) = voice.plan.organisations().get(id) else { continue };
        let [leads, takes_part] = shares.remove(&id).unwrap_or_default();
        rows.push(row([
            Cell::text(joined([&*organisation.title, &*organisation.district], ", ")),
            Cell::text(voice.choice(&organisation.kind)),
            Cell::text(flat(&organisation.text)),
            Cell::text(voice.measure_numbers(leads)),
            Cell::text(voice.measure_numbers(takes_part)),
        ]));
    }
    for (role, measures) in roles {
        let leads = Cell::text(voice.measure_numbers(measures));
        rows.push(row([Cell::text(role), Cell::Empty, Cell::Empty, leads, Cell::Empty]));
    }
    let columns = vec![
        Column::words(voice.word("document-who"), 4),
        Column::words(voice.label(Kind::Organisation, "kind"), 4),
        Column::words(voice.label(Kind::Organisation, "text"), 5),
        Column::words(voice.word("document-led"), 3),
        Column::words(voice.word("document-takes-part"), 3),
    ];
    let table = table("leads", voice.word("document-leads-table"), columns, rows);
    let unanswered = voice.by_number(unanswered);
    let unanswered = voice.links(&voice.word("document-unanswered"), Kind::Measure, &unanswered);
    table.into_iter().chain(unanswered).collect()
}

/// What each service answers for; services with nothing to say of that stand in the table of services alone.
fn services(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for service in voice.plan.services().in_order() {
        let mut body = prose(&service.responsibilities);
        body.extend(points(
            voice,
            Service::KIND,
            [
                ("own_unit_reason", flat(&service.own_unit_reason)),
                ("supplements", voice.titles(&service.supplements)),
                ("replaces", voice.titles(&service.replaces)),
                ("precondition", flat(&service.precondition)),
            ],
        ));
        blocks.extend(headed(title(voice, &service.title), body));
    }
    blocks.extend(ranks(voice));
    blocks
}

/// The services by rank, where the group has given them one.
fn ranks(voice: &Voice<'_>) -> Option<Block> {
    let mut ranked: Vec<&Service> = voice.plan.services().in_order();
    ranked.retain(|service| service.rank.is_some() && !service.title.trim().is_empty());
    ranked.sort_by_key(|service| service.rank);
    let names = ranked
        .iter()
        .filter_map(|service| Some(format!("{} {}", voice.number(service.rank?), service.title.trim())));
    let names = joined(names, ", ");
    line(voice, Service::KIND, [("rank", names)])
}

/// The heading of a record that has no number of its own.
fn title(voice: &Voice<'_>, text: &str) -> Block {
    let text = if text.trim().is_empty() { voice.word("document-no-title") } else { text.trim().to_owned() };
    Block::heading(3, "", text).unnumbered()
}

fn boundaries(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for boundary in voice.plan.boundaries().in_order() {
        let ours = boundary.service.id().map(|id| voice.title_of(Kind::Service, id)).unwrap_or_default();
        let mut body = prose(&boundary.text);
        body.extend(points(
            voice,
            Boundary::KIND,
            [
                ("service", ours),
                ("ours", flat(&boundary.ours)),
                ("other_service", voice.linked(&boundary.other_service)),
                ("organisation", voice.linked(&boundary.organisation)),
                ("theirs", flat(&boundary.theirs)),
                ("hand_over", flat(&boundary.hand_over)),
                ("state", voice.choice(&boundary.state)),
                ("agreed", voice.when(boundary.agreed)),
            ],
        ));
        blocks.extend(headed(title(voice, &boundary.title), body));
    }
    blocks
}

fn agreements(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Agreement::KIND, field);
    let rows = voice.plan.agreements().in_order().into_iter().map(|agreement| {
        row([
            Cell::text(&*agreement.title),
            Cell::text(voice.choice(&agreement.kind)),
            Cell::text(flat(&agreement.text)),
            Cell::text(voice.titles(&agreement.organisations)),
            Cell::text(joined([agreement.rhythm.to_string(), voice.period(agreement.period)], ", ")),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("kind"), 3),
        Column::words(label("text"), 4),
        Column::words(label("organisations"), 4),
        Column::words(voice.word("document-when"), 3),
    ];
    table("agreements", voice.word("document-agreements"), columns, rows.collect())
}

fn requirements(voice: &Voice<'_>) -> Vec<Block> {
    let label = |field| voice.label(Requirement::KIND, field);
    let all = voice.plan.requirements().in_order();
    let service = shared(all.iter().map(|one| voice.linked(&one.service)).collect());
    let read_by = shared(all.iter().map(|one| flat(&one.read_by)).collect());
    // Readings stand with what was read, so that stays in its column where they differ.
    let read_alike = !read_by.is_empty() || all.iter().all(|one| one.read_by.trim().is_empty());
    let guidance = shared(all.iter().filter(|_| read_alike).map(|one| voice.linked(&one.guidance)).collect());
    let rows = all.into_iter().map(|one| {
        let source = if guidance.is_empty() { voice.linked(&one.guidance) } else { String::new() };
        let own = |field, shared: &str, text: String| {
            if shared.is_empty() { told(voice, Kind::Requirement, field, &text) } else { String::new() }
        };
        let what = sentences(&[
            one.title.to_string(),
            flat(&one.text),
            told(voice, Kind::Requirement, "area", &quiet(&voice.choice(&one.area))),
            own("service", &service, voice.linked(&one.service)),
        ]);
        let read = own("read_by", &read_by, flat(&one.read_by));
        let state = if what.is_empty() { String::new() } else { voice.word_of_state(&one.state) };
        row([
            Cell::text(what),
            Cell::text(voice.choice(&one.strength)),
            Cell::text(sentences(&[source, read])),
            Cell::text(sentences(&[state, flat(&one.evidence)])),
            Cell::text(voice.measure_numbers(one.measures.iter())),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 6),
        Column::words(label("strength"), 3),
        Column::words(label("guidance"), 4),
        Column::words(label("state"), 4),
        Column::words(label("measures"), 2),
    ];
    let table = table("requirements", voice.word("document-requirements-table"), columns, rows.collect());
    let told_once =
        line(voice, Kind::Requirement, [("service", service), ("guidance", guidance), ("read_by", read_by)]);
    table.into_iter().chain(told_once).collect()
}

/// What all of several records say alike, so that it is said once; nothing where there is one record or they differ.
fn shared(texts: Vec<String>) -> String {
    let alike = texts.windows(2).all(|pair| pair.first() == pair.last());
    if texts.len() > 1 && alike { texts.into_iter().next().unwrap_or_default() } else { String::new() }
}

impl Voice<'_> {
    /// Whether what is asked is there: not assessed is an answer too.
    fn word_of_state(&self, state: &crate::model::requirement::RequirementState) -> String {
        let word = self.choice(state);
        if word.is_empty() { self.word("requirement-state-not-stated") } else { word }
    }
}

fn competence(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Competence::KIND, field);
    let rows = voice.plan.competences().in_order().into_iter().map(|one| {
        row([
            Cell::text(sentences(&[one.title.to_string(), flat(&one.text)])),
            Cell::text(voice.linked(&one.organisation)),
            Cell::text(&*one.have),
            Cell::text(&*one.need),
            Cell::text(voice.choice(&one.how)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("organisation"), 3),
        Column::words(label("have"), 3),
        Column::words(label("need"), 3),
        Column::words(label("how"), 3),
    ];
    table("competence", voice.word("document-competence-table"), columns, rows.collect())
}
