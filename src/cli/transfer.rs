//! `import` and `export`: a table in, a document out.

use super::CliContext;
use super::args::{ExportArgs, ImportArgs};
use super::error::CliError;
use super::write::{Destination, PlanWrite};
use crate::analysis::gathering::meetings_in_order;
use crate::document::{GatheringChoice, Profile};
use crate::edit::{History, Stamp};
use crate::export;
use crate::import::{Book, ImportError, ImportResult, Remark};
use crate::model::Plan;
use crate::store::{Fingerprint, JournalEntry, SavedPlan, Template, open_plan, read, read_bytes};
use crate::text::{Phrase, Words};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

impl CliContext<'_> {
    /// Imports a table into a plan, or into a new one.
    pub(super) fn import(&mut self, args: &ImportArgs) -> Result<(), CliError> {
        let file = args.table.display().to_string();
        let refused = |error| CliError::Import { file: file.clone(), error };
        let mut book = Book::read(&read_bytes(self.storage, &args.table)?).map_err(refused)?;
        // Sheets are chosen before columns are assigned, so that no column of a skipped sheet answers to a name.
        if !args.sheets.is_empty() {
            book.choose_sheets(&args.sheets).map_err(refused)?;
        }
        for assignment in &args.map {
            assign_column(&mut book, assignment).map_err(refused)?;
        }
        if let Some(unit) = args.unit {
            book.measure_tables_mut().for_each(|preview| preview.set_unit(Some(unit)));
        }
        // Before the plan is read: what is written in between is seen then, whatever the two paths are called.
        let there = Destination::at(self.storage, &args.out);
        let mut saved = self.open_target_plan(args.into.as_deref(), &args.out)?;
        let expected = there.expected(&args.out, Some(saved.plan_id), args.force)?;
        let source = args.table.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let imported = book.import(&saved.plan, &mut self.ids, &source);
        // Through a history, so that what the change expects is checked and the plan gets its new head.
        let mut history = History::from_head(saved.head);
        let stamp = Stamp { id: self.ids.next_id(), at: self.clock.now() };
        history.edit(&mut saved.plan, imported.change.clone(), None, stamp)?;
        saved.head = history.head();
        // The last thing before the file is replaced: a table that is refused leaves no version behind.
        self.keep_previous_version(&args.out, &there, false)?;
        let write = PlanWrite { saved: &saved, bytes: None, out: &args.out, expected };
        let bytes = self.write_plan(&write)?;
        // A new plan begins as what the table made it.
        if let (Some(_), Some(step)) = (&args.into, history.steps().last()) {
            let words = history.summary(step, &saved.plan);
            let entry = JournalEntry { step: step.clone(), words, has_change: true };
            self.append_step(&saved, entry, &args.out, &bytes);
        }
        if args.json {
            self.print_import_as_json(&book, &imported)
        } else {
            self.print_import(&imported, &source)
        }
    }

    /// The plan that the table is imported into, or an empty one.
    fn open_target_plan(&mut self, into: Option<&Path>, out: &Path) -> Result<SavedPlan, CliError> {
        let Some(into) = into else {
            let empty = Template::EMPTY.plan(self.language, &mut self.ids);
            return empty.map_err(|problem| problem.of(Path::new(Template::EMPTY.name)).into());
        };
        let bytes = read_bytes(self.storage, into)?;
        let mut opened = read(&bytes).map_err(|problem| problem.of(into))?;
        // A file that is written over loses what the window could still put back on it; of another one the steps wait for
        // that file.
        if std::path::absolute(into).is_ok_and(|into| std::path::absolute(out).is_ok_and(|out| into == out)) {
            self.put_back_unsaved(&mut opened, into, Fingerprint::of(&bytes));
        }
        self.print_remarks(&opened.remarks);
        if opened.read_only { Err(CliError::ReadOnly(into.display().to_string())) } else { Ok(opened.saved) }
    }

    fn print_import_as_json(&mut self, book: &Book, imported: &ImportResult) -> Result<(), CliError> {
        let mut answer = import_as_json(imported, &self.words());
        if let (true, Some(answer)) = (book.is_workbook(), answer.as_object_mut()) {
            let sheets =
                book.sheets.iter().map(|sheet| json!({ "name": sheet.name, "as": sheet.role.code() }));
            answer.insert("sheets".to_owned(), sheets.collect());
        }
        self.print_line(&answer.to_string())
    }

    fn print_import(&mut self, imported: &ImportResult, source: &str) -> Result<(), CliError> {
        let counts = imported.counts;
        let done = Phrase::new("cli-import-taken")
            .with("count", imported.measures)
            .with("file", source)
            .with("measures", counts.measure)
            .with("headings", counts.heading)
            .with("sums", counts.sum)
            .with("frames", counts.frame)
            .with("unit", imported.unit.name());
        self.print_phrase(&done)?;
        imported.remarks.iter().try_for_each(|remark| self.print_phrase(&with_location(remark)))
    }

    /// Makes a document of a plan.
    pub(super) fn export(&mut self, args: &ExportArgs) -> Result<(), CliError> {
        let codes = || export::Format::ALL.map(export::Format::code).join(", ");
        let unknown = |code: &str| {
            CliError::Usage(Phrase::new("cli-error-format").with("format", code).with("formats", codes()))
        };
        let format = |code: &str| export::Format::from_code(code.trim()).ok_or_else(|| unknown(code));
        // A set: a format that is named twice is made once, and the order is always the same.
        let formats = args.to.split(',').map(format).collect::<Result<BTreeSet<_>, _>>()?;
        let opened = open_plan(self.storage, &args.file)?;
        self.print_remarks(&opened.remarks);
        let profile = wanted_document(args, &opened.saved.plan)?;
        let date = self.clock.local_time().date();
        let mut documents = Vec::new();
        for format in formats {
            let wanted = export::ExportOptions { format, profile, language: args.language, date };
            documents.push(export::export(&opened.saved.plan, wanted)?);
        }
        // All are looked at before the first is written.
        if !args.force {
            for made in &documents {
                self.check_document_place(made, &args.out.join(&made.name))?;
            }
        }
        documents.iter().try_for_each(|made| self.write_document(made, &args.out))
    }
}

