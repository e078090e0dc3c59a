//! Bad files of every sort, each with what comes of it, where in the file and in which words (Bokmål).
//!
//! `tests/data/bad/expected.tsv` is the table: a file, then `refused`, `repaired` (a plan that is refused and of which
//! something can be read), `remarks` or `sound` (nobody notices anything), then the line or the sheet, row and column, then the message. A file has
//! a line for each message. `made.txt` describes the files that are too large to be kept.

use planverksted::import::{Book, Remark};
use planverksted::model::{IdGenerator, Plan};
use planverksted::store::{Problem, Salvaged, read, salvage, write};
use planverksted::text::{Language, Phrase, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// One line of the table, without the file.
#[derive(Clone, Debug)]
struct Finding {
    outcome: &'static str,
    location: String,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bad")
}

/// All files with their names, sorted: those of the folders and those that are made.
fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for kind in ["plans", "tables"] {
        for entry in std::fs::read_dir(folder().join(kind)).expect("the folder is there") {
            let entry = entry.expect("it can be listed");
            let name = format!("{kind}/{}", entry.file_name().to_string_lossy());
            files.insert(name, std::fs::read(entry.path()).expect("it can be read"));
        }
    }
    let recipes = std::fs::read_to_string(folder().join("made.txt")).expect("the list is there");
    for recipe in recipes.lines().filter(|line| !line.starts_with('#')) {
        let (name, pieces) = recipe.split_once(' ').expect("a name and pieces");
        let pieces = serde_json::Deserializer::from_str(pieces).into_iter::<serde_json::Value>();
        let pieces: Vec<serde_json::Value> = pieces.map(|piece| piece.expect("JSON")).collect();
        let repeated = pieces.chunks(2).map(|piece| {
            let count = piece[0].as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count");
            piece[1].as_str().expect("a text").repeat(count)
        });
        files.insert(name.to_owned(), repeated.collect::<String>().into_bytes());
    }
    files
}

/// What comes of a plan file.
fn plan_findings(name: &str, bytes: &[u8], words: &Words) -> Vec<Finding> {
    let finding = |outcome, line: Option<usize>, phrase: &Phrase| Finding {
        outcome,
        location: line.map(|line| line.to_string()).unwrap_or_default(),
        text: words.text(phrase),
    };
    let problem = match read(bytes) {
        Ok(opened) => {
            return opened.remarks.iter().map(|remark| finding("remarks", None, remark)).collect();
        }
        Err(problem) => problem,
    };
    let line = match &problem {
        Problem::NotUtf8 { line, .. }
        | Problem::Conflict { line }
        | Problem::Broken { line, .. }
        | Problem::TooDeep { line }
        | Problem::TooManyRecords { line } => Some(*line),
        _ => None,
    };
    let reason = problem.of(Path::new(name)).phrase();
    let Ok(salvaged) = salvage(bytes) else { return vec![finding("refused", line, &reason)] };
    let Salvaged { saved, losses, remarks } = salvaged;
    let again = write(&saved).expect("it can be written");
    assert_eq!(read(again.as_bytes()).expect("it can be read").saved, saved, "{name}");
    let lost = losses.iter().map(|loss| finding("repaired", Some(loss.line), &loss.text));
    let odd = remarks.iter().map(|remark| finding("repaired", None, remark));
    [finding("repaired", line, &reason)].into_iter().chain(lost).chain(odd).collect()
}

/// What comes of a table that is imported into an empty plan.
fn table_findings(name: &str, bytes: &[u8], words: &Words) -> Vec<Finding> {
    let book = match Book::read(bytes) {
        Ok(book) => book,
        Err(error) => {
            let text = words.text(&error.phrase());
            return vec![Finding { outcome: "refused", location: String::new(), text }];
        }
    };
    let imported = book.import(&Plan::default(), &mut IdGenerator::seeded(1), name);
    let location = |remark: &Remark| {
        let row = remark.row.map(|row| row.to_string());
        let parts = [remark.sheet.clone(), row, remark.column.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let of_remark = |remark: &Remark| Finding {
        outcome: "remarks",
        location: location(remark),
        text: words.text(&remark.text),
    };
    imported.remarks.iter().map(of_remark).collect()
}

/// The table as the program makes it.
fn actual_table(files: &BTreeMap<String, Vec<u8>>) -> String {
    let words = Words::new(Language::Nb);
    let mut table = String::new();
    for (name, bytes) in files {
        let is_plan = name.starts_with("plans/");
        let mut findings = if is_plan { plan_findings } else { table_findings }(name, bytes, &words);
        if findings.is_empty() {
            findings.push(Finding { outcome: "sound", location: String::new(), text: String::new() });
        }
        for Finding { outcome, location, text } in findings {
            let text = text.replace('\n', "⏎").replace('\t', " ");
            table.push_str(&[name, outcome, &location, text.trim_end()].join("\t"));
            table.push('\n');
        }
    }
    table
}

#[test]
fn every_bad_file_is_refused_repaired_or_remarked_on_as_expected() {
    let files = files();
    assert!(files.len() >= 60, "{}", files.len());
    let expected = std::fs::read_to_string(folder().join("expected.tsv")).expect("the table is there");
    let actual = actual_table(&files);
    if actual == expected {
        return;
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad-files.tsv");
    let mut file = std::fs::File::create(&path).expect("the file can be made");
    std::io::Write::write_all(&mut file, actual.as_bytes()).expect("the file can be written");
    let (wanted, got): (BTreeSet<&str>, BTreeSet<&str>) =
        (expected.lines().collect(), actual.lines().collect());
    let lines =
        |mark, of: Vec<&&str>| of.iter().map(|line| format!("{mark} {line}")).collect::<Vec<_>>().join("\n");
    let missing = lines('-', wanted.difference(&got).collect());
    let new = lines('+', got.difference(&wanted).collect());
    panic!("{missing}\n{new}\nThe table as it is now: {}", path.display());
}
