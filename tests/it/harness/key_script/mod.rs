//! A pair of hands at the window: enters any record and any field of it by keys alone, in the view and the form that
//! own it, and counts the keys.
//!
//! It knows shapes and not kinds, so that a new field is entered as soon as a plan says it. It never touches the plan.
//! `facts` enters one fact by its shape, `keys` goes from control to control, `content` compares.

mod content;
mod facts;
mod keys;

pub(crate) use content::content;

use crate::harness::window::WindowHarness;
use content::map_records;
use eframe::egui::accesskit::Role;
use planverksted::edit::verbs;
use planverksted::model::records::plan as about;
use planverksted::model::{AnyRecord, Key, Kind, Plan, Shape, Uid, Value, measure};
use planverksted::session::View;
use planverksted::text::Phrase;
use std::collections::BTreeMap;

/// Enters the plan of a case by keys alone.
pub(crate) struct KeyScript<'a> {
    pub(crate) window: WindowHarness,
    /// The plan that is entered.
    case: &'a Plan,
    /// Which record of the window each record of the case has become.
    record_ids: BTreeMap<(Kind, Uid), Uid>,
    /// How many facts were entered.
    pub(crate) facts: usize,
}

impl<'a> KeyScript<'a> {
    pub(crate) fn new(window: WindowHarness, case: &'a Plan) -> Self {
        Self { window, case, record_ids: BTreeMap::new(), facts: 0 }
    }

    fn label(&self, kind: Kind, field: u8) -> String {
        let name = kind.info(field).map_or("", |info| info.name);
        self.window.program().words().text(&Phrase::label(kind.code(), name))
    }

    fn capitalized(&self, phrase: &Phrase) -> String {
        let words = self.window.program().words().text(phrase);
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// What a record of the case is called in the lists of the window: its title, or what it says first.
    fn name(&self, kind: Kind, id: Uid) -> String {
        let record = self.case.record(kind, id).unwrap_or_else(|| panic!("no {} {id}", kind.code()));
        let title = record.title();
        let from = |field: &str| match kind.field(field).map(|field| record.read(field, Key::Whole)) {
            Some(Value::Record(id)) => Some(id),
            _ => None,
        };
        match kind {
            _ if !title.is_empty() => title.to_string(),
            Kind::Participant => self.name(Kind::Organisation, from("organisation").expect("from somewhere")),
            Kind::CoverageCell => {
                let group = from("target_group").expect("a group");
                let code = self.case.target_groups().get(group).expect("it is there").code.to_string();
                let level = self.name(Kind::Level, from("level").expect("a level"));
                format!("{code} {} · {level}", self.name(Kind::TargetGroup, group)).trim_start().to_owned()
            }
            _ => panic!("{} without a title", kind.code()),
        }
    }

    /// Enters the whole plan: first what everything is called, then what is said of it.
    pub(crate) fn enter_all(&mut self) {
        for kind in Kind::ALL.iter().copied().filter(|kind| !self.case.in_order(*kind).is_empty()) {
            match View::of(kind) {
                _ if matches!(kind, Kind::Plan | Kind::CoverageCell) => {}
                View::Direction => self.enter_tree_rows(kind),
                _ => self.enter_rows(kind),
            }
        }
        self.enter_plan_record();
        for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan) {
            for record in self.case.in_order(kind) {
                if kind == Kind::CoverageCell {
                    self.assess_cell(record);
                }
                self.enter_record(record);
            }
        }
    }

    /// Writes the rows of a table, one after another.
    fn enter_rows(&mut self, kind: Kind) {
        let view = View::of(kind);
        let table = self.capitalized(&Phrase::kinds(kind.code()));
        if planverksted::ui::views::has_table(kind) {
            let hint = self.window.word("ui-finder-table");
            self.search_and_go(&table, &hint);
        } else {
            let name = self.window.program().words().text(&view.name());
            let hint = self.window.word("ui-finder-view");
            self.search_and_go(&name, &hint);
        }
        self.window.tap("Enter");
        for record in self.case.in_order(kind) {
            let name = self.name(kind, record.id());
            self.window.write_at_once(&name).tap("Enter");
        }
        self.window.tap("Escape");
        self.pair_records(kind);
    }

    /// Writes the rows of one kind in the tree of challenges, goals and strategies.
    fn enter_tree_rows(&mut self, kind: Kind) {
        let name = self.window.word("ui-view-direction");
        let hint = self.window.word("ui-finder-view");
        self.search_and_go(&name, &hint);
        self.window.tap("End").press("Ctrl+N");
        let turn = match kind {
            Kind::Challenge => "Ctrl+1",
            Kind::Goal => "Ctrl+2",
            _ => "Ctrl+3",
        };
        self.window.press(turn);
        for record in self.case.in_order(kind) {
            self.window.write_at_once(&record.title()).tap("Enter");
        }
        self.window.tap("Escape");
        self.pair_records(kind);
    }

    /// Notes which record of the window is which of the case: they stand in the same order.
    fn pair_records(&mut self, kind: Kind) {
        let made: Vec<Uid> = self.window.plan().in_order(kind).iter().map(|record| record.id()).collect();
        let all = self.case.in_order(kind);
        assert_eq!(made.len(), all.len(), "{}: {:?}", kind.code(), self.window.titles(kind));
        for (record, made) in all.iter().zip(made) {
            self.record_ids.insert((kind, record.id()), made);
        }
    }

    /// Fills in what is said of the plan itself.
    fn enter_plan_record(&mut self) {
        let view = self.window.word("ui-view-about");
        let hint = self.window.word("ui-finder-view");
        self.search_and_go(&view, &hint);
        let tab = self.window.word("ui-about-plan");
        self.window.press_until("Tab", &tab).tap("Enter");
        self.enter_facts(self.case.about());
        self.clear_defaults();
    }

