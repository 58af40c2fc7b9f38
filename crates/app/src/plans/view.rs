//! Everything that is prepared for a round.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use domain::key::Key;
use domain::plan::TermList;
use domain::{
    By, Document, DocumentId, Family, Lang, Member, Plan, ReviewId, ReviewerId, Subject, SubjectKind, TermCode, TextId,
};
use reports::words::Words;
use store::ReviewHead;

use super::known::Known;
use super::list::number;
use super::proposal::list_name;
use super::{
    DocumentView, FamilyView, KeyOfRound, Left, LeftOutView, LeftWhat, ListView, MemberView, PlanView, ReviewerView,
    RoundOf, RoundView, SubjectView, TakenOut, TermOfList, uses,
};
use crate::app::App;
use crate::exchange::may_erase_subject;
use crate::failure::Failure;
use crate::keys::KeyHead;
use crate::naming::Naming;
use crate::open::Open;

/// Every list, in the order that they are shown.
const LISTS: [TermList; 7] = [
    TermList::DocumentKind,
    TermList::Area,
    TermList::Service,
    TermList::Step,
    TermList::AgeBand,
    TermList::Unit,
    TermList::EventKind,
];

pub(crate) fn view(app: &mut App, ask: RoundOf) -> Result<PlanView, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    let known = Known::of(open, &ask.round)?;
    let keys = open.keys_in_order(&plan)?;
    let named: Vec<TextId> = plan.texts().cloned().collect();
    let sight = Sight {
        plan: &plan,
        known: &known,
        texts: open.store.texts(&named)?,
        lang,
        words: Words::new(lang),
        naming: Naming::of(open, &plan, lang)?,
        keys: &keys,
        reviews: by_subject(&plan, &known.reviews),
        readers: readers(&plan),
    };
    let offered = open.offered_keys()?;
    Ok(PlanView {
        round: RoundView {
            id: plan.round.id.to_string(),
            name: plan.round.name.clone(),
            begins: plan.round.begins.map(|day| day.to_string()),
            ends: plan.round.ends.map(|day| day.to_string()),
            closed: plan.round.closed.map(|day| day.to_string()),
        },
        keys: keys.iter().map(|key| sight.key(key)).collect(),
        published: offered.iter().map(|key| KeyHead::of(key, lang)).collect(),
        lists: sight.lists(),
        reviewers: sight.reviewers(),
        families: sight.families(),
        taken_out: taken_out(open, &plan, &known, lang)?,
        left_out: sight.left_out(),
        routine: plan.routine.as_ref().map(|id| sight.text(id)).unwrap_or_default(),
        unread: number(sight.unread()),
        ready: sight.left(),
        without_focus: without_focus(&plan),
        may_erase: may_erase_subject(&open.store)?,
    })
}

fn taken_out(open: &Open, plan: &Plan, known: &Known, lang: Lang) -> Result<Vec<TakenOut>, Failure> {
    if known.out.reviews.is_empty() {
        return Ok(Vec::new());
    }
    let whole = known.out.put_back(plan);
    let named: Vec<TextId> = whole.texts().cloned().collect();
    let sight = Sight {
        plan: &whole,
        known,
        texts: open.store.texts(&named)?,
        lang,
        words: Words::new(lang),
        naming: Naming::of(open, &whole, lang)?,
        keys: &[],
        reviews: HashMap::new(),
        readers: readers(&whole),
    };
    let word = |list, code: &Option<TermCode>| {
        code.as_ref().filter(|code| plan.term(list, code).is_some()).map(ToString::to_string)
    };
    let view = |(id, all): (&DocumentId, &BTreeSet<ReviewId>)| {
        // They count neither before it is put back nor where their reader is none any more.
        let here: Vec<_> = known.reviews.iter().filter(|head| all.contains(&head.id)).collect();
        let document = whole.documents.get(id)?;
        let members = document.members.iter().filter(|member| plan.members.contains_key(*member));
        let has_kind = plan.term(TermList::DocumentKind, &document.kind).is_some();
        Some(TakenOut {
            family: document.family.to_string(),
            place: sight.naming.place(&Subject::Document(id.clone())),
            elsewhere: number(all.len() - here.len()),
            returns: has_kind && plan.families.contains_key(&document.family),
            document: DocumentView {
                members: members.map(ToString::to_string).collect(),
                area: word(TermList::Area, &document.area),
                service: word(TermList::Service, &document.service),
                step: word(TermList::Step, &document.step),
                reviews: number(here.len()),
                submitted: number(here.iter().filter(|head| head.status.is_submitted()).count()),
                ..sight.document(document)
            },
        })
    };
    let mut views: Vec<_> = known.out.reviews.iter().filter_map(view).collect();
    views.sort_by(|a, b| (&a.place, &a.document.id).cmp(&(&b.place, &b.document.id)));
    Ok(views)
}

