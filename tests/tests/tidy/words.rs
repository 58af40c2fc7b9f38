//! Both languages say the same things: same messages, same attributes, same facts inside them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::checkout::{files, none, shown, text};

/// Per file and message (or `message.attribute`), the facts that its sentences use.
type Messages = BTreeMap<(String, String), BTreeSet<String>>;

#[test]
fn both_languages_have_the_same_messages_with_the_same_facts() {
    let (swedish, english) = (messages("sv"), messages("en"));
    assert!(!swedish.is_empty(), "there are words in locales/sv");
    none("what one language says, the other says too", &unlike(&swedish, &english));
}

#[test]
fn a_missing_message_and_a_forgotten_fact_are_found() {
    let language = |source: &str| {
        let messages = messages_in(source, "here").into_iter();
        messages.map(|(message, facts)| (("review.ftl".to_owned(), message), facts)).collect::<Messages>()
    };
    let swedish = language(
        "left = { $n ->\n    [one] 1 kvar\n   *[other] { $n } kvar\n }\ndone = Klart\n    .title = Granskad { $day }\n",
    );
    let english = language("left = Some left\nmore = More\ndone = Done\n    .title = Reviewed { $day }\n");
    assert_eq!(
        unlike(&swedish, &english),
        ["locales/en/review.ftl: left leaves out $n", "locales/sv/review.ftl lacks more"]
    );
    let noun =
        language("all = { $genus ->\n   *[common] Alla { $n } { $many }\n    [neuter] Alla { $n } { $many }\n }\n");
    assert!(
        unlike(&noun, &language("all = All { $n } of { $the-many }\n")).is_empty(),
        "another form of the same noun"
    );
    assert!(!unlike(&noun, &language("all = All { $n }\n")).is_empty(), "a noun that is not named is missed");
}

fn unlike(swedish: &Messages, english: &Messages) -> Vec<String> {
    let mut faults = Vec::new();
    for (here, there, lacking) in [(swedish, english, "en"), (english, swedish, "sv")] {
        for ((file, message), facts) in here {
            match there.get(&(file.clone(), message.clone())) {
                None => faults.push(format!("locales/{lacking}/{file} lacks {message}")),
                Some(other) => faults.extend(
                    facts
                        .difference(other)
                        .map(|fact| format!("locales/{lacking}/{file}: {message} leaves out ${fact}")),
                ),
            }
        }
    }
    faults
}

#[test]
fn no_message_is_worded_twice_in_one_language() {
    let mut faults = Vec::new();
    for language in ["sv", "en"] {
        let mut seen = BTreeMap::new();
        for (file, message) in messages(language).into_keys() {
            if let Some(first) = seen.insert(message.clone(), file.clone()) {
                faults.push(format!("{language}: {message} stands in {first} and in {file}"));
            }
        }
    }
    none("the second wording would silently win or lose", &faults);
}

fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for path in files(&format!("locales/{language}"), &[".ftl"]) {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for (message, facts) in messages_in(&text(&path), &shown(&path)) {
            let twice = messages.insert((file.clone(), message.clone()), facts).is_some();
            assert!(!twice, "{}: {message} stands twice", shown(&path));
        }
    }
    messages
}

fn messages_in(source: &str, place: &str) -> Vec<(String, BTreeSet<String>)> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{place}: {errors:?}"));
    let mut found = Vec::new();
    for entry in resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{place}: not understood: {content}"),
        };
        found.extend(value.map(|value| (name.clone(), facts_of(&value))));
        found.extend(attributes.iter().map(|own| (format!("{name}.{}", own.id.name), facts_of(&own.value))));
    }
    found
}

/// The facts of a message. The forms of a noun are one fact, of which each language takes the form it needs; its gender
/// is no fact but grammar, and a language without genders does not choose by it.
fn facts_of(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    in_pattern(pattern, &mut facts);
    let same = |fact: String| match fact.as_str() {
        "one" | "the" | "many" | "the-many" => Some("noun".to_owned()),
        "genus" => None,
        _ => Some(fact),
    };
    facts.into_iter().filter_map(same).collect()
}

fn in_pattern(pattern: &Pattern<&str>, facts: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression } => in_expression(expression, facts),
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn in_expression(expression: &Expression<&str>, facts: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, facts),
        Expression::Select { selector, variants } => {
            in_inline(selector, facts);
            for variant in variants {
                in_pattern(&variant.value, facts);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, facts: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            facts.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, facts),
        InlineExpression::TermReference { arguments, .. } => {
            if let Some(arguments) = arguments {
                in_arguments(arguments, facts);
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, facts),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, facts: &mut BTreeSet<String>) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for value in arguments.positional.iter().chain(named) {
        in_inline(value, facts);
    }
}
