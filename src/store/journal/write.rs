//! Writes steps, and what they grew from, as blocks of the journal.

use super::phrases::write_phrase;
use super::{JournalBase, JournalEntry, format_tag};
use crate::edit::{Change, Edit, Step};
use crate::model::{Address, EXISTS, Key, Kind, Value};
use crate::store::values::{RonWriter, write_facts};

/// What the block of a step begins with.
pub(super) const STEP: &str = "step";
/// What the block of a base begins with.
pub(super) const BASE: &str = "base";

/// The block of a step, with an empty line before it, so that a block that was cut off never runs into it.
pub(super) fn write_block(entry: &JournalEntry) -> String {
    frame_block(STEP, &write_body(entry))
}

/// The block of a step whose change is no longer kept.
pub(super) fn write_block_without_change(entry: &JournalEntry) -> String {
    frame_block(STEP, &write_body(&JournalEntry { has_change: false, ..entry.clone() }))
}

/// The block of what the steps behind it grew from.
pub(super) fn write_base(base: &JournalBase) -> String {
    frame_block(BASE, &base.write_body())
}

fn frame_block(word: &str, body: &str) -> String {
    let format = format_tag();
    let sum = checksum(word, &format, body.as_bytes());
    format!("\n{word} {format} {} {sum:016x}\n{body}\n", body.len())
}

/// The 64-bit FNV-1a sum of a block: any single byte that changes changes it.
///
/// Part of the format, which is why it is not the hash of [`Fingerprint`](crate::store::Fingerprint). The word of a step
/// is not summed up, as in the first journals, which had no other blocks.
pub(super) fn checksum(word: &str, format: &str, body: &[u8]) -> u64 {
    let mix = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let word = if word == STEP { "" } else { word };
    word.as_bytes().iter().chain(format.as_bytes()).chain(body).fold(0xcbf2_9ce4_8422_2325, mix)
}

fn write_body(entry: &JournalEntry) -> String {
    let Step { id, previous: after, at, undoes, change } = &entry.step;
    let mut out = RonWriter::on_one_line();
    out.open('(');
    for (name, id) in [("id", Some(id)), ("follows", after.as_ref()), ("undoes", undoes.as_ref())] {
        if let Some(id) = id {
            out.begin_field(name);
            out.id(*id);
        }
    }
    out.begin_field("at");
    out.display(format_args!("\"{at}\""));
    out.begin_field("label");
    write_phrase(&mut out, change.label());
    if entry.words != *change.label() {
        out.begin_field("words");
        write_phrase(&mut out, &entry.words);
    }
    if entry.has_change {
        out.begin_field("before");
        write_partial_plan(&mut out, change, |edit| &edit.old);
        out.begin_field("after");
        write_partial_plan(&mut out, change, |edit| &edit.new);
    }
    out.close(')');
    out.finish()
}

/// Writes one side of a change as a part of a plan: the records that are there, with the facts that change.
///
/// A record that the change makes or removes is on one side only; its existence is the fact that says so.
fn write_partial_plan(out: &mut RonWriter, change: &Change, side: fn(&Edit) -> &Value) {
    // A record's existence is its first fact, where it changes at all.
    let there = |facts: &[(&Address, &Edit)]| match facts {
        [(at, edit), ..] => at.field != EXISTS || !side(edit).is_nothing(),
        [] => false,
    };
    // A change is ordered by address, kind first and then id: records and fields are stretches of it, without sorting.
    let edits: Vec<(&Address, &Edit)> = change.iter().collect();
    out.open('(');
    for table in edits.chunk_by(|(a, _), (b, _)| a.kind == b.kind) {
        let records = table.chunk_by(|(a, _), (b, _)| a.id == b.id).filter(|facts| there(facts));
        let records: Vec<&[(&Address, &Edit)]> = records.collect();
        match (table, records.as_slice()) {
            (_, []) | ([], _) => {}
            ([(at, _), ..], [facts, ..]) if at.kind == Kind::Plan => {
                out.begin_field(Kind::Plan.code());
                write_record(out, facts, side);
            }
            ([(at, _), ..], records) => {
                out.begin_field(at.kind.code());
                out.list(records, |out, facts| write_record(out, facts, side));
            }
        }
    }
    out.close(')');
}

fn write_record(out: &mut RonWriter, facts: &[(&Address, &Edit)], side: fn(&Edit) -> &Value) {
    out.open('(');
    if let Some((at, _)) = facts.first().filter(|(at, _)| at.kind != Kind::Plan) {
        out.begin_field("id");
        out.id(at.id);
    }
    for field in facts.chunk_by(|(a, _), (b, _)| a.field == b.field) {
        let Some(info) =
            field.first().and_then(|(at, _)| at.kind.info(at.field).filter(|_| at.field != EXISTS))
        else {
            continue;
        };
        let facts_of_side = field.iter().filter(|(_, edit)| !side(edit).is_nothing());
        let facts_of_side: Vec<(Key, Value)> =
            facts_of_side.map(|(at, edit)| (at.key, side(edit).clone())).collect();
        if !facts_of_side.is_empty() {
            out.begin_field(info.name);
            write_facts(out, info.shape, &facts_of_side);
        }
    }
    out.close(')');
}
