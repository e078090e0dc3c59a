//! The parts that views are made of: buttons, marks, boxes, the one table, lists and dialogs.
//!
//! A widget knows no plan: it is given words and values, and returns what the user did. It names only `theme`.

pub mod access;
mod answer;
mod banner;
mod button;
mod calendar;
mod choice;
mod chord;
mod context_menu;
mod edge;
mod ends;
mod field;
mod filter;
mod finder;
mod focus_group;
pub mod grid;
pub mod in_place;
mod key_menu;
mod lines;
mod mark;
mod menu;
mod messages;
mod option;
mod path_dialog;
mod picker;
mod region;
mod steps;
mod tall;
mod text;
mod value_list;
mod years;

pub use answer::{Answer, answers};
pub use banner::{Banner, banner};
pub use button::{
    KeyButton, answer_button, button_width, filled_button, inline_button, key_button, link, outlined_button,
    quiet_button, small_inline_button, tab, tabs, wide_outlined_button,
};
pub use calendar::{CalendarState, CalendarWords, DayCalendar, calendar_button};
pub use choice::{
    OfferBox, PopupState, ValuePopup, checkbox, combo_box, list_of_box, offer_box, offers_may_show,
};
pub use chord::{ListMove, consume_chord, consume_command, consume_letters, consume_list_move};
pub use context_menu::{Menu, MenuItem, MenuState};
pub use edge::scroll_at_edge;
pub use ends::{LineSide, line_with_sides};
pub use field::{TextBox, TextBoxResponse, field, text_box, text_box_on_commit};
pub use filter::{FilterBox, filter_box};
pub use finder::{FinderContent, FinderItems, FinderState, FinderWords, finder};
pub use focus_group::{GroupEntry, focus_group, stop_sense};
pub use in_place::{clear_text_undo, set_abbreviations, text_undo_was_used};
pub use key_menu::{KeyLine, key_menu, open_key_menu, take_menu_key};
pub use lines::{line_at, lines_height};
pub use mark::{badge, chip, chip_button, removable_chip};
pub use menu::{MenuLine, menu_heading, menu_line, menu_width, take_column_arrows};
pub use messages::{announce, live_label};
pub use option::{option_line, options_width};
pub use path_dialog::{PathAnswer, PathDialog, path_dialog};
pub use picker::{Picker, picker};
pub use region::{dialog, region};
pub use steps::{StepGroup, StepItem, step_id, steps};
pub use tall::{ItemHeights, virtual_list};
pub use text::{LineText, clipped_galley, label, meanings, note, paragraph, title, wrapped, wrapped_galley};
pub use value_list::{
    ListEnd, ListKey, ListOffers, Picked, end_open_list, is_list_open, set_list_words, typed_in_list,
};
pub use years::{YearAmount, YearsStyle, year_boxes};
