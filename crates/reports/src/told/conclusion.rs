//! What the group makes of what was found: the author's own words for a finding, and what is to be done.

use std::collections::{BTreeMap, BTreeSet};

use analysis::{Level, Nothing, Part, Sheet, Tally};
use domain::{Action, ActionStatus, AtLevel, FindingAt, Genus, QuestionId, Wording};

use super::{Finding, Told};

/// A finding in the author's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// The words.
    pub text: String,
    /// Whether the figures are those that they were written on.
    pub standing: Standing,
}

/// Whether words still say what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The figures are the same.
    Holds,
    /// The figures are others now. The words may be wrong.
    Changed {
        /// The sentence that the figures gave when the words were written.
        then: String,
    },
}

/// Something that is to be done, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDo {
    /// What.
    pub what: String,
    /// The question that it came from: "Barnutredning, fråga 4: …".
    pub about: Option<String>,
    /// Who sees to it, by when, and how far it has come, in a line.
    pub facts: String,
}

/// How many each part of `tally` counts, by the part's name; what nobody has is left out.
pub fn figures(tally: &Tally) -> BTreeMap<String, u32> {
    let outside = Nothing::ALL.into_iter().map(|kind| (Part::Outside(kind), tally.outside().count(kind)));
    let all = tally.inside().into_iter().chain(outside).filter(|(_, n)| *n > 0);
    let of = [("of".to_string(), tally.of()), ("subjects".to_string(), tally.subjects())];
    all.map(|(part, n)| (name(&part), n)).chain(of).collect()
}

fn name(part: &Part) -> String {
    match part {
        Part::Option(code) => format!("option/{code}"),
        Part::Value => "value".into(),
        Part::Mixed => "mixed".into(),
        Part::NotShown => "not-shown".into(),
        Part::Outside(Nothing::NotApplicable) => "outside/not-applicable".into(),
        Part::Outside(Nothing::NotAnswered) => "outside/not-answered".into(),
        Part::Outside(Nothing::NotAsked) => "outside/not-asked".into(),
        Part::Outside(Nothing::NotReviewed) => "outside/not-reviewed".into(),
        Part::Outside(Nothing::NoAgreement) => "outside/no-agreement".into(),
    }
}

/// Where `finding` was counted, as conclusions name it; `None` for one that is about some families only.
pub(crate) fn place(sheet: &Sheet, finding: &Finding) -> Option<FindingAt> {
    let filter = &finding.cut.filter;
    (filter.family.is_none() && filter.among.is_none()).then(|| FindingAt {
        key: sheet.key().id.clone(),
        question: finding.cut.question.clone(),
        level: match finding.cut.level {
            Level::Subjects => AtLevel::Subjects,
            Level::Members => AtLevel::Members,
        },
        area: filter.area.clone(),
    })
}

