//! What is set aside of a review, made up.

use domain::register::AsideEdit;
use domain::{Given, Override};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{code, slot, state, text_id};

pub(super) fn given() -> impl Strategy<Value = Given> {
    (any::<u32>(), state()).prop_map(|(version, state)| Given { version, state })
}

pub(super) fn edit() -> impl Strategy<Value = AsideEdit> {
    prop_oneof![
        (slot(), option::of(state())).prop_map(|(slot, state)| AsideEdit::State(slot, state)),
        (slot(), option::of(text_id())).prop_map(|(slot, text)| AsideEdit::Comment(slot, text)),
        (slot(), vec(text_id(), 0..3)).prop_map(|(slot, texts)| AsideEdit::Evidence(slot, texts)),
        (slot(), option::of(given())).prop_map(|(slot, given)| AsideEdit::Given(slot, given)),
        (code(), option::of((code(), text_id()))).prop_map(|(rating, set)| {
            AsideEdit::Override(rating, set.map(|(level, reason)| Override { level, reason }))
        }),
    ]
}
