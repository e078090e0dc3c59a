//! Which idea a new one resembles: the same said otherwise, as other tables of one gathering say it.

use planverksted::analysis::gathering::SimilarTexts;
use std::collections::BTreeMap;

/// A gathering with its ideas, in the order of their numbers.
const SCRIPT: &str = include_str!("../../../data/gathering/samling.txt");
/// The number of an idea, and the same said otherwise.
const REPHRASED: &str = include_str!("../../../data/gathering/rephrased.txt");

/// The ideas of the gathering, by number.
pub(crate) fn ideas() -> BTreeMap<usize, String> {
    let begin = SCRIPT.find("TYPE 1: #").expect("the first idea names its table");
    let round = SCRIPT.get(begin..).expect("ideas").lines();
    let typed =
        round.filter_map(|line| line.strip_prefix("TYPE ")).take_while(|line| !line.starts_with("valg"));
    let ideas = typed.filter(|line| !line.starts_with('*') && !line.contains('=')).map(|line| {
        let line = line
            .split_once(": ")
            .filter(|(table, _)| table.parse::<u16>().is_ok())
            .map_or(line, |(_, rest)| rest);
        let theme = line.strip_prefix('#').and_then(|line| line.split_once(": "));
        theme.map_or(line, |(_, idea)| idea).to_owned()
    });
    (1..).zip(ideas).collect()
}

fn rephrased() -> Vec<(usize, &'static str)> {
    let pairs = REPHRASED.lines().filter_map(|line| line.split_once(' '));
    pairs.map(|(number, text)| (number.parse().expect("a number"), text)).collect()
}

#[test]
fn the_same_rephrased_is_among_the_three_nearest() {
    let ideas = ideas();
    assert_eq!((ideas.len(), rephrased().len()), (60, 15), "what the gathering has");
    let index = SimilarTexts::of(ideas.iter().map(|(number, text)| (*number, text.as_str())));
    for (number, text) in rephrased() {
        let nearest: Vec<usize> = index.nearest(text, 3).iter().map(|found| found.of).collect();
        assert!(nearest.contains(&number), "{text}: {nearest:?} and not {number}");
    }
}

#[test]
fn an_index_that_is_updated_is_the_same_as_a_new_one() {
    let ideas = ideas();
    let mut kept = SimilarTexts::default();
    for count in [60, 20, 21, 59] {
        let texts = || ideas.iter().take(count).map(|(number, text)| (*number, text.as_str()));
        kept.update(texts());
        let new = SimilarTexts::of(texts());
        for (_, text) in rephrased() {
            let near = |index: &SimilarTexts<usize>| {
                let found = index.nearest(text, 5).into_iter();
                found.map(|found| (found.of, (found.degree * 1e9).round())).collect::<Vec<_>>()
            };
            assert_eq!(near(&kept), near(&new), "{count} ideas, {text}");
        }
    }
}

#[test]
fn the_same_words_are_nearest_and_nothing_in_common_is_not_near() {
    let index = SimilarTexts::of([
        (1, "Kurs i depresjonsmestring"),
        (2, "Turgruppe med frivillige"),
        (2, "Tur på fredag"),
    ]);
    let exact = index.nearest("kurs i depresjonsmestring!", 3);
    assert_eq!(exact.iter().map(|found| found.of).collect::<Vec<_>>(), [1]);
    assert!((exact.first().expect("one").degree - 1.0).abs() < 1e-9);
    assert_eq!(index.nearest("og i på", 3), [], "words without a meaning of their own");
    let one = index.nearest("Turgruppe på fredag", 3);
    assert_eq!(one.len(), 1, "two texts of one are told once: {one:?}");
}
