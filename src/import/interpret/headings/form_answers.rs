//! The headings of forms that people answer: questions in whole sentences, and the columns that say who answered, when
//! and from which address, which a plan has no use for.

use super::column::ImportColumn;
use crate::import::field::{BudgetType, ImportField};
use crate::import::words::{contains_phrase, fold_beginning, is_word, leading_word, word_list};

/// The field that a question asks for: `Hvem bør ha ansvaret?`. `None` where the heading is no question, or one of
/// another thing.
pub(super) fn field_of_question(heading: &str) -> Option<ImportField> {
    let text = fold_beginning(heading);
    let asks = |name: &str| leading_word(name, &text).is_some();
    let mentions = |name: &str| word_list(name).iter().any(|word| contains_phrase(&text, word));
    let is_sentence = text.ends_with('?') || text.split(' ').count() > 3;
    if !is_sentence || is_word("heading-title", heading) {
        return None;
    }
    // The order matters: who a measure is for is asked with the same word as who does it, and what it costs with the
    // same word as what it is.
    if mentions("question-cost") {
        Some(ImportField::Money(BudgetType::Operating, None))
    } else if asks("question-why") || asks("question-what") && mentions("question-aim") {
        Some(ImportField::Text)
    } else if asks("question-when") || mentions("question-time") {
        Some(ImportField::Period)
    } else if asks("question-who") && mentions("question-for") {
        Some(ImportField::TargetGroup)
    } else if asks("question-who") {
        Some(ImportField::Lead)
    } else if asks("question-measure") && mentions("question-effect") {
        Some(ImportField::Indicator)
    } else if asks("question-what") && mentions("question-proposal") {
        Some(ImportField::Title)
    } else {
        None
    }
}

/// Leaves out the columns of the sender in the answers of a form.
pub(super) fn skip_sender_columns(columns: &mut [ImportColumn]) {
    let is_form = columns.iter().any(|column| is_word("form-time", &column.heading))
        || columns.iter().any(|column| is_word("contact-heading", &column.heading))
            && columns.iter().any(|column| field_of_question(&column.heading).is_some());
    if !is_form {
        return;
    }
    for column in columns.iter_mut().filter(|column| is_sender_heading(&column.heading)) {
        (column.field, column.unit, column.is_guessed) = (ImportField::Skip, None, false);
    }
}

/// Whether a heading is about the person who answered, or about the answer itself.
pub(in crate::import) fn is_sender_heading(heading: &str) -> bool {
    let text = fold_beginning(heading);
    ["form-time", "form-sender", "contact-heading"].into_iter().any(|name| is_word(name, heading))
        || word_list("form-you").iter().any(|word| contains_phrase(&text, word))
}
