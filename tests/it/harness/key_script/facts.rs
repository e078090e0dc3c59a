//! Enters one fact in the form that is in sight, as its shape is entered.

use super::KeyScript;
use eframe::egui::accesskit::Role;
use planverksted::model::{Amounts, Key, Kind, Period, PeriodEnd, Range, Shape, Uid, Value};
use planverksted::text::{Language, Phrase, dates, numbers};

impl KeyScript<'_> {
    pub(super) fn enter_fact(&mut self, (label, shape): (&str, Shape), key: Key, value: &Value) {
        match (shape, key, value) {
            (Shape::Links(to), Key::Record(id), _) => {
                let label =
                    if to == Kind::Strategy { self.strategies_label(label) } else { label.to_owned() };
                self.pick_record(&label, "ui-link-add", to, id);
            }
            (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id)) => {
                let words = if self.has_control(&[Role::Button], &self.button_label("ui-link-other", label)) {
                    "ui-link-other"
                } else {
                    "ui-link-choose"
                };
                self.pick_record(label, words, to, *id);
            }
            (Shape::AnyLinks, Key::Any(kind, id), _) => self.pick_record_of_any_kind(label, kind, id),
            (Shape::Pairs(first, second), Key::Pair(a, b), _) => {
                self.pick_pair(label, (first, a), (second, b));
            }
            (Shape::Choices(info), Key::Word(word), _) => {
                let name = self.window.program().words().text(&Phrase::choice(info.name, word.as_str()));
                self.focus_control(&[Role::CheckBox], label, &name);
                self.window.tap("Space");
            }
            (Shape::ByChoice(info) | Shape::TextBy(Some(info)), Key::Word(word), value) => {
                let name = self.window.program().words().text(&Phrase::choice(info.name, word.as_str()));
                self.focus_control(&[Role::TextInput, Role::MultilineTextInput], label, &name);
                self.write_over(&typed_text(value));
            }
            (Shape::ByRecord(to, info), Key::Record(id), Value::Choice(code)) => {
                let name = self.name(to, id);
                self.focus_control(&[Role::ComboBox], label, &name);
                self.choose_code(info.name, code);
            }
            (Shape::ByYear, Key::Year(year), Value::Amounts(amounts)) => {
                self.enter_amounts(label, year, amounts);
            }
            (Shape::Choice(info), _, Value::Choice(code)) => {
                self.focus_control(&[Role::ComboBox], label, label);
                self.choose_code(info.name, code);
            }
            (Shape::Range, _, Value::Range(range)) => self.enter_range(label, range),
            (Shape::Period, _, Value::Period(period)) => self.enter_period(label, *period),
            (Shape::Flag, ..) => {
                self.focus_control(&[Role::CheckBox], label, label);
                self.window.tap("Space");
            }
            (_, Key::Whole, value) => self.type_into(label, label, &typed_text(value)),
            other => panic!("{label}: nobody knows how to enter {other:?}"),
        }
    }

    /// The strategies of a measure stand under a label of their own.
    fn strategies_label(&self, label: &str) -> String {
        let own = self.window.word("ui-measure-answers");
        let of_measure = self.window.program().context().and_then(|cx| cx.selection);
        if of_measure.is_some_and(|(kind, _)| kind == Kind::Measure) { own } else { label.to_owned() }
    }

    fn button_label(&self, words: &'static str, label: &str) -> String {
        format!("{}: {label}", self.window.word(words))
    }

    fn pick_record(&mut self, label: &str, words: &'static str, to: Kind, id: Uid) {
        let name = self.name(to, id);
        let button = self.button_label(words, label);
        self.focus_control(&[Role::Button], label, &button);
        self.window.tap("Enter").write_at_once(&name).tap("Enter");
    }

    fn pick_record_of_any_kind(&mut self, label: &str, kind: Kind, id: Uid) {
        let name = self.name(kind, id);
        let word = self.window.program().words().text(&Phrase::kind(kind.code()));
        let own = Phrase::new("ui-link-add-kind").with("kind", Phrase::kind(kind.code()));
        let own = format!("{}: {label}", self.window.program().words().text(&own));
        let other = self.button_label("ui-link-add-other", label);
        if !self.has_control(&[Role::Button], &other) {
            self.search_field(label);
        }
        if self.has_control(&[Role::Button], &own) {
            self.focus_control(&[Role::Button], label, &own);
            self.window.tap("Enter").write_at_once(&name).tap("Enter");
        } else {
            self.focus_control(&[Role::Button], label, &other);
            self.window.tap("Enter").write_at_once(&format!("{word}: {name}")).tap("Enter");
        }
    }

    fn pick_pair(&mut self, label: &str, (first, a): (Kind, Uid), (second, b): (Kind, Option<Uid>)) {
        self.pick_record(label, "ui-link-add", first, a);
        if let Some(b) = b {
            let group = self.case.record(first, a).expect("it is there");
            let code = first.field("code").map(|code| group.text(code).to_string()).unwrap_or_default();
            let group = format!("{code} {}", group.title()).trim_start().to_owned();
            let level = Phrase::new("ui-link-level").with("group", group);
            let level = self.window.program().words().text(&level);
            let button = self.button_label("ui-link-level-short", &level);
            self.focus_control(&[Role::Button], label, &button);
            let name = self.name(second, b);
            self.window.tap("Enter").write_at_once(&name).tap("Enter");
        }
    }

    /// Chooses a word of a list that the keyboard is on: opens it and writes the word.
    pub(super) fn choose_code(&mut self, info: &str, code: &str) {
        let word = self.window.program().words().text(&Phrase::choice(info, code));
        self.window.tap("Enter").write_at_once(&word);
        for _ in 0..20 {
            if self.window.focused() == word {
                break;
            }
            self.window.tap("ArrowDown");
        }
        assert_eq!(self.window.focused(), word, "the list has it");
        self.window.tap("Enter");
    }

    /// Chooses a name in the list of what the keyboard is on, or makes it where the plan does not have it yet.
    pub(super) fn name_in_list(&mut self, make: &'static str, name: &str) {
        let new = format!("{} {name}", self.window.word(make));
        self.window.tap("Enter").write_at_once(name);
        for _ in 0..20 {
            if [name, &new].contains(&self.window.focused().as_str()) {
                break;
            }
            self.window.tap("ArrowDown");
        }
        self.window.tap("Enter");
    }

    fn enter_range(&mut self, label: &str, range: &Range) {
        for (end, word) in [(range.low, "ui-range-low"), (range.high, "ui-range-high")] {
            if let Some(end) = end {
                let name = format!("{label} {}", self.window.word(word));
                self.type_into(label, &name, &numbers::write(end, Language::Nb));
            }
        }
        if !range.source.is_empty() {
            let source = self.window.word("ui-range-source");
            self.type_into(label, &source, &range.source);
        }
    }

    fn enter_period(&mut self, label: &str, period: Period) {
        let plan = self.window.program().context().is_some_and(|cx| cx.selection.is_none());
        let keys = if plan {
            ["ui-period-plan-from", "ui-period-plan-to"]
        } else {
            ["ui-period-from", "ui-period-to"]
        };
        if let Some(from) = period.from {
            let name = self.window.word(keys[0]);
            self.type_into(label, &name, &dates::write_when(from, Language::Nb));
        }
        let to = match period.to {
            PeriodEnd::Open => return,
            PeriodEnd::Ongoing => self.window.word("ui-period-ongoing"),
            PeriodEnd::At(when) => dates::write_when(when, Language::Nb),
        };
        let name = self.window.word(keys[1]);
        self.type_into(label, &name, &to);
    }

    fn enter_amounts(&mut self, label: &str, year: i16, amounts: &Amounts) {
        let budgets = [
            ("ui-amounts-operating", amounts.operating, 1000),
            ("ui-amounts-fte", amounts.fte, 1),
            ("ui-amounts-investment", amounts.investment, 1000),
        ];
        for (budget, amount, factor) in budgets {
            if let Some(amount) = amount {
                let name = format!("{} {year}", self.window.word(budget));
                let amount = amount.divided_rounded(factor).expect("a number");
                self.type_into(label, &name, &numbers::write(amount, Language::Nb));
            }
        }
    }
}

/// A value as it is typed.
fn typed_text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::When(when) => dates::write_when(*when, Language::Nb),
        Value::Number(number) => numbers::write(*number, Language::Nb),
        other => panic!("nobody types {other:?}"),
    }
}
