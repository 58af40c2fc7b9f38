//! The words of results, reports and messages, from `locales/`.

use std::sync::LazyLock;

use domain::{Days, Genus, Lang};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use unic_langid::{LanguageIdentifier, langid};

const SWEDISH: &[&str] = &[
    include_str!("../../../locales/sv/results.ftl"),
    include_str!("../../../locales/sv/finding.ftl"),
    include_str!("../../../locales/sv/event-results.ftl"),
    include_str!("../../../locales/sv/change.ftl"),
    include_str!("../../../locales/sv/figure.ftl"),
    include_str!("../../../locales/sv/themes-told.ftl"),
    include_str!("../../../locales/sv/report.ftl"),
    include_str!("../../../locales/sv/conclusions.ftl"),
    include_str!("../../../locales/sv/key-check.ftl"),
    include_str!("../../../locales/sv/key-lint.ftl"),
    include_str!("../../../locales/sv/key-change.ftl"),
    include_str!("../../../locales/sv/key-draft.ftl"),
    include_str!("../../../locales/sv/worked-told.ftl"),
    include_str!("../../../locales/sv/trial-told.ftl"),
    include_str!("../../../locales/sv/round-file.ftl"),
    include_str!("../../../locales/sv/plan.ftl"),
    include_str!("../../../locales/sv/plan-told.ftl"),
    include_str!("../../../locales/sv/move-told.ftl"),
    include_str!("../../../locales/sv/conflict-told.ftl"),
    include_str!("../../../locales/sv/failure.ftl"),
    include_str!("../../../locales/sv/protect.ftl"),
    include_str!("../../../locales/sv/protect-places.ftl"),
    include_str!("../../../locales/sv/cli.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("../../../locales/en/results.ftl"),
    include_str!("../../../locales/en/finding.ftl"),
    include_str!("../../../locales/en/event-results.ftl"),
    include_str!("../../../locales/en/change.ftl"),
    include_str!("../../../locales/en/figure.ftl"),
    include_str!("../../../locales/en/themes-told.ftl"),
    include_str!("../../../locales/en/report.ftl"),
    include_str!("../../../locales/en/conclusions.ftl"),
    include_str!("../../../locales/en/key-check.ftl"),
    include_str!("../../../locales/en/key-lint.ftl"),
    include_str!("../../../locales/en/key-change.ftl"),
    include_str!("../../../locales/en/key-draft.ftl"),
    include_str!("../../../locales/en/worked-told.ftl"),
    include_str!("../../../locales/en/trial-told.ftl"),
    include_str!("../../../locales/en/round-file.ftl"),
    include_str!("../../../locales/en/plan.ftl"),
    include_str!("../../../locales/en/plan-told.ftl"),
    include_str!("../../../locales/en/move-told.ftl"),
    include_str!("../../../locales/en/conflict-told.ftl"),
    include_str!("../../../locales/en/failure.ftl"),
    include_str!("../../../locales/en/protect.ftl"),
    include_str!("../../../locales/en/protect-places.ftl"),
    include_str!("../../../locales/en/cli.ftl"),
];

/// The greatest number that is written as a word.
const GREATEST_WORD: u32 = 12;

/// A fact of a message: its name there and its value.
pub type Fact<'a> = (&'static str, FluentValue<'a>);

/// Messages that have been read.
type Bundle = FluentBundle<FluentResource>;

/// A language is read once, when it is first spoken: it takes longer than most of what is told with it.
static SWEDISH_READ: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("sv"), SWEDISH));
static ENGLISH_READ: LazyLock<Bundle> = LazyLock::new(|| bundle(langid!("en"), ENGLISH));

fn bundle(language: LanguageIdentifier, files: &[&str]) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks that isolate right-to-left facts would stand as signs of their own in a PDF.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(understood, _)| understood);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    lang: Lang,
    bundle: &'static Bundle,
}

