//! A row of a table, read by itself: what it tells, and what of that cannot be.

use domain::plan::{Gender, Period, Role, Side, TermList};
use domain::scan::{Certainty, Kind, scan};
use domain::{ReviewerId, TermCode};
use formats::Row;

use super::ColumnUse;
use super::lookup::Lookup;
use super::problem::{CellFault, Found};
use super::words;
use crate::events::span;
use crate::plans::same;

/// The longest a code name is, in letters.
const LONGEST_LABEL: usize = 60;

/// The longest a reason is.
const LONGEST_REASON: usize = 5_000;

/// What a row tells.
pub(super) struct Entry {
    /// Its number in the spreadsheet.
    pub(super) row: u32,
    /// The family, as it is written.
    pub(super) family: String,
    pub(super) member: Option<MemberEntry>,
    pub(super) document: Option<DocumentEntry>,
    pub(super) problems: Vec<Found>,
    pub(super) warnings: Vec<Found>,
}

/// What a row tells of a member. What it does not tell, another row may.
pub(super) struct MemberEntry {
    pub(super) label: String,
    pub(super) role: Option<Role>,
    pub(super) gender: Option<Gender>,
    pub(super) age: Option<TermCode>,
    pub(super) case_types: Vec<TermCode>,
    pub(super) focus: Option<bool>,
    pub(super) protected: Option<bool>,
}

/// What a row tells of a document.
pub(super) struct DocumentEntry {
    pub(super) kind: TermCode,
    pub(super) side: Option<Side>,
    pub(super) area: Option<TermCode>,
    pub(super) service: Option<TermCode>,
    pub(super) step: Option<TermCode>,
    pub(super) period: Option<Period>,
    /// Whom it concerns, by the names in the table.
    pub(super) concerns: Vec<String>,
    pub(super) readers: Vec<ReviewerId>,
    pub(super) unreviewable: Option<String>,
}

/// What `row` tells, column by column.
pub(super) fn entry(row: &Row, mapping: &[ColumnUse], lookup: &Lookup<'_>) -> Entry {
    let mut reading = Reading { row, mapping, lookup, problems: Vec::new(), warnings: Vec::new() };
    let family = reading.label(ColumnUse::Family).unwrap_or_default();
    if reading.at(ColumnUse::Family).is_none() {
        reading.add(ColumnUse::Family, CellFault::NoFamily);
    } else if lookup.is_left_out(&same(&family)) {
        reading.add(ColumnUse::Family, CellFault::WasLeftOut { name: family.clone() });
    }
    let member = reading.member();
    let document = reading.document(member.as_ref());
    if let Some(document) = &document {
        reading.check_readers(&family, document);
    }
    let Reading { problems, warnings, .. } = reading;
    Entry { row: row.number, family, member, document, problems, warnings }
}

/// A row while it is read.
struct Reading<'a> {
    row: &'a Row,
    mapping: &'a [ColumnUse],
    lookup: &'a Lookup<'a>,
    problems: Vec<Found>,
    warnings: Vec<Found>,
}

impl<'a> Reading<'a> {
    /// What stands in the column of that use; nothing when it is empty, or there is none.
    fn at(&self, wanted: ColumnUse) -> Option<&'a str> {
        let column = self.mapping.iter().position(|one| *one == wanted)?;
        self.row.cells.get(column).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn add(&mut self, wanted: ColumnUse, fault: CellFault) {
        let found = self.found(wanted, fault);
        self.problems.push(found);
    }

    fn found(&self, wanted: ColumnUse, fault: CellFault) -> Found {
        let column = self.mapping.iter().position(|one| *one == wanted);
        Found { column, value: self.at(wanted).unwrap_or_default().into(), fault }
    }

