//! Tables of records, whose copies share what neither has changed: they hold what was put in, and differ only in that.

use planverksted::edit::{Draft, rewrite};
use planverksted::model::{IdGenerator, Kind, Plan, Uid, measure};
use planverksted::text::Phrase;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What is done to a record: removed, or created and given a title.
type Act = (u64, Option<u8>);

/// The titles that acts leave, by record.
type Titles = BTreeMap<Uid, String>;

fn apply(draft: &mut Draft<'_>, titles: &mut Titles, acts: &[Act]) {
    for (number, title) in acts {
        let id = Uid::from_bits(*number);
        if let Some(title) = title {
            let title = title.to_string();
            assert_eq!(draft.add_with_id(Kind::Measure, id), !titles.contains_key(&id));
            draft.set(measure::TITLE, id, title.as_str());
            titles.insert(id, title);
        } else {
            draft.remove(Kind::Measure, id);
            titles.remove(&id);
        }
    }
}

/// The plan after some acts, with the titles it should have.
fn changed(plan: &Plan, titles: &Titles, acts: &[Act]) -> (Plan, Titles) {
    let mut titles = titles.clone();
    let ids = &mut IdGenerator::seeded(1);
    let change = rewrite(plan, ids, Phrase::default(), |draft| apply(draft, &mut titles, acts));
    (change.applied_to(plan).expect("a draft's change fits its plan"), titles)
}

fn read(plan: &Plan) -> Titles {
    plan.measures().iter().map(|measure| (measure.id, measure.title.to_string())).collect()
}

fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    // Half of the numbers come again, so that records are removed, and created once more.
    let number = prop_oneof![1..400_u64, 1..100_000_u64];
    prop::collection::vec((number, prop::option::weighted(0.7, 0..5_u8)), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_table_holds_what_was_put_in_and_a_copy_differs_in_what_was_changed(
        first in acts(2_000),
        then in acts(60),
    ) {
        let (plan, titles) = changed(&Plan::default(), &BTreeMap::new(), &first);
        prop_assert_eq!(&read(&plan), &titles);
        prop_assert_eq!(plan.measures().len(), titles.len());
        let (later, later_titles) = changed(&plan, &titles, &then);
        prop_assert_eq!(&read(&later), &later_titles);
        prop_assert_eq!(&read(&plan), &titles, "the copy of before is what it was");
        for id in later_titles.keys() {
            prop_assert!(later.measures().get(*id).is_some());
        }
        let differing: BTreeSet<Uid> = titles.keys().chain(later_titles.keys()).copied()
            .filter(|id| titles.get(id) != later_titles.get(id)).collect();
        let mut reported = BTreeSet::new();
        plan.difference(&later, &mut |at, _, _| reported.extend([at.id]));
        prop_assert_eq!(&reported, &differing);
        let mut unshared = BTreeSet::new();
        plan.unshared_records(&later, &mut |_, id| unshared.extend([id]));
        prop_assert!(unshared.is_superset(&differing));
        let touched: BTreeSet<Uid> = then.iter().map(|(number, _)| Uid::from_bits(*number)).collect();
        prop_assert!(unshared.is_subset(&touched), "only what was touched is not shared");
    }

    #[test]
    fn equal_tables_are_equal_however_they_came_about(first in acts(1_000), then in acts(1_000)) {
        let (plan, titles) = changed(&Plan::default(), &BTreeMap::new(), &first);
        let (plan, titles) = changed(&plan, &titles, &then);
        let direct: Vec<Act> = titles.iter()
            .map(|(id, title)| (id.bits(), title.parse().ok())).collect();
        let (other, _) = changed(&Plan::default(), &BTreeMap::new(), &direct);
        prop_assert_eq!(plan, other);
    }
}
