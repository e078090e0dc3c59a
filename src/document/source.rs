//! What a document is made of: a plan, what was worked out from it, and the words to write it in.

use crate::analysis::{Outline, Totals};
use crate::model::Plan;
use crate::text::Words;
use jiff::civil::Date;

/// What a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct DocumentSource<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its order and numbers.
    pub outline: &'a Outline,
    /// Its sums.
    pub totals: &'a Totals,
    /// The words of the document's language.
    pub words: &'a Words,
    /// The day it is made, for plans that do not say when they were published.
    pub date: Date,
}