    /// A code name, which must not point anybody out.
    fn label(&mut self, wanted: ColumnUse) -> Option<String> {
        let label = self.at(wanted)?.split_whitespace().collect::<Vec<_>>().join(" ");
        if label.chars().count() > LONGEST_LABEL {
            self.add(wanted, CellFault::TooLong { most: LONGEST_LABEL });
            return None;
        }
        let found = scan(&label, self.lookup.names);
        if found.iter().any(|one| one.certainty == Certainty::Is && one.kind == Kind::PersonalIdentityNumber) {
            self.add(wanted, CellFault::PersonalNumber);
        } else if !found.is_empty() {
            let warning = self.found(wanted, CellFault::LooksPersonal);
            self.warnings.push(warning);
        }
        Some(label)
    }

    fn member(&mut self) -> Option<MemberEntry> {
        use ColumnUse as C;
        let told = [C::MemberRole, C::Gender, C::Age, C::CaseTypes, C::Focus, C::Protected];
        let told = told.into_iter().find(|wanted| self.at(*wanted).is_some());
        let Some(label) = self.label(C::MemberLabel) else {
            if let (Some(wanted), None) = (told, self.at(C::MemberLabel)) {
                self.add(wanted, CellFault::NoMemberLabel);
            }
            return None;
        };
        let word = |word: &str| word.to_string();
        let role = self.word(C::MemberRole, words::role, |cell| CellFault::NotARole { word: word(cell) });
        Some(MemberEntry {
            role: role.or_else(|| words::role_of_label(&same(&label))),
            gender: self.word(C::Gender, words::gender, |cell| CellFault::NotAGender { word: word(cell) }),
            age: self.term(C::Age, TermList::AgeBand),
            case_types: self.terms(C::CaseTypes, TermList::Area),
            focus: self.word(C::Focus, words::yes_or_no, |cell| CellFault::NotYesOrNo { word: word(cell) }),
            protected: self.word(C::Protected, words::yes_or_no, |cell| CellFault::NotYesOrNo { word: word(cell) }),
            label,
        })
    }

