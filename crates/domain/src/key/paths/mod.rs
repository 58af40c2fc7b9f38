//! Made-up families that take every path through a key, to try it on before it is used.
//!
//! A path is one made-up subject with every question that is asked of it answered. Paths are sought goal by goal: each
//! question asked, each question with a condition passed over, each option that some condition looks at given, each
//! rule of a rating deciding. What a path reaches is then read from it by the same rules as from any review, so that a
//! path never claims more than it shows. The same key gives the same paths.

mod search;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};

use super::{AnswerType, Condition, Key, Question};
use crate::answer::{Answer, State};
use crate::code::{MemberId, OptionCode, QuestionId, RatingId};
use crate::plan::{Gender, Member, Role};
use crate::review::{By, Review, ReviewId, Slot};
use crate::subject::{Occasion, Subject, SubjectKind};
use crate::text::TextId;
use crate::value::Value;

/// Something that a path is to reach.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// The question is asked.
    Asked(QuestionId),
    /// The question is passed over, since its condition does not hold.
    PassedOver(QuestionId),
    /// The option is given as an answer, or as one of several.
    Given(QuestionId, OptionCode),
    /// The rule of the rating with this place, from 0, decides.
    Decided(RatingId, usize),
}

/// One made-up subject, answered from the first question to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The members of the made-up family that the subject concerns.
    pub members: Vec<Member>,
    /// The answers, to everything that is asked and nothing else.
    pub review: Review,
    /// What is passed over, in the order it would have been asked.
    pub passed_over: Vec<Slot>,
    /// Everything that the path reaches, also what another reaches too.
    pub reaches: BTreeSet<Goal>,
}

/// The paths of a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Paths {
    /// Enough paths to reach every goal but those left out.
    pub paths: Vec<Path>,
    /// The goals that none of the made-up families comes to, whatever it answers.
    pub left_out: Vec<Goal>,
    /// The goals that were not sought to the end; empty for any key that people use.
    pub given_up: Vec<Goal>,
}

/// More paths than this are nobody's to walk: further goals are given up.
const MOST_PATHS: usize = 500;

/// The day that made-up questions about days are answered with.
const DAY: Date = date(2021, 3, 1);

impl Key {
    /// Everything that the paths of this key are to reach.
    pub fn goals(&self) -> Vec<Goal> {
        let conditions = self.questions().filter_map(|question| question.visible_if.as_ref());
        let rules = self.ratings.iter().flat_map(|rating| &rating.rules).filter_map(|rule| rule.when.as_ref());
        let looked_at: BTreeSet<&QuestionId> = conditions.chain(rules).flat_map(Condition::questions).collect();
        let of = |question: &Question| {
            let id = || question.id.clone();
            let passed_over = question.visible_if.as_ref().map(|_| Goal::PassedOver(id()));
            let scale = self.scale(question).filter(|_| looked_at.contains(&question.id));
            let options = scale.into_iter().flat_map(|scale| &scale.options);
            let given = options.map(|option| Goal::Given(id(), option.code.clone()));
            std::iter::once(Goal::Asked(id())).chain(passed_over).chain(given).collect::<Vec<_>>()
        };
        let decided = self
            .ratings
            .iter()
            .flat_map(|rating| (0..rating.rules.len()).map(|rule| Goal::Decided(rating.id.clone(), rule)));
        self.questions().flat_map(of).chain(decided).collect()
    }

    /// Paths that together reach every goal that can be.
    pub fn paths(&self) -> Paths {
        let families = families(self);
        let mut found = Paths { paths: Vec::new(), left_out: Vec::new(), given_up: Vec::new() };
        let mut left = search::MOST_WORK;
        for goal in self.goals() {
            if found.paths.iter().any(|path| path.reaches.contains(&goal)) {
                continue;
            }
            let mut is_sought = found.paths.len() < MOST_PATHS;
            let mut way = None;
            for members in families.iter().take_while(|_| found.paths.len() < MOST_PATHS) {
                match search::towards(self, members, &goal, &mut left) {
                    search::Found::Way(given) => way = Some(self.path(members, &given)),
                    search::Found::NoWay => continue,
                    search::Found::GaveUp => is_sought = false,
                }
                break;
            }
            match way.filter(|path| path.reaches.contains(&goal)) {
                Some(path) => found.paths.push(path),
                None if is_sought => found.left_out.push(goal),
                None => found.given_up.push(goal),
            }
        }
        found
    }

    /// The questions that none of the made-up families comes to, whatever it answers: those that [`Key::paths`] leaves out,
    /// without walking the paths to the others.
    pub fn never_reached(&self) -> Vec<&QuestionId> {
        let families = families(self);
        let mut left = search::MOST_WORK;
        let mut is_out_of_reach = |question: &Question| {
            let goal = Goal::Asked(question.id.clone());
            families.iter().all(|members| match search::towards(self, members, &goal, &mut left) {
                search::Found::NoWay => true,
                search::Found::Way(_) | search::Found::GaveUp => false,
            })
        };
        self.questions().filter(|question| is_out_of_reach(question)).map(|question| &question.id).collect()
    }

