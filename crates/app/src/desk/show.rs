//! The task list of a round.

use std::collections::HashMap;
use std::sync::Arc;

use domain::key::Key;
use domain::{By, FamilyId, Lang, Occasion, Plan, ReviewId, ReviewerId, Round, RoundId, Subject, SubjectKind, TextId};
use store::ReviewHead;

use super::{Desk, DeskOf, FamilyTasks, Resume, ReviewerHead, SurveyTasks, Task, TaskConcern, TaskState};
use crate::app::App;
use crate::exchange::at_the_desk;
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::Open;
use crate::reviews::{Loaded, place, progress};
use crate::shapes::{ReviewRef, RoundHead};

pub(crate) fn show(app: &mut App, ask: DeskOf) -> Result<Desk, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let mut rounds = open.store.rounds()?;
    rounds.sort_by(|a, b| (b.begins, &b.id).cmp(&(a.begins, &a.id)));
    let heads: Vec<RoundHead> = rounds.iter().map(head).collect();
    let Some(shown) = chosen(&rounds, ask.round)? else {
        return Ok(Desk {
            rounds: heads,
            warnings: open.warnings(),
            group: at_the_desk(&open.store, None)?,
            ..Desk::default()
        });
    };
    let plan = open.plan(&shown.id)?;
    let me = open.reader(&shown.id)?;
    let tasks = tasks(open, &plan, me.as_ref())?;
    let naming = Naming::of(open, &plan, lang)?;
    let resume = resume(open, &plan, me.as_ref(), &naming, lang)?;
    // The group's own is nobody's reading: it is not counted among what there is to read.
    let readings = || tasks.iter().filter(|task| task.by != By::Consensus);
    let done = readings().filter(|task| task.head.as_ref().is_some_and(|head| head.status.is_submitted())).count();
    let readable = readings().filter(|task| task.could_not.is_none()).count();
    let members = plan.members_by_family();
    let mut by_family: HashMap<&FamilyId, Vec<&Planned>> = HashMap::new();
    for task in &tasks {
        if let Some(family) = plan.family_of(&task.subject) {
            by_family.entry(family).or_default().push(task);
        }
    }
    let mut families = Vec::new();
    for family in plan.families_in_order() {
        let own = by_family.get(&family.id).into_iter().flatten();
        let own: Vec<Task> = own.map(|task| view(open, &plan, task, &naming, lang)).collect::<Result<_, _>>()?;
        if !own.is_empty() {
            let members: Vec<&str> =
                members.get(&family.id).into_iter().flatten().map(|one| one.label.as_str()).collect();
            families.push(FamilyTasks {
                id: family.id.to_string(),
                label: family.label.clone(),
                members: members.join(", "),
                tasks: own,
            });
        }
    }
    let surveys = surveys(open, &plan, me.as_ref(), &naming, lang)?;
    Ok(Desk {
        rounds: heads,
        round: Some(head(shown)),
        reviewers: plan
            .reviewers
            .values()
            .map(|one| ReviewerHead { id: one.id.to_string(), name: one.name.clone(), role: one.role.clone() })
            .collect(),
        me: me.map(|id| id.to_string()),
        resume,
        families,
        surveys,
        warnings: open.warnings(),
        group: at_the_desk(&open.store, Some(&plan))?,
        done: u32::try_from(done).unwrap_or(u32::MAX),
        all: u32::try_from(readable).unwrap_or(u32::MAX),
    })
}

fn head(round: &Round) -> RoundHead {
    RoundHead { id: round.id.to_string(), name: round.name.clone() }
}

/// The round asked for, else the newest; `None` in a store without rounds.
fn chosen(rounds: &[Round], asked: Option<RoundId>) -> Result<Option<&Round>, Failure> {
    match asked {
        None => Ok(rounds.first()),
        Some(id) => match rounds.iter().find(|round| round.id == id) {
            Some(round) => Ok(Some(round)),
            None => Err(Failure::not_found("round", id.as_str())),
        },
    }
}

/// A review that somebody is to make, or has made.
struct Planned {
    key: Arc<Key>,
    subject: Subject,
    by: By,
    head: Option<ReviewHead>,
    could_not: Option<TextId>,
}

