//! Times of day: their written form, and how long it is from one to another.

use planverksted::model::{ClockTime, Key, Kind, Shape, Uid, VoteKey};

fn at(text: &str) -> ClockTime {
    ClockTime::parse(text).unwrap_or_else(|| panic!("{text} is a time of day"))
}

#[test]
fn the_canonical_form_comes_back_and_no_other_is_read() {
    for text in ["00:00", "09:00", "23:59", "09:00:30", "23:59:59"] {
        assert_eq!(at(text).to_string(), text);
    }
    assert_eq!(at("09:00:00").to_string(), "09:00");
    for text in
        ["", "9:00", "24:00", "09:60", "09:00:60", "09:00:0", "09.00", "09:00:00:00", "+9:00", " 09:00"]
    {
        assert_eq!(ClockTime::parse(text), None, "{text}");
    }
}

#[test]
fn the_way_to_another_time_is_the_short_one_also_over_midnight() {
    let seconds = |from: &str, to: &str| at(from).seconds_until(at(to));
    assert_eq!(seconds("09:00", "09:07"), 420);
    assert_eq!(seconds("23:50", "00:10"), 1_200);
    assert_eq!(seconds("10:05", "09:05"), -3_600, "a clock that was set back");
    assert_eq!(seconds("00:00", "12:00"), -43_200);
    assert_eq!(at("23:50").after_minutes(20), at("00:10"));
    assert_eq!(at("00:10").after_minutes(-20), at("23:50"));
    assert_eq!(at("09:00").after_seconds(61).to_string(), "09:01:01");
}

#[test]
fn what_was_counted_has_one_written_form_each() {
    let option = Some((Kind::Idea, Uid::parse("25XZDEWEAU").expect("an id")));
    let keys = [
        ("3", VoteKey::sum(3, None)),
        ("3 2", VoteKey { table: 3, option: None, mark: Some(2) }),
        ("3 idea:25XZDEWEAU", VoteKey::sum(3, option)),
        ("0 idea:25XZDEWEAU 5", VoteKey { table: 0, option, mark: Some(5) }),
    ];
    for (text, key) in keys {
        assert_eq!(Key::Vote(key).to_text(), text);
        assert_eq!(Key::from_text(Shape::Tally, text), Some(Key::Vote(key)), "{text}");
    }
    for text in
        ["", "x", "3 x", "3 idea:25XZDEWEAU x", "3 idea:25XZDEWEAU 2 2", "3 2 idea:25XZDEWEAU", "3 256"]
    {
        assert_eq!(Key::from_text(Shape::Tally, text), None, "{text}");
    }
}
