//! Size, place and zoom of the window: as they were when it was left last, within the screen that there is now.

use crate::session::{Program, WindowCorner, WindowPlacement, WindowSize};
use egui::{Context, ViewportCommand, pos2, vec2};

/// What the window does about its own place.
#[derive(Debug, Default)]
pub(super) struct Placement {
    /// Whether it is where it was the last time.
    is_restored: bool,
}

impl Placement {
    /// Goes where the window was, as soon as that is known, and remembers where it is when it is left.
    pub(super) fn follow(&mut self, ctx: &Context, program: &mut Program) {
        if !self.is_restored {
            self.restore(ctx, program);
            return;
        }
        let is_left = ctx.input(|input| {
            input.viewport().close_requested() || input.events.contains(&egui::Event::WindowFocused(false))
        });
        if !is_left {
            return;
        }
        let before = program.settings().window;
        let now = placement(ctx, before);
        if now != before {
            program.remember_window(now);
        }
    }

    fn restore(&mut self, ctx: &Context, program: &Program) {
        let screen = ctx.input(|input| input.viewport().monitor_size);
        let Some(screen) = screen.filter(|_| program.settings_are_read()) else { return };
        self.is_restored = true;
        let zoom = ctx.zoom_factor();
        let screen = WindowSize { width: screen.x * zoom, height: screen.y * zoom };
        let before = program.settings().window;
        let size = before.size_on(screen);
        if before.zoom.is_some() {
            ctx.set_zoom_factor(before.zoom());
        }
        // The window reads lengths with the zoom that it has when the frame is over.
        let zoom = if before.zoom.is_some() { before.zoom() } else { zoom };
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(vec2(size.width, size.height) / zoom));
        if let Some(WindowCorner { left, top }) = before.corner_on(screen) {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(pos2(left, top) / zoom));
        }
        if before.is_maximized {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }
}

/// Where the window is. Of one that fills its screen the size that it had before is kept.
fn placement(ctx: &Context, before: WindowPlacement) -> WindowPlacement {
    let zoom = ctx.zoom_factor();
    ctx.input(|input| {
        let viewport = input.viewport();
        let is_maximized = viewport.maximized.unwrap_or_default();
        if is_maximized || viewport.fullscreen.unwrap_or_default() || viewport.minimized.unwrap_or_default() {
            return WindowPlacement { is_maximized, zoom: Some(zoom), ..before };
        }
        let size = viewport.inner_rect.map(|rect| rect.size() * zoom);
        let corner = viewport.outer_rect.map(|rect| rect.min.to_vec2() * zoom);
        WindowPlacement {
            corner: corner.map(|at| WindowCorner { left: at.x.round(), top: at.y.round() }),
            size: size.map(|size| WindowSize { width: size.x.round(), height: size.y.round() }),
            is_maximized,
            zoom: Some(zoom),
        }
    })
}
