//! Small rounds, made from answers written as words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::told::Themed;
use analysis::Sheet;
use domain::key::Key;
use domain::plan::{Gender, Role, Side, Term, TermList};
use domain::{
    Answer, By, Days, Document, Evidence, Family, Forms, Genus, Lang, Member, Noun, Occasion, Plan, Review, ReviewId,
    Reviewer, Round, Slot, State, Status, Subject, Text, TextId, Value,
};
use serde_json::json;

use crate::{Material, Told};

static NOTHING_WITHHELD: BTreeSet<Subject> = BTreeSet::new();

/// A round that can be told.
pub(super) struct Made {
    pub(super) plan: Plan,
    pub(super) key: Arc<Key>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) reviews: Vec<Review>,
    pub(super) texts: BTreeMap<TextId, String>,
    pub(super) themed: Themed,
}

fn code<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

/// A key with one question of each kind.
pub(super) fn key() -> Arc<Key> {
    let option = |code: &str, sv: &str, en: &str| json!({ "code": code, "label": { "sv": sv, "en": en } });
    let key = json!({
        "id": "investigation", "version": 1, "life": "published", "name": { "sv": "Utredning", "en": "Investigation" },
        "subject": "document", "applies_to": { "kinds": ["investigation"] },
        "scales": {
            "yes-no": { "order": "nominal", "options": [option("yes", "Ja", "Yes"), option("no", "Nej", "No")] },
            "extent": { "order": "ordinal", "options": [
                option("not", "Beskrivs inte", "Not described"), option("partly", "Beskrivs delvis", "Partly described"),
                option("fully", "Beskrivs helt", "Fully described"),
            ] },
            "who": { "order": "nominal", "options": [
                option("school", "Skolan", "The school"), option("care", "Vården", "Health care"),
                option("lss", "LSS-handläggare", "LSS case worker"), option("kin", "Släkten", "The relatives"),
            ] },
        },
        "sections": [{ "id": "all", "title": { "sv": "Allt" }, "questions": [
            { "id": "held", "text": { "sv": "Hölls samråd?" }, "answer": { "type": "single", "scale": "yes-no" }, "evidence": true },
            { "id": "met", "text": { "sv": "Träffade handläggaren barnet?" }, "per": "child", "roll_up": "every",
              "answer": { "type": "single", "scale": "yes-no" } },
            { "id": "needs", "text": { "sv": "Beskrivs behoven?" }, "answer": { "type": "single", "scale": "extent" } },
            { "id": "who", "text": { "sv": "Vilka deltog?" }, "answer": { "type": "multiple", "scale": "who" },
              "visible_if": { "equals": { "question": "held", "value": "yes" } } },
            { "id": "times", "text": { "sv": "Hur många samråd?" }, "answer": { "type": "count", "unit": { "sv": "samråd", "en": "consultations" } } },
            { "id": "day", "text": { "sv": "Vilken dag?" }, "answer": { "type": "date" } },
            { "id": "words", "text": { "sv": "Vad säger barnet?" }, "per": "child", "roll_up": "every", "answer": { "type": "text" } },
        ] }],
    });
    Arc::new(serde_json::from_value(key).unwrap())
}

/// The kind of the documents, with its forms.
fn investigation() -> Term {
    let noun = |forms: [&str; 4]| {
        let [one, the, many, the_many] = forms.map(str::to_owned);
        Noun { genus: Genus::Common, one, the, many, the_many }
    };
    Term {
        name: Text { sv: "Utredning".into(), en: Some("Investigation".into()) },
        order: 0,
        forms: Some(Forms {
            sv: noun(["utredning", "utredningen", "utredningar", "utredningarna"]),
            en: Some(noun(["investigation", "the investigation", "investigations", "the investigations"])),
        }),
    }
}

impl Made {
    /// A round without families.
    pub(super) fn new() -> Self {
        let key = key();
        let round = Round {
            id: code("r"),
            name: "Liten omgång".into(),
            begins: Some(code("2021-09-14")),
            ends: None,
            closed: None,
            keys: [(key.id.clone(), 1)].into(),
        };
        let mut plan = Plan::new(round);
        let lss = Term { name: Text { sv: "LSS".into(), en: None }, order: 0, forms: None };
        plan.terms.insert(TermList::Area, [(code("lss"), lss)].into());
        plan.terms.insert(TermList::DocumentKind, [(code("investigation"), investigation())].into());
        Self { plan, key, sheets: Vec::new(), reviews: Vec::new(), texts: BTreeMap::new(), themed: Themed::default() }
    }

