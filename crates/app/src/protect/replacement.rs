//! What can stand in the place of what was found.

use domain::scan::{Kind, Names};
use domain::{Lang, Member, MemberId, Plan, Subject};
use reports::words::Words;

/// What the members of a family are called, and the words for what is nobody's.
pub(super) struct Replacements {
    labels: Vec<String>,
    words: Words,
}

impl Replacements {
    /// For a text about `subject`, and about `member` first of all.
    pub(super) fn new(plan: &Plan, subject: Option<&Subject>, member: Option<&MemberId>, lang: Lang) -> Self {
        let own = member.and_then(|id| plan.members.get(id));
        let concerned = subject.map_or_else(Vec::new, |subject| plan.concerned(subject));
        let family = subject.and_then(|subject| plan.family_of(subject));
        let others = family.map_or_else(Vec::new, |family| plan.members_of(family));
        let mut labels: Vec<String> = Vec::new();
        for Member { label, .. } in own.into_iter().chain(concerned).chain(others) {
            if !labels.contains(label) {
                labels.push(label.clone());
            }
        }
        Self { labels, words: Words::new(lang) }
    }

    /// What can stand in the place of `found`, the likeliest first.
    pub(super) fn of(&self, kind: Kind, found: &str, names: &Names) -> Vec<String> {
        let neutral = |id: &str| vec![self.words.say(id)];
        match kind {
            Kind::Telephone => neutral("protect-instead-telephone"),
            Kind::Email => neutral("protect-instead-email"),
            Kind::StreetAddress => neutral("protect-instead-street-address"),
            Kind::Name if self.labels.is_empty() => neutral("protect-instead-name"),
            Kind::Name if names.is_genitive(found) => self.labels.iter().map(|label| genitive(label)).collect(),
            Kind::Name => self.labels.clone(),
            Kind::PersonalIdentityNumber | Kind::CoordinationNumber | Kind::InterimNumber | Kind::ReserveNumber => {
                if self.labels.is_empty() {
                    neutral("protect-instead-number")
                } else {
                    self.labels.clone()
                }
            }
        }
    }
}

/// "Barn 1:s", "Mammas"; what ends in s stays as it is.
fn genitive(label: &str) -> String {
    match label.chars().last() {
        Some('s' | 'x' | 'z' | 'S' | 'X' | 'Z') => label.to_string(),
        Some(last) if last.is_alphabetic() => format!("{label}s"),
        Some(_) | None => format!("{label}:s"),
    }
}

#[cfg(test)]
mod tests {
    use super::genitive;

    #[test]
    fn a_label_takes_the_genitive_that_its_end_asks_for() {
        for (label, of) in
            [("Barn 1", "Barn 1:s"), ("Mamma", "Mammas"), ("Storasyskon A", "Storasyskon As"), ("Lars", "Lars")]
        {
            assert_eq!(genitive(label), of);
        }
    }
}
