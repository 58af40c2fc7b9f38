//! Two questions against each other, in words.
//!
//! Told is the most common pair of answers; pairs that share the first place are told together, as steps of a scale are.

use analysis::{Asked, Cross, Part};
use domain::key::Question;

use super::Told;
use super::phrase::Phrase;
use crate::words::inside;

/// So many pairs that share the first place are told; more of them say that no pair stands out.
const AS_OFTEN: usize = 3;

impl Told<'_> {
    /// "Oftast ”ja” tillsammans med ”beskrivs delvis” (fyra av åtta barn)".
    pub fn cross(&self, cross: &Cross, rows: &Asked, columns: &Asked) -> String {
        let sheet = &self.material.sheets[rows.0];
        let things = self.things(sheet, cross.unit());
        let mut pairs: Vec<(&Part, &Part, u32)> = Vec::new();
        for row in cross.rows() {
            pairs.extend(cross.columns().iter().map(|column| (row, column, cross.share(row, column).count())));
        }
        let most = pairs.iter().map(|(_, _, n)| *n).max().unwrap_or(0);
        pairs.retain(|(_, _, n)| *n == most && most > 0);
        let label = |(row, column, _): &(&Part, &Part, u32)| {
            let said = [("row", self.answer_of(rows, row).into()), ("column", self.answer_of(columns, column).into())];
            self.words.phrase("told-cross-pair", &[], &said, None)
        };
        let labels: Vec<Phrase> = pairs.iter().map(label).collect();
        let Some((row, column, _)) = pairs.first() else {
            return self.words.phrase("told-cross-none", &things.chosen(), &things.forms(), None).capital().text();
        };
        let share = cross.share(row, column);
        let about = |id: &str, more| self.about_share(id, share, Vec::new(), &things, more);
        let told = match <[Phrase; 1]>::try_from(labels) {
            Ok([label]) if share.count() == share.of() => {
                let share = self.share(share, Vec::new(), &things);
                self.words.phrase("told-clause", &things.chosen(), &[("label", label), ("share", share)], None)
            }
            Ok([label]) => about("told-most-often", vec![("label", label)]),
            Err(labels) if labels.len() > AS_OFTEN => {
                let facts = [("count", share.of().into())];
                let said = [("n", self.number_beside(most, share.of(), &things).into())];
                let said: Vec<_> = said
                    .into_iter()
                    .chain([("of", self.number_of(share.of(), &things).into())])
                    .chain(things.forms())
                    .collect();
                self.words.phrase("told-cross-spread", &facts, &said, None)
            }
            Err(labels) => {
                let more = vec![("list", self.words.phrases(labels)), ("together", Phrase::default())];
                about("told-as-often-several", more)
            }
        };
        told.capital().text()
    }

    /// An answer of one of the two questions: "Ja", "Framgår ej".
    pub fn cross_label(&self, asked: &Asked, part: &Part) -> String {
        let (sheet, question) = self.cross_question(asked);
        self.part_label(sheet, question, part)
    }

    /// How dark an answer is drawn.
    pub fn cross_step(&self, asked: &Asked, part: &Part) -> u32 {
        let (sheet, question) = self.cross_question(asked);
        self.part_step(sheet, question, part)
    }

    fn cross_question(&self, (at, id): &Asked) -> (&analysis::Sheet, &Question) {
        let sheet = &self.material.sheets[*at];
        (sheet, sheet.key().question(id).expect("what is crossed is asked by its key"))
    }

    fn answer_of(&self, asked: &Asked, part: &Part) -> String {
        let label = inside(&self.cross_label(asked, part));
        match part {
            Part::Option(_) => self.words.tell("told-quoted", &[("label", label.into())]),
            Part::Value | Part::Mixed | Part::NotShown | Part::Outside(_) => label,
        }
    }
}