    /// A family for each entry of `answers`, with one investigation and two children. An answer is an option, a
    /// number, a day, several options joined by `+`, or `text:…`; `-` is not shown, `.` not answered, `na` not applicable; `a/b` tells
    /// the children apart; `x` is a document that nobody has read, `?` one whose readers do not agree, and `!` one where what
    /// the question depends on is answered with no.
    pub(super) fn of(question: &str, answers: &[&str]) -> Self {
        let mut made = Self::new();
        for (at, answer) in answers.iter().enumerate() {
            let subject = made.family(at + 1);
            match (question, *answer) {
                (_, "x") => {}
                (_, "!") => made.read(&subject, &[("held", "no")]),
                (_, "?") => {
                    made.read_by(By::Reviewer(code("a")), &subject, &[(question, "-"), ("held", "yes")]);
                    made.read_by(By::Reviewer(code("b")), &subject, &[(question, "na"), ("held", "yes")]);
                }
                ("who", answer) => made.read(&subject, &[("held", "yes"), ("who", answer)]),
                (question, answer) => made.read(&subject, &[(question, answer)]),
            }
        }
        made.counted()
    }

    /// One more family with its investigation.
    pub(super) fn family(&mut self, n: usize) -> Subject {
        let family =
            Family { id: code(&format!("f{n}")), label: format!("Familj {n}"), order: u32::try_from(n).unwrap() };
        let member = |label: &str, order: u32, role, gender| Member {
            id: code(&format!("f{n}-{order}")),
            family: family.id.clone(),
            label: label.into(),
            order,
            role,
            gender,
            age: None,
            case_types: vec![code("lss")],
            focus: order < 2,
            protected: false,
        };
        let members = [
            member("Förälder 1", 0, Role::Adult, Gender::Female),
            member("Barn 1", 1, Role::Child, Gender::Female),
            member("Barn 2", 2, Role::Child, Gender::Male),
        ];
        let document = Document {
            id: code(&format!("f{n}-investigation")),
            family: family.id.clone(),
            order: 0,
            kind: code("investigation"),
            side: Side::Child,
            area: Some(code("lss")),
            service: None,
            members: members.iter().map(|member| member.id.clone()).collect(),
            step: None,
            period: None,
            unreviewable: None,
        };
        let subject = Subject::Document(document.id.clone());
        self.plan.documents.insert(document.id.clone(), document);
        self.plan.members.extend(members.map(|member| (member.id.clone(), member)));
        self.plan.families.insert(family.id.clone(), family);
        subject
    }

    /// A submitted review of `subject` by reader A.
    pub(super) fn read(&mut self, subject: &Subject, answers: &[(&str, &str)]) {
        self.read_by(By::Reviewer(code("a")), subject, answers);
    }

    /// A submitted review of `subject`.
    pub(super) fn read_by(&mut self, by: By, subject: &Subject, answers: &[(&str, &str)]) {
        let id = ReviewId {
            round: self.plan.round.id.clone(),
            key: self.key.id.clone(),
            subject: subject.clone(),
            occasion: Occasion::Round,
            by,
        };
        let mut review = Review::new(id, self.key.version);
        review.status = Status::Submitted { at: code("2021-11-01T10:00:00Z"), gaps: None };
        let key = Arc::clone(&self.key);
        let members = self.plan.clone();
        let members = members.concerned(subject);
        for (question, slot) in key.slots(&members) {
            let Some((_, given)) = answers.iter().find(|(id, _)| *id == question.id.as_str()) else { continue };
            let children: Vec<_> = members.iter().filter(|member| member.role == Role::Child).collect();
            let at = children.iter().position(|child| Some(&child.id) == slot.member.as_ref()).unwrap_or(0);
            let own = given.split('/').nth(at).unwrap_or(given);
            if let Some(state) = self.state(&question.answer, own) {
                review.answers.insert(slot, Answer { state: Some(state), ..Answer::default() });
            }
        }
        self.reviews.push(review);
    }

    fn state(&mut self, answer: &domain::key::AnswerType, given: &str) -> Option<State> {
        use domain::key::AnswerType::{Checklist, Count, Date, Multiple, Number, Single, Text};
        let value = match (given, answer) {
            (".", _) => return None,
            ("-", _) => return Some(State::NotShown),
            ("na", _) => return Some(State::NotApplicable { reason: self.text("Barnet är nyfött.") }),
            (_, Single { .. }) => Value::Single(code(given)),
            (_, Multiple { .. } | Checklist { .. }) => Value::Several(given.split('+').map(code).collect()),
            (_, Count { .. }) => Value::Count(code(given)),
            (_, Number { .. }) => Value::Number(code(given)),
            (_, Date {}) => Value::Date(code(given)),
            (_, Text {}) => Value::Text(self.text(given.trim_start_matches("text:"))),
        };
        Some(State::Value(value))
    }