    /// Clears what a new plan states by default and the case does not.
    fn clear_defaults(&mut self) {
        let mut more = Vec::new();
        let about: &dyn AnyRecord = self.window.plan().about();
        about.for_each_fact(&mut |field, key, _| more.push((field, key)));
        more.retain(|(field, key)| self.case.about().read(*field, *key).is_nothing());
        for (field, key) in more {
            let label = self.label(Kind::Plan, field);
            match Kind::Plan.info(field).map(|info| info.shape) {
                Some(Shape::Choice(info)) => {
                    self.focus_control(&[Role::ComboBox], &label, &label);
                    self.choose_code(info.name, "");
                }
                other => panic!("{label}: nobody knows how to take back {other:?} {key:?}"),
            }
        }
    }

    /// Goes to a record and fills in its form.
    fn enter_record(&mut self, record: &dyn AnyRecord) {
        let (kind, id) = (record.kind(), record.id());
        let hint = self.capitalized(&Phrase::kind(kind.code()));
        let name = self.name(kind, id);
        if self.window.program().context().and_then(|cx| cx.selection)
            != Some((kind, self.record_ids[&(kind, id)]))
        {
            self.search_and_go(&name, &hint);
        }
        if self.inside_form().is_empty() {
            self.window.tap("F4");
        }
        let selected = self.window.program().context().and_then(|cx| cx.selection);
        let same = self.record_ids.get(&(kind, id)).copied();
        assert_eq!(selected, same.map(|id| (kind, id)), "the search goes to {name}");
        self.enter_facts(record);
    }

    fn enter_facts(&mut self, record: &dyn AnyRecord) {
        let mut fields: BTreeMap<u8, Vec<(Key, Value)>> = BTreeMap::new();
        record.for_each_fact(&mut |field, key, value| {
            let shape = record.kind().info(field).map(|info| info.shape);
            if field > 0 && !matches!(shape, None | Some(Shape::Order | Shape::Origin)) {
                fields.entry(field).or_default().push((key, value));
            }
        });
        for (field, facts) in fields {
            self.facts += facts.len();
            self.enter_field(record, field, &facts);
        }
    }

    /// What a field says in the window, with the records of the case for those of the window.
    fn holds_facts(&self, record: &dyn AnyRecord, field: u8, facts: &[(Key, Value)]) -> bool {
        let kind = record.kind();
        let id = if kind == Kind::Plan { Uid::PLAN } else { self.record_ids[&(kind, record.id())] };
        let here = self.window.plan().record(kind, id).expect("it is there");
        facts.iter().all(|(key, value)| {
            let (key, value) =
                map_records(&self.record_ids, kind.info(field).expect("a field").shape, (key, value));
            here.read(field, key) == value
        })
    }

    fn enter_field(&mut self, record: &dyn AnyRecord, field: u8, facts: &[(Key, Value)]) {
        if self.holds_facts(record, field, facts) {
            return;
        }
        let kind = record.kind();
        let label = self.label(kind, field);
        let shape = kind.info(field).expect("a field").shape;
        if kind == Kind::Measure && field == measure::LEAD.index {
            let measure = self.case.measures().get(record.id()).expect("it is there");
            let words = verbs::lead_text(self.case, measure);
            self.focus_control(&[Role::ComboBox], &label, &label);
            self.name_in_list("ui-unit-new", &words);
        } else if kind == Kind::Plan && field == about::MUNICIPALITY.index {
            let municipality = self.case.about().municipality.to_string();
            self.focus_control(&[Role::ComboBox], &label, &label);
            self.name_in_list("ui-municipality-other", &municipality);
        } else {
            for (key, value) in facts {
                self.enter_fact((&label, shape), *key, value);
            }
        }
        self.window.harness.run();
        let description =
            || format!("{}.{label} of {}; {}", kind.code(), record.title(), self.window.newest_message());
        assert!(
            self.holds_facts(record, field, facts),
            "{}; the keyboard is at {}",
            description(),
            self.window.focused()
        );
    }

    /// The group says in the coverage how a cell is covered.
    fn assess_cell(&mut self, record: &dyn AnyRecord) {
        let kind = Kind::CoverageCell;
        let read = |field: &str| record.read(kind.field(field).expect("a field"), Key::Whole);
        let (Value::Record(group), Value::Record(level), Value::Choice(state)) =
            (read("target_group"), read("level"), read("state"))
        else {
            panic!("a cell without a state")
        };
        let (view, hint) = (self.window.word("ui-view-coverage"), self.window.word("ui-finder-view"));
        self.search_and_go(&view, &hint);
        let row = self.case.in_order(Kind::TargetGroup).iter().position(|it| it.id() == group);
        self.window.press("Ctrl+Home").press_times(row.expect("a row"), "ArrowDown");
        let level = self.name(Kind::Level, level);
        let here = format!("rad {}", row.expect("a row") + 1);
        for _ in 0..12 {
            let focused = self.window.focused();
            if focused.starts_with(&here) && focused.contains(&format!(", {level}:")) {
                break;
            }
            self.window.tap("ArrowRight");
        }
        assert!(self.window.focused().contains(&level), "{}", self.window.focused());
        let word = self.window.program().words().text(&Phrase::choice("coverage-state", &state));
        self.window.tap("F2").write_at_once(&word).tap("Enter");
        let made = self.window.program().context().and_then(|cx| cx.selection).expect("the cell is selected");
        assert_eq!(made.0, kind, "{}", self.window.focused());
        self.record_ids.insert((kind, record.id()), made.1);
    }
}
