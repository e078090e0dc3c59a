//! Names that are offered while one is typed: those that resemble it, and leads with the role that was typed.
//!
//! So that nobody makes "Psykisk helse" unasked where the plan has "Psykisk helse og rus". It shows nothing.

use crate::analysis::gathering::SimilarTexts;
use crate::edit::verbs::append_lead;
use crate::session::Context;
use crate::text::{fitting_names, is_same_name, sorted_names};

/// How much two names have in common where one is offered for the other, of 1.
const RESEMBLES: f64 = 0.4;

/// So many names are offered that only resemble what was typed.
const MOST_NEAR: usize = 3;

/// So many units are offered for what was typed in front of a role.
const MOST_UNITS: usize = 3;

/// The names that resemble what was typed, by their places, the nearest first.
pub fn near_names(names: &[String], typed: &str) -> Vec<usize> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let texts = SimilarTexts::of(names.iter().enumerate().map(|(at, name)| (at, name.as_str())));
    let near = texts.nearest(typed, MOST_NEAR).into_iter();
    near.filter(|near| near.degree >= RESEMBLES).map(|near| near.of).collect()
}

/// The lines of leads with a role that can be meant, besides the units alone: those of other measures, and the units
/// that were typed in front of a role.
pub fn lead_lines(cx: &Context<'_>, units: &[String], typed: &str) -> Vec<String> {
    let with_role = cx.plan.measures().iter().filter(|measure| !measure.lead_role.is_empty());
    let mut lines = sorted_names(
        with_role
            .map(|measure| {
                let mut line = String::new();
                append_lead(cx.plan, measure, &mut line);
                line
            })
            .collect(),
    );
    let Some((unit, role)) = typed.rsplit_once(',') else { return lines };
    let (unit, role) = (unit.trim(), role.trim());
    // A name may have a comma itself.
    if unit.is_empty() || role.is_empty() || units.iter().any(|name| is_same_name(name, typed)) {
        return lines;
    }
    let mut places = fitting_names(units, unit);
    places.extend(near_names(units, unit));
    for name in places.iter().take(MOST_UNITS).filter_map(|at| units.get(*at)) {
        let line = format!("{name}, {role}");
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
