//! Sets and maps whose keys are words: several choices at once, numbers by choice, texts by word, renamed terms.

use super::shape::{Shape, Shaped, nothing_if};
use super::sorted::{set_entry, set_key};
use crate::model::choice::{Choice, ChoiceInfo};
use crate::model::compound::Term;
use crate::model::value::{Key, Misfit, Value};
use crate::model::word::Word;
use crate::model::{Prose, Quantity};
use std::fmt;
use std::marker::PhantomData;

/// Several words of a choice at once.
pub struct Choices<C>(Vec<Word>, PhantomData<fn() -> C>);

impl<C: Choice> Choices<C> {
    /// The words, by code; one of another version is kept verbatim.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Word> + '_ {
        self.0.iter().copied()
    }

    /// Whether a word is among them.
    pub fn has(&self, choice: &C) -> bool {
        // Compared by code and not by word: a choice that cannot be a key is simply not in the set.
        self.0.iter().any(|word| word.as_str() == choice.code())
    }

    /// Whether none is.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<C: Choice> Shaped for Choices<C> {
    const SHAPE: Shape = Shape::Choices(C::INFO);

    fn read(&self, key: Key) -> Value {
        nothing_if(!matches!(key, Key::Word(word) if self.0.binary_search(&word).is_ok()), || Value::Yes)
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Word(word) = key else { return Err(Misfit::Key) };
        set_key(&mut self.0, word, &value)
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.0.iter().for_each(|word| note(Key::Word(*word), Value::Yes));
    }
}

/// A number for each of some words of a choice, such as årsverk by education.
pub struct ByChoice<C>(Vec<(Word, Quantity)>, PhantomData<fn() -> C>);

impl<C: Choice> ByChoice<C> {
    /// Word and number, by code.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Word, Quantity)> + '_ {
        self.0.iter().copied()
    }

    /// The number of a choice, where one is stated.
    pub fn number(&self, choice: &C) -> Option<Quantity> {
        self.0.iter().find(|(word, _)| word.as_str() == choice.code()).map(|(_, number)| *number)
    }

    /// Whether there is no number.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<C: Choice> Shaped for ByChoice<C> {
    const SHAPE: Shape = Shape::ByChoice(C::INFO);

    fn read(&self, key: Key) -> Value {
        let Key::Word(word) = key else { return Value::Nothing };
        let at = self.0.binary_search_by_key(&word, |(word, _)| *word);
        at.ok().and_then(|at| self.0.get(at)).map_or(Value::Nothing, |(_, number)| Value::Number(*number))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Word(word) = key else { return Err(Misfit::Key) };
        let number = match value {
            Value::Nothing => None,
            Value::Number(number) => Some(number),
            _ => return Err(Misfit::Shape),
        };
        set_entry(&mut self.0, word, number);
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(word, number)| note(Key::Word(word), Value::Number(number)));
    }
}

/// Which words a map of texts asks for; without a list any word will do.
pub trait WordList: 'static {
    /// The choice whose words are asked for.
    const CHOICE: Option<&'static ChoiceInfo>;
}

impl<C: Choice + 'static> WordList for C {
    const CHOICE: Option<&'static ChoiceInfo> = Some(C::INFO);
}

/// Any word, such as the name of a rule that a later version brings.
pub struct AnyWord;

impl WordList for AnyWord {
    const CHOICE: Option<&'static ChoiceInfo> = None;
}

/// A text for each of some words, such as a summary by language or a reason by rule.
pub struct TextBy<A>(Vec<(Word, Prose)>, PhantomData<fn() -> A>);

impl<A> TextBy<A> {
    /// Word and text, by word.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Word, &Prose)> {
        self.0.iter().map(|(word, text)| (*word, text))
    }

    /// The text of a word, where there is one.
    pub fn text(&self, word: Word) -> Option<&Prose> {
        let at = self.0.binary_search_by_key(&word, |(word, _)| *word).ok()?;
        self.0.get(at).map(|(_, text)| text)
    }

    /// Whether there is no text.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<A: WordList> Shaped for TextBy<A> {
    const SHAPE: Shape = Shape::TextBy(A::CHOICE);

    fn read(&self, key: Key) -> Value {
        let Key::Word(word) = key else { return Value::Nothing };
        self.text(word).map_or(Value::Nothing, |text| Value::Text(text.shared()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Word(word) = key else { return Err(Misfit::Key) };
        let text = match value {
            Value::Nothing => None,
            Value::Text(text) => Some(Prose::verbatim(&text)).filter(|text| !text.is_empty()),
            _ => return Err(Misfit::Shape),
        };
        set_entry(&mut self.0, word, text);
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(word, text)| note(Key::Word(word), Value::Text(text.shared())));
    }
}

/// The nouns that a plan calls otherwise, by the code of their kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<(Word, Term)>);

impl Terms {
    /// Kind and term, by code.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Word, &Term)> {
        self.0.iter().map(|(word, term)| (*word, term))
    }
}

impl Shaped for Terms {
    const SHAPE: Shape = Shape::Terms;

    fn read(&self, key: Key) -> Value {
        let Key::Word(word) = key else { return Value::Nothing };
        let found = self.iter().find(|(other, _)| *other == word);
        found.map_or(Value::Nothing, |(_, term)| Value::Term(term.clone()))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        let Key::Word(word) = key else { return Err(Misfit::Key) };
        let term = match value {
            Value::Nothing => None,
            // An empty term is no entry: two plans that print the same must also compare the same.
            Value::Term(term) => Some(term).filter(|term| *term != Term::default()),
            _ => return Err(Misfit::Shape),
        };
        set_entry(&mut self.0, word, term);
        Ok(())
    }

    fn facts(&self, note: &mut dyn FnMut(Key, Value)) {
        self.iter().for_each(|(word, term)| note(Key::Word(word), Value::Term(term.clone())));
    }
}

by_contents!(Choices);
by_contents!(ByChoice);
by_contents!(TextBy);