impl Words {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let bundle = match lang {
            Lang::Sv => &SWEDISH_READ,
            Lang::En => &ENGLISH_READ,
        };
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message without facts; its id where it is missing, which a test rules out.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// The message with its facts; its id where it is missing, which a test rules out.
    pub fn tell(&self, id: &str, facts: &[Fact<'_>]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let facts: FluentArgs<'_> = facts.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&facts), &mut Vec::new()).into_owned()
    }

    /// The message with facts that are only known when it is told; its id where it is missing, which a test rules out.
    pub fn tell_named(&self, id: &str, facts: &[(String, String)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let facts: FluentArgs<'_> = facts.iter().map(|(name, fact)| (name.as_str(), fact.as_str())).collect();
        self.bundle.format_pattern(pattern, Some(&facts), &mut Vec::new()).into_owned()
    }

    /// A count: as a word up to twelve, then in digits.
    pub fn count(&self, n: u32, genus: Genus) -> String {
        match (n, genus) {
            (1, Genus::Neuter) => self.say("told-number-1-neuter"),
            (..=GREATEST_WORD, _) => self.say(&format!("told-number-{n}")),
            (_, _) => self.digits(f64::from(n)),
        }
    }

    /// Whether [`Words::count`] writes `n` as a word.
    pub fn is_word(&self, n: u32) -> bool {
        n <= GREATEST_WORD
    }

    /// A number in digits, with the separators of the language: "1 204,5".
    pub fn digits(&self, x: f64) -> String {
        let plain = x.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut told = String::from(if x < 0.0 { "−" } else { "" });
        // Four digits are a year or a small sum: a gap starts to help from five.
        let gap = if whole.len() > 4 { self.say("told-thousands") } else { String::new() };
        for (at, digit) in whole.char_indices() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                told.push_str(&gap);
            }
            told.push(digit);
        }
        if !fraction.is_empty() {
            told.push_str(&self.say("told-decimal"));
            told.push_str(fraction);
        }
        told
    }

    /// A day: "11 februari 2021".
    pub fn date(&self, day: Date) -> String {
        let facts = [
            ("day", day.day().to_string().into()),
            ("month", day.month().into()),
            ("year", day.year().to_string().into()),
        ];
        self.tell("told-date", &facts)
    }

    /// A day of a year that is told: "11 februari".
    pub fn day_of_month(&self, day: Date) -> String {
        let month = self.tell("told-month", &[("month", day.month().into())]);
        self.tell("told-day-of-month", &[("day", day.day().to_string().into()), ("month", month.into())])
    }

    /// One day or several: "12 mars 2021", "1–5 mars 2021", "28 februari – 3 mars 2021", "mars 2021".
    pub fn days(&self, days: Days) -> String {
        let (first, Some(last)) = (days.first, days.last) else { return self.date(days.first) };
        let month = |day: Date| self.tell("told-month", &[("month", day.month().into())]);
        let year = ("year", last.year().to_string().into());
        let same_year = first.year() == last.year();
        if same_year && first.month() == last.month() {
            let month = ("month", month(last).into());
            if first.day() == 1 && last == last.last_of_month() {
                return self.tell("told-whole-month", &[month, year]);
            }
            let days = [("first", first.day().to_string().into()), ("last", last.day().to_string().into())];
            let [first, last] = days;
            return self.tell("told-days-of-month", &[first, last, month, year]);
        }
        let begins = if same_year { self.day_of_month(first) } else { self.date(first) };
        self.tell("told-period", &[("first", begins.into()), ("last", self.date(last).into())])
    }

    /// Things in a row: "a, b och c".
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.tell("told-list-last", &[("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }
}

/// The sentence with a capital first letter, inside a quotation mark too.
pub fn capital(sentence: &str) -> String {
    let (before, rest) = sentence.split_at(sentence.find(char::is_alphanumeric).unwrap_or(sentence.len()));
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    before.chars().chain(first).chain(letters).collect()
}

/// The label as it stands inside a sentence: its first letter small, unless the word is an abbreviation ("LSS").
pub fn inside(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(_), Some(second)) if second.is_uppercase() || second.is_numeric() => label.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(letters).collect(),
        (None, _) => String::new(),
    }
}

/// A sign that cannot be shown, by its number: "[U+1F600]".
pub(crate) fn by_number(sign: char) -> String {
    format!("[U+{:04X}]", u32::from(sign))
}