/// The document that is asked for: of the gathering of this number, or of the one that is meant where none is named.
fn wanted_document(args: &ExportArgs, plan: &Plan) -> Result<Profile, CliError> {
    let kind = args.profile.unwrap_or_default();
    let refused = |phrase: Phrase| CliError::Usage(phrase);
    if let Some(profile) = kind.of_plan() {
        return Ok(profile);
    }
    let meetings = meetings_in_order(plan);
    let meeting = match args.meeting {
        Some(number) => {
            let found = number.checked_sub(1).and_then(|at| meetings.get(at)).map(|meeting| meeting.id);
            let unknown =
                Phrase::new("cli-error-meeting").with("number", number).with("count", meetings.len());
            found.ok_or_else(|| refused(unknown))?
        }
        None => kind.usual_meeting(plan).ok_or_else(|| refused(Phrase::new("cli-error-no-meeting")))?,
    };
    Ok(kind.of(GatheringChoice { meeting, names: args.names }))
}

/// Assigns a column in every table of measures that has it; an error where none has.
fn assign_column(book: &mut Book, assignment: &str) -> Result<(), ImportError> {
    // A column need be in one table only, so an error counts where every table gives one.
    let mut odd = None;
    let mut known = false;
    for preview in book.measure_tables_mut() {
        match preview.map_column(assignment) {
            Ok(()) => known = true,
            Err(error) => odd = odd.or(Some(error)),
        }
    }
    if known { Ok(()) } else { odd.map_or(Ok(()), Err) }
}

/// A remark with its sheet, its row and its column in front.
fn with_location(remark: &Remark) -> Phrase {
    let inside = with_cell_location(remark);
    match &remark.sheet {
        Some(sheet) => {
            Phrase::new("import-remark-in-sheet").with("sheet", sheet.as_str()).with("text", inside)
        }
        None => inside,
    }
}

/// A remark with its row and column in front.
fn with_cell_location(remark: &Remark) -> Phrase {
    match (remark.row, &remark.column) {
        (Some(row), Some(column)) => Phrase::new("cli-import-remark")
            .with("row", row.to_string())
            .with("column", column.as_str())
            .with("text", remark.text.clone()),
        (Some(row), None) => Phrase::new("cli-import-remark-row")
            .with("row", row.to_string())
            .with("text", remark.text.clone()),
        (None, Some(column)) => Phrase::new("cli-import-remark-column")
            .with("column", column.as_str())
            .with("text", remark.text.clone()),
        (None, None) => remark.text.clone(),
    }
}

/// What `import --json` answers: how many measures were imported, what the rows became, the unit, and the remarks.
pub fn import_as_json(imported: &ImportResult, words: &Words) -> Value {
    let remarks: Vec<Value> = imported
        .remarks
        .iter()
        .map(|remark| {
            let text = words.text(&remark.text);
            match &remark.sheet {
                Some(sheet) => {
                    json!({ "sheet": sheet, "row": remark.row, "column": remark.column, "text": text })
                }
                None => json!({ "row": remark.row, "column": remark.column, "text": text }),
            }
        })
        .collect();
    json!({
        "taken": imported.measures,
        "rows": {
            "measure": imported.counts.measure,
            "heading": imported.counts.heading,
            "sum": imported.counts.sum,
            "frame": imported.counts.frame,
        },
        "unit": imported.unit.name(),
        "remarks": remarks,
    })
}
