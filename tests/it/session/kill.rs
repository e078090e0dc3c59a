//! The program is killed while somebody types: what was typed is kept but for at most two seconds of it, the file or
//! its recovery copy is whole, and the next start says what was kept.
//!
//! The test binary starts itself as the program that is killed. A few kills belong to the test;
//! `PLANVERKSTED_KILLS=500 cargo test --test it session::kill::` looks longer.

use crate::harness::folder::Folder;
use crate::harness::program::{NoDialogs, ProgramHarness, Settled as _};
use planverksted::model::{Address, IdGenerator, Key, Uid, Value, records::plan as about};
use planverksted::session::{Command as Act, Environment, Outbox, Program, System};
use planverksted::store::{
    Access, AppDirs, Clock as _, Disk, FileLock, FileMetadata, LocalUser, LogFile, SAMPLE_PLAN, Storage,
    SystemClock, list_recoveries, lock_file, open_plan,
};
use planverksted::text::Language;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// Where the typist works; only set for the process that is killed.
const TYPIST: &str = "PLANVERKSTED_TYPIST";

/// Milliseconds by the computer's clock.
fn moment() -> i64 {
    SystemClock.now().as_millisecond()
}

fn report(what: &str, number: i64) {
    let mut out = io::stdout().lock();
    writeln!(out, "\n{what} {number} {}", moment()).and_then(|()| out.flush()).expect("the parent listens");
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

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<()> {
        report("write", 0);
        Disk.write_new(path, bytes, access)
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

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)?;
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

/// Types a number after the other into the plan's title until the process ends; does nothing in an ordinary test run.
#[test]
fn the_typist() {
    let Some(folder) = std::env::var_os(TYPIST).map(PathBuf::from) else { return };
    let signals = planverksted::app::Signals::listen(|| {});
    let environment = Environment {
        clock: Arc::new(SystemClock),
        dirs: AppDirs::inside(folder.join("home")),
        documents_dir: folder.clone(),
        ids: IdGenerator::seeded(u64::from(std::process::id())),
        user: LocalUser::default(),
    };
    let storage: Arc<dyn Storage> = Arc::new(ReportingDisk);
    LogFile::new(Arc::clone(&storage), Arc::clone(&environment.clock), &environment.dirs).install();
    let mut program =
        Program::new(System { environment, storage, dialogs: Arc::new(NoDialogs) }, Language::Nb);
    let file = folder.join("plan.ron");
    program.act(if file.exists() { Act::OpenPath(file) } else { Act::OpenSample });
    let title = about::TITLE;
    let title = Address { kind: title.kind, id: Uid::PLAN, field: title.index, key: Key::Whole };
    for number in 0..6_000 {
        report("type", number);
        let plan = program.plan().expect("it is open").clone();
        let mut ids = program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        out.type_fact(&plan, title, Value::Text(number.to_string().into()));
        program.apply_frame_output(out);
        program.tick();
        if signals.is_quit_requested() {
            program.act(Act::Quit);
            assert!(program.wants_to_quit(), "all is written");
            report("end", number);
            log::logger().flush();
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// What a typist told before it was killed: what and which number, in milliseconds.
struct TypistLog(Vec<(String, i64, i64)>);

impl TypistLog {
    /// Reads all that a dead process told.
    fn of(child: &mut Child) -> Self {
        let mut text = String::new();
        child.stdout.take().expect("it is piped").read_to_string(&mut text).expect("it told in UTF-8");
        let lines = text.lines().filter_map(|line| {
            let [what, number, at] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
            Some((what.to_owned(), number.parse().ok()?, at.parse().ok()?))
        });
        Self(lines.collect())
    }

    fn at(&self, what: &str) -> impl DoubleEndedIterator<Item = (i64, i64)> {
        self.0
            .iter()
            .filter(move |(description, ..)| description == what)
            .map(|(_, number, at)| (*number, *at))
    }

    /// The milliseconds of typing that are lost where a number is what was kept.
    fn lost(&self, kept: i64) -> i64 {
        let (_, last) = self.at("type").next_back().expect("something was typed");
        self.at("type").find(|(number, _)| *number > kept).map_or(0, |(_, at)| last - at)
    }

    /// How much the saving clock may lose: two seconds, or more where this machine takes long to write or to get on.
    fn allowed(&self) -> i64 {
        let typed: Vec<i64> = self.at("type").map(|(_, at)| at).collect();
        let last = typed.last().copied().unwrap_or_default();
        let stood_still = typed.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or_default();
        let saving = longest_stretch(self.0.iter().filter(|(what, ..)| what != "type"), last);
        let slow = if saving < 600 { 0 } else { 21 * saving };
        2_000 + slow + if stood_still < 150 { 0 } else { 2 * stood_still }
    }
}

/// The longest stretch of writing, in milliseconds: what is written within a moment of the last belongs to one save.
fn longest_stretch<'s>(description: impl Iterator<Item = &'s (String, i64, i64)>, last: i64) -> i64 {
    const MOMENT: i64 = 300;
    let (mut begun, mut before, mut longest, mut open) = (i64::MIN, i64::MIN, 0, false);
    for (what, _, at) in description {
        if !open && at.saturating_sub(before) > MOMENT {
            begun = *at;
        }
        open = what == "write";
        before = *at;
        longest = longest.max(at.saturating_sub(begun));
    }
    if open { longest.max(last.saturating_sub(begun)) } else { longest }
}

fn typist(folder: &Folder) -> Child {
    let program = std::env::current_exe().expect("the test binary");
    let (_, module) = module_path!().split_once("::").expect("the crate's name stands first");
    Command::new(program)
        .args(["--exact", &format!("{module}::the_typist"), "--nocapture"])
        .env(TYPIST, folder.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}

fn kills(few: u64) -> u64 {
    std::env::var("PLANVERKSTED_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(few)
}

/// Kills a typist at moments that look random, and looks at what is left each time.
fn campaign(name: &str, seed: u64, few: u64, look: impl Fn(&Folder, &TypistLog)) {
    let mut moments = IdGenerator::seeded(seed);
    for _ in 0..kills(few) {
        let folder = Folder::of(name);
        if name.ends_with("file") {
            folder.file("plan.ron", SAMPLE_PLAN);
        }
        let mut child = typist(&folder);
        std::thread::sleep(Duration::from_millis(1_200 + moments.next_id().bits() % 3_000));
        child.kill().and_then(|()| child.wait()).expect("it is killed");
        look(&folder, &TypistLog::of(&mut child));
    }
}

#[test]
fn a_kill_while_typing_costs_two_seconds_at_most_and_the_next_start_says_what_was_kept() {
    campaign("kill-file", 1, 4, |folder, story| {
        let path = folder.path("plan.ron");
        let opened = open_plan(&Disk, &path).expect("the file is whole");
        assert_eq!(opened.remarks, []);
        let kept = opened.saved.plan.about().title.parse().unwrap_or(-1);
        assert!(story.lost(kept) <= story.allowed(), "{} lost of {:?}", story.lost(kept), story.0.last());
        let next = ProgramHarness::new(folder, "home", 5);
        let message = next.messages();
        assert!(message.iter().any(|message| message.contains("ikke lukket riktig")), "{message:?}");
        assert!(!lock_file(&path).exists(), "nobody is said to have it open");
        let log = std::fs::read_to_string(next.dirs.data.join("log.txt")).expect("there is a log");
        assert!(log.contains("is open, from") && log.contains("plan.ron"), "{log}");
        assert!(!log.contains("Fjellvik"), "never the plan's text: {log}");
        let mut next = next;
        next.open(&path).advance_clock(7_200).open(&path);
        next.program.finish();
        assert_eq!(folder.names(), ["home", "plan.ron"], "nothing is left over");
    });
}

#[test]
fn a_plan_without_a_file_is_offered_after_a_kill() {
    campaign("kill-nowhere", 2, 2, |folder, story| {
        let places = AppDirs::inside(folder.path("home"));
        let copies = list_recoveries(&Disk, &places);
        let kept =
            copies.first().map_or(-1, |copy| copy.opened.saved.plan.about().title.parse().unwrap_or(-1));
        assert!(story.lost(kept) <= story.allowed(), "{} lost of {:?}", story.lost(kept), story.0.last());
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
        let mut child = typist(&folder);
        std::thread::sleep(Duration::from_millis(1_300));
        let sent = Command::new("kill").args([signal, &child.id().to_string()]).status();
        assert!(sent.expect("kill is there").success());
        assert!(child.wait().expect("it ends").success(), "{signal}");
        let story = TypistLog::of(&mut child);
        let (last, _) = story.at("end").next().expect("it ended by itself");
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
