//! Who links to a record and who its siblings are: what a plan keeps up to date is what visiting every record gives.

use crate::harness::hostile;
use planverksted::model::{Kind, OrderKey, Plan, RecordKey, Uid};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Links = BTreeMap<RecordKey, BTreeSet<RecordKey>>;
type Siblings = BTreeMap<(Kind, Option<Uid>), Vec<(OrderKey, Uid)>>;

/// Links and siblings by visiting every record.
fn visited(plan: &Plan) -> (Links, Siblings) {
    let (mut links, mut siblings) = (Links::new(), Siblings::new());
    for kind in Kind::ALL {
        plan.for_each_record(*kind, &mut |record| {
            for link in record.links() {
                links.entry(link.target).or_default().insert((*kind, record.id()));
            }
            siblings.entry((*kind, record.owner())).or_default().push((record.order().clone(), record.id()));
        });
    }
    for siblings in siblings.values_mut() {
        siblings.sort();
    }
    (links, siblings)
}

fn check(plan: &Plan) -> Result<(), TestCaseError> {
    let (links, siblings) = visited(plan);
    let records =
        Kind::ALL.iter().flat_map(|kind| plan.in_order(*kind)).map(|record| (record.kind(), record.id()));
    for target in links.keys().copied().chain(records).collect::<BTreeSet<_>>() {
        let expected = links.get(&target).cloned().unwrap_or_default();
        prop_assert_eq!(plan.links_to(target).collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>());
    }
    for ((kind, owner), expected) in &siblings {
        let ids: Vec<Uid> = expected.iter().map(|(_, id)| *id).collect();
        prop_assert_eq!(plan.siblings(*kind, *owner).collect::<Vec<_>>(), ids);
    }
    for kind in Kind::ALL {
        let mut last: Option<&OrderKey> = None;
        plan.for_each_record(*kind, &mut |record| last = last.max(Some(record.order())));
        prop_assert_eq!(plan.last_order_key(*kind), last);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_kept_up_to_date_is_what_visiting_every_record_gives(
        plan in hostile::plan(),
        facts in prop::collection::vec(hostile::facts(12), 1..6),
    ) {
        check(&plan)?;
        let mut now = plan.clone();
        let mut changes = Vec::new();
        for facts in &facts {
            let change = hostile::change_stating(&now, facts);
            prop_assert!(change.apply(&mut now).is_ok());
            check(&now)?;
            changes.push(change);
        }
        // Back again: records go, links are cleared, and the copy of before is untouched.
        for change in changes.iter().rev() {
            prop_assert!(change.inverse().apply(&mut now).is_ok());
            check(&now)?;
        }
        prop_assert_eq!(&now, &plan);
        check(&plan)?;
    }
}
