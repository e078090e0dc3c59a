//! Who answers for what: who leads and takes part in the measures, what each service answers for, where services meet,
//! lasting cooperation, what is asked of the services, and competence. By organisation, never by person.

use super::super::{Block, TableCell, TableColumn, TableRow};
use super::context::{ChapterContext, blocks_about, prose_blocks, with_heading};
use super::facts::{
    data_row, filled_table, join_filled, join_sentences, labelled_line, labelled_list, labelled_text,
    lowercase_first, single_line,
};
use super::front::is_adopted;
use crate::model::agreement::Agreement;
use crate::model::boundary::{Boundary, BoundaryState};
use crate::model::competence::Competence;
use crate::model::measure::MeasureStatus;
use crate::model::requirement::Requirement;
use crate::model::service::Service;
use crate::model::{Kind, Record as _, Uid};
use std::collections::BTreeMap;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-leads", lead_blocks as fn(&ChapterContext<'_>) -> Vec<Block>),
        ("document-service-tasks", service_blocks),
        ("document-boundaries", boundary_blocks),
        ("document-agreements", |cx| agreement_table(cx).into_iter().collect()),
        ("document-requirements", requirement_blocks),
        ("document-competence", |cx| competence_table(cx).into_iter().collect()),
    ] {
        blocks.extend(with_heading(Block::heading(2, title, cx.word(title)), part(cx)));
    }
    with_heading(Block::heading(1, "responsibility", cx.word("document-responsibility")), blocks)
}

/// Every organisation that leads or takes part in a measure, and the roles that lead one without an organisation.
fn lead_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut shares: BTreeMap<Uid, [Vec<Uid>; 2]> = BTreeMap::new();
    let mut roles: BTreeMap<&str, Vec<Uid>> = BTreeMap::new();
    let mut unanswered = Vec::new();
    for measure in cx.plan.measures().iter().filter(|measure| measure.status != MeasureStatus::Dropped) {
        // A link to an organisation that was deleted counts as no lead, so that the role, if any, is used.
        let lead = measure.lead.id().filter(|id| cx.organisation_title(Some(*id)).is_some());
        match lead {
            Some(lead) => shares.entry(lead).or_default()[0].push(measure.id),
            None if !measure.lead_role.trim().is_empty() => {
                roles.entry(measure.lead_role.trim()).or_default().push(measure.id);
            }
            None => {}
        }
        // Who leads a measure is not listed as taking part in it too.
        for contributor in measure.contributors.iter().filter(|id| Some(*id) != lead) {
            shares.entry(contributor).or_default()[1].push(measure.id);
        }
        // An adopted plan asks nobody any more.
        if lead.is_some() && measure.accepted.is_none() && !is_adopted(cx) {
            unanswered.push(measure.id);
        }
    }
    let mut rows: Vec<TableRow> = Vec::new();
    for id in cx.outline.family(Kind::Organisation).sorted(shares.keys().copied()) {
        let Some(organisation) = cx.plan.organisations().get(id) else { continue };
        let [leads, takes_part] = shares.remove(&id).unwrap_or_default();
        rows.push(
            data_row([
                TableCell::text(join_filled([&*organisation.title, &*organisation.district], ", ")),
                TableCell::text(cx.choice_text(&organisation.kind)),
                TableCell::text(single_line(&organisation.text)),
                TableCell::text(cx.measure_numbers(leads)),
                TableCell::text(cx.measure_numbers(takes_part)),
            ])
            .about(organisation),
        );
    }
    // Roles without an organisation come last; the map sorts them by name.
    for (role, measures) in roles {
        let leads = TableCell::text(cx.measure_numbers(measures));
        rows.push(data_row([
            TableCell::text(role),
            TableCell::Empty,
            TableCell::Empty,
            leads,
            TableCell::Empty,
        ]));
    }
    let columns = vec![
        TableColumn::words(cx.word("document-who"), 4),
        TableColumn::words(cx.label(Kind::Organisation, "kind"), 4),
        TableColumn::words(cx.label(Kind::Organisation, "text"), 5),
        TableColumn::words(cx.word("document-led"), 3),
        TableColumn::words(cx.word("document-takes-part"), 3),
    ];
    let table = filled_table("leads", cx.word("document-leads-table"), columns, rows);
    let unanswered = cx.sorted_by_number(unanswered);
    let unanswered = cx.link_line(&cx.word("document-unanswered"), Kind::Measure, &unanswered);
    table.into_iter().chain(unanswered).collect()
}

