//! A question put together: finding, count, comments, what we don't know.

use analysis::{Cut, Filter, Level, Nothing, Part, Sheet, Unit, Values};
use domain::key::{Per, Question};
use domain::{Evidence, FamilyId};
use figures::{Canvas, Figure};
use serde::Serialize;

use super::{Place, Reach};
use crate::told::{Comment, Finding, Quoted, Told};

/// One question.
#[derive(Serialize)]
pub(crate) struct Block {
    pub(crate) number: usize,
    pub(crate) text: String,
    pub(crate) finding: String,
    pub(crate) counts: Vec<Count>,
    /// Every comment by its family; none outside the group.
    pub(crate) comments: Vec<FamilyComments>,
    /// What was chosen to be quoted, without a word of where it stands; none within the group, where it is among the comments.
    pub(crate) quotes: Vec<String>,
}

/// A count with its denominator.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Count {
    /// "Per barn"
    pub(crate) level: String,
    pub(crate) finding: String,
    /// What is said under it: the sentence that own words stand for, or that own words were left out.
    pub(crate) notes: Vec<String>,
    /// "utredningar"
    pub(crate) unit: String,
    pub(crate) of: u32,
    /// "av 9"
    pub(crate) of_words: String,
    pub(crate) several: bool,
    /// The same as a picture; `None` where nothing is counted.
    pub(crate) figure: Option<Figure>,
    pub(crate) inside: Vec<PartLine>,
    pub(crate) outside: Vec<PartLine>,
    pub(crate) summary: Option<String>,
    pub(crate) unknown: Vec<String>,
}

/// One part of a count.
#[derive(Serialize)]
pub(crate) struct PartLine {
    pub(crate) label: String,
    pub(crate) n: u32,
    pub(crate) step: u32,
    pub(crate) kind: Kind,
    /// The families behind it, shortly: "1, 4"; `None` outside the group.
    pub(crate) families: Option<String>,
}

/// How a part is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Value,
    Mixed,
    NotShown,
    Outside,
}

impl Kind {
    pub(crate) fn of(part: &Part) -> Self {
        match part {
            Part::Option(_) | Part::Value => Self::Value,
            Part::Mixed => Self::Mixed,
            Part::NotShown => Self::NotShown,
            Part::Outside(_) => Self::Outside,
        }
    }
}

/// The comments on a question about one family.
#[derive(Serialize)]
pub(crate) struct FamilyComments {
    pub(crate) family: String,
    pub(crate) comments: Vec<CommentLine>,
}

/// A comment.
#[derive(Serialize)]
pub(crate) struct CommentLine {
    pub(crate) place: Place,
    pub(crate) answer: String,
    pub(crate) body: String,
    pub(crate) evidence: Vec<String>,
}

impl CommentLine {
    pub(crate) fn new(told: &Told<'_>, comment: Comment) -> Self {
        Self {
            place: Place::new(told, &comment.at.key, &comment.subject, comment.member.as_ref()),
            answer: comment.answer,
            body: quoted_body(told, comment.quoted, comment.body),
            evidence: comment.evidence.iter().map(|evidence| evidence_line(told, evidence)).collect(),
        }
    }
}

/// The words of a comment, in quotation marks when it is quoted.
fn quoted_body(told: &Told<'_>, quoted: Quoted, body: String) -> String {
    match quoted {
        Quoted::Yes => told.words().tell("report-quote", &[("quote", body.into())]),
        Quoted::No | Quoted::Never => body,
    }
}

