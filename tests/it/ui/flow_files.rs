//! Files that are bad, disks that fail, windows that are closed: the program goes on and nothing is lost.

use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::model::Kind;
use planverksted::session::{Appearance, MessageSeverity, SaveState, View};
use planverksted::store::{
    Access, AccessLoss, Disk, FileLock, FileMetadata, RenameMode, SAMPLE_PLAN, Storage, open_plan,
};
use planverksted::text::Language;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The real disk behind two gates that a test can shut.
#[derive(Default)]
struct FailingDisk {
    no_reading: AtomicBool,
    no_writing: AtomicBool,
    /// Whoever writes has to wait.
    slow: AtomicBool,
}

impl FailingDisk {
    fn may_proceed(gate: &AtomicBool) -> io::Result<()> {
        if gate.load(Ordering::SeqCst) { Err(io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
    }
}

impl Storage for FailingDisk {
    fn size(&self, path: &Path) -> io::Result<u64> {
        Disk.size(path)
    }

    fn read(&self, path: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        Self::may_proceed(&self.no_reading).and_then(|()| Disk.read(path, at_most))
    }

    fn write_new(&self, path: &Path, bytes: &[u8], access: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        while self.slow.load(Ordering::SeqCst) {
            std::thread::yield_now();
        }
        Self::may_proceed(&self.no_writing).and_then(|()| Disk.write_new(path, bytes, access))
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Disk.append(path, bytes)
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
        Disk.rename(from, to, mode)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
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
        Self::may_proceed(&self.no_writing).and_then(|()| Disk.write_into(path, bytes))
    }
}

/// The message that stands: what happened, which file, that it is unharmed, and what to do.
fn check_file_title(window: &WindowHarness, file: &str) {
    let alert = window.program().messages().alert().expect("something is said");
    assert_eq!(alert.severity, MessageSeverity::Error);
    let message = window.program().words().text(&alert.phrase);
    assert!(message.contains(file), "which file: {message}");
    assert!(
        message.matches(". ").count() >= 1 && message.ends_with('.'),
        "what happened and what to do: {message}"
    );
    let unharmed = ["urørt", "ikke rørt", "Ingenting er endret"];
    assert!(unharmed.iter().any(|words| message.contains(words)), "that it is unharmed: {message}");
    assert!(window.shows(&message), "in sight");
}

/// Opening this file is refused with a message, from the start screen and over an open plan; all goes on.
fn check(test: &str, make: impl FnOnce(&Folder) -> (PathBuf, Arc<FailingDisk>)) {
    let folder = Folder::of(test);
    let (path, gates) = make(&folder);
    let bytes = std::fs::read(&path).ok();
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let mut window = WindowHarness::with(
        &folder,
        Arc::clone(&gates) as Arc<dyn Storage>,
        Language::Nb,
        Some(path.clone()),
    );
    check_file_title(&window, &name);
    let hint = window.word("ui-message-aside");
    window.press_until("Tab", &hint).press("Enter");
    assert!(window.program().messages().alert().is_none(), "it can be put aside");

    window.start_empty_plan().write_rows(&["Losteam"]);
    let before = window.plan().clone();
    window.queue_dialog_answer(&path);
    window.press("Ctrl+O").wait_for("refused", |window| window.program().messages().alert().is_some());
    check_file_title(&window, &name);
    assert_eq!(window.plan(), &before, "the open plan stays");
    window.write_rows(&["Familiens hus"]);
    assert_eq!(window.measures().len(), 2, "and can be worked on");
    assert_eq!(std::fs::read(&path).ok(), bytes, "the file is as it was");
}

fn check_bytes(test: &str, bytes: &[u8]) {
    check(test, |folder| (folder.file("dårlig.ron", bytes), Arc::default()));
}

#[test]
fn a_dialog_that_is_closed_asks_for_nothing_and_a_missing_one_is_replaced() {
    let folder = Folder::of("files-dialog");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.queue_dialog_cancel();
    window.press("Ctrl+O").settle();
    assert!(window.program().path_prompt().is_none(), "however quick the answer was");
    window.press("Ctrl+O").settle();
    assert!(window.program().path_prompt().is_some(), "the system has none, so the window asks");
}

#[test]
fn a_fault_of_the_program_is_reported_and_the_next_attempt_works() {
    let folder = Folder::of("files-fault");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.break_next_dialog();
    window.press("Ctrl+O").settle();
    assert!(window.shows("Noe gikk galt i programmet"));
    window.queue_dialog_answer(&folder.file("annen.ron", SAMPLE_PLAN));
    window.press("Ctrl+O").wait_for("the plan", |window| {
        window.program().context().is_some_and(|cx| cx.path.is_some_and(|path| path.ends_with("annen.ron")))
    });
}

#[test]
fn a_refused_file_is_no_matter_of_the_plan_that_is_opened_next() {
    let folder = Folder::of("files-next");
    let mut window = WindowHarness::open(&folder, &folder.path("borte.ron"));
    assert!(window.program().messages().alert().is_some());
    window.queue_dialog_answer(&folder.file("plan.ron", SAMPLE_PLAN));
    window.press("Ctrl+O").wait_for("the plan", |window| window.program().context().is_some());
    assert!(window.program().messages().alert().is_none() && !window.shows("borte.ron"));
    assert_eq!(window.program().messages().iter().count(), 1, "it stays in the list");
}

#[test]
fn a_save_on_wish_while_another_runs_is_never_taken_for_somebody_elses() {
    let folder = Folder::of("files-two-saves");
    let gates = Arc::new(FailingDisk::default());
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let storage = Arc::clone(&gates) as Arc<dyn Storage>;
    let mut window = WindowHarness::with(&folder, storage, Language::Nb, Some(path.clone()));
    window.go_to_measures();
    gates.slow.store(true, Ordering::SeqCst);
    window.press("Ctrl+Delete").advance_clock(2_000).press("Ctrl+Z").press("Ctrl+S").advance_clock(100);
    gates.slow.store(false, Ordering::SeqCst);
    let is_saved = |window: &WindowHarness| {
        matches!(window.save_state(), SaveState::SavedAt(_) | SaveState::ChangedExternally)
    };
    for _ in 0..20 {
        if is_saved(window.advance_clock(60_000).settle()) {
            break;
        }
    }
    assert!(matches!(window.save_state(), SaveState::SavedAt(_)), "{:?}", window.save_state());
    assert!(window.program().context().expect("open").external.is_none());
    let saved = open_plan(&Disk, &path).expect("a plan").saved.plan;
    assert_eq!(saved.count(Kind::Measure), window.measures().len(), "and both are in the file");
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    check_bytes("files-cut", &SAMPLE_PLAN.as_bytes()[..SAMPLE_PLAN.len() / 2]);
}

#[test]
fn a_file_of_zeros_is_refused() {
    check_bytes("files-zeros", &[0; 4096]);
}

#[test]
fn a_binary_file_is_refused() {
    check_bytes("files-binary", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00\x01");
}

#[test]
fn a_plan_of_a_newer_version_is_refused() {
    check_bytes("files-newer", SAMPLE_PLAN.replacen("(0, 1)", "(9, 0)", 1).as_bytes());
}

#[test]
fn a_folder_is_refused() {
    check("files-folder", |folder| {
        std::fs::create_dir(folder.path("mappe")).expect("a folder");
        (folder.path("mappe"), Arc::default())
    });
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    check("files-missing", |folder| (folder.path("borte.ron"), Arc::default()));
}

#[test]
fn a_file_that_may_not_be_read_is_refused() {
    check("files-forbidden", |folder| {
        let gates = FailingDisk::default();
        gates.no_reading.store(true, Ordering::SeqCst);
        (folder.file("hemmelig.ron", SAMPLE_PLAN), Arc::new(gates))
    });
}

#[test]
fn a_failed_save_stays_in_sight_and_solves_itself() {
    let folder = Folder::of("files-failed-save");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let gates = Arc::new(FailingDisk::default());
    let mut window = WindowHarness::with(
        &folder,
        Arc::clone(&gates) as Arc<dyn Storage>,
        Language::Nb,
        Some(file.clone()),
    );
    gates.no_writing.store(true, Ordering::SeqCst);
    window.go_to_measures().press("Ctrl+Home").press("Ctrl+Delete").advance_clock(2_000);
    window.wait_for("failed", |window| matches!(window.save_state(), SaveState::Failed(_)));
    let (not_saved, elsewhere) = (window.word("ui-saved-failed"), window.word("ui-save-elsewhere"));
    for view in ["ui-view-overview", "ui-view-documents", "ui-view-about", "ui-view-measures"] {
        let view = window.word(view);
        window.press("Ctrl+K").write(&view).press("Enter");
        assert!(window.shows(&not_saved) && window.shows(&elsewhere), "in sight in {view}");
        assert!(window.shows("plan.ron"), "and says which file");
    }
    window.harness.set_size(eframe::egui::Vec2::new(853.0, 480.0));
    window.press("F4");
    assert!(
        window.focused() == window.word("field-measure-title") && window.shows(&elsewhere),
        "a form hides it not"
    );
    window.press("Escape");
    assert_eq!(
        std::fs::read_to_string(&file).expect("the old file"),
        SAMPLE_PLAN,
        "the old file is unharmed"
    );
    gates.no_writing.store(false, Ordering::SeqCst);
    window
        .advance_clock(60_000)
        .wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert!(!window.shows(&not_saved) && !window.shows(&elsewhere), "and nothing stands there any longer");
    assert_eq!(open_plan(&Disk, &file).expect("a plan").saved.plan, *window.plan());
}

#[test]
fn a_plan_that_cannot_be_saved_is_saved_elsewhere() {
    let folder = Folder::of("files-elsewhere");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let gates = Arc::new(FailingDisk::default());
    let mut window =
        WindowHarness::with(&folder, Arc::clone(&gates) as Arc<dyn Storage>, Language::Nb, Some(file));
    gates.no_writing.store(true, Ordering::SeqCst);
    window.go_to_measures().press("Ctrl+Home").press("Ctrl+Delete").advance_clock(2_000);
    window.wait_for("failed", |window| matches!(window.save_state(), SaveState::Failed(_)));
    gates.no_writing.store(false, Ordering::SeqCst);
    let other = folder.path("annet sted.ron");
    window.queue_dialog_answer(&other);
    let elsewhere = window.word("ui-save-elsewhere");
    window.press_until("Tab", &elsewhere).press("Enter");
    window.wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert_eq!(open_plan(&Disk, &other).expect("a plan").saved.plan, *window.plan());
}

#[test]
fn whatever_call_of_the_disk_fails_either_the_old_or_the_new_plan_is_in_the_file() {
    for calls in 0..24 {
        let folder = Folder::of("files-faulty");
        let file = folder.file("plan.ron", SAMPLE_PLAN);
        let old = open_plan(&Disk, &file).expect("a plan").saved.plan;
        let faulty = Arc::new(FaultyDisk::after(calls, io::ErrorKind::StorageFull));
        let mut window = WindowHarness::with(&folder, faulty, Language::Nb, Some(file.clone()));
        if window.program().plan().is_some() {
            window.go_to_measures().press("Ctrl+Home").press("Ctrl+Delete").advance_clock(2_000);
            window.wait_for("saved or failed", |window| {
                matches!(window.save_state(), SaveState::Failed(_) | SaveState::SavedAt(_))
            });
            let there = open_plan(&Disk, &file).expect("a whole plan").saved.plan;
            let new = window.plan();
            assert!(there == old || there == *new, "after {calls} calls");
            assert!(
                matches!(window.save_state(), SaveState::Failed(_)) || there == *new,
                "saved means saved, {calls}"
            );
            window.close_window();
        } else {
            assert!(window.program().messages().alert().is_some(), "it says why, {calls}");
        }
    }
}

#[test]
fn closing_while_a_save_is_due_loses_nothing() {
    let folder = Folder::of("files-close");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("Ctrl+Home").press("Ctrl+Delete").press("Ctrl+J").press("F4").press("F6");
    let lead = window.word("field-measure-lead");
    window.press_until("Tab", &lead).press("Ctrl+A").write("Ny enhet, leder");
    assert_eq!(window.save_state(), SaveState::Pending);
    window.close_window();
    assert!(window.titles(Kind::Organisation).contains(&"Ny enhet".to_owned()), "what was still being typed");
    assert_eq!(open_plan(&Disk, &file).expect("a plan").saved.plan, *window.plan());
}

#[test]
fn closing_while_typing_in_a_row_keeps_what_was_typed() {
    let folder = Folder::of("files-close-typing");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("Ctrl+End").press_until("ArrowRight", "rad 22 av 22, Tiltak");
    window.press("Enter").press("Enter").write("Halvveis");
    window.close_window();
    let titles: Vec<String> = open_plan(&Disk, &file)
        .expect("a plan")
        .saved
        .plan
        .measures()
        .iter()
        .map(|measure| measure.title.to_string())
        .collect();
    assert!(titles.contains(&"Halvveis".to_owned()), "{titles:?}");
}

#[test]
fn a_plan_without_a_file_is_offered_again_after_the_window_was_closed() {
    let folder = Folder::of("files-recovery");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&["Losteam"]);
    window.close_window();
    let plan = window.plan().clone();
    let mut again = WindowHarness::new(&folder);
    let open = again.word("ui-recover-open");
    again.press_until("Tab", &open).press("Enter").settle();
    assert_eq!(again.plan(), &plan);
}

#[test]
fn language_and_look_change_while_something_is_typed() {
    let folder = Folder::of("files-language");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to_measures().press("Ctrl+F").write("team").press("Escape").press("ArrowDown").press("F4");
    let before = (window.plan().clone(), window.program().context().expect("open").selection);
    let rows = window.nodes().filter(|node| node.value().is_some()).count();
    for (language, look) in
        [("Nynorsk", Appearance::Dark), ("English", Appearance::Contrast), ("Bokmål", Appearance::Light)]
    {
        window.press("Ctrl+K").write(language).press("Enter");
        let look_word = window.program().words().text(&look.name());
        window.press("Ctrl+K").write(&look_word).press("Enter");
        let cx = window.program().context().expect("open");
        assert_eq!((window.plan().clone(), cx.selection), before, "{language}");
        assert!(cx.form_is_open, "the form stays open");
        assert_eq!(window.program().settings().appearance, look);
        assert!(window.shows("team"), "the filter stays");
    }
    assert_eq!(window.nodes().filter(|node| node.value().is_some()).count(), rows, "all is as before");
}

const HOSTILE: [&str; 9] = [
    "\u{202e}snudd om\u{202c}",
    "e\u{301}\u{301}\u{301}\u{301} å\u{200b}\u{200d}\u{feff}",
    "'; DROP TABLE tiltak; -- <b>&amp;</b>",
    "{ $count } { -brand } #let x = 1 \\ \" ' ` ~ _ * $ @",
    "99999999999999999999999999999999999999",
    "-0,0000001",
    "31.02.2027–00.00.0000",
    "=1+1\t\u{7}\u{0}\u{1b}[31m",
    "linje\nlinje\r\nlinje",
];

#[test]
fn nothing_panics_whatever_is_typed_or_pasted_anywhere() {
    let folder = Folder::of("files-hostile");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    let long = "Å".repeat(3_000);
    for view in View::ALL.into_iter().filter(|view| view.is_permanent()) {
        window.go_to(view).press("F4").press("F6");
        for turn in 0..20 {
            let text = HOSTILE.get(turn % (HOSTILE.len() + 1)).copied().unwrap_or(long.as_str());
            window.press("Ctrl+A").paste(text).press("Tab");
        }
        window.press("Escape");
        for text in HOSTILE {
            window.press("F2").press("Ctrl+A").paste(text).press("Enter").press("Escape").press("ArrowRight");
        }
    }
    assert!(window.plan().count(Kind::Measure) > 0);
    window
        .advance_clock(30_000)
        .wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert_eq!(
        open_plan(&Disk, &file).expect("a plan").saved.plan,
        *window.plan(),
        "and it survives the file"
    );
}
