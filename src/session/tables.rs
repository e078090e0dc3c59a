//! Reading a table and working out what taking it in would do: always beside the window, with progress and a stop.
//!
//! What was worked out holds the plan as it would become, so that taking in is no more than a change of hands. Where
//! the plan or the user's wishes have gone on meanwhile, it is worked out anew before anything is taken in.

use super::importing::{Weighed, carry_out};
use super::obeying::pending;
use super::open_plan::Ahead;
use super::program::{Done, Job, Program, file_name};
use super::{ImportAct, Importing, Progress, Stop, View, Weight};
use crate::import::{Book, Role};
use crate::model::{Ids, Plan};
use crate::store::{self, Storage, open_bytes};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Work that is done sooner is not told of: a line that comes and goes at once only disturbs. In milliseconds.
const CALM: u64 = 300;

/// So much of the work is reading the file, and so much working out its rows, in thousandths.
const READ: u32 = 300;
const WEIGHED: u32 = 850;

/// The table that is being read.
#[derive(Debug)]
pub(super) struct Reading {
    source: String,
    begun: u64,
    /// What was in sight of the open plan when it began.
    from: Option<(View, u64)>,
}

/// Long work on a table, as the window tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Working<'a> {
    /// The name of the file.
    pub source: &'a str,
    /// How far it has come, in thousandths.
    pub done: u32,
}

impl Working<'_> {
    /// What is done and how far it has come, in tenths.
    pub fn phrase(self) -> Phrase {
        let key = if self.done < READ { "ui-table-reading" } else { "ui-table-weighing" };
        Phrase::new(key).with("file", self.source).with("share", usize_of(self.done / 100) * 10)
    }
}

/// What came of work on a table.
pub(super) enum Tabled {
    Read(Box<Result<Weighed, Phrase>>),
    Weighed(Box<Weighed>),
    /// It was stopped; nobody hears of it.
    Stopped,
}

/// A plan for which something is worked out: its revision, and identities for new records.
struct For {
    plan: Plan,
    of: u64,
    ids: Ids,
    source: String,
}

impl For {
    /// Works out what taking a book in would do; nothing where it was stopped.
    fn weigh(mut self, book: Arc<Book>, wishes: usize, watch: (&Progress, &Stop)) -> Option<Weighed> {
        let (progress, stop) = watch;
        let rows = book.rows().max(1);
        let go_on = |before: usize| {
            let share = u32::try_from(before * usize_of(WEIGHED - READ) / rows).unwrap_or(WEIGHED);
            progress.at(READ + share);
            !stop.is_stopped()
        };
        let preview = book.take_while(&self.plan, &mut self.ids, &self.source, &go_on)?;
        progress.at(WEIGHED);
        let ahead = Ahead::of(&self.plan, preview.change.clone());
        Some(Weighed { book, preview, ahead, of: self.of, wishes })
    }

    fn read(self, storage: &dyn Storage, path: &Path, watch: (&Progress, &Stop)) -> Tabled {
        let book = open_bytes(storage, path)
            .map_err(|error| error.phrase())
            .and_then(|bytes| Book::read(&bytes).map_err(|error| error.phrase()));
        watch.0.at(READ);
        let weighed = book.map(|book| self.weigh(Arc::new(book), 0, watch));
        weighed.map_or_else(
            |why| Tabled::Read(Box::new(Err(why))),
            |weighed| weighed.map_or(Tabled::Stopped, |weighed| Tabled::Read(Box::new(Ok(weighed)))),
        )
    }
}

const fn usize_of(thousandths: u32) -> usize {
    thousandths as usize
}

impl Program {
    /// Begins to read a table, for the open plan or for a new one where none is open.
    pub(super) fn take_in(&mut self, path: PathBuf) {
        self.stop_table();
        let source = file_name(&path);
        let from = self.open.as_ref().map(|open| (open.view, open.plan.revision()));
        self.table = Some(Reading { source: source.clone(), begun: self.now(), from });
        let plan = self.open.as_ref().map(|open| open.plan.plan().clone()).unwrap_or_default();
        let task = For { plan, of: from.map_or(1, |(_, of)| of), ids: self.frame_ids(), source };
        let storage = Arc::clone(&self.outside.storage);
        self.jobs.begin(Job::Table, move |progress, stop| {
            Done::Tabled(task.read(storage.as_ref(), &path, (progress, stop)))
        });
    }

