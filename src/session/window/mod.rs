//! What a window shows and asks for: the tables of views and commands, its state, its requests, messages and settings.
//!
//! Knows neither the plan's file nor what the program does with a request.

pub mod abbreviations;
pub mod chord;
pub mod command;
pub mod commands;
pub mod dialogs;
pub mod gathering_act;
pub mod messages;
pub mod outbox;
pub mod path_prompt;
pub mod placement;
pub mod room_appearance;
pub mod settings;
pub mod table_layout;
pub mod timeline;
pub mod views;
pub mod window_state;
