//! The shapes of fields: what a field may hold, how its facts are read and written one by one.
//!
//! A shape is all that reading, writing, undo, merge and forms need to know of a field. `shape` lists them; types that
//! are one fact are in `single`, links and sets of links in `links`, maps by year and record in `maps`, what has words
//! as keys in `by_word`, counted votes in `tally`.

/// The traits that derives would give only where the type of the keys has them too.
macro_rules! by_contents {
    ($name:ident) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                Self(self.0.clone(), PhantomData)
            }
        }

        impl<T> Default for $name<T> {
            fn default() -> Self {
                Self(Default::default(), PhantomData)
            }
        }

        impl<T> PartialEq for $name<T> {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

mod by_word;
mod links;
mod maps;
mod shape;
mod single;
mod sorted;
mod tally;

pub use by_word::{AnyWord, ByChoice, Choices, Terms, TextBy, WordList};
pub use links::{AnyLinks, Link, Links, Owner, Pairs};
pub use maps::{ByRecord, ByYear};
pub use shape::{Shape, Shaped};
pub use tally::Tally;
