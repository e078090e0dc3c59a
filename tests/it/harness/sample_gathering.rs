//! The third gathering of the sample plan as it was held in `tests/data/gathering/samling.txt`, written into the plan fact
//! by fact; and a document as lines, to be compared with `referat.nb.txt` and `ark.nb.txt` beside it.
//!
//! Ideas and ballots are read from the file; when each point began and what else was typed stands here.

use planverksted::analysis::gathering::agenda_of;
use planverksted::document::{Block, Document, Inline, TableCell, TableRowKind};
use planverksted::edit::{Draft, rewrite};
use planverksted::model::agenda_item::AgendaKind;
use planverksted::model::{
    Channel, ClockTime, IdGenerator, Key, Kind, Line, Origin, Period, Plan, Prose, Quantity, Uid, Value,
    VoteKey, When, agenda_item, ballot, decision, idea, measure, meeting, open_question, parked_item,
    participant, task,
};
use planverksted::text::Phrase;
use std::collections::BTreeMap;

/// What the recorder typed.
const SCRIPT: &str = include_str!("../../data/gathering/samling.txt");

/// The sample plan before its third gathering, and that gathering.
pub fn before() -> (Plan, Uid) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/saved-plans/fjellvik.ron");
    let bytes = std::fs::read(path).expect("the sample plan lies in the repository");
    let plan = planverksted::store::read(&bytes).expect("the sample plan can be read").saved.plan;
    let id = find(&plan, Kind::Meeting, "Samling 3: Ansvar, penger og hull i tilbudet");
    (plan, id)
}

/// The sample plan after its third gathering, and that gathering.
pub fn after() -> (Plan, Uid) {
    let (sample, meeting) = before();
    let mut after = sample.clone();
    let change = rewrite(&sample, &mut IdGenerator::seeded(16), Phrase::default(), |draft| {
        GatheringWriter { before: &sample, meeting, items: Vec::new() }.write(draft);
    });
    change.apply(&mut after).expect("a draft's change fits the plan it began with");
    (after, meeting)
}

fn find(plan: &Plan, kind: Kind, title: &str) -> Uid {
    let mut found = None;
    plan.for_each_record(kind, &mut |record| {
        if &*record.title() == title {
            found = Some(record.id());
        }
    });
    found.unwrap_or_else(|| panic!("no {} is called {title}", kind.code()))
}

fn number(number: i64) -> Option<Quantity> {
    Quantity::from_whole(number)
}

fn clock(text: &str) -> Option<ClockTime> {
    ClockTime::parse(text)
}

fn when(text: &str) -> Option<When> {
    When::parse(text)
}

/// The gathering while it is written down.
struct GatheringWriter<'a> {
    before: &'a Plan,
    meeting: Uid,
    /// The points of its agenda, in order.
    items: Vec<Uid>,
}

