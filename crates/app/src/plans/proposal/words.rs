//! Changes of the round itself and of its lists.

use domain::TermCode;
use domain::plan::Term;
use domain::register::PlanEdit;

use super::{Done, Proposal, after, in_order, list_name, named, unknown};
use crate::plans::PlanFault;
use crate::plans::change::{RoundChange, TermChange, TermRef};
use crate::plans::list::number;
use crate::plans::names::Among;
use crate::plans::uses::uses;

impl Proposal<'_> {
    pub(super) fn round(&mut self, change: RoundChange) -> Done {
        let name = named(&change.name)?;
        in_order(change.begins, change.ends)?;
        for (key, version) in &change.keys {
            if self.plan.round.keys.get(key) == Some(version) {
                continue;
            }
            let is_published = self.known.published.get(key).is_some_and(|versions| versions.contains(version));
            if !is_published {
                return Err(PlanFault::KeyNotPublished { key: key.to_string() });
            }
            let reviews = self.known.of_other_version(key, *version);
            if reviews > 0 {
                return Err(PlanFault::KeyInUse { key: key.to_string(), reviews: number(reviews) });
            }
        }
        let (begins, ends, keys) = (change.begins, change.ends, change.keys);
        let round = domain::Round { name, begins, ends, keys, ..self.plan.round.clone() };
        self.put(PlanEdit::Round(round));
        Ok(())
    }

    pub(super) fn term(&mut self, change: TermChange) -> Done {
        let (list, mut name) = (change.list, change.term.name);
        name.sv = named(&name.sv)?;
        name.en = name.en.filter(|en| !en.trim().is_empty()).map(|en| en.trim().to_string());
        let standing = change.code.as_ref().and_then(|code| self.plan.terms.get(&list)?.get(code)).cloned();
        self.free_name(&Among::Terms(list), &name.sv, change.code.as_ref().map(TermCode::as_str))?;
        let taken = |own: &Self, code: &str| {
            own.plan.terms.get(&list).is_some_and(|terms| terms.keys().any(|one| one.as_str() == code))
        };
        let code = self.code(change.code, &name.sv, "term", taken);
        let orders = self.plan.terms.get(&list).into_iter().flat_map(|terms| terms.values().map(|term| term.order));
        let order = change.term.order.or(standing.as_ref().map(|term| term.order)).unwrap_or_else(|| after(orders));
        // The forms are those of the word: another word has none yet.
        let forms = standing.as_ref().filter(|term| term.name == name).and_then(|term| term.forms.clone());
        self.rename(Among::Terms(list), standing.map(|term| term.name.sv).as_deref(), &name.sv, code.as_str());
        self.put(PlanEdit::Term(list, code, Some(Term { name, order, forms })));
        Ok(())
    }

    pub(super) fn no_term(&mut self, change: TermRef) -> Done {
        let term = self.plan.terms.get(&change.list).and_then(|terms| terms.get(&change.code));
        let name = term.map(|term| term.name.sv.clone());
        let name = name.ok_or_else(|| unknown(list_name(change.list), change.code.as_str()))?;
        let sighted = self.known.sighted.get(&(change.list, change.code.clone())).copied().unwrap_or_default();
        let uses = uses(&self.plan, change.list, &change.code) + sighted;
        if uses > 0 {
            return Err(PlanFault::TermInUse { name, uses: number(uses) });
        }
        self.names.free(Among::Terms(change.list), &name);
        self.put(PlanEdit::Term(change.list, change.code, None));
        Ok(())
    }
}
