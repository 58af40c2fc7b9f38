//! The steps of a log that can be taken back, and those that can be done again: read from the log, so that they are the
//! same after a restart.

use std::collections::HashMap;

use store::Op;

/// One register before and after a change.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change<Edit> {
    /// What the register is called.
    pub(crate) register: String,
    /// What it held.
    pub(crate) before: Edit,
    /// What it holds since.
    pub(crate) after: Edit,
}

/// What one change of the log changed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step<Edit> {
    pub(crate) changes: Vec<Change<Edit>>,
}

impl<Edit> Step<Edit> {
    /// True when both change the same registers and no others.
    pub(crate) fn is_at(&self, other: &Self) -> bool {
        self.changes.iter().map(|one| &one.register).eq(other.changes.iter().map(|one| &one.register))
    }

    /// This step and then `next`, which is at the same registers, as one.
    pub(crate) fn then(self, next: Self) -> Self {
        let both = self.changes.into_iter().zip(next.changes);
        let changes = both.map(|(first, last)| Change { before: first.before, ..last });
        Self { changes: changes.collect() }
    }

    fn meets(&self, registers: &[String]) -> bool {
        self.changes.iter().any(|one| registers.contains(&one.register))
    }
}

/// What each register of a log holds, as far as the log has been read.
pub(crate) struct Standing<Edit>(HashMap<String, Edit>);

impl<Edit: Clone + PartialEq> Standing<Edit> {
    /// At the beginning of a log.
    pub(crate) fn new() -> Self {
        Self(HashMap::new())
    }

    /// Reads on: what `edits`, which stand now, change, each with its register. One that holds nothing yet is as `empty` has
    /// it.
    pub(crate) fn step<'e>(
        &mut self,
        edits: impl Iterator<Item = (String, &'e Edit)>,
        empty: impl Fn(&str) -> Edit,
    ) -> Step<Edit>
    where
        Edit: 'e,
    {
        let changes = edits.filter_map(|(register, after)| {
            let before = self.0.insert(register.clone(), after.clone()).unwrap_or_else(|| empty(&register));
            (before != *after).then(|| Change { register, before, after: after.clone() })
        });
        Step { changes: changes.collect() }
    }
}

/// Where somebody is among their own steps, the next to take last in each.
#[derive(Debug, PartialEq)]
pub(crate) struct Steps<Edit> {
    /// Those that can be taken back.
    pub(crate) back: Vec<Step<Edit>>,
    /// Those that were taken back and can be done again.
    pub(crate) again: Vec<Step<Edit>>,
}

impl<Edit> Steps<Edit> {
    /// Nothing to take back.
    pub(crate) fn none() -> Self {
        Self { back: Vec::new(), again: Vec::new() }
    }

    /// A step of one's own, taken by `op`.
    pub(crate) fn take(&mut self, op: Op, step: Step<Edit>) {
        if op == Op::Undo {
            self.again.extend(self.back.pop());
        } else if op == Op::Redo {
            self.back.extend(self.again.pop());
        } else {
            self.again.clear();
            self.back.push(step);
        }
    }

    /// A step that is not one's own, or that nothing brings back: what it wrote is not one's own to take back any more, also
    /// where it wrote what stood there already.
    pub(crate) fn lose(&mut self, registers: impl Iterator<Item = String>) {
        let registers: Vec<String> = registers.collect();
        self.back.retain(|own| !own.meets(&registers));
        self.again.retain(|own| !own.meets(&registers));
    }
}
