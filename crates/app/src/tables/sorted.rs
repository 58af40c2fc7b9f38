//! The rows of a table held against each other and against the round, and the changes that the right ones make.

use std::collections::{HashMap, HashSet};

use domain::code::code_of;
use domain::plan::{Gender, Role, Side};
use domain::{DocumentId, FamilyId, MemberId, Plan, Subject};

use super::Adds;
use super::entry::{DocumentEntry, Entry, MemberEntry};
use super::lookup::{DocumentSignature, Lookup};
use super::problem::{CellFault, Found};
use super::read::number;
use crate::plans::{
    CouldNotBeReviewed, DocumentChange, FamilyChange, MemberChange, PlanChange, ReadingRef, Taken, same,
};

/// A family's name and a member's, as [`same`] makes them.
type Who = (String, String);

/// Finds what is wrong between the rows: until nothing more is found, since a row that is not right takes with it
/// the members that only it tells of.
pub(super) fn compare(entries: &mut [Entry], lookup: &Lookup<'_>) {
    loop {
        let found: Vec<(usize, Found)> = {
            let good = entries.iter().enumerate().filter(|(_, entry)| entry.problems.is_empty());
            between(&good.collect::<Vec<_>>(), lookup)
        };
        if found.is_empty() {
            return;
        }
        for (at, problem) in found {
            entries[at].problems.push(problem);
        }
    }
}

/// What is wrong between rows that are right by themselves.
fn between(good: &[(usize, &Entry)], lookup: &Lookup<'_>) -> Vec<(usize, Found)> {
    let mut found = Vec::new();
    let mut first: HashMap<Who, (&Entry, &MemberEntry)> = HashMap::new();
    let mut roles: HashMap<Who, Role> = HashMap::new();
    for (at, entry) in good {
        let Some(member) = &entry.member else { continue };
        let who = (same(&entry.family), same(&member.label));
        let standing = lookup.member(&who.0, &who.1);
        let name = || member.label.clone();
        if standing.is_some_and(|standing| !is_like(member, standing)) {
            found.push((*at, about(&member.label, CellFault::DiffersFromRound { name: name() })));
        }
        match first.get(&who) {
            Some((earlier, told)) if !agree(member, told) => {
                found.push((*at, about(&member.label, CellFault::Differs { name: name(), row: earlier.row })));
            }
            Some(_) => {}
            None => drop(first.insert(who.clone(), (entry, member))),
        }
        if let Some(role) = member.role.or(standing.map(|one| one.role)) {
            roles.entry(who).or_insert(role);
        }
    }
    let mut seen: HashMap<DocumentSignature, u32> = HashMap::new();
    for (at, entry) in good {
        let is_untold = |member: &&MemberEntry| !roles.contains_key(&(same(&entry.family), same(&member.label)));
        if let Some(member) = entry.member.as_ref().filter(is_untold) {
            found.push((*at, about(&member.label, CellFault::NoRole { name: member.label.clone() })));
        }
        let Some(document) = &entry.document else { continue };
        let role = |name: &str| {
            let who = (same(&entry.family), same(name));
            roles.get(&who).copied().or_else(|| lookup.member(&who.0, &who.1).map(|one| one.role))
        };
        let unknown = document.concerns.iter().filter(|name| {
            let who = (same(&entry.family), same(name));
            !first.contains_key(&who) && lookup.member(&who.0, &who.1).is_none()
        });
        let before = found.len();
        found.extend(unknown.map(|name| (*at, about(name, CellFault::UnknownMember { name: name.clone() }))));
        let Some(side) = side(document, role) else {
            if found.len() == before {
                found.push((*at, about("", CellFault::NoSide)));
            }
            continue;
        };
        let signature = signature(&entry.family, document, side);
        if lookup.documents.contains_key(&signature) {
            found.push((*at, about("", CellFault::IsThere)));
        } else if let Some(row) = seen.get(&signature) {
            found.push((*at, about("", CellFault::SameAsRow { row: *row })));
        } else {
            seen.insert(signature, entry.row);
        }
    }
    found
}

fn about(value: &str, fault: CellFault) -> Found {
    Found { column: None, value: value.into(), fault }
}

/// The side that a row tells, or that of those the document concerns: a child's where a child is among them.
pub(super) fn side(document: &DocumentEntry, role: impl Fn(&str) -> Option<Role>) -> Option<Side> {
    document.side.or_else(|| {
        let roles: Option<Vec<Role>> = document.concerns.iter().map(|name| role(name)).collect();
        match roles.as_deref() {
            None | Some([]) => None,
            Some(roles) if roles.contains(&Role::Child) => Some(Side::Child),
            Some(_) => Some(Side::Adult),
        }
    })
}

