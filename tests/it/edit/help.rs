//! What kinds of help services and measures give: as it stands in a cell, and as a table tells it.

use crate::harness::imported::import_table;
use crate::harness::plans::{check, id};
use planverksted::edit::verbs;
use planverksted::import::ImportPreview;
use planverksted::model::{Kind, Uid, Word};

const BASE: &str = "level l; target_group t; target_group u; service s: categories=advice; ";

fn cell(group: &str, help: &str) -> (Uid, Option<Word>) {
    (id(group), Word::new(help))
}

#[track_caller]
fn give(measure: &str, to: (&str, &str), instead_of: Option<(&str, &str)>, description: &str) {
    let before = format!("{BASE}measure m: {measure}");
    let from = instead_of.map(|(group, help)| cell(group, help));
    check(
        &before,
        |plan| verbs::give_help(plan, (Kind::Measure, id("m")), cell(to.0, to.1), from),
        description,
    );
}

#[track_caller]
fn stop(measure: &str, (group, help): (&str, &str), description: &str) {
    let before = format!("{BASE}measure m: {measure}");
    check(&before, |plan| verbs::stop_help(plan, (Kind::Measure, id("m")), cell(group, help)), description);
}

#[test]
fn a_measure_is_given_another_kind_of_help_and_reaches_a_new_group_with_the_level_open() {
    give("reach=t/l, categories=advice", ("t", "outreach"), None, "m.categories +outreach");
    give("reach=t/l, categories=advice", ("u", "advice"), None, "m.reach +u");
    give("reach=t, categories=advice", ("u", "outreach"), None, "m.reach +u; m.categories +outreach");
    give("reach=t, categories=advice", ("t", "advice"), None, "");
    give("reach=t, categories=advice", ("u", ""), None, "m.reach +u");
}

#[test]
fn in_place_of_another_cell_it_leaves_that_and_keeps_its_levels() {
    let advice = Some(("t", "advice"));
    give("reach=t/l, categories=advice", ("t", "outreach"), advice, "m.categories advice -> outreach");
    give("reach=t/l, categories=advice", ("u", "advice"), advice, "m.reach t/l -> u/l");
    give("reach=t/l+u, categories=advice", ("u", "advice"), advice, "m.reach -t/l");
    give("reach=t, categories=advice", ("t", ""), advice, "m.categories -advice");
    give("reach=t", ("t", "advice"), Some(("t", "")), "m.categories +advice");
}

#[test]
fn what_it_has_from_its_service_is_said_of_itself_when_more_is_said() {
    give("reach=t, service=s", ("t", "outreach"), None, "m.categories +advice; m.categories +outreach");
    give("reach=t, service=s", ("t", "outreach"), Some(("t", "advice")), "m.categories +outreach");
    stop("reach=t, service=s", ("t", "advice"), "");
}

#[test]
fn a_kind_of_help_is_taken_away_and_without_one_the_group_is() {
    stop("reach=t/l+u, categories=advice+outreach", ("t", "advice"), "m.categories -advice");
    stop("reach=t/l+t+u", ("t", ""), "m.reach -t; m.reach -t/l");
}

#[test]
fn other_kinds_of_records_give_no_help() {
    let give = |plan: &_| verbs::give_help(plan, (Kind::Goal, id("g")), cell("t", "advice"), None);
    check(&format!("{BASE}goal g"), give, "");
}

#[test]
fn a_column_of_a_table_tells_kinds_of_help_and_what_is_none_is_remarked_and_kept() {
    let table = "Tiltak;Type tilbud;Ansvarlig;2027\n\
        Losteam;Oppsøkende;Helse;100\n\
        Treffpunkt;Møteplass, råd og veiledning;NAV;200\n\
        Kveldskurs;Kurs og grupper;Helse;50\n\
        Fest;Moro/koordinering;Helse;10\n";
    let got = import_table(&ImportPreview::read(table.as_bytes()).expect("readable"));
    let description: Vec<String> = got
        .plan
        .measures()
        .in_order()
        .into_iter()
        .map(|measure| {
            let help: Vec<String> = measure.categories.iter().map(|word| word.to_string()).collect();
            format!("{}: {}", &*measure.title, help.join(" "))
        })
        .collect();
    assert_eq!(
        description,
        [
            "Losteam: outreach",
            "Treffpunkt: advice meeting_place",
            "Kveldskurs: course_and_group",
            "Fest: coordination"
        ]
    );
    got.has_remark("5 Type tilbud: «Moro/koordinering» er ikke blant valgene");
    assert!(got.measure("Fest").contains("Type tilbud: Moro/koordinering"));
}
