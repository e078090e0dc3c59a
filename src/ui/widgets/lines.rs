//! Lines of equal height: how high so many are, and which one is at a height.

/// How high so many lines are.
#[expect(clippy::cast_precision_loss, reason = "more lines than a float counts do not fit in memory")]
pub fn lines_height(lines: usize, line: f32) -> f32 {
    lines as f32 * line
}

/// The line at a height; the first one for heights above it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never below 0, and what is too large saturates"
)]
pub fn line_at(y: f32, line: f32) -> usize {
    (y.max(0.0) / line).floor() as usize
}
