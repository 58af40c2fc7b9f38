//! An open store with its rounds in memory.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use analysis::Sheet;
use domain::key::{Key, Life};
use domain::plan::TermList;
use domain::{By, KeyId, Plan, Review, ReviewId, ReviewerId, RoundId, Subject, SubjectKind, TermCode};
use jiff::Timestamp;
use store::{Changed, Disk, Op, ReviewHead, Store, StoreError, Tx, Which};

use crate::desk::Warning;
use crate::exchange::{Chair, Session, chair, may_write};
use crate::failure::Failure;
use crate::start::OpenStore;

/// An open store.
pub(crate) struct Open {
    pub(crate) store: Store,
    folder: PathBuf,
    name: String,
    user: String,
    demo: bool,
    rounds: BTreeMap<RoundId, Reckoned>,
    plans: BTreeMap<RoundId, Arc<Plan>>,
    disk: Disk,
    seat: Seat,
    /// What is remembered of exchanges with the group.
    pub(crate) exchange: Session,
}

/// Whether somebody in particular sits at the desk.
#[derive(Clone, Copy)]
pub(crate) enum Seat {
    /// Readers sit down at it, and are shown what they may see.
    Readers,
    /// Nobody does, as at a command line: everything that is submitted counts.
    Nobodys,
}

/// The answers of a round that count, put together for the reader who sits here. Made when it is first asked for.
pub(crate) struct Reckoned {
    pub(crate) plan: Arc<Plan>,
    pub(crate) sheets: Vec<Sheet>,
    /// Who sits here: what they may not see yet is not counted.
    reader: Option<ReviewerId>,
    /// The subjects that somebody has submitted and that are withheld from them.
    pub(crate) withheld: BTreeSet<Subject>,
}

impl Open {
    pub(crate) fn new(store: Store, folder: PathBuf, name: String, demo: bool, seat: Seat) -> Self {
        let user = store.user().unwrap_or_default().to_string();
        Self {
            store,
            folder,
            name,
            user,
            demo,
            rounds: BTreeMap::new(),
            plans: BTreeMap::new(),
            disk: Disk::Fine,
            seat,
            exchange: Session::default(),
        }
    }

    /// The store as pages show it.
    pub(crate) fn head(&self) -> OpenStore {
        OpenStore {
            folder: self.folder.display().to_string(),
            name: self.name.clone(),
            user: self.user.clone(),
            demo: self.demo,
        }
    }

    /// Carries out one write, and forgets what it made stale. `work` may be called twice: see [`Store::write`].
    ///
    /// In a group nothing is written that the role of whoever sits here does not let them write.
    pub(crate) fn write<T>(
        &mut self,
        op: Op,
        at: Timestamp,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.write_as(op, at, |tx| {
            let done = work(tx)?;
            may_write(tx)?;
            Ok(done)
        })
    }

    /// The same with failures of the caller's own kind, and without asking whose it is: for what others wrote.
    pub(crate) fn write_as<T, E: From<StoreError>>(
        &mut self,
        op: Op,
        at: Timestamp,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let written = self.store.write(op, &self.user, at, work)?;
        match written.disk {
            // Once the reserve is gone it stays gone until the store is opened again.
            Disk::BallastReleased => self.disk = Disk::BallastReleased,
            Disk::Fine => {}
        }
        for changed in &written.changed {
            match changed {
                Changed::Plan(round) => {
                    self.plans.remove(round);
                    self.rounds.remove(round);
                }
                // It is on disk: what cannot be counted again now is counted when it is next asked for.
                Changed::Review(review) => {
                    if self.recount(review).is_err() {
                        self.rounds.remove(&review.round);
                    }
                }
                // They are read from the store each time.
                Changed::Codebook
                | Changed::Coding(_)
                | Changed::Conclusions(_)
                | Changed::KeyDraft(_)
                | Changed::Group
                | Changed::Keys
                | Changed::Texts => {}
            }
        }
        Ok(written.output)
    }

