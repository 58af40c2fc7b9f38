//! Findings as pictures, in the words of the round.

use analysis::{Asked, Cross, Cut, Filter, Level, Nothing, Part, Sheet, Tally, Topic, Values};
use domain::Family;
use domain::key::Question;
use figures::{
    Bar, Bars, Canvas, Entry, Figure, Fill, Flow, Frame, Grid, GridLine, Mark, Overlap, OverlapRow, Sign, bars, flow,
    grid, overlap,
};

use super::{Finding, Told};
use crate::words::{Words, inside};

/// More families than this in one picture nobody can take in.
const MOST_FAMILIES: usize = 40;

impl Words {
    /// The words that pictures print of themselves, for as long as `draw` takes.
    pub fn drawing<T>(&self, draw: impl FnOnce(&figures::Words<'_>) -> T) -> T {
        let (row, count, whole, beside) = (
            self.say("report-document"),
            self.say("report-count"),
            self.say("figure-whole"),
            self.say("report-outside"),
        );
        let digits = |n: u32| self.digits(n.into());
        draw(&figures::Words {
            digits: &digits,
            of: &|of| self.tell("report-of", &[("of", digits(of).into())]),
            share: &|n, of| self.tell("figure-share", &[("n", digits(n).into()), ("of", digits(of).into())]),
            row: &row,
            count: &count,
            whole: &whole,
            beside: &beside,
            none: "–",
        })
    }
}

/// What one type of document says, before it is laid beside the others.
struct TypeRow {
    label: String,
    fills: Vec<(Entry, u32)>,
    beside: String,
}

impl Told<'_> {
    /// The picture of what `finding` counted, titled by its sentence; `None` when nothing is inside the denominator.
    /// `id` is the picture's own on the page it is for.
    pub fn picture(&self, sheet: &Sheet, finding: &Finding, id: &str, canvas: Canvas) -> Option<Figure> {
        let question = sheet.key().question(&finding.cut.question)?;
        let tally = &finding.tally;
        if tally.of() == 0 {
            return None;
        }
        let title = finding.text();
        let frame = Frame { id, title: &title, lang: self.lang(), canvas };
        let beside = self.outside_in_short(sheet, question, tally);
        match tally.values() {
            Values::Several { .. } => {
                let rows = self.fills(sheet, question, tally).into_iter().filter(|(_, n)| *n > 0);
                let rows: Vec<OverlapRow> =
                    rows.map(|(Entry { label, fill }, n)| OverlapRow { label, fill, n }).collect();
                let drawn = Overlap { rows, of: tally.of(), beside };
                (!drawn.rows.is_empty()).then(|| self.words.drawing(|words| overlap(&frame, words, &drawn)))
            }
            Values::Single { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => {
                let (parts, counts) = self.fills(sheet, question, tally).into_iter().unzip();
                let drawn = Bars { parts, rows: vec![Bar { label: String::new(), counts, beside }] };
                Some(self.words.drawing(|words| bars(&frame, words, &drawn)))
            }
        }
    }

    /// What the types of document say of one `topic`, a row for each, titled by the topic; `None` when fewer than two types
    /// count it, or it is not answered by one option of a scale.
    pub fn topic_picture(&self, topic: &Topic, filter: &Filter, id: &str, canvas: Canvas) -> Option<Figure> {
        let mut parts: Vec<Entry> = Vec::new();
        let mut rows: Vec<TypeRow> = Vec::new();
        for (at, question) in &topic.asked {
            let sheet = &self.material().sheets[*at];
            let asked = sheet.key().question(question)?;
            let at = |level| sheet.tally(&Cut { question: question.clone(), level, filter: filter.clone() });
            let tally = at(Level::Subjects)?;
            match tally.values() {
                Values::Single { .. } => {}
                Values::Several { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. } => {
                    return None;
                }
            }
            if tally.of() > 0 {
                let fills = self.fills(sheet, asked, &tally);
                parts.extend(
                    fills
                        .iter()
                        .map(|(entry, _)| entry)
                        .filter(|one| !parts.contains(one))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                let label = sheet.key().name.in_lang(self.lang()).to_owned();
                rows.push(TypeRow { label, fills, beside: self.outside_in_short(sheet, asked, &tally) });
            }
        }
        if rows.len() < 2 {
            return None;
        }
        let rows = rows.into_iter().map(|TypeRow { label, fills, beside }| {
            let count = |part: &Entry| fills.iter().find(|(entry, _)| entry == part).map_or(0, |(_, n)| *n);
            Bar { label, counts: parts.iter().map(count).collect(), beside }
        });
        let rows = rows.collect();
        let title = self.topic_of(topic);
        let frame = Frame { id, title: &title, lang: self.lang(), canvas };
        Some(self.words.drawing(|words| bars(&frame, words, &Bars { parts, rows })))
    }

    /// How the answers to two questions go together, ribbon by ribbon, titled by the sentence; `None` when nothing counts,
    /// or more than four answers of a question occur.
    pub fn cross_picture(
        &self,
        cross: &Cross,
        rows: &Asked,
        columns: &Asked,
        id: &str,
        canvas: Canvas,
    ) -> Option<Figure> {
        let occur = |parts: &[Part], sum: &dyn Fn(&Part) -> u32| -> Vec<Part> {
            parts.iter().filter(|part| sum(part) > 0).cloned().collect()
        };
        let from = occur(cross.rows(), &|part| cross.row_sum(part).count());
        let to = occur(cross.columns(), &|part| cross.column_sum(part).count());
        let entries = |asked: &Asked, parts: &[Part]| -> Option<Vec<Entry>> {
            let entry = |part: &Part| {
                let fill = Fill::of(part, self.cross_step(asked, part))?;
                Some(Entry { label: self.cross_label(asked, part), fill })
            };
            parts.iter().map(entry).collect()
        };
        let counts =
            from.iter().map(|row| to.iter().map(|column| cross.share(row, column).count()).collect()).collect();
        let heads = [rows, columns].map(|(at, id)| {
            let key = self.material().sheets[*at].key();
            key.question(id).map_or_else(String::new, |question| question.text.in_lang(self.lang()).to_owned())
        });
        let drawn = Flow::new(heads, entries(rows, &from)?, entries(columns, &to)?, counts)?;
        let title = self.cross(cross, rows, columns);
        let frame = Frame { id, title: &title, lang: self.lang(), canvas };
        Some(self.words.drawing(|words| flow(&frame, words, &drawn)))
    }

    /// The parts inside the denominator as pictures draw them, each with its count.
    pub fn fills(&self, sheet: &Sheet, question: &Question, tally: &Tally) -> Vec<(Entry, u32)> {
        let parts = tally.inside().into_iter().filter_map(|(part, n)| {
            let fill = Fill::of(&part, self.part_step(sheet, question, &part))?;
            Some((Entry { label: self.part_label(sheet, question, &part), fill }, n))
        });
        parts.collect()
    }

    /// What is outside the denominator, beside a picture: "Räknas inte: ej tillämpligt 1". Empty when nothing is.
    pub fn outside_in_short(&self, sheet: &Sheet, question: &Question, tally: &Tally) -> String {
        let kinds = Nothing::ALL.into_iter().map(|kind| (kind, tally.outside().count(kind))).filter(|(_, n)| *n > 0);
        let kinds: Vec<String> = kinds
            .map(|(kind, n)| {
                let label = inside(&self.part_label(sheet, question, &Part::Outside(kind)));
                let n = self.words.digits(n.into());
                self.words.tell("figure-outside-one", &[("label", label.into()), ("n", n.into())])
            })
            .collect();
        if kinds.is_empty() {
            return String::new();
        }
        self.words.tell("figure-outside", &[("list", self.words.list(&kinds).into())])
    }

    /// Every family against what several kinds of document are asked: a sign for each document. `None` when they share
    /// no question, or when there are too many families for one picture.
    pub fn families_picture(&self, id: &str, canvas: Canvas) -> Option<Figure> {
        let (sheets, shared) = (self.material.sheets, self.shared());
        let families = self.plan().families_in_order();
        if shared.is_empty() || families.is_empty() || families.len() > MOST_FAMILIES {
            return None;
        }
        let mut legend = Legend::default();
        let rows = shared.iter().map(|one| {
            let cells = families.iter().map(|family| {
                let asked = one.asked.iter();
                let asked = asked.filter_map(|(at, id)| Some((&sheets[*at], sheets[*at].key().question(id)?)));
                let marks: Vec<Mark> =
                    asked.flat_map(|(sheet, question)| self.marks(sheet, question, family)).collect();
                for mark in &marks {
                    legend.note(mark);
                }
                marks
            });
            GridLine { label: self.topic_of(one), cells: cells.collect() }
        });
        let rows = rows.collect();
        let drawn = Grid {
            corner: self.words.say("report-question"),
            columns: families.iter().map(|family| family.label.clone()).collect(),
            rows,
            legend: legend.in_order(),
        };
        let title = self.words.say("figure-families");
        let frame = Frame { id, title: &title, lang: self.lang(), canvas };
        Some(self.words.drawing(|words| grid(&frame, words, &drawn)))
    }

    /// What each of a family's documents says.
    fn marks(&self, sheet: &Sheet, question: &Question, family: &Family) -> Vec<Mark> {
        let Some(column) = sheet.column(&question.id) else { return Vec::new() };
        let rows = sheet.rows().iter().filter(|row| row.family.as_ref() == Some(&family.id));
        let cells = rows.filter_map(|row| sheet.cell(column, &row.subject, None));
        let mark = |cell| {
            let part = self.part_of(sheet, question, cell);
            let sign = Sign::of(&part, self.part_step(sheet, question, &part));
            Mark { label: self.part_label(sheet, question, &part), sign }
        };
        cells.map(mark).collect()
    }
}

/// What the signs of a grid mean. One sign may stand for an option of several scales, which then share its line.
#[derive(Default)]
struct Legend {
    signs: Vec<(Sign, Vec<String>)>,
}

impl Legend {
    fn note(&mut self, mark: &Mark) {
        match self.signs.iter_mut().find(|(sign, _)| *sign == mark.sign) {
            Some((_, labels)) if labels.contains(&mark.label) => {}
            Some((_, labels)) => labels.push(mark.label.clone()),
            None => self.signs.push((mark.sign, vec![mark.label.clone()])),
        }
    }

    /// The darkest first, then *mixed*, *not shown*, and what is outside.
    fn in_order(mut self) -> Vec<Mark> {
        let place = |sign: &Sign| match sign {
            Sign::Inside(Fill::Tone(tone)) => (0, std::cmp::Reverse(Some(*tone)), 0),
            Sign::Inside(Fill::Mixed) => (1, std::cmp::Reverse(None), 0),
            Sign::Inside(Fill::NotShown) => (2, std::cmp::Reverse(None), 0),
            Sign::Outside(kind) => (3, std::cmp::Reverse(None), *kind as usize),
        };
        self.signs.sort_by_key(|(sign, _)| place(sign));
        self.signs.into_iter().map(|(sign, labels)| Mark { label: labels.join(" / "), sign }).collect()
    }
}
