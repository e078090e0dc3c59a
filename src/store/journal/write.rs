//! Writes a step as a block of the journal.

use super::phrases::phrase_out;
use super::{Entry, format};
use crate::edit::{Change, Edit, Step};
use crate::model::{Address, EXISTS, Key, Kind, Value};
use crate::store::values::{Out, facts_out};

/// The block of a step, with an empty line before it: what stands there unfinished never runs into it.
pub(super) fn block(entry: &Entry) -> String {
    framed(&body(entry))
}

/// The block of a step whose change is no longer kept.
pub(super) fn block_of_words(entry: &Entry) -> String {
    framed(&body(&Entry { whole: false, ..entry.clone() }))
}

fn framed(body: &str) -> String {
    let format = format();
    format!("\nstep {format} {} {:016x}\n{body}\n", body.len(), checksum(&format, body.as_bytes()))
}

/// The 64-bit FNV-1a sum of a step and its format: any single byte that changes changes it.
pub(super) fn checksum(format: &str, body: &[u8]) -> u64 {
    let mix = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format.as_bytes().iter().chain(body).fold(0xcbf2_9ce4_8422_2325, mix)
}

fn body(entry: &Entry) -> String {
    let Step { id, after, at, undoes, change } = &entry.step;
    let mut out = Out::on_one_line();
    out.begin('(');
    for (name, id) in [("id", Some(id)), ("follows", after.as_ref()), ("undoes", undoes.as_ref())] {
        if let Some(id) = id {
            out.name(name);
            out.id(*id);
        }
    }
    out.name("at");
    out.shown(format_args!("\"{at}\""));
    out.name("label");
    phrase_out(&mut out, change.label());
    if entry.words != *change.label() {
        out.name("words");
        phrase_out(&mut out, &entry.words);
    }
    if entry.whole {
        out.name("before");
        piece_out(&mut out, change, |edit| &edit.old);
        out.name("after");
        piece_out(&mut out, change, |edit| &edit.new);
    }
    out.end(')');
    out.finish()
}

/// One side of a change as a piece of a plan: the records that are there, with the facts that change.
fn piece_out(out: &mut Out, change: &Change, side: fn(&Edit) -> &Value) {
    let there = |facts: &[(&Address, &Edit)]| match facts {
        [(at, edit), ..] => at.field != EXISTS || !side(edit).is_nothing(),
        [] => false,
    };
    let edits: Vec<(&Address, &Edit)> = change.iter().collect();
    out.begin('(');
    for table in edits.chunk_by(|(a, _), (b, _)| a.kind == b.kind) {
        let records = table.chunk_by(|(a, _), (b, _)| a.id == b.id).filter(|facts| there(facts));
        let records: Vec<&[(&Address, &Edit)]> = records.collect();
        match (table, records.as_slice()) {
            (_, []) | ([], _) => {}
            ([(at, _), ..], [facts, ..]) if at.kind == Kind::Plan => {
                out.name(Kind::Plan.code());
                record_out(out, facts, side);
            }
            ([(at, _), ..], records) => {
                out.name(at.kind.code());
                out.list(records, |out, facts| record_out(out, facts, side));
            }
        }
    }
    out.end(')');
}

fn record_out(out: &mut Out, facts: &[(&Address, &Edit)], side: fn(&Edit) -> &Value) {
    out.begin('(');
    if let Some((at, _)) = facts.first().filter(|(at, _)| at.kind != Kind::Plan) {
        out.name("id");
        out.id(at.id);
    }
    for field in facts.chunk_by(|(a, _), (b, _)| a.field == b.field) {
        let Some(info) =
            field.first().and_then(|(at, _)| at.kind.info(at.field).filter(|_| at.field != EXISTS))
        else {
            continue;
        };
        let said = field.iter().filter(|(_, edit)| !side(edit).is_nothing());
        let said: Vec<(Key, Value)> = said.map(|(at, edit)| (at.key, side(edit).clone())).collect();
        if !said.is_empty() {
            out.name(info.name);
            facts_out(out, info.shape, &said);
        }
    }
    out.end(')');
}
