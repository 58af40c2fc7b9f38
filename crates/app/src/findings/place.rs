//! Where a finding stands that conclusions are drawn from.

use domain::{AtLevel, FindingAt};

use crate::failure::Failure;
use crate::open::Open;
use crate::results::{CutRef, LevelRef};

/// The place that the window names. Fails when the round does not ask the question, or when the finding is about some
/// families only: nothing is concluded from one family.
pub(crate) fn place(open: &mut Open, cut: &CutRef) -> Result<FindingAt, Failure> {
    let plan = open.plan(&cut.round)?;
    let version = plan.round.keys.get(&cut.key).ok_or_else(|| Failure::not_found("key", cut.key.as_str()))?;
    let key = open.key(&cut.key, *version)?;
    let is_asked = key.question(&cut.question).is_some() && cut.family.is_none() && cut.among.is_none();
    if !is_asked {
        return Err(Failure::not_found("question", cut.question.as_str()));
    }
    Ok(FindingAt {
        key: cut.key.clone(),
        question: cut.question.clone(),
        level: match cut.level {
            LevelRef::Subjects => AtLevel::Subjects,
            LevelRef::Members => AtLevel::Members,
        },
        area: cut.area.clone(),
    })
}
