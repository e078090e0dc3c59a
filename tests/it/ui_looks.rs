//! What the eye asked for, held by what a screen reader finds: nothing is empty without a word, nothing hides.

use crate::desk::Desk;
use crate::folder::Folder;
use eframe::egui::Vec2;
use eframe::egui::accesskit::Rect;
use egui_kittest::kittest::NodeT as _;
use planverksted::import::{Left, Role};
use planverksted::store::SAMPLE_PLAN;
use planverksted::text::{Language, Phrase, Words};

/// The sample plan, open at a view.
fn sample(name: &str, view: &'static str) -> Desk {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut desk = Desk::open(&folder, &file);
    let view = desk.word(view);
    desk.press("Ctrl+K").write(&view).press("Enter");
    desk
}

/// Where the first thing lies that says these words.
fn bounds(desk: &Desk, words: &str) -> Rect {
    let node = desk.nodes().find(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(words))
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
    let mut desk = Desk::open(&folder, &one);
    desk.go_to_measures();
    assert!(desk.sees("Digital selvhjelp"));
    desk.answer(&other);
    desk.press("Ctrl+O")
        .wait_for("the other plan", |desk| desk.measures().iter().any(|title| title == "Noe ganske annet"));
    desk.go_to_measures();
    assert!(desk.sees("Noe ganske annet") && !desk.sees("Digital selvhjelp"));
}

#[test]
fn a_search_without_hits_and_a_folder_without_files_say_so() {
    let mut desk = sample("looks-nothing", "ui-view-measures");
    desk.press("Ctrl+K").write("xyzq");
    assert!(desk.sees(&desk.word("ui-search-nothing")));
    desk.press("Backspace").press("Backspace").press("Backspace").press("Backspace");
    assert!(!desk.sees(&desk.word("ui-search-nothing")));
    desk.press("Escape").press("Ctrl+O").wait_for("a dialog", |desk| desk.sees(&desk.word("ui-path-note")));
    desk.press("Ctrl+A").write("/finnes/ikke/");
    assert!(desk.sees(&desk.word("ui-path-nothing")));
}

#[test]
fn a_form_over_its_list_has_the_keyboard_and_gives_it_back() {
    let mut desk = sample("looks-narrow", "ui-view-measures");
    desk.harness.set_size(Vec2::new(853.0, 480.0));
    desk.press("ArrowDown");
    assert!(desk.focused().starts_with("rad 2 av"), "the list: {}", desk.focused());
    desk.press("F4");
    assert_eq!(desk.focused(), desk.word("field-measure-title"), "the form");
    desk.press("Escape");
    assert!(desk.focused().starts_with("rad 2 av"), "the list again: {}", desk.focused());
}

#[test]
fn a_filter_never_hides_what_was_gone_to_or_just_written() {
    let mut desk = sample("looks-filter", "ui-view-measures");
    desk.press("Ctrl+F").write("selvhjelp");
    assert!(desk.sees("Digital selvhjelp") && !desk.sees("rad 3 av"), "two rows are left");
    desk.press("Ctrl+K").write("Familiens hus").press("Enter");
    assert!(desk.focused().contains("Familiens hus"), "it was gone to: {}", desk.focused());
    desk.press("Ctrl+F").write("selvhjelp");
    desk.press("Ctrl+N").write("Ungdomslos").press("Enter");
    assert!(desk.sees("Ungdomslos"), "it was written just now");
}

#[test]
fn an_empty_table_shows_what_the_sample_plan_has_there_and_leaves_the_plan_alone() {
    let folder = Folder::of("looks-example");
    let mut desk = Desk::new(&folder);
    desk.begin();
    let before = desk.plan().clone();
    let (show, hide) = (desk.word("ui-example-show"), desk.word("ui-example-hide"));
    desk.press_until("Tab", &show).press("Enter");
    assert!(desk.sees("Foreldreveiledning i alle barnehager") && desk.sees(&hide));
    desk.press_until("Tab", &hide).press("Enter");
    assert!(!desk.sees("Foreldreveiledning i alle barnehager"));
    assert_eq!(desk.plan(), &before);
    let (about, parts) = (desk.word("ui-view-about"), desk.word("ui-empty-parts"));
    desk.press("Ctrl+K").write(&about).press("Enter").press_times(5, "Ctrl+PageDown");
    assert!(
        desk.sees(&parts) && !desk.sees(&show),
        "the sample plan has none of these, so nothing is offered"
    );
}

