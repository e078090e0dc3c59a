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
use content::mapped;
use eframe::egui::accesskit::Role;
use planverksted::edit::verbs;
use planverksted::model::{AnyRecord, Key, Kind, Plan, Shape, Uid, Value, measure};
use planverksted::session::View;
use planverksted::text::Phrase;
use std::collections::BTreeMap;

/// Who enters a plan that lies beside the keyboard.
pub(crate) struct KeyScript<'a> {
    pub(crate) window: WindowHarness,
    /// The plan that is entered.
    case: &'a Plan,
    /// Which record of the window each record of the case has become.
    made: BTreeMap<(Kind, Uid), Uid>,
    /// How many facts were entered.
    pub(crate) facts: usize,
}

impl<'a> KeyScript<'a> {
    pub(crate) fn new(window: WindowHarness, case: &'a Plan) -> Self {
        Self { window, case, made: BTreeMap::new(), facts: 0 }
    }

    fn label(&self, kind: Kind, field: u8) -> String {
        let name = kind.info(field).map_or("", |info| info.name);
        self.window.program().words().say(&Phrase::label(kind.code(), name))
    }

    fn capital(&self, phrase: &Phrase) -> String {
        let words = self.window.program().words().say(phrase);
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
                View::Direction => self.branches(kind),
                _ => self.rows(kind),
            }
        }
        self.about();
        for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan) {
            for record in self.case.in_order(kind) {
                if kind == Kind::CoverageCell {
                    self.assess(record);
                }
                self.record(record);
            }
        }
    }

    /// Writes the rows of a table, one after another.
    fn rows(&mut self, kind: Kind) {
        let view = View::of(kind);
        let table = self.capital(&Phrase::kinds(kind.code()));
        if planverksted::ui::views::has_table(kind) {
            let aside = self.window.word("ui-finder-table");
            self.find(&table, &aside);
        } else {
            let name = self.window.program().words().say(&view.name());
            let aside = self.window.word("ui-finder-view");
            self.find(&name, &aside);
        }
        self.window.tap("Enter");
        for record in self.case.in_order(kind) {
            let name = self.name(kind, record.id());
            self.window.write_at_once(&name).tap("Enter");
        }
        self.window.tap("Escape");
        self.meet(kind);
    }

    /// Writes the rows of one kind in the tree of challenges, goals and strategies.
    fn branches(&mut self, kind: Kind) {
        let name = self.window.word("ui-view-direction");
        let aside = self.window.word("ui-finder-view");
        self.find(&name, &aside);
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
        self.meet(kind);
    }

    /// Notes which record of the window is which of the case: they stand in the same order.
    fn meet(&mut self, kind: Kind) {
        let made: Vec<Uid> = self.window.plan().in_order(kind).iter().map(|record| record.id()).collect();
        let all = self.case.in_order(kind);
        assert_eq!(made.len(), all.len(), "{}: {:?}", kind.code(), self.window.titles(kind));
        for (record, made) in all.iter().zip(made) {
            self.made.insert((kind, record.id()), made);
        }
    }

    /// Fills in what is said of the plan itself.
    fn about(&mut self) {
        let view = self.window.word("ui-view-about");
        let aside = self.window.word("ui-finder-view");
        self.find(&view, &aside);
        let tab = self.window.word("ui-about-plan");
        self.window.press_until("Tab", &tab).tap("Enter");
        self.facts_of(self.case.about());
        self.take_back();
    }

    /// Takes back what a new plan says by itself and the case does not.
    fn take_back(&mut self) {
        let mut more = Vec::new();
        let about: &dyn AnyRecord = self.window.plan().about();
        about.all_facts(&mut |field, key, _| more.push((field, key)));
        more.retain(|(field, key)| self.case.about().read(*field, *key).is_nothing());
        for (field, key) in more {
            let label = self.label(Kind::Plan, field);
            match Kind::Plan.info(field).map(|info| info.shape) {
                Some(Shape::Choice(info)) => {
                    self.part(&[Role::ComboBox], &label, &label);
                    self.choose(info.name, "");
                }
                other => panic!("{label}: nobody knows how to take back {other:?} {key:?}"),
            }
        }
    }

    /// Goes to a record and fills in its form.
    fn record(&mut self, record: &dyn AnyRecord) {
        let (kind, id) = (record.kind(), record.id());
        let aside = self.capital(&Phrase::kind(kind.code()));
        let name = self.name(kind, id);
        if self.window.program().cx().and_then(|cx| cx.selection) != Some((kind, self.made[&(kind, id)])) {
            self.find(&name, &aside);
        }
        if self.inside_form().is_empty() {
            self.window.tap("F4");
        }
        let selected = self.window.program().cx().and_then(|cx| cx.selection);
        let same = self.made.get(&(kind, id)).copied();
        assert_eq!(selected, same.map(|id| (kind, id)), "the search goes to {name}");
        self.facts_of(record);
    }

    fn facts_of(&mut self, record: &dyn AnyRecord) {
        let mut fields: BTreeMap<u8, Vec<(Key, Value)>> = BTreeMap::new();
        record.all_facts(&mut |field, key, value| {
            let shape = record.kind().info(field).map(|info| info.shape);
            if field > 0 && !matches!(shape, None | Some(Shape::Order | Shape::Origin)) {
                fields.entry(field).or_default().push((key, value));
            }
        });
        for (field, facts) in fields {
            self.facts += facts.len();
            self.field(record, field, &facts);
        }
    }

    /// What a field says in the window, with the records of the case for those of the window.
    fn said(&self, record: &dyn AnyRecord, field: u8, facts: &[(Key, Value)]) -> bool {
        let kind = record.kind();
        let id = if kind == Kind::Plan { Uid::PLAN } else { self.made[&(kind, record.id())] };
        let here = self.window.plan().record(kind, id).expect("it is there");
        facts.iter().all(|(key, value)| {
            let (key, value) = mapped(&self.made, kind.info(field).expect("a field").shape, (key, value));
            here.read(field, key) == value
        })
    }

    fn field(&mut self, record: &dyn AnyRecord, field: u8, facts: &[(Key, Value)]) {
        if self.said(record, field, facts) {
            return;
        }
        let kind = record.kind();
        let label = self.label(kind, field);
        let shape = kind.info(field).expect("a field").shape;
        if kind == Kind::Measure && field == measure::LEAD.index {
            let measure = self.case.measures().get(record.id()).expect("it is there");
            let words = verbs::lead_words(self.case, measure);
            self.typed(&label, &label, &words);
            self.window.tap("Tab");
        } else {
            for (key, value) in facts {
                self.fact((&label, shape), *key, value);
            }
        }
        self.window.harness.run();
        let told = || format!("{}.{label} of {}; {}", kind.code(), record.title(), self.window.said());
        assert!(self.said(record, field, facts), "{}; the keyboard is at {}", told(), self.window.focused());
    }

    /// The group says in the coverage how a cell is covered.
    fn assess(&mut self, record: &dyn AnyRecord) {
        let kind = Kind::CoverageCell;
        let read = |field: &str| record.read(kind.field(field).expect("a field"), Key::Whole);
        let (Value::Record(group), Value::Record(level), Value::Choice(state)) =
            (read("target_group"), read("level"), read("state"))
        else {
            panic!("a cell without a state")
        };
        let (view, aside) = (self.window.word("ui-view-coverage"), self.window.word("ui-finder-view"));
        self.find(&view, &aside);
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
        let word = self.window.program().words().say(&Phrase::choice("coverage-state", &state));
        self.window.tap("F2").write_at_once(&word).tap("Enter");
        let made = self.window.program().cx().and_then(|cx| cx.selection).expect("the cell is selected");
        assert_eq!(made.0, kind, "{}", self.window.focused());
        self.made.insert((kind, record.id()), made.1);
    }
}