/// What each service answers for; services without such content are in the table of services only.
fn service_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for service in cx.plan.services().in_order() {
        let mut body = prose_blocks(&service.responsibilities);
        body.extend(labelled_list(
            cx,
            Service::KIND,
            [
                ("own_unit_reason", single_line(&service.own_unit_reason)),
                ("supplements", cx.link_titles(&service.supplements)),
                ("replaces", cx.link_titles(&service.replaces)),
                ("precondition", single_line(&service.precondition)),
            ],
        ));
        blocks.extend(blocks_about(service, with_heading(titled_heading(cx, &service.title), body)));
    }
    blocks.extend(rank_line(cx));
    blocks
}

/// The services by rank, where the group has given them one.
fn rank_line(cx: &ChapterContext<'_>) -> Option<Block> {
    let mut ranked: Vec<&Service> = cx.plan.services().in_order();
    ranked.retain(|service| service.rank.is_some() && !service.title.trim().is_empty());
    ranked.sort_by_key(|service| service.rank);
    let names = ranked
        .iter()
        .filter_map(|service| Some(format!("{} {}", cx.format_number(service.rank?), service.title.trim())));
    let names = join_filled(names, ", ");
    labelled_line(cx, Service::KIND, [("rank", names)])
}

/// The heading of a record that has no number of its own.
fn titled_heading(cx: &ChapterContext<'_>, text: &str) -> Block {
    let text = if text.trim().is_empty() { cx.word("document-no-title") } else { text.trim().to_owned() };
    Block::heading(3, "", text).unnumbered()
}

fn boundary_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for boundary in cx.plan.boundaries().in_order() {
        let ours = boundary.service.id().map(|id| cx.record_title(Kind::Service, id)).unwrap_or_default();
        let mut body = prose_blocks(&boundary.text);
        body.extend(labelled_list(
            cx,
            Boundary::KIND,
            [
                ("", boundary_state_text(cx, &boundary.state)),
                ("service", ours),
                ("ours", single_line(&boundary.ours)),
                ("other_service", cx.link_title(&boundary.other_service)),
                ("organisation", cx.link_title(&boundary.organisation)),
                ("theirs", single_line(&boundary.theirs)),
                ("hand_over", single_line(&boundary.hand_over)),
                ("agreed", cx.format_when(boundary.agreed)),
            ],
        ));
        blocks.extend(blocks_about(boundary, with_heading(titled_heading(cx, &boundary.title), body)));
    }
    blocks
}

/// Whether it is clear who has the task, in a sentence.
fn boundary_state_text(cx: &ChapterContext<'_>, state: &BoundaryState) -> String {
    cx.word(match state {
        BoundaryState::Clear => "document-boundary-clear",
        BoundaryState::Gap => "document-boundary-gap",
        BoundaryState::Overlap => "document-boundary-overlap",
        BoundaryState::NotStated => return String::new(),
        BoundaryState::Unknown(word) => return word.to_string(),
    })
}

