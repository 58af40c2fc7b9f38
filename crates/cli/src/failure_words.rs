//! Failures of the app in words: the same messages as in the window. A kind without words does not compile.

use app::actions::ActionProblem;
use app::concern::ConcernProblem;
use app::events::EventProblem;
use app::protect::PersonalText;
use app::themes::ThemeProblem;
use app::{Failure, FileProblem, Words};

/// The failure as sentences for the reader.
pub(crate) fn words(failure: &Failure, words: &Words) -> String {
    let with = |id: &str, facts: &[(&str, &str)]| {
        let facts: Vec<_> = facts.iter().map(|(name, fact)| ((*name).to_string(), (*fact).to_string())).collect();
        words.tell_named(id, &facts)
    };
    match failure {
        Failure::NoSuchCommand { name: what } | Failure::BadArgument { what } | Failure::Fault { what } => {
            with("failure-fault", &[("what", what)])
        }
        Failure::Locked => words.say("failure-locked"),
        Failure::WrongPassphrase => words.say("failure-wrong-passphrase"),
        Failure::WrongRecoveryKey => words.say("failure-wrong-recovery-key"),
        Failure::NoStore { folder } => with("failure-no-store", &[("folder", folder)]),
        Failure::StoreGone { folder } => with("failure-store-gone", &[("folder", folder)]),
        Failure::UserExists { user } => with("failure-user-exists", &[("user", user)]),
        Failure::LastUser => words.say("failure-last-user"),
        Failure::OwnWayIn => words.say("failure-own-way-in"),
        Failure::NoName => words.say("failure-no-name"),
        Failure::NotWhole { folder, file } => with("failure-not-whole", &[("folder", folder), ("file", file)]),
        Failure::Unreadable { path, what } => with("failure-unreadable", &[("path", path), ("what", what)]),
        Failure::BadFolder { folder } => with("failure-bad-folder", &[("folder", folder)]),
        Failure::InUse => words.say("failure-in-use"),
        Failure::NewerStore { found, supported } => {
            with("failure-newer-store", &[("found", &found.to_string()), ("supported", &supported.to_string())])
        }
        Failure::Corrupt { what } => with("failure-corrupt", &[("what", what)]),
        Failure::NetworkDrive { folder } => with("failure-network-drive", &[("folder", folder)]),
        Failure::ReadOnly { folder } => with("failure-read-only", &[("folder", folder)]),
        Failure::DiskFull => words.say("failure-disk-full"),
        Failure::Disk { what } => with("failure-disk", &[("what", what)]),
        Failure::WeakPassphrase { least } => with("failure-weak-passphrase", &[("least", &least.to_string())]),
        Failure::NotFound { code, .. } => with("cli-not-found", &[("code", code)]),
        Failure::Exists { code, .. } => with("failure-exists", &[("code", code)]),
        Failure::KeyDiffers { key, version } => {
            with("failure-key-differs", &[("key", key), ("version", &version.to_string())])
        }
        Failure::ForeignDamaged { thing } => with("failure-foreign-damaged", &[("thing", thing)]),
        Failure::ForeignUnknown { thing } => with("failure-foreign-unknown", &[("thing", thing)]),
        Failure::ForeignWaits { thing } => with("failure-foreign-waits", &[("thing", thing)]),
        Failure::NotStanding => words.say("failure-not-standing"),
        Failure::KeyNotPublished { key } => with("failure-key-not-published", &[("key", key)]),
        Failure::OtherSubject { key } => with("failure-other-subject", &[("key", key)]),
        Failure::BadPlan { problems } => {
            problems.iter().map(|problem| problem.in_words(words)).collect::<Vec<_>>().join("\n")
        }
        Failure::BadTable { fault } => fault.in_words(words),
        Failure::Group { problem } => problem.in_words(words),
        Failure::Partial => words.say("failure-partial"),
        Failure::NotAReader => words.say("failure-not-a-reader"),
        Failure::Submitted => words.say("failure-submitted"),
        Failure::NotSubmitted => words.say("failure-not-submitted"),
        Failure::Blind => words.say("failure-blind"),
        Failure::BadValue { question } => with("failure-bad-value", &[("question", question)]),
        Failure::ReasonNeeded => words.say("failure-reason-needed"),
        Failure::Incomplete { missing } => words.tell("failure-incomplete", &[("n", missing.len().into())]),
        Failure::BadEvent { problems } => {
            problems.iter().map(|problem| words.say(event_problem(problem))).collect::<Vec<_>>().join(" ")
        }
        Failure::BadAction { problems } => {
            problems.iter().map(|problem| words.say(action_problem(problem))).collect::<Vec<_>>().join(" ")
        }
        Failure::BadConcern { problems } => {
            problems.iter().map(|problem| words.say(concern_problem(problem))).collect::<Vec<_>>().join(" ")
        }
        Failure::OtherEvent => words.say("failure-other-event"),
        Failure::BadTheme { problem } => theme_problem(problem, words),
        Failure::Protected => words.say("failure-protected"),
        Failure::RoundClosed => words.say("failure-round-closed"),
        Failure::LooksPersonal { findings } => words.tell("failure-looks-personal", &[("n", findings.len().into())]),
        Failure::BadFile { problems } => lines("", problems),
    }
}

fn event_problem(problem: &EventProblem) -> &'static str {
    match problem {
        EventProblem::NoKind => "failure-event-no-kind",
        EventProblem::UnknownKind { .. } => "failure-event-unknown-kind",
        EventProblem::UnknownUnit { .. } => "failure-event-unknown-unit",
        EventProblem::NotADay { .. } => "failure-event-not-a-day",
        EventProblem::LastNotADay { .. } => "failure-event-last-not-a-day",
        EventProblem::Backwards => "failure-event-backwards",
    }
}

