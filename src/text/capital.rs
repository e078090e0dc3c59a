//! The one place where a text gets a capital first letter.

/// The text with a capital first letter, as at the beginning of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    // One letter may become two: the German ß is SS as a capital.
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
