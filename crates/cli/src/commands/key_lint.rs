//! `key lint`: what could be better in a key.

use app::keys::{KeyRemark, KeyRemarks, remarked};

use super::key::find;
use crate::Desk;
use crate::trouble::Trouble;

pub(super) fn lint(desk: &mut Desk, key: &str) -> Result<(), Trouble> {
    let told = remarked(&find(desk, key)?, desk.words.lang());
    let words = &desk.words;
    desk.out.result(&told, |told: &KeyRemarks| {
        let facts = [
            ("key", told.key.name.clone().into()),
            ("minutes", told.minutes.to_string().into()),
            ("n", told.remarks.len().into()),
        ];
        let head = words.tell(if told.remarks.is_empty() { "lint-none" } else { "lint-some" }, &facts);
        std::iter::once(head).chain(told.remarks.iter().map(remark)).collect::<Vec<_>>().join("\n\n")
    })
}

/// A remark as a few lines: where and under which name, then what, why and how.
fn remark(told: &KeyRemark) -> String {
    format!("{} [{}]\n   {}\n   {}\n   {}", told.place, told.id, told.what, told.advice, told.example)
}
