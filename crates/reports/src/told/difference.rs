//! What the documents of a family say differently, in words.
//!
//! Counted are the questions that two documents or more answer with a value. Of each one where they differ, every answer
//! is told with the documents that give it, also that one of them does not show it; what is outside is not.

use analysis::{Cell, Differs, FamilyGrid, GridRow, Sheet};
use domain::Genus;
use domain::key::{Order, Question};

use super::Told;
use crate::words::{capital, inside};

/// Where the documents of a family differ.
pub struct Differences {
    /// How many of the questions: "Handlingarna säger olika om tre av de åtta frågor som flera av dem svarar på".
    pub finding: String,
    /// Each of them: "Gemensamt möte med familjen hölls: ja i barnutredningen, nej i vuxenutredningen".
    pub lines: Vec<String>,
}

impl Told<'_> {
    /// Where the documents of `grid` differ; `None` when no question has a value in two of them.
    pub fn differences(&self, grid: &FamilyGrid) -> Option<Differences> {
        let compared: Vec<&GridRow> = grid.rows.iter().filter(|row| grid.is_compared(row)).collect();
        let differing: Vec<&GridRow> =
            compared.iter().copied().filter(|row| row.differs == Differs::Documents).collect();
        let (n, of) = (number(differing.len()), number(compared.len()));
        let id = match (n, of) {
            (_, 0) => return None,
            (0, 1) => "told-differ-not-the-only",
            (0, _) => "told-differ-none",
            (1, 1) => "told-differ-the-only",
            (n, of) if n == of => "told-differ-all",
            (_, _) => "told-differ-some",
        };
        let words = |n| self.words.count(n, Genus::Common);
        let facts = [("n", words(n).into()), ("of", words(of).into())];
        Some(Differences {
            finding: capital(&self.words.tell(id, &facts)),
            lines: differing.into_iter().map(|row| self.difference(grid, row)).collect(),
        })
    }

    fn difference(&self, grid: &FamilyGrid, row: &GridRow) -> String {
        let mut answers: Vec<(String, Vec<String>)> = Vec::new();
        for ((at, subject), cell) in grid.columns.iter().zip(&row.cells) {
            let Some((cell, told)) = cell.as_ref().and_then(|cell| Some((cell, cell.told?))) else { continue };
            let sheet = &self.material.sheets[*at];
            let question = sheet.key().question(&cell.question).expect("a cell is made of a question of its key");
            let Some(answer) = self.answer_inside(sheet, question, told) else { continue };
            let document = self.document_inside(subject);
            match answers.iter_mut().find(|(other, _)| *other == answer) {
                Some((_, documents)) => documents.push(document),
                None => answers.push((answer, vec![document])),
            }
        }
        let answers = answers.into_iter().map(|(answer, documents)| {
            let facts = [("answer", answer.into()), ("documents", self.words.list(&documents).into())];
            self.words.tell("told-differ-answer", &facts)
        });
        let list = answers.collect::<Vec<_>>().join(", ");
        let topic = self.row_topic(grid, row);
        if topic.ends_with('?') {
            self.words.tell("told-differ-question", &[("topic", topic.into()), ("list", capital(&list).into())])
        } else {
            self.words.tell("told-differ-topic", &[("topic", topic.into()), ("list", list.into())])
        }
    }

    /// An answer as it stands in a sentence; `None` for what is outside the denominator, and for texts.
    fn answer_inside(&self, sheet: &Sheet, question: &Question, cell: Cell) -> Option<String> {
        let label = || inside(&self.cell_label(sheet, question, cell));
        let quoted = |label: String| self.words.tell("told-quoted", &[("label", label.into())]);
        let scale = sheet.key().scale(question);
        match cell {
            Cell::Outside(_) | Cell::Text => None,
            Cell::Mixed | Cell::NotShown | Cell::Number(_) | Cell::Date(_) | Cell::Several(0) => Some(label()),
            Cell::Several(bits) => {
                let options = (0..).zip(scale.map_or(&[][..], |scale| &scale.options));
                let ticked = options.filter(|(at, _)| bits >> at & 1 == 1);
                Some(self.words.list(&ticked.map(|(_, one)| quoted(inside(&self.choice(one)))).collect::<Vec<_>>()))
            }
            Cell::Single(_) => {
                let is_of_two = scale.is_some_and(|scale| scale.order == Order::Nominal && scale.options.len() == 2);
                Some(if is_of_two { label() } else { quoted(label()) })
            }
        }
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
