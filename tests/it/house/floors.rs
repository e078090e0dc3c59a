//! The floors: a module names only those below it, the window stays on top, files in the store.
//!
//! The table below is the one in `ARCHITECTURE.md`. A new arrow inside a floor is written there and
//! in `SAME_FLOOR`, with its reason.

use crate::house::source::{self, File, Token};

/// The modules of the crate's root, from the ground up.
const FLOORS: [&[&str]; 8] = [
    &["model", "text"],
    &["edit"],
    &["analysis", "merge", "store"],
    &["document", "room"],
    &["export", "import"],
    &["session"],
    &["ui"],
    &["app", "cli", "main"],
];

/// Arrows inside one floor: who names whom.
const SAME_FLOOR: [(&str, &str); 3] = [
    ("text", "model"), // a phrase holds quantities and dates
    ("main", "cli"),   // start-up hands over the arguments
    ("main", "app"),
];

/// The lowest floor that may know the window's library.
const WINDOW: usize = 6;

/// What is wrong with one file, a line each.
fn faults(file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    if !file.text.starts_with("//!") {
        faults.push("does not open with `//!`".to_owned());
    }
    let module = module_of(&file.path);
    if module == "lib" {
        return faults;
    }
    let Some(floor) = floor_of(module) else {
        faults.push(format!("`{module}` stands on no floor"));
        return faults;
    };
    let tokens = source::tokens(&file.text);
    if floor < WINDOW {
        faults.extend(tokens.iter().filter_map(window_word).map(|word| format!("names `{word}`")));
    }
    for (inline, path) in source::paths(&tokens) {
        faults.extend(path_fault(file, module, floor, inline, &path));
    }
    faults.dedup();
    faults
}

/// What is wrong with one path of a file.
fn path_fault(file: &File, module: &str, floor: usize, inline: usize, path: &[String]) -> Option<String> {
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    if let ["std", "fs", ..] = words.as_slice() {
        return (module != "store").then(|| "names `std::fs` outside `store`".to_owned());
    }
    let target = root_module(&file.path, inline, &words)?;
    let there = floor_of(target)?;
    let allowed = target == module || there < floor || SAME_FLOOR.contains(&(module, target));
    (!allowed).then(|| format!("`{module}` names `{target}`, which is not below it"))
}

/// The module of the root that a path names, if it begins at the root.
fn root_module<'a>(file: &str, inline: usize, path: &[&'a str]) -> Option<&'a str> {
    let supers = path.iter().take_while(|word| **word == "super").count();
    match path {
        ["crate" | "planverksted", target, ..] => Some(target),
        ["super", ..] if supers >= depth_of(file) + inline => path.get(supers).copied(),
        _ => None,
    }
}

/// How many `super` lead from a file's module to the root.
fn depth_of(file: &str) -> usize {
    let parts = file.split('/').count();
    if file.ends_with("/mod.rs") { parts - 1 } else { parts }
}

fn module_of(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// A word that belongs to the window's library.
fn window_word(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) if word.starts_with("egui") || word == "eframe" => Some(word),
        _ => None,
    }
}

#[test]
fn every_file_names_only_what_lies_below_it() {
    let files = source::files("src", "rs");
    assert!(files.len() > 5, "the source is read");
    let found: Vec<String> = files
        .iter()
        .flat_map(|file| faults(file).into_iter().map(move |fault| format!("src/{}: {fault}", file.path)))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_module_of_the_root_stands_on_a_floor() {
    let lib = source::files("src", "rs").into_iter().find(|file| file.path == "lib.rs").expect("src/lib.rs");
    let tokens = source::tokens(&lib.text);
    for pair in tokens.windows(2) {
        if let [Token::Word(keyword), Token::Word(module)] = pair
            && keyword == "mod"
        {
            assert!(floor_of(module).is_some(), "`{module}` stands on no floor");
        }
    }
}

fn check(path: &str, body: &str, expected: &[&str]) {
    let file = File { path: path.to_owned(), text: format!("//! What it is for.\n{body}") };
    assert_eq!(faults(&file), expected, "in {path}: {body}");
}

#[test]
fn an_arrow_down_is_fine() {
    check("edit/change.rs", "use crate::model::{Uid, Value};", &[]);
    check("export/mod.rs", "use crate::{document::Document, text};", &[]);
    check("model/plan.rs", "use super::super::model::Uid; use super::Uid;", &[]);
    check("text/words.rs", "use crate::model::When;", &[]);
}

#[test]
fn an_arrow_up_is_found_in_every_form() {
    let found = &["`model` names `edit`, which is not below it"];
    check("model/plan.rs", "use crate::edit::Change;", found);
    check(
        "model/plan.rs",
        "use crate::{text, edit};",
        &["`model` names `text`, which is not below it", "`model` names `edit`, which is not below it"],
    );
    check("model/plan.rs", "use crate::{model::{Uid, When}, edit::{self, Change}};", found);
    check("model/plan.rs", "fn f() -> crate::edit::Change { x }", found);
    check("model/plan.rs", "macro_rules! m { () => { $crate::edit::f() } }", found);
    check("model/plan.rs", "use super::super::edit::Change;", found);
    check("model/mod.rs", "use super::edit::Change;", found);
    check("model/mod.rs", "mod within { use super::super::edit::Change; }", found);
    check("model/mod.rs", "mod within { use super::edit::Change; }", &[]);
    check("model.rs", "type F = Vec<super::edit::Change>;", found);
    check("main.rs", "use planverksted::nothing;", &[]);
}

#[test]
fn an_arrow_inside_a_floor_is_found_unless_it_is_in_the_table() {
    check("model/plan.rs", "use crate::text::Phrase;", &["`model` names `text`, which is not below it"]);
    check("merge/mod.rs", "use crate::store::Saved;", &["`merge` names `store`, which is not below it"]);
    check("main.rs", "use planverksted::cli;", &[]);
}

#[test]
fn a_comment_or_a_text_is_no_arrow() {
    check("model/plan.rs", "// use crate::edit;\nconst A: &str = \"crate::edit egui\"; /* std::fs */", &[]);
}

#[test]
fn the_window_is_known_on_its_own_floors_only() {
    check("session/mod.rs", "fn f(ui: &mut egui::Ui) {}", &["names `egui`"]);
    check("document/mod.rs", "use egui_extras::Table;", &["names `egui_extras`"]);
    check("ui/mod.rs", "use egui::Ui;", &[]);
}

#[test]
fn files_are_touched_in_the_store_only() {
    let found = &["names `std::fs` outside `store`"];
    check("export/pdf.rs", "fn f() { std::fs::read(p); }", found);
    check("cli.rs", "use std::{fs, io};", found);
    check("cli.rs", "use ::std::fs::File;", found);
    check("store/disk.rs", "use std::fs;", &[]);
}

#[test]
fn a_file_says_what_it_is_for() {
    let file = File { path: "model/odd.rs".to_owned(), text: "use std::fmt;".to_owned() };
    assert_eq!(faults(&file), ["does not open with `//!`"]);
}

#[test]
fn a_module_beside_the_floors_is_found() {
    check("helpers/mod.rs", "", &["`helpers` stands on no floor"]);
}
