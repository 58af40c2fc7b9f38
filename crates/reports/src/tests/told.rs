//! A round in words, beside its findings.

use analysis::Filter;
use domain::{By, Coded, Lang};

use super::round::{Made, whole};
use crate::told::Quoted;

#[test]
fn what_was_looked_at_is_told_with_persons_and_documents() {
    let made = whole();
    assert_eq!(
        made.told(Lang::Sv).looked_at(),
        [
            "Tre fokusfamiljer med sex fokuspersoner: tre kvinnor och tre flickor",
            "Därtill tre familjemedlemmar som inte är fokuspersoner",
            "Utredning: tre handlingar",
        ]
    );
    assert_eq!(made.told(Lang::Sv).counted(&made.sheets[0], &Filter::default()), "Två av tre utredningar är granskade");
    let alone = Filter { family: Some("f3".parse().unwrap()), ..Filter::default() };
    assert_eq!(made.told(Lang::Sv).counted(&made.sheets[0], &alone), "Den enda utredningen är inte granskad");
}

#[test]
fn a_comment_stands_with_its_answer_and_without_its_author() {
    let made = whole();
    let told = made.told(Lang::Sv);
    let comments = told.comments(&made.sheets[0], &"met".parse().unwrap(), &Filter::default());
    let seen: Vec<_> = comments
        .iter()
        .map(|one| {
            (
                told.family_label(&one.subject),
                one.member.as_ref().map(|m| told.member_label(m)),
                one.answer.as_str(),
                one.body.as_str(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("Familj 1".into(), Some("Barn 2".into()), "Nej", "Barn 2 nämns inte."),
            ("Familj 2".into(), Some("Barn 1".into()), "Ej tillämpligt", "Barnet är nyfött."),
            ("Familj 2".into(), Some("Barn 2".into()), "Ej tillämpligt", "Barnet är nyfött."),
        ]
    );
}

#[test]
fn comments_of_a_review_that_is_not_submitted_are_not_told() {
    let mut made = whole();
    for review in &mut made.reviews {
        review.status = domain::Status::Open { again: None };
    }
    assert!(made.told(Lang::Sv).comments(&made.sheets[0], &"held".parse().unwrap(), &Filter::default()).is_empty());
}

#[test]
fn an_erased_text_is_told_as_erased() {
    let mut made = whole();
    made.texts.clear();
    let told = made.told(Lang::Sv);
    let comments = told.comments(&made.sheets[0], &"held".parse().unwrap(), &Filter::default());
    assert_eq!(comments[0].body, "raderad");
    assert_eq!(comments[0].evidence[0].section.as_deref(), Some("raderad"), "that there was evidence is still told");
    assert_eq!(told.missing()[0].why, "Kunde inte granskas: raderad");
}

#[test]
fn what_a_protected_member_says_is_never_quoted() {
    let mut made = whole();
    for member in made.plan.members.values_mut() {
        member.protected = true;
    }
    let told = made.told(Lang::Sv);
    let (all, key) = (Filter::default(), &made.key);
    for question in key.questions() {
        for comment in told.comments(&made.sheets[0], &question.id, &all) {
            for evidence in comment.evidence {
                assert_eq!(evidence.quote.as_deref(), Some("visas inte, skyddade personuppgifter"));
            }
        }
    }
    let report = crate::html(&told, None, "2021-11-30".parse().unwrap());
    for quote in ["Vi talade om skolan.", "Barnen mår bra.", "Jag vill vara hemma."] {
        assert!(!report.contains(quote), "{quote} stands in the report");
    }
}

#[test]
fn the_texts_of_the_group_stand_before_those_of_the_readers() {
    let mut made = Made::new();
    let subject = made.family(1);
    made.read(&subject, &[("words", "text:Läsarens ord")]);
    made.read_by(By::Consensus, &subject, &[("words", "text:Gruppens ord/.")]);
    let made = made.counted();
    let (told, sheet) = (made.told(Lang::Sv), &made.sheets[0]);
    let question = sheet.key().question(&"words".parse().unwrap()).unwrap();
    let answer = |member: &str| told.answer(sheet, question, &subject, Some(&member.parse().unwrap()));
    assert_eq!(answer("f1-1").as_deref(), Some("Gruppens ord"));
    assert_eq!(answer("f1-2").as_deref(), Some("Läsarens ord"), "the group said nothing here");
}

#[test]
fn the_lightness_of_a_part_follows_its_scale() {
    let made = whole();
    let (told, sheet) = (made.told(Lang::Sv), &made.sheets[0]);
    let step = |question: &str, option: &str| {
        let question = sheet.key().question(&question.parse().unwrap()).unwrap();
        told.part_step(sheet, question, &analysis::Part::Option(option.parse().unwrap()))
    };
    assert_eq!((step("held", "yes"), step("held", "no")), (4, 1), "the affirmative is the darkest");
    assert_eq!((step("needs", "not"), step("needs", "partly"), step("needs", "fully")), (1, 2, 4));
}

#[test]
fn what_is_quoted_stands_first_under_its_finding_in_quotation_marks() {
    let mut made = whole();
    let every = made.told(Lang::Sv).every_comment();
    let last = every.iter().rev().find(|one| one.comment.quoted == Quoted::No).expect("some comment may be quoted");
    let (at, text, body) = (last.comment.at.clone(), last.comment.text.clone(), last.comment.body.clone());
    drop(every);
    made.themed.coding.comments.insert(at, Coded { quote: text, ..Coded::default() });
    let report = crate::html(&made.told(Lang::Sv), None, "2021-11-30".parse().unwrap());
    assert!(report.contains(&format!("”{body}”")), "quoted as it reads");
}
