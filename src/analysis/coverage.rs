//! Who is reached by what: target groups by level or by kind of help, with the services there are, the measures that
//! are planned, and the group's assessment of each cell.
//!
//! Assessments are by target group and level only. By kind of help there is only what reaches a group: the same
//! assessment in two places would soon be two assessments. Dropped measures reach nobody, and neither do services that
//! are planned or being looked into. A measure that states
//! no kind of help gives those of its service.

use super::Outline;
use crate::model::coverage_cell::{CoverageCell, CoverageState};
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::service::ServiceCategory;
use crate::model::target_group::{TargetGroup, TargetGroupKind};
use crate::model::{Choice as _, Choices, Kind, Plan, Uid, Word, coverage_cell};
use std::collections::{BTreeMap, BTreeSet};

/// What the columns are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CoverageAxis {
    /// The levels of the main scheme.
    #[default]
    Main,
    /// The levels of this scheme.
    Scheme(Uid),
    /// The kinds of help that services give.
    Category,
}

/// The meaning of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatrixColumn {
    /// A level.
    Level(Uid),
    /// A kind of help, by its code.
    Category(Word),
    /// What reaches a group without a level, or without a kind of help; only there where something does.
    Unplaced,
}

/// What is to be said of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CellAssessment {
    /// The group has not said anything yet.
    #[default]
    NotAssessed,
    /// The group has said this.
    Assessed(CoverageState),
    /// No assessment is expected: the group is tied to other levels, or is not a group that gets help.
    NotExpected,
    /// Nothing is assessed in such a column.
    NotAssessable,
}

/// Where a target group meets a level or a kind of help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// What is to be said of it.
    pub assessment: CellAssessment,
    /// The record of the group's assessment.
    pub record: Option<Uid>,
    /// The services of today, in order.
    pub services: Vec<Uid>,
    /// The planned measures, in order.
    pub measures: Vec<Uid>,
}

impl MatrixCell {
    /// The group's assessment, with the reason, who made it and when.
    pub fn assessment_record<'a>(&self, plan: &'a Plan) -> Option<&'a CoverageCell> {
        plan.coverage_cells().get(self.record?)
    }

    /// Whether it has neither a service nor a measure.
    pub const fn is_empty(&self) -> bool {
        self.services.is_empty() && self.measures.is_empty()
    }
}

/// A target group with a cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The target group.
    pub group: Uid,
    /// Its cells, as many as there are columns.
    pub cells: Vec<MatrixCell>,
}

/// How many cells there are of each standing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AssessmentCounts {
    /// Those that are not assessed and should be.
    pub not_assessed: usize,
    /// Those that are covered.
    pub covered: usize,
    /// Those that partly are.
    pub partly: usize,
    /// Those that are not.
    pub lacking: usize,
    /// Those that another body covers.
    pub other_body: usize,
    /// Those assessed as not applicable; cells where no assessment is expected are not counted.
    pub not_applicable: usize,
}

/// Target groups by level or by kind of help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The columns, in order.
    pub columns: Vec<MatrixColumn>,
    /// The target groups, in order.
    pub rows: Vec<MatrixRow>,
    /// The cells of each standing.
    pub counts: AssessmentCounts,
    /// The columns of each level: its own, or those of the levels that it answers to.
    level_columns: BTreeMap<Uid, Vec<usize>>,
}

impl Coverage {
    /// The coverage of a plan.
    pub fn of(plan: &Plan, outline: &Outline, by: CoverageAxis) -> Self {
        let columns = list_columns(plan, outline, by);
        let family = outline.family(Kind::TargetGroup).sequence();
        let groups: Vec<&TargetGroup> =
            family.iter().filter_map(|place| plan.target_groups().get(place.id)).collect();
        // The builder only borrows the columns: whether one more column is needed for reach without a level is known when all
        // reach has been added.
        let mut coverage = Self { level_columns: index_levels(plan, &columns), columns, ..Self::default() };
        let mut filling = CoverageBuilder::new(plan, &coverage, by);
        filling.add_all_reach(outline);
        let CoverageBuilder { cells, has_unplaced: open, .. } = filling;
        // Appended after the builder is done with the columns, as the last one, where `columns_of_level(None)` finds it.
        if open {
            coverage.columns.push(MatrixColumn::Unplaced);
        }
        coverage.rows = build_rows(&coverage.columns, &groups, cells);
        coverage.count_cells();
        coverage
    }

    /// The cell of a target group in a column, both by their place.
    pub fn cell(&self, row: usize, column: usize) -> Option<&MatrixCell> {
        self.rows.get(row)?.cells.get(column)
    }

    /// The columns that show what reaches a group on a level; without a level, the last one.
    pub fn columns_of_level(&self, level: Option<Uid>) -> Vec<usize> {
        match level {
            Some(level) => self.level_columns.get(&level).cloned().unwrap_or_default(),
            None => {
                self.columns.iter().position(|column| *column == MatrixColumn::Unplaced).into_iter().collect()
            }
        }
    }

