//! The window as a user meets it, by accessible names and keys alone.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::program::NoDialogs;
use crate::harness::watched_disk::{Outage, WatchedDisk};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use planverksted::app::App;
use planverksted::model::{IdGenerator, Plan};
use planverksted::session::{Environment, Program, System};
use planverksted::store::{AppDirs, Clock, Disk, LocalUser, SAMPLE_PLAN, open_plan};
use planverksted::text::{Language, Phrase};
use planverksted::ui::theme;
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct AppWindow {
    harness: Harness<'static, App>,
    clock: Arc<TestClock>,
    folder: PathBuf,
}

impl AppWindow {
    /// A window with a folder of its own, empty at first, and with the sample plan where one is asked for.
    fn open(name: &str, sample: bool) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window").join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("the folder of an earlier run goes");
        }
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = sample.then(|| folder.join("plan.ron"));
        if let Some(file) = &file {
            #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
            std::fs::write(file, SAMPLE_PLAN).expect("a file");
        }
        let clock = Arc::new(TestClock::default());
        let environment = Environment {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            dirs: AppDirs::inside(folder.join("home")),
            documents_dir: folder.clone(),
            ids: IdGenerator::seeded(7),
            user: LocalUser::default(),
        };
        let storage = Arc::new(WatchedDisk::over(Arc::new(Disk), Arc::clone(&clock), Outage::default()));
        let computer = Arc::new(TestComputer::default());
        let system = System::new(environment, storage, Arc::new(NoDialogs), computer);
        let program = Program::new(system, Language::Nb);
        let context = eframe::egui::Context::default();
        let app = App::new(&context, program, file);
        let harness = Harness::builder()
            .with_size(Vec2::new(1366.0, 768.0))
            .with_max_steps(16)
            .with_context_setup(theme::install_fonts)
            .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
        let mut window = Self { harness, clock, folder };
        window.wait(0);
        window
    }

    fn run(&mut self) {
        self.harness.run();
    }

    fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    fn write(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.run();
    }

    fn press(&mut self, label: &str) {
        // A region may be named like the button that leads to it.
        let named = self.harness.get_all_by_label(label);
        let regions = [Role::Main, Role::Form, Role::Dialog, Role::GenericContainer];
        let node = named.into_iter().find(|node| !regions.contains(&node.accesskit_node().role()));
        node.unwrap_or_else(|| panic!("`{label}` is nothing to press")).click();
        self.run();
    }

    /// Lets seconds pass, and jobs end.
    fn wait(&mut self, seconds: i64) {
        self.clock.advance(1_000 * seconds);
        self.run();
        self.harness.state_mut().settle();
        self.run();
    }

    /// Waits until something of this name is in sight.
    fn until(&mut self, label: &str) {
        for _ in 0..20 {
            self.run();
            if self.shows(label) {
                return;
            }
            self.harness.state_mut().settle();
        }
        panic!("`{label}` was never shown");
    }

    fn shows(&self, words: &str) -> bool {
        let wanted = |text: Option<String>| text.is_some_and(|text| text.contains(words));
        let mut nodes = self.harness.root().children_recursive();
        nodes.any(|node| wanted(node.accesskit_node().label()) || wanted(node.accesskit_node().value()))
    }

    fn focused(&self) -> Option<Node<'_>> {
        self.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())
    }

    /// Goes on with Tab until what has the keyboard is called this.
    fn tab_to(&mut self, label: &str) {
        self.go_on_to(Key::Tab, label);
    }

    /// Goes on with a key until what has the keyboard is called this.
    fn go_on_to(&mut self, key: Key, label: &str) {
        for _ in 0..60 {
            let here = self.focused().and_then(|node| node.accesskit_node().label());
            if here.as_deref() == Some(label) {
                return;
            }
            self.key(key);
        }
        panic!("`{label}` cannot be reached with {key:?}");
    }

    fn plan(&self) -> &Plan {
        self.harness.state().program().plan().expect("a plan is open")
    }

    fn titles(&self) -> Vec<String> {
        self.plan().measures().in_order().iter().map(|measure| measure.title.to_string()).collect()
    }
}

