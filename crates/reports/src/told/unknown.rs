//! What a figure does not know, and why.

use analysis::{Nothing, Part, Sheet, Tally};

use super::Told;
use super::answer::is_survey;
use super::nothing::{KINDS, Naming};
use super::phrase::Phrase;

impl Told<'_> {
    /// What the file does not show (inside the denominator, and told so) and each kind of what is outside it,
    /// one sentence each; empty when everything has a value.
    pub fn unknown(&self, sheet: &Sheet, tally: &Tally) -> Vec<String> {
        let mut sentences = Vec::new();
        if tally.not_shown() > 0 {
            let things = self.things(sheet, tally.unit());
            let share = self.share(tally.share(&Part::NotShown), vec![Part::NotShown], &things);
            let id = if is_survey(sheet) { "told-unknown-not-known" } else { "told-unknown-not-shown" };
            sentences.push(self.words.phrase(id, &[], &[("share", share)], None));
        }
        for kind in KINDS.into_iter().filter(|kind| tally.outside().count(*kind) > 0) {
            let id = match kind {
                Nothing::NotApplicable => "told-unknown-not-applicable",
                Nothing::NotAnswered => "told-unknown-not-answered",
                Nothing::NoAgreement => "told-unknown-no-agreement",
                Nothing::NotAsked => "told-unknown-not-asked",
                Nothing::NotReviewed => {
                    let told = self.outside(sheet, tally, kind, Naming::Named);
                    sentences.push(self.words.phrase("told-unknown-not-reviewed", &[], &[("told", told)], None));
                    continue;
                }
            };
            let place = self.place(sheet, tally, kind, Naming::Named);
            sentences.push(self.words.phrase(id, &[], &[("where", place)], None));
        }
        sentences.into_iter().map(|sentence| sentence.capital().text()).collect()
    }

    /// One kind of what is outside, as a clause: "i en utredning var frågan inte tillämplig".
    pub(super) fn outside(&self, sheet: &Sheet, tally: &Tally, kind: Nothing, naming: Naming) -> Phrase {
        let id = match kind {
            Nothing::NotApplicable => "told-outside-not-applicable",
            Nothing::NotAnswered => "told-outside-not-answered",
            Nothing::NoAgreement => "told-outside-no-agreement",
            Nothing::NotAsked => "told-outside-not-asked",
            Nothing::NotReviewed => "told-outside-not-reviewed",
        };
        let what = self.so_many(sheet, tally, kind, naming);
        let place = self.place(sheet, tally, kind, naming);
        let [at, genus, about] = self.bare_things(sheet, tally.unit()).chosen();
        let chosen = [at, genus, about, ("count", tally.outside().count(kind).into())];
        self.words.phrase(id, &chosen, &[("what", what), ("where", place)], None)
    }

    /// "i en utredning", "för två barn"; "i en" where it is known what.
    fn place(&self, sheet: &Sheet, tally: &Tally, kind: Nothing, naming: Naming) -> Phrase {
        let what = self.so_many(sheet, tally, kind, naming);
        let chosen = self.bare_things(sheet, tally.unit()).chosen();
        self.words.phrase("told-where", &chosen, &[("what", what)], None)
    }

    fn so_many(&self, sheet: &Sheet, tally: &Tally, kind: Nothing, naming: Naming) -> Phrase {
        let id = match naming {
            Naming::Named => "told-so-many",
            Naming::Known => "told-so-many-bare",
        };
        let part = Part::Outside(kind);
        self.of_share(id, tally.share(&part), vec![part], &self.bare_things(sheet, tally.unit()))
    }
}
