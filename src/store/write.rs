//! Writes a plan file: whole, readable by a person, and the same bytes for the same plan.

use super::file::{FORMAT, Kept, Saved};
use super::values::{Out, facts_out};
use crate::model::records::plan::Plan as PlanRecord;
use crate::model::{AnyRecord, Key, Kind, Uid, Value};
use ron::value::RawValue;
use std::collections::BTreeMap;

/// The text of a plan file. It ends with its closing bracket, so that every cut-off file is seen to be one.
///
/// Fails only where what a file kept for another version is no RON; what came from a file always is.
pub fn write(saved: &Saved) -> Result<String, ron::Error> {
    let Saved { plan_id, head, lineage, plan, kept } = saved;
    let mut out = Out::default();
    out.begin('(');
    out.name("format");
    out.push(&format!("({}, {})", FORMAT.major, FORMAT.minor));
    out.name("plan_id");
    out.id(*plan_id);
    if let Some(head) = head {
        out.name("head");
        out.id(*head);
    }
    if !lineage.is_empty() {
        out.name("lineage");
        out.list(lineage, |out, id| out.id(*id));
    }
    if *plan.about() != PlanRecord::default() || kept.fields.contains_key(&(Kind::Plan, Uid::PLAN)) {
        out.name(Kind::Plan.code());
        record_out(&mut out, plan.about(), kept)?;
    }
    for kind in Kind::ALL.iter().skip(1).filter(|kind| plan.count(**kind) > 0) {
        out.name(kind.code());
        table_out(&mut out, saved, *kind)?;
    }
    kept_out(&mut out, &kept.tables)?;
    out.end(')');
    Ok(out.finish())
}

fn table_out(out: &mut Out, saved: &Saved, kind: Kind) -> Result<(), ron::Error> {
    let mut outcome = Ok(());
    out.begin('[');
    saved.plan.each(kind, &mut |record| {
        if outcome.is_ok() {
            out.item();
            outcome = record_out(out, record, &saved.kept);
        }
    });
    out.end(']');
    outcome
}

fn record_out(out: &mut Out, record: &dyn AnyRecord, kept: &Kept) -> Result<(), ron::Error> {
    let kind = record.kind();
    out.begin('(');
    if kind != Kind::Plan {
        out.name("id");
        out.id(record.id());
    }
    let mut facts: Vec<(Key, Value)> = Vec::new();
    for (field, info) in (0..kind.field_count()).zip(kind.fields()).skip(1) {
        record.facts(field, &mut |key, value| facts.push((key, value)));
        if !facts.is_empty() {
            out.name(info.name);
            facts_out(out, info.shape, &facts);
            facts.clear();
        }
    }
    if let Some(fields) = kept.fields.get(&(kind, record.id())) {
        kept_out(out, fields)?;
    }
    out.end(')');
    Ok(())
}

/// Pieces of a file as they stood, by name.
fn kept_out(out: &mut Out, kept: &BTreeMap<String, String>) -> Result<(), ron::Error> {
    if kept.is_empty() {
        return Ok(());
    }
    out.name("kept");
    out.begin('{');
    for (name, raw) in kept {
        out.item();
        out.text(name);
        out.push(": ");
        out.push(RawValue::from_ron(raw)?.get_ron());
    }
    out.end('}');
    Ok(())
}
