//! All tests, in one binary: one module for each subject.

mod dates;
mod floors;
mod numbers;
