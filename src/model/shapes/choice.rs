//! Choices: one of several words, declared with `choice!`.

use super::super::value::{Key, Misfit, Value};
use super::{Shape, Shaped, unless, whole};
use std::borrow::Cow;
use std::fmt;

/// What is fixed of a type of choice: its name in the language files and the codes to choose from.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceInfo {
    /// The name, as the language files begin its words with.
    pub name: &'static str,
    /// The codes in the order they are offered, without "not stated".
    pub codes: &'static [&'static str],
}

/// One of several words; the first, "not stated", is written as nothing.
pub trait Choice: Clone + Default + PartialEq + fmt::Debug {
    /// Its name and codes.
    const INFO: &'static ChoiceInfo;

    /// The code; empty where nothing is stated.
    fn code(&self) -> Cow<'static, str>;

    /// The choice of a code; a word that this version does not know is kept.
    fn from_code(code: Cow<'static, str>) -> Self;
}

impl<C: Choice> Shaped for C {
    const SHAPE: Shape = Shape::Choice(C::INFO);

    fn read(&self, key: Key) -> Value {
        let code = self.code();
        unless(key != Key::Whole || code.is_empty(), || Value::Choice(code))
    }

    fn write(&mut self, key: Key, value: Value) -> Result<(), Misfit> {
        whole(key)?;
        *self = match value {
            Value::Nothing => Self::default(),
            Value::Choice(code) => Self::from_code(code),
            _ => return Err(Misfit::Shape),
        };
        Ok(())
    }
}

/// Declares a choice: `choice! { /// doc\n Status "status" { /// doc\n NotStarted = "not_started", } }`.
macro_rules! choice {
    ($(#[$doc:meta])* $type:ident $name:literal { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub enum $type {
            /// Nothing is stated.
            #[default]
            NotStated,
            $($(#[$variant_doc])* $variant,)+
            /// A word of another version, kept as it stands.
            Unknown(std::sync::Arc<str>),
        }

        impl $crate::model::Choice for $type {
            const INFO: &'static $crate::model::ChoiceInfo =
                &$crate::model::ChoiceInfo { name: $name, codes: &[$($code),+] };

            fn code(&self) -> std::borrow::Cow<'static, str> {
                match self {
                    Self::NotStated => "".into(),
                    $(Self::$variant => $code.into(),)+
                    Self::Unknown(word) => word.to_string().into(),
                }
            }

            fn from_code(code: std::borrow::Cow<'static, str>) -> Self {
                match code.as_ref() {
                    "" => Self::NotStated,
                    $($code => Self::$variant,)+
                    word => Self::Unknown(word.into()),
                }
            }
        }
    };
}
pub(crate) use choice;
