//! What the measures cost: sums by year, then operating cost, investment and årsverk measure by measure.
//!
//! Sums are exact; where all amounts allow it they are written in thousands of kroner. Changes of the budget frame
//! and whole budgets stand in tables of their own and are never added.

use super::super::{Block, Cell, Column, Row, RowKind, Table};
use super::facts::{flat, row, sentences, table};
use super::measures::{group_row, of_group};
use super::voice::{Voice, decimals_of, headed};
use crate::analysis::{Sum, Sums};
use crate::model::funding::Funding;
use crate::model::measure::{Basis, Measure};
use crate::model::{Amounts, Kind, Quantity, Record as _};
use crate::text::Phrase;

/// More years than this need a page lying on its side.
const UPRIGHT: usize = 5;
/// More years than this are split over several tables.
const YEARS: usize = 9;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for whole in [false, true] {
        blocks.extend(Account::new(voice, whole).blocks());
    }
    let funding = funding(voice).into_iter().collect();
    blocks.extend(headed(Block::heading(2, "funding", voice.word("document-funding")), funding));
    headed(Block::heading(1, "economy", voice.word("document-economy")), blocks)
}

/// Money by source: what was asked for, what was given, and on which terms.
fn funding(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Funding::KIND, field);
    let rows = voice.plan.funding().in_order().into_iter().map(|one| {
        row([
            Cell::text(sentences(&[one.title.to_string(), flat(&one.text)])),
            Cell::text(voice.choice(&one.source)),
            Cell::text(one.measure.id().map(|id| voice.named(Kind::Measure, id)).unwrap_or_default()),
            Cell::text(voice.when(one.year)),
            voice.number_cell(one.share),
            voice.number_cell(one.applied),
            voice.number_cell(one.granted),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 5),
        Column::short(label("source")),
        Column::words(label("measure"), 4),
        Column::short(label("year")),
        Column::numbers(label("share")),
        Column::numbers(label("applied")),
        Column::numbers(label("granted")),
    ];
    table("funding_table", voice.word("document-funding-table"), columns, rows.collect())
}

/// One of the three amounts of a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    Operating,
    Investment,
    Fte,
}

impl Counted {
    const ALL: [Self; 3] = [Self::Operating, Self::Investment, Self::Fte];

    const fn amount(self, amounts: &Amounts) -> Option<Quantity> {
        match self {
            Self::Operating => amounts.operating,
            Self::Investment => amounts.investment,
            Self::Fte => amounts.fte,
        }
    }

    const fn sum(self, sums: Sums) -> Sum {
        match self {
            Self::Operating => sums.operating,
            Self::Investment => sums.investment,
            Self::Fte => sums.fte,
        }
    }

    fn name(self, voice: &Voice<'_>) -> String {
        match self {
            Self::Operating => voice.word("document-operating"),
            Self::Investment => voice.word("document-investment"),
            Self::Fte => voice.word("document-fte"),
        }
    }
}

/// All amounts that are counted from the same.
struct Account<'a> {
    voice: &'a Voice<'a>,
    whole: bool,
    years: Vec<i16>,
    /// What kroner are divided by: 1 or 1000.
    unit: i64,
    /// How many decimals operating costs, investments and årsverk are written with.
    decimals: [usize; 3],
}

impl<'a> Account<'a> {
    fn new(voice: &'a Voice<'a>, whole: bool) -> Self {
        let mut account = Self { voice, whole, years: Vec::new(), unit: 1, decimals: [0; 3] };
        account.years = voice.totals.years().filter(|year| !account.sums(*year).is_blank()).collect();
        account.unit = if account.reads_in_thousands() { 1000 } else { 1 };
        account.decimals = Counted::ALL.map(|column| account.most_decimals(column));
        account
    }

