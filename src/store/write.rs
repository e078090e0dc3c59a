//! Writes a plan file: complete, readable by a person, and the same bytes for the same plan.
//!
//! Only what differs from the default is written: an empty field has no line.

use super::file::{FORMAT, SavedPlan, UnknownData};
use super::values::{RonWriter, write_facts};
use crate::model::records::plan::Plan as PlanRecord;
use crate::model::{AnyRecord, Key, Kind, Uid, Value};
use ron::value::RawValue;
use std::collections::BTreeMap;

/// The text of a plan file. It ends with its closing bracket, so that a file that was cut off anywhere is noticed.
///
/// Fails only where unknown data is no RON; what was read from a file always is.
pub fn write(saved: &SavedPlan) -> Result<String, ron::Error> {
    let SavedPlan { plan_id, head, lineage, plan, unknown } = saved;
    let mut out = RonWriter::default();
    out.open('(');
    out.begin_field("format");
    out.push(&format!("({}, {})", FORMAT.major, FORMAT.minor));
    out.begin_field("plan_id");
    out.id(*plan_id);
    if let Some(head) = head {
        out.begin_field("head");
        out.id(*head);
    }
    if !lineage.is_empty() {
        out.begin_field("lineage");
        out.list(lineage, |out, id| out.id(*id));
    }
    // The plan's own record always exists; it is written like any other only where it says something.
    if *plan.about() != PlanRecord::default() || unknown.fields.contains_key(&(Kind::Plan, Uid::PLAN)) {
        out.begin_field(Kind::Plan.code());
        write_record(&mut out, plan.about(), unknown)?;
    }
    for kind in Kind::ALL.iter().skip(1).filter(|kind| plan.count(**kind) > 0) {
        out.begin_field(kind.code());
        write_table(&mut out, saved, *kind)?;
    }
    write_unknown(&mut out, &unknown.tables)?;
    out.close(')');
    Ok(out.finish())
}

fn write_table(out: &mut RonWriter, saved: &SavedPlan, kind: Kind) -> Result<(), ron::Error> {
    let mut outcome = Ok(());
    out.open('[');
    // The visit cannot be stopped, so that the first error is unknown and the rest passed over.
    saved.plan.for_each_record(kind, &mut |record| {
        if outcome.is_ok() {
            out.begin_item();
            outcome = write_record(out, record, &saved.unknown);
        }
    });
    out.close(']');
    outcome
}

fn write_record(
    out: &mut RonWriter,
    record: &dyn AnyRecord,
    unknown: &UnknownData,
) -> Result<(), ron::Error> {
    let kind = record.kind();
    out.open('(');
    if kind != Kind::Plan {
        out.begin_field("id");
        out.id(record.id());
    }
    // One buffer for all fields: most records have some twenty, and a plan has thousands of records.
    let mut facts: Vec<(Key, Value)> = Vec::new();
    // The first field is the record's existence, which its being here says.
    for (field, info) in kind.indexed_fields().skip(1) {
        record.facts(field, &mut |key, value| facts.push((key, value)));
        if !facts.is_empty() {
            out.begin_field(info.name);
            write_facts(out, info.shape, &facts);
            facts.clear();
        }
    }
    if let Some(fields) = unknown.fields.get(&(kind, record.id())) {
        write_unknown(out, fields)?;
    }
    out.close(')');
    Ok(())
}

/// Writes unknown data as it was in the file, by name.
fn write_unknown(out: &mut RonWriter, unknown: &BTreeMap<String, String>) -> Result<(), ron::Error> {
    if unknown.is_empty() {
        return Ok(());
    }
    out.begin_field("kept");
    out.open('{');
    for (name, raw) in unknown {
        out.begin_item();
        out.text(name);
        out.push(": ");
        // Through the parser once more: a damaged piece would make the whole file unreadable.
        out.push(RawValue::from_ron(raw)?.get_ron());
    }
    out.close('}');
    Ok(())
}
