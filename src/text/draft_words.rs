//! Words that a plan uses only before its adoption, in `assets/text/draft-words.txt`.

/// The first such words in a text, as whole words.
pub fn first_draft_words(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let phrases =
        include_str!("../../assets/text/draft-words.txt").lines().filter(|line| !line.starts_with('#'));
    let is_in = |phrase: &&str| {
        text.match_indices(phrase).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + phrase.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    };
    phrases.filter(|phrase| !phrase.is_empty()).find(is_in)
}