#[test]
fn from_the_start_screen_ten_measures_come_by_keyboard_alone_and_can_be_undone_saved_and_opened_again() {
    let mut window = AppWindow::open("ten", false);
    window.tab_to("Tom plan");
    window.key(Key::Enter);
    window.tab_to("Kommune");
    window.write("Fjellvik");
    window.tab_to("Gå videre til oversikten");
    window.key(Key::Enter);
    // The steps are one stop; arrows go on inside.
    window.tab_to("Oversikt");
    window.go_on_to(Key::ArrowDown, "Tiltak, 0");
    window.key(Key::Enter);
    window.keys(Modifiers::COMMAND, Key::N);
    for number in 1..=10 {
        window.write(&format!("Tiltak {number}"));
        window.key(Key::Enter);
    }
    window.key(Key::Escape);
    let expected: Vec<String> = (1..=10).map(|number| format!("Tiltak {number}")).collect();
    assert_eq!(window.titles(), expected);
    for _ in 0..10 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.titles(), Vec::<String>::new());
    for _ in 0..10 {
        window.keys(Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(window.titles(), expected);
    window.keys(Modifiers::COMMAND, Key::S);
    window.until("Lagre planen");
    let path = window.folder.join("ti.ron");
    window.keys(Modifiers::COMMAND, Key::A);
    window.write(&path.display().to_string());
    window.key(Key::Enter);
    window.until("Lagret 06.00");
    let opened = open_plan(&Disk, &path).expect("the file can be read");
    assert_eq!(opened.remarks, Vec::<Phrase>::new());
    assert_eq!(opened.saved.plan, *window.plan());
}

#[test]
fn a_change_is_saved_a_second_after_the_last_one() {
    let mut window = AppWindow::open("saved", true);
    window.press("Tiltak, 22");
    window.press("rad 1 av 22, Tiltak, Foreldreveiledning i alle barnehager");
    window.key(Key::F2);
    window.write("Nytt navn");
    window.key(Key::Tab);
    assert!(window.shows("Lagrer …"));
    window.wait(2);
    assert!(window.shows("Lagret 06.00"));
    let opened = open_plan(&Disk, &window.folder.join("plan.ron")).expect("the file can be read");
    assert_eq!(opened.saved.plan, *window.plan());
}

#[test]
fn undo_takes_back_typing_first_and_then_the_plans_last_change() {
    let mut window = AppWindow::open("undo", true);
    window.press("Tiltak, 22");
    window.press("rad 1 av 22, Tiltak, Foreldreveiledning i alle barnehager");
    window.keys(Modifiers::COMMAND, Key::J);
    window.key(Key::F4);
    window.harness.get_by_label("Beskrivelse").focus();
    window.run();
    let before = window.plan().clone();
    window.write("x");
    assert_ne!(*window.plan(), before);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.plan(), before, "the typing is gone");
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_ne!(*window.plan(), before, "then the lead's yes");
    assert!(window.shows("Angret"));
}

#[test]
fn lines_and_ranges_are_pasted_as_measures_in_one_step() {
    let mut window = AppWindow::open("paste", true);
    window.press("Tiltak, 22");
    window.press("rad 1 av 22, Tiltak, Foreldreveiledning i alle barnehager");
    window.keys(Modifiers::COMMAND, Key::End);
    window.harness.event(Event::Paste("Ett\nTo\t\t\tNy enhet, leder\tpågår\t2028\nTre".to_owned()));
    window.run();
    assert_eq!(window.plan().measures().len(), 25);
    let all = window.plan().measures().in_order();
    let second = all.iter().find(|measure| &*measure.title == "To").expect("it came in");
    assert_eq!(&*second.lead_role, "leder");
    assert_eq!(second.period.years(), (Some(2028), Some(2028)));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().measures().len(), 22);
}

#[test]
fn the_filter_shows_fewer_rows_and_escape_of_it_all_of_them() {
    let mut window = AppWindow::open("filter", true);
    window.press("Tiltak, 22");
    window.keys(Modifiers::COMMAND, Key::F);
    window.write("team");
    assert!(window.shows("3 av 22") || window.shows("4 av 22"), "only some rows are left");
}

#[test]
fn language_and_look_change_while_it_runs() {
    let mut window = AppWindow::open("language", true);
    window.press("Språk og utseende: Bokmål");
    window.press("Nynorsk");
    assert!(window.shows("Utfordringar og mål"));
    window.press("Språk og utsjånad: Nynorsk");
    window.press("Mørkt");
    assert_eq!(theme::current_scheme(&window.harness.ctx), Some(theme::Scheme::Dark));
}