#[test]
fn the_documents_view_lists_the_chapters_that_the_document_has() {
    let listed = |desk: &Desk| desk.program().cx().is_some_and(|cx| cx.contents.of() == cx.revision);
    let mut desk = sample("looks-document", "ui-view-documents");
    desk.wait_for("the contents", listed);
    let titles = ["document-about", "document-target-groups", "document-economy", "document-timeline"]
        .map(|key| desk.word(key));
    for title in titles {
        assert!(desk.sees(&title), "{title}");
    }
    let folder = Folder::of("looks-document-empty");
    let mut empty = Desk::new(&folder);
    empty.begin();
    let view = empty.word("ui-view-documents");
    empty.press("Ctrl+K").write(&view).press("Enter").wait_for("the contents", listed);
    assert!(!empty.sees(&empty.word("document-economy")), "nothing is said of money yet");
    assert!(empty.sees(&empty.word("document-remaining")), "a draft says what remains");
    assert!(desk.sees(&desk.word("ui-documents-left-out")));
}

#[test]
fn more_says_what_it_holds_and_what_is_not_stated_has_no_chip() {
    let mut desk = sample("looks-more", "ui-view-measures");
    desk.press("ArrowDown").press("F4");
    assert!(desk.sees("Mer: mål, utfordringer …"), "the first fields under it");
    let folder = Folder::of("looks-chip");
    let file = folder.file("plan.ron", "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Kort\"))");
    let plain = Desk::open(&folder, &file);
    assert!(plain.sees("Kort") && !plain.sees(&plain.word("plan-state-not-stated")));
}

#[test]
fn what_a_step_holds_never_lies_over_its_state() {
    let mut desk = sample("looks-overlap", "ui-view-overview");
    for size in [Vec2::new(1366.0, 768.0), Vec2::new(1280.0, 720.0), Vec2::new(853.0, 480.0)] {
        desk.harness.set_size(size);
        desk.harness.run();
        let (held, state) = (bounds(&desk, "23 enheter"), bounds(&desk, "Ferdig"));
        assert!(held.x1 <= state.x0, "at {size:?}: {held:?} and {state:?}");
    }
}

/// The window of 1280 x 720 at 150 %, and how far down the views go there.
const ENLARGED: (Vec2, f64) = (Vec2::new(853.0, 480.0), 452.0);

#[test]
fn every_step_is_in_sight_in_a_small_window_at_150_percent() {
    let mut desk = sample("looks-steps", "ui-view-overview");
    desk.harness.set_size(ENLARGED.0);
    desk.harness.run();
    let last = bounds(&desk, &format!("{}, ", desk.word("ui-view-further")));
    assert!(last.y1 <= ENLARGED.1 && last.height() >= 24.0, "{last:?}");
}

#[test]
fn the_chosen_step_comes_into_sight_where_not_all_of_them_fit() {
    let mut desk = sample("looks-step", "ui-view-overview");
    desk.harness.set_size(Vec2::new(760.0, 300.0));
    let view = desk.word("ui-view-further");
    desk.press("Ctrl+K").write(&view).press("Enter");
    let chosen = bounds(&desk, &format!("{view}, "));
    assert!(chosen.y0 >= 48.0 && chosen.y1 <= 272.0, "{chosen:?}");
}

