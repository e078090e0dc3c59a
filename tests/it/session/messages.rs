//! What the program keeps of what it has reported, and what stays in sight.

use planverksted::session::{MessageSeverity, Messages};
use planverksted::text::Phrase;

/// So many messages are kept.
const CAPACITY: usize = 200;

/// A message with a number, by which it differs from the others.
fn numbered(number: usize) -> Phrase {
    Phrase::new("told-value").with("value", number)
}

#[test]
fn the_newest_two_hundred_messages_are_kept_newest_first() {
    let mut messages = Messages::default();
    for count in 1..=2 * CAPACITY + 1 {
        messages.report(MessageSeverity::Note, numbered(count));
        let kept: Vec<Phrase> = messages.iter().map(|message| message.phrase.clone()).collect();
        let oldest = count.saturating_sub(CAPACITY) + 1;
        let expected: Vec<Phrase> = (oldest..=count).rev().map(numbered).collect();
        assert_eq!(kept, expected, "after {count}");
        assert_eq!(messages.newest().map(|message| &message.phrase), Some(&numbered(count)));
    }
}

/// The number of the message that is in sight as an alert.
fn alert(messages: &Messages) -> Option<Phrase> {
    messages.alert().map(|message| message.phrase.clone())
}

#[test]
fn a_warning_or_an_error_is_an_alert_until_it_is_dismissed_and_a_note_never_is() {
    use MessageSeverity::{Error, Note, Warning};
    let mut messages = Messages::default();
    for (number, severity) in [Note, Warning, Error, Note].into_iter().enumerate() {
        messages.report(severity, numbered(number));
    }
    assert_eq!(alert(&messages), Some(numbered(2)), "the newest one");
    messages.dismiss_notes();
    let dismissed: Vec<bool> = messages.iter().map(|message| message.dismissed).collect();
    assert_eq!(dismissed, [true, false, false, true]);
    messages.dismiss_errors();
    assert_eq!(alert(&messages), Some(numbered(1)), "the warning is left");
    messages.dismiss_all();
    assert_eq!(alert(&messages), None);
    assert_eq!(messages.iter().count(), 4, "what is dismissed stays in the list");
    messages.report(Warning, numbered(4));
    assert_eq!(alert(&messages), Some(numbered(4)));
}