#[test]
fn a_table_is_previewed_and_taken_in_as_one_step() {
    let mut window = AppWindow::open("table", true);
    let table = window.folder.join("tabell.csv");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&table, "Tiltak;Ansvarlig;2027\nMøteplass for unge;Kultur;100\nSum;;100\n")
        .expect("a file");
    window.keys(Modifiers::COMMAND, Key::K);
    window.write("ta inn");
    window.key(Key::Enter);
    window.until("Sti");
    window.keys(Modifiers::COMMAND, Key::A);
    window.write(&table.display().to_string());
    window.key(Key::Enter);
    window.until("Ta inn 1 tiltak");
    assert_eq!(window.plan().measures().len(), 22, "nothing has changed yet");
    window.press("Ta inn 1 tiltak");
    assert_eq!(window.plan().measures().len(), 23);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().measures().len(), 22);
}

#[test]
fn a_file_that_is_no_plan_is_refused_with_words_and_the_window_goes_on() {
    let mut window = AppWindow::open("refused", false);
    let file = window.folder.join("ikke.ron");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&file, [0_u8; 64]).expect("a file");
    window.press("Åpne fil …");
    window.until("Sti");
    window.keys(Modifiers::COMMAND, Key::A);
    window.write(&file.display().to_string());
    window.key(Key::Enter);
    window.until("Legg til side");
    window.press("Legg til side");
    window.press("Se eksempelplanen");
    assert_eq!(window.plan().measures().len(), 22);
}

#[test]
fn every_view_and_form_names_all_its_controls_and_comes_to_rest() {
    let mut window = AppWindow::open("views", true);
    let views = [
        "Oversikt",
        "Plan og mandat",
        "Arbeidsgruppe, 9",
        "Samlinger 3",
        "Medvirkning, 3",
        "Tall og kilder, 14",
        "Målgrupper og nivå, 6",
        "Tjenester i dag, 5",
        "Utfordringer og mål, 21",
        "Tiltak, 22",
        "Ansvar og grenseganger, 3",
        "Enheter og aktører 23",
        "Se over",
        "Dokumenter",
    ];
    for view in views {
        window.press(view);
        window.key(Key::F4);
        window.key(Key::F4);
        assert_eq!(window.harness.run(), 1, "{view} asks for more frames");
    }
}

#[test]
fn a_measure_gets_its_target_group_and_level_in_its_row_with_at_most_eight_keys() {
    let mut window = AppWindow::open("reach", true);
    window.press("Tiltak, 22");
    window.press("rad 1 av 22, Målgruppe, Barn og unge i risiko");
    // Enter in the list of target groups goes on to the level.
    let keys = [Key::Enter, Key::ArrowDown, Key::Enter, Key::Enter, Key::ArrowDown, Key::Enter];
    for key in keys {
        window.key(key);
    }
    assert!(keys.len() <= 8);
    assert!(window.shows("rad 1 av 22, Målgruppe, Begynnende vansker"));
    assert!(window.shows("rad 1 av 22, Nivå, Lavterskel"));
}

#[test]
fn a_challenge_becomes_a_sub_point_and_comes_out_again_with_one_key() {
    let mut window = AppWindow::open("level", true);
    window.press("Utfordringer og mål, 21");
    window.press("utfordring U3, Unge faller mellom barne- og voksentjenestene, nivå 1");
    window.keys(Modifiers::ALT, Key::ArrowRight);
    assert!(window.shows("utfordring U2 a, Unge faller mellom barne- og voksentjenestene, nivå 2"));
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.shows("utfordring U3, Unge faller mellom barne- og voksentjenestene, nivå 1"));
    window.press("utfordring U1, Det er ikke tydelig hvem som hjelper på hvert nivå, nivå 1");
    let before = window.plan().clone();
    window.keys(Modifiers::ALT, Key::ArrowRight);
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(*window.plan(), before, "the first has nothing to go under");
}

#[test]
fn every_field_of_every_kind_is_in_its_form() {
    use planverksted::model::{Kind, Shape};
    for kind in Kind::ALL {
        let shown = planverksted::ui::form::form_fields(*kind);
        for (field, info) in (0..kind.field_count()).zip(kind.fields()).skip(1) {
            let left_out = matches!(info.shape, Shape::Order | Shape::Origin | Shape::TextBy(None));
            assert_eq!(shown.contains(&field), !left_out, "{} {}", kind.code(), info.name);
        }
    }
    let more = planverksted::ui::form::measure_fields();
    for field in planverksted::ui::form::form_fields(Kind::Measure) {
        assert!(more.contains(&field), "{:?} is in no form", Kind::Measure.info(field));
    }
}
