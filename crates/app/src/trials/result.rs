//! What has come of the trials of a key: which paths people have taken, how each question went, what they say of it.

use std::collections::{BTreeMap, BTreeSet};

use analysis::worked::{Fared, Read, Worked, median, worked};
use domain::key::paths::{Goal, Path};
use domain::key::trial::{Trial, Tried};
use domain::{By, Member, QuestionId, Review, ReviewerId, Status, Subject};
use jiff::Timestamp;
use reports::words::Words;

use super::found::Found;
use super::goals::left;
use super::{TrialQuestion, TrialResult, TrialSaid};
use crate::failure::Failure;
use crate::keys::{TimesView, Took, asked, time};
use crate::open::Open;

/// What a tester did that counts: the families they went through, of the key as it stands now.
struct Tester {
    name: String,
    trial: Trial,
}

pub(super) fn result(open: &Open, found: &Found, words: &Words) -> Result<TrialResult, Failure> {
    let (mut testers, mut earlier) = (Vec::new(), Vec::new());
    let mut names: BTreeSet<String> = open.store.users()?.into_iter().collect();
    names.insert(open.user().to_owned());
    for name in names {
        let trial = found.trial(open, &name)?;
        if trial.tried.is_empty() && trial.remarks.is_empty() {
            continue;
        }
        if found.is_current(&trial) {
            testers.push(Tester { name, trial });
        } else {
            earlier.push(name);
        }
    }
    let (key, paths) = (&*found.key, &found.paths.paths);
    let gone: Vec<(usize, &Path, &Tried)> = testers
        .iter()
        .enumerate()
        .flat_map(|(at, tester)| tester.trial.gone_through(key, paths).map(move |(path, tried)| (at, path, tried)))
        .collect();
    let reached: BTreeSet<Goal> = testers.iter().flat_map(|tester| tester.trial.reached(key, paths)).collect();
    let by_people = key.coverage(&reached);
    let by_program: BTreeSet<Goal> = paths.iter().flat_map(|path| path.reaches.clone()).chain(reached).collect();
    let by_program = key.coverage(&by_program);
    let told = |goals: &[Goal]| goals.iter().map(|goal| left(key, goal, words)).collect();
    let times = |part: &[Goal]| TimesView { n: count(part.len()), of: count(key.goals().len()) };
    Ok(TrialResult {
        families: count(gone.len()),
        reached: times(&by_people.reached),
        left: told(&by_people.left),
        with_program: times(&by_program.reached),
        out_of_reach: told(&by_program.left),
        questions: questions(found, &testers, &gone, words),
        testers: testers.into_iter().map(|tester| tester.name).collect(),
        earlier,
    })
}

fn questions(found: &Found, testers: &[Tester], gone: &[(usize, &Path, &Tried)], words: &Words) -> Vec<TrialQuestion> {
    let key = &*found.key;
    let place = |path: &Path| found.paths.paths.iter().position(|one| std::ptr::eq(one, path)).unwrap_or_default();
    let reviews: Vec<Review> = gone.iter().map(|(by, path, tried)| as_read(&tried.review, *by, place(path))).collect();
    let reads: Vec<Read<'_>> = reviews
        .iter()
        .zip(gone)
        .map(|(review, (_, path, _))| Read {
            review,
            members: path.members.iter().collect::<Vec<&Member>>(),
            past: None,
        })
        .collect();
    let mut spent: BTreeMap<&QuestionId, Vec<u32>> = BTreeMap::new();
    for (id, milliseconds) in gone.iter().flat_map(|(_, _, tried)| &tried.spent) {
        spent.entry(id).or_default().push(milliseconds.div_ceil(1000));
    }
    let question = |worked: Worked| {
        let id = worked.question();
        let said = |tester: &Tester| {
            tester.trial.remarks.get(id).map(|body| TrialSaid { who: tester.name.clone(), body: body.clone() })
        };
        let seconds = spent.remove(id).unwrap_or_default();
        let of = count(seconds.len());
        TrialQuestion {
            question: asked(key, id, words.lang()),
            skipped: worked.times(Fared::NotAsked).into(),
            differed: worked.times(Fared::Differed).into(),
            took: median(seconds).map(|seconds| Took { seconds, told: time(seconds, words), of }),
            said: testers.iter().filter_map(said).collect(),
        }
    };
    worked(key, &reads).into_iter().map(question).collect()
}

/// What a tester answered for a family, as a reading of a subject of its own: so it is counted as any reading is.
fn as_read(review: &Review, by: usize, family: usize) -> Review {
    let mut read = review.clone();
    read.id.by = By::Reviewer(ReviewerId::new(format!("tester-{by}")).expect("a code of ours"));
    read.id.subject = Subject::Respondent(count(family));
    read.status = Status::Submitted { at: Timestamp::UNIX_EPOCH, gaps: None };
    read
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
