//! Where a window was and how large, kept with the settings until the next start.

use serde::{Deserialize, Serialize};

/// A width and a height, in points of the screen at 100 % zoom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// Where a window begins on the screen, with its frame; in points at 100 % zoom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WindowCorner {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
}

/// Where a window was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlacement {
    /// Where it began; nothing where the system does not tell.
    pub corner: Option<WindowCorner>,
    /// The size of what is in it; nothing before it was shown.
    pub size: Option<WindowSize>,
    /// Whether it filled its screen but for the system's bars.
    pub is_maximized: bool,
    /// The zoom; nothing means 100 %.
    pub zoom: Option<f32>,
}

/// The size of a window at a first start: it fits on a screen of 1366 x 768 with a title and the system's bar.
pub const FIRST_SIZE: WindowSize = WindowSize { width: 1280.0, height: 680.0 };
/// The least size that a window can be given.
pub const LEAST_SIZE: WindowSize = WindowSize { width: 480.0, height: 340.0 };
/// What a title and the system's bar take of a screen, at the sides and above and below.
const BARS: WindowSize = WindowSize { width: 16.0, height: 88.0 };
/// The zoom that the window offers.
const ZOOMS: (f32, f32) = (0.8, 3.0);

impl WindowPlacement {
    /// The size on a screen: the one that the window had, at most what there is room for.
    pub fn size_on(&self, screen: WindowSize) -> WindowSize {
        let wanted = self.size.unwrap_or(FIRST_SIZE);
        WindowSize {
            width: wanted.width.min(screen.width - BARS.width).max(LEAST_SIZE.width),
            height: wanted.height.min(screen.height - BARS.height).max(LEAST_SIZE.height),
        }
    }

    /// Where the window begins on a screen: where it did, if all of it is in sight there.
    pub fn corner_on(&self, screen: WindowSize) -> Option<WindowCorner> {
        let size = self.size_on(screen);
        self.corner.filter(|corner| {
            corner.left >= 0.0
                && corner.top >= 0.0
                && corner.left + size.width <= screen.width
                && corner.top + size.height <= screen.height
        })
    }

    /// The zoom, within what the window offers.
    pub fn zoom(&self) -> f32 {
        let (least, most) = ZOOMS;
        self.zoom.filter(|zoom| zoom.is_finite()).unwrap_or(1.0).clamp(least, most)
    }
}
