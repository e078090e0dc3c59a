//! What the eye asked for, held by what a screen reader finds: nothing is empty without a word, nothing hides.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::Vec2;
use eframe::egui::accesskit::Rect;
use egui_kittest::kittest::NodeT as _;
use planverksted::import::{SheetRole, SkipReason};
use planverksted::store::SAMPLE_PLAN;
use planverksted::text::{Language, Phrase, Words};

/// The sample plan, open at a view.
fn sample(name: &str, view: &'static str) -> WindowHarness {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    let view = window.word(view);
    window.press("Ctrl+K").write(&view).press("Enter");
    window
}

/// Where the first thing lies that says these words.
fn bounds(window: &WindowHarness, words: &str) -> Rect {
    let node = window.nodes().find(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|message| message.contains(words))
    });
    node.and_then(|node| node.accesskit_node().bounding_box()).expect("it is shown")
}

#[test]
fn a_second_plan_never_shows_the_rows_of_the_first() {
    let folder = Folder::of("looks-second");
    let (one, other) =
        (SAMPLE_PLAN, SAMPLE_PLAN.replace("Digital selvhjelp med veiledning", "Noe ganske annet"));
    let one = folder.file("one.ron", one);
    let other = folder.file("other.ron", &other);
    let mut window = WindowHarness::open(&folder, &one);
    window.go_to_measures();
    assert!(window.shows("Digital selvhjelp"));
    window.queue_dialog_answer(&other);
    window.press("Ctrl+O").wait_for("the other plan", |window| {
        window.measures().iter().any(|title| title == "Noe ganske annet")
    });
    window.go_to_measures();
    assert!(window.shows("Noe ganske annet") && !window.shows("Digital selvhjelp"));
}

#[test]
fn a_search_without_hits_and_a_folder_without_files_say_so() {
    let mut window = sample("looks-nothing", "ui-view-measures");
    window.press("Ctrl+K").write("xyzq");
    assert!(window.shows(&window.word("ui-search-nothing")));
    window.press("Backspace").press("Backspace").press("Backspace").press("Backspace");
    assert!(!window.shows(&window.word("ui-search-nothing")));
    window
        .press("Escape")
        .press("Ctrl+O")
        .wait_for("a dialog", |window| window.shows(&window.word("ui-path-note")));
    window.press("Ctrl+A").write("/finnes/ikke/");
    assert!(window.shows(&window.word("ui-path-nothing")));
}

#[test]
fn a_form_over_its_list_has_the_keyboard_and_gives_it_back() {
    let mut window = sample("looks-narrow", "ui-view-measures");
    window.harness.set_size(Vec2::new(853.0, 480.0));
    window.press("ArrowDown");
    assert!(window.focused().starts_with("rad 2 av"), "the list: {}", window.focused());
    window.press("F4");
    assert_eq!(window.focused(), window.word("field-measure-title"), "the form");
    window.press("Escape");
    assert!(window.focused().starts_with("rad 2 av"), "the list again: {}", window.focused());
}

#[test]
fn a_filter_never_hides_what_was_gone_to_or_just_written() {
    let mut window = sample("looks-filter", "ui-view-measures");
    window.press("Ctrl+F").write("selvhjelp");
    assert!(window.shows("Digital selvhjelp") && !window.shows("rad 3 av"), "two rows are left");
    window.press("Ctrl+K").write("Familiens hus").press("Enter");
    assert!(window.focused().contains("Familiens hus"), "it was gone to: {}", window.focused());
    window.press("Ctrl+F").write("selvhjelp");
    window.press("Ctrl+N").write("Ungdomslos").press("Enter");
    assert!(window.shows("Ungdomslos"), "it was written just now");
}

#[test]
fn an_empty_table_shows_what_the_sample_plan_has_there_and_leaves_the_plan_alone() {
    let folder = Folder::of("looks-example");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan();
    let before = window.plan().clone();
    let (show, hide) = (window.word("ui-example-show"), window.word("ui-example-hide"));
    window.press_until("Tab", &show).press("Enter");
    assert!(window.shows("Foreldreveiledning i alle barnehager") && window.shows(&hide));
    window.press_until("Tab", &hide).press("Enter");
    assert!(!window.shows("Foreldreveiledning i alle barnehager"));
    assert_eq!(window.plan(), &before);
    let (about, parts) = (window.word("ui-view-about"), window.word("ui-empty-parts"));
    window.press("Ctrl+K").write(&about).press("Enter").press_times(5, "Ctrl+PageDown");
    assert!(
        window.shows(&parts) && !window.shows(&show),
        "the sample plan has none of these, so nothing is offered"
    );
}

