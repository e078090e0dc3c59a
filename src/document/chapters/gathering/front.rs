//! What minutes begin and end with: when, where, who came, until when corrections are taken, and what comes next.

use super::super::super::Block;
use super::super::facts::lowercase_first;
use super::GatheringContext;
use super::labels::labelled_paragraph;
use crate::analysis::gathering::next_meeting;
use crate::model::meeting::Meeting;
use crate::model::{ClockTime, Quantity, Uid, When};
use crate::text::{Phrase, clock};
use jiff::ToSpan as _;

/// How many days corrections are taken where nothing is said.
const CORRECTION_DAYS: i32 = 7;

/// A number of minutes as a whole one, halves up.
pub(super) fn whole_minutes(minutes: Quantity) -> i64 {
    minutes.divided_rounded(Quantity::PER_UNIT).map_or(0, Quantity::parts)
}

impl GatheringContext<'_> {
    /// When, where, who, and until when corrections are taken.
    pub(super) fn head(&self) -> Vec<Block> {
        let mut blocks = self.time_and_place(self.time_line());
        blocks.extend(self.attendance_blocks());
        blocks.extend(self.corrections_line().map(Block::paragraph));
        blocks
    }

    /// When and where.
    pub(super) fn time_and_place(&self, time: Option<String>) -> Vec<Block> {
        let place = self.meeting.place.trim();
        let place =
            (!place.is_empty()).then(|| self.cx.text(&Phrase::new("minutes-place").with("place", place)));
        [time, place].into_iter().flatten().map(|line| labelled_paragraph(&line)).collect()
    }

    /// The day and the clock, as it was and as it was planned.
    fn time_line(&self) -> Option<String> {
        let (planned_from, planned_to) = (self.meeting.starts, planned_end(self.meeting));
        let from = self.began().or(planned_from);
        let to = self.meeting.ended;
        let clock = |from: Option<ClockTime>, to: Option<ClockTime>| self.clock_range(from, to);
        let same = |one: Option<ClockTime>, other: Option<ClockTime>| clock(one, None) == clock(other, None);
        let planned = if same(from, planned_from) {
            planned_to
                .filter(|_| !same(to, planned_to))
                .map(|end| Phrase::new("minutes-planned-until").with("clock", end))
        } else {
            planned_from
                .map(|_| Phrase::new("minutes-planned").with("clock", clock(planned_from, planned_to)))
        };
        let when = self.day_and_clock(self.meeting, &clock(from, to))?;
        let line = self.cx.text(&Phrase::new("minutes-time").with("when", when));
        Some(planned.map_or_else(|| line.clone(), |planned| format!("{line} {}", self.cx.text(&planned))))
    }

    /// When the first point began.
    pub(super) fn began(&self) -> Option<ClockTime> {
        self.agenda.iter().find_map(|item| item.began)
    }

    /// "09.00–11.58", or the beginning alone.
    pub(super) fn clock_range(&self, from: Option<ClockTime>, to: Option<ClockTime>) -> String {
        let language = self.cx.words().language();
        let write = |time: ClockTime| clock::write_clock(time, language);
        match (from, to) {
            (Some(from), Some(to)) => format!("{}–{}", write(from), write(to)),
            (Some(from), None) => write(from),
            _ => String::new(),
        }
    }

    /// A gathering's day with a clock behind it; the day alone where there is no clock.
    pub(super) fn day_and_clock(&self, meeting: &Meeting, clock: &str) -> Option<String> {
        let day = meeting.date?;
        if clock.is_empty() {
            return Some(self.date(day));
        }
        Some(
            self.cx
                .text(&Phrase::new("minutes-day-and-clock").with("day", self.date(day)).with("clock", clock)),
        )
    }

    fn attendance_blocks(&self) -> Vec<Block> {
        let came = &self.attendance;
        let count = match (came.listed(), came.others.and_then(Quantity::as_whole)) {
            (0, None) => None,
            (0, Some(others)) => Some(Phrase::new("minutes-heads").with("heads", others)),
            (listed, others) => Some(
                Phrase::new("minutes-present")
                    .with("present", came.present.len())
                    .with("listed", listed)
                    .with("others", others.unwrap_or(0)),
            ),
        };
        let absent = self.people(&came.absent);
        let absent = (!absent.is_empty()).then(|| Phrase::new("minutes-absent").with("who", absent));
        let labelled = |line: Option<Phrase>| line.map(|line| labelled_paragraph(&self.cx.text(&line)));
        let present = Some(self.people(&came.present)).filter(|people| !people.is_empty());
        let people = [labelled(count), present.map(Block::paragraph), labelled(absent)];
        people.into_iter().flatten().chain(self.led_by()).collect()
    }

    /// Who leads the gathering and who writes its minutes, where that is known.
    pub(super) fn led_by(&self) -> Vec<Block> {
        let led = |(key, id): (&'static str, Option<Uid>)| {
            let who = id.map(|id| self.participant(id)).filter(|who| !who.is_empty())?;
            Some(labelled_paragraph(&self.cx.text(&Phrase::new(key).with("who", who))))
        };
        let roles =
            [("minutes-leader", self.meeting.leader.id()), ("minutes-recorder", self.meeting.recorder.id())];
        roles.into_iter().filter_map(led).collect()
    }

    /// Until when corrections are taken: as was said, else a week after the day.
    pub(super) fn corrections_line(&self) -> Option<String> {
        let by = self.meeting.corrections_by.or_else(|| match self.meeting.date? {
            When::Day(day) => day.checked_add(CORRECTION_DAYS.days()).ok().map(When::Day),
            _ => None,
        })?;
        Some(self.cx.text(&Phrase::new("minutes-corrections").with("when", self.date(by))))
    }

    /// The next gathering, and the time used.
    pub(super) fn closing_blocks(&self) -> Vec<Block> {
        let mut lines = Vec::new();
        let written = !self.meeting.next_steps.trim().is_empty();
        if let Some(steps) = self.next_steps().filter(|_| written) {
            lines.push(self.cx.text(&Phrase::new("minutes-next-steps").with("text", steps)));
        }
        lines.push(self.cx.text(&self.next_meeting_phrase()));
        lines.extend(self.time_used().map(|used| self.cx.text(&used)));
        let mut blocks: Vec<Block> = lines.iter().map(|line| labelled_paragraph(line)).collect();
        // The last of these lines alone would be a page of its own.
        let before_last = blocks.len().saturating_sub(1);
        for block in blocks.iter_mut().take(before_last) {
            if let Block::Paragraph(paragraph) = block {
                paragraph.keeps_next = true;
            }
        }
        blocks
    }

    fn next_meeting_phrase(&self) -> Phrase {
        let next = next_meeting(self.cx.plan, self.meeting.id);
        let day = next.and_then(|next| self.day_and_clock(next, &self.clock_range(next.starts, None)));
        let Some((next, when)) = next.zip(day) else { return Phrase::new("minutes-next-not-agreed") };
        let place = next.place.trim();
        if place.is_empty() {
            return Phrase::new("minutes-next").with("when", when);
        }
        Phrase::new("minutes-next-with-place").with("when", when).with("place", place)
    }

    /// The minutes from the beginning to the end, and how many were planned; only of a gathering that was ended.
    fn time_used(&self) -> Option<Phrase> {
        let ended = self.meeting.ended?;
        let from = self.began().or(self.meeting.starts)?;
        let used = i64::from(from.seconds_until(ended)).div_euclid(60);
        Some(match self.meeting.minutes.map(whole_minutes) {
            Some(planned) => Phrase::new("minutes-time-used").with("used", used).with("planned", planned),
            None => Phrase::new("minutes-time-used-bare").with("used", used),
        })
    }

    /// A word of a choice inside a sentence.
    pub(super) fn small_choice<C: crate::model::Choice>(&self, choice: &C) -> String {
        lowercase_first(&self.cx.choice_text(choice))
    }
}

/// When a gathering is to end.
pub(super) fn planned_end(meeting: &Meeting) -> Option<ClockTime> {
    let minutes = i32::try_from(whole_minutes(meeting.minutes?)).ok()?;
    Some(meeting.starts?.after_minutes(minutes))
}
