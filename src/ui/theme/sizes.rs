//! Distances and sizes, in points; all distances are multiples of one unit.

/// The unit of spacing.
pub const SPACE: f32 = 4.0;
/// Between parts that belong together.
pub const GAP: f32 = 2.0 * SPACE;
/// Between separate parts.
pub const SECTION_GAP: f32 = 6.0 * SPACE;
/// Within this distance of the edge of an area, dragging scrolls it.
pub const SCROLL_EDGE: f32 = SECTION_GAP;
/// How fast that is at the edge itself, in points per second.
pub const SCROLL_SPEED: f32 = 120.0 * SPACE;
/// The inside margin of panels and views.
pub const MARGIN: f32 = 4.0 * SPACE;
/// The rounding of corners.
pub const RADIUS: u8 = 6;
/// The rounding of chips and small marks.
pub const RADIUS_SMALL: u8 = 4;
/// The height of buttons and boxes.
pub const CONTROL_HEIGHT: f32 = 32.0;
/// The least height and width of anything that can be pressed.
pub const TARGET_SIZE: f32 = 24.0;
/// The height of a button of a side panel, with its key.
pub const KEY_BUTTON_HEIGHT: f32 = 28.0;
/// The height of a row of a table, rule included.
pub const ROW_HEIGHT: f32 = 31.0;
/// The height of a row of a tree.
pub const TREE_ROW_HEIGHT: f32 = 32.0;
/// The indent of a level of a tree.
pub const TREE_INDENT: f32 = 30.0;
/// The least width of the mark of a row of a tree.
pub const TREE_MARK_WIDTH: f32 = 42.0;
/// The height of a line of the steps.
pub const STEP_LINE_HEIGHT: f32 = 25.5;
/// The height of a chip.
pub const CHIP_HEIGHT: f32 = 21.0;
/// Left and right of the words in a button.
pub const BUTTON_PADDING: f32 = 3.0 * SPACE;
/// Left and right of the words in a box.
pub const BOX_PADDING: f32 = 2.5 * SPACE;
/// Left and right of the words in a cell.
pub const CELL_PADDING: f32 = 2.0 * SPACE;
/// A thin line.
pub const HAIRLINE: f32 = 1.0;
/// The line beneath a table's header.
pub const RULE_WIDTH: f32 = 1.5;
/// The line around what has the keyboard.
pub const FOCUS_WIDTH: f32 = 2.0;
/// The edge of a banner.
pub const BANNER_EDGE: f32 = 4.0;
/// The width of the steps.
pub const STEPS_WIDTH: f32 = 236.0;
/// The width of the form.
pub const FORM_WIDTH: f32 = 330.0;
/// The width of the box that filters.
pub const FILTER_WIDTH: f32 = 150.0;
/// Its width where the line needs room for the names of several tables.
pub const NARROW_FILTER_WIDTH: f32 = 96.0;
/// A line narrower than this has little room.
pub const ROOMY_WIDTH: f32 = 640.0;
/// The width of a menu.
pub const MENU_WIDTH: f32 = 200.0;
/// The width of the menu of the room, whose lines name their keys.
pub const ROOM_MENU_WIDTH: f32 = 360.0;
/// The width of a dialog, where the window has room for it.
pub const DIALOG_WIDTH: f32 = 560.0;
/// The least width of the text of a banner next to its acts.
pub const BANNER_TEXT_WIDTH: f32 = 300.0;
/// The opacity of disabled widgets; text keeps its contrast.
pub const DISABLED_ALPHA: f32 = 0.85;
/// The height of a row of the overview; two lines of words have room in it.
pub const OVERVIEW_ROW_HEIGHT: f32 = 44.0;
/// The width of a small number's box.
pub const NUMBER_WIDTH: f32 = 140.0;
/// The width of the choice among all kinds of record.
pub const KIND_CHOICE_WIDTH: f32 = 300.0;
/// The width of the names of the timeline, where there is room.
pub const TIMELINE_NAMES_WIDTH: f32 = 310.0;
/// Their least width.
pub const TIMELINE_NAMES_MIN_WIDTH: f32 = 130.0;
/// The room after the last year of the timeline, for words.
pub const TIMELINE_END_ROOM: f32 = 132.0;
/// The width that the full heading of the tree needs.
pub const TREE_TITLE_WIDTH: f32 = 400.0;
/// The height of a bar.
pub const TIMELINE_BAR_HEIGHT: f32 = 22.0;
/// How near an end of a bar the pointer grips it.
pub const TIMELINE_GRIP: f32 = 7.0;
/// The height of the top bar.
pub const TOP_HEIGHT: f32 = 48.0;
/// The height of the bottom line.
pub const BOTTOM_HEIGHT: f32 = 28.0;
/// The width of the side panel of an import preview.
pub const PREVIEW_SIDE_WIDTH: f32 = 300.0;
/// With less height than this, the whole side panel scrolls as one.
pub const PREVIEW_LOW_HEIGHT: f32 = 440.0;
/// The width of the column that says what a row becomes.
pub const PREVIEW_OUTCOME_WIDTH: f32 = 132.0;
/// A preview narrower than this gives that column less room, so that titles can be read.
pub const PREVIEW_NARROW_WIDTH: f32 = 440.0;
/// The widest that running text grows.
pub const TEXT_WIDTH: f32 = 760.0;
/// Below this width of the window the form opens over the list.
pub const NARROW_WINDOW: f32 = 1000.0;
/// Below this width of the window the steps become one button.
pub const NARROWEST_WINDOW: f32 = 700.0;
/// The width of the column of target groups in the coverage.
pub const COVERAGE_GROUP_WIDTH: f32 = 180.0;
/// Its width in a narrow window.
pub const COVERAGE_GROUP_NARROW_WIDTH: f32 = 124.0;
/// The least width of its other columns.
pub const COVERAGE_COLUMN_WIDTH: f32 = 158.0;
/// The least height of a row of the coverage: two lines of a name and one below.
pub const COVERAGE_ROW_HEIGHT: f32 = 74.0;
/// The height of a chip of the coverage: two lines of words.
pub const COVERAGE_CHIP_HEIGHT: f32 = 38.0;
/// The height of a line of words in a cell of the coverage.
pub const COVERAGE_LINE_HEIGHT: f32 = 19.0;
/// The least width of a column of the board of ideas.
pub const BOARD_COLUMN_WIDTH: f32 = 168.0;
/// The widest that it grows.
pub const BOARD_COLUMN_WIDEST: f32 = 360.0;
