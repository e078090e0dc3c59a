//! The program is killed while somebody types: what was typed is kept but for at most two seconds of it, the file or
//! its recovery copy is whole, and the next start says what was kept.
//!
//! The test binary starts itself as the program that is killed. A few kills belong to the test;
//! `PLANVERKSTED_KILLS=500 cargo test --test it session::kill::` looks longer.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::folder::Folder;
use crate::harness::program::{NoDialogs, ProgramHarness, Settled as _};
use planverksted::model::{Address, IdGenerator, Key, Uid, Value, records::plan as about};
use planverksted::session::{Command as Act, Environment, Outbox, Program, System};
use planverksted::store::{
    Access, AccessLoss, AppDirs, Clock, Disk, FileLock, FileMetadata, LocalUser, LogFile, RenameMode,
    SAMPLE_PLAN, Storage, list_recoveries, lock_file, open_plan,
};
use planverksted::text::Language;
use std::io::{self, BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;

/// Where the typist works; only set for the process that is killed.
const TYPIST: &str = "PLANVERKSTED_TYPIST";

fn report(what: &str, number: i64) {
    let mut out = io::stdout().lock();
    writeln!(out, "\n{what} {number}").and_then(|()| out.flush()).expect("the parent listens");
}

/// The disk, which tells when writing a plan begins and ends.
struct ReportingDisk;

impl Storage for ReportingDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        Disk.size(path)
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, at_most)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        report("write", 0);
        Disk.write_new(path, bytes, access)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        Disk.sync_file(path)
    }

    fn is_writable(&self, path: &Path) -> io::Result<bool> {
        Disk.is_writable(path)
    }

    fn metadata(&self, path: &Path) -> io::Result<FileMetadata> {
        Disk.metadata(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<FileLock> {
        Disk.try_lock(path)
    }

    fn is_locked(&self, path: &Path) -> bool {
        Disk.is_locked(path)
    }

    fn rename(&self, from: &Path, to: &Path, mode: RenameMode) -> io::Result<()> {
        Disk.rename(from, to, mode)?;
        report("written", 0);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        report("write", 0);
        Disk.append(path, bytes)?;
        report("written", 0);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        Disk.list(folder)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(path)
    }

    fn is_stream(&self, path: &Path) -> bool {
        Disk.is_stream(path)
    }

    fn write_into(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Disk.write_into(path, bytes)
    }
}

/// The milliseconds of one number, by the typist's clock.
const STEP: i64 = 10;
/// Numbers that may be lost: those of two seconds.
const MAY_BE_LOST: i64 = 2_000 / STEP;

/// Types a number after the other into the plan's title until the process ends; does nothing in an ordinary test run.
///
/// Its clock goes on with each number, and what is due is written before the next one: how much a kill costs is counted in
/// numbers, and does not depend on how fast the machine is.
#[test]
fn the_typist() {
    let Some(folder) = std::env::var_os(TYPIST).map(PathBuf::from) else { return };
    let signals = planverksted::app::Signals::listen(|| {});
    let clock = Arc::new(TestClock::default());
    let environment = Environment {
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        dirs: AppDirs::inside(folder.join("home")),
        documents_dir: folder.clone(),
        ids: IdGenerator::seeded(u64::from(std::process::id())),
        user: LocalUser::default(),
    };
    let storage: Arc<dyn Storage> = Arc::new(ReportingDisk);
    LogFile::new(Arc::clone(&storage), Arc::clone(&environment.clock), &environment.dirs).install(|_| ());
    let computer = Arc::new(TestComputer::default());
    let system = System::new(environment, storage, Arc::new(NoDialogs), computer);
    let mut program = Program::new(system, Language::Nb);
    let file = folder.join("plan.ron");
    program.act(if file.exists() { Act::OpenPath(file) } else { Act::OpenSample });
    log::logger().flush();
    let title = about::TITLE;
    let title = Address { kind: title.kind, id: Uid::PLAN, field: title.index, key: Key::Whole };
    for number in 0..1_000_000 {
        report("type", number);
        let plan = program.plan().expect("it is open").clone();
        let mut ids = program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        out.type_fact(&plan, title, Value::Text(number.to_string().into()));
        program.apply_frame_output(out);
        clock.advance(STEP);
        program.settle();
        if signals.is_quit_requested() {
            program.act(Act::Quit);
            assert!(program.wants_to_quit(), "all is written");
            report("end", number);
            log::logger().flush();
            return;
        }
    }
}

/// A typist in a process of its own.
struct Typist {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Typist {
    fn start(folder: &Folder) -> Self {
        let program = std::env::current_exe().expect("the test binary");
        let (_, module) = module_path!().split_once("::").expect("the crate's name stands first");
        let mut child = Command::new(program)
            .args(["--exact", &format!("{module}::the_typist"), "--nocapture"])
            .env(TYPIST, folder.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        Self { child, lines }
    }

    /// The next that it reports: what, and which number.
    fn next(&mut self) -> Option<(String, i64)> {
        self.lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (what, number) = line.split_once(' ')?;
            Some((what.to_owned(), number.parse().ok()?))
        })
    }

    /// Listens until it has reported this so many times.
    fn wait_for(&mut self, what: &str, times: u64) {
        for _ in 0..times {
            while self.next().expect("it goes on").0 != what {}
        }
    }

    /// Kills it; gives the last number that it typed.
    fn kill(mut self) -> i64 {
        self.child.kill().and_then(|()| self.child.wait()).expect("it is killed");
        self.last("type")
    }

    /// The number of the last report of this, when it has ended.
    fn last(&mut self, what: &str) -> i64 {
        let mut last = -1;
        while let Some((reported, number)) = self.next() {
            if reported == what {
                last = number;
            }
        }
        last
    }
}

fn kills(few: u64) -> u64 {
    std::env::var("PLANVERKSTED_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(few)
}

/// Kills a typist at points that look random, every other time in the middle of a write, and looks at what is left: the
/// last number that was typed is given.
fn campaign(name: &str, seed: u64, few: u64, check: impl Fn(&Folder, i64)) {
    let mut points = IdGenerator::seeded(seed);
    for kill in 0..kills(few) {
        let folder = Folder::of(name);
        if name.ends_with("file") {
            folder.file("plan.ron", SAMPLE_PLAN);
        }
        let mut typist = Typist::start(&folder);
        let point = points.next_id().bits();
        typist.wait_for("type", 300);
        if kill % 2 == 0 {
            typist.wait_for("write", 1 + point % 12);
        } else {
            typist.wait_for("type", point % 400);
        }
        check(&folder, typist.kill());
    }
}

#[test]
fn a_kill_while_typing_costs_two_seconds_at_most_and_the_next_start_says_what_was_kept() {
    campaign("kill-file", 1, 4, |folder, typed| {
        let path = folder.path("plan.ron");
        let opened = open_plan(&Disk, &path).expect("the file is whole");
        assert_eq!(opened.remarks, []);
        let mut next = ProgramHarness::new(folder, "home", 5);
        let message = next.messages();
        assert!(message.iter().any(|message| message.contains("ikke lukket riktig")), "{message:?}");
        assert!(!lock_file(&path).exists(), "nobody is said to have it open");
        let log = std::fs::read_to_string(next.dirs.data.join("log.txt")).expect("there is a log");
        assert!(log.contains("is open, from") && log.contains("plan.ron"), "{log}");
        assert!(!log.contains("Fjellvik"), "never the plan's text: {log}");
        next.open(&path);
        let kept = next.title().parse().unwrap_or(-1);
        assert!(typed - kept <= MAY_BE_LOST, "of {typed} numbers {kept} are kept");
        next.save().advance_clock(7_200).open(&path);
        next.program.finish();
        assert_eq!(folder.names(), ["home", "plan.ron"], "nothing is left over");
    });
}

#[test]
fn a_plan_without_a_file_is_offered_after_a_kill() {
    campaign("kill-nowhere", 2, 2, |folder, typed| {
        let places = AppDirs::inside(folder.path("home"));
        let copies = list_recoveries(&Disk, &places);
        let kept =
            copies.first().map_or(-1, |copy| copy.opened.saved.plan.about().title.parse().unwrap_or(-1));
        assert!(typed - kept <= MAY_BE_LOST, "of {typed} numbers {kept} are kept");
        let next = ProgramHarness::new(folder, "home", 5);
        assert_eq!(next.program.recoveries().len(), copies.len());
        if kept >= 0 {
            let message = next.program.words().text(&next.program.recoveries()[0].phrase);
            assert!(message.contains(&kept.to_string()) && message.contains("Fjellvik"), "{message}");
        }
    });
}

#[cfg(unix)]
#[test]
fn a_program_that_is_asked_to_end_saves_everything_first() {
    for signal in ["-TERM", "-HUP", "-INT"] {
        let folder = Folder::of("kill-asked");
        let path = folder.file("plan.ron", SAMPLE_PLAN);
        let mut typist = Typist::start(&folder);
        typist.wait_for("type", 130);
        let sent = Command::new("kill").args([signal, &typist.child.id().to_string()]).status();
        assert!(sent.expect("kill is there").success());
        let last = typist.last("end");
        assert!(typist.child.wait().expect("it ends").success(), "{signal}");
        assert!(last >= 129, "{signal}: it ended after {last}");
        let title = open_plan(&Disk, &path).expect("the file is whole").saved.plan.about().title.to_string();
        assert_eq!(title, last.to_string(), "{signal}");
        assert_eq!(folder.names(), ["home", "plan.ron"]);
        assert_eq!(
            ProgramHarness::new(&folder, "home", 5).messages(),
            Vec::<String>::new(),
            "nothing to tell"
        );
    }
}
