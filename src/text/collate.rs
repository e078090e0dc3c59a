//! The order in which Norwegians expect names: æ, ø and å last, aa as å, capitals and accents no matter.
//!
//! One order for all languages of the window, because the names are Norwegian in all of them.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// Compares two names; names that the collation treats as equal keep a fixed order.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    static NORWEGIAN: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = NORWEGIAN.get_or_init(|| {
        Collator::try_new(locale!("no").into(), CollatorOptions::default())
            .inspect_err(|error| log::error!("no Norwegian order: {error}"))
            .ok()
    });
    // Without the collator, which cannot happen with its data compiled in, names still have a fixed order.
    let by_people = collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
    by_people.then_with(|| a.cmp(b))
}

/// Names in that order, each once; blank ones are left out.
pub fn sorted_names(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| !name.trim().is_empty());
    names.sort_by(|a, b| compare_names(a, b));
    names.dedup();
    names
}
