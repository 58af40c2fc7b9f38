//! One question put together, in the shape that pages show.

use std::collections::BTreeSet;

use analysis::{Cell, Cut, Filter, Level, Nothing, Part, Place, Sheet, Tally, Values};
use domain::key::Question;
use domain::{OptionCode, QuestionId, RoundId};
use figures::Canvas;
use reports::told::{Comment, Finding, Piece, Standing, Told};

use super::{
    Block, CellAnswer, CommentView, CutRef, FigureView, FindingView, LevelRef, NumberView, OwnWordsView, PartRef,
    PartView, PieceView, TallyView,
};
use crate::failure::Failure;

/// The block of every question of `sheet`, over the subjects that `filter` lets through.
pub(super) fn blocks(told: &Told<'_>, round: &RoundId, sheet: &Sheet, filter: &Filter) -> Vec<Block> {
    let numbered = (1..).zip(sheet.key().questions());
    numbered.map(|(number, question)| block(told, round, sheet, question, number, filter)).collect()
}

/// The block of one question; `None` when the key does not ask it.
pub(super) fn block_of(
    told: &Told<'_>,
    round: &RoundId,
    sheet: &Sheet,
    question: &QuestionId,
    filter: &Filter,
) -> Option<Block> {
    let mut numbered = (1..).zip(sheet.key().questions());
    let (number, question) = numbered.find(|(_, one)| one.id == *question)?;
    Some(block(told, round, sheet, question, number, filter))
}

/// What a cell says, told without the words of a text.
pub(super) fn cell_answer(told: &Told<'_>, sheet: &Sheet, question: &Question, cell: Cell) -> CellAnswer {
    let part = told.part_of(sheet, question, cell);
    CellAnswer {
        member: None,
        label: told.cell_label(sheet, question, cell),
        step: told.part_step(sheet, question, &part),
        part: part_ref(&part),
    }
}

fn block(told: &Told<'_>, round: &RoundId, sheet: &Sheet, question: &Question, number: u32, filter: &Filter) -> Block {
    let finding = |level| told.finding(sheet, Cut { question: question.id.clone(), level, filter: filter.clone() });
    let (subjects, members) = (finding(Level::Subjects), finding(Level::Members));
    // A question told per member only has its figure there.
    let main = subjects.as_ref().or(members.as_ref());
    let view = |finding: &Finding| tally_view(told, round, sheet, question, finding);
    Block {
        question: question.id.to_string(),
        number,
        text: question.text.in_lang(told.words().lang()).into(),
        unknown: main.map_or_else(Vec::new, |finding| told.unknown(sheet, &finding.tally)),
        documents: subjects.as_ref().map(view),
        members: members.as_ref().map(view),
        comments: told.comments(sheet, &question.id, filter).iter().map(|one| comment_view(told, one)).collect(),
    }
}

/// A count in the shape that pages show.
pub(crate) fn tally_view(
    told: &Told<'_>,
    round: &RoundId,
    sheet: &Sheet,
    question: &Question,
    finding: &Finding,
) -> TallyView {
    let Finding { cut, tally: counted, said, aside } = finding;
    let pieces = |pieces: &[Piece]| pieces.iter().map(|one| piece_view(told, sheet, question, finding, one)).collect();
    let part = |part: Part, n: u32| PartView {
        label: told.part_label(sheet, question, &part),
        step: told.part_step(sheet, question, &part),
        part: part_ref(&part),
        n,
    };
    let outside = Nothing::ALL.into_iter().map(|kind| (Part::Outside(kind), counted.outside().count(kind)));
    TallyView {
        cut: cut_ref(round, sheet, cut),
        finding: FindingView { said: pieces(said), aside: pieces(aside), own: own_words(told, sheet, finding) },
        unit: told.unit(sheet, counted.unit()),
        of: counted.of(),
        subjects: counted.subjects(),
        inside: counted.inside().into_iter().map(|(one, n)| part(one, n)).collect(),
        outside: outside.filter(|(_, n)| *n > 0).map(|(one, n)| part(one, n)).collect(),
        several: matches!(counted.values(), Values::Several { .. }),
        summary: told.summary(question, counted),
        figure: told.picture(sheet, finding, &picture_id(sheet, cut), Canvas::WINDOW).map(FigureView::beside_its_table),
    }
}

/// The author's own words, with what is doubtful about them.
fn own_words(told: &Told<'_>, sheet: &Sheet, finding: &Finding) -> Option<OwnWordsView> {
    let own = told.own_words(sheet, finding)?;
    Some(OwnWordsView {
        doubtful: told.doubtful_numbers(&own.text, &finding.tally),
        text: own.text,
        then: match own.standing {
            Standing::Holds => None,
            Standing::Changed { then } => Some(then),
        },
    })
}

