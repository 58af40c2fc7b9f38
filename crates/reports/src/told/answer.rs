//! Answers in words: the parts of a tally, and what stands in one place.

use analysis::{Cell, Nothing, Part, Sheet};
use domain::key::{AnswerType, Choice, Order, Per, Question};
use domain::{MemberId, Slot, State, Subject, SubjectKind, Value};

use super::Told;

/// The darkest step of lightness.
const DARKEST: u32 = 4;

/// Whether somebody's words may be quoted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoting {
    Allowed,
    /// They are about a member with protected personal data.
    Protected,
}

/// True when respondents answer for themselves: there is no file that could show it.
pub(super) fn is_survey(sheet: &Sheet) -> bool {
    match sheet.key().subject {
        SubjectKind::Respondent => true,
        SubjectKind::Document | SubjectKind::Family | SubjectKind::Member => false,
    }
}

impl Told<'_> {
    /// What a part is called: the option's own words, "Framgår ej", "Olika för barnen".
    pub fn part_label(&self, sheet: &Sheet, question: &Question, part: &Part) -> String {
        match part {
            Part::Option(code) => sheet
                .key()
                .scale(question)
                .and_then(|scale| scale.choice(code))
                .map_or_else(|| code.to_string(), |choice| self.choice(choice)),
            Part::Value => self.words.say("told-part-value"),
            Part::Mixed => {
                let per = match question.per {
                    Some(Per::Child) => "child",
                    Some(Per::Adult) => "adult",
                    Some(Per::Member) | None => "member",
                };
                self.words.tell("told-part-mixed", &[("per", per.into())])
            }
            Part::NotShown => {
                self.words.say(if is_survey(sheet) { "told-part-not-known" } else { "told-part-not-shown" })
            }
            Part::Outside(kind) => self.words.say(match kind {
                Nothing::NotReviewed if is_survey(sheet) => "told-part-not-ready",
                Nothing::NotApplicable => "told-part-not-applicable",
                Nothing::NotAnswered => "told-part-not-answered",
                Nothing::NotAsked => "told-part-not-asked",
                Nothing::NotReviewed => "told-part-not-reviewed",
                Nothing::NoAgreement => "told-part-no-agreement",
            }),
        }
    }

    /// How dark a part is drawn, from 0 to 4; the same step means the same lightness in every picture.
    ///
    /// The steps of an ordinal scale go from 1 to 4; the options of a nominal one, whose affirmative stands
    /// first, from 4 to 1; a value without a scale is 3, *mixed* 2; *not shown* and what is outside are 0, which
    /// a picture draws with a pattern or an outline.
    pub fn part_step(&self, sheet: &Sheet, question: &Question, part: &Part) -> u32 {
        match part {
            Part::Option(code) => {
                let Some(scale) = sheet.key().scale(question) else { return 0 };
                let (Some(at), last) = (scale.position(code), scale.options.len() - 1) else { return 0 };
                let at = match scale.order {
                    Order::Ordinal => at,
                    Order::Nominal => last - at,
                };
                let span = usize::try_from(DARKEST - 1).expect("a small number");
                let steps = (at * span).checked_div(last).unwrap_or(span);
                1 + u32::try_from(steps).expect("at most the span")
            }
            Part::Value => 3,
            Part::Mixed => 2,
            Part::NotShown | Part::Outside(_) => 0,
        }
    }

    /// Which part of a tally a cell is counted in; of several options, the first one. A checklist with nothing
    /// ticked is in none of the options' parts and stands as a value.
    pub fn part_of(&self, sheet: &Sheet, question: &Question, cell: Cell) -> Part {
        let option = |position: usize| {
            let scale = sheet.key().scale(question);
            scale.and_then(|scale| scale.options.get(position)).map(|choice| Part::Option(choice.code.clone()))
        };
        match cell {
            Cell::Outside(kind) => Part::Outside(kind),
            Cell::NotShown => Part::NotShown,
            Cell::Mixed => Part::Mixed,
            Cell::Single(position) => option(position.into()).unwrap_or(Part::Value),
            Cell::Several(bits) => {
                let first = (0..64).find(|position| bits >> position & 1 == 1);
                first.and_then(option).unwrap_or(Part::Value)
            }
            Cell::Number(_) | Cell::Date(_) | Cell::Text => Part::Value,
        }
    }

    /// What a cell says, without the words of a text answer: "Ja", "5 samråd", "11 februari 2021", "Hälsa,
    /// Skola och lärande".
    pub fn cell_label(&self, sheet: &Sheet, question: &Question, cell: Cell) -> String {
        match cell {
            Cell::Several(bits) => {
                let options = sheet.key().scale(question).map_or(&[][..], |scale| &scale.options);
                let ticked: Vec<_> =
                    (0..).zip(options).filter(|(at, _)| bits >> at & 1 == 1).map(|(_, one)| self.choice(one)).collect();
                if ticked.is_empty() { self.words.say("told-nothing-ticked") } else { ticked.join(", ") }
            }
            Cell::Number(x) => self.measure(question, x),
            Cell::Date(day) => self.words.date(day),
            Cell::Outside(_) | Cell::NotShown | Cell::Mixed | Cell::Single(_) | Cell::Text => {
                self.part_label(sheet, question, &self.part_of(sheet, question, cell))
            }
        }
    }

    /// What counts in one place, in words; a text answer is told with its text, that of each reader when
    /// several wrote one. `None` where the question is not told that way.
    ///
    /// What a member with protected personal data said is never quoted.
    pub fn answer(
        &self,
        sheet: &Sheet,
        question: &Question,
        subject: &Subject,
        member: Option<&MemberId>,
    ) -> Option<String> {
        let cell = sheet.cell(sheet.column(&question.id)?, subject, member)?;
        if cell != Cell::Text {
            return Some(self.cell_label(sheet, question, cell));
        }
        if self.quoting(subject, member) == Quoting::Protected {
            return Some(self.words.say("told-not-quoted"));
        }
        let slot = Slot { question: question.id.clone(), member: member.cloned() };
        let texts = self.counting(sheet, subject, &slot).filter_map(|state| match state {
            State::Value(Value::Text(id)) => Some(self.text(id)),
            State::Value(_) | State::NotShown | State::NotApplicable { .. } => None,
        });
        Some(texts.collect::<Vec<_>>().join(" · "))
    }

    /// What one reader answered, in words. A text that may not be quoted is told as such.
    pub(super) fn state(&self, sheet: &Sheet, question: &Question, state: &State, quoting: Quoting) -> String {
        let scale = sheet.key().scale(question);
        match state {
            State::NotApplicable { .. } => self.words.say("told-part-not-applicable"),
            State::NotShown => self.words.say("told-part-not-shown"),
            State::Value(Value::Single(code)) => self.part_label(sheet, question, &Part::Option(code.clone())),
            State::Value(Value::Several(codes)) => {
                let options = scale.map_or(&[][..], |scale| &scale.options);
                let ticked = options.iter().filter(|one| codes.contains(&one.code)).map(|one| self.choice(one));
                let ticked: Vec<_> = ticked.collect();
                if ticked.is_empty() { self.words.say("told-nothing-ticked") } else { ticked.join(", ") }
            }
            State::Value(Value::Count(n)) => self.measure(question, f64::from(*n)),
            State::Value(Value::Number(x)) => self.measure(question, *x),
            State::Value(Value::Date(day)) => self.words.date(*day),
            State::Value(Value::Text(id)) => match quoting {
                Quoting::Allowed => self.text(id),
                Quoting::Protected => self.words.say("told-not-quoted"),
            },
        }
    }

    /// The states behind what counts in a slot: the consensus's where it says something, else each reader's.
    fn counting<'s>(&'s self, sheet: &Sheet, subject: &Subject, slot: &'s Slot) -> impl Iterator<Item = &'s State> {
        let reviews = self.submitted(sheet.key(), subject);
        let of_group =
            reviews.first().filter(|review| review.id.by == domain::By::Consensus && review.state(slot).is_some());
        let counting = if of_group.is_some() { &reviews[..1] } else { reviews };
        counting.iter().filter_map(move |review| review.state(slot))
    }

    /// Whether what stands here may be quoted: not when it is about a member with protected personal data, or
    /// about a whole subject that concerns one.
    pub(super) fn quoting(&self, subject: &Subject, member: Option<&MemberId>) -> Quoting {
        let protected = match member {
            Some(member) => self.plan().members.get(member).is_some_and(|member| member.protected),
            None => self.plan().concerned(subject).iter().any(|member| member.protected),
        };
        if protected { Quoting::Protected } else { Quoting::Allowed }
    }

    /// A number with the question's unit: "5 samråd".
    pub(super) fn measure(&self, question: &Question, x: f64) -> String {
        let unit = match &question.answer {
            AnswerType::Count { unit } | AnswerType::Number { unit, .. } => unit.as_ref(),
            AnswerType::Single { .. }
            | AnswerType::Multiple { .. }
            | AnswerType::Checklist { .. }
            | AnswerType::Date {}
            | AnswerType::Text {} => None,
        };
        let digits = self.words.digits(x);
        unit.map_or_else(|| digits.clone(), |unit| format!("{digits} {}", unit.in_lang(self.lang())))
    }

    pub(super) fn choice(&self, choice: &Choice) -> String {
        choice.label.in_lang(self.lang()).to_owned()
    }
}
