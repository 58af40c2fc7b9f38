//! What is to be done so that both sides hold the same: worked out from what each of them holds.

use std::collections::{BTreeMap, BTreeSet};

use blake3::Hash;

use crate::fault::Reason;
use crate::layout::{Kind, LARGEST, Place};

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum End {
    /// The group folder.
    Folder,
    /// What `--to` names.
    Store,
}

impl End {
    /// The side across from this one.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Folder => Self::Store,
            Self::Store => Self::Folder,
        }
    }
}

/// What a place holds on one side.
#[derive(Debug, Default)]
pub(crate) struct Holding {
    /// The files that fit the layout, and their sizes in bytes.
    pub(crate) files: BTreeMap<String, u64>,
    /// The sub-folders that fit the layout; there are some at the top only.
    pub(crate) places: BTreeSet<Place>,
    /// How many other things lie there.
    pub(crate) ignored: u64,
}

impl Holding {
    /// Takes in a file that was found at `place`: kept when it fits the layout, else counted.
    pub(crate) fn found(&mut self, place: &Place, name: &str, bytes: u64) {
        match place.kind(name) {
            // A withdrawal says nothing but its name: whatever has content is something else.
            Some(Kind::Withdrawal { .. }) if bytes != 0 => self.ignored += 1,
            Some(_) => {
                self.files.insert(name.to_owned(), bytes);
            }
            None => self.ignored += 1,
        }
    }
}

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Errand {
    /// One side lacks a file.
    Carry { name: String, kind: Kind, bytes: u64, from: End },
    /// A bundle is not of the same size on both sides: one copy, or both, are torn.
    Mend { name: String, hash: Hash, folder: u64, store: u64 },
    /// A bundle or a letter was withdrawn.
    Withdraw {
        /// The name of the empty file that says so, and the side that lacks it.
        withdrawal: String,
        untold: Option<End>,
        /// The name of what was withdrawn, and the sides that still have it.
        of: String,
        lies: Vec<End>,
    },
}

impl Errand {
    /// Whether it puts a file where, as far as is known, there is none at `end`.
    pub(crate) fn puts_at(&self, end: End) -> bool {
        match self {
            Self::Carry { from, .. } => from.other() == end,
            Self::Withdraw { untold, .. } => *untold == Some(end),
            Self::Mend { .. } => false,
        }
    }
}

/// What is to be done at `place`, withdrawals first, and what stands in the way of the rest: file, side that has it, reason.
pub(crate) fn errands(place: &Place, folder: &Holding, store: &Holding) -> (Vec<Errand>, Vec<(String, End, Reason)>) {
    let (mut errands, mut in_the_way) = (Vec::new(), Vec::new());
    let names: BTreeSet<&String> = folder.files.keys().chain(store.files.keys()).collect();
    let kinds: Vec<(&String, Kind)> =
        names.into_iter().filter_map(|name| place.kind(name).map(|kind| (name, kind))).collect();

    let mut withdrawn = BTreeSet::new();
    for (name, kind) in &kinds {
        if let Kind::Withdrawal { of } = kind {
            withdrawn.insert(of.clone());
            let untold = lacking(name, folder, store);
            let lies = holding(of, folder, store);
            if untold.is_some() || !lies.is_empty() {
                errands.push(Errand::Withdraw { withdrawal: (*name).clone(), untold, of: of.clone(), lies });
            }
        }
    }
    for (name, kind) in kinds {
        if withdrawn.contains(name) || matches!(kind, Kind::Withdrawal { .. }) {
            continue;
        }
        let (from, bytes) = match (folder.files.get(name), store.files.get(name)) {
            (Some(bytes), None) => (End::Folder, *bytes),
            (None, Some(bytes)) => (End::Store, *bytes),
            (Some(here), Some(there)) => {
                match (here == there, kind) {
                    (true, _) | (false, Kind::Notice) => {}
                    (false, Kind::Bundle(hash)) => {
                        errands.push(Errand::Mend { name: name.clone(), hash, folder: *here, store: *there });
                    }
                    (false, Kind::Letter | Kind::Withdrawal { .. }) => {
                        in_the_way.push((name.clone(), End::Store, Reason::Unlike));
                    }
                }
                continue;
            }
            (None, None) => continue,
        };
        if bytes > LARGEST {
            in_the_way.push((name.clone(), from, Reason::TooLarge));
        } else {
            errands.push(Errand::Carry { name: name.clone(), kind, bytes, from });
        }
    }
    (errands, in_the_way)
}

fn holding(name: &str, folder: &Holding, store: &Holding) -> Vec<End> {
    let sides = [(End::Folder, folder), (End::Store, store)];
    sides.into_iter().filter(|(_, side)| side.files.contains_key(name)).map(|(end, _)| end).collect()
}

fn lacking(name: &str, folder: &Holding, store: &Holding) -> Option<End> {
    match holding(name, folder, store).as_slice() {
        [only] => Some(only.other()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Place {
        Place::of(&format!("{}-{}", "0f".repeat(16), "a1".repeat(16))).unwrap()
    }

    fn holding_of(names: &[(&str, u64)]) -> Holding {
        let mut holding = Holding::default();
        for (name, bytes) in names {
            holding.found(&place(), name, *bytes);
        }
        holding
    }

    #[test]
    fn a_withdrawal_goes_before_everything_and_over_its_bundle() {
        let stem = format!("000000000001-{}", "ab".repeat(32));
        let later = format!("000000000002-{}.akt", "cd".repeat(32));
        let (bundle, gone) = (format!("{stem}.akt"), format!("{stem}.gone"));
        let here = holding_of(&[(&bundle, 10), (&later, 5)]);
        let there = holding_of(&[(&gone, 0)]);
        let (errands, in_the_way) = errands(&place(), &here, &there);
        assert_eq!(in_the_way, []);
        assert_eq!(errands.len(), 2);
        assert_eq!(
            errands[0],
            Errand::Withdraw { withdrawal: gone, untold: Some(End::Folder), of: bundle, lies: vec![End::Folder] }
        );
        assert!(matches!(&errands[1], Errand::Carry { name, from: End::Folder, bytes: 5, .. } if *name == later));
    }

    #[test]
    fn a_withdrawal_with_content_withdraws_nothing() {
        let stem = format!("000000000001-{}", "ab".repeat(32));
        let here = holding_of(&[(&format!("{stem}.akt"), 10), (&format!("{stem}.gone"), 1)]);
        assert_eq!((here.files.len(), here.ignored), (1, 1));
    }

    #[test]
    fn what_lies_alike_on_both_sides_is_let_be_however_large() {
        let name = format!("000000000001-{}.akt", "ab".repeat(32));
        let side = || holding_of(&[(&name, LARGEST + 1)]);
        assert_eq!(errands(&place(), &side(), &side()), (vec![], vec![]));
        let (none, told) = errands(&place(), &side(), &holding_of(&[]));
        assert_eq!((none, told), (vec![], vec![(name, End::Folder, Reason::TooLarge)]));
    }
}