    /// The path of a family that answers what is `given`, and something ordinary to everything else.
    fn path(&self, members: &[Member], given: &search::Given) -> Path {
        let members_of: Vec<&Member> = members.iter().collect();
        let mut review = Review::new(made_up(self, members), self.version);
        let mut passed_over = Vec::new();
        for (question, slot) in self.slots(&members_of) {
            if !self.answers(&review, &members_of).is_asked(question, &slot) {
                passed_over.push(slot);
                continue;
            }
            let state = match given.get(&slot) {
                Some(None) => Some(State::NotShown),
                Some(Some(value)) => Some(State::Value(value.clone())),
                None => self.ordinary(question).map(State::Value),
            };
            review.answers.insert(slot, Answer { state, ..Answer::default() });
        }
        let reaches = self.reached(&review, &members_of);
        Path { members: members.to_vec(), review, passed_over, reaches }
    }

    /// The goals that a review reaches, whoever made it.
    pub fn reached(&self, review: &Review, members: &[&Member]) -> BTreeSet<Goal> {
        let answers = self.answers(review, members);
        let mut reached = BTreeSet::new();
        for (question, slot) in self.slots(members) {
            if !answers.is_asked(question, &slot) {
                reached.insert(Goal::PassedOver(slot.question));
                continue;
            }
            reached.insert(Goal::Asked(question.id.clone()));
            let given: Vec<&OptionCode> = match review.state(&slot) {
                Some(State::Value(Value::Single(code))) => vec![code],
                Some(State::Value(Value::Several(codes))) => codes.iter().collect(),
                Some(
                    State::Value(Value::Count(_) | Value::Number(_) | Value::Date(_) | Value::Text(_))
                    | State::NotApplicable { .. }
                    | State::NotShown,
                )
                | None => Vec::new(),
            };
            reached.extend(given.into_iter().map(|code| Goal::Given(question.id.clone(), code.clone())));
        }
        for rating in &self.ratings {
            let decides = |rule: &super::Rule| rule.when.as_ref().is_none_or(|when| answers.holds(when, None));
            let rule = rating.rules.iter().position(decides);
            reached.extend(rule.map(|rule| Goal::Decided(rating.id.clone(), rule)));
        }
        reached
    }

    /// The answer to a question that nothing hangs on; `None` for a scale that is not there.
    fn ordinary(&self, question: &Question) -> Option<Value> {
        let first = || self.scale(question).and_then(|scale| scale.options.first()).map(|option| option.code.clone());
        Some(match question.answer {
            AnswerType::Single { .. } => Value::Single(first()?),
            AnswerType::Multiple { .. } | AnswerType::Checklist { .. } => Value::Several(BTreeSet::from([first()?])),
            AnswerType::Count { .. } => Value::Count(1),
            AnswerType::Number { min, max, .. } => {
                Value::Number(1.0_f64.max(min.unwrap_or(1.0)).min(max.unwrap_or(f64::MAX)))
            }
            AnswerType::Date {} => Value::Date(DAY),
            AnswerType::Text {} => Value::Text(TextId::from_bytes([0; 16])),
        })
    }
}

/// The families that a key is tried on, the smallest first: two of a kind can differ. Their labels are codes, for whoever
/// shows them to word.
pub fn families(key: &Key) -> Vec<Vec<Member>> {
    let [child, other_child] = ["child-1", "child-2"].map(|id| member(id, Role::Child));
    let [adult, other_adult] = ["adult-1", "adult-2"].map(|id| member(id, Role::Adult));
    match key.subject {
        SubjectKind::Document | SubjectKind::Family => {
            vec![vec![child.clone(), adult.clone()], vec![child, other_child, adult, other_adult]]
        }
        SubjectKind::Member => {
            [child, adult].into_iter().filter(|one| key.takes_member(one)).map(|one| vec![one]).collect()
        }
        SubjectKind::Respondent => vec![Vec::new()],
    }
}

fn member(id: &str, role: Role) -> Member {
    Member {
        id: MemberId::new(id).expect("a code of ours"),
        family: "made-up".parse().expect("a code of ours"),
        label: id.into(),
        order: 1,
        role,
        gender: Gender::Other,
        age: None,
        case_types: Vec::new(),
        focus: true,
        protected: false,
    }
}

/// Which review of `members`, a made-up family, it is: one of no round.
pub fn made_up(key: &Key, members: &[Member]) -> ReviewId {
    let subject = match (key.subject, members.first()) {
        (SubjectKind::Document, _) => Subject::Document("made-up".parse().expect("a code of ours")),
        (SubjectKind::Member, Some(member)) => Subject::Member(member.id.clone()),
        (SubjectKind::Family | SubjectKind::Member, _) => Subject::Family("made-up".parse().expect("a code of ours")),
        (SubjectKind::Respondent, _) => Subject::Respondent(1),
    };
    ReviewId {
        round: "made-up".parse().expect("a code of ours"),
        key: key.id.clone(),
        subject,
        occasion: Occasion::Round,
        by: By::Consensus,
    }
}
