//! A report as content: what every form of it says, in which order. The forms only lay it out.

mod block;
mod event;
mod family;
mod found;
mod overview;
mod since;
mod themes;

use std::collections::BTreeMap;

use analysis::{Filter, Sheet};
use domain::key::{AnswerType, Question};
use domain::{Subject, SubjectKind};
use figures::Canvas;
use jiff::civil::Date;
use serde::Serialize;

use crate::told::{Earlier, ToDo, Told};
use crate::words::{Words, capital};

pub(crate) use block::{Block, CommentLine, Count, Kind, PartLine};
pub(crate) use event::{EventsPart, MarkLine};
pub(crate) use family::{AnswerLine, FamilyPage, Row};
pub(crate) use found::{FoundPart, findings};
pub(crate) use overview::Overview;
pub(crate) use since::{ApartPart, ChangePart, QuestionSince, SincePart};
pub(crate) use themes::{ThemeMatrix, ThemeSlice, ThemesPart, share};

/// How far a report goes, which settles what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Reach {
    /// Those who review: all that there is, family by family.
    Group,
    /// Others too: what is counted of the whole round and what was chosen to be quoted. Nothing in it is of one family, and no
    /// family is named.
    Outside,
}

impl Reach {
    /// True for a question whose answers are told. The day of something in a file leads back to the file, so days stay in the
    /// group.
    pub(crate) fn tells(self, question: &Question) -> bool {
        match (self, &question.answer) {
            (Self::Outside, AnswerType::Date {}) => false,
            (
                Self::Group | Self::Outside,
                AnswerType::Single { .. }
                | AnswerType::Multiple { .. }
                | AnswerType::Checklist { .. }
                | AnswerType::Count { .. }
                | AnswerType::Number { .. }
                | AnswerType::Text {}
                | AnswerType::Date {},
            ) => true,
        }
    }
}

/// The report of a round.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Report {
    pub(crate) reach: Reach,
    pub(crate) lang: &'static str,
    pub(crate) labels: BTreeMap<&'static str, String>,
    pub(crate) title: String,
    /// "Sida {n} av {of}", for the paper to fill in.
    pub(crate) page: String,
    /// When the round was read, and when the report was made.
    pub(crate) days: Vec<String>,
    pub(crate) looked_at: Vec<String>,
    pub(crate) found: Vec<FoundPart>,
    /// `None` for a round without one before it.
    pub(crate) since: Option<SincePart>,
    pub(crate) missing: Vec<MissingLine>,
    pub(crate) gaps: Vec<GapLine>,
    pub(crate) overview: Option<Overview>,
    pub(crate) types: Vec<TypePart>,
    pub(crate) actions: Vec<ActionPart>,
    pub(crate) reflections: Vec<ReflectionPart>,
    /// `None` where no comment can have a theme.
    pub(crate) themes: Option<ThemesPart>,
    pub(crate) families: Vec<FamilyPage>,
}

/// A document that does not count.
#[derive(Serialize)]
pub(crate) struct MissingLine {
    pub(crate) place: Place,
    pub(crate) why: String,
}

/// An unanswered question.
#[derive(Serialize)]
pub(crate) struct GapLine {
    pub(crate) place: Place,
    pub(crate) question: String,
    pub(crate) reason: Option<String>,
}

/// Where something stands, in words.
#[derive(Serialize)]
pub(crate) struct Place {
    pub(crate) family: String,
    pub(crate) document: String,
    /// Area and service.
    pub(crate) area: String,
    /// Area, service and whom it concerns.
    pub(crate) detail: String,
    pub(crate) member: Option<String>,
}

/// The answers to one key.
#[derive(Serialize)]
pub(crate) struct TypePart {
    pub(crate) name: String,
    pub(crate) counted: String,
    pub(crate) blocks: Vec<Block>,
}

/// Something that is to be done.
#[derive(Serialize)]
pub(crate) struct ActionPart {
    pub(crate) what: String,
    pub(crate) about: Option<String>,
    pub(crate) facts: String,
}