    /// Forgets what is in memory, after the tables were worked out again.
    pub(crate) fn forget(&mut self) {
        self.rounds.clear();
        self.plans.clear();
    }

    /// What threatens the store, though nothing is lost yet.
    pub(crate) fn warnings(&self) -> Vec<Warning> {
        let carried = Store::carried_by(&self.folder).map(|by| Warning::Carried { by });
        let no_backup = self.store.backup_problem().map(|_| Warning::NoBackup);
        let disk = match self.disk {
            Disk::Fine => None,
            Disk::BallastReleased => Some(Warning::DiskFull),
        };
        [carried, no_backup, disk].into_iter().flatten().collect()
    }

    /// Who opened the store.
    pub(crate) fn user(&self) -> &str {
        &self.user
    }

    /// A version of a key.
    pub(crate) fn key(&self, id: &KeyId, version: u32) -> Result<Arc<Key>, Failure> {
        self.store.key(id, version)?.ok_or_else(|| Failure::not_found("key", id.as_str()))
    }

    /// The keys that a round can take: published, and not retired.
    pub(crate) fn offered_keys(&self) -> Result<Vec<Arc<Key>>, Failure> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key.life == Life::Published);
        for id in self.store.drafts_begun()? {
            let stage = self.store.draft(&id)?.stage;
            if stage.is_some_and(|stage| stage.life == Life::Retired) {
                keys.retain(|key| key.id != id.key || key.version != id.version);
            }
        }
        Ok(keys)
    }

    /// The plan of a round.
    pub(crate) fn plan(&mut self, round: &RoundId) -> Result<Arc<Plan>, Failure> {
        if let Some(plan) = self.plans.get(round) {
            return Ok(Arc::clone(plan));
        }
        let plan = self.store.plan(round)?.ok_or_else(|| Failure::not_found("round", round.as_str()))?;
        let plan = Arc::new(plan);
        self.plans.insert(round.clone(), Arc::clone(&plan));
        Ok(plan)
    }

    /// Who reads at this desktop in a round: whom they chose to be, else the reviewer called as the store's user.
    pub(crate) fn reader(&mut self, round: &RoundId) -> Result<Option<ReviewerId>, Failure> {
        match self.seat {
            Seat::Nobodys => return Ok(None),
            Seat::Readers => {}
        }
        let plan = self.plan(round)?;
        let taken = match chair(&self.store, &plan)? {
            Chair::Theirs(reader) => return Ok(reader),
            Chair::AnyoneBut(taken) => taken,
        };
        let chosen = self.store.local(&reader_name(round))?;
        let by_name = || plan.reviewers.values().find(|one| one.name == self.user).map(|one| one.id.clone());
        let reader = match chosen {
            Some(code) => ReviewerId::new(code).ok().filter(|id| plan.reviewers.contains_key(id)),
            None => by_name(),
        };
        Ok(reader.filter(|reader| !taken.contains(reader)))
    }

    /// Sets who reads at this desktop in a round; `None` for nobody.
    pub(crate) fn sit_down(
        &mut self,
        round: &RoundId,
        reader: Option<&ReviewerId>,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let code = reader.map_or("", ReviewerId::as_str);
        self.write(Op::SitDown, at, |tx| Ok(tx.set_local(&reader_name(round), Some(code))?))?;
        self.rounds.remove(round);
        Ok(())
    }

    /// The answers of a round that count, for the reader who sits here.
    pub(crate) fn reckoned(&mut self, round: &RoundId) -> Result<&Reckoned, Failure> {
        if !self.rounds.contains_key(round) {
            let reckoned = self.reckon(round)?;
            self.rounds.insert(round.clone(), reckoned);
        }
        Ok(&self.rounds[round])
    }

    /// The answers that count in each of several rounds.
    pub(crate) fn reckoned_each(&mut self, rounds: &[RoundId]) -> Result<Vec<&Reckoned>, Failure> {
        for round in rounds {
            self.reckoned(round)?;
        }
        Ok(rounds.iter().map(|round| &self.rounds[round]).collect())
    }

    fn reckon(&mut self, round: &RoundId) -> Result<Reckoned, Failure> {
        let plan = self.plan(round)?;
        let reader = self.reader(round)?;
        let heads = self.counted(&plan)?;
        let mut sheets = Vec::new();
        for key in self.keys_in_order(&plan)? {
            let respondents: Vec<u32> = heads
                .iter()
                .filter(|head| head.id.key == key.id)
                .filter_map(|head| match head.id.subject {
                    Subject::Respondent(number) => Some(number),
                    Subject::Document(_) | Subject::Family(_) | Subject::Member(_) => None,
                })
                .collect();
            sheets.push(Sheet::new(key, &plan, &respondents));
        }
        let mut waiting: HashMap<(KeyId, Subject), u32> = HashMap::new();
        for head in heads.iter().filter(|head| head.status.is_submitted()) {
            *waiting.entry((head.id.key.clone(), head.id.subject.clone())).or_default() += 1;
        }
        let keys = self.keys_in_order(&plan)?;
        let withheld =
            withheld(&keys, &plan, reader.as_ref(), heads.iter().map(|head| (&head.id, head.status.is_submitted())));
        // Reviews come one at a time; only the few subjects with several readers are kept until all have come.
        let mut gathered: HashMap<(KeyId, Subject), Vec<Review>> = HashMap::new();
        self.store.each_review(round, Which::Submitted, |review| {
            let about = (review.id.key.clone(), review.id.subject.clone());
            if withheld.contains(&about) || !plan.counts(&review.id) {
                return;
            }
            let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.key().id == about.0) else { return };
            if waiting.get(&about) == Some(&1) {
                sheet.take(&plan, &about.1, std::slice::from_ref(&review));
            } else {
                gathered.entry(about).or_default().push(review);
            }
        })?;
        for ((key, subject), reviews) in gathered {
            if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.key().id == key) {
                sheet.take(&plan, &subject, &reviews);
            }
        }
        let submitted = heads.iter().filter(|head| head.status.is_submitted()).map(|head| about(&head.id));
        let withheld = submitted.filter(|about| withheld.contains(about)).map(|(_, subject)| subject).collect();
        Ok(Reckoned { plan, sheets, reader, withheld })
    }

    /// Takes in the reviews of a subject again after one of them changed.
    fn recount(&mut self, changed: &ReviewId) -> Result<(), Failure> {
        let Some(reckoned) = self.rounds.get(&changed.round) else { return Ok(()) };
        if reckoned.reader.is_some() {
            // What is withheld from the reader may be other subjects now.
            self.rounds.remove(&changed.round);
            return Ok(());
        }
        let plan = Arc::clone(&reckoned.plan);
        let reviews = self.reviews_about(&plan, &changed.key, &changed.subject)?;
        let reckoned = self.rounds.get_mut(&changed.round).expect("it was there above");
        let sheet = reckoned.sheets.iter_mut().find(|sheet| sheet.key().id == changed.key);
        if sheet.is_some_and(|sheet| sheet.take(&plan, &changed.subject, &reviews)) {
            return Ok(());
        }
        // A respondent that the sheet has no row for yet.
        self.rounds.remove(&changed.round);
        Ok(())
    }

    /// The keys of a round in the order of the process: by kind of document, the child's side before the adult's; then those
    /// about families, members and respondents.
    pub(crate) fn keys_in_order(&self, plan: &Plan) -> Result<Vec<Arc<Key>>, Failure> {
        let mut keys: Vec<Arc<Key>> =
            plan.round.keys.iter().map(|(id, version)| self.key(id, *version)).collect::<Result<_, _>>()?;
        let kinds = plan.terms.get(&TermList::DocumentKind);
        keys.sort_by_key(|key| {
            let order = |kind: &TermCode| kinds.and_then(|kinds| kinds.get(kind)).map(|term| term.order);
            let kind = key.applies_to.kinds.iter().filter_map(order).min();
            let about = match key.subject {
                SubjectKind::Document => 0,
                SubjectKind::Family => 1,
                SubjectKind::Member => 2,
                SubjectKind::Respondent => 3,
            };
            (about, kind.is_none(), kind, key.applies_to.sides.first().copied(), key.id.clone())
        });
        Ok(keys)
    }

    /// The reviews of a round that its plan counts, marked as done or not.
    pub(crate) fn counted(&self, plan: &Plan) -> Result<Vec<ReviewHead>, Failure> {
        let mut heads = self.store.reviews(&plan.round.id)?;
        heads.retain(|head| plan.counts(&head.id));
        Ok(heads)
    }

    /// Every review of a subject to a key that counts: one for each reviewer at most, and the consensus.
    pub(crate) fn reviews_about(&self, plan: &Plan, key: &KeyId, subject: &Subject) -> Result<Vec<Review>, Failure> {
        let by = plan.reviewers.keys().cloned().map(By::Reviewer).chain([By::Consensus]);
        let mut reviews = Vec::new();
        for by in by {
            let id = ReviewId {
                round: plan.round.id.clone(),
                key: key.clone(),
                subject: subject.clone(),
                occasion: domain::Occasion::Round,
                by,
            };
            if plan.counts(&id) {
                reviews.extend(self.store.review(&id)?);
            }
        }
        Ok(reviews)
    }

    /// The reviews of a round whose contents the reader who sits here may see, `All` or the submitted ones.
    pub(crate) fn reviews(&mut self, round: &RoundId, which: Which) -> Result<Vec<Review>, Failure> {
        let plan = self.plan(round)?;
        let reader = self.reader(round)?;
        let heads = self.counted(&plan)?;
        let keys = self.keys_in_order(&plan)?;
        let withheld =
            withheld(&keys, &plan, reader.as_ref(), heads.iter().map(|head| (&head.id, head.status.is_submitted())));
        let own = |id: &ReviewId| reader.as_ref().is_some_and(|reader| id.by == By::Reviewer(reader.clone()));
        let mut reviews = Vec::new();
        self.store.each_review(round, which, |review| {
            let is_shown = own(&review.id) || !withheld.contains(&about(&review.id));
            if is_shown && plan.counts(&review.id) {
                reviews.push(review);
            }
        })?;
        Ok(reviews)
    }
}

