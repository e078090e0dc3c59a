//! What a window keeps of the room between frames: the face of the moment, and its pages.

use super::layout::{FaceLayout, LineBlocks, PictureFrame};
use super::picture::{paint_page, read_page};
use crate::room::{Face, RoomInputs};
use crate::session::{Context, RoomAppearance};
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme;
use egui::{Rect, Ui};
use std::time::Duration;

/// What a window keeps of the room. All of it may be lost.
#[derive(Debug, Default)]
pub struct RoomView {
    built_from: BuiltFrom<(RoomInputs, bool)>,
    face: Option<Face>,
    /// What the face says but for its clock, in one text.
    sentences: String,
    laid_out: Option<LaidOutFace>,
    /// Whether the window of the room was last asked to fill its screen.
    pub(in crate::ui) fills_screen: bool,
}

/// A face that was put on pages.
#[derive(Debug)]
struct LaidOutFace {
    face: Face,
    measured_for: MeasuredFor,
    lines: LineBlocks,
    layout: FaceLayout,
}

/// What the sizes of a face follow from besides the face.
#[derive(Clone, Copy, Debug, PartialEq)]
struct MeasuredFor {
    frame: PictureFrame,
    pixels_per_point: f32,
}

impl RoomView {
    /// Follows what the gathering is at. The face is made again only where something of it has changed; only its clock goes.
    pub fn follow(&mut self, cx: &Context<'_>) {
        let (Some(mode), Some(source)) = (cx.gathering, cx.room_source()) else {
            // The room's own window goes with the gathering.
            *self = Self::default();
            return;
        };
        let key = (source.inputs.clone(), mode.held_face.is_some());
        if self.built_from.renew(cx.revision, cx.language(), key) != Rebuild::Nothing || self.face.is_none() {
            let face = mode.face(&source);
            let spoken = Face { clock: None, ..face.clone() };
            self.sentences = spoken.sentences().join(". ");
            self.face = Some(face);
        } else if let Some(face) = &mut self.face {
            face.set_clock(&source);
        }
    }

    /// What the room sees, while a gathering is run.
    pub const fn face(&self) -> Option<&Face> {
        self.face.as_ref()
    }

    /// What it says but for its clock, in one text.
    pub fn sentences(&self) -> &str {
        &self.sentences
    }

    /// How many pages the face had when it was last shown.
    pub fn pages(&self) -> usize {
        self.laid_out.as_ref().map_or(1, |laid_out| laid_out.layout.pages.len())
    }

    /// The page that is shown, counted from 0.
    pub fn page(&self) -> usize {
        let wanted = self.face.as_ref().map_or(0, |face| face.page);
        self.laid_out.as_ref().map_or(wanted, |laid_out| laid_out.layout.page(wanted))
    }

    fn lay_out(&mut self, ui: &Ui, cx: &Context<'_>, frame: PictureFrame) -> Option<&FaceLayout> {
        let face = self.face.as_ref()?;
        let measured_for = MeasuredFor { frame, pixels_per_point: ui.ctx().pixels_per_point() };
        let painter = ui.painter();
        match &mut self.laid_out {
            Some(old) if old.measured_for == measured_for && old.face == *face => {}
            Some(old)
                if old.measured_for == measured_for
                    && old.face.kind == face.kind
                    && old.face.lines == face.lines =>
            {
                old.layout = FaceLayout::with_lines(painter, face, cx.words, frame, &old.lines);
                old.face.clone_from(face);
            }
            _ => {
                let lines = LineBlocks::of(painter, face, frame);
                let layout = FaceLayout::with_lines(painter, face, cx.words, frame, &lines);
                self.laid_out = Some(LaidOutFace { face: face.clone(), measured_for, lines, layout });
            }
        }
        self.laid_out.as_ref().map(|laid_out| &laid_out.layout)
    }
}

/// Draws what the room sees into all the room that is left, for a screen of this height.
pub fn face_ui(ui: &mut Ui, cx: &Context<'_>, view: &mut RoomView, screen_height: f32) {
    let rect = ui.available_rect_before_wrap();
    let RoomAppearance { distance, is_dark, .. } = cx.room;
    let wanted = view.face().map_or(0, |face| face.page);
    request_clock_frame(ui, cx, view);
    let Some(layout) = view.lay_out(ui, cx, PictureFrame { rect, screen_height, distance }) else { return };
    if let Some(page) = layout.pages.get(layout.page(wanted)) {
        paint_page(ui, page, rect, theme::room_palette(is_dark));
        read_page(ui, page, rect);
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(rect.min, rect.size()));
}

/// Asks for the frame in which the clock says something else.
fn request_clock_frame(ui: &Ui, cx: &Context<'_>, view: &RoomView) {
    let Some(seconds) = view.face().and_then(|face| face.clock.as_ref()?.changes_in) else { return };
    let part = i64::from(cx.now.local.time().subsec_nanosecond()) / 1_000_000;
    let due = (i64::from(seconds) * 1000 - part).max(1).unsigned_abs();
    ui.ctx().request_repaint_after(Duration::from_millis(due));
}
