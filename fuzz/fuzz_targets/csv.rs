//! Fuzz target `csv`: see `properties.rs`.
#![no_main]

#[path = "../src/properties.rs"]
#[allow(dead_code, reason = "each target checks one property")]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::csv(bytes));