fn reader_name(round: &RoundId) -> String {
    format!("reader/{round}")
}

/// The key of a review and what it is about.
pub(crate) fn about(review: &ReviewId) -> (KeyId, Subject) {
    (review.key.clone(), review.subject.clone())
}

/// What others' reviews `reader` may not see yet, by key and subject: what they are to read themselves with one of `keys`
/// and have not submitted, so that two readings stay independent. Nobody in particular sees everything that is submitted.
pub(crate) fn withheld<'a>(
    keys: &[Arc<Key>],
    plan: &Plan,
    reader: Option<&ReviewerId>,
    reviews: impl Iterator<Item = (&'a ReviewId, bool)>,
) -> HashSet<(KeyId, Subject)> {
    let Some(reader) = reader else { return HashSet::new() };
    let own = By::Reviewer(reader.clone());
    let readings = plan.readings.iter().filter(|one| &one.reviewer == reader);
    let with_keys = readings.flat_map(|one| {
        let taking = keys.iter().filter(|key| key.is_for(plan, &one.subject));
        taking.map(|key| (key.id.clone(), one.subject.clone()))
    });
    let mut withheld: HashSet<(KeyId, Subject)> = with_keys.collect();
    for (id, submitted) in reviews {
        if id.by == own && submitted {
            withheld.remove(&about(id));
        }
    }
    withheld
}
