//! Results as figures with stable names, each with its denominator.

use std::collections::BTreeSet;

use analysis::{Cut, Filter, Level, Nothing, Part, Sheet, Unit};
use domain::key::Question;
use domain::{FamilyId, QuestionId, TermCode};
use reports::told::{Finding, Told};
use serde::Serialize;

use super::{By, ReadOut, known};
use crate::app::App;
use crate::failure::Failure;
use crate::results::Gathered;
use crate::shapes::RoundHead;

/// The figures of a round.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// The round.
    pub round: RoundHead,
    /// In which order.
    pub by: By,
    /// One for each question of each document type, and one more per member where it is asked so.
    pub figures: Vec<Figure>,
}

/// One question, counted.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// The family it is counted over; absent over all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The area it is counted over; absent over all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The key's code.
    pub key: String,
    /// The question's code.
    pub question: String,
    /// What was asked.
    pub text: String,
    /// What is counted.
    pub unit: FigureUnit,
    /// The denominator: values and not shown.
    pub of: u32,
    /// Everything counted, inside and outside the denominator.
    pub subjects: u32,
    /// True when a subject can be in several parts, so that they do not add up to the denominator.
    pub several: bool,
    /// The parts inside the denominator.
    pub parts: Vec<FigurePart>,
    /// What is outside it.
    pub outside: OutsideFigures,
    /// The figure in words.
    pub finding: String,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FigureUnit {
    /// Documents.
    Documents,
    /// Children, once for each document that concerns them.
    ChildrenInDocuments,
    /// Children, each once.
    Children,
    /// Adults, each once.
    Adults,
    /// Families.
    Families,
    /// Persons; in documents, once for each.
    Persons,
    /// Those who have answered a survey.
    Respondents,
}

/// One part of a figure.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigurePart {
    /// `option`, `value`, `mixed` or `notShown`.
    pub part: &'static str,
    /// The option's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What it says.
    pub label: String,
    /// How many.
    pub n: u32,
}

/// What is outside the denominator, each kind by itself.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutsideFigures {
    /// Does not apply.
    pub not_applicable: u32,
    /// Left unanswered in a review marked as done.
    pub not_answered: u32,
    /// Hidden by its condition.
    pub not_asked: u32,
    /// Not reviewed, or not yet.
    pub not_reviewed: u32,
    /// Readers differ and have not agreed.
    pub no_agreement: u32,
}

/// The figures of a round.
pub fn figures(app: &mut App, ask: &ReadOut) -> Result<Figures, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    known(&reckoned.plan, ask.family.as_ref())?;
    let told = Told::new(gathered.material(reckoned), lang);
    let all = Filter { family: ask.family.clone(), ..Filter::default() };
    let mut figures = Vec::new();
    match ask.by {
        By::Question => {
            for question in questions(&reckoned.sheets) {
                reckoned.sheets.iter().for_each(|sheet| figures.extend(asked(&told, sheet, question, &all)));
            }
        }
        By::DocumentType => reckoned.sheets.iter().for_each(|sheet| figures.extend(of_sheet(&told, sheet, &all))),
        By::Family => {
            let families = reckoned.plan.families_in_order().into_iter().map(|family| family.id.clone());
            let wanted = families.filter(|id| ask.family.as_ref().is_none_or(|only| only == id));
            for family in wanted.collect::<Vec<FamilyId>>() {
                let filter = Filter { family: Some(family), ..Filter::default() };
                reckoned.sheets.iter().for_each(|sheet| figures.extend(of_sheet(&told, sheet, &filter)));
            }
        }
        By::Area => {
            let areas: BTreeSet<TermCode> =
                reckoned.plan.documents.values().filter_map(|one| one.area.clone()).collect();
            for area in areas {
                let filter = Filter { area: Some(area), ..all.clone() };
                reckoned.sheets.iter().for_each(|sheet| figures.extend(of_sheet(&told, sheet, &filter)));
            }
        }
    }
    let round = &reckoned.plan.round;
    Ok(Figures { round: RoundHead { id: round.id.to_string(), name: round.name.clone() }, by: ask.by, figures })
}

/// Every question, in the order that the keys first ask it.
fn questions(sheets: &[Sheet]) -> Vec<&QuestionId> {
    let mut seen = BTreeSet::new();
    let asked = sheets.iter().flat_map(|sheet| sheet.key().questions().map(|question| &question.id));
    asked.filter(|id| seen.insert(*id)).collect()
}

fn of_sheet(told: &Told<'_>, sheet: &Sheet, filter: &Filter) -> Vec<Figure> {
    sheet.key().questions().flat_map(|question| asked(told, sheet, &question.id, filter)).collect()
}

/// The figures of one question of one key: per subject, and per member where it is asked so.
fn asked(told: &Told<'_>, sheet: &Sheet, question: &QuestionId, filter: &Filter) -> Vec<Figure> {
    let Some(question) = sheet.key().question(question) else { return Vec::new() };
    let finding = |level| told.finding(sheet, Cut { question: question.id.clone(), level, filter: filter.clone() });
    let findings = [Level::Subjects, Level::Members].into_iter().filter_map(finding);
    findings.filter(|one| one.tally.subjects() > 0).map(|one| figure(told, sheet, question, &one)).collect()
}

fn figure(told: &Told<'_>, sheet: &Sheet, question: &Question, finding: &Finding) -> Figure {
    let (tally, filter) = (&finding.tally, &finding.cut.filter);
    let inside = tally.inside();
    let parts = inside.into_iter().filter_map(|(part, n)| {
        let (name, code) = match &part {
            Part::Option(code) => ("option", Some(code.to_string())),
            Part::Value => ("value", None),
            Part::Mixed => ("mixed", None),
            Part::NotShown => ("notShown", None),
            // Outside the denominator, and told there.
            Part::Outside(_) => return None,
        };
        Some(FigurePart { part: name, code, label: told.part_label(sheet, question, &part), n })
    });
    let outside = |kind| tally.outside().count(kind);
    Figure {
        family: filter.family.as_ref().map(ToString::to_string),
        area: filter.area.as_ref().map(ToString::to_string),
        key: sheet.key().id.to_string(),
        question: question.id.to_string(),
        text: question.text.in_lang(told.words().lang()).into(),
        unit: match tally.unit() {
            Unit::Documents => FigureUnit::Documents,
            Unit::ChildrenInDocuments => FigureUnit::ChildrenInDocuments,
            Unit::Children => FigureUnit::Children,
            Unit::Adults => FigureUnit::Adults,
            Unit::Families => FigureUnit::Families,
            Unit::Persons => FigureUnit::Persons,
            Unit::Respondents => FigureUnit::Respondents,
        },
        of: tally.of(),
        subjects: tally.subjects(),
        several: matches!(tally.values(), analysis::Values::Several { .. }),
        parts: parts.collect(),
        outside: OutsideFigures {
            not_applicable: outside(Nothing::NotApplicable),
            not_answered: outside(Nothing::NotAnswered),
            not_asked: outside(Nothing::NotAsked),
            not_reviewed: outside(Nothing::NotReviewed),
            no_agreement: outside(Nothing::NoAgreement),
        },
        finding: finding.text(),
    }
}