/// What a picture is called: its own on every page, since a page shows a question of a key once for each level.
fn picture_id(sheet: &Sheet, cut: &Cut) -> String {
    let level = match cut.level {
        Level::Subjects => "subjects",
        Level::Members => "members",
    };
    format!("{}-{}-{level}", sheet.key().id, cut.question)
}

fn piece_view(told: &Told<'_>, sheet: &Sheet, question: &Question, finding: &Finding, piece: &Piece) -> PieceView {
    let number = match piece {
        // "None of five" has no answers behind it.
        Piece::Number { counted, .. } => {
            Some(number_view(told, sheet, question, (&finding.cut, &finding.tally), &counted.parts))
        }
        Piece::Words(_) => None,
    };
    PieceView { text: piece.text().into(), number: number.filter(|number| number.n > 0) }
}

/// What a number counts, in the shape that pages show.
pub(super) fn number_view(
    told: &Told<'_>,
    sheet: &Sheet,
    question: &Question,
    (cut, tally): (&Cut, &Tally),
    parts: &[Part],
) -> NumberView {
    let n = match (tally.values(), parts) {
        // One answer can be in several parts.
        (Values::Several { .. }, [_, _, ..]) => sheet.count(cut, parts),
        (Values::Several { .. }, [] | [_])
        | (Values::Single { .. } | Values::Numbers(_) | Values::Dates { .. } | Values::Text { .. }, _) => {
            parts.iter().map(|part| tally.share(part).count()).sum()
        }
    };
    NumberView { parts: parts.iter().map(part_ref).collect(), label: parts_label(told, sheet, question, parts), n }
}

/// Where the answers behind several parts stand, each once: of several options each, one answer can be in several.
pub(super) fn places(sheet: &Sheet, cut: &Cut, parts: &[Part]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for part in parts {
        let more = sheet.behind(cut, part);
        if places.is_empty() {
            places = more;
        } else {
            let standing: BTreeSet<Place> = places.iter().cloned().collect();
            places.extend(more.into_iter().filter(|place| !standing.contains(place)));
        }
    }
    places
}

/// What several parts say: "Vissa möten tillsammans, Flertal möten".
pub(super) fn parts_label(told: &Told<'_>, sheet: &Sheet, question: &Question, parts: &[Part]) -> String {
    let labels: Vec<String> = parts.iter().map(|part| told.part_label(sheet, question, part)).collect();
    labels.join(", ")
}

/// A comment in the shape that pages show.
pub(super) fn comment_view(told: &Told<'_>, comment: &Comment) -> CommentView {
    CommentView {
        family: told.family_label(&comment.subject),
        document: told.read_with(&comment.at.key, &comment.subject),
        member: told.whom(&comment.subject, comment.member.as_ref()),
        answer: comment.answer.clone(),
        body: comment.body.clone(),
        evidence: comment.evidence.iter().cloned().map(Into::into).collect(),
    }
}

/// Where something was counted, as the window names it.
pub(super) fn cut_ref(round: &RoundId, sheet: &Sheet, cut: &Cut) -> CutRef {
    CutRef {
        round: round.clone(),
        key: sheet.key().id.clone(),
        question: cut.question.clone(),
        level: match cut.level {
            Level::Subjects => LevelRef::Subjects,
            Level::Members => LevelRef::Members,
        },
        area: cut.filter.area.clone(),
        family: cut.filter.family.clone(),
        among: cut.filter.among.clone(),
    }
}

/// The part as the window names it.
pub(super) fn part_ref(part: &Part) -> PartRef {
    match part {
        Part::Option(code) => PartRef::Option { code: code.to_string() },
        Part::Value => PartRef::Value,
        Part::Mixed => PartRef::Mixed,
        Part::NotShown => PartRef::NotShown,
        Part::Outside(Nothing::NotApplicable) => PartRef::NotApplicable,
        Part::Outside(Nothing::NotAnswered) => PartRef::NotAnswered,
        Part::Outside(Nothing::NotAsked) => PartRef::NotAsked,
        Part::Outside(Nothing::NotReviewed) => PartRef::NotReviewed,
        Part::Outside(Nothing::NoAgreement) => PartRef::NoAgreement,
    }
}

/// The part that the window names.
pub(super) fn part_of(part: &PartRef) -> Result<Part, Failure> {
    Ok(match part {
        PartRef::Option { code } => {
            Part::Option(OptionCode::new(code.clone()).map_err(|_| Failure::not_found("option", code))?)
        }
        PartRef::Value => Part::Value,
        PartRef::Mixed => Part::Mixed,
        PartRef::NotShown => Part::NotShown,
        PartRef::NotApplicable => Part::Outside(Nothing::NotApplicable),
        PartRef::NotAnswered => Part::Outside(Nothing::NotAnswered),
        PartRef::NotAsked => Part::Outside(Nothing::NotAsked),
        PartRef::NotReviewed => Part::Outside(Nothing::NotReviewed),
        PartRef::NoAgreement => Part::Outside(Nothing::NoAgreement),
    })
}
