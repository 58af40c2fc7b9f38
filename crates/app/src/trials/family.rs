//! A made-up family to answer for: the key with its questions as a reader meets them.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::key::paths::Path;
use domain::key::trial::{Trial, Tried};
use domain::plan::Side;
use domain::{Document, Family, Plan, Round, Subject, SubjectKind, TextId};
use reports::words::Words;

use super::found::Found;
use super::goals::{families, members};
use super::{RemarkShown, TrialFamilyOf, TrialSheet};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::KeyHead;
use crate::reviews::{Earlier, Loaded, progress, sections};

pub(crate) fn open(app: &mut App, ask: TrialFamilyOf) -> Result<TrialSheet, Failure> {
    let lang = app.lang();
    let found = Found::find(app, &ask.of)?;
    let words = Words::new(lang);
    let (at, path) = found.path(ask.family)?;
    let open = app.open()?;
    let trial = found.trial(open, open.user())?;
    let family =
        families(&found.key, &found.paths, &words).swap_remove(usize::try_from(at).expect("a place in a list"));
    let tried = tried_or_new(&trial, at, path);
    let body = |id: &TextId| tried.words.get(id).cloned().unwrap_or_default();
    let loaded = Loaded::made_up(Arc::clone(&found.key), plan(&found, path, &words), tried.review.clone());
    let last = u32::try_from(found.paths.paths.len()).unwrap_or(u32::MAX);
    Ok(TrialSheet {
        key: KeyHead::of(&found.key, lang),
        about: found.key.about.as_ref().map(|about| about.in_lang(lang).into()),
        name: family.name,
        shows: family.shows,
        tries: family.tries,
        progress: progress(&found.key, &tried.review, &loaded.members()),
        sections: sections(&loaded, lang, &body, &BTreeMap::new(), &Earlier::of(open, &loaded, lang)?),
        remarks: trial
            .remarks
            .iter()
            .map(|(question, body)| RemarkShown { question: question.to_string(), body: body.clone() })
            .collect(),
        next: (ask.family < last).then_some(ask.family + 1),
    })
}

pub(super) fn tried_or_new(trial: &Trial, at: u32, path: &Path) -> Tried {
    trial.tried.get(&at).cloned().unwrap_or_else(|| Tried::new(path))
}

/// A plan with nothing but the made-up family in it.
fn plan(found: &Found, path: &Path, words: &Words) -> Arc<Plan> {
    let id = &path.review.id;
    let round = Round {
        id: id.round.clone(),
        name: String::new(),
        begins: None,
        ends: None,
        closed: None,
        keys: BTreeMap::from([(found.key.id.clone(), found.key.version)]),
    };
    let mut plan = Plan::new(round);
    let family: domain::FamilyId = "made-up".parse().expect("a code of ours");
    plan.families.insert(family.clone(), Family { id: family.clone(), label: String::new(), order: 1 });
    for member in members(path, words) {
        plan.members.insert(member.id.clone(), member);
    }
    match (&id.subject, found.key.subject) {
        (Subject::Document(document), _) => {
            let made = Document {
                id: document.clone(),
                family,
                order: 1,
                kind: "made-up".parse().expect("a code of ours"),
                side: Side::Child,
                area: None,
                service: None,
                members: path.members.iter().map(|member| member.id.clone()).collect(),
                step: None,
                period: None,
                unreviewable: None,
            };
            plan.documents.insert(document.clone(), made);
        }
        (
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_),
            SubjectKind::Document | SubjectKind::Family | SubjectKind::Member | SubjectKind::Respondent,
        ) => {}
    }
    Arc::new(plan)
}
