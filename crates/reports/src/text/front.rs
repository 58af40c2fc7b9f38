//! What stands before and after the results of a whole round: what was found, what changed, and the themes.

use super::{INDENT, Page};
use crate::report::{ApartPart, FoundPart, Reach, SincePart, ThemeMatrix, ThemesPart, share};

impl Page<'_> {
    /// The first findings, by their number.
    pub(super) fn found(&mut self, found: &[FoundPart]) {
        if found.is_empty() {
            return;
        }
        self.heading(&self.told.words().say("report-found"));
        for (at, one) in found.iter().enumerate() {
            self.lines.push(format!("{}. {}", at + 1, one.finding));
            let more = one.notes.iter().chain(&one.about).chain(&one.why);
            self.lines.extend(more.map(|line| format!("{INDENT} {line}")));
        }
    }

    /// What changed since the round before, and what cannot be compared.
    pub(super) fn since(&mut self, since: &SincePart) {
        let words = self.told.words();
        self.heading(&words.say("report-since"));
        self.lines.push(since.compared.clone());
        self.lines.extend(since.families.iter().cloned());
        self.lines.extend([String::new(), words.say("report-since-most"), since.most_about.clone()]);
        for one in &since.most {
            self.lines.push(format!("{INDENT}{}", one.finding));
            self.lines.extend([&one.asked].into_iter().chain(&one.notes).map(|line| format!("{INDENT}{INDENT}{line}")));
        }
        if !since.apart.is_empty() {
            self.lines.extend([String::new(), words.say("report-since-apart")]);
            since.apart.iter().for_each(|one| self.apart(one));
        }
    }

    fn apart(&mut self, apart: &ApartPart) {
        self.lines.push(format!("{INDENT}{}: {}", apart.asked, crate::words::inside(&apart.finding)));
        for wording in &apart.wordings {
            self.lines.push(format!("{INDENT}{INDENT}{}: {}", wording.round, wording.text));
            let more = wording.guidance.iter().chain([&wording.told]);
            self.lines.extend(more.map(|line| format!("{INDENT}{INDENT}{INDENT}{line}")));
        }
        let why = self.told.words().say("report-since-why");
        self.lines.extend(apart.reasons.iter().map(|reason| format!("{INDENT}{INDENT}{why}: {reason}")));
    }

    /// Every question of every key since the round before.
    pub(super) fn every_question(&mut self, since: &SincePart) {
        self.heading(&self.told.words().say("report-since-all"));
        for part in &since.types {
            self.lines.extend([String::new(), part.name.clone()]);
            self.lines.extend(part.only.iter().map(|only| format!("{INDENT}{only}")));
            for question in &part.questions {
                self.lines.push(format!("{INDENT}{}", question.text));
                let said = [&question.finding].into_iter().chain(&question.notes);
                self.lines.extend(said.map(|line| format!("{INDENT}{INDENT}{line}")));
            }
        }
    }

    /// The themes, each with the columns that have it.
    pub(super) fn themes(&mut self) {
        let words = self.told.words();
        let Some(themes) = ThemesPart::new(self.told, Reach::Group) else { return };
        self.heading(&words.say("report-themes"));
        self.lines.push(format!("{}. {}", themes.told, words.say("report-themes-about")));
        themes.tables.iter().for_each(|one| self.matrix(one));
    }

    fn matrix(&mut self, matrix: &ThemeMatrix) {
        self.lines.extend([String::new(), matrix.heading.clone()]);
        let lines = matrix.slices.first().map_or(0, |slice| slice.lines.len());
        for at in 0..lines {
            let first = &matrix.slices[0].lines[at];
            let indent = if first.part { INDENT.repeat(2) } else { INDENT.to_owned() };
            self.lines.push(format!("{indent}{}: {}", first.name, first.told));
            let counted = matrix.slices.iter().flat_map(|slice| {
                let cells = slice.columns.iter().zip(&slice.lines[at].cells).zip(&slice.of);
                cells
                    .filter(|((_, n), _)| **n > 0)
                    .map(|((column, n), of)| format!("{column}: {}", share(self.told, *n, *of)))
            });
            let counted = counted.collect::<Vec<_>>().join(" · ");
            if !counted.is_empty() {
                self.lines.push(format!("{indent}{INDENT}{counted}"));
            }
        }
        self.lines.extend(matrix.questions.iter().map(|question| format!("{INDENT}{question}")));
    }
}
