//! Shares and counts in words. A share is never told without its denominator.

use analysis::{Share, Unit};

use super::Told;
use crate::words::Gender;

/// What the messages call a unit.
pub(super) fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Documents => "documents",
        Unit::ChildrenInDocuments => "children",
        Unit::Families => "families",
        Unit::Persons => "persons",
    }
}

fn gender(unit: Unit) -> Gender {
    match unit {
        Unit::Documents | Unit::Families | Unit::Persons => Gender::Common,
        Unit::ChildrenInDocuments => Gender::Neuter,
    }
}

impl Told<'_> {
    /// What is counted, in the plural: "handlingar".
    pub fn unit(&self, unit: Unit) -> String {
        self.words.tell("told-unit", &[("unit", name(unit).into())])
    }

    /// A number of `unit`, as a word up to twelve.
    pub(super) fn number(&self, n: u32, unit: Unit) -> String {
        self.words.count(n, gender(unit))
    }

    /// A share: "i sju av nio handlingar", "i alla nio handlingar", "i hälften, tre av sex handlingar". Half is
    /// said from four on: of two, one is "en av två". Where some are outside the denominator, *alla*, *båda*,
    /// *den enda* and *hälften* are said of those "som räknas".
    pub(super) fn share(&self, share: Share) -> String {
        let id = match (share.count(), share.of()) {
            (0, 1) => "told-share-none-of-one",
            (0, _) => "told-share-none",
            (1, 1) => "told-share-only",
            (2, 2) => "told-share-both",
            (count, of) if count == of => "told-share-all",
            (count, of) if count * 2 == of && of >= 4 => "told-share-half",
            (_, _) => "told-share-some",
        };
        let scope = if share.outside() > 0 { self.words.say("told-scope-counted") } else { String::new() };
        let facts = [
            ("scope", scope.into()),
            ("unit", name(share.unit()).into()),
            ("n", self.number(share.count(), share.unit()).into()),
            ("of", self.number(share.of(), share.unit()).into()),
        ];
        self.words.tell(id, &facts)
    }
}
