//! Opening plans: from a file, a template or the sample; and closing them.

use super::file::{Known, PlanFile, ReadOnly};
use super::journal::Journaled;
use super::presence::Presence;
use super::program::{Job, Open, Program};
use super::{Contents, OpenPlan, Saved, Versions, View, Weight};
use crate::edit::History;
use crate::model::Plan;
use crate::store::{self, Reason, SAMPLE_PLAN, Template};
use crate::text::Phrase;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Program {
    pub(super) fn show(&mut self, plan: Plan, history: History, file: PlanFile, view: View) {
        self.stop_reading();
        self.stop_table();
        // What went wrong with another plan is no matter of this one; it stays in the list.
        self.messages.put_errors_aside();
        self.flush();
        self.jobs.stop(Job::Look);
        self.depart();
        let journaled = Journaled::of(&history);
        let plan = OpenPlan::new(plan, history);
        self.open = Some(Open {
            plan,
            file,
            presence: Presence::default(),
            journaled,
            versions: Versions::default(),
            contents: Contents::default(),
            view,
            form: false,
            importing: None,
            merging: None,
            exported: None,
        });
        self.arrive();
        if let Some(open) = &self.open {
            let path = open.file.path.as_deref().unwrap_or(Path::new("no file"));
            log::info!("plan {} is open, from {}", open.file.plan_id, path.display());
        }
        self.remember_plan();
    }

    pub(super) fn new_plan(&mut self, name: &str) {
        let Some(template) = Template::ALL.iter().find(|template| template.name == name) else { return };
        match template.plan(self.words.language(), &mut self.outside.ids) {
            Ok(saved) => self.begin(saved, View::Questions),
            Err(problem) => self.messages.say(Weight::Error, problem.of(Path::new(name)).phrase()),
        }
    }

    /// A plan of its own that has no file yet; its history begins here.
    pub(super) fn begin(&mut self, saved: store::Saved, view: View) {
        let opened = store::Opened { saved, remarks: Vec::new(), read_only: false };
        let sitting = self.outside.ids.fresh();
        let (mut file, plan, _) = PlanFile::of(opened, None, &self.outside.places, sitting);
        file.saved = Saved::Nowhere;
        self.show(plan, History::default(), file, view);
    }

    /// Shows what was read: from a file with what it held, or as a plan without a file.
    pub(super) fn opened(
        &mut self,
        opened: store::Opened,
        done: (History, Vec<Phrase>),
        from: Option<(PathBuf, Known, bool)>,
    ) {
        let remarks = opened.remarks.clone();
        let forbidden = from.as_ref().is_some_and(|(_, _, forbidden)| *forbidden);
        let (path, known) = from.map(|(path, known, _)| (path, known)).unzip();
        let sitting = self.outside.ids.fresh();
        let (mut file, plan, history) = PlanFile::of(opened, path, &self.outside.places, sitting);
        if forbidden && file.read_only.is_none() {
            file.read_only = Some(ReadOnly::Forbidden);
        }
        file.saved = match (&file.path, file.read_only) {
            (None, _) => Saved::Nowhere,
            (Some(_), None) => Saved::InFile,
            (Some(_), Some(_)) => Saved::ReadOnly,
        };
        file.keeping.odd = !remarks.is_empty() && file.path.is_some();
        let bytes = known.as_ref().filter(|_| file.keeping.odd).map(|known| Arc::clone(&known.bytes));
        file.known = known;
        let (history, odd) = if file.read_only.is_none() { done } else { (history, Vec::new()) };
        self.show(plan, history, file, View::Overview);
        for remark in odd {
            self.messages.say(Weight::Note, remark);
        }
        if let Some(bytes) = bytes {
            self.keep_odd(&bytes);
        }
        for remark in remarks {
            self.messages.say(Weight::Warning, remark);
        }
    }

    /// Keeps a file that was odd as it was; where that fails, the first save tries again before it writes.
    fn keep_odd(&mut self, bytes: &[u8]) {
        match self.keep_version(Reason::Odd, String::new(), bytes) {
            Ok(_) => {
                if let Some(open) = &mut self.open {
                    open.file.keeping.odd = false;
                }
            }
            Err(error) => log::warn!("the file could not be kept as it was: {}", error.phrase().key),
        }
    }

    /// The sample opens as a plan of its own, without a file, so that nothing can be spoilt.
    pub(super) fn open_sample(&mut self) {
        match store::read(SAMPLE_PLAN.as_bytes()) {
            Ok(opened) => {
                let plan_id = self.outside.ids.fresh();
                self.begin(store::Saved { plan_id, ..opened.saved }, View::Overview);
            }
            Err(problem) => self.messages.say(Weight::Error, problem.of(Path::new("")).phrase()),
        }
    }

    pub(super) fn close(&mut self) {
        self.stop_table();
        self.flush();
        self.jobs.stop(Job::Look);
        self.depart();
        self.remember_plan();
        self.open = None;
        self.find_recoveries();
    }
}
