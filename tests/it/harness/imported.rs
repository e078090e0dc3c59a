//! What tests of tables share: a table taken into an empty plan, told as text.

use planverksted::import::{ImportPreview, ImportResult, Remark};
use planverksted::model::{IdGenerator, Plan, Quantity, measure::Measure};
use planverksted::text::{Language, Words};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A table taken into an empty plan, with the plan that comes of it.
pub(crate) struct Imported {
    pub(crate) result: ImportResult,
    pub(crate) plan: Plan,
}

pub(crate) fn import_table(preview: &ImportPreview) -> Imported {
    let mut plan = Plan::default();
    let taken = preview.import(&plan, &mut IdGenerator::seeded(1), "table.csv");
    taken.change.apply(&mut plan).expect("the change fits the plan it was made from");
    Imported { result: taken, plan }
}

/// A table of `tests/tables`.
pub(crate) fn read_table(name: &str) -> ImportPreview {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tables/");
    ImportPreview::read(&std::fs::read(format!("{folder}{name}")).expect("the table is there"))
        .expect("readable")
}

/// Kroner by year, of all measures.
pub(crate) fn kroner_by_year(plan: &Plan) -> Vec<(i16, i64)> {
    sums(plan, |_| true)
}

fn sums(plan: &Plan, wanted: impl Fn(&Measure) -> bool) -> Vec<(i16, i64)> {
    let mut sums = BTreeMap::new();
    for measure in plan.measures().iter().filter(|m| wanted(m)) {
        for (year, amounts) in measure.amounts.iter() {
            let all: Quantity = [amounts.operating, amounts.investment].into_iter().flatten().sum();
            *sums.entry(year).or_default() += all.parts() / Quantity::PER_UNIT;
        }
    }
    sums.into_iter().collect()
}

impl Imported {
    /// Rows judged measure, heading, sum, frame, aside.
    pub(crate) fn row_counts(&self) -> [usize; 5] {
        let counts = self.result.counts;
        [counts.measure, counts.heading, counts.sum, counts.frame, counts.ignored]
    }

    pub(crate) fn kroner_where(&self, wanted: impl Fn(&Measure) -> bool) -> Vec<(i16, i64)> {
        sums(&self.plan, wanted)
    }

    /// The titles of the goals, in order.
    pub(crate) fn goals(&self) -> Vec<String> {
        self.plan.goals().in_order().iter().map(|goal| goal.title.to_string()).collect()
    }

    /// The remarks in words: `row column: text`.
    pub(crate) fn remarks(&self) -> Vec<String> {
        let words = Words::new(Language::Nb);
        let write_text = |remark: &Remark| {
            let row = remark.row.map_or_else(|| "-".to_owned(), |row| row.to_string());
            let text = words.text(&remark.text).replace('\u{a0}', " ");
            format!("{row} {}: {text}", remark.column.as_deref().unwrap_or("-"))
        };
        self.result.remarks.iter().map(write_text).collect()
    }

    /// Fails unless a remark begins with this.
    pub(crate) fn has_remark(&self, start: &str) {
        let remarks = self.remarks();
        assert!(remarks.iter().any(|remark| remark.starts_with(start)), "no {start:?} among {remarks:#?}");
    }

    /// The first measure whose text begins with this: `title | lead + others | period | 2027: kroner | note`.
    pub(crate) fn measure(&self, start: &str) -> String {
        let measures = self.measures();
        let found = measures.iter().find(|measure| measure.starts_with(start));
        assert!(found.is_some(), "no {start:?} among {measures:#?}");
        found.cloned().unwrap_or_default()
    }

    /// All measures as text, in order; `i` before an investment, `å` before årsverk.
    pub(crate) fn measures(&self) -> Vec<String> {
        self.plan.measures().in_order().into_iter().map(|measure| self.describe_measure(measure)).collect()
    }

    fn describe_measure(&self, m: &Measure) -> String {
        let name = |id| self.plan.organisations().get(id).map(|o| o.title.to_string());
        let lead = m.lead.id().and_then(name).unwrap_or_default();
        let mut others: Vec<String> = m.contributors.iter().filter_map(name).collect();
        others.sort();
        let others = if others.is_empty() { String::new() } else { format!(" + {}", others.join(", ")) };
        let number = |q: Quantity| q.to_f64().to_string();
        let years = m.amounts.iter().map(|(year, amounts)| {
            let mut description = format!("{year}:");
            for (mark, amount) in [("", amounts.operating), ("i", amounts.investment), ("å", amounts.fte)] {
                if let Some(amount) = amount {
                    write!(description, " {mark}{}", number(amount)).expect("text takes text");
                }
            }
            description
        });
        let years: Vec<String> = years.collect();
        let note = m.note.replace('\n', " / ");
        format!("{} | {lead}{others} | {} | {} | {note}", &*m.title, m.period, years.join(", "))
    }
}
