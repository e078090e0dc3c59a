//! The order of the folders inside a floor, and the circles of imports between files.
//!
//! What may name what between floors is in `floors`. Inside `import`, `session` and `ui` a folder names only folders
//! before it in `ROOMS`; the file that opens a floor (`session/mod.rs`) may name all of them, and none names it.

use super::imports::{self, Graph, Module};
use super::source;

/// A floor, and its folders and files in their order, the lowest first. What shares a step may name each other; what
/// is in no step is small and shared, and names nothing that is in one.
struct Room {
    name: &'static str,
    steps: &'static [&'static [&'static str]],
}

const ROOMS: [Room; 3] = [
    Room { name: "import", steps: &[&["read"], &["interpret"], &["apply"]] },
    Room {
        name: "session",
        steps: &[
            &["jobs", "window", "environment", "effect"],
            &["gathering"],
            &["own_folders", "file"],
            &["open"],
            &["import"],
            &["context"],
            &["program"],
        ],
    },
    Room {
        name: "ui",
        steps: &[&["theme"], &["widgets"], &["form"], &["views"], &["room"], &["screen"], &["frame"]],
    },
];

/// Arrows against the order, from file to file, each with its reason.
const ALLOWED: [(&str, &str); 0] = [];

/// How many circles of imports there may be, and of how many files the largest.
const MOST_CIRCLES: usize = 6;
const LARGEST_CIRCLE: usize = 4;

/// The floor whose files a macro binds together: `plan!` lists the records, and each of them names the plan.
const BOUND_BY_MACROS: &str = "model";

/// The step of a module in its room: 0 for what is in none, one more than the last for the front of the room.
fn step_of(room: &Room, module: &Module) -> usize {
    let Some(folder) = module.get(1) else { return room.steps.len() + 1 };
    room.steps.iter().position(|step| step.contains(&folder.as_str())).map_or(0, |step| step + 1)
}

/// The arrows of a graph that point up inside a room, as `from -> to`.
fn arrows_up(graph: &Graph) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (from, targets) in graph {
        let Some(room) = ROOMS.iter().find(|room| from.first().is_some_and(|first| first == room.name))
        else {
            continue;
        };
        let inside = targets.iter().filter(|to| to.first() == from.first());
        let up = inside.filter(|to| step_of(room, to) > step_of(room, from));
        found.extend(up.map(|to| (from.join("/"), to.join("/"))));
    }
    found
}

/// The circles that are of somebody's making.
fn circles(graph: &Graph) -> Vec<Vec<Module>> {
    let mut circles = imports::circles(graph);
    circles.retain(|circle| {
        !circle.iter().all(|module| module.first().is_some_and(|first| first == BOUND_BY_MACROS))
    });
    circles
}

#[test]
fn every_room_keeps_its_order() {
    let graph = imports::graph(&source::files("src", "rs"));
    let found = arrows_up(&graph);
    let allowed = |(from, to): &&(String, String)| ALLOWED.contains(&(from.as_str(), to.as_str()));
    let wrong: Vec<String> =
        found.iter().filter(|arrow| !allowed(arrow)).map(|(from, to)| format!("{from} names {to}")).collect();
    assert!(wrong.is_empty(), "above them in the order of `ROOMS`:\n{}", wrong.join("\n"));
}

#[test]
fn circles_of_imports_are_few_and_small() {
    let circles = circles(&imports::graph_with_fronts(&source::files("src", "rs")));
    let listed =
        |circle: &Vec<Module>| circle.iter().map(|module| module.join("/")).collect::<Vec<_>>().join(" ");
    let listed: Vec<String> = circles.iter().map(listed).collect();
    assert!(circles.len() <= MOST_CIRCLES, "{} circles:\n{}", circles.len(), listed.join("\n"));
    assert!(
        circles.iter().all(|circle| circle.len() <= LARGEST_CIRCLE),
        "a large circle:\n{}",
        listed.join("\n")
    );
}

#[track_caller]
fn check(files: &[(&str, &str)], up: &[(&str, &str)], circle_count: usize) {
    let file =
        |(path, text): &(&str, &str)| source::File { path: (*path).to_owned(), text: (*text).to_owned() };
    let files: Vec<source::File> = files.iter().map(file).collect();
    let found = arrows_up(&imports::graph(&files));
    let found: Vec<(&str, &str)> = found.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    assert_eq!(found, up);
    assert_eq!(circles(&imports::graph_with_fronts(&files)).len(), circle_count);
}

#[test]
fn an_arrow_up_inside_a_room_is_found_and_one_down_is_fine() {
    check(&[("ui/form/mod.rs", "use crate::ui::widgets::Field;"), ("ui/widgets/mod.rs", "")], &[], 0);
    check(
        &[("ui/form/mod.rs", "pub struct Form;"), ("ui/widgets/mod.rs", "use super::form::Form;")],
        &[("ui/widgets", "ui/form")],
        0,
    );
    check(
        &[("import/grid.rs", "use super::read::Cell;"), ("import/read/mod.rs", "pub struct Cell;")],
        &[("import/grid", "import/read")],
        0,
    );
}

#[test]
fn what_is_named_through_the_front_of_a_room_is_named_where_it_is() {
    let front = ("session/mod.rs", "mod open; pub use open::Open; pub struct Own;");
    check(&[front, ("session/program.rs", "use super::Open;"), ("session/open.rs", "")], &[], 0);
    check(
        &[front, ("session/program.rs", "use super::Own;"), ("session/open.rs", "")],
        &[("session/program", "session")],
        0,
    );
}

#[test]
fn a_circle_counts_unless_a_macro_made_it() {
    check(&[("edit/a.rs", "use super::b::B;"), ("edit/b.rs", "use super::a::A;")], &[], 1);
    check(&[("model/a.rs", "use super::b::B;"), ("model/b.rs", "use super::a::A;")], &[], 0);
}
