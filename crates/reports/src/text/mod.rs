//! Results as text, lined up for a terminal.

mod front;

use analysis::{Cut, Filter, Level, Sheet, family_grid};
use domain::key::Question;
use domain::plan::TermList;
use domain::{Family, FamilyId, TermCode};
use figures::Canvas;

use crate::report::{CommentLine, Kind, Reach, SincePart, findings};
use crate::told::{Earlier, Quoted, Told};
use crate::words::{by_number, capital};

/// The order in which the answers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Question by question, each with every key that asks it.
    Question,
    /// Family by family.
    Family,
    /// Key by key.
    DocumentType,
    /// Area by area.
    Area,
}

/// So much does an inner line stand in.
const INDENT: &str = "  ";

/// The results of a round, of one family when it is named, in the order of `by`. Each question has a line for
/// each count ("6 av 9 utredningar: Ja"), its finding, what is outside, and the comments that are marked to be quoted. A whole
/// round begins with what was found and what changed since `earlier`, the round before it, when there is one.
pub fn round(told: &Told<'_>, earlier: Option<Earlier<'_>>, by: By, family: Option<&FamilyId>) -> String {
    let mut page = Page { told, lines: Vec::new() };
    page.lines.push(told.material().plan.round.name.clone());
    let earlier = earlier.filter(|_| family.is_none());
    let keys = earlier.map_or_else(Vec::new, |earlier| earlier.keys(told));
    let since = earlier.map(|earlier| SincePart::new(told, earlier, &keys, Canvas::FILE, Reach::Group));
    if family.is_none() {
        page.lines.extend(told.looked_at());
        page.found(&findings(told, &keys, Reach::Group));
        if let Some(since) = &since {
            page.since(since);
        }
        page.actions();
        page.missing(None);
    }
    let all = Filter { family: family.cloned(), ..Filter::default() };
    match by {
        By::DocumentType => page.keys(&all),
        By::Question => page.questions(&all),
        By::Family => {
            for one in told.material().plan.families_in_order().into_iter().filter(|one| is(one, family)) {
                page.part(&one.label);
                page.differences(&one.id);
                page.events(&one.id);
                page.keys(&Filter { family: Some(one.id.clone()), ..Filter::default() });
            }
        }
        By::Area => {
            for area in areas(told) {
                page.part(&told.term(TermList::Area, &area));
                page.keys(&Filter { family: family.cloned(), area: Some(area), among: None });
            }
        }
    }
    if family.is_some() {
        page.missing(family);
    } else {
        if let Some(since) = &since {
            page.every_question(since);
        }
        page.themes();
    }
    page.lines.push(String::new());
    page.lines.join("\n")
}

/// The themes of a round against its families and questions: on how many comments each stands, of how many, and where. Empty
/// when no comment can have a theme.
pub fn themes(told: &Told<'_>) -> String {
    let mut page = Page { told, lines: Vec::new() };
    page.themes();
    page.lines.push(String::new());
    page.lines.join("\n").trim_start().to_owned()
}

/// What somebody wrote, in which nothing tells a terminal what to do.
fn written(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { by_number(sign) } else { sign.to_string() }).collect()
}

fn is(one: &Family, family: Option<&FamilyId>) -> bool {
    family.is_none_or(|family| &one.id == family)
}

/// The areas that some document has, in the order of the round's list.
fn areas(told: &Told<'_>) -> Vec<TermCode> {
    let plan = told.material().plan;
    let words = plan.terms.get(&TermList::Area);
    let mut areas: Vec<TermCode> = plan.documents.values().filter_map(|document| document.area.clone()).collect();
    areas.sort_by_key(|area| (words.and_then(|words| words.get(area)).map(|word| word.order), area.clone()));
    areas.dedup();
    areas
}

fn has_rows(sheet: &Sheet, filter: &Filter) -> bool {
    crate::told::rows(sheet, filter).next().is_some()
}

struct Page<'p> {
    told: &'p Told<'p>,
    lines: Vec<String>,
}

