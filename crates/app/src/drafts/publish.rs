//! Publishes a draft: what that would do, and doing it.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::check::check_among;
use domain::key::draft::{DraftId, Stage};
use domain::key::{Key, Life};
use domain::register::DraftEdit;
use domain::{FamilyId, Lang, QuestionId};
use reports::words::Words;
use store::{Op, Which};

use super::{Begun, ChangeToTell, DraftProblem, DraftThing, Publishing, found};
use crate::app::App;
use crate::failure::Failure;
use crate::keys::{KeyHead, compared, remarked, worded};
use crate::open::Open;

/// What publishing would do: to comparison over time, to the answers there are, to rounds that are being read.
pub(crate) fn publishing(app: &mut App, id: DraftId) -> Result<Publishing, Failure> {
    let lang = app.lang();
    let words = Words::new(lang);
    let begun = Begun::find(app.open()?, &id)?;
    let key = begun.key();
    let (of_changes, problems): (Vec<DraftProblem>, Vec<DraftProblem>) =
        found::problems(&key, begun.before.as_deref(), &words).into_iter().partition(is_of_change);
    let remarks = remarked(&key, lang).remarks;
    let open_remarks = remarks.iter().filter(|remark| !begun.draft.dismissed.contains_key(&remark.id)).count();
    let comparison = begun.before.as_deref().map(|before| compared(before, &[], &key, lang));
    let given = begun.before.as_deref().map(|before| given(app.open()?, before)).transpose()?.unwrap_or_default();
    let told = |question: &crate::keys::QuestionCompared| {
        let is_same =
            question.differences.is_empty() && matches!(question.proposed, crate::results::ChangeStanding::Same);
        let id = QuestionId::new(question.question.clone()).ok().filter(|_| !is_same)?;
        let of_this = |problem: &&DraftProblem| problem.at.id.as_deref() == Some(id.as_str());
        let given = given.get(&id);
        Some(ChangeToTell {
            said: begun.draft.changes.get(&id).cloned(),
            problems: of_changes.iter().filter(of_this).cloned().collect(),
            answers: given.map(|given| given.told(lang)),
            rounds: given.map(|given| given.rounds.iter().cloned().collect()).unwrap_or_default(),
            question: id,
        })
    };
    let changes = comparison.iter().flat_map(|comparison| &comparison.questions).filter_map(told).collect();
    Ok(Publishing {
        name: key.name.in_lang(lang).into(),
        draft: id,
        problems,
        remarks: u32::try_from(open_remarks).unwrap_or(u32::MAX),
        changes,
        comparison,
        rounds: being_read(app.open()?, &key)?,
    })
}

/// Makes the draft a version of its key that never changes again.
pub(crate) fn publish(app: &mut App, id: DraftId) -> Result<KeyHead, Failure> {
    let lang = app.lang();
    let at = app.now();
    let open = app.open()?;
    let begun = Begun::find(open, &id)?;
    let file = serde_json::to_vec(&begun.key()).expect("a key can be written as JSON");
    let known = open.store.keys()?;
    let known: Vec<&Key> = known.iter().map(AsRef::as_ref).collect();
    let key = check_among(&file, &known)
        .map_err(|problems| Failure::BadFile { problems: problems.iter().map(|one| worded(one, lang)).collect() })?;
    let stage = begun.draft.stage.expect("a draft that is open has a stage");
    let published = DraftEdit::Stage(Some(Stage { life: Life::Published, ..stage }));
    open.write(Op::PublishKey, at, |tx| {
        tx.add_key(&key)?;
        Ok(tx.edit_draft(&id, std::slice::from_ref(&published))?)
    })?;
    Ok(KeyHead::of(&key, lang))
}

/// True for what is wrong with what is said of a change, or with nothing being said of it.
fn is_of_change(problem: &DraftProblem) -> bool {
    match problem.at.thing {
        DraftThing::Change => true,
        DraftThing::Key | DraftThing::Section | DraftThing::Question | DraftThing::Scale | DraftThing::Rating => false,
    }
}

/// The answers that there are to a question.
#[derive(Default)]
struct Given {
    answers: u32,
    families: BTreeSet<(domain::RoundId, FamilyId)>,
    rounds: BTreeSet<String>,
}

impl Given {
    fn told(&self, lang: Lang) -> String {
        let words = Words::new(lang);
        let families = u32::try_from(self.families.len()).unwrap_or(u32::MAX);
        if families == 0 {
            return words.tell("draft-answers", &[("n", self.answers.into())]);
        }
        let answers = words.tell("draft-answers", &[("n", self.answers.into())]);
        words.tell("draft-answers-in-families", &[("answers", answers.into()), ("n", families.into())])
    }
}

/// The answers to every question of a version of a key, as far as whoever sits here may see them.
fn given(open: &mut Open, key: &Key) -> Result<BTreeMap<QuestionId, Given>, Failure> {
    let mut given: BTreeMap<QuestionId, Given> = BTreeMap::new();
    for round in open.store.rounds()? {
        if round.keys.get(&key.id) != Some(&key.version) {
            continue;
        }
        let plan = open.plan(&round.id)?;
        for review in open.reviews(&round.id, Which::All)? {
            if review.id.key != key.id {
                continue;
            }
            let family = plan.family_of(&review.id.subject);
            for (slot, _) in review.answers.iter().filter(|(_, answer)| answer.state.is_some()) {
                let one = given.entry(slot.question.clone()).or_default();
                one.answers += 1;
                one.families.extend(family.map(|family| (round.id.clone(), family.clone())));
                one.rounds.insert(round.name.clone());
            }
        }
    }
    Ok(given)
}

/// The rounds that are not closed and use an earlier version of the key.
fn being_read(open: &Open, key: &Key) -> Result<Vec<String>, Failure> {
    let rounds = open.store.rounds()?;
    let is_read = |round: &&domain::Round| round.closed.is_none() && round.keys.contains_key(&key.id);
    Ok(rounds.iter().filter(is_read).map(|round| round.name.clone()).collect())
}
