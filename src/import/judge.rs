//! What each row of a table is: a measure, a heading, a sum, part of a budget frame, or something aside.
//!
//! Words come first, then arithmetic (`sums`). A person may judge otherwise, row by row, and the rest follows.

use super::around::around;
use super::ditto::is_ditto;
use super::headings::{Column, Headings, unbroken};
use super::sums::{self, Contradiction};
use super::totals;
use super::words::{begins, ends, fold, is, leading};
use super::{Field, Grid, Row, amounts};
use crate::model::Quantity;
use crate::text::{Language, Phrase};
use std::collections::BTreeMap;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// A measure.
    Measure,
    /// A heading over the rows that follow.
    Heading,
    /// A printed sum of other rows.
    Sum,
    /// Part of a budget frame: opening budget, deflator, new frame, income, interest.
    Frame,
    /// Something else, such as a footnote: named in a remark, not taken in.
    Aside,
}

impl Judged {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Measure, Self::Heading, Self::Sum, Self::Frame, Self::Aside];

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Measure => "import-judged-measure",
            Self::Heading => "import-judged-heading",
            Self::Sum => "import-judged-sum",
            Self::Frame => "import-judged-frame",
            Self::Aside => "import-judged-aside",
        })
    }
}

/// What a heading, or a sum that stands over its parts, becomes in the plan; the rows under it link to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Makes {
    /// Nothing: it only parts the table.
    #[default]
    Nothing,
    /// A goal.
    Goal,
    /// A goal under the goal before it.
    SubGoal,
    /// A strategy: what a budget table calls a group of priorities is a direction, not a wished-for state.
    Strategy,
    /// A challenge.
    Challenge,
}

impl Makes {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Nothing, Self::Goal, Self::SubGoal, Self::Strategy, Self::Challenge];

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Nothing => "import-makes-nothing",
            Self::Goal => "import-makes-goal",
            Self::SubGoal => "import-makes-sub-goal",
            Self::Strategy => "import-makes-strategy",
            Self::Challenge => "import-makes-challenge",
        })
    }
}

/// A row with what it was judged to be, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Its place in [`Grid::rows`].
    pub row: usize,
    /// What it is.
    pub judged: Judged,
    /// What it becomes beyond that.
    pub makes: Makes,
    /// Why.
    pub reason: Phrase,
}

/// The columns that say what a row belongs to.
pub(super) const GROUPING: [Field; 7] = [
    Field::TargetGroup,
    Field::Level,
    Field::Challenge,
    Field::MainGoal,
    Field::Goal,
    Field::Strategy,
    Field::Area,
];

/// What a row looks like as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// A row like others.
    #[default]
    Plain,
    /// One cell in a column that groups the rows, such as that of target groups.
    GroupCell,
    /// The headings once more.
    Headings,
    /// It begins with what only groups measures, in a table without a column of titles.
    NoMeasure,
}

/// What matters of a row for judging it.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// The title, or the only text of the row.
    pub(super) title: String,
    /// The part of the budget it stands in.
    pub(super) area: String,
    /// The numbers in the columns of amounts, in their order.
    pub(super) amounts: Vec<Option<Quantity>>,
    /// How many other cells than title, area, running number and amounts hold something.
    pub(super) others: usize,
    /// The running number: `1.2`.
    pub(super) number: String,
    /// Whether the title stands in its own column.
    pub(super) in_place: bool,
    /// What the row looks like as a whole.
    pub(super) look: Look,
}

impl Facts {
    pub(super) fn has_amounts(&self) -> bool {
        self.amounts.iter().any(Option::is_some)
    }

    fn is_rich(&self) -> bool {
        self.others > 0 || self.has_amounts()
    }
}

/// Whether a table is a budget: amounts by year, and nothing of people, groups or aims.
fn is_budget(columns: &[Column]) -> bool {
    let by_year = columns.iter().any(|column| column.field.year().is_some());
    let of_plan = |field: Field| {
        GROUPING.contains(&field) && field != Field::Area
            || matches!(field, Field::Lead | Field::Contributors | Field::Period | Field::Start | Field::End)
    };
    by_year && !columns.iter().any(|column| of_plan(column.field))
}

/// The columns that hold amounts of a year or of a whole period.
pub(super) fn amount_columns(columns: &[Column]) -> Vec<usize> {
    columns.iter().enumerate().filter(|(_, column)| column.field.is_amount()).map(|(at, _)| at).collect()
}

