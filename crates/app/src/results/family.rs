//! The result of a family: its documents side by side.

use analysis::{Cell, FamilyGrid, GridCell, GridRow, Sheet, family_grid};
use domain::key::Question;
use domain::{FamilyId, Plan, Subject};
use reports::told::{Missing, Told};

use super::block::{comment_view, part_ref};
use super::missing::missing;
use super::{
    CellAnswer, DifferencesView, DocumentHead, FamilyCell, FamilyHead, FamilyRating, FamilyResult, FamilyResultOf,
    FamilyRow, Gathered, MemberLine,
};
use crate::app::App;
use crate::failure::Failure;
use crate::shapes::{MemberHead, RoundHead};

pub(crate) fn family(app: &mut App, ask: FamilyResultOf) -> Result<FamilyResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    let family = plan.families.get(&ask.family);
    let family = family.ok_or_else(|| Failure::not_found("family", ask.family.as_str()))?;
    let of_family = |subject: &Subject| plan.family_of(subject) == Some(&ask.family);
    let gathered = Gathered::of_some(open, &ask.round, |id| of_family(&id.subject))?;
    let reckoned = open.reckoned(&ask.round)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let grid = family_grid(&reckoned.sheets, &plan, &ask.family);
    let mut ratings = Vec::new();
    for (sheet, subject) in &grid.columns {
        ratings.extend(told.judgements(&reckoned.sheets[*sheet], subject).into_iter().map(|judgement| FamilyRating {
            document: told.read_with(&reckoned.sheets[*sheet].key().id, subject),
            member: told.whom(subject, None),
            name: judgement.name,
            level: judgement.level,
            because: judgement.because,
        }));
    }
    let unread = told.missing();
    let document = |(sheet, subject): &(usize, Subject)| {
        document_head(&told, &gathered, &unread, &reckoned.sheets[*sheet], subject)
    };
    let mut rows: Vec<&GridRow> = grid.rows.iter().collect();
    // Where the documents differ is what the page is opened for.
    rows.sort_by_key(|row| row.differs);
    let rows = rows.into_iter().map(|one| row(&told, &reckoned.sheets, &grid, one)).collect();
    let (previous, next) = neighbours(&plan, &ask.family);
    let member = |one: &&domain::Member| MemberLine {
        member: MemberHead { id: one.id.to_string(), label: one.label.clone() },
        about: told.member_about(one),
    };
    Ok(FamilyResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        family: FamilyHead::of(family),
        members: plan.members_of(&ask.family).iter().map(member).collect(),
        documents: grid.columns.iter().map(document).collect(),
        differences: told.differences(&grid).map(|one| DifferencesView { finding: one.finding, lines: one.lines }),
        rows,
        events: super::events::events(&told, &ask.family),
        ratings,
        withheld: told.withheld(),
        missing: missing(&told, of_family),
        previous,
        next,
    })
}

/// A document as the head of a column; `unread` are those that no result counts.
pub(super) fn document_head(
    told: &Told<'_>,
    gathered: &Gathered,
    unread: &[Missing],
    sheet: &Sheet,
    subject: &Subject,
) -> DocumentHead {
    let is_it = |one: &&Missing| (&one.key, &one.subject) == (&sheet.key().id, subject);
    let why = unread.iter().find(is_it).map(|one| one.why.clone());
    let read = if told.has_consensus(sheet, subject) { "told-consensus" } else { "told-reviewed" };
    DocumentHead {
        id: match subject {
            Subject::Document(id) => id.to_string(),
            // A family or a member can be asked about with several keys.
            Subject::Family(id) => format!("{}/{id}", sheet.key().id),
            Subject::Member(id) => format!("{}/{id}", sheet.key().id),
            Subject::Respondent(number) => format!("{}/{number}", sheet.key().id),
        },
        name: sheet.key().name.in_lang(told.words().lang()).into(),
        detail: told.subject_detail(subject),
        reading: why.unwrap_or_else(|| told.words().say(read)),
        review: gathered.review_of(&told.material().plan.round.id, &sheet.key().id, subject),
    }
}

fn row(told: &Told<'_>, sheets: &[Sheet], grid: &FamilyGrid, row: &GridRow) -> FamilyRow {
    let cells = row.cells.iter().zip(&grid.columns).map(|(cell, (sheet, subject))| {
        let cell = cell.as_ref()?;
        let sheet = &sheets[*sheet];
        let question = sheet.key().question(&cell.question)?;
        Some(FamilyCell {
            answers: answers(told, sheet, question, subject, cell),
            comments: told
                .comments_on(sheet, subject, &cell.question)
                .iter()
                .map(|one| comment_view(told, one))
                .collect(),
        })
    });
    FamilyRow {
        id: row.concept.as_ref().map_or_else(|| row.first.1.to_string(), ToString::to_string),
        text: told.row_topic(grid, row),
        differs: row.differs.into(),
        cells: cells.collect(),
    }
}

/// One answer for the document, or one for each member of it.
pub(super) fn answers(
    told: &Told<'_>,
    sheet: &Sheet,
    question: &Question,
    subject: &Subject,
    cell: &GridCell,
) -> Vec<CellAnswer> {
    let answer = |member: Option<&domain::MemberId>, counts: Cell| {
        let part = told.part_of(sheet, question, counts);
        CellAnswer {
            member: member.map(|id| told.member_label(id)),
            label: told.answer(sheet, question, subject, member).unwrap_or_default(),
            step: told.part_step(sheet, question, &part),
            part: part_ref(&part),
        }
    };
    if question.per.is_some() {
        return cell.members.iter().map(|(member, counts)| answer(Some(member), *counts)).collect();
    }
    cell.told.iter().map(|counts| answer(None, *counts)).collect()
}

fn neighbours(plan: &Plan, family: &FamilyId) -> (Option<FamilyHead>, Option<FamilyHead>) {
    let families = plan.families_in_order();
    let at = families.iter().position(|one| &one.id == family);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| families.get(at));
    let after = at.and_then(|at| families.get(at + 1));
    (before.map(|one| FamilyHead::of(one)), after.map(|one| FamilyHead::of(one)))
}
