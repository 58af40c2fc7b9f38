//! The actions of a round, in words.

use std::collections::{BTreeMap, BTreeSet};

use analysis::{Cut, Filter, Level, Sheet};
use domain::{Action, ActionId, ActionStatus, AtLevel, FindingAt, Plan, RoundId, TextId};
use jiff::civil::Date;
use reports::told::Told;

use super::{ActionFrom, ActionView, ActionsPage};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::plans::RoundOf;
use crate::results::{CutRef, Gathered, LevelRef};
use crate::shapes::RoundHead;

pub(crate) fn list(app: &mut App, ask: RoundOf) -> Result<ActionsPage, Failure> {
    shown(app, &ask.round, None)
}

/// The actions of `round`; `saved` is the one that was just saved.
pub(super) fn shown(app: &mut App, round: &RoundId, saved: Option<&ActionId>) -> Result<ActionsPage, Failure> {
    let (lang, today) = (app.lang(), app.today());
    let open = app.open()?;
    let stored = open.store.conclusions(round)?;
    let names = round_names(open)?;
    let texts: Vec<TextId> = stored.actions.values().map(|one| one.what.clone()).collect();
    let mut noted = BTreeMap::new();
    for id in &texts {
        noted.extend(open.store.text(id)?.map(|text| (id.clone(), text.at.to_string())));
    }
    let gathered = Gathered::of_some(open, round, |_| false)?;
    let reckoned = open.reckoned(round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let sight = Sight { told: &told, sheets: &reckoned.sheets, round, names: &names, noted: &noted, today };
    let mut actions: Vec<&Action> = gathered.conclusions().actions.values().collect();
    actions.sort_by_key(|one| (rank(one.status), one.due.is_none(), one.due, &one.id));
    Ok(ActionsPage {
        round: RoundHead { id: reckoned.plan.round.id.to_string(), name: reckoned.plan.round.name.clone() },
        roles: roles(&reckoned.plan, &actions),
        actions: actions.into_iter().map(|one| sight.view(one)).collect(),
        withheld: told.withheld(),
        saved: saved.map(ToString::to_string),
    })
}

fn round_names(open: &Open) -> Result<BTreeMap<RoundId, String>, Failure> {
    Ok(open.store.rounds()?.into_iter().map(|one| (one.id, one.name)).collect())
}

fn rank(status: ActionStatus) -> u8 {
    match status {
        ActionStatus::Planned | ActionStatus::Begun => 0,
        ActionStatus::Done => 1,
        ActionStatus::Dropped => 2,
    }
}

/// Each role once, in the order of the alphabet.
fn roles(plan: &Plan, actions: &[&Action]) -> Vec<String> {
    let of_group = plan.reviewers.values().map(|one| one.role.clone());
    let all: BTreeSet<String> = of_group.chain(actions.iter().map(|one| one.owner.clone())).collect();
    all.into_iter().filter(|role| !role.trim().is_empty()).collect()
}

struct Sight<'a> {
    told: &'a Told<'a>,
    sheets: &'a [Sheet],
    round: &'a RoundId,
    names: &'a BTreeMap<RoundId, String>,
    noted: &'a BTreeMap<TextId, String>,
    today: Date,
}

impl Sight<'_> {
    fn view(&self, action: &Action) -> ActionView {
        let texts = self.told.material().texts;
        let body = |id: &TextId| texts.get(id).cloned().unwrap_or_default();
        let carried = action.carried.as_ref().map(|from| RoundHead {
            id: from.round.to_string(),
            name: self.names.get(&from.round).cloned().unwrap_or_else(|| from.round.to_string()),
        });
        ActionView {
            id: action.id.to_string(),
            what: body(&action.what),
            owner: action.owner.clone(),
            due: action.due.map(|day| day.to_string()),
            status: action.status,
            why: action.why.as_ref().map(body).unwrap_or_default(),
            overdue: action.status.is_open() && action.due.is_some_and(|day| day < self.today),
            noted: self.noted.get(&action.what).cloned(),
            from: action.from.as_ref().and_then(|at| self.from(at)),
            carried,
        }
    }

    /// The finding as it reads now; `None` when the round does not have its key.
    fn from(&self, at: &FindingAt) -> Option<ActionFrom> {
        let sheet = self.sheets.iter().find(|sheet| sheet.key().id == at.key)?;
        let (number, question) = (1..).zip(sheet.key().questions()).find(|(_, one)| one.id == at.question)?;
        let (level, shown) = match at.level {
            AtLevel::Subjects => (Level::Subjects, LevelRef::Subjects),
            AtLevel::Members => (Level::Members, LevelRef::Members),
        };
        let filter = Filter { area: at.area.clone(), ..Filter::default() };
        let finding = self.told.finding(sheet, Cut { question: at.question.clone(), level, filter });
        let lang = self.told.words().lang();
        Some(ActionFrom {
            cut: CutRef {
                round: self.round.clone(),
                key: at.key.clone(),
                question: at.question.clone(),
                level: shown,
                area: at.area.clone(),
                family: None,
                among: None,
            },
            document: sheet.key().name.in_lang(lang).into(),
            number,
            text: question.text.in_lang(lang).into(),
            finding: finding.map(|one| one.text()),
        })
    }
}
