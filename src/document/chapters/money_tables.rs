//! Tables of money: sums by source and year, then measure by measure under each source, then by goal and by sector.
//!
//! Sums are exact; where all amounts allow it they are written in thousands of kroner. Changes of the budget frame
//! and whole budgets have tables of their own and are never added: they are counted from different zeros. Sources are
//! never added to each other either: a sum of new money and grants is nobody's decision.

use super::super::{Block, TableBlock, TableCell, TableColumn, TableRow, TableRowKind};
use super::context::{ChapterContext, decimal_places, with_heading};
use crate::analysis::{
    AmountBasis, AmountKind, AmountSums, MoneyCategory, MoneyPart, MoneyRow, MoneySubtotal, MoneyTable,
};
use crate::model::measure::{Basis, Measure};
use crate::model::{Kind, Quantity, Uid};
use crate::text::{Phrase, capitalized};

/// More years than this need a landscape page.
const MAX_PORTRAIT_YEARS: usize = 5;
/// More years than this are split over several tables.
const MAX_TABLE_YEARS: usize = 9;

/// The tables of all amounts that are counted from the same.
pub(super) struct MoneyBlocks<'a> {
    cx: &'a ChapterContext<'a>,
    table: &'a MoneyTable,
    /// What kroner are divided by: 1 or 1000.
    unit: i64,
    /// How many decimals operating costs, investments and årsverk are written with.
    decimals: [usize; 3],
    /// Whether measures are in the order of the rank that the group gave them, which is then a column.
    is_ranked: bool,
    /// Whether measures that cost 0 in every year are left out.
    is_brief: bool,
}

impl<'a> MoneyBlocks<'a> {
    pub(super) fn new(cx: &'a ChapterContext<'a>, table: &'a MoneyTable) -> Self {
        let (decimals, is_ranked, is_brief) = ([0; 3], false, false);
        let mut tables = Self { cx, table, unit: 1, decimals, is_ranked, is_brief };
        // The order matters: the unit is read from the amounts, and the decimals from the amounts in that unit.
        tables.unit = if tables.fits_thousands() { 1000 } else { 1 };
        tables.decimals = AmountKind::ALL.map(|kind| tables.max_decimals(kind));
        tables
    }

    pub(super) fn blocks(&self) -> Vec<Block> {
        if self.table.is_empty() {
            return Vec::new();
        }
        let title = self.cx.choice_text(match self.table.basis {
            AmountBasis::Frame => &Basis::FrameChange,
            AmountBasis::Whole => &Basis::WholeBudget,
        });
        let mut blocks = vec![Block::heading(2, "", title), Block::paragraph(self.introduction_text())];
        let subtotals = [
            (self.table.by_goal(self.cx.plan, self.cx.outline, self.cx.totals), Kind::Goal),
            (self.table.by_sector(self.cx.plan, self.cx.outline, self.cx.totals), Kind::Organisation),
        ];
        for years in Self::year_ranges(self.table.years.len()) {
            blocks.push(Block::Table(self.overview_table(&years)));
            for kind in AmountKind::ALL {
                // A table of dashes says nothing: kinds of amounts without any in these years get no table.
                blocks.extend(self.measure_table(kind, &years).map(Block::Table));
            }
            for (subtotals, of) in &subtotals {
                blocks.extend(self.subtotal_table(subtotals, *of, &years).map(Block::Table));
            }
        }
        if self.table.years.len() > MAX_PORTRAIT_YEARS { vec![Block::Landscape { blocks }] } else { blocks }
    }

    /// The same tables with the highest rank first, without measures that cost nothing.
    pub(super) fn by_rank(mut self) -> Self {
        self.is_ranked = self.cx.plan.measures().iter().any(|measure| !measure.priority.trim().is_empty());
        self.is_brief = true;
        self
    }

    /// The measures with their amounts of a kind, under a heading of their own.
    pub(super) fn blocks_of(&self, kind: AmountKind) -> Vec<Block> {
        let tables = Self::year_ranges(self.table.years.len())
            .filter_map(|years| self.measure_table(kind, &years))
            .map(Block::Table);
        with_heading(Block::heading(2, "", self.title_with_unit(kind)).unnumbered(), tables.collect())
    }

