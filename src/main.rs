//! Start-up: hands the command line to `cli`.

fn main() {}
