//! A clock that is set back, forward and back again: nothing goes by the order of times.

use domain::register::ReviewEdit;

use super::world::{BY, World, at, found, passphrase, review, review_id, round_id, slot, start, text_id, value};
use crate::{DraftPart, Op, Store, TextKind, Unlock, Verify};

/// Days in the order in which they are lived through.
const DAYS: [i64; 5] = [40, 3, 900, -400, 3];

#[test]
fn what_is_done_later_stands_whatever_the_clock_says() {
    let (world, mut store) = World::new();
    start(&mut store, 1);
    for (day, number) in DAYS.into_iter().zip(1..) {
        let option = format!("o{number}");
        let edits =
            [ReviewEdit::State(slot(1), Some(value(&option))), ReviewEdit::Comment(slot(1), Some(text_id(number)))];
        let written = store.write(Op::AnswerQuestion, BY, at(day, 0), |tx| {
            tx.put_text(&text_id(number), TextKind::Comment, &round_id(), &format!("Sagt {number}."))?;
            tx.save_draft(&review_id(1), &slot(2), DraftPart::Comment, Some(&option))?;
            tx.edit_review(&review_id(1), &edits)
        });
        written.unwrap();
        drop(store);
        let unlock = Unlock::Passphrase { user: None, passphrase: &passphrase() };
        store = Store::open(&world.folder, unlock, at(day, 1)).unwrap();
        assert!(store.backup_problem().is_none());
        let answer = review(&store, 1).answers[&slot(1)].clone();
        assert_eq!((answer.state, answer.comment), (Some(value(&option)), Some(text_id(number))));
        assert_eq!(found(&store, "sagt"), [text_id(number)]);
        assert!(store.drafts(&review_id(1)).unwrap()[0].body == option);
        assert_eq!(store.changed_at(&review_id(1)).unwrap(), Some(at(day, 0)), "the last change, not the latest time");
        assert_eq!(store.accesses().unwrap()[0].at, at(day, 1), "the log of access goes by what happened");
    }
    let times: Vec<_> = store.history(&review_id(1)).unwrap().into_iter().skip(1).map(|entry| entry.at).collect();
    assert_eq!(times, DAYS.map(|day| at(day, 0)), "the history goes by what happened");
    assert_eq!(store.verify(Verify::Rebuild).unwrap().problems, []);
    assert_eq!(store.changed_at(&review_id(1)).unwrap(), Some(at(3, 0)), "a rebuild says the same");
    assert_eq!(store.backups().unwrap().len(), 4, "one for each day that the clock told");
}