/// What `reader` is to read (what everybody is, when nobody in particular sits here), in the order of the families.
fn tasks(open: &Open, plan: &Plan, reader: Option<&ReviewerId>) -> Result<Vec<Planned>, Failure> {
    let heads: HashMap<ReviewId, ReviewHead> =
        open.counted(plan)?.into_iter().map(|head| (head.id.clone(), head)).collect();
    let keys = open.keys_in_order(plan)?;
    let mut reads: HashMap<&Subject, Vec<&ReviewerId>> = HashMap::new();
    for reading in plan.readings.iter().filter(|one| reader.is_none_or(|reader| reader == &one.reviewer)) {
        reads.entry(&reading.subject).or_default().push(&reading.reviewer);
    }
    let mut tasks = Vec::new();
    for subject in subjects(plan) {
        let could_not = match &subject {
            Subject::Document(id) => plan.documents.get(id).and_then(|document| document.unreviewable.clone()),
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => None,
        };
        let Some(readers) = reads.get(&subject) else { continue };
        for key in keys.iter().filter(|key| key.is_for(plan, &subject)) {
            let own = readers.iter().map(|id| By::Reviewer((*id).clone()));
            for by in own.chain(may_agree(plan, &heads, key, &subject).then_some(By::Consensus)) {
                let head = heads.get(&review_id(plan, key, &subject, by.clone())).cloned();
                tasks.push(Planned {
                    key: Arc::clone(key),
                    subject: subject.clone(),
                    by,
                    head,
                    could_not: could_not.clone(),
                });
            }
        }
    }
    Ok(tasks)
}

/// The surveys of a round with what `reader` has taken in. Respondents are in no plan: each gets the next number of the
/// round, so that the number alone tells whose answers are meant, and who they are is written nowhere.
fn surveys(
    open: &mut Open,
    plan: &Plan,
    reader: Option<&ReviewerId>,
    naming: &Naming<'_>,
    lang: Lang,
) -> Result<Vec<SurveyTasks>, Failure> {
    let number = |head: &ReviewHead| match head.id.subject {
        Subject::Respondent(number) => Some(number),
        Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => None,
    };
    let mut taken: Vec<(u32, ReviewHead)> =
        open.counted(plan)?.into_iter().filter_map(|head| Some((number(&head)?, head))).collect();
    taken.sort_by(|(one, a), (other, b)| (one, &a.id.by).cmp(&(other, &b.id.by)));
    let next = taken.last().map_or(1, |(number, _)| number + 1);
    let own = |by: &By| reader.is_none_or(|reader| by == &By::Reviewer(reader.clone()));
    let mut surveys = Vec::new();
    for key in open.keys_in_order(plan)?.into_iter().filter(|key| key.subject == SubjectKind::Respondent) {
        let of_key = taken.iter().filter(|(_, head)| head.id.key == key.id && own(&head.id.by));
        let planned = of_key.map(|(_, head)| Planned {
            key: Arc::clone(&key),
            subject: head.id.subject.clone(),
            by: head.id.by.clone(),
            head: Some(head.clone()),
            could_not: None,
        });
        let tasks = planned.map(|task| view(open, plan, &task, naming, lang)).collect::<Result<_, _>>()?;
        let at_desk = reader.filter(|_| plan.round.closed.is_none());
        surveys.push(SurveyTasks {
            key: key.id.to_string(),
            name: key.name.in_lang(lang).into(),
            tasks,
            next: at_desk.map(|reader| ReviewRef {
                round: plan.round.id.clone(),
                key: key.id.clone(),
                subject: Subject::Respondent(next),
                reviewer: Some(reader.clone()),
            }),
        });
    }
    Ok(surveys)
}

/// True when two readers have submitted, so that the group can put its own answers together.
fn may_agree(plan: &Plan, heads: &HashMap<ReviewId, ReviewHead>, key: &Key, subject: &Subject) -> bool {
    let done = |id: &&ReviewerId| {
        let own = review_id(plan, key, subject, By::Reviewer((*id).clone()));
        heads.get(&own).is_some_and(|head| head.status.is_submitted())
    };
    plan.reviewers.keys().filter(done).count() >= 2
}

