//! Minutes, sheet and invitation from the command line.

use crate::harness::command_line::run_words;
use crate::harness::folder::Folder;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/saved-plans/fjellvik.ron");

/// Exports a document of the sample plan; the exit code, what was said on the error stream, and the files that came of it.
fn exported(name: &str, options: &[&str]) -> (u8, String, Vec<String>) {
    let folder = Folder::of(&format!("gatherings-{name}"));
    let out = folder.path("out");
    let place = out.to_str().expect("a path in words");
    let args: Vec<&str> =
        ["export", SAMPLE, "--to", "docx", "-o", place].into_iter().chain(options.iter().copied()).collect();
    let (code, _, err) = run_words(&args);
    let files = std::fs::read_dir(&out).into_iter().flatten().flatten();
    (code, err, files.map(|file| file.file_name().to_string_lossy().into_owned()).collect())
}

#[track_caller]
fn check_file(name: &str, options: &[&str], file: &str) {
    let (code, err, files) = exported(name, options);
    assert_eq!((code, err.as_str()), (0, ""), "{options:?}");
    assert_eq!(files, [file], "{options:?}");
}

#[test]
fn the_document_of_a_gathering_is_named_after_it() {
    check_file(
        "second",
        &["--profile", "minutes", "--meeting", "2"],
        "Referat fra samling 2 Retning og tiltak.docx",
    );
    check_file(
        "third",
        &["--profile", "minutes", "--meeting", "3"],
        "Innkalling til samling 3 Ansvar, penger og hull i tilbudet.docx",
    );
    check_file(
        "names",
        &["--profile", "sheet", "--names", "--meeting", "2"],
        "Samling 2, 3. november 2026 dette ble vi enige om.docx",
    );
}

#[test]
fn without_a_number_the_last_gathering_that_was_held_is_meant_and_the_next_one_is_invited_to() {
    check_file("last", &["--profile", "minutes"], "Referat fra samling 2 Retning og tiltak.docx");
    check_file(
        "next",
        &["--profile", "invitation"],
        "Innkalling til samling 3 Ansvar, penger og hull i tilbudet.docx",
    );
}

#[test]
fn a_gathering_that_is_not_there_is_an_error_and_nothing_is_written() {
    for number in ["0", "4"] {
        let (code, err, files) = exported("none", &["--profile", "minutes", "--meeting", number]);
        assert_eq!((code, files), (2, Vec::new()), "{number}");
        assert!(err.contains("It has 3"), "{err}");
    }
}
