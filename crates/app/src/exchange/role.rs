//! What the role of whoever sits here leaves to others, for the pages where they would meet it.

use domain::Plan;
use domain::group::{GroupMember, GroupRole};
use store::Reads;

use super::own::{Chair, Own, chair, member};
use crate::desk::DeskGroup;
use crate::failure::Failure;

/// The group that the store is in, as the task list tells it; `None` for a store in none.
pub(crate) fn at_the_desk(reads: &Reads, plan: Option<&Plan>) -> Result<Option<DeskGroup>, Failure> {
    let Some(own) = Own::find(reads)? else { return Ok(None) };
    let Some(group) = reads.group()? else {
        // Nothing is prepared in a store that waits to be let in: what the group has comes to it.
        return Ok(Some(DeskGroup { prepared_by: Some(Vec::new()), bound: false, elsewhere: Vec::new() }));
    };
    let prepares =
        |one: &GroupMember| one.roles.contains(&GroupRole::Owner) || one.roles.contains(&GroupRole::Developer);
    let others = || {
        let preparing = group.members.values().filter(|one| prepares(one) && !one.removed);
        let mut names: Vec<String> = preparing.map(|one| one.name.clone()).collect();
        names.sort();
        names
    };
    let prepared_by = (!member(&group, &own.device()).is_some_and(prepares)).then(others);
    let (bound, elsewhere) = match plan.map(|plan| chair(reads, plan)).transpose()? {
        Some(Chair::Theirs(_)) => (true, Vec::new()),
        Some(Chair::AnyoneBut(others)) => (false, others.iter().map(ToString::to_string).collect()),
        None => (false, Vec::new()),
    };
    Ok(Some(DeskGroup { prepared_by, bound, elsewhere }))
}
