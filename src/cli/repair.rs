//! `repair`: what can be read of a damaged plan, as a new plan, with a list of what was lost.

use super::CliContext;
use super::args::RepairArgs;
use super::error::CliError;
use crate::store::{Loss, Salvaged, read_bytes, salvage};
use crate::text::Phrase;
use serde_json::{Value, json};

impl CliContext<'_> {
    /// Writes what can be read of a plan to a new file, and reports what was lost; the damaged file is only read.
    pub(super) fn repair(&mut self, args: &RepairArgs) -> Result<(), CliError> {
        let bytes = read_bytes(self.storage, &args.file)?;
        let Salvaged { mut saved, losses, remarks } =
            salvage(&bytes).map_err(|problem| problem.of(&args.file))?;
        // A plan of its own: its versions and its journal are not those of the damaged file.
        saved.plan_id = self.ids.next_id();
        saved.head = None;
        self.save_made(&saved, &args.out, false)?;
        if args.json {
            let losses: Vec<Value> = losses.iter().map(|loss| self.loss_as_json(loss)).collect();
            let words = self.words();
            let remarks: Vec<String> = remarks.iter().map(|remark| words.text(remark)).collect();
            return self.print_line(&json!({ "lost": losses, "remarks": remarks }).to_string());
        }
        for loss in &losses {
            let line = Phrase::new("store-lost-line").with("line", loss.line).with("text", loss.text.clone());
            self.print_phrase(&line)?;
        }
        self.print_remarks(&remarks);
        let name = args.file.display().to_string();
        self.print_phrase(&Phrase::new("cli-repaired").with("file", name).with("count", losses.len()))
    }

    fn loss_as_json(&self, loss: &Loss) -> Value {
        json!({ "line": loss.line, "text": self.words().text(&loss.text) })
    }
}
