//! Keeps a coverage up to date where only measures or services have changed: the others keep their cells and their
//! order in them.

use super::Outline;
use super::aim_tree::is_same_tree;
use super::coverage::{Coverage, CoverageAxis, MatrixCell, MatrixColumn, is_planned};
use super::grouped_measures::is_listed_alike;
use crate::model::measure::Measure;
use crate::model::service::{Service, ServiceCategory};
use crate::model::{AnyRecord as _, Choices, Kind, Plan, RecordKey, Uid};

/// Where more measures and services have changed at once, the coverage is made anew.
const MOST_RECORDS: usize = 64;

/// What a coverage has to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverageChange {
    /// Nothing in the cells, and not where they are.
    Nothing,
    /// These records may be in other cells, or at another position in them.
    Moved(MovedInCoverage),
    /// Rows, columns or assessments, or more records than are worth following.
    All,
}

/// What may be in other cells than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovedInCoverage {
    services: Vec<Uid>,
    measures: Vec<Uid>,
}

impl CoverageChange {
    /// What changed from one state of a plan to another.
    pub fn between(before: &Plan, now: &Plan) -> Self {
        let MovedInCoverage { mut services, mut measures } = MovedInCoverage::default();
        let mut all = false;
        before.unshared_records(now, &mut |kind, id| match kind {
            Kind::Measure => match (before.measures().get(id), now.measures().get(id)) {
                (Some(a), Some(b)) if is_placed_alike(a, b) => {}
                _ => measures.push(id),
            },
            Kind::Service => match (before.services().get(id), now.services().get(id)) {
                (Some(a), Some(b)) if is_service_placed_alike(a, b) => {}
                _ => {
                    services.push(id);
                    // A measure that states no kind of help gives those of its service.
                    let parts = now.links_to((kind, id)).filter(|(kind, _)| *kind == Kind::Measure);
                    measures.extend(parts.map(|(_, id)| id));
                }
            },
            Kind::Plan => all |= before.about().main_scheme != now.about().main_scheme,
            // Measures are in the order of what they are listed under.
            Kind::Strategy | Kind::Goal | Kind::Challenge => {
                all |= !is_same_tree(before, now, [(kind, id)]);
            }
            Kind::TargetGroup | Kind::Level | Kind::LevelScheme | Kind::CoverageCell => all = true,
            _ => {}
        });
        measures.sort_unstable();
        measures.dedup();
        match services.len() + measures.len() {
            count if all || count > MOST_RECORDS => Self::All,
            0 => Self::Nothing,
            _ => Self::Moved(MovedInCoverage { services, measures }),
        }
    }
}

/// Whether two states of a service are in the same cells at the same position.
fn is_service_placed_alike(a: &Service, b: &Service) -> bool {
    a.reach == b.reach
        && a.categories == b.categories
        && a.is_offered() == b.is_offered()
        && a.order() == b.order()
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
    /// Takes records out of their cells and puts them where they belong now; false where the coverage has to be made
    /// anew, because the column of what has no level comes or goes.
    pub fn move_records(&self, coverage: &mut Coverage, moved: &MovedInCoverage) -> bool {
        let records = || {
            let services = moved.services.iter().map(|id| (Kind::Service, *id));
            services.chain(moved.measures.iter().map(|id| (Kind::Measure, *id)))
        };
        for record in records().filter_map(|at| PlacedRecord::of(self.before, at)) {
            record.remove(coverage);
        }
        for record in records().filter_map(|at| PlacedRecord::of(self.now, at)) {
            if !self.add(coverage, &record) {
                return false;
            }
        }
        let Some(at) = coverage.columns.iter().position(|column| *column == MatrixColumn::Unplaced) else {
            return true;
        };
        coverage.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    }

    /// Puts a record into its cells; false where there is no column for it.
    fn add(&self, coverage: &mut Coverage, record: &PlacedRecord<'_>) -> bool {
        let by_help = (self.axis == CoverageAxis::Category).then(|| {
            let column =
                |word| coverage.columns.iter().position(|column| *column == MatrixColumn::Category(word));
            let known: Vec<usize> = record.help.iter().filter_map(column).collect();
            if known.is_empty() { coverage.columns_of_level(None) } else { known }
        });
        let place = |id: Uid| match record.kind {
            // Both are in an order of two parts, so that one search finds the place of either.
            Kind::Service => self.outline.family(Kind::Service).rank(id).map(|rank| (rank, 0)),
            _ => self.outline.listing_position(id),
        };
        for (group, level) in record.reach.iter().copied() {
            let columns = by_help.clone().unwrap_or_else(|| coverage.columns_of_level(level));
            // A level that is in no column is left out; what has no level needs the last one.
            if columns.is_empty() && (level.is_none() || by_help.is_some()) {
                return false;
            }
            let Some(row) = coverage.rows.iter_mut().find(|row| row.group == group) else { continue };
            for column in columns {
                let Some(cell) = row.cells.get_mut(column) else { continue };
                let ids = record.ids_in(cell);
                let at = ids.partition_point(|other| place(*other) < place(record.id));
                if ids.get(at) != Some(&record.id) {
                    ids.insert(at, record.id);
                }
            }
        }
        true
    }
}

/// A service or a measure with what puts it into its cells.
struct PlacedRecord<'a> {
    kind: Kind,
    id: Uid,
    reach: Vec<(Uid, Option<Uid>)>,
    help: &'a Choices<ServiceCategory>,
}

impl<'a> PlacedRecord<'a> {
    /// A record of a plan; `None` for one that is not there or not shown.
    fn of(plan: &'a Plan, (kind, id): RecordKey) -> Option<Self> {
        if kind == Kind::Service {
            let service = plan.services().get(id).filter(|service| service.is_offered())?;
            return Some(Self { kind, id, reach: service.reach.iter().collect(), help: &service.categories });
        }
        let measure = plan.measures().get(id).filter(|measure| is_planned(measure))?;
        Some(Self { kind, id, reach: measure.reach.iter().collect(), help: measure.help_categories(plan) })
    }

    /// The records of its kind in a cell.
    fn ids_in<'c>(&self, cell: &'c mut MatrixCell) -> &'c mut Vec<Uid> {
        if self.kind == Kind::Service { &mut cell.services } else { &mut cell.measures }
    }

    fn remove(&self, coverage: &mut Coverage) {
        for (group, _) in &self.reach {
            let row = coverage.rows.iter_mut().find(|row| row.group == *group);
            for cell in row.into_iter().flat_map(|row| &mut row.cells) {
                self.ids_in(cell).retain(|other| *other != self.id);
            }
        }
    }
}
