//! Which document is exported: the plan's, or one of a gathering.

use crate::harness::folder::Folder;
use crate::harness::program::ProgramHarness;
use planverksted::document::DocumentKind;
use planverksted::session::{Command, DocumentChoice};
use std::path::Path;

/// Exports the chosen document into a folder; the name of the file that came of it.
fn exported(harness: &mut ProgramHarness, folder: &Path) -> Option<String> {
    harness.dispatch(Command::ExportTo(folder.to_owned()));
    let path = harness.program.context().expect("a plan").exported_path?;
    assert!(path.is_file(), "{}", path.display());
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}

fn choose(harness: &mut ProgramHarness, kind: DocumentKind) {
    harness.dispatch(Command::ChooseDocument(DocumentChoice { kind, ..DocumentChoice::default() }));
}

#[test]
fn the_chosen_document_of_a_gathering_is_what_is_exported() {
    let folder = Folder::of("documents-chosen");
    let mut harness = ProgramHarness::new(&folder, "home", 3);
    harness.dispatch(Command::OpenSample);
    // Documents in a folder have the format of the one that was exported before.
    exported(&mut harness, &folder.path("Planen.docx"));
    let kinds = [
        (DocumentKind::Minutes, "Referat fra samling 2 Retning og tiltak.docx"),
        (DocumentKind::Sheet, "Samling 2, 3. november 2026 dette ble vi enige om.docx"),
        (DocumentKind::Invitation, "Innkalling til samling 3 Ansvar, penger og hull i tilbudet.docx"),
    ];
    for (kind, name) in kinds {
        choose(&mut harness, kind);
        assert_eq!(exported(&mut harness, &folder.path("ut")).as_deref(), Some(name));
    }
}

#[test]
fn a_plan_without_gatherings_has_no_document_of_one() {
    let folder = Folder::of("documents-no-gathering");
    let mut harness = ProgramHarness::new(&folder, "home", 3);
    harness.dispatch(Command::NewFromTemplate("empty".into()));
    choose(&mut harness, DocumentKind::Minutes);
    assert_eq!(exported(&mut harness, &folder.path("ut")), None);
    let reported =
        harness.program.messages().iter().any(|message| message.phrase.key == "ui-documents-no-gathering");
    assert!(reported);
}