fn agreement_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Agreement::KIND, field);
    let rows = cx.plan.agreements().in_order().into_iter().map(|agreement| {
        data_row([
            TableCell::text(&*agreement.title),
            TableCell::text(cx.choice_text(&agreement.kind)),
            TableCell::text(single_line(&agreement.text)),
            TableCell::text(cx.link_titles(&agreement.organisations)),
            TableCell::text(join_filled(
                [agreement.rhythm.to_string(), cx.format_period(agreement.period)],
                ", ",
            )),
        ])
        .about(agreement)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("kind"), 3),
        TableColumn::words(label("text"), 4),
        TableColumn::words(label("organisations"), 4),
        TableColumn::words(cx.word("document-when"), 3),
    ];
    filled_table("agreements", cx.word("document-agreements"), columns, rows.collect())
}

fn requirement_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let label = |field| cx.label(Requirement::KIND, field);
    let all = cx.plan.requirements().in_order();
    let service = shared_text(all.iter().map(|one| cx.link_title(&one.service)).collect());
    let read_by = shared_text(all.iter().map(|one| single_line(&one.read_by)).collect());
    // Readings belong to what was read, so the source stays in its column where readings differ.
    let read_alike = !read_by.is_empty() || all.iter().all(|one| one.read_by.trim().is_empty());
    let guidance =
        shared_text(all.iter().filter(|_| read_alike).map(|one| cx.link_title(&one.guidance)).collect());
    let rows = all.into_iter().map(|one| {
        let source = if guidance.is_empty() { cx.link_title(&one.guidance) } else { String::new() };
        let own = |field, shared: &str, text: String| {
            if shared.is_empty() { labelled_text(cx, Kind::Requirement, field, &text) } else { String::new() }
        };
        let what = join_sentences(&[
            one.title.to_string(),
            single_line(&one.text),
            labelled_text(cx, Kind::Requirement, "area", &lowercase_first(&cx.choice_text(&one.area))),
            own("service", &service, cx.link_title(&one.service)),
        ]);
        let read = own("read_by", &read_by, single_line(&one.read_by));
        let state = if what.is_empty() { String::new() } else { cx.requirement_state_text(&one.state) };
        data_row([
            TableCell::text(what),
            TableCell::text(cx.choice_text(&one.strength)),
            TableCell::text(join_sentences(&[source, read])),
            TableCell::text(join_sentences(&[state, single_line(&one.evidence)])),
            TableCell::text(cx.measure_numbers(one.measures.iter())),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 6),
        TableColumn::words(label("strength"), 3),
        TableColumn::words(label("guidance"), 4),
        TableColumn::words(label("state"), 4),
        TableColumn::words(label("measures"), 2),
    ];
    let table = filled_table("requirements", cx.word("document-requirements-table"), columns, rows.collect());
    let common_values = labelled_line(
        cx,
        Kind::Requirement,
        [("service", service), ("guidance", guidance), ("read_by", read_by)],
    );
    table.into_iter().chain(common_values).collect()
}

/// The text that several records share, so that it is printed once; nothing where there is one record or they differ.
fn shared_text(texts: Vec<String>) -> String {
    let alike = texts.windows(2).all(|pair| pair.first() == pair.last());
    if texts.len() > 1 && alike { texts.into_iter().next().unwrap_or_default() } else { String::new() }
}

impl ChapterContext<'_> {
    /// Whether what is asked is there: not assessed is an answer too.
    fn requirement_state_text(&self, state: &crate::model::requirement::RequirementState) -> String {
        let word = self.choice_text(state);
        if word.is_empty() { self.word("requirement-state-not-stated") } else { word }
    }
}

fn competence_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Competence::KIND, field);
    let rows = cx.plan.competences().in_order().into_iter().map(|one| {
        data_row([
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text)])),
            TableCell::text(cx.link_title(&one.organisation)),
            TableCell::text(&*one.have),
            TableCell::text(&*one.need),
            TableCell::text(cx.choice_text(&one.how)),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("organisation"), 3),
        TableColumn::words(label("have"), 3),
        TableColumn::words(label("need"), 3),
        TableColumn::words(label("how"), 3),
    ];
    filled_table("competence", cx.word("document-competence-table"), columns, rows.collect())
}