/// The reviews that count, by what they are of.
fn by_subject<'a>(plan: &Plan, reviews: &'a [ReviewHead]) -> HashMap<&'a Subject, Vec<&'a ReviewHead>> {
    let mut gathered: HashMap<&Subject, Vec<&ReviewHead>> = HashMap::new();
    for head in reviews.iter().filter(|head| plan.counts(&head.id)) {
        gathered.entry(&head.id.subject).or_default().push(head);
    }
    gathered
}

fn without_focus(plan: &Plan) -> Vec<String> {
    let members = plan.members_by_family();
    let has = |family: &Family| members.get(&family.id).into_iter().flatten().any(|one| one.focus);
    plan.families_in_order().into_iter().filter(|family| !has(family)).map(|family| family.id.to_string()).collect()
}

fn readers(plan: &Plan) -> HashMap<&Subject, Vec<&ReviewerId>> {
    let mut gathered: HashMap<&Subject, Vec<&ReviewerId>> = HashMap::new();
    for reading in &plan.readings {
        gathered.entry(&reading.subject).or_default().push(&reading.reviewer);
    }
    gathered
}

/// The plan with what is needed to see it.
struct Sight<'a> {
    plan: &'a Plan,
    known: &'a Known,
    texts: HashMap<TextId, String>,
    lang: Lang,
    words: Words,
    naming: Naming<'a>,
    keys: &'a [Arc<Key>],
    reviews: HashMap<&'a Subject, Vec<&'a ReviewHead>>,
    readers: HashMap<&'a Subject, Vec<&'a ReviewerId>>,
}

