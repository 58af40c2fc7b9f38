//! A key in words for a terminal.

use app::Words;
use domain::key::{AnswerType, Key, Per, Question};

/// The sections, questions, guidance and options of a key.
pub(super) fn text(key: &Key, words: &Words) -> String {
    let lang = words.lang();
    let mut lines = vec![format!("{} ({}, {})", key.name.in_lang(lang), key.id, key.version)];
    lines.extend(key.about.as_ref().map(|about| about.in_lang(lang).to_string()));
    let mut number = 0;
    for section in &key.sections {
        lines.extend([String::new(), section.title.in_lang(lang).to_string()]);
        for question in &section.questions {
            number += 1;
            lines.extend([String::new(), format!("{number}. {} [{}]", question.text.in_lang(lang), question.id)]);
            lines.extend(question.guidance.as_ref().map(|guidance| format!("   {}", guidance.in_lang(lang))));
            lines.push(format!("   {}", answer(key, question, words)));
        }
    }
    lines.join("\n") + "\n"
}

fn answer(key: &Key, question: &Question, words: &Words) -> String {
    let lang = words.lang();
    let options = key.scale(question).map_or_else(String::new, |scale| {
        scale.options.iter().map(|one| one.label.in_lang(lang)).collect::<Vec<_>>().join(" / ")
    });
    let kind = words.say(match question.answer {
        AnswerType::Single { .. } => "key-answer-single",
        AnswerType::Multiple { .. } => "key-answer-multiple",
        AnswerType::Checklist { .. } => "key-answer-checklist",
        AnswerType::Count { .. } => "key-answer-count",
        AnswerType::Number { .. } => "key-answer-number",
        AnswerType::Date {} => "key-answer-date",
        AnswerType::Text {} => "key-answer-text",
    });
    let per = question.per.map(|per| {
        words.say(match per {
            Per::Child => "cli-per-child",
            Per::Adult => "cli-per-adult",
            Per::Member => "cli-per-member",
        })
    });
    let asked = question.visible_if.as_ref().map(|_| words.say("cli-asked-on-condition"));
    let parts = [Some(kind), (!options.is_empty()).then_some(options), per, asked];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
