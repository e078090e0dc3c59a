//! Where texts differ.

use planverksted::text::cut_around_difference;

/// The texts cut to so many letters, the differing part between brackets.
fn cut(texts: &[&str], context: usize) -> Vec<String> {
    let cut = cut_around_difference(texts, context);
    let marked = cut.into_iter().map(|text| {
        let (before, rest) = text.shown.split_at(text.differs.start);
        let (differs, after) = rest.split_at(text.differs.len());
        format!("{before}[{differs}]{after}")
    });
    marked.collect()
}

#[test]
fn only_the_words_between_what_is_shared_differ() {
    assert_eq!(
        cut(&["to nye stillinger", "tre nye stillinger"], 80),
        ["[to] nye stillinger", "[tre] nye stillinger"]
    );
    assert_eq!(cut(&["et lavterskeltilbud", "et tilbud"], 80), ["et [lavterskeltilbud]", "et [tilbud]"]);
    assert_eq!(cut(&["a b", "a c b", "a d e b"], 80), ["a []b", "a [c] b", "a [d e] b"]);
    assert_eq!(cut(&["ha ha", "ha ha ha"], 80), ["ha ha[]", "ha ha [ha]"], "no word counts twice");
    assert_eq!(cut(&["likt", "likt"], 80), ["[]likt", "[]likt"]);
    assert_eq!(cut(&["", "nytt"], 80), ["[]", "[nytt]"]);
    assert_eq!(cut(&[], 80), [""; 0]);
}

#[test]
fn long_texts_are_cut_at_words_around_the_difference() {
    let (before, after) = ("før ".repeat(100), " etter".repeat(100));
    let texts = [format!("{before}én{after}"), format!("{before}to{after}")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    assert_eq!(cut(&texts, 12), ["… før før før [én] etter etter …", "… før før før [to] etter etter …"]);
    let whole = cut_around_difference(&texts, usize::MAX);
    assert!(whole.iter().zip(&texts).all(|(cut, text)| cut.shown == *text), "whole on wish");
}

#[test]
fn any_letters_can_differ() {
    assert_eq!(cut(&["å\u{2028}ø", "å æ"], 2), ["å\u{2028}[ø]", "å [æ]"]);
    assert_eq!(cut(&["🙂 ja", "🙃 ja"], 3), ["[🙂] ja", "[🙃] ja"]);
}
