//! A round child by child: what is asked of each child, document by document.

use analysis::{Cell, FamilyGrid, GridCell, Sheet, family_grid};
use domain::plan::Role;
use domain::{Member, MemberId, Subject};
use reports::told::{Missing, Told};

use super::block::{comment_view, part_ref};
use super::family::document_head;
use super::{
    CellAnswer, ChildResult, ChildrenResult, CommentView, FamilyCell, FamilyHead, FamilyRow, Gathered, RowDiffers,
};
use crate::app::App;
use crate::failure::Failure;
use crate::plans::RoundOf;
use crate::shapes::{MemberHead, RoundHead};

pub(crate) fn children(app: &mut App, ask: RoundOf) -> Result<ChildrenResult, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of(open, &ask.round)?;
    let reckoned = open.reckoned(&ask.round)?;
    let plan = &*reckoned.plan;
    let told = Told::new(gathered.material(reckoned), lang);
    let unread = told.missing();
    let mut children = Vec::new();
    for family in plan.families_in_order() {
        let grid = family_grid(&reckoned.sheets, plan, &family.id);
        let of_family = plan.members_of(&family.id);
        for member in of_family.into_iter().filter(|member| member.role == Role::Child) {
            let sheets = &reckoned.sheets;
            let child = Child { told: &told, gathered: &gathered, unread: &unread, sheets, grid: &grid, member };
            children.extend(child.result(FamilyHead::of(family)));
        }
    }
    Ok(ChildrenResult {
        round: RoundHead { id: plan.round.id.to_string(), name: plan.round.name.clone() },
        withheld: told.withheld(),
        children,
    })
}

/// One child against the documents of the family, and what is asked about the family and the child.
struct Child<'a> {
    told: &'a Told<'a>,
    gathered: &'a Gathered,
    unread: &'a [Missing],
    sheets: &'a [Sheet],
    grid: &'a FamilyGrid,
    member: &'a Member,
}

impl Child<'_> {
    /// `None` for a child that nothing is asked about.
    fn result(&self, family: FamilyHead) -> Option<ChildResult> {
        let asks =
            |place: usize| self.grid.rows.iter().any(|row| self.counts(row.cells[place].as_ref(), place).is_some());
        let places: Vec<usize> = (0..self.grid.columns.len()).filter(|place| asks(*place)).collect();
        if places.is_empty() {
            return None;
        }
        let documents = places.iter().map(|place| {
            let (sheet, subject) = &self.grid.columns[*place];
            document_head(self.told, self.gathered, self.unread, &self.sheets[*sheet], subject)
        });
        let rows = self.grid.rows.iter().filter_map(|row| {
            let counts: Vec<Option<Cell>> =
                places.iter().map(|place| self.counts(row.cells[*place].as_ref(), *place)).collect();
            let of_documents = places.iter().zip(&counts).filter(|(place, _)| self.is_document(**place));
            counts.iter().any(Option::is_some).then(|| FamilyRow {
                id: row.concept.as_ref().map_or_else(|| row.first.1.to_string(), ToString::to_string),
                text: self.told.row_topic(self.grid, row),
                differs: differs(of_documents.filter_map(|(_, counts)| *counts)),
                cells: places.iter().map(|place| self.cell(row.cells[*place].as_ref()?, *place)).collect(),
            })
        });
        Some(ChildResult {
            family,
            child: MemberHead { id: self.member.id.to_string(), label: self.member.label.clone() },
            about: self.told.member_about(self.member),
            documents: documents.collect(),
            rows: rows.collect(),
        })
    }

    /// What counts of the child in one column: of a document or the family what is asked of each child, of the child itself
    /// everything.
    fn counts(&self, cell: Option<&GridCell>, place: usize) -> Option<Cell> {
        let is_own = |id: &MemberId| *id == self.member.id;
        match &self.grid.columns[place].1 {
            Subject::Member(id) => cell?.told.filter(|_| is_own(id)),
            Subject::Document(_) | Subject::Family(_) | Subject::Respondent(_) => {
                cell?.members.iter().find(|(id, _)| is_own(id)).map(|(_, cell)| *cell)
            }
        }
    }

    fn is_document(&self, place: usize) -> bool {
        match &self.grid.columns[place].1 {
            Subject::Document(_) => true,
            Subject::Family(_) | Subject::Member(_) | Subject::Respondent(_) => false,
        }
    }

    fn cell(&self, cell: &GridCell, place: usize) -> Option<FamilyCell> {
        let counts = self.counts(Some(cell), place)?;
        let (sheet, subject) = &self.grid.columns[place];
        let sheet = &self.sheets[*sheet];
        let question = sheet.key().question(&cell.question)?;
        let own = question.per.is_some().then_some(&self.member.id);
        let part = self.told.part_of(sheet, question, counts);
        let answer = CellAnswer {
            member: None,
            label: self.told.answer(sheet, question, subject, own).unwrap_or_default(),
            step: self.told.part_step(sheet, question, &part),
            part: part_ref(&part),
        };
        let comments = self.told.comments_on(sheet, subject, &cell.question);
        let comments = comments.iter().filter(|one| one.member.as_ref() == own);
        Some(FamilyCell {
            answers: vec![answer],
            comments: comments.map(|one| CommentView { member: None, ..comment_view(self.told, one) }).collect(),
        })
    }
}

/// Whether two documents give values that differ about the same child.
fn differs(counts: impl Iterator<Item = Cell>) -> RowDiffers {
    let is_value = |cell: &Cell| matches!(cell, Cell::Single(_) | Cell::Several(_) | Cell::Number(_) | Cell::Date(_));
    let values: Vec<Cell> = counts.filter(is_value).collect();
    if values.windows(2).any(|pair| pair[0] != pair[1]) { RowDiffers::Documents } else { RowDiffers::Not }
}