/// What one role saw.
#[derive(Serialize)]
pub(crate) struct ReflectionPart {
    pub(crate) role: String,
    pub(crate) body: String,
}

/// The messages of `report.ftl` that stand in a report as they are.
const LABELS: [&str; 60] = [
    "working-material",
    "contents",
    "overview",
    "overview-about",
    "looked-at",
    "missing",
    "missing-documents",
    "gaps",
    "nothing-missing",
    "results",
    "actions",
    "reflections",
    "families",
    "family",
    "document",
    "why",
    "question",
    "reason",
    "no-reason",
    "answer",
    "asked-once",
    "count",
    "in-families",
    "inside",
    "all",
    "outside",
    "overlap",
    "unknown",
    "comments",
    "quotes",
    "evidence",
    "no-comments",
    "members",
    "side-by-side",
    "differs",
    "not-in-key",
    "legend",
    "in-words",
    "events",
    "event",
    "events-legend",
    "event-notes",
    "judgements",
    "no-judgement",
    "no-documents",
    "found",
    "found-about",
    "since",
    "since-most",
    "since-apart",
    "since-why",
    "since-all",
    "since-all-about",
    "since-change",
    "themes",
    "themes-about",
    "theme",
    "theme-all",
    "theme-comments",
    "theme-families",
];

/// The messages of `figure.ftl` that stand beside pictures.
const PICTURES: [&str; 3] = ["figure-families", "figure-families-about", "figure-as-table"];

/// "Sida {n} av {of}".
pub(crate) fn page(words: &Words) -> String {
    words.tell("report-page", &[("n", "{n}".into()), ("of", "{of}".into())])
}

