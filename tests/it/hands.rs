//! A pair of hands at the window: enters any record and any field of it by keys alone, in the view and the form that
//! own it, and counts the keys.
//!
//! It knows shapes and not kinds, so that a new field is entered as soon as a plan says it. It never touches the plan.

use crate::desk::Desk;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use planverksted::edit::verbs;
use planverksted::model::{Amounts, AnyRecord, End, Key, Kind, Plan, Range, Shape, Uid, Value, measure};
use planverksted::session::View;
use planverksted::text::{Language, Phrase, dates, numbers};
use std::collections::BTreeMap;

/// What can be written in or pressed, in a form.
const CONTROLS: [Role; 5] =
    [Role::TextInput, Role::MultilineTextInput, Role::CheckBox, Role::ComboBox, Role::Button];
/// So far a field is gone to with the Tab key; the search goes further with fewer keys.
const NEAR: usize = 6;
/// No field has more parts.
const FAR: usize = 40;

/// Who enters a plan that lies beside the keyboard.
pub(crate) struct Hands<'a> {
    pub(crate) desk: Desk,
    /// The plan that is entered.
    case: &'a Plan,
    /// Which record of the window each record of the case has become.
    made: BTreeMap<(Kind, Uid), Uid>,
    /// How many facts were entered.
    pub(crate) facts: usize,
}

impl<'a> Hands<'a> {
    pub(crate) fn new(desk: Desk, case: &'a Plan) -> Self {
        Self { desk, case, made: BTreeMap::new(), facts: 0 }
    }

    fn label(&self, kind: Kind, field: u8) -> String {
        let name = kind.info(field).map_or("", |info| info.name);
        self.desk.program().words().say(&Phrase::label(kind.code(), name))
    }

    fn capital(&self, phrase: &Phrase) -> String {
        let words = self.desk.program().words().say(phrase);
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

    /// Searches for something and goes there: its name, and what stands beside it in the list.
    fn find(&mut self, name: &str, aside: &str) {
        self.desk.press("Ctrl+K").write_at_once(name);
        let wanted = format!("{name} {aside}");
        let hits: Vec<String> = self.options();
        let numbered = |hit: &String| {
            *hit == wanted || hit.split_once(' ').is_some_and(|(mark, rest)| mark.len() < 6 && rest == wanted)
        };
        let at = hits.iter().position(numbered);
        let at = at.unwrap_or_else(|| panic!("the search for {wanted:?} finds {hits:?}"));
        for _ in 0..at {
            self.desk.tap("ArrowDown");
        }
        self.desk.tap("Enter");
    }

    fn options(&self) -> Vec<String> {
        let options = self.desk.nodes().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
        options.filter_map(|node| node.accesskit_node().label()).collect()
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
            let aside = self.desk.word("ui-finder-table");
            self.find(&table, &aside);
        } else {
            let name = self.desk.program().words().say(&view.name());
            let aside = self.desk.word("ui-finder-view");
            self.find(&name, &aside);
        }
        self.desk.tap("Enter");
        for record in self.case.in_order(kind) {
            let name = self.name(kind, record.id());
            self.desk.write_at_once(&name).tap("Enter");
        }
        self.desk.tap("Escape");
        self.meet(kind);
    }

    /// Writes the rows of one kind in the tree of challenges, goals and strategies.
    fn branches(&mut self, kind: Kind) {
        let name = self.desk.word("ui-view-direction");
        let aside = self.desk.word("ui-finder-view");
        self.find(&name, &aside);
        self.desk.tap("End").press("Ctrl+N");
        let turn = match kind {
            Kind::Challenge => "Ctrl+1",
            Kind::Goal => "Ctrl+2",
            _ => "Ctrl+3",
        };
        self.desk.press(turn);
        for record in self.case.in_order(kind) {
            self.desk.write_at_once(&record.title()).tap("Enter");
        }
        self.desk.tap("Escape");
        self.meet(kind);
    }

    /// Notes which record of the window is which of the case: they stand in the same order.
    fn meet(&mut self, kind: Kind) {
        let made: Vec<Uid> = self.desk.plan().in_order(kind).iter().map(|record| record.id()).collect();
        let all = self.case.in_order(kind);
        assert_eq!(made.len(), all.len(), "{}: {:?}", kind.code(), self.desk.titles(kind));
        for (record, made) in all.iter().zip(made) {
            self.made.insert((kind, record.id()), made);
        }
    }

    /// Fills in what is said of the plan itself.
    fn about(&mut self) {
        let view = self.desk.word("ui-view-about");
        let aside = self.desk.word("ui-finder-view");
        self.find(&view, &aside);
        let tab = self.desk.word("ui-about-plan");
        self.desk.press_until("Tab", &tab).tap("Enter");
        self.facts_of(self.case.about());
        self.take_back();
    }