fn signature(family: &str, document: &DocumentEntry, side: Side) -> DocumentSignature {
    let mut members: Vec<String> = document.concerns.iter().map(|name| same(name)).collect();
    members.sort();
    members.dedup();
    DocumentSignature {
        family: same(family),
        kind: document.kind.clone(),
        side,
        area: document.area.clone(),
        service: document.service.clone(),
        step: document.step.clone(),
        from: document.period.map(|period| period.from),
        to: document.period.and_then(|period| period.to),
        members,
    }
}

/// True when two rows tell nothing different of a member.
fn agree(one: &MemberEntry, other: &MemberEntry) -> bool {
    fn same_or_untold<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one == other)
    }
    let areas = |entry: &MemberEntry| entry.case_types.iter().cloned().collect::<HashSet<_>>();
    same_or_untold(one.role.as_ref(), other.role.as_ref())
        && same_or_untold(one.gender.as_ref(), other.gender.as_ref())
        && same_or_untold(one.age.as_ref(), other.age.as_ref())
        && same_or_untold(one.focus.as_ref(), other.focus.as_ref())
        && same_or_untold(one.protected.as_ref(), other.protected.as_ref())
        && (one.case_types.is_empty() || other.case_types.is_empty() || areas(one) == areas(other))
}

/// True when a row tells nothing else of a member than the round has.
fn is_like(told: &MemberEntry, standing: &domain::Member) -> bool {
    let standing = MemberEntry {
        label: standing.label.clone(),
        role: Some(standing.role),
        gender: Some(standing.gender),
        age: standing.age.clone(),
        case_types: standing.case_types.clone(),
        focus: Some(standing.focus),
        protected: Some(standing.protected),
    };
    let has_age = told.age.is_none() || standing.age.is_some();
    let has_areas = told.case_types.is_empty() || !standing.case_types.is_empty();
    has_age && has_areas && agree(told, &standing)
}

/// The changes that the rows without problems make, and what they add.
pub(super) fn changes(entries: &[Entry], lookup: &Lookup<'_>, taken: &Taken) -> (Vec<PlanChange>, Adds) {
    let mut making = Making::new(lookup.plan, taken);
    let good = || entries.iter().filter(|entry| entry.problems.is_empty());
    for entry in good() {
        making.family(entry, lookup);
    }
    for entry in good() {
        making.member(entry, lookup);
    }
    making.tell_members();
    for entry in good() {
        making.document(entry, lookup);
    }
    (making.changes, making.adds)
}

/// The changes while they are put together.
struct Making<'a> {
    plan: &'a Plan,
    taken: &'a Taken,
    changes: Vec<PlanChange>,
    adds: Adds,
    codes: HashSet<String>,
    families: HashMap<String, FamilyId>,
    members: HashMap<Who, usize>,
    told: Vec<MemberChange>,
    orders: HashMap<(FamilyId, Ordered), u32>,
}

/// What has an order of its own in a family.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Ordered {
    Members,
    Documents,
}

impl<'a> Making<'a> {
    fn new(plan: &'a Plan, taken: &'a Taken) -> Self {
        let mut orders: HashMap<(FamilyId, Ordered), u32> = HashMap::new();
        let members = plan.members.values().map(|one| (&one.family, Ordered::Members, one.order));
        let documents = plan.documents.values().map(|one| (&one.family, Ordered::Documents, one.order));
        for (family, what, order) in members.chain(documents) {
            let next = orders.entry((family.clone(), what)).or_default();
            *next = (*next).max(order.saturating_add(1));
        }
        Self {
            plan,
            taken,
            changes: Vec::new(),
            adds: Adds::default(),
            codes: HashSet::new(),
            families: HashMap::new(),
            members: HashMap::new(),
            told: Vec::new(),
            orders,
        }
    }

