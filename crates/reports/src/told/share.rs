//! Shares in words. A share is never told without its denominator.

use analysis::{Part, Share, Unit};
use domain::Genus;

use super::Told;
use super::phrase::{Counted, Phrase};
use super::things::Things;

/// From so many on, more than half of them is called a majority; fewer are taken in at a glance.
const MAJORITY: u32 = 7;

/// From so many on, half of them is called half: of two, one is "en av två".
const HALF: u32 = 4;

/// From so many on, a share is told as a percentage too.
pub(super) const PERCENT: u32 = 20;

impl Told<'_> {
    /// A number of families, persons or documents of any kind, as a word up to twelve.
    pub(super) fn number(&self, n: u32, unit: Unit) -> String {
        self.words.count(
            n,
            match unit {
                Unit::Documents | Unit::Adults | Unit::Families | Unit::Persons | Unit::Respondents => Genus::Common,
                Unit::ChildrenInDocuments | Unit::Children => Genus::Neuter,
            },
        )
    }

    /// A share: "i fyra av fem utredningar", "i en majoritet av utredningarna (sju av nio)", "i alla nio utredningar".
    /// Where some are outside the denominator, *alla*, *båda*, *den enda*, *hälften* and *en majoritet* are said of
    /// those "som räknas".
    pub(super) fn share(&self, share: Share, parts: Vec<Part>, things: &Things) -> Phrase {
        let is_half = share.count() * 2 == share.of() && share.of() >= HALF;
        let is_majority = share.count() * 2 > share.of() && share.of() >= MAJORITY;
        let percent = self.percent(share);
        let id = match (share.count(), share.of()) {
            (0, _) => "told-share-none",
            (1, 1) => "told-share-only",
            (2, 2) => "told-share-both",
            (count, of) if count == of => "told-share-all",
            (_, _) if is_half => "told-share-half",
            (_, _) if is_majority && percent.is_some() => "told-share-majority-percent",
            (_, _) if is_majority => "told-share-majority",
            (_, _) if percent.is_some() => "told-share-some-percent",
            (_, _) => "told-share-some",
        };
        self.of_share(id, share, parts, things)
    }

    /// A share after a *not*: "i någon av tre utredningar". It is told of the denominator.
    pub(super) fn any_of(&self, share: Share, parts: Vec<Part>, things: &Things) -> Phrase {
        let id = if share.of() == 1 { "told-share-only" } else { "told-share-any" };
        self.of_share(id, share, parts, things)
    }

    /// The message `id` about a share: its numbers, the forms of what it counts, its percentage.
    pub(super) fn of_share(&self, id: &str, share: Share, parts: Vec<Part>, things: &Things) -> Phrase {
        self.about_share(id, share, parts, things, Vec::new())
    }

    /// The same, with more to put in.
    pub(super) fn about_share(
        &self,
        id: &str,
        share: Share,
        parts: Vec<Part>,
        things: &Things,
        more: Vec<(&'static str, Phrase)>,
    ) -> Phrase {
        // Something outside is told of all there are.
        let is_part = share.outside() > 0;
        let scope = || self.words.tell("told-scope-counted", &[("count", share.of().into())]);
        let mut said = vec![
            ("n", self.number_beside(share.count(), share.of(), things).into()),
            ("of", self.number_beside(share.of(), share.of(), things).into()),
            ("alone", self.number_of(share.count(), things).into()),
            ("scope", if is_part { scope().into() } else { "".into() }),
            ("percent", self.percent(share).unwrap_or_default().into()),
        ];
        said.extend(things.forms());
        said.extend(more);
        let [place, genus, about] = things.chosen();
        let chosen = [place, genus, about, ("count", share.count().into())];
        self.words.phrase(id, &chosen, &said, Some(&Counted { parts, share, round: 0 }))
    }

    /// The share in whole percent, rounded half up, from twenty on; never rounded to none or to all.
    pub(super) fn percent(&self, share: Share) -> Option<String> {
        let (count, of) = (u64::from(share.count()), u64::from(share.of()));
        if share.of() < PERCENT {
            return None;
        }
        let rounded = (200 * count + of) / (2 * of);
        Some(match (rounded, count) {
            (0, 1..) => self.words.say("told-percent-under"),
            (100, _) if count < of => self.words.say("told-percent-over"),
            (rounded, _) => self.words.tell("told-percent", &[("n", rounded.to_string().into())]),
        })
    }
}