    fn document(&mut self, member: Option<&MemberEntry>) -> Option<DocumentEntry> {
        use ColumnUse as C;
        let told = [
            C::Side,
            C::Area,
            C::Service,
            C::Step,
            C::PeriodFrom,
            C::PeriodTo,
            C::Concerns,
            C::Reader,
            C::Unreviewable,
        ];
        let told = told.into_iter().find(|wanted| self.at(*wanted).is_some());
        if self.at(C::DocumentKind).is_none() {
            if told.is_some() {
                self.add(C::DocumentKind, CellFault::NoKind);
            }
            return None;
        }
        let kind = self.term(C::DocumentKind, TermList::DocumentKind);
        let side = self.word(C::Side, words::role, |cell| CellFault::NotARole { word: cell.into() });
        let (area, service) = (self.term(C::Area, TermList::Area), self.term(C::Service, TermList::Service));
        let step = self.term(C::Step, TermList::Step);
        let period = self.period();
        let concerns = match self.at(C::Concerns) {
            Some(cell) => several(cell),
            None => member.map(|one| one.label.clone()).into_iter().collect(),
        };
        let readers = self.readers();
        let unreviewable = self.at(C::Unreviewable).map(str::to_string);
        if unreviewable.as_ref().is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
            self.add(C::Unreviewable, CellFault::TooLong { most: LONGEST_REASON });
        }
        let side = side.map(|role| match role {
            Role::Child => Side::Child,
            Role::Adult => Side::Adult,
        });
        Some(DocumentEntry { kind: kind?, side, area, service, step, period, concerns, readers, unreviewable })
    }

    fn period(&mut self) -> Option<Period> {
        let from = self.day(ColumnUse::PeriodFrom).map(|(first, _)| first);
        let to = self.day(ColumnUse::PeriodTo).map(|(_, last)| last);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            self.add(ColumnUse::PeriodTo, CellFault::DaysReversed);
        }
        if from.is_none() && to.is_some() && self.at(ColumnUse::PeriodFrom).is_none() {
            self.add(ColumnUse::PeriodTo, CellFault::NoFirstDay);
        }
        Some(Period { from: from?, to })
    }

    fn day(&mut self, wanted: ColumnUse) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let cell = self.at(wanted)?;
        let day = span(cell);
        if day.is_none() {
            self.add(wanted, CellFault::NotADay { word: cell.into() });
        }
        day
    }

    fn readers(&mut self) -> Vec<ReviewerId> {
        let (row, mapping) = (self.row, self.mapping);
        let columns = mapping.iter().enumerate().filter(|(_, wanted)| **wanted == ColumnUse::Reader);
        let cells = columns.filter_map(|(at, _)| Some((at, row.cells.get(at)?)));
        let mut readers: Vec<ReviewerId> = Vec::new();
        for (column, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            for name in several(cell) {
                match self.lookup.reviewer(&name) {
                    Some(reader) if readers.contains(reader) => {}
                    Some(reader) => readers.push(reader.clone()),
                    None => {
                        let fault = match (self.lookup.near_reviewer(&name), self.lookup.everyone()) {
                            (Some(near), _) => CellFault::UnknownReader { name, near },
                            (None, readers) if readers.is_empty() => CellFault::NoReaders { name },
                            (None, readers) => CellFault::NotAReader { name, readers },
                        };
                        self.problems.push(Found { column: Some(column), value: cell.clone(), fault });
                    }
                }
            }
        }
        readers
    }

    /// Who handles a family themselves reads nothing of it.
    fn check_readers(&mut self, family: &str, document: &DocumentEntry) {
        let Some(family) = self.lookup.family(&same(family)) else { return };
        for reader in &document.readers {
            let plan = self.lookup.plan;
            if plan.is_partial(reader, &domain::Subject::Family(family.clone())) {
                let name = plan.reviewers.get(reader).map_or_else(|| reader.to_string(), |one| one.name.clone());
                self.add(ColumnUse::Reader, CellFault::Handles { name });
            }
        }
    }

    /// What a word means, where it is one of few.
    fn word<T>(
        &mut self,
        wanted: ColumnUse,
        meaning: impl Fn(&str) -> Option<T>,
        fault: impl Fn(&str) -> CellFault,
    ) -> Option<T> {
        let cell = self.at(wanted)?;
        let meant = meaning(&same(cell));
        if meant.is_none() {
            self.add(wanted, fault(cell));
        }
        meant
    }

    /// The word of a list of the round.
    fn term(&mut self, wanted: ColumnUse, list: TermList) -> Option<TermCode> {
        let cell = self.at(wanted)?;
        self.known(wanted, list, cell)
    }

    /// Several words of a list: the whole cell as one, or what stands between commas.
    fn terms(&mut self, wanted: ColumnUse, list: TermList) -> Vec<TermCode> {
        let Some(cell) = self.at(wanted) else { return Vec::new() };
        if let Some(code) = self.lookup.term(list, cell) {
            return vec![code.clone()];
        }
        several(cell).iter().filter_map(|word| self.known(wanted, list, word)).collect()
    }

    fn known(&mut self, wanted: ColumnUse, list: TermList, word: &str) -> Option<TermCode> {
        let code = self.lookup.term(list, word).cloned();
        if code.is_none() {
            let (near, known) = (self.lookup.near_term(list, word), self.lookup.words(list));
            let word = super::problem::shortened(word);
            let fault = match near {
                Some(near) => CellFault::UnknownWord { word, near },
                None if known.is_empty() => CellFault::EmptyList { word },
                None => CellFault::NotInList { word, known },
            };
            self.add(wanted, fault);
        }
        code
    }
}

/// What stands between commas, semicolons, plus signs, line breaks and "och" in a cell.
fn several(cell: &str) -> Vec<String> {
    let parts = cell
        .split([',', ';', '+', '&', '\n', '/'])
        .flat_map(|part| part.split(" och "))
        .flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_string).collect()
}
