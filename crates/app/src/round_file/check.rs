//! What the form of a round file cannot say: that everything it names is there, once, and hangs together.

use std::collections::{BTreeMap, BTreeSet};

use domain::key::{Key, Life};
use domain::{
    Answer, By, Codebook, Coding, Conclusions, FamilyId, KeyId, MemberId, Plan, Review, ReviewId, Round, RoundId,
    SightingId, Slot, Subject, TextId, Theme, ThemeId,
};
use store::TextKind;

use super::answers;
use super::content::{Body, Content, Named, named_by_action, named_by_review, sightings, versions_used};
use super::form::ReflectionRow;
use super::problem::{Fault, Problem};
use super::read::Pieces;

/// The round that `pieces` make, when nothing is wrong with them beyond `problems`; else every problem.
pub(super) fn check(pieces: Pieces, problems: Vec<Problem>) -> Result<Content, Vec<Problem>> {
    let mut checker = Checker { problems, leaky: pieces.leaky.clone() };
    let Some(round) = pieces.round.clone() else { return Err(checker.problems) };
    let keys = checker.keys(&round, &pieces);
    let mut plan = checker.plan(round, &pieces);
    let texts = checker.texts(&pieces);
    let erased: BTreeSet<TextId> = pieces.erased.iter().map(|(_, id)| id.clone()).collect();
    for (path, id) in pieces.erased.iter().filter(|(_, id)| texts.contains_key(id)) {
        checker.add(path, Fault::ErasedAndThere { text: id.as_str().into() });
    }
    checker.once(&pieces.actions, |one| &one.id, ToString::to_string);
    checker.once(&pieces.wordings, |one| &one.id, ToString::to_string);
    checker.once(&pieces.reviews, |review| &review.id, |id| id.key.to_string());
    for ((path, review), slots) in pieces.reviews.iter().zip(&pieces.answered) {
        checker.review(path, review, slots, &plan, &keys);
    }
    checker.sightings(&pieces, &plan);
    checker.coding(&pieces, &plan.round.id);
    checker.references(&pieces, &texts, &erased);
    if !checker.problems.is_empty() {
        return Err(checker.problems);
    }
    // One round has one form, whatever links say the same.
    plan.links = pieces.links.iter().map(|(_, link)| (link.sighting.clone(), link.event.clone())).collect();
    plan.links = plan.links_among(&sightings(pieces.reviews.iter().map(|(_, review)| review)));
    let conclusions = Conclusions {
        actions: pieces.actions.into_iter().map(|(_, one)| (one.id.clone(), one)).collect(),
        wordings: pieces.wordings.into_iter().map(|(_, one)| (one.id.clone(), one)).collect(),
    };
    let themes = pieces.themes.into_iter().map(|(_, theme)| (theme.id.clone(), theme)).collect();
    let comments = pieces.coding.into_iter().map(|(_, row)| (row.at, row.coded)).collect();
    let (codebook, coding) = (Codebook { themes }, Coding { comments });
    let reviews = pieces.reviews.into_iter().map(|(_, review)| (review.id.clone(), review)).collect();
    let keys = pieces.keys.into_iter().map(|(_, key)| ((key.id.clone(), key.version), key)).collect();
    Ok(Content { plan, keys, reviews, conclusions, coding, codebook, texts, erased })
}

struct Checker {
    problems: Vec<Problem>,
    leaky: BTreeSet<&'static str>,
}

impl Checker {
    fn add(&mut self, path: &str, fault: Fault) {
        self.problems.push(Problem::at(path, fault));
    }

    /// Tells `fault` when something is missing from a list that was read in full.
    fn need(&mut self, is_there: bool, list: &'static str, path: &str, fault: impl FnOnce() -> Fault) {
        if !is_there && !self.leaky.contains(list) {
            self.add(path, fault());
        }
    }