    /// Keeps a free text.
    pub(super) fn text(&mut self, body: &str) -> TextId {
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&(self.texts.len() as u64).to_be_bytes());
        let id = TextId::from_bytes(bytes);
        self.texts.insert(id.clone(), body.into());
        id
    }

    /// Puts a comment, and evidence with a quote, on an answer of the last review.
    pub(super) fn comment(&mut self, question: &str, member: Option<&str>, body: &str, quote: &str) {
        let comment = self.text(body);
        let evidence = Evidence { page: Some("4".into()), quote: Some(quote.into()), ..Evidence::default() };
        let evidence = self.text(&serde_json::to_string(&evidence).unwrap());
        let slot = Slot { question: code(question), member: member.map(code) };
        let answer = self.reviews.last_mut().unwrap().answers.entry(slot).or_default();
        answer.comment = Some(comment);
        answer.evidence = vec![evidence];
    }

    /// One more document of the family of `subject`, read in the same way.
    pub(super) fn another(&mut self, subject: &Subject, name: &str) -> Subject {
        let Subject::Document(id) = subject else { unreachable!("subjects here are documents") };
        let first = self.plan.documents[id].clone();
        let document = Document { id: code(name), order: first.order + 1, area: None, ..first };
        let subject = Subject::Document(document.id.clone());
        self.plan.documents.insert(document.id.clone(), document);
        subject
    }

    /// Notes an event in the last review of `subject`, on a day or on none.
    pub(super) fn event(
        &mut self,
        subject: &Subject,
        id: &str,
        kind: &str,
        day: Option<&str>,
    ) -> &mut domain::Sighting {
        let when = day.map(|day| Days { first: code(day), last: None });
        let sighting = domain::Sighting { kind: code(kind), when, units: Vec::new(), note: None };
        let review = self.reviews.iter_mut().rfind(|review| &review.id.subject == subject).unwrap();
        review.sightings.entry(code(id)).or_insert(sighting)
    }

    /// Says that two sightings are one event.
    pub(super) fn same(&mut self, one: &str, other: &str) {
        self.plan.links.insert(code(one), code(other));
    }

    /// Gives the round words for kinds of event, and units.
    pub(super) fn event_words(&mut self) {
        let word =
            |sv: &str, en: &str, order| Term { name: Text { sv: sv.into(), en: Some(en.into()) }, order, forms: None };
        let kinds = [
            ("consultation", word("Samråd", "Consultation", 0)),
            ("joint-meeting", word("Gemensamt möte", "Joint meeting", 1)),
            ("visit", word("Hembesök", "Home visit", 2)),
        ];
        let kinds = kinds.into_iter().map(|(id, word)| (code(id), word)).collect();
        self.plan.terms.insert(TermList::EventKind, kinds);
        let units = [(code("school"), word("Skolan", "School", 0))].into();
        self.plan.terms.insert(TermList::Unit, units);
    }

    /// What a reviewer in a role saw in the whole.
    pub(super) fn reflection(&mut self, role: &str, body: &str) {
        let text = self.text(body);
        let reviewer = Reviewer { id: code("a"), name: "Anna".into(), role: role.into() };
        self.plan.reflections.insert(reviewer.id.clone(), text);
        self.plan.reviewers.insert(reviewer.id.clone(), reviewer);
    }

    /// The round with its answers counted.
    pub(super) fn counted(mut self) -> Self {
        let mut sheet = Sheet::new(Arc::clone(&self.key), &self.plan, &[]);
        let subjects: Vec<Subject> = sheet.rows().iter().map(|row| row.subject.clone()).collect();
        for subject in subjects {
            let own: Vec<Review> = self.reviews.iter().filter(|review| review.id.subject == subject).cloned().collect();
            assert!(sheet.take(&self.plan, &subject, &own), "the sheet was made of these subjects");
        }
        self.sheets = vec![sheet];
        self
    }

    pub(super) fn told(&self, lang: Lang) -> Told<'_> {
        static NOTHING: std::sync::LazyLock<domain::Conclusions> =
            std::sync::LazyLock::new(domain::Conclusions::default);
        let material = Material {
            conclusions: &NOTHING,
            plan: &self.plan,
            sheets: &self.sheets,
            reviews: &self.reviews,
            texts: &self.texts,
            withheld: &NOTHING_WITHHELD,
            themed: &self.themed,
        };
        Told::new(material, lang)
    }
}

/// A round with something of everything.
pub(super) fn whole() -> Made {
    let mut made = Made::new();
    let (one, two, three) = (made.family(1), made.family(2), made.family(3));
    made.read(
        &one,
        &[
            ("held", "yes"),
            ("met", "yes/no"),
            ("needs", "partly"),
            ("who", "school+lss"),
            ("times", "2"),
            ("day", "2021-02-11"),
            ("words", "text:Jag vill vara hemma./-"),
        ],
    );
    made.comment("held", None, "Två samråd, båda i telefon.\nDet tredje ställdes in.", "Vi talade om skolan.");
    made.comment("met", Some("f1-2"), "Barn 2 nämns inte.", "Barnen mår bra.");
    made.event_words();
    let note = made.text("Rektor ringde själv.");
    let seen = made.event(&one, "c1", "consultation", Some("2021-02-11"));
    seen.units = vec![code("school")];
    seen.note = Some(note);
    made.event(&one, "m1", "joint-meeting", None);
    made.read(&two, &[("held", "-"), ("met", "na"), ("needs", "fully"), ("times", "1")]);
    let reason = made.text("Utredningen är inte avslutad.");
    let Subject::Document(id) = three else { unreachable!("a family has a document") };
    made.plan.documents.get_mut(&id).unwrap().unreviewable = Some(reason);
    made.reflection("familjebehandlare", "Behoven står i utredningen men inte i uppdraget.");
    made.counted()
}
