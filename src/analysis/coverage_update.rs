//! Keeps a coverage up to date where only measures have changed: the others keep their cells and their order in them.

use super::Outline;
use super::aim_tree::is_same_tree;
use super::coverage::{Coverage, CoverageAxis, MatrixColumn, is_planned};
use super::grouped_measures::is_listed_alike;
use crate::model::measure::Measure;
use crate::model::{Kind, Plan, Uid};

/// Where more measures have changed at once, the coverage is made anew.
const MOST_MEASURES: usize = 64;

/// What a coverage has to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverageChange {
    /// Nothing in the cells, and not where they are.
    Nothing,
    /// These measures may be in other cells, or at another position in them.
    Measures(Vec<Uid>),
    /// Rows, columns or assessments, or more measures than are worth following.
    All,
}

impl CoverageChange {
    /// What changed from one state of a plan to another.
    pub fn between(before: &Plan, now: &Plan) -> Self {
        let (mut measures, mut all) = (Vec::new(), false);
        before.unshared_records(now, &mut |kind, id| match kind {
            Kind::Measure => match (before.measures().get(id), now.measures().get(id)) {
                (Some(a), Some(b)) if is_placed_alike(a, b) => {}
                _ => measures.push(id),
            },
            Kind::Plan => all |= before.about().main_scheme != now.about().main_scheme,
            // Measures are in the order of what they are listed under.
            Kind::Strategy | Kind::Goal | Kind::Challenge => {
                all |= !is_same_tree(before, now, [(kind, id)]);
            }
            Kind::TargetGroup | Kind::Level | Kind::LevelScheme | Kind::CoverageCell | Kind::Service => {
                all = true;
            }
            _ => {}
        });
        match measures.len() {
            count if all || count > MOST_MEASURES => Self::All,
            0 => Self::Nothing,
            _ => Self::Measures(measures),
        }
    }
}

/// Whether two states of a measure are in the same cells at the same position.
fn is_placed_alike(a: &Measure, b: &Measure) -> bool {
    is_listed_alike(a, b)
        && a.reach == b.reach
        && a.status == b.status
        && a.service == b.service
        && a.categories == b.categories
}

/// A coverage that is to follow a change of its plan.
pub struct CoverageUpdate<'a> {
    /// The plan that the coverage was made from.
    pub before: &'a Plan,
    /// The plan as it is now.
    pub now: &'a Plan,
    /// Its outline.
    pub outline: &'a Outline,
    /// What the columns are.
    pub axis: CoverageAxis,
}

impl CoverageUpdate<'_> {
    /// Takes measures out of their cells and puts them where they belong now; false where the coverage has to be made
    /// anew, because the column of what has no level comes or goes.
    pub fn move_measures(&self, coverage: &mut Coverage, measures: &[Uid]) -> bool {
        for measure in measures.iter().filter_map(|id| self.before.measures().get(*id)) {
            remove_measure(coverage, measure);
        }
        let planned = measures.iter().filter_map(|id| self.now.measures().get(*id));
        for measure in planned.filter(|measure| is_planned(measure)) {
            if !self.add_measure(coverage, measure) {
                return false;
            }
        }
        let Some(at) = coverage.columns.iter().position(|column| *column == MatrixColumn::Unplaced) else {
            return true;
        };
        coverage.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    }

    /// Puts a measure into its cells; false where there is no column for it.
    fn add_measure(&self, coverage: &mut Coverage, measure: &Measure) -> bool {
        let by_help = (self.axis == CoverageAxis::Category).then(|| {
            let help = measure.help_categories(self.now);
            let column =
                |word| coverage.columns.iter().position(|column| *column == MatrixColumn::Category(word));
            let known: Vec<usize> = help.iter().filter_map(column).collect();
            if known.is_empty() { coverage.columns_of_level(None) } else { known }
        });
        for (group, level) in measure.reach.iter() {
            let columns = by_help.clone().unwrap_or_else(|| coverage.columns_of_level(level));
            // A level that is in no column is left out; what has no level needs the last one.
            if columns.is_empty() && (level.is_none() || by_help.is_some()) {
                return false;
            }
            let Some(row) = coverage.rows.iter_mut().find(|row| row.group == group) else { continue };
            for column in columns {
                let Some(cell) = row.cells.get_mut(column) else { continue };
                let place = |id: Uid| self.outline.listing_position(id);
                let at = cell.measures.partition_point(|other| place(*other) < place(measure.id));
                if cell.measures.get(at) != Some(&measure.id) {
                    cell.measures.insert(at, measure.id);
                }
            }
        }
        true
    }
}

fn remove_measure(coverage: &mut Coverage, measure: &Measure) {
    for (group, _) in measure.reach.iter() {
        let row = coverage.rows.iter_mut().find(|row| row.group == group);
        for cell in row.into_iter().flat_map(|row| &mut row.cells) {
            cell.measures.retain(|other| *other != measure.id);
        }
    }
}