/// Judges every row of content, and finds the printed sums that their parts contradict.
pub fn judge(
    grid: &Grid,
    headings: &Headings,
    language: Language,
    forced: &BTreeMap<usize, (Judged, Makes)>,
) -> (Vec<Verdict>, Vec<Contradiction>) {
    let columns = amount_columns(&headings.columns);
    let mut facts: Vec<Facts> = grid
        .rows
        .iter()
        .skip(headings.rows)
        .map(|row| facts(row, &headings.columns, &columns, language))
        .collect();
    carry_areas(&mut facts);
    let around = around(grid, headings, &facts, language);
    let rich = facts.iter().filter(|f| f.is_rich()).count();
    let lonely_makes = if is_budget(&headings.columns) { Makes::Strategy } else { Makes::Goal };
    let mostly_rich = rich > 0 && rich * 10 >= facts.len() * 4;
    let last_rich = (0..facts.len())
        .rfind(|at| !around.contains_key(at) && facts.get(*at).is_some_and(Facts::is_rich))
        .unwrap_or(0);
    let notes_numbered = !facts.iter().any(|f| f.is_rich() && numbers_note(&f.title));
    let mut verdicts: Vec<Verdict> = facts
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let stands = match facts.get(at + 1) {
                _ if at > last_rich && notes_numbered => Stands::AfterNumbers,
                _ if at > last_rich => Stands::AfterAll,
                Some(next) if next.is_rich() => Stands::OverRich,
                _ => Stands::Between,
            };
            let numbered = !row.is_rich() && parts_by_number(&facts, at) > 0;
            let reason = Phrase::new("import-reason-numbered").with("number", row.number.as_str());
            let (judged, makes, reason) = around
                .get(&at)
                .map(|reason| (Judged::Aside, Makes::Nothing, reason.clone()))
                .or_else(|| by_words(row))
                .or_else(|| numbered.then_some((Judged::Heading, Makes::Goal, reason)))
                .or_else(|| {
                    (mostly_rich && !row.is_rich()).then(|| lonely(row, stands, lonely_makes)).flatten()
                })
                .unwrap_or((Judged::Measure, Makes::Nothing, Phrase::new("import-reason-measure")));
            Verdict { row: headings.rows + at, judged, makes, reason }
        })
        .collect();
    let force = |verdicts: &mut [Verdict]| {
        for verdict in verdicts {
            if let Some((judged, makes)) = forced.get(&verdict.row) {
                (verdict.judged, verdict.makes) = (*judged, *makes);
                verdict.reason = Phrase::new("import-reason-person");
            }
        }
    };
    force(&mut verdicts);
    let mut contradictions = settled(&facts, &mut verdicts, &columns, forced);
    contradictions.extend(totals::row_totals(grid, headings, language));
    force(&mut verdicts);
    (verdicts, contradictions)
}

/// Settles the sums, as if headings that are printed once more on each page were not there.
fn settled(
    facts: &[Facts],
    verdicts: &mut [Verdict],
    columns: &[usize],
    forced: &BTreeMap<usize, (Judged, Makes)>,
) -> Vec<Contradiction> {
    let repeated = |at: usize| facts.get(at).is_some_and(|row| row.look == Look::Headings);
    if !(0..facts.len()).any(repeated) {
        return sums::settle(facts, verdicts, columns, forced);
    }
    let kept: Vec<usize> = (0..facts.len()).filter(|at| !repeated(*at)).collect();
    let own_facts: Vec<Facts> = kept.iter().filter_map(|at| facts.get(*at)).cloned().collect();
    let mut own: Vec<Verdict> = kept.iter().filter_map(|at| verdicts.get(*at)).cloned().collect();
    let found = sums::settle(&own_facts, &mut own, columns, forced);
    for (at, settled) in kept.into_iter().zip(own) {
        if let Some(verdict) = verdicts.get_mut(at) {
            *verdict = settled;
        }
    }
    found
}

/// A blank area is the end of a merged cell.
fn carry_areas(facts: &mut [Facts]) {
    let mut area = String::new();
    for row in facts {
        if row.area.is_empty() {
            row.area.clone_from(&area);
        } else {
            area.clone_from(&row.area);
        }
    }
}

