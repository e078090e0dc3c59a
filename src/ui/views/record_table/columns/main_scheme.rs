//! Whether a scheme of levels is the one that the plan follows.

use super::field_write::{is_yes, unreadable};
use crate::analysis::coverage::main_scheme;
use crate::edit::Draft;
use crate::model::records::plan as about;
use crate::model::records::plan::MAIN_SCHEME;
use crate::model::{AnyRecord, Key, Kind, Uid, Value};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn};

/// Whether a scheme of levels is the main one.
#[derive(Debug)]
pub struct MainSchemeColumn;

impl RecordColumn for MainSchemeColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-main")
    }

    fn changed_field(&self, _kind: Kind) -> Phrase {
        Phrase::field(MAIN_SCHEME)
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let is_main = main_scheme(cx.plan, cx.outline) == Some(record.id());
        if is_main {
            cx.words.write(&Phrase::new("ui-yes"), text);
        }
    }

    fn choices(&self, cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        vec![cx.word("ui-no"), cx.word("ui-yes")]
    }

    /// Yes makes it the main one; where no other is chosen, the first one is.
    fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        text: &str,
    ) -> Result<(), Phrase> {
        match is_yes(cx, text) {
            Some(yes) => self.choose(draft, cx, at, usize::from(yes)),
            None if text.is_empty() => self.choose(draft, cx, at, 0),
            None => return Err(unreadable(text)),
        }
        Ok(())
    }

    fn choose(&self, draft: &mut Draft<'_>, _cx: &Context<'_>, at: RecordKey, choice: usize) {
        let main = draft.plan().about().main_scheme.id();
        let scheme = if choice > 0 { Some(at.1) } else { main.filter(|main| *main != at.1) };
        let value = scheme.map_or(Value::Nothing, Value::Record);
        draft.set_fact(about::MAIN_SCHEME, Uid::PLAN, Key::Whole, value);
    }
}
