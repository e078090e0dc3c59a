//! No test sleeps, measures seconds or reads the computer's clock: it would say something else on a slow machine, and on
//! another day. What a test waits for is bounded by steps, and its clock advances when the test says so.

use super::source::{self, Token};

/// What waits for time to pass or asks what time it is, as the words of a path.
const WAITING: [&[&str]; 8] = [
    &["sleep"],
    &["elapsed"],
    &["recv_timeout"],
    &["wait_timeout"],
    &["SystemClock"],
    &["Instant", "now"],
    &["SystemTime", "now"],
    &["Timestamp", "now"],
];

/// The files of tests that still do, how often at most, and why. The aim is none.
const EXCEPTIONS: [(&str, usize, &str); 1] =
    [("harness/watched_disk.rs", 1, "the times of the disk's files are moved to those of the test's clock")];

/// How often some code waits or asks what time it is.
fn count_waiting(code: &str) -> usize {
    let tokens = source::tokens(code);
    let words: Vec<&str> = tokens
        .iter()
        .map(|token| if let Token::Word(word) = token { word.as_str() } else { "" })
        .filter(|word| !word.is_empty())
        .collect();
    WAITING.iter().map(|path| words.windows(path.len()).filter(|words| words == path).count()).sum()
}

#[test]
fn no_test_waits_for_time_to_pass() {
    for file in source::files("tests/it", "rs") {
        // The list above is made of what it looks for.
        if file.path.ends_with("house/waiting.rs") {
            continue;
        }
        let exception = EXCEPTIONS.iter().find(|(path, ..)| file.path == *path);
        let most = exception.map_or(0, |(_, most, _)| *most);
        let count = count_waiting(&file.text);
        assert!(count <= most, "{} waits or reads the clock {count} times, and may {most}", file.path);
    }
}

#[test]
fn waiting_is_found_and_words_in_texts_and_comments_are_not() {
    for (code, count) in [
        ("std::thread::sleep(x);", 1),
        ("let a = Instant::now(); while a.elapsed() < b {}", 2),
        ("use jiff::Timestamp; fn f() -> Timestamp { Timestamp::now() }", 1),
        ("fn now() { Timestamp::UNIX_EPOCH; self.clock.now() }", 0),
        ("// sleep\n/// Instant::now()\nconst A: &str = \"sleep SystemClock\";", 0),
        ("fn sleeping() { elapsed_time }", 0),
    ] {
        assert_eq!(count_waiting(code), count, "{code}");
    }
}
