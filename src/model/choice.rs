//! Choices: one of several words, declared with `choice!`.

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
            /// A word of another version, kept verbatim.
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