fn review_id(plan: &Plan, key: &Key, subject: &Subject, by: By) -> ReviewId {
    let (round, key) = (plan.round.id.clone(), key.id.clone());
    ReviewId { round, key, subject: subject.clone(), occasion: Occasion::Round, by }
}

/// Everything in the plan that a key can be applied to, family by family.
fn subjects(plan: &Plan) -> impl Iterator<Item = Subject> {
    let (documents, members) = (plan.documents_by_family(), plan.members_by_family());
    plan.families_in_order().into_iter().flat_map(move |family| {
        let own = documents.get(&family.id).into_iter().flatten();
        let documents = own.map(|one| Subject::Document(one.id.clone()));
        let own = members.get(&family.id).into_iter().flatten();
        let members = own.map(|one| Subject::Member(one.id.clone()));
        documents.chain([Subject::Family(family.id.clone())]).chain(members).collect::<Vec<_>>()
    })
}

fn view(open: &mut Open, plan: &Plan, task: &Planned, naming: &Naming<'_>, lang: Lang) -> Result<Task, Failure> {
    let reviewer = match &task.by {
        By::Reviewer(id) => Some(id.clone()),
        By::Consensus => None,
    };
    let review =
        ReviewRef { round: plan.round.id.clone(), key: task.key.id.clone(), subject: task.subject.clone(), reviewer };
    let submitted = task.head.as_ref().is_some_and(|head| head.status.is_submitted());
    let state = match (&task.head, &task.could_not) {
        (Some(_), _) if submitted => TaskState::Done,
        (_, Some(reason)) => {
            TaskState::CouldNot { reason: open.store.text(reason)?.map_or_else(String::new, |text| text.body) }
        }
        (Some(head), None) => {
            let stored = open.store.review(&head.id)?;
            let members = plan.concerned(&task.subject);
            let progress = stored.map_or(crate::shapes::Progress { answered: 0, asked: 0 }, |review| {
                progress(&task.key, &review, &members)
            });
            TaskState::Open { progress }
        }
        (None, None) => TaskState::NotStarted,
    };
    Ok(Task {
        review,
        document: task.key.name.in_lang(lang).into(),
        detail: naming.detail(&task.subject),
        reader: naming.reader(&task.by),
        state,
        concern: task
            .head
            .as_ref()
            .and_then(|head| head.concern.as_ref())
            .map(|one| TaskConcern { raised: one.raised.to_string(), settled: one.settled.map(|day| day.to_string()) }),
    })
}

/// Where the reader stopped, when that review is still open to them.
fn resume(
    open: &mut Open,
    plan: &Plan,
    me: Option<&ReviewerId>,
    naming: &Naming<'_>,
    lang: Lang,
) -> Result<Option<Resume>, Failure> {
    let Some(place) = place(open, &plan.round.id)? else { return Ok(None) };
    if place.review.reviewer.as_ref() != me {
        return Ok(None);
    }
    // What is gone or hidden since is no place to go on.
    let Ok(loaded) = Loaded::find(open, &place.review) else { return Ok(None) };
    if loaded.review.status.is_submitted() || !loaded.is_started() {
        return Ok(None);
    }
    let members = loaded.members();
    let answers = loaded.key.answers(&loaded.review, &members);
    let asked: Vec<domain::Slot> = loaded
        .key
        .slots(&members)
        .filter(|(question, slot)| answers.is_asked(question, slot))
        .map(|(_, slot)| slot)
        .collect();
    let slot = domain::Slot::from(place.slot.clone());
    let Some(at) = asked.iter().position(|one| *one == slot) else { return Ok(None) };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let family = plan.family_of(&place.review.subject).and_then(|id| plan.families.get(id));
    Ok(Some(Resume {
        family: family.map_or_else(|| naming.detail(&place.review.subject), |family| family.label.clone()),
        document: loaded.key.name.in_lang(lang).into(),
        question: count(at + 1),
        of: count(asked.len()),
        review: place.review,
        slot: place.slot,
    }))
}