/// How many rows after this one are numbered as its parts: `1.1` and `1.2` after `1`.
pub(super) fn parts_by_number(facts: &[Facts], at: usize) -> usize {
    let Some(row) = facts.get(at).filter(|row| !row.number.is_empty()) else { return 0 };
    let prefix = format!("{}.", row.number);
    facts.iter().skip(at + 1).take_while(|next| next.number.starts_with(&prefix)).count()
}

fn facts(row: &Row, columns: &[Column], amount_columns: &[usize], language: Language) -> Facts {
    let field = |at: usize| columns.get(at).map_or(Field::Note, |column| column.field);
    let heading = |at: usize| columns.get(at).map_or("", |column| column.heading.as_str());
    let of =
        |wanted: Field| row.filled().find(|(at, _)| field(*at) == wanted).map(|(_, cell)| cell.to_owned());
    let amounts = amount_columns.iter().map(|at| amounts::read(row.cell(*at), language).single()).collect();
    let is_other = |at: usize, cell: &str| match field(at) {
        Field::Title | Field::Area | Field::Total | Field::Skip | Field::Money(..) | Field::Fte(_) => false,
        Field::Note => !is("heading-number", heading(at)) && cell.chars().any(char::is_alphabetic),
        _ => true,
    };
    let (title, in_place) = title(row, columns);
    let others = row.filled().filter(|(at, cell)| is_other(*at, cell) && !title.contains(*cell)).count();
    let repeated = row.filled().filter(|(at, cell)| repeats(cell, heading(*at))).count();
    let own_number = row.filled().find(|(at, _)| is("heading-number", heading(*at))).map(|(_, cell)| cell);
    let number = own_number.or_else(|| leading_number(&title)).unwrap_or_default();
    let only = row.filled().map(|(at, _)| field(at)).collect::<Vec<_>>();
    let titled = columns.iter().any(|column| column.field == Field::Title);
    let first = row.filled().find(|(_, cell)| cell.chars().any(char::is_alphabetic)).map(|(at, _)| field(at));
    let look = match only.as_slice() {
        _ if !titled && first.is_some_and(|first| GROUPING.contains(&first)) => Look::NoMeasure,
        [only] if GROUPING.contains(only) => Look::GroupCell,
        cells if repeated >= 2 && repeated == cells.len() => Look::Headings,
        _ => Look::Plain,
    };
    Facts {
        look,
        number: number.trim_end_matches('.').to_owned(),
        title,
        area: of(Field::Area).unwrap_or_default(),
        amounts,
        others,
        in_place,
    }
}

/// Whether a cell is its column's heading once more, or one of the rows that the heading was made of.
fn repeats(cell: &str, heading: &str) -> bool {
    let (cell, heading) = (fold(&unbroken(cell)), fold(heading));
    let rest = heading.strip_prefix(&cell).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    rest.is_some() || heading.strip_suffix(&cell).is_some_and(|rest| rest.ends_with(' '))
}

/// The running number that a title begins with: `1.2` of `1.2 Kurs`.
fn leading_number(title: &str) -> Option<&str> {
    let (number, _) = title.split_once(' ')?;
    let digits = number.starts_with(|c: char| c.is_ascii_digit());
    (digits && number.chars().all(|c| c.is_ascii_digit() || c == '.')).then_some(number)
}

/// The title of a row and whether it stands in its own column; else the first text that is no amount.
///
/// A title that is only a group's word, as `MÅL 1`, takes the one text beside it.
pub(super) fn title(row: &Row, columns: &[Column]) -> (String, bool) {
    let field = |at: usize| columns.get(at).map_or(Field::Note, |column| column.field);
    let texts: Vec<(usize, &str)> = row
        .filled()
        .filter(|(at, cell)| !field(*at).is_amount() && cell.chars().any(char::is_alphabetic))
        .collect();
    let own = row.filled().find(|(at, _)| field(*at) == Field::Title).map(|(_, cell)| cell);
    let bare_group = |cell: &str| GROUP_WORDS.into_iter().any(|name| group_text(cell, name) == Some(""));
    let title = match (own, texts.as_slice()) {
        (_, [(_, group), (_, text)]) if bare_group(group) => {
            format!("{}: {text}", group.trim_end_matches(':'))
        }
        (Some(own), _) => own.to_owned(),
        (None, texts) => texts.first().map_or_else(String::new, |(_, cell)| (*cell).to_owned()),
    };
    (title, own.is_some())
}

type Judgement = (Judged, Makes, Phrase);