    fn count_cells(&mut self) {
        let counts = &mut self.counts;
        for cell in self.rows.iter().flat_map(|row| &row.cells) {
            let counted = match &cell.assessment {
                CellAssessment::NotAssessed => &mut counts.not_assessed,
                CellAssessment::Assessed(CoverageState::Covered) => &mut counts.covered,
                CellAssessment::Assessed(CoverageState::Partly) => &mut counts.partly,
                CellAssessment::Assessed(CoverageState::Lacking) => &mut counts.lacking,
                CellAssessment::Assessed(CoverageState::OtherBody) => &mut counts.other_body,
                CellAssessment::Assessed(CoverageState::NotApplicable) => &mut counts.not_applicable,
                CellAssessment::Assessed(_) | CellAssessment::NotExpected | CellAssessment::NotAssessable => {
                    continue;
                }
            };
            *counted += 1;
        }
    }
}

/// The scheme that the plan calls its main one, or its first.
pub fn main_scheme(plan: &Plan, outline: &Outline) -> Option<Uid> {
    // A scheme that was deleted is no main scheme: the first one takes its place until another is chosen.
    let main = plan.about().main_scheme.id().filter(|id| plan.level_schemes().get(*id).is_some());
    main.or_else(|| outline.family(Kind::LevelScheme).sequence().first().map(|place| place.id))
}

/// The levels of a scheme that are in the plan's scope, in order; without a scheme, those of all.
pub fn levels_in_scope(plan: &Plan, outline: &Outline, scheme: Option<Uid>) -> Vec<Uid> {
    let places = outline.family(Kind::Level).sequence().iter();
    let levels = places.filter_map(|place| plan.levels().get(place.id));
    let shown =
        levels.filter(|level| (scheme.is_none() || level.scheme.id() == scheme) && !level.out_of_scope);
    shown.map(|level| level.id).collect()
}

/// Whether a target group is to be assessed on a level.
///
/// One that is tied to levels is so on those alone. Those who work in the services, and people with lived experience
/// who take part, have no help of their own to cover unless they are tied to levels.
pub fn is_expected(group: &TargetGroup, level: Uid) -> bool {
    if group.levels.is_empty() {
        return !matches!(group.kind, TargetGroupKind::Staff | TargetGroupKind::LivedExperience);
    }
    group.levels.contains(level)
}

fn list_columns(plan: &Plan, outline: &Outline, by: CoverageAxis) -> Vec<MatrixColumn> {
    let scheme = match by {
        CoverageAxis::Main => main_scheme(plan, outline),
        CoverageAxis::Scheme(scheme) => Some(scheme),
        CoverageAxis::Category => {
            let codes = ServiceCategory::INFO.codes.iter().filter_map(|code| Word::new(code));
            return codes.map(MatrixColumn::Category).collect();
        }
    };
    levels_in_scope(plan, outline, scheme).into_iter().map(MatrixColumn::Level).collect()
}

/// The columns of each level of the plan: its own column, else those of the levels that it answers to or that
/// answer to it.
fn index_levels(plan: &Plan, columns: &[MatrixColumn]) -> BTreeMap<Uid, Vec<usize>> {
    let shown: BTreeMap<Uid, usize> = columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| if let MatrixColumn::Level(id) = column { Some((*id, at)) } else { None })
        .collect();
    // A set, because two levels may answer to each other in both directions and must not give one column twice.
    let mut places: BTreeMap<Uid, BTreeSet<usize>> = BTreeMap::new();
    for (id, at) in &shown {
        places.entry(*id).or_default().insert(*at);
    }
    for level in plan.levels().iter() {
        for other in level.answers_to.iter() {
            for (from, to) in [(level.id, other), (other, level.id)] {
                // A level with a column of its own never shows in another's as well: it would be counted twice.
                if let (false, Some(at)) = (shown.contains_key(&from), shown.get(&to)) {
                    places.entry(from).or_default().insert(*at);
                }
            }
        }
    }
    places.into_iter().map(|(id, at)| (id, at.into_iter().collect())).collect()
}

/// The cells as they are filled, by target group and column.
struct CoverageBuilder<'a> {
    plan: &'a Plan,
    level_columns: &'a BTreeMap<Uid, Vec<usize>>,
    /// The column of each level that has one of its own.
    levels: BTreeMap<Uid, usize>,
    /// The column of each kind of help, where the columns are those.
    categories: Option<BTreeMap<Word, usize>>,
    width: usize,
    cells: BTreeMap<(Uid, usize), MatrixCell>,
    /// Whether the column for reach without a level or kind of help is used.
    has_unplaced: bool,
}