impl Page<'_> {
    /// A part of the whole: an area, a family.
    fn part(&mut self, text: &str) {
        self.ruled(text, "═");
    }

    fn heading(&mut self, text: &str) {
        self.ruled(text, "─");
    }

    fn ruled(&mut self, text: &str, sign: &str) {
        let rule = sign.repeat(text.chars().count());
        self.lines.extend([String::new(), text.to_owned(), rule]);
    }

    fn keys(&mut self, filter: &Filter) {
        for sheet in self.told.material().sheets {
            if !has_rows(sheet, filter) {
                continue;
            }
            self.heading(sheet.key().name.in_lang(self.told.lang()));
            self.lines.push(self.told.counted(sheet, filter));
            for column in sheet.columns() {
                let question = sheet.question(column);
                self.lines.extend([String::new(), question.text.in_lang(self.told.lang()).to_owned()]);
                self.counts(sheet, question, filter);
            }
        }
    }

    /// Questions that share a concept stand together, in the order in which they are first asked.
    fn questions(&mut self, filter: &Filter) {
        let mut told = Vec::new();
        let sheets = self.told.material().sheets;
        for (at, sheet) in sheets.iter().enumerate().filter(|(_, sheet)| has_rows(sheet, filter)) {
            for question in sheet.columns().iter().map(|column| sheet.question(column)) {
                if question.concept.as_ref().is_some_and(|concept| told.contains(&concept)) {
                    continue;
                }
                told.extend(&question.concept);
                let shared = self.keys_asking(question) > 1;
                let text = question.text.in_lang(self.told.lang());
                self.heading(&if shared { self.told.topic(question) } else { text.to_owned() });
                for (other_at, other) in sheets.iter().enumerate().filter(|(_, sheet)| has_rows(sheet, filter)) {
                    let same = other.columns().iter().map(|column| other.question(column)).find(|one| {
                        let same_concept = one.concept.is_some() && one.concept == question.concept;
                        same_concept || (at == other_at && one.id == question.id)
                    });
                    if let Some(same) = same {
                        self.lines.push(other.key().name.in_lang(self.told.lang()).to_owned());
                        self.counts(other, same, filter);
                    }
                }
            }
        }
    }

    /// How many keys of the round ask about the same.
    fn keys_asking(&self, question: &Question) -> usize {
        let asks = |sheet: &&Sheet| sheet.key().questions().any(|one| one.concept == question.concept);
        let sheets = self.told.material().sheets;
        if question.concept.is_some() { sheets.iter().filter(asks).count() } else { 1 }
    }

    fn counts(&mut self, sheet: &Sheet, question: &Question, filter: &Filter) {
        for level in [Level::Subjects, Level::Members] {
            let cut = Cut { question: question.id.clone(), level, filter: filter.clone() };
            let Some(finding) = self.told.finding(sheet, cut) else { continue };
            let tally = &finding.tally;
            let (printed, notes) = self.told.printed(sheet, &finding);
            self.lines.push(format!("{INDENT}{printed}"));
            self.lines.extend(notes.into_iter().map(|note| format!("{INDENT}{INDENT}{note}")));
            let width = tally.of().to_string().len();
            let of = self.told.words().tell("report-of", &[("of", tally.of().to_string().into())]);
            let unit = self.told.unit(sheet, tally.unit());
            for (part, n) in tally.inside().into_iter().filter(|(part, n)| *n > 0 || Kind::of(part) == Kind::Value) {
                let label = self.told.part_label(sheet, question, &part);
                self.lines.push(format!("{INDENT}{INDENT}{n:>width$} {of} {unit}: {label}"));
            }
            if let Some(summary) = self.told.summary(question, tally) {
                self.lines.push(format!("{INDENT}{INDENT}{summary}"));
            }
            self.lines
                .extend(self.told.unknown(sheet, tally).into_iter().map(|line| format!("{INDENT}{INDENT}{line}")));
        }
        self.quotes(sheet, question, filter);
    }

    /// The comments that are marked to be quoted, each under what it is about.
    fn quotes(&mut self, sheet: &Sheet, question: &Question, filter: &Filter) {
        let comments = self.told.comments(sheet, &question.id, filter).into_iter();
        for one in comments.filter(|one| one.quoted == Quoted::Yes && !one.body.is_empty()) {
            let CommentLine { place, answer, body, .. } = CommentLine::new(self.told, one);
            let about = [Some(place.family), Some(place.area), place.member].into_iter().flatten();
            let about: Vec<String> = about.filter(|part| !part.is_empty()).collect();
            self.lines.push(format!("{INDENT}{} — {answer}", about.join(" · ")));
            let lines = body.lines().filter(|line| !line.trim().is_empty());
            self.lines.extend(lines.map(|line| format!("{INDENT}{INDENT}{}", written(line))));
        }
    }

    /// Where the documents of a family differ.
    fn differences(&mut self, family: &FamilyId) {
        let material = self.told.material();
        let grid = family_grid(material.sheets, material.plan, family);
        let Some(differences) = self.told.differences(&grid) else { return };
        self.lines.push(differences.finding);
        self.lines.extend(differences.lines.into_iter().map(|line| format!("{INDENT}{line}")));
    }

    /// The events of a family: what was found, a line for each kind and event, and what is not known.
    fn events(&mut self, family: &FamilyId) {
        let Some(events) = self.told.events(family) else { return };
        self.heading(&self.told.words().say("report-events"));
        self.lines.push(events.finding);
        self.lines.extend(events.more);
        let names: Vec<String> = events.columns.iter().map(|subject| self.told.subject_name(subject)).collect();
        let beside = |marks: Vec<String>| {
            let pairs = names.iter().zip(marks).map(|(name, mark)| format!("{name}: {mark}"));
            pairs.collect::<Vec<_>>().join(" · ")
        };
        for kind in events.kinds {
            self.lines.push(format!("{INDENT}{}. {}", kind.label, beside(kind.counts)));
            for row in kind.rows {
                let marks = row.cells.into_iter().map(|cell| match cell.when {
                    Some(when) => format!("{} ({when})", cell.label),
                    None => cell.label,
                });
                self.lines.push(format!("{INDENT}{INDENT}{}. {}", capital(&row.when), beside(marks.collect())));
            }
        }
        self.lines.extend(events.unknown.into_iter().map(|line| format!("{INDENT}{line}")));
    }

    /// What is to be done.
    fn actions(&mut self) {
        let actions = self.told.to_do();
        if actions.is_empty() {
            return;
        }
        self.heading(&self.told.words().say("report-actions"));
        for action in actions {
            self.lines.push(written(&action.what));
            self.lines.extend([action.facts].into_iter().chain(action.about).map(|line| format!("{INDENT}{line}")));
        }
    }

    fn missing(&mut self, family: Option<&FamilyId>) {
        let plan = self.told.material().plan;
        let of_family = |subject: &domain::Subject| family.is_none() || plan.family_of(subject) == family;
        let whom = |subject: &domain::Subject, member: Option<&domain::MemberId>| {
            self.told.whom(subject, member).map_or_else(String::new, |label| format!(" · {label}"))
        };
        let missing = self.told.missing().into_iter().filter(|one| of_family(&one.subject)).map(|one| {
            let (place, name) = (self.told.family_label(&one.subject), self.told.read_with(&one.key, &one.subject));
            let member = whom(&one.subject, None);
            format!("{place} · {name}{member}: {}", one.why)
        });
        let gaps = self.told.gaps().into_iter().filter(|one| of_family(&one.subject)).map(|one| {
            let (place, name) = (self.told.family_label(&one.subject), self.told.read_with(&one.key, &one.subject));
            let member = whom(&one.subject, one.member.as_ref());
            let reason = one.reason.map_or_else(String::new, |reason| format!(" ({reason})"));
            format!("{place} · {name}{member}: {}{reason}", one.text)
        });
        let lines: Vec<_> = missing.chain(gaps).collect();
        if !lines.is_empty() {
            self.heading(&self.told.words().say("report-missing"));
            self.lines.extend(lines);
        }
    }
}
