//! What moving a round to another version of a key would do, review by review. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::Key;
use domain::moving::Fate;
use domain::{By, FamilyId, Lang, Plan, Slot, Subject};
use reports::words::Words;

use super::list::number;
use super::moves::{Moves, OneMove};
use super::{FateCount, MoveEffect, MoveKey, MoveStatus, MoveTold, MoveTotal, PlaceMoved, ReviewMoved};
use crate::app::App;
use crate::failure::Failure;
use crate::naming::Naming;
use crate::open::{about, withheld};
use crate::shapes::ReviewRef;

/// Of a review that is withheld from the reader who sits here nothing is told but that it is there, and no total counts it.
pub(crate) fn move_effect(app: &mut App, ask: MoveKey) -> Result<MoveEffect, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let moves = Moves::of(open, &ask)?;
    let reader = open.reader(&ask.round)?;
    let heads = open.store.reviews(&ask.round)?;
    let submitted = heads.iter().map(|head| (&head.id, head.status.is_submitted()));
    let keys = open.keys_in_order(&moves.plan)?;
    let withheld = withheld(&keys, &moves.plan, reader.as_ref(), submitted);
    let own = reader.map(By::Reviewer);
    let told = Told { moves: &moves, naming: Naming::of(open, &moves.plan, lang)?, words: Words::new(lang), lang };
    let mut reviews: Vec<&OneMove> = moves.reviews.iter().filter(|one| moves.plan.counts(&one.before.id)).collect();
    reviews.sort_by_key(|one| (place(&moves.plan, &one.before.id.subject), &one.before.id));
    let (seen, hidden): (Vec<&OneMove>, Vec<&OneMove>) = reviews.iter().partition(|one| {
        let id = &one.before.id;
        own.as_ref() == Some(&id.by) || !withheld.contains(&about(id))
    });
    Ok(MoveEffect {
        round: moves.plan.round.name.clone(),
        key: moves.to.name.in_lang(lang).into(),
        from: moves.from,
        to: ask.version,
        totals: told.totals(&seen),
        opens: number(seen.iter().filter(|one| one.status == MoveStatus::Opens).count()),
        withheld: number(hidden.len()),
        reviews: reviews
            .iter()
            .map(|one| told.review(one, hidden.iter().any(|other| other.before.id == one.before.id)))
            .collect(),
    })
}

/// Where a subject stands among the others.
fn place(plan: &Plan, subject: &Subject) -> (Option<u32>, u32) {
    let family = plan.family_of(subject).and_then(|id| plan.families.get(id)).map(|family| family.order);
    let order = match subject {
        Subject::Document(id) => plan.documents.get(id).map_or(0, |one| one.order),
        Subject::Member(id) => plan.members.get(id).map_or(0, |one| one.order),
        Subject::Family(_) => 0,
        Subject::Respondent(number) => *number,
    };
    (family, order)
}

/// The moves, and what their things are called.
struct Told<'a> {
    moves: &'a Moves,
    naming: Naming<'a>,
    words: Words,
    lang: Lang,
}

impl Told<'_> {
    fn review(&self, one: &OneMove, is_withheld: bool) -> ReviewMoved {
        let (id, plan) = (&one.before.id, &self.moves.plan);
        let family = plan.family_of(&id.subject).and_then(|family| plan.families.get(family));
        let (name, detail) = (self.naming.name(&id.subject), self.naming.detail(&id.subject));
        let reviewer = match &id.by {
            By::Reviewer(reviewer) => Some(reviewer.clone()),
            By::Consensus => None,
        };
        ReviewMoved {
            review: ReviewRef { round: id.round.clone(), key: id.key.clone(), subject: id.subject.clone(), reviewer },
            family: family.map(|family| family.label.clone()),
            subject: if detail.is_empty() { name } else { format!("{name} · {detail}") },
            reader: self.naming.reader(&id.by),
            told: (!is_withheld).then(|| MoveTold {
                status: one.status,
                is_made_for: self.moves.to.is_for(plan, &id.subject),
                counts: self.counts(one),
                places: self.places(one),
            }),
        }
    }

    fn counts(&self, one: &OneMove) -> Vec<FateCount> {
        let count = |fate: Fate| (fate, one.moved.places.values().filter(|other| **other == fate).count());
        let counts = Fate::ALL.into_iter().map(count).filter(|(_, n)| *n > 0);
        counts.map(|(fate, n)| FateCount { fate: fate.into(), n: number(n), told: self.tell(fate, n, 0) }).collect()
    }

    fn totals(&self, seen: &[&OneMove]) -> Vec<MoveTotal> {
        let mut gathered: BTreeMap<Fate, (usize, BTreeSet<&FamilyId>)> = BTreeMap::new();
        for one in seen {
            let family = self.moves.plan.family_of(&one.before.id.subject);
            for fate in one.moved.places.values() {
                let (n, families) = gathered.entry(*fate).or_default();
                *n += 1;
                families.extend(family);
            }
        }
        let total = |fate: Fate| {
            let (n, families) = gathered.get(&fate)?;
            let told = self.tell(fate, *n, families.len());
            Some(MoveTotal { fate: fate.into(), n: number(*n), families: number(families.len()), told })
        };
        Fate::ALL.into_iter().filter_map(total).collect()
    }

    /// "14 svar i 6 familjer frågas om igen"; without families, "14 svar frågas om igen".
    fn tell(&self, fate: Fate, n: usize, families: usize) -> String {
        let id = match fate {
            Fate::Kept => "move-kept",
            Fate::Carried => "move-carried",
            Fate::Again => "move-again",
            Fate::Exchanged => "move-exchanged",
            Fate::SetAside => "move-set-aside",
            Fate::Back => "move-back",
            Fate::New => "move-new",
        };
        let among = match families {
            0 => String::new(),
            families => format!(" {}", self.words.tell("move-families", &[("families", families.into())])),
        };
        self.words.tell(id, &[("n", n.into()), ("families", among.into())])
    }

    /// The places that do not stay as they are, in the order of the questions; last what is asked no more.
    fn places(&self, one: &OneMove) -> Vec<PlaceMoved> {
        let numbered = |key: &Key, slot: &Slot| {
            let mut questions = (1..).zip(key.questions());
            let found = questions.find(|(_, question)| question.id == slot.question);
            found.map(|(number, question)| (number, question.text.in_lang(self.lang).to_string()))
        };
        let changed = one.moved.places.iter().filter(|(_, fate)| **fate != Fate::Kept);
        let mut places: Vec<PlaceMoved> = changed
            .map(|(slot, fate)| {
                let here = numbered(&self.moves.to, slot);
                let before = || {
                    let key = self.moves.keys.iter().find(|key| key.version == one.before.key_version)?;
                    numbered(key, slot).map(|(_, text)| text)
                };
                let member = slot.member.as_ref().and_then(|id| self.moves.plan.members.get(id));
                PlaceMoved {
                    fate: (*fate).into(),
                    told: self.words.say(place_id(*fate)),
                    number: here.as_ref().map(|(number, _)| *number),
                    text: here.map(|(_, text)| text).or_else(before).unwrap_or_default(),
                    member: member.map(|member| member.label.clone()),
                }
            })
            .collect();
        places.sort_by_key(|place| (place.number.is_none(), place.number));
        places
    }
}

fn place_id(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "move-place-kept",
        Fate::Carried => "move-place-carried",
        Fate::Again => "move-place-again",
        Fate::Exchanged => "move-place-exchanged",
        Fate::SetAside => "move-place-set-aside",
        Fate::Back => "move-place-back",
        Fate::New => "move-place-new",
    }
}