impl Sight<'_> {
    fn key(&self, key: &Key) -> KeyOfRound {
        let newest = self.known.published.get(&key.id).and_then(|versions| versions.last()).copied();
        KeyOfRound {
            id: key.id.to_string(),
            version: key.version,
            name: key.name.in_lang(self.lang).into(),
            subject: key.subject,
            questions: number(key.questions().count()),
            newer: newest.filter(|newest| *newest > key.version),
            reviews: number(self.known.reviews.iter().filter(|head| head.id.key == key.id).count()),
            answered_in: self.known.answered_in.get(&key.id).copied(),
        }
    }

    fn lists(&self) -> Vec<ListView> {
        let in_plan = uses::of_plan(self.plan);
        let uses = |list, code: &TermCode| {
            let sighted = self.known.sighted.get(&(list, code.clone())).copied().unwrap_or_default();
            number(in_plan.get(&(list, code)).copied().unwrap_or_default() + sighted)
        };
        let list = |list: TermList| {
            let mut terms: Vec<_> = self.plan.terms.get(&list).into_iter().flatten().collect();
            terms.sort_by_key(|(code, term)| (term.order, *code));
            let view = |(code, term): (&TermCode, &domain::plan::Term)| TermOfList {
                code: code.to_string(),
                sv: term.name.sv.clone(),
                en: term.name.en.clone(),
                order: term.order,
                uses: uses(list, code),
            };
            ListView {
                list,
                name: self.words.say(&format!("plan-list-{}", list_name(list))),
                terms: terms.into_iter().map(view).collect(),
            }
        };
        LISTS.into_iter().map(list).collect()
    }

    fn reviewers(&self) -> Vec<ReviewerView> {
        let mut documents: BTreeMap<&ReviewerId, (usize, usize)> = BTreeMap::new();
        let mut others: BTreeMap<&ReviewerId, usize> = BTreeMap::new();
        for (subject, readers) in &self.readers {
            let is_readable = match subject {
                Subject::Document(id) => self.plan.documents.get(id).is_some_and(|one| one.unreviewable.is_none()),
                Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => {
                    if self.keys_about(subject).next().is_some() {
                        for reader in readers {
                            *others.entry(reader).or_default() += 1;
                        }
                    }
                    false
                }
            };
            if !is_readable {
                continue;
            }
            for reader in readers {
                let own = By::Reviewer((*reader).clone());
                let is_done = |head: &&ReviewHead| head.id.by == own && head.status.is_submitted();
                let done = self.reviews.get(*subject).is_some_and(|reviews| reviews.iter().any(is_done));
                let counts = documents.entry(reader).or_default();
                *counts = (counts.0 + 1, counts.1 + usize::from(done));
            }
        }
        let mut reviewers: Vec<_> = self.plan.reviewers.values().collect();
        reviewers.sort_by_key(|one| (one.name.to_lowercase(), &one.id));
        let view = |one: &domain::Reviewer| {
            let (all, done) = documents.get(&one.id).copied().unwrap_or_default();
            ReviewerView {
                id: one.id.to_string(),
                name: one.name.clone(),
                role: one.role.clone(),
                documents: number(all),
                done: number(done),
                others: number(others.get(&one.id).copied().unwrap_or_default()),
            }
        };
        reviewers.into_iter().map(view).collect()
    }

    fn families(&self) -> Vec<FamilyView> {
        let (members, documents) = (self.plan.members_by_family(), self.plan.documents_by_family());
        let view = |family: &Family| {
            let handled = self.plan.conflicts.iter().filter(|one| one.family == family.id);
            FamilyView {
                id: family.id.to_string(),
                label: family.label.clone(),
                members: members.get(&family.id).into_iter().flatten().map(|one| member(one)).collect(),
                documents: documents.get(&family.id).into_iter().flatten().map(|one| self.document(one)).collect(),
                others: self.others(family, members.get(&family.id).map_or(&[][..], Vec::as_slice)),
                handled_by: handled.map(|one| one.reviewer.to_string()).collect(),
            }
        };
        self.plan.families_in_order().into_iter().map(view).collect()
    }

    /// The keys of the round that are made for `subject`.
    fn keys_about<'s>(&'s self, subject: &'s Subject) -> impl Iterator<Item = &'s Key> {
        self.keys.iter().map(AsRef::as_ref).filter(|key: &&Key| key.is_for(self.plan, subject))
    }

    /// The family itself and its members, where a key is about them.
    fn others(&self, family: &Family, members: &[&Member]) -> Vec<SubjectView> {
        let whole = (Subject::Family(family.id.clone()), self.words.say("plan-whole-family"));
        let members = members.iter().map(|one| (Subject::Member(one.id.clone()), one.label.clone()));
        let view = |(subject, name): (Subject, String)| {
            let keys: Vec<String> =
                self.keys_about(&subject).map(|key| key.name.in_lang(self.lang).to_owned()).collect();
            let reviews = self.reviews.get(&subject).map_or(&[][..], Vec::as_slice);
            let readers = self.readers.get(&subject).map_or(&[][..], Vec::as_slice);
            (!keys.is_empty()).then(|| SubjectView {
                name,
                keys,
                readers: readers.iter().map(ToString::to_string).collect(),
                reviews: number(reviews.len()),
                submitted: number(reviews.iter().filter(|head| head.status.is_submitted()).count()),
                subject,
            })
        };
        std::iter::once(whole).chain(members).filter_map(view).collect()
    }

    fn document(&self, document: &Document) -> DocumentView {
        let subject = Subject::Document(document.id.clone());
        let reviews = self.reviews.get(&subject).map_or(&[][..], Vec::as_slice);
        let readers = self.readers.get(&subject).map_or(&[][..], Vec::as_slice);
        DocumentView {
            id: document.id.to_string(),
            name: self.naming.document(document),
            kind: document.kind.to_string(),
            side: document.side,
            area: document.area.as_ref().map(ToString::to_string),
            service: document.service.as_ref().map(ToString::to_string),
            members: document.members.iter().map(ToString::to_string).collect(),
            step: document.step.as_ref().map(ToString::to_string),
            period: document.period,
            unreviewable: document.unreviewable.as_ref().map(|id| self.text(id)),
            readers: readers.iter().map(ToString::to_string).collect(),
            reviews: number(reviews.len()),
            submitted: number(reviews.iter().filter(|head| head.status.is_submitted()).count()),
            key: self.naming.key_for(document).map(|key| key.name.in_lang(self.lang).into()),
        }
    }

    fn left_out(&self) -> Vec<LeftOutView> {
        let mut left_out: Vec<_> = self.plan.left_out.values().collect();
        left_out.sort_by_key(|one| (one.order, &one.id));
        let view = |one: &domain::LeftOut| LeftOutView {
            id: one.id.to_string(),
            label: one.label.clone(),
            reason: self.text(&one.reason),
        };
        left_out.into_iter().map(view).collect()
    }

    /// The documents that can be reviewed.
    fn readable(&self) -> impl Iterator<Item = &Document> {
        self.plan.documents.values().filter(|one| one.unreviewable.is_none())
    }

    fn unread(&self) -> usize {
        let is_unread = |one: &&Document| !self.readers.contains_key(&Subject::Document(one.id.clone()));
        self.readable().filter(is_unread).count()
    }

    fn left(&self) -> Vec<Left> {
        let without_key = self.readable().filter(|one| self.naming.key_for(one).is_none()).count();
        let (plan, unread) = (self.plan, self.unread());
        // A round without keys may come to need anything.
        let needs =
            |kinds: &[SubjectKind]| self.keys.is_empty() || self.keys.iter().any(|key| kinds.contains(&key.subject));
        let families = [SubjectKind::Document, SubjectKind::Family, SubjectKind::Member];
        let is_people = |key: &&Arc<Key>| [SubjectKind::Family, SubjectKind::Member].contains(&key.subject);
        let is_read = |key: &Arc<Key>| plan.readings.iter().any(|one| key.is_for(plan, &one.subject));
        let keys_unread = self.keys.iter().filter(is_people).filter(|key| !is_read(key)).count();
        let all = [
            (LeftWhat::NoKeys, 0, plan.round.keys.is_empty()),
            (LeftWhat::NoFamilies, 0, plan.families.is_empty() && needs(&families)),
            (
                LeftWhat::NoDocuments,
                0,
                !plan.families.is_empty() && plan.documents.is_empty() && needs(&[SubjectKind::Document]),
            ),
            (LeftWhat::NoReviewers, 0, plan.reviewers.is_empty()),
            (LeftWhat::Unread, unread, unread > 0),
            // Without keys it is every document, and told once.
            (LeftWhat::NoKeyFor, without_key, without_key > 0 && !plan.round.keys.is_empty()),
            (LeftWhat::KeyUnread, keys_unread, keys_unread > 0 && !plan.families.is_empty()),
        ];
        all.into_iter().filter(|(_, _, is)| *is).map(|(what, n, _)| Left { what, n: number(n) }).collect()
    }

    fn text(&self, id: &TextId) -> String {
        self.texts.get(id).cloned().unwrap_or_default()
    }
}

fn member(member: &Member) -> MemberView {
    MemberView {
        id: member.id.to_string(),
        label: member.label.clone(),
        role: member.role,
        gender: member.gender,
        age: member.age.as_ref().map(ToString::to_string),
        case_types: member.case_types.iter().map(ToString::to_string).collect(),
        focus: member.focus,
        protected: member.protected,
    }
}
