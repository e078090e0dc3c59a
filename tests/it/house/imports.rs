//! Which file of the sources imports which: the graph behind `rooms`, and its circles.
//!
//! An import is a `use`, or a path that begins with `crate`, `super` or `self`; it leads to the file in which a
//! re-export ends. Not a name resolution: a path that only a macro puts together is not seen, nor what comes through
//! a glob.

use super::source::{self, Token};
use std::collections::{BTreeMap, BTreeSet};

/// A module as the parts of its path below the crate's root; `ui/mod.rs` is `ui`.
pub type Module = Vec<String>;

/// Who imports whom.
pub type Graph = BTreeMap<Module, BTreeSet<Module>>;

/// What one file imports and re-exports.
#[derive(Default)]
struct Uses {
    /// Paths from the crate's root, or from the file itself.
    imports: Vec<Module>,
    /// What groups of imports are taken from: `a::b` of `use crate::a::b::{c, d}`.
    fronts: Vec<Module>,
    /// The name that a `pub use` gives to a path.
    exports: BTreeMap<String, Module>,
}

/// The graph of these files; `lib.rs` is left out, because it only lists modules.
pub fn graph(files: &[source::File]) -> Graph {
    graph_of(files, false)
}

/// The same, where `use a::b::{c, d}` is an import of `b` as well, whatever `c` and `d` are.
///
/// Circles are counted on this one: a file that takes several things from the front of a folder depends on the front.
pub fn graph_with_fronts(files: &[source::File]) -> Graph {
    graph_of(files, true)
}

fn graph_of(files: &[source::File], fronts: bool) -> Graph {
    let modules: BTreeMap<Module, &source::File> =
        files.iter().filter(|file| file.path != "lib.rs").map(|file| (module_of(&file.path), file)).collect();
    let uses: BTreeMap<Module, Uses> = modules
        .iter()
        .map(|(module, file)| (module.clone(), uses_of(module, &file.text, &modules)))
        .collect();
    let edges = |module: &Module, own: &Uses| -> BTreeSet<Module> {
        let fronts = own.fronts.iter().filter(|_| fronts);
        let targets = own.imports.iter().chain(fronts).filter_map(|path| resolve(path, &uses, 0));
        targets.filter(|target| target != module).collect()
    };
    uses.iter().map(|(module, own)| (module.clone(), edges(module, own))).collect()
}

/// The module that a file holds.
pub fn module_of(path: &str) -> Module {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').map(str::to_owned).collect()
}

fn uses_of(module: &Module, text: &str, modules: &BTreeMap<Module, &source::File>) -> Uses {
    let tokens = without_visibility(source::tokens(text));
    let mut uses = Uses::default();
    for at in 0..tokens.len() {
        if tokens[at] != Token::Word("use".to_owned()) {
            continue;
        }
        let mut found = Vec::new();
        source::tree(&tokens, at + 1, &[], &mut found);
        let public = is_public(&tokens[..at]);
        for path in found {
            let child = path.first().is_some_and(|first| {
                let child: Module = module.iter().chain([first]).cloned().collect();
                modules.contains_key(&child)
            });
            if public && let Some(name) = path.last() {
                uses.exports.insert(name.clone(), absolute(module, &path));
            } else if child {
                uses.imports.push(absolute(module, &path));
            }
        }
    }
    for (inline, path) in source::paths(&tokens) {
        let supers = path.iter().take_while(|part| *part == "super").count();
        let leads_out = supers == 0 || supers > inline;
        if path.len() > 1 && leads_out && ["crate", "self", "super"].contains(&path[0].as_str()) {
            // What an inline module calls `super` is the file itself.
            let skipped = if supers == 0 { 0 } else { inline };
            uses.imports.push(absolute(module, &path[skipped..]));
        }
    }
    uses.fronts = fronts_of(module, &tokens);
    uses
}

fn fronts_of(module: &Module, tokens: &[Token]) -> Vec<Module> {
    let mut fronts = Vec::new();
    for begin in 0..tokens.len() {
        let starts = matches!(&tokens[begin], Token::Word(word) if ["crate", "self", "super"].contains(&word.as_str()));
        if !starts || begin > 0 && tokens[begin - 1] == Token::Path {
            continue;
        }
        let (mut path, mut at) = (Vec::new(), begin);
        while let Some(Token::Word(word)) = tokens.get(at) {
            path.push(word.clone());
            at += if tokens.get(at + 1) == Some(&Token::Path) { 2 } else { 1 };
        }
        if path.len() > 1 && tokens.get(at) == Some(&Token::Sign('{')) && tokens[at - 1] == Token::Path {
            fronts.push(absolute(module, &path));
        }
    }
    fronts
}

/// The tokens without the paths of `pub(in a::b)`, which import nothing.
fn without_visibility(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut inside = false;
    for token in tokens {
        if token == Token::Word("in".to_owned()) && kept.last() == Some(&Token::Sign('(')) {
            inside = true;
        }
        inside &= token != Token::Sign(')');
        if !inside {
            kept.push(token);
        }
    }
    kept
}

