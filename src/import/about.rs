//! What a table says as a whole: its title, its years, and the remarks that are about no single row.

use super::Judged;
use super::Remark;
use super::groups::group_word;
use super::headings::named;
use super::taker::{Taker, whole};
use super::units::{cut_unit, without_unit};
use super::words::is;
use super::{Encoding, Field, Intake, Row, Unit};
use crate::model::records::plan as about;
use crate::model::{Period, Uid, When};
use crate::text::{Phrase, dates};
use std::collections::BTreeMap;

/// The years in the lines above the table or in a heading of text: `Prioriteringer 2023–2026`.
pub(super) fn title_period(intake: &Intake) -> Option<Period> {
    let lines = intake.grid().rows.iter().take(intake.title_rows()).flat_map(|row| row.cells.iter());
    let headings = intake.columns().iter().filter(|c| c.field.year().is_none()).map(|c| &c.heading);
    lines.chain(headings).chain([&intake.grid().name]).find_map(|text| title_years(text))
}

fn title_years(text: &str) -> Option<Period> {
    let mut words = text.split([' ', ',', '(', ')', ':']);
    words.find_map(|word| dates::read_period(word).ok().filter(|period| period.years().0 < period.years().1))
}

impl Taker<'_, '_> {
    /// What there is to say of the table as a whole.
    pub(super) fn table_remarks(&mut self) {
        let intake = self.intake;
        if intake.encoding() == Some(Encoding::DamagedUtf8) {
            self.about_table("import-remark-damaged");
        }
        if !intake.columns().iter().any(|column| column.field == Field::Title) {
            self.about_table("import-remark-no-title-column");
        }
        if intake.heading_rows() == 0 {
            self.about_table("import-remark-no-headings");
        }
        if intake.verdicts().is_empty() {
            self.about_table("import-remark-no-rows");
        }
        let has_bare = intake.grid().rows.iter().skip(intake.heading_rows()).any(|row| {
            row.filled().any(|(at, cell)| {
                let money = intake.columns().get(at).is_some_and(|c| matches!(c.field, Field::Money(..)));
                let bare = |m: &super::Money| !m.unit_said && !m.value.is_zero();
                money && super::read_amounts(cell, intake.language()).money.iter().any(bare)
            })
        });
        if !intake.unit().1 && has_bare {
            self.about_table("import-remark-no-unit");
        }
        if intake.grid().turned {
            self.about_table("import-remark-turned");
        }
        self.remarks.extend(intake.amended.iter().cloned());
        self.added_columns();
        for row in &intake.grid().unclosed {
            self.remark(*row, None, Phrase::new("import-remark-quote"));
        }
        for found in intake.contradictions() {
            let number = intake.grid().rows.get(found.row).map_or(0, |row| row.number);
            let text =
                Phrase::new("import-remark-sum").with("printed", found.printed).with("parts", found.parts);
            self.remark(number, Some(found.column), text);
        }
        let of = |judged: Judged| -> Vec<String> {
            let rows = intake.verdicts().iter().filter(|v| v.judged == judged);
            rows.filter_map(|v| intake.grid().rows.get(v.row)).map(|row| row.number.to_string()).collect()
        };
        let frames = of(Judged::Frame);
        if !frames.is_empty() {
            let text = Phrase::new("import-remark-frames").with("rows", frames.join(", "));
            self.remarks.push(Remark { sheet: None, row: None, column: None, text });
        }
    }

    /// Tells which columns are of one and the same year and were added.
    fn added_columns(&mut self) {
        let mut of_year: BTreeMap<Field, Vec<String>> = BTreeMap::new();
        for (at, column) in self.intake.columns().iter().enumerate().filter(|(_, c)| c.field.is_amount()) {
            of_year.entry(column.field).or_default().push(self.intake.column_name(at));
        }
        for names in of_year.into_values().filter(|names| names.len() > 1) {
            let text = Phrase::new("import-remark-added-columns").with("columns", names.join(", "));
            self.remarks.push(Remark { sheet: None, row: None, column: None, text });
        }
    }

    /// What the lines above the table say of the plan, where the plan says nothing itself.
    pub(super) fn plan_facts(&mut self) {
        let intake = self.intake;
        // A heading that names the table, not the column: `Prioriteringer 2023–2026 (hele 1 000)`.
        let names_table =
            |heading: &str| heading.contains(' ') && (!is_named(heading) || title_years(heading).is_some());
        let is_title = |c: &&super::Column| c.field == Field::Title && c.guessed && names_table(&c.heading);
        let heading = intake.columns().iter().find(is_title).map(|column| column.heading.clone());
        let above = intake.grid().rows.iter().take(intake.title_rows());
        let (groups, lines): (Vec<&Row>, Vec<&Row>) =
            above.partition(|row| group_word(&whole(row)).is_some());
        for row in groups {
            let makes = group_word(&whole(row)).unwrap_or_default();
            self.make_group(row.number, &whole(row), makes);
        }
        let blank = self.draft.plan().about().title.is_empty() && !intake.grid().further;
        let titled = lines.iter().position(|row| title_said(row).is_some()).filter(|_| blank);
        let title = titled.and_then(|at| lines.get(at)).and_then(|row| title_said(row));
        let mut lines: Vec<(usize, String)> = lines.iter().map(|row| (row.number, whole(row))).collect();
        if let (Some(at), Some(title)) = (titled, title) {
            lines.remove(at);
            self.draft.set(about::TITLE, Uid::PLAN, title.as_str());
        } else if let Some(title) = heading.filter(|_| blank) {
            let title = cut_unit(&title);
            self.draft.set(about::TITLE, Uid::PLAN, title.as_str());
        }
        // A line that only says the unit has been understood.
        let only_unit =
            |line: &str| Unit::said_in(line).is_some() && without_unit(line).split_whitespace().count() <= 3;
        for (row, line) in lines.into_iter().filter(|(_, line)| !only_unit(line)) {
            self.remark(row, None, Phrase::new("import-remark-title-line").with("text", line));
        }
        if self.draft.plan().about().period.is_blank()
            && intake.year_of_sheet().is_none()
            && let Some((first, last)) = self.horizon
        {
            self.draft.set(about::PERIOD, Uid::PLAN, Period::between(When::Year(first), When::Year(last)));
        }
    }
}

/// The title that a line above the table says: `Plan: Rusplan`, or a line that is no label with what it says.
fn title_said(row: &Row) -> Option<String> {
    match row.filled().map(|(_, cell)| cell).collect::<Vec<_>>().as_slice() {
        [label, text] if label.ends_with(':') => is("label-title", label).then(|| (*text).to_owned()),
        [label] if label.ends_with(':') => None,
        _ => Some(whole(row)),
    }
}

fn is_named(heading: &str) -> bool {
    named(heading).is_some()
}
