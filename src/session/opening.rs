//! Opening plans: from a file, a template, the sample, or a recovery copy; and closing them.

use super::file::{PlanFile, Print, recoveries};
use super::program::{Open, Program};
use super::{OpenPlan, Saved, View, Weight};
use crate::edit::History;
use crate::model::Plan;
use crate::store::{self, SAMPLE_PLAN, Template, open_bytes, open_plan, replace_file};
use std::path::{Path, PathBuf};

impl Program {
    pub(super) fn show(&mut self, plan: Plan, history: History, file: PlanFile, view: View) {
        self.flush();
        let plan = OpenPlan::new(plan, history);
        self.open = Some(Open { plan, file, view, form: false, importing: None, exported: None });
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
        let (mut file, plan, _) = PlanFile::of(opened, None);
        file.saved = Saved::Nowhere;
        self.show(plan, History::default(), file, view);
    }

    pub(super) fn open_path(&mut self, path: &Path) {
        let bytes = open_bytes(self.outside.storage.as_ref(), path);
        let read = bytes.and_then(|bytes| {
            let opened = store::read(&bytes).map_err(|problem| problem.of(path))?;
            Ok((opened, bytes))
        });
        match read {
            Ok((opened, bytes)) => {
                let odd = !opened.remarks.is_empty();
                self.opened(opened, Some(path.to_owned()));
                self.know(&bytes, odd);
            }
            Err(error) => {
                self.settings.forget(path);
                self.remember();
                self.messages.say(Weight::Error, error.phrase());
            }
        }
    }

    /// Remembers what the file held; what was odd about it is kept as it was.
    pub(super) fn know(&mut self, bytes: &[u8], odd: bool) {
        let Some(open) = &mut self.open else { return };
        let print = Print::of(bytes);
        open.file.known = Some(print);
        if odd {
            let version = open.file.version(&self.outside.places, print);
            let storage = self.outside.storage.as_ref();
            let folder = version.parent().unwrap_or(&version);
            if storage.make_folder(folder).is_err() || replace_file(storage, &version, bytes).is_err() {
                log::warn!("the file could not be kept as it was");
            }
        }
    }

    pub(super) fn opened(&mut self, opened: store::Opened, path: Option<PathBuf>) {
        let remarks = opened.remarks.clone();
        let (mut file, plan, history) = PlanFile::of(opened, path);
        file.saved = if file.read_only {
            Saved::ReadOnly
        } else if file.path.is_some() {
            Saved::InFile
        } else {
            Saved::Nowhere
        };
        self.show(plan, history, file, View::Overview);
        for remark in remarks {
            self.messages.say(Weight::Warning, remark);
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

    /// A recovered plan has no file until the user gives one; its copy stays.
    pub(super) fn recover(&mut self, copy: &Path) {
        match open_plan(self.outside.storage.as_ref(), copy) {
            Ok(opened) => self.opened(opened, None),
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// Throws a recovery copy away; only ever on the user's wish.
    pub(super) fn discard(&mut self, copy: &Path) {
        if let Err(error) = self.outside.storage.remove(copy) {
            self.messages.say(Weight::Error, store::Problem::writing(&error).of(copy).phrase());
        }
        self.recoveries = recoveries(self.outside.storage.as_ref(), &self.outside.places);
    }

    pub(super) fn close(&mut self) {
        self.flush();
        self.remember_plan();
        self.open = None;
        self.recoveries = recoveries(self.outside.storage.as_ref(), &self.outside.places);
    }
}