/// Whether a `use` behind these tokens is a re-export.
fn is_public(before: &[Token]) -> bool {
    let is = |token: Option<&Token>, word: &str| matches!(token, Some(Token::Word(found)) if found == word);
    if before.last() != Some(&Token::Sign(')')) {
        return is(before.last(), "pub");
    }
    let open = before.iter().rposition(|token| *token == Token::Sign('(')).unwrap_or_default();
    open > 0 && is(before.get(open - 1), "pub")
}

/// A path of a module, from the crate's root.
fn absolute(module: &Module, path: &[String]) -> Module {
    let supers = path.iter().take_while(|part| *part == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        Some("self") => module.iter().chain(&path[1..]).cloned().collect(),
        Some("super") => {
            let above = &module[..module.len().saturating_sub(supers)];
            above.iter().chain(&path[supers..]).cloned().collect()
        }
        _ => module.iter().chain(path).cloned().collect(),
    }
}

/// The module in which a path ends, re-exports followed.
fn resolve(path: &[String], uses: &BTreeMap<Module, Uses>, depth: usize) -> Option<Module> {
    let (module, own) = (1..=path.len()).rev().find_map(|end| uses.get_key_value(&path[..end]))?;
    let rest = &path[module.len()..];
    match rest.first().and_then(|name| own.exports.get(name)) {
        Some(export) if depth < 9 => {
            let onward: Module = export.iter().chain(&rest[1..]).cloned().collect();
            resolve(&onward, uses, depth + 1)
        }
        _ => Some(module.clone()),
    }
}

/// The circles of a graph: groups of modules of which each reaches every other; the largest first.
pub fn circles(graph: &Graph) -> Vec<Vec<Module>> {
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        graph.keys().map(|module| (module, reached(graph, module))).collect();
    let mut circles: BTreeSet<Vec<Module>> = BTreeSet::new();
    for (module, there) in &reach {
        if there.contains(module) {
            let back =
                there.iter().filter(|other| reach.get(**other).is_some_and(|from| from.contains(module)));
            circles.insert(back.map(|other| (*other).clone()).collect());
        }
    }
    let mut circles: Vec<Vec<Module>> = circles.into_iter().collect();
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    circles
}

/// What can be reached from a module in one step or more.
fn reached<'g>(graph: &'g Graph, from: &Module) -> BTreeSet<&'g Module> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(here) = open.pop() {
        for next in graph.get(here).into_iter().flatten() {
            if found.insert(next) {
                open.push(next);
            }
        }
    }
    found
}

mod itself {
    use super::{circles, graph};
    use crate::house::source::File;

    #[track_caller]
    fn check(files: &[(&str, &str)], edges: &[(&str, &[&str])], circle: &[&str]) {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        let graph = graph(&files.iter().map(file).collect::<Vec<_>>());
        for (module, expected) in edges {
            let module: Vec<String> = module.split('/').map(str::to_owned).collect();
            let found: Vec<String> = graph[&module].iter().map(|to| to.join("/")).collect();
            assert_eq!(found, *expected, "from {module:?}");
        }
        let found = circles(&graph).into_iter().next().unwrap_or_default();
        assert_eq!(found.iter().map(|module| module.join("/")).collect::<Vec<_>>(), circle);
    }

    #[test]
    fn a_re_export_leads_to_the_file_that_has_it() {
        check(
            &[
                ("a/mod.rs", "mod b; mod c; pub use b::B; pub(crate) use self::c::{C, D as E};"),
                ("a/b.rs", "use super::C; pub struct B;"),
                ("a/c.rs", "pub struct C;"),
                ("d.rs", "use crate::a::{B, C}; fn f() -> crate::a::Other {}"),
            ],
            &[("a/b", &["a/c"]), ("a/c", &[]), ("d", &["a", "a/b", "a/c"])],
            &[],
        );
    }

    #[test]
    fn what_an_inline_module_calls_super_is_its_file() {
        check(
            &[("a.rs", "mod within { use super::X; use super::super::b::Y; }"), ("b.rs", "pub struct Y;")],
            &[("a", &["b"])],
            &[],
        );
    }

    #[test]
    fn a_circle_is_found_however_long_it_is() {
        check(
            &[
                ("a.rs", "use crate::b::B;"),
                ("b.rs", "fn f() { crate::c::g() }"),
                ("c.rs", "use super::a;"),
                ("d.rs", "use crate::a::A;"),
            ],
            &[("d", &["a"])],
            &["a", "b", "c"],
        );
    }

    #[test]
    fn a_comment_or_a_text_is_no_import() {
        check(
            &[("a.rs", "// use crate::b;\nconst A: &str = \"crate::b\";"), ("b.rs", "")],
            &[("a", &[])],
            &[],
        );
        check(&[("a.rs", "pub(in crate::b) fn f() {}"), ("b.rs", "")], &[("a", &[])], &[]);
    }
}