    /// Begins to work the table out anew, with all that is wished of it; what was being worked out is stopped.
    fn weigh(&mut self) {
        let ids = self.frame_ids();
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let Some(importing) = &mut open.importing else { return };
        let of = open.plan.revision();
        let (mut book, wishes) = importing.task(of);
        let task = For { plan: open.plan.plan().clone(), of, ids, source: importing.source.clone() };
        self.weighing = now;
        self.jobs.begin(Job::Weigh, move |progress, stop| {
            let count = wishes.len();
            if !wishes.is_empty() {
                let changed = Arc::make_mut(&mut book);
                for (sheet, act) in wishes {
                    carry_out(changed, sheet, act);
                }
            }
            progress.at(READ);
            let weighed = task.weigh(book, count, (progress, stop));
            Done::Tabled(weighed.map_or(Tabled::Stopped, |weighed| Tabled::Weighed(Box::new(weighed))))
        });
    }

    /// What a frame begins with: a preview in sight whose plan has gone on is worked out anew.
    pub(super) fn begin_weigh(&mut self) {
        let outdated = self.open.as_ref().is_some_and(|open| {
            let is_outdated = |importing: &Importing| importing.is_outdated(open.plan.revision());
            open.view == View::Import && open.importing.as_ref().is_some_and(is_outdated)
        });
        if outdated && self.jobs.progress(Job::Weigh).is_none() {
            self.weigh();
        }
    }

    /// In how many milliseconds there is more to be told of the work on a table.
    pub(super) fn table_due_in(&self) -> Option<u64> {
        let runs = self.table.is_some() || self.jobs.progress(Job::Weigh).is_some();
        runs.then_some(CALM)
    }