    /// Takes back what a new plan says by itself and the case does not.
    fn take_back(&mut self) {
        let mut more = Vec::new();
        let about: &dyn AnyRecord = self.desk.plan().about();
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
        if self.desk.program().cx().and_then(|cx| cx.selection) != Some((kind, self.made[&(kind, id)])) {
            self.find(&name, &aside);
        }
        if self.inside_form().is_empty() {
            self.desk.tap("F4");
        }
        let selected = self.desk.program().cx().and_then(|cx| cx.selection);
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
        let here = self.desk.plan().record(kind, id).expect("it is there");
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
            self.desk.tap("Tab");
        } else {
            for (key, value) in facts {
                self.fact((&label, shape), *key, value);
            }
        }
        self.desk.harness.run();
        let told = || format!("{}.{label} of {}; {}", kind.code(), record.title(), self.desk.said());
        assert!(self.said(record, field, facts), "{}; the keyboard is at {}", told(), self.desk.focused());
    }

    fn fact(&mut self, (label, shape): (&str, Shape), key: Key, value: &Value) {
        match (shape, key, value) {
            (Shape::Links(to), Key::Record(id), _) => {
                let label = if to == Kind::Strategy { self.answers(label) } else { label.to_owned() };
                self.pick(&label, "ui-link-add", to, id);
            }
            (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id)) => {
                let words = if self.sees(&[Role::Button], &self.button("ui-link-other", label)) {
                    "ui-link-other"
                } else {
                    "ui-link-choose"
                };
                self.pick(label, words, to, *id);
            }
            (Shape::AnyLinks, Key::Any(kind, id), _) => self.pick_any(label, kind, id),
            (Shape::Pairs(first, second), Key::Pair(a, b), _) => self.pair(label, (first, a), (second, b)),
            (Shape::Choices(info), Key::Word(word), _) => {
                let name = self.desk.program().words().say(&Phrase::choice(info.name, word.as_str()));
                self.part(&[Role::CheckBox], label, &name);
                self.desk.tap("Space");
            }
            (Shape::ByChoice(info) | Shape::TextBy(Some(info)), Key::Word(word), value) => {
                let name = self.desk.program().words().say(&Phrase::choice(info.name, word.as_str()));
                self.part(&[Role::TextInput, Role::MultilineTextInput], label, &name);
                self.write_over(&words_of(value));
            }
            (Shape::ByRecord(to, info), Key::Record(id), Value::Choice(code)) => {
                let name = self.name(to, id);
                self.part(&[Role::ComboBox], label, &name);
                self.choose(info.name, code);
            }
            (Shape::ByYear, Key::Year(year), Value::Amounts(amounts)) => self.amounts(label, year, amounts),
            (Shape::Choice(info), _, Value::Choice(code)) => {
                self.part(&[Role::ComboBox], label, label);
                self.choose(info.name, code);
            }
            (Shape::Range, _, Value::Range(range)) => self.range(label, range),
            (Shape::Period, _, Value::Period(period)) => self.period(label, *period),
            (Shape::Flag, ..) => {
                self.part(&[Role::CheckBox], label, label);
                self.desk.tap("Space");
            }
            (_, Key::Whole, value) => self.typed(label, label, &words_of(value)),
            other => panic!("{label}: nobody knows how to enter {other:?}"),
        }
    }

    /// The strategies of a measure stand under a label of their own.
    fn answers(&self, label: &str) -> String {
        let own = self.desk.word("ui-measure-answers");
        let of_measure = self.desk.program().cx().and_then(|cx| cx.selection);
        if of_measure.is_some_and(|(kind, _)| kind == Kind::Measure) { own } else { label.to_owned() }
    }

    fn button(&self, words: &'static str, label: &str) -> String {
        format!("{}: {label}", self.desk.word(words))
    }

    fn pick(&mut self, label: &str, words: &'static str, to: Kind, id: Uid) {
        let name = self.name(to, id);
        let button = self.button(words, label);
        self.part(&[Role::Button], label, &button);
        self.desk.tap("Enter").write_at_once(&name).tap("Enter");
    }

    fn pick_any(&mut self, label: &str, kind: Kind, id: Uid) {
        let name = self.name(kind, id);
        let word = self.desk.program().words().say(&Phrase::kind(kind.code()));
        let own = Phrase::new("ui-link-add-kind").with("kind", Phrase::kind(kind.code()));
        let own = format!("{}: {label}", self.desk.program().words().say(&own));
        let other = self.button("ui-link-add-other", label);
        if !self.sees(&[Role::Button], &other) {
            self.find_field(label);
        }
        if self.sees(&[Role::Button], &own) {
            self.part(&[Role::Button], label, &own);
            self.desk.tap("Enter").write_at_once(&name).tap("Enter");
        } else {
            self.part(&[Role::Button], label, &other);
            self.desk.tap("Enter").write_at_once(&format!("{word}: {name}")).tap("Enter");
        }
    }

    fn pair(&mut self, label: &str, (first, a): (Kind, Uid), (second, b): (Kind, Option<Uid>)) {
        self.pick(label, "ui-link-add", first, a);
        if let Some(b) = b {
            let group = self.case.record(first, a).expect("it is there");
            let code = first.field("code").map(|code| group.text(code).to_string()).unwrap_or_default();
            let group = format!("{code} {}", group.title()).trim_start().to_owned();
            let level = Phrase::new("ui-link-level").with("group", group);
            let level = self.desk.program().words().say(&level);
            let button = self.button("ui-link-level-short", &level);
            self.part(&[Role::Button], label, &button);
            let name = self.name(second, b);
            self.desk.tap("Enter").write_at_once(&name).tap("Enter");
        }
    }

    /// Chooses a word of a list that the keyboard is on: opens it and writes the word.
    fn choose(&mut self, info: &str, code: &str) {
        let word = self.desk.program().words().say(&Phrase::choice(info, code));
        self.desk.tap("Enter").write_at_once(&word);
        for _ in 0..20 {
            if self.desk.focused() == word {
                break;
            }
            self.desk.tap("ArrowDown");
        }
        assert_eq!(self.desk.focused(), word, "the list has it");
        self.desk.tap("Enter");
    }

    fn range(&mut self, label: &str, range: &Range) {
        for (end, word) in [(range.low, "ui-range-low"), (range.high, "ui-range-high")] {
            if let Some(end) = end {
                let name = format!("{label} {}", self.desk.word(word));
                self.typed(label, &name, &numbers::write(end, Language::Nb));
            }
        }
        if !range.source.is_empty() {
            let source = self.desk.word("ui-range-source");
            self.typed(label, &source, &range.source);
        }
    }

    fn period(&mut self, label: &str, period: planverksted::model::Period) {
        let plan = self.desk.program().cx().is_some_and(|cx| cx.selection.is_none());
        let keys = if plan {
            ["ui-period-plan-from", "ui-period-plan-to"]
        } else {
            ["ui-period-from", "ui-period-to"]
        };
        if let Some(from) = period.from {
            let name = self.desk.word(keys[0]);
            self.typed(label, &name, &dates::write_when(from, Language::Nb));
        }
        let to = match period.to {
            End::Open => return,
            End::Ongoing => self.desk.word("ui-period-ongoing"),
            End::At(when) => dates::write_when(when, Language::Nb),
        };
        let name = self.desk.word(keys[1]);
        self.typed(label, &name, &to);
    }

    fn amounts(&mut self, label: &str, year: i16, amounts: &Amounts) {
        let purses = [
            ("ui-amounts-operating", amounts.operating, 1000),
            ("ui-amounts-fte", amounts.fte, 1),
            ("ui-amounts-investment", amounts.investment, 1000),
        ];
        for (purse, amount, factor) in purses {
            if let Some(amount) = amount {
                let name = format!("{} {year}", self.desk.word(purse));
                let amount = amount.divided_by(factor).expect("a number");
                self.typed(label, &name, &numbers::write(amount, Language::Nb));
            }
        }
    }

    fn typed(&mut self, label: &str, name: &str, text: &str) {
        self.part(&[Role::TextInput, Role::MultilineTextInput], label, name);
        self.write_over(text);
    }

    /// Writes in the box that the keyboard is in, over what stands there; Enter between lines.
    fn write_over(&mut self, text: &str) {
        self.desk.press("Ctrl+A");
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                self.desk.tap("Enter");
            }
            self.desk.write_at_once(line);
        }
    }

    /// What is in the form that is in sight, in order.
    fn inside_form(&self) -> Vec<Node<'_>> {
        crate::ui_enter::inside_form(&self.desk)
    }

    fn sees(&self, roles: &[Role], name: &str) -> bool {
        self.place(roles, "", name).is_some()
    }

    /// Which of the controls of the form it is: the first of that name, behind the label where the label stands apart.
    fn place(&self, roles: &[Role], label: &str, name: &str) -> Option<usize> {
        let mut at = 0;
        let mut found = None;
        for node in self.inside_form() {
            let node = node.accesskit_node();
            let words = node.label().or_else(|| node.value()).unwrap_or_default();
            if CONTROLS.contains(&node.role()) {
                if found.is_none() && roles.contains(&node.role()) && words == name {
                    found = Some(at);
                }
                at += 1;
            } else if node.role() == Role::Label && words == label {
                found = None;
            }
        }
        found
    }

    fn focused_place(&self) -> Option<usize> {
        let form = self.inside_form();
        let mut controls = form.iter().filter(|node| CONTROLS.contains(&node.accesskit_node().role()));
        controls.position(|node| node.accesskit_node().is_focused())
    }

    /// Goes to a control of the form with the Tab key where it is near, else by searching for its field first.
    fn part(&mut self, roles: &[Role], label: &str, name: &str) {
        if self.walk(roles, label, name, NEAR) {
            return;
        }
        self.find_field(label);
        let there = self.walk(roles, label, name, FAR);
        assert!(there, "{label}: no {name:?}, but {:?}", self.desk.focused());
    }

    fn find_field(&mut self, label: &str) {
        let aside = self.desk.word("ui-finder-field");
        self.find(label, &aside);
    }

    /// Goes with Tab or Shift+Tab to a control that is so near; says whether it came there.
    fn walk(&mut self, roles: &[Role], label: &str, name: &str, near: usize) -> bool {
        for _ in 0..=near {
            let (Some(here), Some(there)) = (self.focused_place(), self.place(roles, label, name)) else {
                return false;
            };
            match here.cmp(&there) {
                _ if here.abs_diff(there) > near => return false,
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => self.desk.tap("Tab"),
                std::cmp::Ordering::Greater => self.desk.press("Shift+Tab"),
            };
        }
        false
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
        let (view, aside) = (self.desk.word("ui-view-coverage"), self.desk.word("ui-finder-view"));
        self.find(&view, &aside);
        let row = self.case.in_order(Kind::TargetGroup).iter().position(|it| it.id() == group);
        self.desk.press("Ctrl+Home").press_times(row.expect("a row"), "ArrowDown");
        let level = self.name(Kind::Level, level);
        let here = format!("rad {}", row.expect("a row") + 1);
        for _ in 0..12 {
            let focused = self.desk.focused();
            if focused.starts_with(&here) && focused.contains(&format!(", {level}:")) {
                break;
            }
            self.desk.tap("ArrowRight");
        }
        assert!(self.desk.focused().contains(&level), "{}", self.desk.focused());
        let word = self.desk.program().words().say(&Phrase::choice("coverage-state", &state));
        self.desk.tap("F2").write_at_once(&word).tap("Enter");
        let made = self.desk.program().cx().and_then(|cx| cx.selection).expect("the cell is selected");
        assert_eq!(made.0, kind, "{}", self.desk.focused());
        self.made.insert((kind, record.id()), made.1);
    }
}