/// The standing words by name, without their prefix.
pub(crate) fn labels(told: &Words, names: &[&'static str]) -> BTreeMap<&'static str, String> {
    names.iter().copied().map(|label| (label, told.say(&format!("report-{label}")))).collect()
}

impl Report {
    /// The group's own report of what is told, beside the round before it when there is one, made on `made`, its pictures
    /// drawn on `canvas`.
    pub(crate) fn new(told: &Told<'_>, earlier: Option<Earlier<'_>>, made: Date, canvas: Canvas) -> Self {
        Self::reaching(Reach::Group, told, earlier, made, canvas)
    }

    /// The same for `reach`.
    pub(crate) fn reaching(
        reach: Reach,
        told: &Told<'_>,
        earlier: Option<Earlier<'_>>,
        made: Date,
        canvas: Canvas,
    ) -> Self {
        let keys = earlier.map_or_else(Vec::new, |earlier| earlier.keys(told));
        let material = told.material();
        let types = material.sheets.iter().filter(|sheet| !sheet.rows().is_empty()).map(|sheet| TypePart {
            name: sheet.key().name.in_lang(told.lang()).to_owned(),
            counted: told.counted(sheet, &Filter::default()),
            blocks: block::blocks(told, sheet, canvas, reach),
        });
        let Apart { missing, gaps, reflections, families } = match reach {
            Reach::Group => Apart::new(told),
            Reach::Outside => Apart::default(),
        };
        Self {
            reach,
            lang: told.lang().tag(),
            labels: labels(told.words(), &LABELS)
                .into_iter()
                .chain(PICTURES.map(|id| (id, told.words().say(id))))
                .chain(by_key(told))
                .chain(by_reach(told, reach))
                .collect(),
            page: page(told.words()),
            title: material.plan.round.name.clone(),
            days: days(told, made),
            looked_at: told.looked_at(),
            found: findings(told, &keys, reach),
            since: earlier.map(|earlier| SincePart::new(told, earlier, &keys, canvas, reach)),
            missing,
            gaps,
            overview: Overview::new(told, canvas, reach),
            types: types.collect(),
            actions: told
                .to_do()
                .into_iter()
                .map(|ToDo { what, about, facts }| ActionPart { what, about, facts })
                .collect(),
            reflections,
            themes: ThemesPart::new(told, reach),
            families,
        }
    }

    pub(crate) fn label(&self, name: &str) -> &str {
        self.labels.get(name).map_or("", String::as_str)
    }
}

/// What is told of one family, one document or one reader at a time.
#[derive(Default)]
struct Apart {
    missing: Vec<MissingLine>,
    gaps: Vec<GapLine>,
    reflections: Vec<ReflectionPart>,
    families: Vec<FamilyPage>,
}

impl Apart {
    fn new(told: &Told<'_>) -> Self {
        let missing = told.missing().into_iter().map(|missing| MissingLine {
            place: Place::new(told, &missing.key, &missing.subject, None),
            why: missing.why,
        });
        let gaps = told.gaps().into_iter().map(|gap| GapLine {
            place: Place::new(told, &gap.key, &gap.subject, gap.member.as_ref()),
            question: gap.text,
            reason: gap.reason,
        });
        let reflections = told
            .reflections()
            .into_iter()
            .map(|reflection| ReflectionPart { role: capital(&reflection.role), body: reflection.body });
        Self {
            missing: missing.collect(),
            gaps: gaps.collect(),
            reflections: reflections.collect(),
            families: family::families(told),
        }
    }
}

impl Place {
    /// Where an answer to `key` stands.
    pub(crate) fn new(
        told: &Told<'_>,
        key: &domain::KeyId,
        subject: &Subject,
        member: Option<&domain::MemberId>,
    ) -> Self {
        Self { document: told.read_with(key, subject), ..Self::of_document(told, subject, member) }
    }

    /// A document, whatever it is read with.
    pub(crate) fn of_document(told: &Told<'_>, subject: &Subject, member: Option<&domain::MemberId>) -> Self {
        Self {
            family: told.family_label(subject),
            document: told.subject_name(subject),
            area: told.subject_area(subject),
            detail: told.subject_detail(subject),
            member: member.map(|member| told.member_label(member)),
        }
    }

    /// "Barnutredning · LSS · Barn 1"
    pub(crate) fn named(&self) -> String {
        let parts = [Some(self.document.as_str()), Some(self.area.as_str()), self.member.as_deref()];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// The standing words that speak of documents, and what is said in their place where some key is not about documents.
const BY_KEY: [(&str, &str); 8] = [
    ("overview", "report-overview-by-key"),
    ("overview-about", "report-overview-about-by-key"),
    ("missing-documents", "report-missing-by-key"),
    ("results", "report-results-by-key"),
    ("side-by-side", "report-side-by-side-by-key"),
    ("asked-once", "report-asked-once-by-key"),
    ("legend", "report-legend-by-key"),
    ("found-about", "report-found-about-by-key"),
];

fn by_key(told: &Told<'_>) -> Vec<(&'static str, String)> {
    let is_other = |sheet: &Sheet| sheet.key().subject != SubjectKind::Document;
    if !told.material().sheets.iter().any(is_other) {
        return Vec::new();
    }
    BY_KEY.iter().map(|(label, id)| (*label, told.words().say(id))).collect()
}

/// The mark on every page, of a report that leaves the group.
fn by_reach(told: &Told<'_>, reach: Reach) -> Option<(&'static str, String)> {
    match reach {
        Reach::Group => None,
        Reach::Outside => Some(("working-material", told.words().say("report-summary-mark"))),
    }
}

fn days(told: &Told<'_>, made: Date) -> Vec<String> {
    let (words, round) = (told.words(), &told.material().plan.round);
    let first = ("first", round.begins.map_or_else(String::new, |day| words.date(day)).into());
    let last = ("last", round.ends.map_or_else(String::new, |day| words.date(day)).into());
    let read = match (round.begins, round.ends) {
        (Some(_), Some(_)) => Some(words.tell("report-read-between", &[first, last])),
        (Some(_), None) => Some(words.tell("report-read-from", &[first])),
        (None, Some(_)) => Some(words.tell("report-read-until", &[last])),
        (None, None) => None,
    };
    let made = words.tell("report-made", &[("date", words.date(made).into())]);
    read.into_iter().chain([made]).collect()
}
