//! Two programs on one file, in any order of writing, saving, looking, choosing, closing and being killed: whatever one
//! of them saved stands in the file, in a version, or in a recovery copy.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::program::ProgramHarness;
use planverksted::edit::verbs;
use planverksted::model::{Uid, records::plan as about};
use planverksted::session::{Command, Outbox};
use planverksted::store::{
    Disk, SavedPlan, list_recoveries, list_versions, open_plan, read, read_version, write,
};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

const PLAN_ID: Uid = Uid::from_bits(7);

/// A small plan: each case reads it a hundred times.
fn plan_file() -> String {
    let plan = plans::plan("goal g1 \"Ro\"; measure m1 \"Losteam\" in g1: 2027=100").plan;
    write(&SavedPlan { plan_id: PLAN_ID, plan, ..SavedPlan::default() }).expect("it can be written")
}

/// What one of the two does.
#[derive(Clone, Copy, Debug)]
enum ProgramAction {
    Write,
    Save,
    Look,
    TakeTheirs,
    KeepOurs,
    Reopen,
    Kill,
    Wait,
}

fn acts() -> impl Strategy<Value = Vec<(bool, ProgramAction)>> {
    let act = prop_oneof![
        4 => Just(ProgramAction::Write),
        4 => Just(ProgramAction::Save),
        2 => Just(ProgramAction::Look),
        1 => Just(ProgramAction::TakeTheirs),
        1 => Just(ProgramAction::KeepOurs),
        1 => Just(ProgramAction::Reopen),
        1 => Just(ProgramAction::Kill),
        1 => Just(ProgramAction::Wait),
    ];
    prop::collection::vec((any::<bool>(), act), 1..16)
}

/// One of the two: the one writes the municipality, the other the case number, so that neither replaces what the
/// other meant.
struct RunningProgram {
    first: bool,
    harness: ProgramHarness,
    /// What it wrote last, and what of that was saved when its window was left or its clock came.
    written: Option<String>,
    saved: Option<String>,
}

impl RunningProgram {
    fn new(folder: &Folder, path: &Path, first: bool, start: u64) -> Self {
        let mut harness = ProgramHarness::new(folder, "home", start * 2 + u64::from(first));
        harness.open(path);
        Self { first, harness, written: None, saved: None }
    }

    fn write(&mut self, number: usize) {
        let text = format!("{} {number}", if self.first { "A" } else { "B" });
        let program = &mut self.harness.program;
        let plan = program.plan().expect("it is open");
        let change = if self.first {
            verbs::set(plan, about::MUNICIPALITY, Uid::PLAN, text.as_str())
        } else {
            verbs::set(plan, about::CASE_NUMBER, Uid::PLAN, text.as_str())
        };
        let mut ids = program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        out.change(change);
        program.apply_frame_output(out);
        self.written = Some(text);
    }

    fn save(&mut self) {
        self.harness.save();
        self.saved = self.written.clone().or(self.saved.take());
    }
}

/// Whether a text stands anywhere that the program would find it again.
fn is_kept(text: &str, path: &Path, harness: &ProgramHarness) -> bool {
    let all = list_versions(&Disk, &harness.dirs, PLAN_ID);
    let in_versions = all.iter().filter_map(|one| read_version(&Disk, one).ok());
    let in_copies = list_recoveries(&Disk, &harness.dirs).into_iter().map(|copy| copy.opened.saved);
    let in_file = open_plan(&Disk, path).map(|opened| opened.saved);
    in_versions
        .map(|bytes| read(&bytes).expect("a version is whole").saved)
        .chain(in_copies)
        .chain(in_file)
        .any(|saved| &*saved.plan.about().municipality == text || &*saved.plan.about().case_number == text)
}

fn run(name: &str, acts: &[(bool, ProgramAction)]) -> Result<(), TestCaseError> {
    let folder = Folder::of(name);
    let path: PathBuf = folder.file("plan.ron", plan_file());
    let begin = |is_first| RunningProgram::new(&folder, &path, is_first, 1);
    let mut sides: Vec<RunningProgram> = [true, false].into_iter().map(begin).collect();
    for (number, (first, act)) in acts.iter().enumerate() {
        let side = &mut sides[usize::from(!first)];
        match act {
            ProgramAction::Write => side.write(number),
            ProgramAction::Save => side.save(),
            ProgramAction::Look => drop(side.harness.check_file()),
            ProgramAction::TakeTheirs => {
                side.harness.dispatch(Command::AcceptTheirs);
                side.save();
            }
            ProgramAction::KeepOurs => {
                side.harness.dispatch(Command::KeepOurs);
                side.save();
            }
            ProgramAction::Wait => drop(side.harness.advance_clock(700)),
            ProgramAction::Reopen | ProgramAction::Kill => {
                if matches!(act, ProgramAction::Reopen) {
                    side.save();
                    side.harness.dispatch(Command::Quit);
                }
                let saved = side.saved.take();
                *side = RunningProgram::new(
                    &folder,
                    &path,
                    *first,
                    2 + u64::try_from(number).unwrap_or_default(),
                );
                side.saved = saved;
            }
        }
        prop_assert!(open_plan(&Disk, &path).is_ok(), "the file is whole after {number}");
        for side in &sides {
            let own = [&side.saved, &side.written].into_iter().flatten();
            // What it wrote over its own words counts as well: those are behind undo.
            let is_found = own.clone().any(|text| is_kept(text, &path, &side.harness));
            prop_assert!(side.saved.is_none() || is_found, "{own:?} is lost after {number}: {act:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: few(), ..ProptestConfig::default() })]
    #[test]
    fn whatever_one_of_two_saved_is_found_again(acts in acts()) {
        run("interleaving-any", &acts)?;
    }
}

/// Each case writes many files: some, and as many as `PROPTEST_CASES` asks for.
fn few() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(24)
}

#[test]
fn the_one_that_saves_last_writes_over_nobody() {
    use ProgramAction::{KeepOurs, Kill, Look, Save, TakeTheirs, Wait, Write};
    for acts in [
        vec![(true, Write), (false, Write), (true, Save), (false, Save)],
        vec![
            (false, Write),
            (true, Write),
            (true, Save),
            (false, Save),
            (false, Write),
            (false, Wait),
            (false, Look),
        ],
        vec![(true, Write), (false, Write), (true, Save), (false, Save), (false, Kill), (true, Save)],
        vec![(true, Write), (false, Write), (true, Save), (false, Save), (false, KeepOurs)],
        vec![(true, Write), (false, Write), (true, Save), (false, Save), (false, TakeTheirs)],
    ] {
        run("interleaving-known", &acts).expect("nothing is lost");
    }
}