    /// Tells each id that stands twice.
    fn once<'a, T: 'a, I: Ord>(
        &mut self,
        pieces: &'a [(String, T)],
        id: impl Fn(&'a T) -> I,
        name: impl Fn(&I) -> String,
    ) {
        let mut seen = BTreeSet::new();
        for (path, piece) in pieces {
            let id = id(piece);
            let told = name(&id);
            if !seen.insert(id) {
                self.add(path, Fault::DuplicateId { id: told });
            }
        }
    }

    fn keys<'a>(&mut self, round: &Round, pieces: &'a Pieces) -> BTreeMap<(KeyId, u32), &'a Key> {
        self.once(&pieces.keys, |key| (&key.id, key.version), |(id, version)| format!("{id}, {version}"));
        let keys: BTreeMap<_, _> = pieces.keys.iter().map(|(_, key)| ((key.id.clone(), key.version), key)).collect();
        for (id, version) in &round.keys {
            let fault = || Fault::NoSuchKey { key: id.to_string(), version: *version };
            self.need(keys.contains_key(&(id.clone(), *version)), "keys", "/round/keys", fault);
        }
        let used = versions_used(&Plan::new(round.clone()), pieces.reviews.iter().map(|(_, review)| review));
        for (path, key) in &pieces.keys {
            match key.life {
                Life::Published | Life::Retired => {}
                Life::Draft | Life::Trial => self.add(path, Fault::KeyNotPublished { key: key.id.to_string() }),
            }
            let fault = || Fault::UnusedKey { key: key.id.to_string(), version: key.version };
            let is_used = used.get(&key.id).is_some_and(|versions| versions.contains(&key.version));
            self.need(is_used, "reviews", path, fault);
        }
        keys
    }

    /// The plan, as far as it could be read, with the problems of what its things name.
    fn plan(&mut self, round: Round, pieces: &Pieces) -> Plan {
        self.once(&pieces.terms, |row| (row.list, &row.code), |(_, code)| code.to_string());
        self.once(&pieces.reviewers, |one| &one.id, ToString::to_string);
        self.once(&pieces.families, |one| &one.id, ToString::to_string);
        self.once(&pieces.members, |one| &one.id, ToString::to_string);
        self.once(&pieces.documents, |one| &one.id, ToString::to_string);
        self.once(&pieces.readings, |one| one, |one| one.reviewer.to_string());
        self.once(&pieces.conflicts, |one| one, |one| one.reviewer.to_string());
        self.once(&pieces.left_out, |one| &one.id, ToString::to_string);
        self.once(&pieces.reflections, |one| &one.reviewer, ToString::to_string);
        let mut plan = Plan::new(round);
        for (_, row) in &pieces.terms {
            plan.terms.entry(row.list).or_default().insert(row.code.clone(), row.term.clone());
        }
        plan.reviewers = pieces.reviewers.iter().map(|(_, one)| (one.id.clone(), one.clone())).collect();
        plan.families = pieces.families.iter().map(|(_, one)| (one.id.clone(), one.clone())).collect();
        plan.members = pieces.members.iter().map(|(_, one)| (one.id.clone(), one.clone())).collect();
        plan.documents = pieces.documents.iter().map(|(_, one)| (one.id.clone(), one.clone())).collect();
        plan.readings = pieces.readings.iter().map(|(_, one)| one.clone()).collect();
        plan.conflicts = pieces.conflicts.iter().map(|(_, one)| one.clone()).collect();
        plan.left_out = pieces.left_out.iter().map(|(_, one)| (one.id.clone(), one.clone())).collect();
        plan.reflections = pieces.reflections.iter().map(|(_, one)| (one.reviewer.clone(), one.text.clone())).collect();
        plan.routine.clone_from(&pieces.routine);

        for (path, member) in &pieces.members {
            self.family(&format!("{path}/family"), &plan, &member.family);
        }
        for (path, document) in &pieces.documents {
            self.family(&format!("{path}/family"), &plan, &document.family);
            for (at, member) in document.members.iter().enumerate() {
                self.member(&format!("{path}/members/{at}"), &plan, member, Some(&document.family));
            }
        }
        for (path, reading) in &pieces.readings {
            self.subject(&format!("{path}/subject"), &plan, &reading.subject);
            self.reviewer(&format!("{path}/reviewer"), &plan, &reading.reviewer);
            if plan.is_partial(&reading.reviewer, &reading.subject) {
                self.add(path, Fault::Handles { reviewer: reading.reviewer.to_string() });
            }
        }
        for (path, conflict) in &pieces.conflicts {
            self.family(&format!("{path}/family"), &plan, &conflict.family);
            self.reviewer(&format!("{path}/reviewer"), &plan, &conflict.reviewer);
        }
        for (path, reflection) in &pieces.reflections {
            self.reviewer(&format!("{path}/reviewer"), &plan, &reflection.reviewer);
        }
        plan
    }

    fn family(&mut self, path: &str, plan: &Plan, family: &FamilyId) {
        let fault = || Fault::NoSuchFamily { family: family.to_string() };
        self.need(plan.families.contains_key(family), "families", path, fault);
    }

    fn member(&mut self, path: &str, plan: &Plan, member: &MemberId, family: Option<&FamilyId>) {
        match (plan.members.get(member), family) {
            // A family that is nowhere is told where it is named, and not once more for each of its members.
            (Some(found), Some(family))
                if &found.family != family
                    && plan.families.contains_key(family)
                    && plan.families.contains_key(&found.family) =>
            {
                self.add(path, Fault::OtherFamily { member: member.to_string() });
            }
            (found, _) => {
                self.need(found.is_some(), "members", path, || Fault::NoSuchMember { member: member.to_string() });
            }
        }
    }

    fn reviewer(&mut self, path: &str, plan: &Plan, reviewer: &domain::ReviewerId) {
        let fault = || Fault::NoSuchReviewer { reviewer: reviewer.to_string() };
        self.need(plan.reviewers.contains_key(reviewer), "reviewers", path, fault);
    }

    fn subject(&mut self, path: &str, plan: &Plan, subject: &Subject) {
        match subject {
            Subject::Document(id) => {
                let fault = || Fault::NoSuchDocument { document: id.to_string() };
                self.need(plan.documents.contains_key(id), "documents", path, fault);
            }
            Subject::Family(id) => self.family(path, plan, id),
            Subject::Member(id) => self.member(path, plan, id, None),
            Subject::Respondent(_) => {}
        }
    }

    fn review(
        &mut self,
        path: &str,
        review: &Review,
        slots: &[Slot],
        plan: &Plan,
        keys: &BTreeMap<(KeyId, u32), &Key>,
    ) {
        let id = &review.id;
        if id.round != plan.round.id {
            self.add(&format!("{path}/id/round"), Fault::OtherRound { round: id.round.to_string() });
        }
        self.subject(&format!("{path}/id/subject"), plan, &id.subject);
        match &id.by {
            By::Reviewer(reviewer) => self.reviewer(&format!("{path}/id/by"), plan, reviewer),
            By::Consensus => {}
        }
        if !plan.round.keys.contains_key(&id.key) {
            self.add(&format!("{path}/id/key"), Fault::KeyNotOfRound { key: id.key.to_string() });
            return;
        }
        let Some(key) = keys.get(&(id.key.clone(), review.key_version)) else {
            let fault = || Fault::NoSuchKey { key: id.key.to_string(), version: review.key_version };
            self.need(false, "keys", &format!("{path}/key_version"), fault);
            return;
        };
        if key.subject != id.subject.kind() {
            self.add(&format!("{path}/id/subject"), Fault::WrongSubject { key: id.key.to_string() });
            return;
        }
        // A version of the round's that is not in the file is told where the round names it.
        let is_there = |version: &&u32| keys.contains_key(&(id.key.clone(), **version));
        let other = plan.round.keys.get(&id.key).filter(is_there).filter(|version| **version != review.key_version);
        if let Some(version) = other {
            let fault = Fault::OtherVersion { key: id.key.to_string(), version: *version };
            self.add(&format!("{path}/key_version"), fault);
        }
        self.answers(path, (key, plan, review), slots, &review.answers);
        for (version, aside) in &review.set_aside {
            let path = format!("{path}/set_aside/{version}");
            let Some(key) = keys.get(&(id.key.clone(), *version)).filter(|_| *version != review.key_version) else {
                let fault = || Fault::NoSuchKey { key: id.key.to_string(), version: *version };
                self.need(false, "keys", &path, fault);
                continue;
            };
            let slots: Vec<Slot> = aside.answers.keys().cloned().collect();
            self.answers(&path, (key, plan, review), &slots, &aside.answers);
        }
        for version in review.versions() {
            let fault = || Fault::NoSuchKey { key: id.key.to_string(), version };
            let is_told = version == review.key_version || review.set_aside.contains_key(&version);
            self.need(is_told || keys.contains_key(&(id.key.clone(), version)), "keys", path, fault);
        }
    }

    /// Every answer is one that its key can have.
    fn answers(
        &mut self,
        path: &str,
        (key, plan, review): (&Key, &Plan, &Review),
        slots: &[Slot],
        answers: &BTreeMap<Slot, Answer>,
    ) {
        for (at, slot) in slots.iter().enumerate() {
            let Some(answer) = answers.get(slot) else { continue };
            let leaky = self.leaky.contains("members");
            for fault in answers::check(key, plan, &review.id.subject, slot, answer) {
                // The member may stand in the piece that could not be read.
                if !(leaky && matches!(fault, Fault::NoSuchMember { .. })) {
                    self.add(&format!("{path}/answers/{at}"), fault);
                }
            }
        }
    }

    /// Every sighting has an id of its own and its days in order; links are between sightings of one family.
    fn sightings(&mut self, pieces: &Pieces, plan: &Plan) {
        let mut seen: BTreeMap<&SightingId, &Subject> = BTreeMap::new();
        let mut reviews = BTreeSet::new();
        // A review that stands twice is told as such, and not once more for each of its sightings.
        for (path, review) in pieces.reviews.iter().filter(|(_, review)| reviews.insert(&review.id)) {
            for (id, sighting) in &review.sightings {
                let path = format!("{path}/sightings/{id}");
                if seen.insert(id, &review.id.subject).is_some() {
                    self.add(&path, Fault::DuplicateId { id: id.to_string() });
                }
                if sighting.when.is_some_and(|when| when.last.is_some_and(|last| last < when.first)) {
                    self.add(&format!("{path}/when"), Fault::BackwardDays);
                }
            }
        }
        self.once(&pieces.links, |link| &link.sighting, ToString::to_string);
        for (path, link) in &pieces.links {
            for (name, id) in [("sighting", &link.sighting), ("event", &link.event)] {
                let fault = || Fault::NoSuchSighting { sighting: id.to_string() };
                self.need(seen.contains_key(id), "reviews", &format!("{path}/{name}"), fault);
            }
            let family = |id: &SightingId| seen.get(id).and_then(|subject| plan.family_of(subject));
            if let (Some(one), Some(other)) = (family(&link.sighting), family(&link.event))
                && one != other
            {
                self.add(path, Fault::LinkedApart { sighting: link.sighting.to_string() });
            }
        }
    }

    /// Every comment that something stands on is in a review of the file, and every theme that stands there is in it.
    fn coding(&mut self, pieces: &Pieces, round: &RoundId) {
        self.once(&pieces.themes, |theme| &theme.id, ToString::to_string);
        self.once(&pieces.coding, |row| &row.at, |at| at.slot.question.to_string());
        let reviews: BTreeSet<&ReviewId> = pieces.reviews.iter().map(|(_, review)| &review.id).collect();
        let themes: BTreeSet<&ThemeId> = pieces.themes.iter().map(|(_, theme)| &theme.id).collect();
        // A review that is named wrong is told as such, and not once more for each comment that something stands on.
        let misnamed = self.problems.iter().any(|one| one.path.starts_with("/reviews/") && one.path.contains("/id/"));
        for (path, row) in &pieces.coding {
            let fault = || Fault::NoSuchReview { key: row.at.key.to_string() };
            self.need(misnamed || reviews.contains(&row.at.review(round)), "reviews", path, fault);
            for theme in row.coded.themes.keys() {
                let fault = || Fault::NoSuchTheme { theme: theme.to_string() };
                self.need(themes.contains(theme), "themes", &format!("{path}/themes"), fault);
            }
            if row.coded.is_blank() {
                self.add(path, Fault::BlankAnswer { question: row.at.slot.question.to_string() });
            }
        }
    }

    fn texts(&mut self, pieces: &Pieces) -> BTreeMap<TextId, Body> {
        self.once(&pieces.texts, |text| &text.id, |id| id.as_str().into());
        self.once(&pieces.erased, |id| id, |id| id.as_str().into());
        let mut texts = BTreeMap::new();
        for (path, text) in &pieces.texts {
            let Some(kind) = TextKind::ALL.iter().copied().find(|kind| kind.code() == text.kind) else {
                self.leaky.insert("texts");
                self.add(&format!("{path}/kind"), Fault::NoSuchKind { text: text.kind.clone() });
                continue;
            };
            // As it is stored, an evidence is the JSON of itself and nothing else.
            let is_evidence = serde_json::from_str::<domain::Evidence>(&text.body)
                .is_ok_and(|read| serde_json::to_string(&read).is_ok_and(|written| written == text.body));
            if kind == TextKind::Evidence && !is_evidence {
                self.add(&format!("{path}/body"), Fault::BadEvidence { text: text.id.as_str().into() });
            }
            texts.insert(text.id.clone(), Body { kind, body: text.body.clone() });
        }
        texts
    }

    /// Every text that is named is there, as what it is named as, or erased; and none is there for nothing.
    fn references(&mut self, pieces: &Pieces, texts: &BTreeMap<TextId, Body>, erased: &BTreeSet<TextId>) {
        let reason = |(path, document): &(String, domain::Document)| {
            let id = document.unreviewable.clone()?;
            Some((format!("{path}/unreviewable"), Named { id, kind: TextKind::Reason }))
        };
        let reflection = |(path, row): &(String, ReflectionRow)| {
            (format!("{path}/text"), Named { id: row.text.clone(), kind: TextKind::Reflection })
        };
        let left_out = |(path, one): &(String, domain::LeftOut)| {
            (format!("{path}/reason"), Named { id: one.reason.clone(), kind: TextKind::Reason })
        };
        let of_plan = pieces.documents.iter().filter_map(reason).chain(pieces.reflections.iter().map(reflection));
        let routine = pieces.routine.clone().map(|id| ("/routine".to_string(), Named { id, kind: TextKind::Routine }));
        let example = |(path, theme): &(String, Theme)| {
            let id = theme.example.clone()?;
            Some((format!("{path}/example"), Named { id, kind: TextKind::Example }))
        };
        let of_plan = of_plan.chain(pieces.left_out.iter().map(left_out)).chain(routine);
        let of_plan = of_plan.chain(pieces.themes.iter().filter_map(example));
        let of_reviews = pieces
            .reviews
            .iter()
            .flat_map(|(path, review)| named_by_review(review).into_iter().map(move |named| (path.clone(), named)));
        let of_actions = pieces
            .actions
            .iter()
            .flat_map(|(path, one)| named_by_action(one).into_iter().map(move |named| (path.clone(), named)));
        let wording = |(path, one): &(String, domain::Wording)| {
            (format!("{path}/text"), Named { id: one.text.clone(), kind: TextKind::Wording })
        };
        let of_conclusions = of_actions.chain(pieces.wordings.iter().map(wording));
        let named: Vec<(String, Named)> = of_plan.chain(of_reviews).chain(of_conclusions).collect();
        for (path, one) in &named {
            let text = || one.id.as_str().to_string();
            match texts.get(&one.id) {
                Some(body) if body.kind != one.kind => self.add(path, Fault::OtherKind { text: text() }),
                Some(_) => {}
                None if erased.contains(&one.id) => {}
                None => self.need(false, "texts", path, || Fault::NoSuchText { text: text() }),
            }
        }
        let naming = ["reviews", "documents", "reflections", "left_out", "routine", "actions", "wordings", "themes"];
        if naming.iter().any(|list| self.leaky.contains(list)) {
            // What names the text may stand in a piece that could not be read.
            return;
        }
        let named: BTreeSet<&TextId> = named.iter().map(|(_, one)| &one.id).collect();
        let there = pieces.texts.iter().map(|(path, text)| (path, &text.id));
        let there = there.chain(pieces.erased.iter().map(|(path, id)| (path, id)));
        for (path, id) in there.filter(|(_, id)| !named.contains(id)) {
            self.add(path, Fault::UnusedText { text: id.as_str().into() });
        }
    }
}