/// What reaches a target group.
#[derive(Clone, Copy)]
enum ReachSource {
    Service(Uid),
    Measure(Uid),
}

impl<'a> CoverageBuilder<'a> {
    fn new(plan: &'a Plan, coverage: &'a Coverage, by: CoverageAxis) -> Self {
        let (mut levels, mut categories) = (BTreeMap::new(), BTreeMap::new());
        for (at, column) in coverage.columns.iter().enumerate() {
            match column {
                MatrixColumn::Level(id) => drop(levels.insert(*id, at)),
                MatrixColumn::Category(word) => drop(categories.insert(*word, at)),
                MatrixColumn::Unplaced => {}
            }
        }
        Self {
            plan,
            level_columns: &coverage.level_columns,
            levels,
            categories: (by == CoverageAxis::Category).then_some(categories),
            width: coverage.columns.len(),
            cells: BTreeMap::new(),
            has_unplaced: false,
        }
    }

    fn add_all_reach(&mut self, outline: &Outline) {
        let services = outline.family(Kind::Service).sequence().iter();
        let offered = services.filter_map(|place| self.plan.services().get(place.id));
        for service in offered.filter(|service| service.is_offered()) {
            self.add_reach(ReachSource::Service(service.id), service.reach.iter(), &service.categories);
        }
        let in_order = outline.groups().iter().flat_map(|group| &group.measures);
        // In the order of the outline and not of the table: the lists in a cell are read by people.
        for measure in in_order.filter_map(|id| self.plan.measures().get(*id)).filter(|one| is_planned(one)) {
            self.add_reach(
                ReachSource::Measure(measure.id),
                measure.reach.iter(),
                measure.help_categories(self.plan),
            );
        }
        self.add_assessments();
    }

    fn add_reach(
        &mut self,
        what: ReachSource,
        reach: impl Iterator<Item = (Uid, Option<Uid>)>,
        help: &Choices<ServiceCategory>,
    ) {
        let by_help = self.categories.as_ref().map(|categories| {
            let known: Vec<usize> = help.iter().filter_map(|word| categories.get(&word).copied()).collect();
            if known.is_empty() { vec![self.width] } else { known }
        });
        for (group, level) in reach {
            let columns: &[usize] = match (&by_help, level) {
                (Some(columns), _) => columns,
                (None, Some(level)) => self.level_columns.get(&level).map_or(&[], Vec::as_slice),
                (None, None) => std::slice::from_ref(&self.width),
            };
            for column in columns.iter().copied() {
                self.has_unplaced |= column == self.width;
                let cell = self.cells.entry((group, column)).or_default();
                let (there, id) = match what {
                    ReachSource::Service(id) => (&mut cell.services, id),
                    ReachSource::Measure(id) => (&mut cell.measures, id),
                };
                // Two levels of a group may share a column. Sources are added one after the other, so that a repeated one is last.
                if there.last() != Some(&id) {
                    there.push(id);
                }
            }
        }
    }

    /// Adds the group's assessments. Of two records about one cell the one with the derived id counts, else the first.
    fn add_assessments(&mut self) {
        for record in self.plan.coverage_cells().iter() {
            let (Some(group), Some(level)) = (record.target_group.id(), record.level.id()) else { continue };
            let Some(column) = self.levels.get(&level) else { continue };
            let cell = self.cells.entry((group, *column)).or_default();
            // Two plans made apart may each have assessed a cell under an id of their own. Only the derived id is the same in both.
            if cell.record.is_none() || record.id == coverage_cell::id_of(group, level) {
                cell.record = Some(record.id);
                cell.assessment = match &record.state {
                    CoverageState::NotStated => CellAssessment::NotAssessed,
                    state => CellAssessment::Assessed(state.clone()),
                };
            }
        }
    }
}

/// Whether a measure is shown: one that was given up is not.
pub(super) fn is_planned(measure: &Measure) -> bool {
    measure.status != MeasureStatus::Dropped
}

fn build_rows(
    columns: &[MatrixColumn],
    groups: &[&TargetGroup],
    mut cells: BTreeMap<(Uid, usize), MatrixCell>,
) -> Vec<MatrixRow> {
    let mut row = |group: &TargetGroup| {
        let cells = columns.iter().enumerate().map(|(at, column)| {
            let mut cell = cells.remove(&(group.id, at)).unwrap_or_default();
            match column {
                MatrixColumn::Level(level)
                    if cell.assessment == CellAssessment::NotAssessed && !is_expected(group, *level) =>
                {
                    cell.assessment = CellAssessment::NotExpected;
                }
                MatrixColumn::Level(_) => {}
                MatrixColumn::Category(_) | MatrixColumn::Unplaced => {
                    cell.assessment = CellAssessment::NotAssessable;
                }
            }
            cell
        });
        MatrixRow { group: group.id, cells: cells.collect() }
    };
    groups.iter().map(|group| row(group)).collect()
}