    /// The work on a table that takes so long that the window tells of it.
    pub fn working(&self) -> Option<Working<'_>> {
        let calm = |begun: u64| self.now().saturating_sub(begun) < CALM;
        if let Some(table) = self.table.as_ref().filter(|table| !calm(table.begun)) {
            return Some(Working { source: &table.source, done: self.jobs.progress(Job::Table)? });
        }
        let done = self.jobs.progress(Job::Weigh).filter(|_| !calm(self.weighing))?;
        let importing = self.open.as_ref()?.importing.as_ref()?;
        Some(Working { source: &importing.source, done: done.max(READ) })
    }

    /// Whether anything is worked out about a table now.
    pub fn is_working(&self) -> bool {
        self.table.is_some() || self.jobs.progress(Job::Weigh).is_some()
    }

    /// A table that is being read is not taken in; what was wished of one in sight and is not worked out is given up.
    pub(super) fn stop_table(&mut self) {
        self.jobs.stop(Job::Table);
        let weighing = self.jobs.progress(Job::Weigh).is_some();
        self.jobs.stop(Job::Weigh);
        let importing = self.open.as_mut().and_then(|open| open.importing.as_mut());
        if let Some(importing) = importing.filter(|_| weighing) {
            importing.give_up();
        }
        if let Some(table) = self.table.take() {
            let said = Phrase::new("ui-table-stopped").with("file", table.source);
            self.messages.say(Weight::Note, said);
        }
    }

    /// Takes what came of work on a table.
    pub(super) fn tabled(&mut self, tabled: Tabled) {
        match tabled {
            Tabled::Read(read) => {
                let Some(table) = self.table.take() else { return };
                match *read {
                    Ok(weighed) => self.table_read(table, weighed),
                    Err(why) => self.messages.say(Weight::Error, why),
                }
            }
            Tabled::Weighed(weighed) => {
                let Some(open) = &mut self.open else { return };
                let Some(importing) = &mut open.importing else { return };
                let old = importing.weighed(*weighed);
                let wanted = importing.wanted;
                self.let_go(old);
                if wanted {
                    self.import(ImportAct::Take);
                }
            }
            Tabled::Stopped => {}
        }
    }

    /// Shows a table that was read; who has gone on to something else meanwhile is only told.
    fn table_read(&mut self, table: Reading, weighed: Weighed) {
        let for_new_plan = self.open.is_none();
        if for_new_plan {
            let plan_id = self.outside.ids.fresh();
            self.begin(store::Saved { plan_id, ..store::Saved::default() }, View::Import);
        }
        self.jobs.stop(Job::Weigh);
        let Some(open) = &mut self.open else { return };
        let stayed = table.from.is_none_or(|(view, of)| open.view == view && open.plan.revision() == of);
        // No version of one table is one of another that stands in its place.
        let version = open.importing.as_ref().map_or(1, |before| before.version + 1);
        let importing = Importing::new(weighed, table.source, for_new_plan, version);
        let old = open.importing.replace(importing);
        if stayed || open.view == View::Import {
            open.view = View::Import;
        }
        self.let_go(old);
    }

    /// Does what the user wishes of the table.
    pub(super) fn import(&mut self, act: ImportAct) {
        let Some(open) = &mut self.open else { return };
        let revision = open.plan.revision();
        let Some(importing) = &mut open.importing else { return };
        match act {
            ImportAct::Look(sheet) => importing.look(sheet),
            ImportAct::Leave => self.leave_table(),
            ImportAct::Take if importing.is_current(revision) => self.take_now(),
            ImportAct::Take => {
                importing.wanted = true;
                self.weigh();
            }
            act => {
                importing.wanted = false;
                importing.wish(act);
                self.weigh();
            }
        }
    }

    /// Nothing of the table is taken in.
    fn leave_table(&mut self) {
        self.jobs.stop(Job::Weigh);
        let Some(open) = &mut self.open else { return };
        let Some(importing) = open.importing.take() else { return };
        let said = Phrase::new("ui-table-left").with("file", importing.source.as_str());
        if importing.for_new_plan && open.plan.history().steps().is_empty() {
            self.abandon();
        } else if open.view == View::Import {
            open.view = View::Measures;
        }
        self.messages.say(Weight::Note, said);
        self.let_go(importing);
    }

    /// The plan becomes what was worked out for it.
    fn take_now(&mut self) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(importing) = open.importing.take() else { return };
        let said = Phrase::new("ui-taken-in").with("count", importing.preview.taken);
        let said =
            said.with("file", importing.source.as_str()).with("remarks", importing.preview.remarks.len());
        let view = lands_in(&importing);
        let (ahead, old) = importing.into_ahead();
        match ahead {
            Ok(ahead) => {
                open.plan.go_ahead(ahead, stamp, now);
                open.file.saved = pending(&open.file);
                self.messages.say(Weight::Note, said);
            }
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
        open.view = view;
        self.let_go(old);
    }

    /// Gives up what is large beside the window, for that takes time too.
    fn let_go(&mut self, old: impl Send + 'static) {
        self.jobs.begin(Job::LetGo, move |_, _| {
            drop(old);
            Done::Gone
        });
    }

    /// Back to the start screen from a plan that nothing was put into.
    fn abandon(&mut self) {
        if let Some(open) = self.open.take() {
            // Usually there is no copy yet.
            let gone = self.outside.storage.remove(&open.file.copy.file);
            log::trace!("empty recovery copy removed: {}", gone.is_ok());
        }
    }
}

/// Where what was taken in is seen: among the measures, else where the first list belongs.
fn lands_in(importing: &Importing) -> View {
    let lists = importing.book.sheets.iter().filter_map(|sheet| match sheet.role {
        Role::List(kind) => Some(View::of(kind)),
        _ => None,
    });
    lists.take(1).find(|_| importing.preview.taken == 0).unwrap_or(View::Measures)
}