#[test]
fn the_documents_view_lists_the_chapters_that_the_document_has() {
    let listed = |window: &WindowHarness| {
        window.program().context().is_some_and(|cx| cx.contents.revision() == cx.revision)
    };
    let mut window = sample("looks-document", "ui-view-documents");
    window.wait_for("the contents", listed);
    let titles = ["document-about", "document-target-groups", "document-economy", "document-timeline"]
        .map(|key| window.word(key));
    for title in titles {
        assert!(window.shows(&title), "{title}");
    }
    let folder = Folder::of("looks-document-empty");
    let mut empty = WindowHarness::new(&folder);
    empty.start_empty_plan();
    let view = empty.word("ui-view-documents");
    empty.press("Ctrl+K").write(&view).press("Enter").wait_for("the contents", listed);
    // The chapter's name is the beginning of the name of a view.
    let economy = |window: &WindowHarness| -> Vec<String> {
        let (economy, view) = (window.word("document-economy"), window.word("ui-view-economy"));
        let texts = window.nodes().flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten()
        });
        texts.filter(|text| text.contains(&economy) && !text.contains(&view)).collect()
    };
    assert!(!economy(&window).is_empty(), "the sample has it");
    assert_eq!(economy(&empty), [""; 0], "nothing is said of money yet");
    assert!(empty.shows(&empty.word("document-remaining")), "a draft says what remains");
    assert!(window.shows(&window.word("ui-documents-left-out")));
}

#[test]
fn more_says_what_it_holds_and_what_is_not_stated_has_no_chip() {
    let mut window = sample("looks-more", "ui-view-measures");
    window.press("ArrowDown").press("F4");
    assert!(window.shows("Mer: mål, utfordringer …"), "the first fields under it");
    let folder = Folder::of("looks-chip");
    let file = folder.file("plan.ron", "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Kort\"))");
    let plain = WindowHarness::open(&folder, &file);
    assert!(plain.shows("Kort") && !plain.shows(&plain.word("plan-state-not-stated")));
}

#[test]
fn what_a_step_holds_never_lies_over_its_state() {
    let mut window = sample("looks-overlap", "ui-view-overview");
    for size in [Vec2::new(1366.0, 768.0), Vec2::new(1280.0, 720.0), Vec2::new(853.0, 480.0)] {
        window.harness.set_size(size);
        window.harness.run();
        let (held, state) = (bounds(&window, "23 enheter"), bounds(&window, "Ferdig"));
        assert!(held.x1 <= state.x0, "at {size:?}: {held:?} and {state:?}");
    }
}

/// The window of 1280 x 720 at 150 %, and how far down the views go there.
const ENLARGED: (Vec2, f64) = (Vec2::new(853.0, 480.0), 452.0);

#[test]
fn every_step_is_in_sight_in_a_small_window_at_150_percent() {
    let mut window = sample("looks-steps", "ui-view-overview");
    window.harness.set_size(ENLARGED.0);
    window.harness.run();
    let last = bounds(&window, &format!("{}, ", window.word("ui-view-further")));
    assert!(last.y1 <= ENLARGED.1 && last.height() >= 24.0, "{last:?}");
}

#[test]
fn the_chosen_step_comes_into_sight_where_not_all_of_them_fit() {
    let mut window = sample("looks-step", "ui-view-overview");
    window.harness.set_size(Vec2::new(760.0, 300.0));
    let view = window.word("ui-view-further");
    window.press("Ctrl+K").write(&view).press("Enter");
    let chosen = bounds(&window, &format!("{view}, "));
    assert!(chosen.y0 >= 48.0 && chosen.y1 <= 272.0, "{chosen:?}");
}