/// "s. 5, Samtal med barnet, 10 februari 2021: ”…”"
fn evidence_line(told: &Told<'_>, evidence: &Evidence) -> String {
    let words = told.words();
    let page = evidence.page.as_ref().map(|page| words.tell("report-evidence-page", &[("page", page.as_str().into())]));
    let date = evidence.date.map(|date| words.date(date));
    let quote = evidence.quote.as_ref().map(|quote| words.tell("report-quote", &[("quote", quote.as_str().into())]));
    [page, evidence.section.clone(), date, quote].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The questions of a sheet in the order of its key.
pub(super) fn blocks(told: &Told<'_>, sheet: &Sheet, canvas: Canvas, reach: Reach) -> Vec<Block> {
    let questions = sheet.columns().iter().map(|column| sheet.question(column)).enumerate();
    let told_of = questions.filter(|(_, question)| reach.tells(question));
    told_of.map(|(at, question)| block(told, sheet, (at + 1, question), canvas, reach)).collect()
}

fn block(
    told: &Told<'_>,
    sheet: &Sheet,
    (number, question): (usize, &Question),
    canvas: Canvas,
    reach: Reach,
) -> Block {
    let counts: Vec<_> = [Level::Subjects, Level::Members]
        .into_iter()
        .filter_map(|level| {
            let cut = Cut { question: question.id.clone(), level, filter: Filter::default() };
            Some(count(told, sheet, question, &told.finding(sheet, cut)?, canvas, reach))
        })
        .collect();
    let (comments, quotes) = match reach {
        Reach::Group => (comments(told, sheet, question), Vec::new()),
        Reach::Outside => (Vec::new(), quotes(told, sheet, question)),
    };
    Block {
        number,
        text: question.text.in_lang(told.lang()).to_owned(),
        finding: counts.first().map_or_else(String::new, |count| count.finding.clone()),
        counts,
        comments,
        quotes,
    }
}

/// Every comment on a question, by its family.
fn comments(told: &Told<'_>, sheet: &Sheet, question: &Question) -> Vec<FamilyComments> {
    let mut comments: Vec<FamilyComments> = Vec::new();
    // Evidence without a comment stands on the family's page, beside its document.
    let said = told.comments(sheet, &question.id, &Filter::default()).into_iter().filter(|one| !one.body.is_empty());
    // What is chosen to be quoted comes first, under the finding that it explains.
    let (quoted, rest): (Vec<_>, Vec<_>) = said.partition(|one| one.quoted == Quoted::Yes);
    for comment in quoted.into_iter().chain(rest) {
        let family = told.family_label(&comment.subject);
        let line = CommentLine::new(told, comment);
        match comments.last_mut().filter(|last| last.family == family) {
            Some(last) => last.comments.push(line),
            None => comments.push(FamilyComments { family, comments: vec![line] }),
        }
    }
    comments
}

/// What was chosen to be quoted of a question's comments, in quotation marks. In the order of the alphabet, since that of the
/// families would say whose it is.
fn quotes(told: &Told<'_>, sheet: &Sheet, question: &Question) -> Vec<String> {
    let mut quotes = told.quotes(sheet, &question.id);
    quotes.sort();
    quotes.into_iter().map(|body| quoted_body(told, Quoted::Yes, body)).collect()
}

fn count(
    told: &Told<'_>,
    sheet: &Sheet,
    question: &Question,
    finding: &Finding,
    canvas: Canvas,
    reach: Reach,
) -> Count {
    let Finding { cut, tally, .. } = finding;
    let line = |part: Part, n: u32| PartLine {
        label: told.part_label(sheet, question, &part),
        n,
        step: told.part_step(sheet, question, &part),
        kind: Kind::of(&part),
        families: match reach {
            Reach::Group => Some(families_behind(told, sheet, cut, &part)),
            Reach::Outside => None,
        },
    };
    let outside = Nothing::ALL.into_iter().map(|kind| (Part::Outside(kind), tally.outside().count(kind)));
    let level = match (tally.unit(), question.per) {
        (Unit::Documents, _) => "report-per-document",
        (Unit::Families, _) => "report-per-family",
        (Unit::Respondents, _) => "report-per-respondent",
        (Unit::ChildrenInDocuments | Unit::Children, _) | (Unit::Persons, Some(Per::Child)) => "report-per-child",
        (Unit::Adults, _) | (Unit::Persons, Some(Per::Adult)) => "report-per-adult",
        (Unit::Persons, Some(Per::Member) | None) => "report-per-member",
    };
    let (printed, notes) = told.printed(sheet, finding);
    let of_level = match cut.level {
        Level::Subjects => "subjects",
        Level::Members => "members",
    };
    let id = format!("{}-{}-{of_level}", sheet.key().id, cut.question);
    Count {
        figure: told.picture(sheet, finding, &id, canvas),
        level: told.words().say(level),
        finding: printed,
        notes,
        unit: told.unit(sheet, tally.unit()),
        of: tally.of(),
        of_words: told.words().tell("report-of", &[("of", tally.of().to_string().into())]),
        several: matches!(tally.values(), Values::Several { .. }),
        inside: tally.inside().into_iter().map(|(part, n)| line(part, n)).collect(),
        outside: outside.filter(|(_, n)| *n > 0).map(|(part, n)| line(part, n)).collect(),
        summary: told.summary(question, tally),
        unknown: told.unknown(sheet, tally),
    }
}

/// The families behind a number, so that it can be followed back: "1, 4". What all their labels begin with is
/// left out; the head of the column says it.
fn families_behind(told: &Told<'_>, sheet: &Sheet, cut: &Cut, part: &Part) -> String {
    let mut families: Vec<&FamilyId> = Vec::new();
    let places = sheet.behind(cut, part);
    for family in places.iter().filter_map(|place| told.material().plan.family_of(&place.subject)) {
        if families.last() != Some(&family) {
            families.push(family);
        }
    }
    let begins = common_beginning(told);
    let short = families.into_iter().map(|family| {
        let name = told.family_name(family);
        name.strip_prefix(&begins).map_or_else(|| name.clone(), str::to_owned)
    });
    short.collect::<Vec<_>>().join(", ")
}

/// The word that every family's label begins with, with the gap after it: "Familj ". Empty when there is none.
fn common_beginning(told: &Told<'_>) -> String {
    let mut labels = told.material().plan.families.values().map(|family| family.label.as_str());
    let Some((first, _)) = labels.next().and_then(|label| label.rsplit_once(' ')) else { return String::new() };
    let begins = format!("{first} ");
    if labels.all(|label| label.starts_with(&begins)) { begins } else { String::new() }
}
