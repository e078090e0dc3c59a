//! The municipalities that can be chosen.

use planverksted::text::municipalities;
use std::collections::BTreeSet;

#[test]
fn every_municipality_is_offered_once_and_by_its_county_where_two_have_its_name() {
    let all = municipalities();
    assert_eq!(all.len(), 357);
    let offers: BTreeSet<&str> = all.iter().map(|known| known.offer.as_str()).collect();
    assert_eq!(offers.len(), all.len(), "no two are offered alike");
    let numbers: BTreeSet<&str> = all.iter().map(|known| known.number).collect();
    assert_eq!(numbers.len(), all.len());
    assert!(
        numbers.iter().all(|number| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()))
    );
    let with_county: Vec<&str> =
        all.iter().filter(|known| known.offer != known.name).map(|known| known.offer.as_str()).collect();
    let expected = ["Herøy (Møre og Romsdal)", "Herøy (Nordland)", "Våler (Østfold)", "Våler (Innlandet)"];
    assert_eq!(BTreeSet::from_iter(with_county), BTreeSet::from(expected));
}