    fn sums(&self, year: i16) -> Sums {
        if self.whole { self.voice.totals.whole(year) } else { self.voice.totals.frame(year) }
    }

    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let whole = self.whole;
        self.voice
            .plan
            .measures()
            .iter()
            .filter(move |measure| (measure.basis == Basis::WholeBudget) == whole)
    }

    fn reads_in_thousands(&self) -> bool {
        let amounts = self.measures().flat_map(|measure| measure.amounts.iter());
        let kroner = amounts.flat_map(|(_, amounts)| [amounts.operating, amounts.investment]).flatten();
        let mut large = false;
        for amount in kroner {
            if amount.parts() % (100 * Quantity::PARTS) != 0 {
                return false;
            }
            large |= amount.parts().unsigned_abs() >= 10_000 * Quantity::PARTS.unsigned_abs();
        }
        large
    }

    fn blocks(&self) -> Vec<Block> {
        if self.years.is_empty() {
            return Vec::new();
        }
        let title = self.voice.choice(if self.whole { &Basis::WholeBudget } else { &Basis::FrameChange });
        let mut blocks = vec![Block::heading(2, "", title), Block::paragraph(self.introduction())];
        for years in self.years.chunks(YEARS) {
            blocks.push(Block::Table(self.overview(years)));
            for column in Counted::ALL {
                if years.iter().any(|year| column.sum(self.sums(*year)).quantity().is_some()) {
                    blocks.push(Block::Table(self.table(column, years)));
                }
            }
        }
        if self.years.len() > UPRIGHT { vec![Block::Landscape { blocks }] } else { blocks }
    }

    fn introduction(&self) -> String {
        let basis = if self.whole { "document-economy-whole" } else { "document-economy-frame" };
        let mut text = self.voice.word(basis);
        if let Some(year) = self.voice.plan.about().price_year.and_then(Quantity::as_whole) {
            let price = Phrase::new("document-price-year").with("year", year.to_string());
            text = format!("{text} {}", self.voice.say(&price));
        }
        let frame = self.voice.plan.about().frame.trim();
        if !self.whole && !frame.is_empty() {
            let frame = Phrase::new("document-economy-frame-of").with("frame", frame);
            text = format!("{text} {}", self.voice.say(&frame));
        }
        format!("{text} {}", self.voice.word("document-economy-dash"))
    }

    /// The name of what is counted, with its unit.
    fn counted(&self, column: Counted) -> String {
        let unit = match (column, self.unit) {
            (Counted::Fte, _) => return column.name(self.voice),
            (_, 1) => self.voice.word("document-kroner"),
            _ => self.voice.word("document-thousand-kroner"),
        };
        format!("{}, {unit}", column.name(self.voice))
    }

    fn cell(&self, column: Counted, amount: Option<Quantity>) -> Cell {
        let unit = self.unit_of(column);
        self.voice.aligned_cell(amount.and_then(|amount| amount.divided_by(unit)), self.decimals(column))
    }

    const fn unit_of(&self, column: Counted) -> i64 {
        match column {
            Counted::Fte => 1,
            Counted::Operating | Counted::Investment => self.unit,
        }
    }

    /// How many decimals the most exact amount of a kind has.
    fn decimals(&self, column: Counted) -> usize {
        let index = usize::from(column != Counted::Operating) + usize::from(column == Counted::Fte);
        self.decimals.get(index).copied().unwrap_or(0)
    }

    fn most_decimals(&self, column: Counted) -> usize {
        let amounts = self.measures().flat_map(|measure| measure.amounts.iter());
        let amounts =
            amounts.filter_map(|(_, amounts)| column.amount(amounts)?.divided_by(self.unit_of(column)));
        amounts.map(decimals_of).max().unwrap_or(0)
    }

    fn overview(&self, years: &[i16]) -> Table {
        let mut columns = vec![Column::words(self.voice.word("document-counted"), 1)];
        columns.extend(years.iter().map(|year| Column::numbers(format!("{year:04}"))));
        let rows = Counted::ALL.into_iter().map(|column| {
            let sums = years.iter().map(|year| self.cell(column, column.sum(self.sums(*year)).quantity()));
            Row {
                cells: std::iter::once(Cell::text(self.counted(column))).chain(sums).collect(),
                ..Row::default()
            }
        });
        Table {
            caption: self.voice.word("document-economy-overview"),
            columns,
            rows: rows.filter(|row| row.cells.iter().skip(1).any(|cell| *cell != Cell::Empty)).collect(),
            ..Table::default()
        }
    }

    fn table(&self, column: Counted, years: &[i16]) -> Table {
        let with_sum =
            !self.whole && column != Counted::Fte && years.len() > 1 && years.len() == self.years.len();
        let mut columns = vec![
            Column::short(self.voice.word("document-number")),
            Column::words(self.voice.label(Kind::Measure, "title"), 1),
        ];
        columns.extend(years.iter().map(|year| Column::numbers(format!("{year:04}"))));
        columns.extend(with_sum.then(|| Column::numbers(self.voice.word("document-sum"))));
        let mut rows = Vec::new();
        for group in self.voice.outline.groups() {
            let measures = of_group(self.voice, group).into_iter();
            let within: Vec<Row> =
                measures.filter_map(|measure| self.row(measure, column, years, with_sum)).collect();
            if !within.is_empty() {
                rows.extend(group_row(self.voice, group));
                rows.extend(within);
            }
        }
        rows.push(self.sum_row(column, years, with_sum));
        Table { caption: self.counted(column), columns, rows, row_header: 1, ..Table::default() }
    }

    fn row(&self, measure: &Measure, column: Counted, years: &[i16], with_sum: bool) -> Option<Row> {
        if (measure.basis == Basis::WholeBudget) != self.whole {
            return None;
        }
        let amounts: Vec<Option<Quantity>> = years
            .iter()
            .map(|year| measure.amounts.year(*year).and_then(|amounts| column.amount(amounts)))
            .collect();
        amounts.iter().any(Option::is_some).then(|| {
            let mut cells = vec![
                Cell::text(self.voice.number_of(Kind::Measure, measure.id)),
                Cell::text(&*measure.title),
            ];
            cells.extend(amounts.iter().map(|amount| self.cell(column, *amount)));
            if with_sum {
                let sum = column.sum(Sums::of(measure.amounts.iter().map(|(_, amounts)| amounts)));
                cells.push(self.cell(column, sum.quantity()));
            }
            Row { cells, ..Row::default() }
        })
    }

    fn sum_row(&self, column: Counted, years: &[i16], with_sum: bool) -> Row {
        let mut cells = vec![Cell::Empty, Cell::text(self.voice.word("document-sum"))];
        cells.extend(years.iter().map(|year| self.cell(column, column.sum(self.sums(*year)).quantity())));
        if with_sum {
            let all = self.measures().flat_map(|measure| measure.amounts.iter()).map(|(_, amounts)| amounts);
            cells.push(self.cell(column, column.sum(Sums::of(all)).quantity()));
        }
        Row { kind: RowKind::Sum, cells }
    }
}