impl GatheringWriter<'_> {
    fn write(&mut self, draft: &mut Draft<'_>) {
        self.agenda(draft);
        self.attendance(draft);
        let ideas = self.ideas(draft);
        self.ballot(draft, &ideas);
        self.lift(draft, &ideas);
        self.decide(draft);
        // Done in the point on what is open from before.
        let task = find(self.before, Kind::Task, "Skrive om krav til boliger med oppfølging");
        draft.set(task::DONE, task, when("2026-12-08"));
    }

    fn agenda(&mut self, draft: &mut Draft<'_>) {
        let mut items: Vec<Uid> =
            agenda_of(self.before, self.meeting).into_iter().map(|item| item.id).collect();
        let open = draft.add_after(Kind::AgendaItem, items.first().copied());
        draft.set_fact(agenda_item::MEETING, open, Key::Whole, Value::Record(self.meeting));
        draft.set(agenda_item::TITLE, open, Line::new("Åpne punkter fra sist"));
        draft.set(agenda_item::KIND, open, AgendaKind::OpenPoints);
        items.insert(1, open);
        let accounts = [
            (
                "09:00",
                7,
                "Gruppa ble ønsket velkommen. Kommunestyret avgjør i juni 2027; det gruppa kommer med i dag, går inn i utkastet.",
            ),
            ("09:07", 8, "Spørsmålet til nabokommunene er sendt og ikke besvart."),
            (
                "09:15",
                20,
                "Ventetida til første samtale er 23 dager for voksne.\n212 oppdrag for politi og legevakt i 2025 gjaldt psykisk helse eller rus.",
            ),
            ("09:35", 35, ""),
            ("10:10", 10, ""),
            ("10:20", 15, "NAV vil ha kveldsvakt fordi flere møter på jobb når noen ringer kvelden før."),
            ("10:35", 40, ""),
            ("11:15", 30, ""),
            ("11:45", 13, "Utkastet sendes gruppa i januar."),
        ];
        assert_eq!(items.len(), accounts.len());
        for (item, (began, used, account)) in items.iter().zip(accounts) {
            draft.set(agenda_item::BEGAN, *item, clock(began));
            draft.set(agenda_item::MINUTES_USED, *item, number(used));
            draft.set(agenda_item::ACCOUNT, *item, Prose::new(account));
        }
        draft.set(meeting::ENDED, self.meeting, clock("11:58"));
        self.items = items;
    }

    fn attendance(&self, draft: &mut Draft<'_>) {
        let group: Vec<Uid> = self.before.participants().in_order().into_iter().map(|one| one.id).collect();
        let guest = draft.add(Kind::Participant);
        let organisation = find(self.before, Kind::Organisation, "Frivilligsentralen");
        draft.set_fact(participant::ORGANISATION, guest, Key::Whole, Value::Record(organisation));
        for (place, one) in group.iter().chain([&guest]).enumerate() {
            let presence = if place == 8 { "absent" } else { "present" };
            draft.set_fact(
                meeting::ATTENDANCE,
                self.meeting,
                Key::Record(*one),
                Value::Choice(presence.into()),
            );
        }
    }

    /// The ideas by their numbers, as the lines of the script give them.
    fn ideas(&self, draft: &mut Draft<'_>) -> BTreeMap<i64, Uid> {
        let lines = SCRIPT.lines().skip_while(|line| *line != "ROOM runde, 18 min");
        let typed = lines
            .take_while(|line| !line.starts_with("AT 10.05"))
            .filter_map(|line| line.strip_prefix("TYPE "));
        let (mut ideas, mut repeats) = (BTreeMap::new(), BTreeMap::new());
        let (mut table, mut theme) = (1, "");
        for mut text in typed {
            let as_number = |text: &str| text.parse::<i64>().ok();
            if let Some(same) = text.strip_prefix('=').and_then(as_number) {
                *repeats.entry(same).or_insert(0) += 1;
                draft.set(idea::REPEATS, ideas[&same], number(repeats[&same]));
            } else if let Some((from, to)) =
                text.split_once('=').and_then(|(a, b)| as_number(a).zip(as_number(b)))
            {
                draft.set_fact(idea::SAME_AS, ideas[&from], Key::Whole, Value::Record(ideas[&to]));
            } else if text.starts_with('*') {
                self.park(draft, ideas[&47]);
            } else {
                if let Some((before, rest)) =
                    text.split_once(": ").filter(|(before, _)| as_number(before).is_some())
                {
                    (table, text) = (as_number(before).expect("a table"), rest);
                }
                if let Some((named, rest)) = text.strip_prefix('#').and_then(|text| text.split_once(": ")) {
                    (theme, text) = (named, rest);
                }
                let own = i64::try_from(ideas.len()).expect("few ideas") + 1;
                let made = draft.add(Kind::Idea);
                draft.set(idea::TITLE, made, Line::new(text));
                draft.set(idea::NUMBER, made, number(own));
                draft.set(idea::TABLE, made, number(table));
                draft.set(idea::THEME, made, Line::new(theme));
                self.belongs(draft, made, Kind::Idea, 3);
                ideas.insert(own, made);
            }
        }
        assert_eq!(ideas.len(), 60);
        ideas
    }

    fn park(&self, draft: &mut Draft<'_>, idea: Uid) {
        let parked = draft.add(Kind::ParkedItem);
        let title = Line::new("Ett journalsystem for rus og psykisk helse");
        draft.set(parked_item::TITLE, parked, title);
        let keeper = find(self.before, Kind::Organisation, "Helse og mestring");
        draft.set_fact(parked_item::ORGANISATION, parked, Key::Whole, Value::Record(keeper));
        draft.set(parked_item::RETURNS, parked, when("2027-02-01"));
        draft.set_fact(parked_item::FROM, parked, Key::Any(Kind::Idea, idea), Value::Yes);
        self.belongs(draft, parked, Kind::ParkedItem, 3);
    }

    /// Gives a record its gathering and the point in which it was made.
    fn belongs(&self, draft: &mut Draft<'_>, record: Uid, kind: Kind, item: usize) {
        for (field, to) in [("meeting", self.meeting), ("item", self.items[item])] {
            let field = kind.field(field).expect("the kind has the field");
            let at = planverksted::model::Address { kind, id: record, field, key: Key::Whole };
            draft.write(at, Value::Record(to)).expect("a link");
        }
    }

    fn ballot(&self, draft: &mut Draft<'_>, ideas: &BTreeMap<i64, Uid>) {
        let lines = SCRIPT.lines().skip_while(|line| !line.starts_with("TYPE stemmer")).skip(1);
        let typed =
            lines.take_while(|line| !line.starts_with('#')).filter_map(|line| line.strip_prefix("TYPE "));
        let ballots: Vec<Vec<i64>> = typed
            .map(|line| line.split(' ').map(|option| option.parse().expect("a number")).collect())
            .collect();
        assert_eq!(ballots.len(), 8);
        let made = draft.add(Kind::Ballot);
        self.belongs(draft, made, Kind::Ballot, 5);
        draft.set(ballot::METHOD, made, ballot::BallotMethod::Dots);
        draft.set_fact(ballot::CLOSED, made, Key::Whole, Value::Yes);
        draft.set(ballot::VOTES_EACH, made, number(5));
        draft.set(ballot::CAST, made, number(8));
        draft.set(ballot::VOTERS, made, number(8));
        for option in [1, 3, 9, 11, 13, 27] {
            let key = (Kind::Idea, ideas[&option]);
            draft.set_fact(ballot::OPTIONS, made, Key::Any(key.0, key.1), Value::Yes);
            for mark in 1..=5_u8 {
                let gave = |ballot: &&Vec<i64>| {
                    ballot.iter().filter(|one| **one == option).count() == usize::from(mark)
                };
                let count = ballots.iter().filter(gave).count();
                if count > 0 {
                    let vote = VoteKey { table: 0, option: Some(key), mark: Some(mark) };
                    let count = number(i64::try_from(count).expect("few")).expect("a number");
                    draft.set_fact(ballot::COUNTS, made, Key::Vote(vote), Value::Number(count));
                }
            }
        }
    }

    fn lift(&self, draft: &mut Draft<'_>, ideas: &BTreeMap<i64, Uid>) {
        let added = [
            (1, "Én dør inn: felles telefon og nettside"),
            (3, "Åpen samtaletime på ungdomshuset"),
            (13, "Booppfølging på kveld og i helg"),
        ];
        let became = |draft: &mut Draft<'_>, idea: i64, to: Uid| {
            draft.set_fact(idea::BECAME, ideas[&idea], Key::Any(Kind::Measure, to), Value::Yes);
        };
        for (idea, title) in added {
            became(draft, idea, find(self.before, Kind::Measure, title));
        }
        let made = draft.add(Kind::Measure);
        draft.set(measure::TITLE, made, Line::new("Samme kontaktperson før og etter 18 år"));
        let lead = find(self.before, Kind::Organisation, "Psykisk helse");
        draft.set_fact(measure::LEAD, made, Key::Whole, Value::Record(lead));
        draft.set(measure::LEAD_ROLE, made, Line::new("leder"));
        draft.set(measure::PERIOD, made, Period::between(When::Year(2027), When::Year(2030)));
        draft.set(measure::ACCEPTED, made, when("2026-12-08"));
        let detail = Line::new("Samling 3, forslag 11, bord 1");
        draft.set(Kind::Measure.origin(), made, Origin { channel: Channel::Workshop, detail });
        became(draft, 11, made);
    }

    fn decide(&self, draft: &mut Draft<'_>) {
        let decided = [
            (
                "Samme kontaktperson før og etter 18 år blir et nytt tiltak fra 2027",
                decision::DecisionMethod::Agreement,
                "Flest ungdommer faller ut i overgangen.",
                "",
            ),
            (
                "Booppfølging på kveld og i helg går foran nye leiligheter",
                decision::DecisionMethod::Majority,
                "Vi når flere for de samme pengene.",
                "Pårørendeforeningen vil ha leilighetene først.",
            ),
        ];
        for (title, how, reason, dissent) in decided {
            let made = draft.add(Kind::Decision);
            draft.set(decision::TITLE, made, Line::new(title));
            draft.set(decision::HOW, made, how);
            draft.set(decision::REASON, made, Prose::new(reason));
            draft.set(decision::DISSENT, made, Prose::new(dissent));
            self.belongs(draft, made, Kind::Decision, 7);
        }
        let tasks = [
            ("Skrive om overgangen ved 18 år", "Psykisk helse", "2027-01-20"),
            ("Finne ut hva kveldsvakt koster", "NAV Fjellvik", "2027-01-15"),
            ("Skrive til ungdomsrådet hva det ble til", "", ""),
        ];
        for (title, who, due) in tasks {
            let made = draft.add(Kind::Task);
            draft.set(task::TITLE, made, Line::new(title));
            draft.set(task::DUE, made, when(due));
            if !who.is_empty() {
                let unit = find(self.before, Kind::Organisation, who);
                draft.set_fact(task::ORGANISATION, made, Key::Whole, Value::Record(unit));
            }
            self.belongs(draft, made, Kind::Task, 7);
        }
        let asked = draft.add(Kind::OpenQuestion);
        draft.set(open_question::TITLE, asked, Line::new("Kan rammen økes for booppfølging?"));
        draft.set(open_question::DECIDER, asked, open_question::Decider::Council);
        draft.set(open_question::DUE, asked, when("2027-06"));
        self.belongs(draft, asked, Kind::OpenQuestion, 7);
    }
}

