//! Prose that several sides changed, merged line by line against what it was.
//!
//! Any number of sides at once, so that their order changes nothing. Lines that two sides changed differently are disputed.

use std::sync::Arc;

/// Beyond this many pairs of lines the middle part counts as replaced: the table of common lengths has a cell of
/// four bytes for each pair, so that this is 4 MB.
const MAX_LINE_PAIRS: usize = 1 << 20;

/// The result of merging lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum MergedLines {
    /// All sides fit together.
    Clean(String),
    /// Some lines were changed differently.
    Disputed {
        /// The text with all undisputed changes, the disputed lines as in the base.
        undisputed: String,
        /// For each side that disputes, the same text with its own version of the disputed lines.
        each: Vec<Option<String>>,
    },
}

/// Lines of the base that a side replaced with its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hunk<'a> {
    /// The first line replaced.
    start: usize,
    /// The line after the last one replaced; the same as `start` where lines were only inserted.
    end: usize,
    /// The lines that the side has there.
    lines: &'a [&'a str],
}

/// Hunks that touch each other, with their sides.
#[derive(Debug, Default)]
struct Region<'a> {
    hunks: Vec<(usize, Hunk<'a>)>,
    end: usize,
    /// Whether lines are inserted right at the end.
    open: bool,
}

/// Merges the versions of a text that the sides have.
pub(super) fn merge_lines(before: &str, sides: &[Arc<str>]) -> MergedLines {
    let base: Vec<&str> = before.split('\n').collect();
    let split: Vec<Vec<&str>> = sides.iter().map(|side| side.split('\n').collect()).collect();
    let mut all: Vec<(usize, Hunk<'_>)> = Vec::new();
    for (side, lines) in split.iter().enumerate() {
        all.extend(hunks(&base, lines).into_iter().map(|hunk| (side, hunk)));
    }
    // By position first, so that hunks which touch each other are neighbours; by side last, so that ties are stable.
    all.sort_by_key(|(side, hunk)| (hunk.start, hunk.end, *side));
    let regions = regions(all);
    let render = |of: Option<usize>| {
        let chosen = regions.iter().flat_map(|region| region.version(of));
        render_lines(&base, chosen)
    };
    if regions.iter().all(Region::is_agreed) {
        return MergedLines::Clean(render(None));
    }
    let disputes = |side: usize| regions.iter().any(|region| !region.is_agreed() && region.has_side(side));
    let each = (0..sides.len()).map(|side| disputes(side).then(|| render(Some(side)))).collect();
    MergedLines::Disputed { undisputed: render(None), each }
}

impl<'a> Region<'a> {
    fn touches(&self, hunk: &Hunk<'_>) -> bool {
        // Two insertions at the same place touch, and so does an insertion right behind replaced lines: their order would
        // depend on the order of the sides. A replacement that begins where another ends does not touch it.
        let at_end = hunk.start == self.end && (self.open || hunk.start == hunk.end);
        !self.hunks.is_empty() && (hunk.start < self.end || at_end)
    }

    fn add(&mut self, side: usize, hunk: Hunk<'a>) {
        self.end = self.end.max(hunk.end);
        self.open = (self.open && hunk.end < self.end) || hunk.start == self.end;
        self.hunks.push((side, hunk));
    }

    fn has_side(&self, side: usize) -> bool {
        self.hunks.iter().any(|(by, _)| *by == side)
    }

    fn hunks_of(&self, side: usize) -> impl Iterator<Item = &Hunk<'a>> {
        self.hunks.iter().filter(move |(by, _)| *by == side).map(|(_, hunk)| hunk)
    }

    /// Whether all sides that changed something here changed it alike.
    fn is_agreed(&self) -> bool {
        let first = self.first_side();
        self.hunks.iter().all(|(side, _)| self.hunks_of(*side).eq(self.hunks_of(first)))
    }

    fn first_side(&self) -> usize {
        self.hunks.first().map_or(0, |(side, _)| *side)
    }

    /// The hunks of a side; where nothing is disputed, of the first side that has some.
    fn version(&self, of: Option<usize>) -> Vec<Hunk<'a>> {
        let side = if self.is_agreed() { Some(self.first_side()) } else { of };
        side.into_iter().flat_map(|side| self.hunks_of(side).copied()).collect()
    }
}

fn regions(hunks: Vec<(usize, Hunk<'_>)>) -> Vec<Region<'_>> {
    let mut regions: Vec<Region<'_>> = Vec::new();
    for (side, hunk) in hunks {
        match regions.last_mut() {
            Some(region) if region.touches(&hunk) => region.add(side, hunk),
            _ => {
                let mut region = Region { end: hunk.start, ..Region::default() };
                region.add(side, hunk);
                regions.push(region);
            }
        }
    }
    regions
}

fn render_lines<'a>(base: &[&str], chosen: impl Iterator<Item = Hunk<'a>>) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut next = 0;
    for hunk in chosen {
        lines.extend(base.get(next..hunk.start).unwrap_or_default());
        lines.extend(hunk.lines);
        next = hunk.end;
    }
    lines.extend(base.get(next..).unwrap_or_default());
    lines.join("\n")
}

/// The hunks that lead from the base to a side, in order; at least one line of the base is between two of them.
fn hunks<'a>(base: &[&str], side: &'a [&'a str]) -> Vec<Hunk<'a>> {
    // Most edits change a few lines: the common head and tail are cut off before the quadratic part.
    let head = base.iter().zip(side).take_while(|(a, b)| a == b).count();
    let (old, new) = (base.get(head..).unwrap_or_default(), side.get(head..).unwrap_or_default());
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let old = old.get(..old.len() - tail).unwrap_or_default();
    let new = new.get(..new.len() - tail).unwrap_or_default();
    let mut hunks = Vec::new();
    let (mut from, mut to) = (0, 0);
    let ends = [(old.len(), new.len())];
    for (a, b) in common_lines(old, new).into_iter().chain(ends) {
        if (from, to) != (a, b) {
            let lines = new.get(to..b).unwrap_or_default();
            hunks.push(Hunk { start: head + from, end: head + a, lines });
        }
        (from, to) = (a + 1, b + 1);
    }
    hunks
}

/// The longest common subsequence of lines, as pairs of indices in both texts.
fn common_lines(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MAX_LINE_PAIRS {
        return Vec::new();
    }
    let longest = common_lengths(old, new);
    let length = |a: usize, b: usize| longest.get(a).and_then(|row| row.get(b)).copied().unwrap_or(0);
    let (mut a, mut b, mut kept) = (0, 0, Vec::new());
    while let (Some(here), Some(there)) = (old.get(a), new.get(b)) {
        if here == there {
            kept.push((a, b));
            (a, b) = (a + 1, b + 1);
        // On a tie a line of the old text is skipped first, always the same way, so that the result does not depend on sides.
        } else if length(a + 1, b) >= length(a, b + 1) {
            a += 1;
        } else {
            b += 1;
        }
    }
    kept
}

/// How many lines the rests have in common, by the indices at which both rests begin.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut rows: Vec<Vec<u32>> = Vec::with_capacity(old.len() + 1);
    rows.push(vec![0; new.len() + 1]);
    for line in old.iter().rev() {
        let below = rows.last().map_or(&[][..], Vec::as_slice);
        let mut row = vec![0; new.len() + 1];
        let mut after = 0;
        let cells = row.iter_mut().zip(below.iter().zip(below.iter().skip(1))).zip(new).rev();
        for ((cell, (down, across)), other) in cells {
            *cell = if line == other { across + 1 } else { after.max(*down) };
            after = *cell;
        }
        rows.push(row);
    }
    rows.reverse();
    rows
}
