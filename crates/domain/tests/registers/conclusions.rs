//! Any conclusions of a round.

use domain::conclusions::ActionStatus;
use domain::register::ConclusionsEdit;
use domain::{Action, AtLevel, Carried, FindingAt, Lang, Wording};
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;

use super::{code, date, text_id, words};

fn finding_at() -> impl Strategy<Value = FindingAt> {
    let level = prop::sample::select(vec![AtLevel::Subjects, AtLevel::Members]);
    (code(), code(), level, option::of(code())).prop_map(|(key, question, level, area)| FindingAt {
        key,
        question,
        level,
        area,
    })
}

/// Any change of conclusions.
pub(crate) fn edit() -> impl Strategy<Value = ConclusionsEdit> {
    let statuses = [ActionStatus::Planned, ActionStatus::Begun, ActionStatus::Done, ActionStatus::Dropped];
    let status = prop::sample::select(statuses.to_vec());
    let carried = option::of((code(), code()).prop_map(|(round, action)| Carried { round, action }));
    let action = (
        code(),
        text_id(),
        words(),
        option::of(date()),
        status,
        option::of(text_id()),
        option::of(finding_at()),
        carried,
    )
        .prop_map(|(id, what, owner, due, status, why, from, carried)| Action {
            id,
            what,
            owner,
            due,
            status,
            why,
            from,
            carried,
        });
    let lang = prop::sample::select(vec![Lang::Sv, Lang::En]);
    let figures = btree_map(words(), any::<u32>(), 0..3);
    let wording = (code(), finding_at(), lang, text_id(), figures, words())
        .prop_map(|(id, at, lang, text, figures, sentence)| Wording { id, at, lang, text, figures, sentence });
    prop_oneof![
        (code(), option::of(action)).prop_map(|(id, one)| ConclusionsEdit::Action(id, one)),
        (code(), option::of(wording)).prop_map(|(id, one)| ConclusionsEdit::Wording(id, one)),
    ]
}
