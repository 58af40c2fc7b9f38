//! What others than the group may read: figures and what was chosen to be quoted, and no way back to a family.

use domain::{CommentAt, Lang, Slot, Theme};

use figures::Canvas;

use super::docx::{paragraphs, part};
use super::paper::text_of;
use super::round::{Made, whole};
use super::since::rounds;
use crate::pdf::press::{Page, set};
use crate::report::{Reach, Report};
use crate::told::{Earlier, Told};

/// The words that stand on a page: nothing of its style, its pictures or its marks.
fn words(html: &str) -> String {
    let (_, main) = html.split_once("<body>").unwrap();
    let mut words = String::new();
    for (at, figure) in main.split("<svg").enumerate() {
        let rest = if at == 0 { figure } else { figure.split_once("</svg>").unwrap().1 };
        for piece in rest.split('<') {
            let text = piece.split_once('>').map_or(piece, |(_, text)| text).trim();
            if !text.is_empty() {
                words.extend([text, "\n"]);
            }
        }
    }
    words
}

/// The round with something of everything, its families called by codes that stand nowhere else, with a theme, and with what was
/// said on `held` chosen to be quoted.
fn chosen() -> Made {
    let mut made = whole();
    for family in made.plan.families.values_mut() {
        family.label = format!("Kod{}", family.order);
    }
    let theme: Theme =
        serde_json::from_value(serde_json::json!({ "id": "voice", "name": "Barnets röst", "order": 0 })).unwrap();
    let review = &made.reviews[0];
    let slot = Slot { question: "held".parse().unwrap(), member: None };
    let text = review.answers[&slot].comment.clone().unwrap();
    let coded = made.themed.coding.comments.entry(CommentAt::new(&review.id, slot)).or_default();
    coded.themes.insert(theme.id.clone(), text.clone());
    coded.quote = Some(text);
    made.themed.codebook.themes.insert(theme.id.clone(), theme);
    made.counted()
}

fn summary(made: &Made, lang: Lang) -> String {
    crate::summary(&made.told(lang), None, "2021-11-30".parse().unwrap())
}

/// The summary on paper and in Word, as one text each.
fn other_forms(told: &Told<'_>, earlier: Option<Earlier<'_>>) -> [String; 2] {
    let day = "2021-11-30".parse().unwrap();
    let report = Report::reaching(Reach::Outside, told, earlier, day, Canvas::PAPER);
    let paper = text_of(&set(Page::Round, &report).unwrap()).join(" ");
    let file = crate::summary_as_docx(told, earlier, day).unwrap();
    let word = ["word/header.xml", "word/document.xml"].map(|name| paragraphs(&part(&file, name)).join(" ")).join(" ");
    [paper, word].map(|form| plain(&form))
}

/// The text without a difference between kinds of space.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every form says all that the page of HTML says.
fn say_the_same(told: &Told<'_>, earlier: Option<Earlier<'_>>) {
    let html = words(&crate::summary(told, earlier, "2021-11-30".parse().unwrap()));
    for form in other_forms(told, earlier) {
        let unsaid: Vec<_> = html.lines().map(plain).filter(|line| !form.contains(line)).collect();
        assert_eq!(unsaid, [""; 0], "{form}");
    }
}

#[test]
fn a_summary_says_the_same_on_paper_and_in_word() {
    let mut made = chosen();
    say_the_same(&made.told(Lang::Sv), None);
    let rounds = rounds();
    let (then, now) = (rounds.then.told(Lang::Sv), rounds.now.told(Lang::Sv));
    say_the_same(&now, Some(Earlier { told: &then, versions: &rounds.versions }));
    made.plan.round.name = "Omgång <tre>".into();
    assert!(crate::summary_as_pdf(&made.told(Lang::Sv), None, "2021-11-30".parse().unwrap()).is_ok());
}

#[test]
fn a_summary_has_every_figure_and_the_chosen_quote() {
    insta::assert_snapshot!("round-summary", words(&summary(&chosen(), Lang::Sv)));
}

#[test]
fn nothing_in_a_summary_leads_back_to_a_family_a_document_or_a_reader() {
    let made = chosen();
    let [whole, in_english] =
        [Lang::Sv, Lang::En].map(|lang| crate::html(&made.told(lang), None, "2021-11-30".parse().unwrap()));
    for (lang, mark) in [(Lang::Sv, "lämnar inte gruppen"), (Lang::En, "does not leave the group")] {
        let summary = summary(&made, lang);
        assert!(!summary.contains(mark) && !summary.contains("lämnar inte"), "{summary}");
        let forms = other_forms(&made.told(lang), None);
        for form in &forms {
            assert!(
                !form.contains(mark) && !form.contains("Vad som saknas") && !form.contains("What is missing"),
                "{form}"
            );
        }
        for unsaid in [
            "Kod1",
            "Kod2",
            "Kod3",
            "Barn 2 nämns inte.",
            "Barnet är nyfött.",
            "Jag vill vara hemma.",
            "Vi talade om skolan.",
            "Rektor ringde själv.",
            "Utredningen är inte avslutad.",
            "Behoven står i utredningen",
            "amiljebehandlare",
            "Barn 1",
            "Förälder 1",
            "11 februari 2021",
            "11 February 2021",
        ] {
            assert!(!summary.contains(unsaid), "{unsaid}: {summary}");
            for form in &forms {
                assert!(!form.contains(unsaid), "{unsaid}: {form}");
            }
            let own = [&whole, &in_english].into_iter().any(|own| own.contains(unsaid));
            assert!(own, "the group's own report says it, so it is there to be left out: {unsaid}");
        }
    }
}

#[test]
fn a_quote_that_was_changed_or_erased_since_it_was_chosen_is_left_out() {
    let mut made = chosen();
    let slot = Slot { question: "held".parse().unwrap(), member: None };
    let newer = made.text("Andra ord.");
    made.reviews[0].answers.get_mut(&slot).unwrap().comment = Some(newer);
    let made = made.counted();
    let changed = summary(&made, Lang::Sv);
    assert!(
        !changed.contains("Andra ord.") && !changed.contains("Två samråd") && !changed.contains("Citat"),
        "{changed}"
    );
    let mut made = chosen();
    made.texts.retain(|_, body| !body.contains("Två samråd"));
    assert!(!summary(&made, Lang::Sv).contains("Citat"), "nor a heading over nothing");
}

#[test]
fn the_families_of_two_rounds_are_counted_and_not_named() {
    let rounds = rounds();
    let (then, now) = (rounds.then.told(Lang::Sv), rounds.now.told(Lang::Sv));
    let earlier = Earlier { told: &then, versions: &rounds.versions };
    let summary = crate::summary(&now, Some(earlier), "2021-11-30".parse().unwrap());
    assert!(summary.contains("Sex familjer är med i båda omgångarna<"), "{summary}");
    assert!(summary.contains("Ja: från två av sex till fem av sex utredningar"), "{summary}");
    assert!(!summary.contains("Familj "), "{summary}");
}

#[test]
fn a_text_is_found_in_the_summary_that_says_it() {
    let mut made = chosen();
    let tricky = "Hon sade: \"<nej> & aldrig\".\n\nSedan gick hon.";
    let text = made.texts.iter().find(|(_, body)| body.contains("Två samråd")).map(|(id, _)| id.clone()).unwrap();
    made.texts.insert(text, tricky.into());
    let summary = summary(&made, Lang::Sv);
    assert!(crate::holds(&summary, tricky));
    assert!(!crate::holds(&summary, "Hon sade: \"<nej> & aldrig\".\nSedan kom hon.") && !crate::holds(&summary, " \n"));
}
