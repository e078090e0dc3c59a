//! The groups of the timeline and what they are called.

use crate::analysis::{
    GroupHeading, GroupedBy, GroupedMeasures, GroupingChange, HeadedMeasures, MeasureGroup,
};
use crate::model::measure::MeasureStatus;
use crate::model::{Choice as _, Plan, Uid};
use crate::session::{Context, RecordKey, TimelineGrouping};
use crate::text::Phrase;
use crate::ui::form::record_name;

/// What a group of rows is called.
#[derive(Clone, Debug)]
pub(super) enum GroupName {
    /// By a record.
    Record(RecordKey),
    /// By a text of the screen.
    Word(&'static str),
    /// By how far its measures have come.
    Status(&'static str),
    /// As the plan calls it.
    Named(String),
}

impl GroupName {
    /// The name in words.
    pub(super) fn text(&self, cx: &Context<'_>) -> String {
        match self {
            Self::Record((kind, id)) => record_name(cx, *kind, *id),
            Self::Word(key) => cx.word(key),
            Self::Status(code) => cx.text(&Phrase::choice(MeasureStatus::INFO.name, code)),
            Self::Named(name) => name.clone(),
        }
    }
}

/// The measures under one name.
pub(super) struct MeasuresOfGroup<'a> {
    /// The name; the rows of some groups have none.
    pub(super) name: Option<GroupName>,
    /// The measures, in order.
    pub(super) measures: &'a [Uid],
}

/// How the measures are grouped: by the outline, or by what is kept here.
#[derive(Debug, Default)]
pub(super) struct TimelineGroups {
    /// What they were last grouped by.
    grouping: Option<TimelineGrouping>,
    grouped: Option<GroupedMeasures>,
}

impl TimelineGroups {
    /// Follows the plan from the state that the groups are of; whether rows or their groups may have changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, before: &Plan) -> bool {
        let grouping = cx.timeline.grouping;
        let by = match grouping {
            TimelineGrouping::Lead => Some(GroupedBy::Lead),
            TimelineGrouping::Status => Some(GroupedBy::Status),
            TimelineGrouping::Strategy | TimelineGrouping::None => None,
        };
        let is_same = self.grouping.replace(grouping) == Some(grouping);
        let change = if is_same { GroupingChange::between(before, cx.plan, by) } else { GroupingChange::All };
        match (&change, self.grouped.as_mut()) {
            (GroupingChange::Nothing, _) => {}
            (GroupingChange::Measures(moved), Some(grouped)) => {
                grouped.move_measures(before, cx.plan, cx.outline, moved);
            }
            _ => self.grouped = by.map(|by| GroupedMeasures::of(cx.plan, cx.outline, by)),
        }
        change != GroupingChange::Nothing
    }

    /// The groups in order.
    pub(super) fn list<'a>(&'a self, cx: &Context<'a>) -> Vec<MeasuresOfGroup<'a>> {
        if let Some(grouped) = &self.grouped {
            return grouped.groups().iter().map(named_group).collect();
        }
        let groups = cx.outline.groups();
        let name = |of: Option<RecordKey>| match of {
            _ if cx.timeline.grouping == TimelineGrouping::None => None,
            Some(record) => Some(GroupName::Record(record)),
            None => (groups.len() > 1).then_some(GroupName::Word("ui-timeline-without-place")),
        };
        let group =
            |group: &'a MeasureGroup| MeasuresOfGroup { name: name(group.of), measures: &group.measures };
        groups.iter().map(group).collect()
    }
}

fn named_group(group: &HeadedMeasures) -> MeasuresOfGroup<'_> {
    let name = match &group.heading {
        GroupHeading::Lead(Some(name)) => GroupName::Named(name.clone()),
        GroupHeading::Lead(None) => GroupName::Word("ui-timeline-without-lead"),
        GroupHeading::Status(at) => {
            GroupName::Status(MeasureStatus::INFO.codes.get(*at).copied().unwrap_or_default())
        }
    };
    MeasuresOfGroup { name: Some(name), measures: &group.measures }
}
