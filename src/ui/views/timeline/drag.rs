//! A bar of the timeline that the pointer holds. How the pointer moves it is in `input`.

use crate::model::PeriodShift;

/// Which part of a bar the pointer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// Its beginning.
    Begin,
    /// All of it.
    Whole,
    /// Its end.
    End,
}

impl Grip {
    /// What moving it by so many quarters does to the period.
    pub(super) const fn shift(self, by: i32) -> PeriodShift {
        match self {
            Self::Begin => PeriodShift { from: by, to: 0 },
            Self::Whole => PeriodShift { from: by, to: by },
            Self::End => PeriodShift { from: 0, to: by },
        }
    }
}

/// A bar that the pointer holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct BarDrag {
    /// Its row.
    pub(super) row: usize,
    /// How far it was dragged.
    pub(super) by: PeriodShift,
    /// The part that is held.
    pub(super) grip: Grip,
    /// Where on the screen it was taken.
    pub(super) from: f32,
}
