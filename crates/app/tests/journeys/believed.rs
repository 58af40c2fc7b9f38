//! Invitations that were changed on their way, or made by somebody else: refused in words that say what to do, and nothing is done.
#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use std::fs;
use std::path::PathBuf;

use app::Failure;
use app::exchange::GroupProblem;
use domain::Lang;
use exchange::{Code, Identity, invitation};
use reports::words::Words;
use serde_json::{Value, json};

use crate::exchange::Group;
use crate::letters::spoken;

/// Anna has the words of an invitation, which lies in the folder.
struct Invited {
    group: Group,
    desk: usize,
    words: String,
    file: PathBuf,
}

impl Invited {
    fn new() -> Self {
        let mut group = Group::begun();
        let desk = group.desktop("Anna");
        let made = group.desks[0].does("exchange.invite", json!({ "name": "Anna", "roles": ["developer"] }));
        let file = group.shared.path().join(format!("invitations/{}.akt", made["id"].as_str().unwrap()));
        Self { words: spoken(&made["words"]), group, desk, file }
    }

    fn join(&self) -> Value {
        json!({ "folder": self.group.folder(), "words": self.words, "label": "Bärbar", "recovery": null })
    }

    /// Why neither looking nor joining is done, in words; the desktop is in no group.
    fn refused(&mut self) -> (GroupProblem, String) {
        let look = json!({ "folder": self.group.folder(), "words": self.words });
        let Failure::Group { problem } = self.group.desks[self.desk].fails("exchange.look", look) else {
            panic!("it is the invitation that is wrong")
        };
        let join = self.join();
        assert_eq!(self.group.desks[self.desk].fails("exchange.join", join), Failure::from(problem.clone()));
        assert_eq!(self.group.page(self.desk)["state"], "alone");
        assert!(!self.group.shared.path().join("answers").exists(), "nobody was answered");
        let words = problem.in_words(&Words::new(Lang::Sv));
        (problem, words)
    }
}

#[test]
fn an_invitation_that_somebody_else_signed_is_refused_and_whoever_invited_is_to_be_called() {
    let mut invited = Invited::new();
    let sent = fs::read(&invited.file).unwrap();
    // Somebody has overheard the words, and sends another in Maria's name.
    let key = Code::read(&invited.words).unwrap().key();
    let said = invitation::read_invitation(&key, &sent).unwrap();
    let other = Identity::random().unwrap();
    fs::write(&invited.file, invitation::invite(&key, &other, &said).unwrap()).unwrap();
    let (problem, words) = invited.refused();
    assert_eq!(problem, GroupProblem::ForgedInvitation);
    assert!(words.contains("ring den som bjöd in"), "{words}");

    fs::write(&invited.file, sent).unwrap();
    let join = invited.join();
    assert_eq!(invited.group.desks[invited.desk].does("exchange.join", join)["state"], "answered");
}

#[test]
fn an_invitation_that_was_changed_or_cut_short_on_its_way_is_refused_as_damaged() {
    let mut invited = Invited::new();
    let sent = fs::read(&invited.file).unwrap();
    let mut changed = sent.clone();
    changed[sent.len() / 2] ^= 1;
    for bytes in [changed.as_slice(), &sent[..sent.len() / 2], b""] {
        fs::write(&invited.file, bytes).unwrap();
        let (problem, words) = invited.refused();
        assert_eq!(problem, GroupProblem::DamagedInvitation, "{} bytes", bytes.len());
        assert!(words.contains("Be om en ny"), "{words}");
    }
}