#[test]
fn a_thing_to_look_at_never_lies_over_the_list_and_its_reason_can_be_written_in_any_height() {
    let mut window = sample("looks-review", "ui-view-review");
    for height in [480.0, 400.0, 340.0, 300.0] {
        window.harness.set_size(Vec2::new(853.0, height));
        window.harness.run();
        let (row, go) = (bounds(&window, "rad 1 av 5"), window.word("ui-review-go"));
        // In the lowest window it is below, and scrolled to.
        if height > 340.0 {
            let go = bounds(&window, &go);
            assert!(row.y1 <= go.y0, "at {height}: {row:?} and {go:?}");
        }
        window.press("Escape").press("Ctrl+Delete");
        let reason = window.word("ui-review-reason");
        assert_eq!(window.focused(), reason);
        window.harness.run();
        assert!(bounds(&window, &reason).y1 <= f64::from(height) - 28.0, "at {height}");
        window.press("Escape");
        assert!(window.focused().starts_with("rad 1 av"), "the list again: {}", window.focused());
    }
}

#[test]
fn who_takes_part_without_a_name_is_called_by_where_they_come_from() {
    let mut window = sample("looks-participants", "ui-view-meetings");
    window.press("ArrowDown").press("F4");
    assert!(
        window.shows(&window.word("field-meeting-attendance")) && !window.shows(&window.word("ui-untitled"))
    );
}

#[test]
fn more_in_the_plan_begins_with_what_is_there() {
    let window = sample("looks-further", "ui-view-further");
    assert!(!window.shows(&window.word("ui-empty-further")));
}

#[test]
fn a_table_says_only_what_it_has() {
    let counts = |numbers: [usize; 5]| {
        let names = ["measures", "headings", "sums", "frames", "aside"];
        let phrase = Phrase::new("ui-import-counts");
        let phrase = names.into_iter().zip(numbers).fold(phrase, |phrase, (name, n)| phrase.with(name, n));
        Words::new(Language::Nb).text(&phrase)
    };
    assert_eq!(counts([3, 1, 0, 0, 0]), "3 tiltak, 1 overskrift");
    assert_eq!(counts([3, 0, 2, 1, 4]), "3 tiltak, 2 summer, 1 i rammen, 4 tas ikke inn");
}

#[test]
fn a_remark_on_a_file_has_the_words_of_the_window() {
    let folder = Folder::of("looks-remark");
    let odd = SAMPLE_PLAN.replacen("status: \"ongoing\"", "status: \"flying\"", 1);
    let window = WindowHarness::open(&folder, &folder.file("plan.ron", odd));
    let status = window.word("field-measure-status");
    assert!(
        window.shows(&format!("«flying» er ikke et kjent valg for «{status}»")),
        "{}",
        window.newest_message()
    );
    assert!(window.shows("Tiltak «"), "and the title of the record");
}

#[test]
fn the_sheets_of_a_workbook_are_shown_with_what_each_is_and_can_be_chosen() {
    let folder = Folder::of("looks-sheets");
    let saved =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tables/saved/synth-nynorsk-unruly.xlsx"));
    let mut window = WindowHarness::new(&folder);
    window.queue_dialog_answer(&folder.file("tiltak.xlsx", saved.expect("it is there")));
    let import_button = window.word("ui-take-in");
    window.press_until("Tab", &import_button).press("Enter");
    window.wait_for("the preview", |window| window.shows("Tiltak: tiltak"));
    assert!(window.shows("Arket «Ordliste». Arket er ikke tatt inn"), "{}", window.newest_message());
    let sheet = window.word("ui-import-sheet");
    window.press_until("Tab", &sheet).press("Enter").press("ArrowDown").press("Enter");
    assert!(
        window.shows("Ordliste: tas ikke inn") && window.shows("for det forklarer ord"),
        "the next sheet"
    );
    let role = window.word("ui-import-sheet-role");
    window.press_until("Tab", &role).press("Enter").press("ArrowUp").press("Enter");
    window.wait_for("worked out", |window| !window.program().import_is_running());
    let shown = window.program().context().and_then(|cx| cx.import).and_then(|importing| importing.sheet());
    assert!(
        shown.is_some_and(|sheet| sheet.role != SheetRole::Skipped(SkipReason::Glossary)),
        "a person decides"
    );
}
