//! The parts that views are made of: buttons, marks, boxes, the one table, lists and dialogs.
//!
//! A widget knows nothing of plans: it is given words and values, and gives back what the user did.

mod answer;
mod banner;
mod button;
mod choice;
mod chord;
mod edge;
mod ends;
mod field;
mod filter;
mod finder;
pub mod grid;
mod lines;
mod mark;
mod messages;
mod option;
mod path_dialog;
mod picker;
mod reader;
mod region;
mod steps;
mod tall;
mod text;
mod years;

pub use answer::{Answer, answers};
pub use banner::{Banner, banner};
pub use button::{act, filled, link, outlined, outlined_wide, quiet, small, tab};
pub use choice::{ValuesAt, choice, flag, values_at};
pub use chord::{Way, letters, pressed, way};
pub use edge::scroll_at_edge;
pub use ends::{End, ends};
pub use field::{Entry, TextBox, field, forget_typing, text_box, text_box_done, text_took_undo};
pub use filter::filter;
pub use finder::{FinderItem, FinderState, finder};
pub use lines::{line_at, lines_height};
pub use mark::{badge, chip, chip_button, chip_removable};
pub use messages::{announce, live};
pub use option::{option, options_width};
pub use path_dialog::{PathAnswer, PathDialog, path_dialog};
pub use picker::{Picked, Picker, picker};
pub use reader::{Asked, asked, bounds};
pub use region::{dialog, region};
pub use steps::{StepGroup, StepItem, step_id, steps};
pub use tall::{Heights, tall_list};
pub use text::{clipped, in_lines, label, note, paragraph, title, wrapped};
pub use years::{YearAmount, YearsLook, years};
