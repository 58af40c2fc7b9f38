//! Where the documents of a family say different things, counted over the families.

use domain::{FamilyId, Plan};

use crate::family::{Differs, family_grid};
use crate::sheet::Sheet;
use crate::tally::{Share, Unit};
use crate::topic::{Topic, topics};

/// How the families' documents agree on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// What is asked.
    pub topic: Topic,
    /// The families whose documents say different things, in order.
    pub differing: Vec<FamilyId>,
    /// The families whose documents say the same.
    pub agreeing: Vec<FamilyId>,
    /// The families that do not have two documents with a value.
    pub uncompared: Vec<FamilyId>,
}

impl Disagreement {
    /// In how many families the documents differ, of those where two or more of them give a value.
    pub fn share(&self) -> Share {
        let count = |families: &[FamilyId]| u32::try_from(families.len()).unwrap_or(u32::MAX);
        let differing = count(&self.differing);
        Share::new(differing, differing + count(&self.agreeing), count(&self.uncompared), Unit::Families)
    }
}

/// Every topic that the documents of some family can be compared on, in the order that the keys ask.
pub fn disagreements(sheets: &[Sheet], plan: &Plan) -> Vec<Disagreement> {
    let none = |topic| Disagreement { topic, differing: Vec::new(), agreeing: Vec::new(), uncompared: Vec::new() };
    let mut all: Vec<Disagreement> = topics(sheets, |_| true).into_iter().map(none).collect();
    for family in plan.families_in_order() {
        let grid = family_grid(sheets, plan, &family.id);
        for one in &mut all {
            let row = grid.rows.iter().find(|row| one.topic.asked.contains(&row.first));
            let compared = row.filter(|row| grid.is_compared(row));
            let families = match compared.map(|row| row.differs) {
                Some(Differs::Documents) => &mut one.differing,
                Some(Differs::Members | Differs::Not) => &mut one.agreeing,
                None => &mut one.uncompared,
            };
            families.push(family.id.clone());
        }
    }
    all.retain(|one| !one.differing.is_empty() || !one.agreeing.is_empty());
    all
}