/// A value as it is typed.
fn words_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::When(when) => dates::write_when(*when, Language::Nb),
        Value::Number(number) => numbers::write(*number, Language::Nb),
        other => panic!("nobody types {other:?}"),
    }
}

/// A fact of the case, with the records of the window for its own.
fn mapped(made: &BTreeMap<(Kind, Uid), Uid>, shape: Shape, (key, value): (&Key, &Value)) -> (Key, Value) {
    let there = |kind: Kind, id: Uid| made.get(&(kind, id)).copied().unwrap_or(id);
    let key = match (*key, shape) {
        (Key::Record(id), Shape::Links(to) | Shape::ByRecord(to, _)) => Key::Record(there(to, id)),
        (Key::Any(kind, id), _) => Key::Any(kind, there(kind, id)),
        (Key::Pair(a, b), Shape::Pairs(first, second)) => {
            Key::Pair(there(first, a), b.map(|b| there(second, b)))
        }
        (key, _) => key,
    };
    let value = match (value, shape) {
        (Value::Record(id), Shape::Link(to) | Shape::Owner(to)) => Value::Record(there(to, *id)),
        (value, _) => value.clone(),
    };
    (key, value)
}

/// Everything that a plan says, record by record in the order of its tables, with records by kind and place; in words,
/// without ids, keys of order, and where a record came from.
pub(crate) fn content(plan: &Plan) -> Vec<String> {
    let mut places: BTreeMap<(Kind, Uid), Uid> = BTreeMap::new();
    for kind in Kind::ALL {
        for (record, place) in plan.in_order(*kind).iter().zip(1..) {
            places.insert((*kind, record.id()), Uid::from_bits(place));
        }
    }
    let mut all = Vec::new();
    for kind in Kind::ALL {
        for (record, place) in plan.in_order(*kind).iter().zip(1..) {
            let name = format!("{} {place} {:?}", kind.code(), &*record.title());
            all.push(name.clone());
            record.all_facts(&mut |field, key, value| {
                let info = kind.info(field).expect("a field");
                if field > 0 && !matches!(info.shape, Shape::Order | Shape::Origin) {
                    let (key, value) = mapped(&places, info.shape, (&key, &value));
                    all.push(format!("{name}.{} {key:?}: {value:?}", info.name));
                }
            });
        }
    }
    all.sort();
    all
}