    fn code(&mut self, name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> String {
        let code = code_of(name, otherwise, |code| is_taken(code) || self.codes.contains(code));
        self.codes.insert(code.clone());
        code
    }

    fn next(&mut self, family: &FamilyId, what: Ordered) -> u32 {
        let next = self.orders.entry((family.clone(), what)).or_default();
        *next += 1;
        *next - 1
    }

    fn family(&mut self, entry: &Entry, lookup: &Lookup<'_>) {
        let name = same(&entry.family);
        if self.families.contains_key(&name) {
            return;
        }
        let id = lookup.family(&name).cloned().unwrap_or_else(|| {
            let (plan, taken) = (self.plan, self.taken);
            let code = self.code(&entry.family, "family", |code| {
                plan.families.keys().any(|id| id.as_str() == code) || taken.has(code)
            });
            let id = FamilyId::new(code).expect("a code that was made is one");
            let label = entry.family.clone();
            self.changes.push(PlanChange::Family(FamilyChange { id: Some(id.clone()), label, order: None }));
            self.adds.families += 1;
            id
        });
        self.families.insert(name, id);
    }

    /// What all rows together tell of a member.
    fn member(&mut self, entry: &Entry, lookup: &Lookup<'_>) {
        let Some(told) = &entry.member else { return };
        let who = (same(&entry.family), same(&told.label));
        if lookup.member(&who.0, &who.1).is_some() {
            return;
        }
        if let Some(at) = self.members.get(&who) {
            let member = &mut self.told[*at];
            let age = member.age.take();
            member.age = age.or_else(|| told.age.clone());
            if member.case_types.is_empty() {
                member.case_types.clone_from(&told.case_types);
            }
            member.focus |= told.focus.unwrap_or_default();
            member.protected |= told.protected.unwrap_or_default();
            if member.gender == Gender::Other {
                member.gender = told.gender.unwrap_or(Gender::Other);
            }
            return;
        }
        let family = self.families[&who.0].clone();
        let (plan, taken) = (self.plan, self.taken);
        let code = self.code(&format!("{family}-{}", told.label), "member", |code| {
            MemberId::new(code).is_ok_and(|id| plan.members.contains_key(&id)) || taken.has(code)
        });
        let order = self.next(&family, Ordered::Members);
        self.members.insert(who, self.told.len());
        self.told.push(MemberChange {
            id: Some(MemberId::new(code).expect("a code that was made is one")),
            family,
            label: told.label.clone(),
            order: Some(order),
            role: told.role.unwrap_or(Role::Child),
            gender: told.gender.unwrap_or(Gender::Other),
            age: told.age.clone(),
            case_types: told.case_types.clone(),
            focus: told.focus.unwrap_or_default(),
            protected: told.protected.unwrap_or_default(),
        });
        self.adds.members += 1;
    }

    fn tell_members(&mut self) {
        self.changes.extend(self.told.iter().cloned().map(PlanChange::Member));
    }

    fn document(&mut self, entry: &Entry, lookup: &Lookup<'_>) {
        let Some(told) = &entry.document else { return };
        let name = same(&entry.family);
        let family = self.families[&name].clone();
        let role = |label: &str| {
            let who = (name.clone(), same(label));
            let new = self.members.get(&who).map(|at| self.told[*at].role);
            new.or_else(|| lookup.member(&who.0, &who.1).map(|one| one.role))
        };
        // A row without a side has a problem, and is not here.
        let Some(side) = side(told, role) else { return };
        let side_name = match side {
            Side::Child => "child",
            Side::Adult => "adult",
        };
        let (plan, taken) = (self.plan, self.taken);
        let code = self.code(&format!("{family}-{side_name}-{}", told.kind), "document", |code| {
            DocumentId::new(code).is_ok_and(|id| plan.documents.contains_key(&id)) || taken.has(code)
        });
        let id = DocumentId::new(code).expect("a code that was made is one");
        let member = |label: &String| {
            let who = (name.clone(), same(label));
            let new = self.members.get(&who).and_then(|at| self.told[*at].id.clone());
            new.or_else(|| lookup.member_id(&who.0, &who.1).cloned())
        };
        let members = told.concerns.iter().filter_map(member).collect();
        let order = self.next(&family, Ordered::Documents);
        self.changes.push(PlanChange::Document(DocumentChange {
            id: Some(id.clone()),
            family,
            order: Some(order),
            kind: told.kind.clone(),
            side,
            area: told.area.clone(),
            service: told.service.clone(),
            members,
            step: told.step.clone(),
            period: told.period,
        }));
        self.adds.documents += 1;
        if let Some(reason) = &told.unreviewable {
            let change = CouldNotBeReviewed { document: id.clone(), reason: reason.clone() };
            self.changes.push(PlanChange::CouldNotBeReviewed(change));
        }
        for reviewer in &told.readers {
            let reading = ReadingRef { subject: Subject::Document(id.clone()), reviewer: reviewer.clone() };
            self.changes.push(PlanChange::Reads(reading));
        }
        self.adds.readings += number(told.readers.len());
    }
}
