//! The picture in the room: draws a [`Face`](crate::room::Face) into a rectangle, in letters that the last row can read.
//!
//! What is on the picture is decided in `room`; here it gets its size and its pages. Letters never get smaller so that more
//! has room: what does not fit is on the next page, and long words go on in the next row.

mod blocks;
mod layout;
mod paging;
mod picture;
mod typesetter;
mod view;

pub use layout::{FaceLayout, FacePage, PictureFrame};
pub use picture::{ink_colour, paint_page, read_page};
pub use typesetter::{Ink, PlacedText};
pub use view::{RoomView, face_ui};