impl Told<'_> {
    /// The author's own words for `finding` in this language, if there are any. Words that were erased are none.
    pub fn own_words(&self, sheet: &Sheet, finding: &Finding) -> Option<OwnWords> {
        let wordings = &self.material.conclusions.wordings;
        if wordings.is_empty() {
            return None;
        }
        let at = place(sheet, finding)?;
        let is_here = |one: &&Wording| one.at == at && one.lang == self.lang();
        let wording = wordings.values().find(is_here)?;
        let text = self.material.texts.get(&wording.text)?.clone();
        let holds = wording.figures == figures(&finding.tally);
        let standing = if holds { Standing::Holds } else { Standing::Changed { then: wording.sentence.clone() } };
        Some(OwnWords { text, standing })
    }

    /// The numbers in `text`, in digits or words, that `tally` has nowhere: not as a part, a sum of parts or a
    /// denominator. One is left out, since "en" and "ett" are articles too.
    pub fn doubtful_numbers(&self, text: &str, tally: &Tally) -> Vec<String> {
        let counts: Vec<u32> = figures(tally).into_values().collect();
        let mut sums = BTreeSet::from([0]);
        for n in tally.inside().into_iter().map(|(_, n)| n) {
            sums.extend(sums.iter().map(|sum| sum + n).collect::<Vec<_>>());
        }
        let words: BTreeMap<String, u32> = (2..=12).map(|n| (self.words.count(n, Genus::Common), n)).collect();
        let mut doubtful = Vec::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let number = word.parse::<u32>().ok().or_else(|| words.get(&word.to_lowercase()).copied());
            let is_known = number.is_none_or(|n| n < 2 || counts.contains(&n) || sums.contains(&n));
            if !is_known && !doubtful.iter().any(|one| one == word) {
                doubtful.push(word.to_string());
            }
        }
        doubtful
    }

    /// The sentence that a report prints for `finding`, and what it says under it. Words whose figures have changed are
    /// never printed as if they were right.
    pub(crate) fn printed(&self, sheet: &Sheet, finding: &Finding) -> (String, Vec<String>) {
        let sentence = finding.text();
        match self.own_words(sheet, finding) {
            None => (sentence, Vec::new()),
            Some(OwnWords { text, standing: Standing::Holds }) => {
                (text, vec![self.words.tell("report-generated", &[("sentence", sentence.into())])])
            }
            Some(OwnWords { standing: Standing::Changed { .. }, .. }) => {
                (sentence, vec![self.words.say("report-words-left-out")])
            }
        }
    }

    /// What is to be done: what is open first, by the day it is due, then what is done and what was given up.
    pub fn to_do(&self) -> Vec<ToDo> {
        let mut actions: Vec<&Action> = self.material.conclusions.actions.values().collect();
        actions.sort_by_key(|one| (rank(one.status), one.due.is_none(), one.due, &one.id));
        actions.into_iter().map(|one| self.one_to_do(one)).collect()
    }

    fn one_to_do(&self, action: &Action) -> ToDo {
        let status = match action.status {
            ActionStatus::Planned => self.words.say("told-action-planned"),
            ActionStatus::Begun => self.words.say("told-action-begun"),
            ActionStatus::Done => self.words.say("told-action-done"),
            ActionStatus::Dropped => {
                let why = action.why.as_ref().map_or_else(String::new, |id| self.text(id));
                self.words.tell("told-action-dropped", &[("why", why.into())])
            }
        };
        let owner = ("owner", action.owner.clone().into());
        let facts = match action.due {
            Some(due) => {
                let due = ("due", self.words.date(due).into());
                self.words.tell("told-action-facts-due", &[owner, due, ("status", status.into())])
            }
            None => self.words.tell("told-action-facts", &[owner, ("status", status.into())]),
        };
        ToDo { what: self.text(&action.what), about: action.from.as_ref().and_then(|at| self.asked_at(at)), facts }
    }

    fn asked_at(&self, at: &FindingAt) -> Option<String> {
        self.asked_in(self.material.sheets.iter().find(|sheet| sheet.key().id == at.key)?, &at.question)
    }

    /// "Barnutredning, fråga 4: Finns samråd …?"; `None` when the key of `sheet` does not ask it.
    pub(crate) fn asked_in(&self, sheet: &Sheet, question: &QuestionId) -> Option<String> {
        let (number, question) = (1_u32..).zip(sheet.key().questions()).find(|(_, one)| one.id == *question)?;
        let facts = [
            ("document", sheet.key().name.in_lang(self.lang()).to_string().into()),
            ("n", number.to_string().into()),
            ("text", question.text.in_lang(self.lang()).to_string().into()),
        ];
        Some(self.words.tell("told-action-about", &facts))
    }
}

fn rank(status: ActionStatus) -> u8 {
    match status {
        ActionStatus::Planned | ActionStatus::Begun => 0,
        ActionStatus::Done => 1,
        ActionStatus::Dropped => 2,
    }
}
