//! Turns phrases into words of a language, from `assets/language/*.ftl`.
//!
//! A message that is missing shows its key, so that nothing fails on the screen; a test finds it first.

use super::capital::capitalized;
use super::phrase::{Arg, Phrase};
use super::{Language, clock, dates, numbers};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentValue;
use fluent_bundle::{FluentArgs, FluentResource};
use std::fmt;
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

/// The words of one language; cheap to clone and to hand to a thread.
#[derive(Clone)]
pub struct Words {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

/// The text of the language file of a language.
pub const fn language_file(language: Language) -> &'static str {
    match language {
        Language::Nb => include_str!("../../assets/language/nb.ftl"),
        Language::Nn => include_str!("../../assets/language/nn.ftl"),
        Language::En => include_str!("../../assets/language/en.ftl"),
    }
}

impl Language {
    /// The name of the language in the language itself.
    pub fn own_name(self) -> String {
        Words::new(self).word("ui-language-name")
    }
}

impl Words {
    /// The words of a language; its file is read once in the life of the program.
    pub fn new(language: Language) -> Self {
        static READ: [OnceLock<Arc<FluentBundle<FluentResource>>>; 3] = [const { OnceLock::new() }; 3];
        let [nb, nn, en] = &READ;
        // One bundle a language for the life of the program: parsing a language file takes longer than a frame.
        let slot = match language {
            Language::Nb => nb,
            Language::Nn => nn,
            Language::En => en,
        };
        Self { language, bundle: Arc::clone(slot.get_or_init(|| Arc::new(read(language)))) }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of a phrase.
    pub fn text(&self, phrase: &Phrase) -> String {
        let mut text = String::new();
        self.write(phrase, &mut text);
        text
    }

    /// Writes the words of a phrase behind what a text has already.
    pub fn write(&self, phrase: &Phrase, text: &mut String) {
        let Some(pattern) = self.bundle.get_message(&phrase.key).and_then(|message| message.value()) else {
            text.push_str(&phrase.key);
            return;
        };
        let mut args = FluentArgs::with_capacity(phrase.args.len());
        for (name, arg) in &phrase.args {
            args.set(name.as_ref(), self.value(arg));
        }
        // What cannot be resolved shows as its place, such as `{$title}`; the list of errors adds nothing to that.
        let written = self.bundle.write_pattern(text, pattern, Some(&args), &mut Vec::new());
        debug_assert!(written.is_ok(), "a text takes all that is written");
    }

    /// The words of a phrase as a sentence begins: its first letter is a capital.
    pub fn sentence(&self, phrase: &Phrase) -> String {
        capitalized(&self.text(phrase))
    }

    /// The words of a message without places.
    pub fn word(&self, key: &'static str) -> String {
        self.text(&Phrase::new(key))
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Quantity(quantity) => FluentValue::from(numbers::write(*quantity, self.language)),
            Arg::When(when) => FluentValue::from(dates::write_when(*when, self.language)),
            Arg::Clock(time) => FluentValue::from(clock::write_clock(*time, self.language)),
            Arg::Period(period) => FluentValue::from(dates::write_period(*period, self.language)),
            Arg::Phrase(phrase) => FluentValue::from(self.text(phrase)),
        }
    }
}

fn read(language: Language) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The marks around places that fluent would add show up as boxes in some fonts and break searching.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(language_file(language).to_owned()).unwrap_or_else(|(partial, _)| partial);
    if bundle.add_resource(resource).is_err() {
        log::error!("assets/language/{}.ftl holds a message twice", language.code());
    }
    bundle
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language.code())
    }
}