    /// What kroner are divided by.
    pub(super) const fn unit(&self) -> i64 {
        self.unit
    }

    /// All measures: by rank where that is asked for, else by number.
    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let ids = self.cx.outline.groups().iter().flat_map(|group| &group.measures);
        let mut measures: Vec<&Measure> = ids.filter_map(|id| self.cx.plan.measures().get(*id)).collect();
        if self.is_ranked {
            measures.sort_by_cached_key(|measure| priority_rank(&measure.priority));
        }
        measures.into_iter()
    }

    /// The years that have room in one table, as indices.
    fn year_ranges(years: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
        (0..years).step_by(MAX_TABLE_YEARS).map(move |from| from..(from + MAX_TABLE_YEARS).min(years))
    }

    /// Every part of every measure's amounts that is counted from the same.
    fn parts(&self) -> impl Iterator<Item = &'a MoneyPart> {
        let money =
            self.cx.plan.measures().iter().filter_map(|measure| self.cx.totals.of_measure(measure.id));
        money.filter(|money| money.basis == self.table.basis).flat_map(|money| &money.parts)
    }

    fn fits_thousands(&self) -> bool {
        let amounts = self.parts().map(|part| &part.amounts);
        let kroner = amounts.flat_map(|amounts| [amounts.operating, amounts.investment]).flatten();
        let mut large = false;
        for amount in kroner {
            // One amount that is no whole hundred, and thousands would hide kroner or need decimals.
            if amount.parts() % (100 * Quantity::PER_UNIT) != 0 {
                return false;
            }
            large |= amount.parts().unsigned_abs() >= 10_000 * Quantity::PER_UNIT.unsigned_abs();
        }
        large
    }

    pub(super) fn introduction_text(&self) -> String {
        let is_frame = self.table.basis == AmountBasis::Frame;
        let mut text =
            self.cx.word(if is_frame { "document-economy-frame" } else { "document-economy-whole" });
        let mut add = |sentence: String| text = format!("{text} {sentence}");
        if let Some(year) = self.cx.plan.about().price_year.and_then(Quantity::as_whole) {
            add(self.cx.text(&Phrase::new("document-price-year").with("year", year.to_string())));
        }
        let frame = self.cx.plan.about().frame.trim();
        if is_frame && !frame.is_empty() {
            add(self.cx.text(&Phrase::new("document-economy-frame-of").with("frame", frame)));
        }
        if is_frame {
            add(self.cx.word("document-economy-new"));
        }
        if self.table.rows.iter().any(|row| !row.category.is_counted()) {
            add(self.cx.word("document-economy-undecided"));
        }
        add(self.cx.word("document-economy-dash"));
        text
    }

    /// The name of what is counted, with its unit.
    fn title_with_unit(&self, kind: AmountKind) -> String {
        let (title, unit) = match kind {
            AmountKind::Operating => ("document-operating", self.unit),
            AmountKind::Investment => ("document-investment", self.unit),
            AmountKind::Fte => return self.cx.word("document-fte"),
        };
        let unit = if unit == 1 { "document-kroner" } else { "document-thousand-kroner" };
        format!("{}, {}", self.cx.word(title), self.cx.word(unit))
    }

    fn category_name(&self, category: MoneyCategory, kind: AmountKind) -> String {
        capitalized(&self.cx.text(&category.name(self.table.basis, kind)))
    }

    fn amount_cell(&self, kind: AmountKind, amount: Option<Quantity>) -> TableCell {
        let amount = amount.and_then(|amount| amount.divided_rounded(self.unit_of(kind)));
        self.cx.aligned_cell(amount, self.decimals.get(kind as usize).copied().unwrap_or(0))
    }

    const fn unit_of(&self, kind: AmountKind) -> i64 {
        match kind {
            AmountKind::Fte => 1,
            AmountKind::Operating | AmountKind::Investment => self.unit,
        }
    }

    /// How many decimals the most exact amount of a kind has.
    fn max_decimals(&self, kind: AmountKind) -> usize {
        let amounts = self.parts().filter_map(|part| kind.of(&part.amounts));
        let amounts = amounts.filter_map(|amount| amount.divided_rounded(self.unit_of(kind)));
        amounts.map(decimal_places).max().unwrap_or(0)
    }

    fn year_columns(&self, years: &std::ops::Range<usize>) -> impl Iterator<Item = TableColumn> {
        let years = self.table.years.get(years.clone()).unwrap_or_default();
        years.iter().map(|year| TableColumn::numbers(format!("{year:04}")))
    }

    /// The row of a category in a table, where it has anything in these years.
    fn category_row(
        &self,
        table: &MoneyTable,
        row: &MoneyRow,
        kind: AmountKind,
        years: &std::ops::Range<usize>,
    ) -> Option<TableRow> {
        let sums = row.sums.get(years.clone())?;
        let sums = sums.iter().map(|sums| self.amount_cell(kind, table.amount(row, *sums, kind)));
        let mut cells = vec![TableCell::text(self.category_name(row.category, kind))];
        cells.extend(sums);
        let has_amount = cells.iter().skip(1).any(|cell| *cell != TableCell::Empty);
        has_amount.then(|| TableRow { cells, ..TableRow::default() })
    }

    /// Sums by source, for each kind of amount.
    fn overview_table(&self, years: &std::ops::Range<usize>) -> TableBlock {
        let mut columns = vec![TableColumn::words(self.cx.word("document-counted"), 1)];
        columns.extend(self.year_columns(years));
        let mut rows = Vec::new();
        for kind in AmountKind::ALL {
            let within =
                self.table.rows.iter().filter_map(|row| self.category_row(self.table, row, kind, years));
            push_group(&mut rows, self.title_with_unit(kind), within.collect());
        }
        TableBlock {
            caption: self.cx.word("document-economy-overview"),
            columns,
            rows,
            ..TableBlock::default()
        }
    }

    /// The measures under each source, with its sum; nothing where no measure has an amount of the kind in these years.
    fn measure_table(&self, kind: AmountKind, years: &std::ops::Range<usize>) -> Option<TableBlock> {
        // Sums over years are only true for changes of a frame: a whole budget is the same money every year,
        // årsverk are not money, and a table of some of the years would show a sum that is not the plan's.
        let with_sum = self.table.basis == AmountBasis::Frame
            && kind != AmountKind::Fte
            && years.len() > 1
            && years.len() == self.table.years.len();
        let mut columns = vec![
            TableColumn::short(self.cx.word("document-number")),
            TableColumn::words(self.cx.label(Kind::Measure, "title"), 1),
        ];
        columns.extend(self.is_ranked.then(|| TableColumn::short(self.cx.label(Kind::Measure, "priority"))));
        columns.extend(self.year_columns(years));
        columns.extend(with_sum.then(|| TableColumn::numbers(self.cx.word("document-sum"))));
        let mut rows = Vec::new();
        for row in &self.table.rows {
            let sums = row.sums.get(years.clone()).unwrap_or_default();
            let mut within = self.measure_rows(row.category, kind, years, with_sum);
            if !within.is_empty() {
                let mut cells = vec![TableCell::Empty, TableCell::text(self.cx.word("document-sum"))];
                cells.extend(self.is_ranked.then_some(TableCell::Empty));
                cells.extend(self.amount_cells(sums, kind, with_sum));
                within.push(TableRow { kind: TableRowKind::Sum, cells, ..TableRow::default() });
            }
            push_group(&mut rows, self.category_name(row.category, kind), within);
        }
        (!rows.is_empty()).then(|| TableBlock {
            caption: self.title_with_unit(kind),
            columns,
            rows,
            row_header: 1,
            ..TableBlock::default()
        })
    }

    /// The cells of some sums, and of their sum.
    fn amount_cells(&self, sums: &[AmountSums], kind: AmountKind, with_sum: bool) -> Vec<TableCell> {
        let all = sums.iter().fold(AmountSums::default(), |all, sums| all.plus(*sums));
        let all = with_sum.then_some(all);
        let sums = sums.iter().copied().chain(all);
        sums.map(|sums| self.amount_cell(kind, sums.get(kind).quantity())).collect()
    }

    /// The measures that have money of a category, in order.
    fn measure_rows(
        &self,
        category: MoneyCategory,
        kind: AmountKind,
        years: &std::ops::Range<usize>,
        with_sum: bool,
    ) -> Vec<TableRow> {
        let row = |measure: &Measure| {
            let money = self.cx.totals.of_measure(measure.id)?;
            let parts = || money.parts.iter().filter(|part| part.category == category);
            let years = self.table.years.get(years.clone())?;
            let in_year = |year: &i16| {
                AmountSums::of(parts().filter(|part| part.year == *year).map(|part| &part.amounts))
            };
            let sums: Vec<AmountSums> = years.iter().map(in_year).collect();
            let is_printed = |amount: Quantity| !(self.is_brief && amount.is_zero());
            let has_any = sums.iter().any(|sums| sums.get(kind).quantity().is_some_and(is_printed));
            (money.basis == self.table.basis && has_any).then(|| {
                let mut cells = vec![
                    TableCell::text(self.cx.record_number(Kind::Measure, measure.id)),
                    TableCell::text(self.named_by_source(measure, category, parts())),
                ];
                cells.extend(self.is_ranked.then(|| TableCell::text(measure.priority.trim())));
                cells.extend(self.amount_cells(&sums, kind, with_sum));
                TableRow { cells, ..TableRow::default() }.about(measure)
            })
        };
        self.measures().filter_map(row).collect()
    }

    /// The title of a measure, and which grant it is where it has one.
    fn named_by_source<'p>(
        &self,
        measure: &Measure,
        category: MoneyCategory,
        parts: impl Iterator<Item = &'p MoneyPart>,
    ) -> String {
        if category != MoneyCategory::Grant {
            return measure.title.to_string();
        }
        let mut names: Vec<String> = Vec::new();
        for part in parts {
            let record = part.funding.and_then(|id| self.cx.plan.funding().get(id));
            let name = record.map_or(&measure.funding, |record| &record.title).trim().to_owned();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            measure.title.to_string()
        } else {
            format!("{} ({})", &*measure.title, names.join("; "))
        }
    }

    /// Money by source under each goal or sector; nothing where no measure has one.
    fn subtotal_table(
        &self,
        subtotals: &[MoneySubtotal],
        of: Kind,
        years: &std::ops::Range<usize>,
    ) -> Option<TableBlock> {
        if subtotals.iter().all(|subtotal| subtotal.of.is_none()) {
            return None;
        }
        let (caption, none) = match of {
            Kind::Goal => ("document-economy-by-goal", "document-economy-no-goal"),
            _ => ("document-economy-by-sector", "document-economy-no-sector"),
        };
        let name = |id: Option<Uid>| match (id, of) {
            (None, _) => self.cx.word(none),
            (Some(id), Kind::Goal) => self.cx.record_name(of, id),
            (Some(id), _) => self.cx.record_title(of, id),
        };
        let mut columns = vec![TableColumn::words(self.cx.word("document-counted"), 1)];
        columns.extend(self.year_columns(years));
        let mut rows = Vec::new();
        for kind in [AmountKind::Operating, AmountKind::Investment] {
            for subtotal in subtotals {
                let within = subtotal.table.rows.iter();
                let within = within.filter_map(|row| self.category_row(&subtotal.table, row, kind, years));
                let title = format!("{} ({})", name(subtotal.of), self.title_with_unit(kind).to_lowercase());
                push_group(&mut rows, title, within.collect());
            }
        }
        (!rows.is_empty()).then(|| TableBlock {
            caption: self.cx.word(caption),
            columns,
            rows,
            ..TableBlock::default()
        })
    }
}

/// The order of a rank that is a text: by the number that it begins with; words, and measures without a rank, come last.
fn priority_rank(priority: &str) -> u32 {
    let digits: String = priority.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u32::MAX - u32::from(!priority.trim().is_empty()))
}

/// Adds rows under a row that names them; nothing where there are none.
fn push_group(rows: &mut Vec<TableRow>, name: String, within: Vec<TableRow>) {
    if !within.is_empty() {
        let cells = vec![TableCell::text(name)];
        rows.push(TableRow { kind: TableRowKind::Group, cells, ..TableRow::default() });
        rows.extend(within);
    }
}
