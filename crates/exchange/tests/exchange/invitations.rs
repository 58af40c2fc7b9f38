//! Letting somebody in: both sides know each other by the words alone.

use crate::desk::{Desk, group, ring};
use exchange::Code;
use exchange::invitation::{self, Answer, Invitation, Leader, NotBelieved};

fn invitation(leader: &Desk) -> Invitation {
    Invitation {
        group: group(),
        name: "Referensgruppen 2021".into(),
        by: "Maria".into(),
        leaders: vec![Leader { person: leader.person.clone(), card: leader.card() }],
        person: Desk::new(9, &ring()).person,
        invited: "Anna".into(),
    }
}

#[test]
fn words_that_were_read_aloud_open_the_invitation_and_its_answer() {
    let leader = Desk::new(1, &ring());
    let code = Code::random().unwrap();
    let sent = invitation(&leader);
    let file = invitation::invite(&code.key(), &leader.identity, &sent).unwrap();
    // What the newcomer types.
    let typed = Code::read(&code.words().join(", ").to_uppercase()).unwrap().key();
    assert_eq!(typed.id, code.key().id, "the words lead to the file");
    assert_eq!(invitation::read_invitation(&typed, &file).as_ref(), Ok(&sent));
    let newcomer = Desk::new(9, &ring());
    let answer = Answer {
        invitation: typed.id.clone(),
        person: sent.person,
        card: newcomer.card(),
        label: "Annas bärbara".into(),
    };
    let answered = invitation::answer(&typed, &newcomer.identity, &answer).unwrap();
    assert_eq!(invitation::read_answer(&code.key(), &answered), Ok(answer));
    assert!(!file.windows(4).any(|window| window == b"Anna"));
}

#[test]
fn whoever_lacks_the_words_can_neither_read_nor_answer() {
    let leader = Desk::new(1, &ring());
    let [code, other] = [Code::random().unwrap().key(), Code::random().unwrap().key()];
    let file = invitation::invite(&code, &leader.identity, &invitation(&leader)).unwrap();
    assert_eq!(invitation::read_invitation(&other, &file), Err(NotBelieved::Unreadable));
    assert_eq!(invitation::read_answer(&code, &file), Err(NotBelieved::Unreadable), "an invitation is no answer");
    for at in 0..file.len() {
        let mut flipped = file.clone();
        flipped[at] ^= 1;
        assert_eq!(invitation::read_invitation(&code, &flipped), Err(NotBelieved::Unreadable), "byte {at}");
        assert_eq!(
            invitation::read_invitation(&code, &file[..at]),
            Err(NotBelieved::Unreadable),
            "the first {at} bytes"
        );
    }
}

#[test]
fn nobody_answers_with_a_card_that_is_not_theirs() {
    let [newcomer, other] = [1, 2].map(|person| Desk::new(person, &ring()));
    let code = Code::random().unwrap().key();
    let answer = Answer {
        invitation: code.id.clone(),
        person: newcomer.person.clone(),
        card: other.card(),
        label: String::new(),
    };
    let file = invitation::answer(&code, &newcomer.identity, &answer).unwrap();
    assert_eq!(invitation::read_answer(&code, &file), Err(NotBelieved::Forged));
    let to_another = Answer { invitation: Code::random().unwrap().key().id, card: newcomer.card(), ..answer };
    let file = invitation::answer(&code, &newcomer.identity, &to_another).unwrap();
    assert_eq!(invitation::read_answer(&code, &file), Err(NotBelieved::Forged));
}

#[test]
fn an_invitation_is_believed_of_the_desktop_that_signed_it_alone() {
    let [leader, other] = [1, 2].map(|person| Desk::new(person, &ring()));
    let code = Code::random().unwrap().key();
    let sent = invitation(&leader);
    let forged = invitation::invite(&code, &other.identity, &sent).unwrap();
    assert_eq!(invitation::read_invitation(&code, &forged), Err(NotBelieved::Forged), "signed by another");
    let led = |desks: [&Desk; 2]| {
        let leaders = desks.map(|desk| Leader { person: desk.person.clone(), card: desk.card() });
        Invitation { leaders: leaders.into(), ..sent.clone() }
    };
    let second = invitation::invite(&code, &other.identity, &led([&leader, &other])).unwrap();
    assert_eq!(invitation::read_invitation(&code, &second), Err(NotBelieved::Forged), "signed by one who leads too");
    let nobodys = Invitation { leaders: Vec::new(), ..sent.clone() };
    let nobodys = invitation::invite(&code, &leader.identity, &nobodys).unwrap();
    assert_eq!(invitation::read_invitation(&code, &nobodys), Err(NotBelieved::Forged), "from nobody who leads");
}