#[test]
fn a_thing_to_look_at_never_lies_over_the_list_and_its_reason_can_be_written_in_any_height() {
    let mut desk = sample("looks-review", "ui-view-review");
    for height in [480.0, 400.0, 340.0, 300.0] {
        desk.harness.set_size(Vec2::new(853.0, height));
        desk.harness.run();
        let (row, go) = (bounds(&desk, "rad 1 av 5"), desk.word("ui-review-go"));
        // In the lowest window it is below, and scrolled to.
        if height > 340.0 {
            let go = bounds(&desk, &go);
            assert!(row.y1 <= go.y0, "at {height}: {row:?} and {go:?}");
        }
        desk.press("Escape").press("Ctrl+Delete");
        let reason = desk.word("ui-review-reason");
        assert_eq!(desk.focused(), reason);
        desk.harness.run();
        assert!(bounds(&desk, &reason).y1 <= f64::from(height) - 28.0, "at {height}");
        desk.press("Escape");
        assert!(desk.focused().starts_with("rad 1 av"), "the list again: {}", desk.focused());
    }
}

#[test]
fn who_takes_part_without_a_name_is_called_by_where_they_come_from() {
    let mut desk = sample("looks-participants", "ui-view-meetings");
    desk.press("ArrowDown").press("F4");
    assert!(desk.sees(&desk.word("field-meeting-attendance")) && !desk.sees(&desk.word("ui-untitled")));
}

#[test]
fn more_in_the_plan_begins_with_what_is_there() {
    let desk = sample("looks-further", "ui-view-further");
    assert!(!desk.sees(&desk.word("ui-empty-further")));
}

#[test]
fn a_table_says_only_what_it_has() {
    let counts = |numbers: [usize; 5]| {
        let names = ["measures", "headings", "sums", "frames", "aside"];
        let phrase = Phrase::new("ui-import-counts");
        let phrase = names.into_iter().zip(numbers).fold(phrase, |phrase, (name, n)| phrase.with(name, n));
        Words::new(Language::Nb).say(&phrase)
    };
    assert_eq!(counts([3, 1, 0, 0, 0]), "3 tiltak, 1 overskrift");
    assert_eq!(counts([3, 0, 2, 1, 4]), "3 tiltak, 2 summer, 1 i rammen, 4 tas ikke inn");
}

#[test]
fn a_remark_on_a_file_has_the_words_of_the_window() {
    let folder = Folder::of("looks-remark");
    let odd = SAMPLE_PLAN.replacen("status: \"ongoing\"", "status: \"flying\"", 1);
    let desk = Desk::open(&folder, &folder.file("plan.ron", odd));
    let status = desk.word("field-measure-status");
    assert!(desk.sees(&format!("«flying» er ikke et kjent valg for «{status}»")), "{}", desk.said());
    assert!(desk.sees("Tiltak «"), "and the title of the record");
}

#[test]
fn the_sheets_of_a_workbook_are_shown_with_what_each_is_and_can_be_chosen() {
    let folder = Folder::of("looks-sheets");
    let saved =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tables/saved/synth-nynorsk-unruly.xlsx"));
    let mut desk = Desk::new(&folder);
    desk.answer(&folder.file("tiltak.xlsx", saved.expect("it is there")));
    let take_in = desk.word("ui-take-in");
    desk.press_until("Tab", &take_in).press("Enter");
    desk.wait_for("the preview", |desk| desk.sees("Tiltak: tiltak"));
    assert!(desk.sees("Arket «Ordliste». Arket er ikke tatt inn"), "{}", desk.said());
    let sheet = desk.word("ui-import-sheet");
    desk.press_until("Tab", &sheet).press("Enter").press("ArrowDown").press("Enter");
    assert!(desk.sees("Ordliste: tas ikke inn") && desk.sees("for det forklarer ord"), "the next sheet");
    let role = desk.word("ui-import-sheet-role");
    desk.press_until("Tab", &role).press("Enter").press("ArrowUp").press("Enter");
    desk.wait_for("worked out", |desk| !desk.program().is_working());
    let shown = desk.program().cx().and_then(|cx| cx.importing).and_then(|importing| importing.sheet());
    assert!(shown.is_some_and(|sheet| sheet.role != Role::Left(Left::Words)), "a person decides");
}