fn action_problem(problem: &ActionProblem) -> &'static str {
    match problem {
        ActionProblem::NoWhat => "failure-action-no-what",
        ActionProblem::NoOwner => "failure-action-no-owner",
        ActionProblem::OwnerIsSomebody => "failure-action-owner-is-somebody",
        ActionProblem::DueNotADay { .. } => "failure-action-due-not-a-day",
        ActionProblem::NoWhy => "failure-action-no-why",
    }
}

fn concern_problem(problem: &ConcernProblem) -> &'static str {
    match problem {
        ConcernProblem::RaisedNotADay { .. } => "failure-concern-raised-not-a-day",
        ConcernProblem::RaisedLater => "failure-concern-raised-later",
        ConcernProblem::SettledNotADay { .. } => "failure-concern-settled-not-a-day",
        ConcernProblem::SettledLater => "failure-concern-settled-later",
        ConcernProblem::SettledBefore => "failure-concern-settled-before",
    }
}

fn theme_problem(problem: &ThemeProblem, words: &Words) -> String {
    let named = |id: &str, name: &str| words.tell(id, &[("name", name.to_string().into())]);
    match problem {
        ThemeProblem::NoName => words.say("failure-theme-no-name"),
        ThemeProblem::NameTaken { name } => named("failure-theme-name-taken", name),
        ThemeProblem::HasParts { name } => named("failure-theme-has-parts", name),
        ThemeProblem::NoMainTheme { name } => named("failure-theme-no-main", name),
        ThemeProblem::NotOffered { name } => named("failure-theme-not-offered", name),
        ThemeProblem::IntoItself => words.say("failure-theme-into-itself"),
        ThemeProblem::SplitInOne => words.say("failure-theme-split-in-one"),
        ThemeProblem::Used { comments } => words.tell("failure-theme-used", &[("n", (*comments).into())]),
    }
}

/// The failure of reading `file`: each problem on a line of its own, after the name of the file.
pub(crate) fn words_of_file(file: &str, failure: &Failure, words: &Words) -> String {
    match failure {
        Failure::BadFile { problems } => lines(file, problems),
        other => self::words(other, words),
    }
}

/// Texts that look as if they point at people, a line each: where, and what it looks like.
pub(crate) fn warnings(findings: &[PersonalText], words: &Words) -> String {
    let line = |found: &PersonalText| {
        let plain = |value: serde_json::Result<serde_json::Value>| {
            value.ok().and_then(|value| value.as_str().map(ToString::to_string)).unwrap_or_default()
        };
        let kind = plain(serde_json::to_value(found.kind));
        let certainty = plain(serde_json::to_value(found.certainty));
        let what = words.tell("protect-found", &[("kind", kind.into()), ("certainty", certainty.into())]);
        words.tell("cli-looks-personal", &[("place", found.place.clone().into()), ("what", what.into())])
    };
    let all = words.tell("cli-looks-personal-all", &[("n", findings.len().into())]);
    findings.iter().map(line).chain([all]).collect::<Vec<_>>().join("\n")
}

/// Problems as lines: `file:line: path: what advice`.
pub(crate) fn lines(file: &str, problems: &[FileProblem]) -> String {
    let line = |problem: &FileProblem| {
        let number = (problem.line > 0).then(|| problem.line.to_string());
        let name = (!file.is_empty()).then(|| file.to_string());
        let place = [name, number].into_iter().flatten().collect::<Vec<_>>().join(":");
        let words = format!("{} {}", problem.what, problem.advice);
        let parts = [&place, &problem.path, &words];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(": ")
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// True when other input would have led to another end; false when the program, the disk or the store is at fault.
pub(crate) fn is_bad_input(failure: &Failure) -> bool {
    match failure {
        Failure::BadArgument { .. }
        | Failure::WrongPassphrase
        | Failure::WrongRecoveryKey
        | Failure::NoStore { .. }
        | Failure::NotWhole { .. }
        | Failure::Unreadable { .. }
        | Failure::BadFolder { .. }
        | Failure::WeakPassphrase { .. }
        | Failure::UserExists { .. }
        | Failure::LastUser
        | Failure::OwnWayIn
        | Failure::NoName
        | Failure::NotFound { .. }
        | Failure::Exists { .. }
        | Failure::KeyDiffers { .. }
        | Failure::KeyNotPublished { .. }
        | Failure::OtherSubject { .. }
        | Failure::NotStanding
        | Failure::BadPlan { .. }
        | Failure::BadTable { .. }
        | Failure::Partial
        | Failure::NotAReader
        | Failure::Submitted
        | Failure::NotSubmitted
        | Failure::Blind
        | Failure::BadValue { .. }
        | Failure::ReasonNeeded
        | Failure::Incomplete { .. }
        | Failure::BadEvent { .. }
        | Failure::BadAction { .. }
        | Failure::BadConcern { .. }
        | Failure::OtherEvent
        | Failure::BadTheme { .. }
        | Failure::Protected
        | Failure::RoundClosed
        | Failure::LooksPersonal { .. }
        | Failure::BadFile { .. } => true,
        Failure::Group { problem } => problem.is_asked_for(),
        Failure::NoSuchCommand { .. }
        | Failure::Fault { .. }
        | Failure::Locked
        | Failure::InUse
        | Failure::StoreGone { .. }
        | Failure::NewerStore { .. }
        | Failure::Corrupt { .. }
        | Failure::ForeignDamaged { .. }
        | Failure::ForeignUnknown { .. }
        | Failure::ForeignWaits { .. }
        | Failure::NetworkDrive { .. }
        | Failure::ReadOnly { .. }
        | Failure::DiskFull
        | Failure::Disk { .. } => false,
    }
}
