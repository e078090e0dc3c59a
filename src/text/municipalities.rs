//! The municipalities of Norway, from the list of 2024 in `assets/municipalities.csv`: names to choose from, each with its
//! number, and with its county where two have the same name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The list: number, name, number of the county, name of the county.
const LIST: &str = include_str!("../../assets/municipalities.csv");

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its number, four digits.
    pub number: &'static str,
    /// Its name, with all its official names.
    pub name: &'static str,
    /// What it is offered as: its name, with its county where another has the same name.
    pub offer: String,
}

static ALL: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    let lines = LIST.lines().skip(1);
    let fields: Vec<[&'static str; 3]> = lines
        .filter_map(|line| {
            let mut fields = line.split(',');
            let (number, name) = (fields.next()?, fields.next()?);
            Some([number, name, fields.nth(1)?])
        })
        .collect();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for [_, name, _] in &fields {
        *count.entry(name).or_default() += 1;
    }
    let municipality = |[number, name, county]: [&'static str; 3]| {
        let is_repeated = count.get(name).is_some_and(|count| *count > 1);
        let offer = if is_repeated { format!("{name} ({county})") } else { name.to_owned() };
        Municipality { number, name, offer }
    };
    fields.into_iter().map(municipality).collect()
});

/// All of them, in the order of their numbers.
pub fn municipalities() -> &'static [Municipality] {
    &ALL
}
