//! What holds of any merge of any plans, as laws over a function that merges; and wrong ways to merge, which break them.
//!
//! Plans are odd ones whose sides touch the same few fields of the same few records, so that they meet.

use crate::harness::hostile;
use planverksted::edit::{Change, verbs};
use planverksted::merge::{
    Conflict, MergeNote, MergeResult, MergeSide, answer_conflict, merge, merge_without_base,
};
use planverksted::model::{Address, IdGenerator, Key, Kind, Line, Plan, Shape, Uid, Value};
use planverksted::store::{SavedPlan, read, write};
use planverksted::text::{Language, Phrase, Words};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeSet;

type MergeFn = fn(&Plan, &[MergeSide<'_>]) -> MergeResult;
type LawName = (Kind, Uid);

/// A law that does not hold, and where it shows.
#[derive(Debug, PartialEq, Eq)]
struct BrokenLaw(&'static str, String);

fn law(holds: bool, name: &'static str, at: impl std::fmt::Debug) -> Result<(), BrokenLaw> {
    if holds { Ok(()) } else { Err(BrokenLaw(name, format!("{at:?}"))) }
}

/// A base and what became of it, with the result of merging it.
struct LawCase<'a> {
    base: &'a Plan,
    sides: &'a [MergeSide<'a>],
    changes: Vec<Change>,
    merged: MergeResult,
    result: Plan,
}

fn between(base: &Plan, side: &Plan) -> Change {
    Change::between(base, side, Phrase::default())
}

fn after(plan: &Plan, change: &Change) -> Result<Plan, BrokenLaw> {
    let mut after = plan.clone();
    change.apply(&mut after).map_err(|error| BrokenLaw("a change fits its plan", error.to_string()))?;
    Ok(after)
}

impl<'a> LawCase<'a> {
    fn new(merge: MergeFn, base: &'a Plan, sides: &'a [MergeSide<'a>]) -> Result<Self, BrokenLaw> {
        let merged = merge(base, sides);
        let changes = sides.iter().map(|side| between(base, side.plan)).collect();
        let result = after(sides[0].plan, &merged.change)?;
        Ok(Self { base, sides, changes, merged, result })
    }

    fn conflict(&self, at: Address) -> Option<&Conflict> {
        self.merged.conflicts.iter().find(|conflict| conflict.at == at)
    }

    fn noted(&self, at: Address) -> bool {
        self.merged.notes.iter().any(|note| note.at() == at)
    }

    /// Whether it is asked if a record goes.
    fn is_asked(&self, (kind, id): LawName) -> bool {
        self.conflict(Address::existence(kind, id)).is_some()
    }

    /// Whether a side deleted a record that is asked for, or that goes with an owner that is asked for.
    fn is_retained(&self, side: usize, record: LawName, seen: &mut BTreeSet<LawName>) -> bool {
        let gone = self.sides[side].plan.record(record.0, record.1).is_none()
            && self.base.record(record.0, record.1).is_some();
        gone && seen.insert(record)
            && (self.is_asked(record)
                || owners(self.base, record).iter().any(|(_, owner)| self.is_retained(side, *owner, seen)))
    }
}

fn shape(at: Address) -> Shape {
    at.kind.fields()[usize::from(at.field)].shape
}

fn owners(plan: &Plan, (kind, id): LawName) -> Vec<(Address, LawName)> {
    let mut owners = Vec::new();
    for (field, info) in (0..kind.field_count()).zip(kind.fields()) {
        let at = Address { kind, id, field, key: Key::Whole };
        if let (Shape::Owner(to), Value::Record(owner)) = (info.shape, plan.read(at)) {
            owners.push((at, (to, owner)));
        }
    }
    owners
}

fn targets(at: Address, value: &Value) -> Vec<LawName> {
    match (shape(at), at.key, value) {
        (Shape::Link(to) | Shape::Owner(to), _, Value::Record(id)) => vec![(to, *id)],
        (Shape::Links(to) | Shape::ByRecord(to, _), Key::Record(id), _) => vec![(to, id)],
        (Shape::AnyLinks, Key::Any(kind, id), _) => vec![(kind, id)],
        (Shape::Pairs(a, b), Key::Pair(first, second), _) => {
            std::iter::once((a, first)).chain(second.map(|id| (b, id))).collect()
        }
        _ => Vec::new(),
    }
}

fn records(plan: &Plan) -> BTreeSet<LawName> {
    let mut all = BTreeSet::new();
    for kind in Kind::ALL {
        plan.for_each_record(*kind, &mut |record| {
            all.insert((*kind, record.id()));
        });
    }
    all
}

/// The lines of a text that say something: a text without lines and one with an empty line are the same.
fn lines(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Text(text) => text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        _ => BTreeSet::new(),
    }
}

/// Every value that differs from the base is in the result or in a question.
fn nothing_is_lost(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    for (side, change) in case.changes.iter().enumerate() {
        for (at, edit) in change.iter() {
            let conflict = case.conflict(*at);
            let name = &case.sides[side].name;
            let claimed = conflict.is_some_and(|conflict| {
                conflict.claims.iter().any(|claim| claim.value == edit.new && claim.sides.contains(name))
            });
            let description = case.result.read(*at) == edit.new || claimed || case.noted(*at);
            let kept = is_kept(case, side, *at, &edit.old, &edit.new);
            let lines = shape(*at) == Shape::Prose && has_lines(case, *at, &edit.old, &edit.new);
            law(description || kept || lines || is_of_question(*at), "nothing is lost", (side, at, edit))?;
        }
    }
    Ok(())
}

/// Whether a fact says how a question of a merge is asked: of two ways to ask the same one is as good as the other.
fn is_of_question(at: Address) -> bool {
    at.kind == Kind::MergeQuestion && at.kind.own_fields().any(|(field, _)| field == at.field)
}

/// Whether a side's edit belongs to a deletion that is asked for.
fn is_kept(case: &LawCase<'_>, side: usize, at: Address, old: &Value, new: &Value) -> bool {
    let held = |record: LawName| case.is_retained(side, record, &mut BTreeSet::new());
    let cleared = new.is_nothing() && (held((at.kind, at.id)) || targets(at, old).into_iter().any(held));
    let stands_in = match (shape(at), at.key) {
        (Shape::Pairs(_, to), Key::Pair(first, None)) => records(case.base).into_iter().any(|(kind, id)| {
            let pair = Address { key: Key::Pair(first, Some(id)), ..at };
            kind == to && held((kind, id)) && case.base.read(pair) == Value::Yes
        }),
        _ => false,
    };
    cleared || stands_in
}

/// Whether every line that a side put into a text is in the result or in a claim.
fn has_lines(case: &LawCase<'_>, at: Address, old: &Value, new: &Value) -> bool {
    let mut there = lines(&case.result.read(at));
    for claim in case.conflict(at).into_iter().flat_map(|conflict| &conflict.claims) {
        there.extend(lines(&claim.value));
    }
    lines(new).difference(&lines(old)).all(|line| there.contains(line))
}

/// Every value of the result that the base does not have is in one of the sides; prose is put together of their lines.
fn nothing_is_made_up(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    for (at, edit) in between(case.base, &case.result).iter() {
        let message = case.sides.iter().any(|side| side.plan.read(*at) == edit.new);
        let of_lines = shape(*at) == Shape::Prose && {
            let sides = case.sides.iter().flat_map(|side| lines(&side.plan.read(*at)));
            let known: BTreeSet<String> = sides.chain(lines(&edit.old)).collect();
            lines(&edit.new).is_subset(&known)
        };
        law(message || of_lines || case.noted(*at), "nothing is made up", (at, edit))?;
    }
    Ok(())
}

/// A record goes only where a side deleted it and no side edited it; one that a side made is there.
fn nothing_vanishes(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    let edited = |record: LawName| {
        (0..case.sides.len()).any(|side| {
            case.sides[side].plan.record(record.0, record.1).is_some()
                && case.changes[side].iter().any(|(at, _)| (at.kind, at.id) == record)
        })
    };
    for record in case.sides.iter().flat_map(|side| records(side.plan)).chain(records(case.base)) {
        let there = case.result.record(record.0, record.1).is_some();
        let deleted = case.sides.iter().any(|side| side.plan.record(record.0, record.1).is_none());
        law(there || (deleted && !edited(record)), "nothing vanishes", record)?;
    }
    Ok(())
}

/// A link leads to a record, or led nowhere in an input already, or is reported to lead nowhere now.
fn links_lead_somewhere(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    let inputs = || case.sides.iter().map(|side| side.plan).chain([case.base]);
    for (at, edit) in between(&Plan::default(), &case.result).iter() {
        for target in targets(*at, &edit.new) {
            let missing = |plan: &Plan| plan.record(target.0, target.1).is_none();
            let before = inputs().any(|plan| plan.read(*at) == edit.new && missing(plan));
            law(!missing(&case.result) || before || case.noted(*at), "links lead somewhere", (at, target))?;
        }
    }
    Ok(())
}

/// Records own each other in a circle only where an input has that circle already.
fn no_circles(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    for record in records(&case.result) {
        let Some(circle) = circle(&case.result, record) else { continue };
        let has = |plan: &Plan| circle.iter().all(|(at, owner)| plan.read(*at) == Value::Record(owner.1));
        let known = has(case.base) || case.sides.iter().any(|side| has(side.plan));
        law(known, "no circles", circle)?;
    }
    Ok(())
}

/// The first owners from a record back to itself.
fn circle(plan: &Plan, home: LawName) -> Option<Vec<(Address, LawName)>> {
    let (mut path, mut at) = (Vec::new(), home);
    while path.len() <= 64 {
        let link = *owners(plan, at).first()?;
        path.push(link);
        at = link.1;
        if at == home {
            return Some(path);
        }
    }
    None
}

/// What stands is what the conflict says; every claim is an answer that fits, and is one step.
fn answers_fit(case: &LawCase<'_>) -> Result<(), BrokenLaw> {
    for conflict in &case.merged.conflicts {
        let at = conflict.at;
        let stands = case.result.read(at) == conflict.provisional || case.noted(at);
        law(stands && conflict.claims.len() > 1, "what stands is told", conflict)?;
        let words = Words::new(Language::Nn);
        law(!words.text(&conflict.phrase(&case.result)).is_empty(), "a question has words", conflict)?;
        for claim in &conflict.claims {
            law(
                !words.text(&conflict.describe_claim(claim, &case.result)).is_empty(),
                "a claim has words",
                conflict,
            )?;
            let change = answer_conflict(&case.result, &mut IdGenerator::seeded(1), conflict, &claim.value);
            let answered = after(&case.result, &change)?;
            let owns_itself = claim.value == Value::Record(at.id);
            law(answered.read(at) == claim.value || owns_itself, "an answer is made", (conflict, claim))?;
        }
    }
    Ok(())
}

fn saves_and_loads(plan: &Plan) -> Result<(), BrokenLaw> {
    let saved = SavedPlan { plan: plan.clone(), ..SavedPlan::default() };
    let text = write(&saved).map_err(|error| BrokenLaw("it saves", error.to_string()))?;
    let opened = read(text.as_bytes()).map_err(|error| BrokenLaw("it loads", error.to_string()))?;
    law(opened.saved.plan == *plan, "it loads as it was saved", ())
}

/// A side that changed nothing, and two that changed alike, ask nothing.
fn one_side_is_taken_whole(merge: MergeFn, base: &Plan, side: &MergeSide<'_>) -> Result<(), BrokenLaw> {
    let unchanged = MergeSide { name: Line::from("unchanged"), plan: base };
    let same = MergeSide { name: Line::from("same"), plan: side.plan };
    for sides in [[side.clone(), unchanged.clone()], [unchanged, side.clone()], [side.clone(), same]] {
        let merged = merge(base, &sides);
        let result = after(sides[0].plan, &merged.change)?;
        law(result == *side.plan, "one side is taken whole", between(side.plan, &result))?;
        let only_reports = merged.notes.iter().all(|note| matches!(note, MergeNote::Deleted { .. }));
        law(merged.conflicts.is_empty() && only_reports, "one side asks nothing", &merged)?;
    }
    Ok(())
}

/// The order of the others changes nothing; with the base first, no order does; nor does who is ours, but for what
/// stands where the sides disagree.
fn order_is_nothing(merge: MergeFn, base: &Plan, sides: &[MergeSide<'_>]) -> Result<(), BrokenLaw> {
    let neutral = MergeSide { name: Line::from("base"), plan: base };
    let mut turned: Vec<MergeSide<'_>> = sides.to_vec();
    turned.reverse();
    let first = |first: MergeSide<'_>, others: &[MergeSide<'_>]| {
        let mut all = vec![first];
        all.extend(others.iter().cloned());
        merge(base, &all)
    };
    let same = |a: &MergeResult, b: &MergeResult| (a == b, "order is nothing");
    let (holds, name) = same(&first(neutral.clone(), sides), &first(neutral, &turned));
    law(holds, name, "with the base first")?;
    let mut others = sides[1..].to_vec();
    others.reverse();
    let (holds, name) = same(&merge(base, sides), &first(sides[0].clone(), &others));
    law(holds, name, "of the others")?;
    let asked = |merged: &MergeResult| -> Vec<(Address, Vec<String>)> {
        let claims = |conflict: &Conflict| {
            let mut claims: Vec<String> =
                conflict.claims.iter().map(|claim| format!("{:?} {:?}", claim.sides, claim.value)).collect();
            claims.sort();
            (conflict.at, claims)
        };
        merged.conflicts.iter().map(claims).collect()
    };
    law(asked(&merge(base, sides)) == asked(&merge(base, &turned)), "order is nothing", "of what is asked")
}

fn laws(merge: MergeFn, base: &Plan, sides: &[MergeSide<'_>]) -> Result<(), BrokenLaw> {
    let case = LawCase::new(merge, base, sides)?;
    law(merge(base, sides) == case.merged, "the same comes of the same", ())?;
    nothing_is_lost(&case)?;
    nothing_is_made_up(&case)?;
    nothing_vanishes(&case)?;
    links_lead_somewhere(&case)?;
    no_circles(&case)?;
    answers_fit(&case)?;
    saves_and_loads(&case.result)?;
    for side in sides {
        one_side_is_taken_whole(merge, base, side)?;
    }
    order_is_nothing(merge, base, sides)
}

/// What somebody does to a plan.
#[derive(Clone, Debug)]
enum SideEdit {
    State(Address, Value),
    /// Puts lines in the place of some lines of a text, if there are any.
    Lines(Address, usize, usize, Vec<&'static str>),
    /// Deletes a record as a person does.
    Delete(Index),
    /// Takes a record away and leaves all that points to it.
    Tear(Index),
}

fn did(plan: &Plan, acts: &[SideEdit]) -> Plan {
    let mut plan = plan.clone();
    for act in acts {
        let some = |index: &Index| {
            let all: Vec<LawName> =
                records(&plan).into_iter().filter(|(kind, _)| *kind != Kind::Plan).collect();
            (!all.is_empty()).then(|| all[index.index(all.len())])
        };
        let change = match act {
            SideEdit::State(at, value) => hostile::change_stating(&plan, &[(*at, value.clone())]),
            SideEdit::Lines(at, from, cut, new) => rewritten(&plan, *at, (*from, *cut), new),
            SideEdit::Delete(index) => some(index).map_or_else(Change::default, |(kind, id)| {
                verbs::delete(&plan, &mut IdGenerator::seeded(1), kind, id)
            }),
            SideEdit::Tear(index) => some(index).map_or_else(Change::default, |record| torn(&plan, record)),
        };
        change.apply(&mut plan).expect("it fits the plan it was made for");
    }
    plan
}

fn rewritten(plan: &Plan, at: Address, (from, cut): (usize, usize), new: &[&str]) -> Change {
    let Value::Text(text) = plan.read(at) else { return Change::default() };
    let mut lines: Vec<&str> = text.split('\n').collect();
    let from = from.min(lines.len());
    let to = (from + cut).min(lines.len());
    lines.splice(from..to, new.iter().copied());
    verbs::set_fact(plan, at, Value::Text(lines.join("\n").into()).or_nothing())
}

fn torn(plan: &Plan, (kind, id): LawName) -> Change {
    let mut change = Change::default();
    if let Some(record) = plan.record(kind, id) {
        record.for_each_fact(&mut |field, key, value| {
            change.replace(Address { kind, id, field, key }, value, Value::Nothing);
        });
    }
    change
}

/// Facts of a few fields, so that they meet; some kinds own each other, and texts share their lines.
fn meeting_facts() -> impl Strategy<Value = Vec<BoxedStrategy<(Address, Value)>>> {
    let owning = (prop::sample::select(&[Kind::Challenge, Kind::Goal][..]), Just("parent"));
    let titled = (prop::sample::select(&[Kind::Goal, Kind::Measure, Kind::Plan][..]), Just("title"));
    let text = (prop::sample::select(&[Kind::Goal, Kind::Measure][..]), Just("text"));
    let named = prop_oneof![owning, titled, text]
        .prop_map(|(kind, name)| (kind, kind.field(name).expect("the field is there")));
    let any = hostile::kind().prop_flat_map(|kind| (Just(kind), 1..kind.field_count()));
    vec(prop_oneof![named, any], 2..7)
        .prop_map(|fields| fields.into_iter().map(|at| fact(at).boxed()).collect())
}

fn fact((kind, field): (Kind, u8)) -> impl Strategy<Value = (Address, Value)> {
    let shape = kind.fields()[usize::from(field)].shape;
    let by_lines = || vec(prop::sample::select(&["a", "b", "c", ""][..]), 0..9);
    let fact = if shape == Shape::Prose {
        let text = by_lines().prop_map(|lines| Value::Text(lines.join("\n").into()));
        prop_oneof![3 => text.prop_map(|text| (Key::Whole, text)), 1 => hostile::fact_of(shape)].boxed()
    } else {
        hostile::fact_of(shape)
    };
    let id = if kind == Kind::Plan { Just(Uid::PLAN).boxed() } else { hostile::record_id().boxed() };
    (id, fact).prop_map(move |(id, (key, value))| (Address { kind, id, field, key }, value.or_nothing()))
}

/// A base, and up to four sides that went on from it.
fn plans() -> impl Strategy<Value = (Plan, Vec<Plan>)> {
    meeting_facts().prop_flat_map(|fields| {
        let write_text = || {
            proptest::strategy::Union::new(fields.clone()).prop_map(|(at, value)| SideEdit::State(at, value))
        };
        let lines = (0..8_usize, 0..3_usize, vec(prop::sample::select(&["a", "x", "y"][..]), 0..3));
        let lines = (write_text(), lines).prop_map(|(write_text, (from, cut, new))| match write_text {
            SideEdit::State(at, _) if shape(at) == Shape::Prose => SideEdit::Lines(at, from, cut, new),
            write_text => write_text,
        });
        let act = prop_oneof![
            8 => lines,
            2 => write_text(),
            1 => any::<Index>().prop_map(SideEdit::Delete),
            1 => any::<Index>().prop_map(SideEdit::Tear),
        ];
        (vec(write_text(), 0..24), vec(vec(act, 0..8), 2..5)).prop_map(|(base, sides)| {
            let base = did(&Plan::default(), &base);
            let sides = sides.iter().map(|acts| did(&base, acts)).collect();
            (base, sides)
        })
    })
}

fn named(plans: &[Plan]) -> Vec<MergeSide<'_>> {
    let names = ["ours", "table 1", "table 2", "table 3"];
    plans.iter().zip(names).map(|(plan, name)| MergeSide { name: Line::from(name), plan }).collect()
}

proptest! {
    #[test]
    fn the_laws_hold_of_any_plans((base, sides) in plans()) {
        let held = laws(merge, &base, &named(&sides));
        prop_assert!(held.is_ok(), "{:?}", held);
    }

    #[test]
    fn without_a_base_nothing_is_lost_or_deleted((base, sides) in plans()) {
        let sides = named(&sides);
        let merged = merge_without_base(&sides);
        let result = after(sides[0].plan, &merged.change).expect("it fits the first side");
        for side in &sides {
            for (at, edit) in between(&Plan::default(), side.plan).iter() {
                let claims = merged.conflicts.iter().filter(|conflict| conflict.at == *at);
                let claimed = claims.flat_map(|conflict| &conflict.claims).any(|claim| claim.value == edit.new);
                let noted = merged.notes.iter().any(|note| note.at() == *at);
                let is_kept = result.read(*at) == edit.new || is_of_question(*at);
                prop_assert!(is_kept || claimed || noted, "{at:?} {edit:?} {base:?}");
            }
        }
        prop_assert!(merged.conflicts.iter().all(|conflict| !conflict.is_deletion()));
    }
}

/// Answers every conflict that is wanted alone and asks nothing of them any more.
fn settled(base: &Plan, sides: &[MergeSide<'_>], choose: fn(&Conflict) -> Option<Value>) -> MergeResult {
    let merged = merge(base, sides);
    let mut plan = sides[0].plan.clone();
    merged.change.apply(&mut plan).expect("a merge fits its first side");
    let (mut change, mut left) = (merged.change, Vec::new());
    for conflict in merged.conflicts {
        let Some(value) = choose(&conflict) else {
            left.push(conflict);
            continue;
        };
        let settling = answer_conflict(&plan, &mut IdGenerator::seeded(1), &conflict, &value);
        settling.apply(&mut plan).expect("an answer fits");
        change = change.compose(&settling).expect("it goes on from there");
    }
    MergeResult { change, conflicts: left, notes: merged.notes }
}

fn ours_wins(base: &Plan, sides: &[MergeSide<'_>]) -> MergeResult {
    settled(base, sides, |conflict| conflict.claims.first().map(|claim| claim.value.clone()))
}

fn last_wins(base: &Plan, sides: &[MergeSide<'_>]) -> MergeResult {
    settled(base, sides, |conflict| conflict.claims.last().map(|claim| claim.value.clone()))
}

fn delete_wins(base: &Plan, sides: &[MergeSide<'_>]) -> MergeResult {
    settled(base, sides, |conflict| conflict.is_deletion().then_some(Value::Nothing))
}

/// The laws that a way of merging breaks, in a fixed series of cases.
fn broken_by(merge: MergeFn) -> BTreeSet<&'static str> {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let mut broken = BTreeSet::new();
    for _ in 0..200 {
        let (base, sides) = plans().new_tree(&mut runner).expect("plans can be made").current();
        broken.extend(laws(merge, &base, &named(&sides)).err().map(|BrokenLaw(law, _)| law));
    }
    broken
}

#[test]
fn the_right_way_breaks_no_law_where_the_wrong_ones_do() {
    assert_eq!(broken_by(merge), BTreeSet::new());
}

#[test]
fn ours_wins_breaks_a_law() {
    assert!(broken_by(ours_wins).contains("nothing is lost"));
}

#[test]
fn last_wins_breaks_a_law() {
    assert!(broken_by(last_wins).contains("nothing is lost"));
}

#[test]
fn delete_wins_breaks_a_law() {
    assert!(broken_by(delete_wins).contains("nothing is lost"));
}