/// What the words of a row say.
fn by_words(row: &Facts) -> Option<Judgement> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.look == Look::NoMeasure {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-no-title")));
    }
    if row.look == Look::Headings {
        return Some((Judged::Heading, Makes::Nothing, Phrase::new("import-reason-repeated")));
    }
    if row.has_amounts() && (is("sum-prefix", &row.title) || is("sum-exact", &row.title)) {
        return Some((Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    if row.others > 0 {
        return None;
    }
    if row.look == Look::GroupCell {
        return Some((Judged::Heading, Makes::Nothing, because("import-reason-group-cell")));
    }
    if let Some(makes) = group_word(&row.title) {
        return Some((Judged::Heading, makes, because("import-reason-group-word")));
    }
    if is("group-label", &row.title) && !row.has_amounts() {
        return Some((Judged::Heading, Makes::Nothing, because("import-reason-group-word")));
    }
    if !row.has_amounts() {
        return (begins("sum-prefix", &row.title) && row.title.chars().count() < 20)
            .then(|| (Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    if is("derived", &row.title) {
        return Some((Judged::Aside, Makes::Nothing, because("import-reason-derived")));
    }
    if begins("of-which", row.title.trim_start_matches(|c: char| !c.is_alphanumeric())) {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-of-which")));
    }
    if is("frame-exact", &row.title) || begins("frame-prefix", &row.title) {
        return Some((Judged::Frame, Makes::Nothing, because("import-reason-frame-word")));
    }
    if begins("sum-prefix", &row.title) || ends("sum-suffix", &row.title) {
        return Some((Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    None
}

/// What a title like `MÅL 1: Tidlig innsats` makes of the row.
pub(super) fn group_word(title: &str) -> Option<Makes> {
    let kinds = [
        ("group-sub-goal", Makes::SubGoal),
        ("group-main-goal", Makes::Goal),
        ("group-goal", Makes::Goal),
        ("group-strategy", Makes::Strategy),
        ("group-challenge", Makes::Challenge),
    ];
    kinds.into_iter().find(|(name, _)| group_text(title, name).is_some()).map(|(_, makes)| makes)
}

/// The lists of words that begin a heading.
pub(super) const GROUP_WORDS: [&str; 5] =
    ["group-sub-goal", "group-main-goal", "group-goal", "group-strategy", "group-challenge"];

/// What follows a group's word and number: `Tidlig innsats` of `MÅL 1: Tidlig innsats`.
pub(super) fn group_text<'a>(title: &'a str, name: &str) -> Option<&'a str> {
    let word = leading(name, &fold(title))?;
    let end = title.char_indices().nth(word.chars().count()).map_or(title.len(), |(at, _)| at);
    let rest = title.get(end..)?.trim_start();
    let number = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let text = rest.get(number..)?.trim_start();
    let marked = text.strip_prefix([':', '-', '–', '—', '.', ')']);
    if number == 0 && marked.is_none() && !rest.is_empty() {
        return None;
    }
    Some(marked.unwrap_or(text).trim())
}

/// Where a row of nothing but a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// Right over a row that says more.
    OverRich,
    /// Anywhere among the rows.
    Between,
    /// After the last row that says more.
    AfterAll,
    /// The same in a table whose own rows are not numbered as notes are: `1)`.
    AfterNumbers,
}

/// Whether a text is numbered as a note is: `1) Se egen sak`.
fn numbers_note(title: &str) -> bool {
    let digits = title.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    digits > 0 && title.get(digits..).is_some_and(|rest| rest.starts_with(')'))
}

/// A row of nothing but a text, in a table whose rows otherwise say more.
fn lonely(row: &Facts, stands: Stands, makes: Makes) -> Option<Judgement> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.title.is_empty() {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-no-title")));
    }
    if is_ditto(&row.title) {
        return None;
    }
    let footnote = row.title.starts_with(['*', '¹', '²', '³']) || begins("footnote", &row.title);
    let footnote = footnote || stands == Stands::AfterNumbers && numbers_note(&row.title);
    if matches!(stands, Stands::AfterAll | Stands::AfterNumbers)
        && (footnote || row.title.chars().count() > 120)
    {
        return Some((Judged::Aside, Makes::Nothing, because("import-reason-footnote")));
    }
    let short = row.title.chars().count() <= 90 && !row.title.starts_with(char::is_lowercase);
    let heading = !row.in_place || (short && stands == Stands::OverRich);
    heading.then(|| (Judged::Heading, makes, because("import-reason-lonely")))
}
