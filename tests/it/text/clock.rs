//! Clock times and moments in words.

use jiff::civil::{Date, DateTime, date, datetime, time};
use planverksted::model::ClockTime;
use planverksted::text::clock::{
    clock_time, date_and_time, moment, read_clock, recent_moment, short_date, today_at, write_clock,
};
use planverksted::text::{Language, Phrase, Unreadable, Words};

fn rendered(phrase: &Phrase) -> [String; 3] {
    Language::ALL.map(|language| Words::new(language).text(phrase))
}

#[test]
fn days_and_clock_times_have_two_figures_each_in_every_language() {
    for language in Language::ALL {
        assert_eq!(clock_time(time(9, 5, 59, 0), language), "09.05");
        assert_eq!(clock_time(time(0, 0, 0, 0), language), "00.00");
        assert_eq!(clock_time(time(23, 59, 0, 0), language), "23.59");
        assert_eq!(short_date(date(2027, 2, 1), language), "01.02.2027");
        assert_eq!(short_date(date(2026, 11, 24), language), "24.11.2026");
        assert_eq!(date_and_time(datetime(2026, 11, 24, 14, 12, 0, 0), language), "24.11.2026 14.12");
    }
}

#[test]
fn a_moment_in_a_sentence_says_its_day_unless_that_is_today() {
    let at: DateTime = datetime(2026, 11, 24, 14, 12, 0, 0);
    let with_day = ["24.11.2026 kl. 14.12", "24.11.2026 kl. 14.12", "24.11.2026 at 14.12"];
    let today = ["i dag 14.12", "i dag 14.12", "today 14.12"];
    assert_eq!(rendered(&moment(at, Language::Nb)), with_day);
    assert_eq!(rendered(&today_at(at.time(), Language::Nb)), today);
    let near: [Date; 5] =
        [date(2026, 11, 23), date(2026, 11, 25), date(2025, 11, 24), date(2026, 10, 24), date(2026, 12, 24)];
    for day in near {
        assert_eq!(rendered(&recent_moment(at, day, Language::Nb)), with_day, "{day}");
    }
    assert_eq!(rendered(&recent_moment(at, at.date(), Language::Nb)), today);
}

#[test]
fn a_time_of_day_is_read_as_people_write_it() {
    let read = |text: &str| read_clock(text).map(|time| time.to_string());
    for text in
        ["9", "09", "9.00", "09.00", "9:00", "09:00", "0900", "900", "kl. 9", "kl 9", "Kl. 09.00", " 9 00 "]
    {
        assert_eq!(read(text).as_deref(), Ok("09:00"), "{text}");
    }
    assert_eq!(read("23.59").as_deref(), Ok("23:59"));
    assert_eq!(read("kl."), Err(Unreadable::Blank));
    for text in ["24", "9.60", "9.5", "9.000", "ni", "-9", "09.00.00", "12345", "9,00", "९", "1²", "æ00"]
    {
        assert_eq!(read(text), Err(Unreadable::NotAClock(text.to_owned())), "{text}");
    }
    for language in Language::ALL {
        assert_eq!(write_clock(ClockTime::new(9, 5).expect("a time"), language), "09.05");
    }
}