/// A document as lines: headings with #, a paragraph, an entry of a list or a row of a table a line.
pub fn lines(document: &Document) -> Vec<String> {
    let front = &document.front;
    let mut lines = vec![format!("# {}", front.title)];
    lines.extend((!front.summary.is_empty()).then(|| front.summary.clone()));
    document
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.blocks)
        .for_each(|block| add_lines(block, &mut lines));
    lines
}

fn add_lines(block: &Block, lines: &mut Vec<String>) {
    let running = |text: &[Inline]| text.iter().map(|inline| inline.text.as_str()).collect::<String>();
    match block {
        Block::Heading(heading) => {
            let text = format!("{} {}", heading.number, heading.text);
            lines.push(format!("{} {}", "#".repeat(usize::from(heading.level) + 1), text.trim()));
        }
        Block::Paragraph(paragraph) => lines.push(running(&paragraph.text)),
        Block::List(list) => lines.extend(list.items.iter().map(|item| running(item))),
        Block::Table(table) => {
            let row = |cells: Vec<&str>| format!("| {} |", cells.join(" | "));
            lines.push(row(table.columns.iter().map(|column| column.heading.as_str()).collect()));
            for of_table in table.rows.iter().filter(|row| row.kind != TableRowKind::Group) {
                let text = |cell: &'_ TableCell| match cell {
                    TableCell::Empty => String::new(),
                    TableCell::Text(text) | TableCell::Number { shown: text, .. } => text.clone(),
                };
                let cells: Vec<String> = of_table.cells.iter().map(text).collect();
                lines.push(row(cells.iter().map(String::as_str).collect()));
            }
        }
        Block::Landscape { blocks } => blocks.iter().for_each(|block| add_lines(block, lines)),
        Block::Figure(_) | Block::Contents | Block::PageBreak => {}
    }
}
