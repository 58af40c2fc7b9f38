//! The border: the table of commands, and what it makes of it.
//!
//! [`commands!`] lists each command once, as `thing::operation(Argument) -> Answer`. From that line come the
//! entry in [`dispatch`] and the TypeScript type of the call, so that a wrong name or argument in the window
//! does not compile.

use std::fmt::Write;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::app::App;
use crate::failure::Failure;

/// One command: its name, how it is run, and its types as TypeScript.
pub struct Command {
    /// `thing.operation`.
    pub name: &'static str,
    /// What it does, in a line.
    pub about: &'static str,
    run: fn(&mut App, Value) -> Result<Value, Failure>,
    argument: fn() -> String,
    answer: fn() -> String,
    export: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
}

/// A command without argument takes `null`; one without answer gives `null`.
pub type Nothing = ();

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $thing:ident::$operation:ident($argument:ty) -> $answer:ty;)*) => {
        /// Every command, in the order of the table.
        pub const COMMANDS: &[$crate::border::Command] = &[$(
            $crate::border::Command::new::<$argument, $answer>(
                concat!(stringify!($thing), ".", stringify!($operation)),
                concat!($($doc),*),
                |app, argument| $crate::border::call(app, argument, $crate::$thing::$operation),
            ),
        )*];
    };
}
pub(crate) use commands;

impl Command {
    pub(crate) const fn new<A: TS + 'static, B: TS + 'static>(
        name: &'static str,
        about: &'static str,
        run: fn(&mut App, Value) -> Result<Value, Failure>,
    ) -> Self {
        Self {
            name,
            about,
            run,
            argument: || A::name(&typescript_config()),
            answer: || B::name(&typescript_config()),
            export: |config| {
                export::<A>(config)?;
                export::<B>(config)
            },
        }
    }
}

/// Runs one operation on an argument from outside.
pub(crate) fn call<A: DeserializeOwned, B: Serialize>(
    app: &mut App,
    argument: Value,
    operation: fn(&mut App, A) -> Result<B, Failure>,
) -> Result<Value, Failure> {
    let argument =
        serde_json::from_value(argument).map_err(|error| Failure::BadArgument { what: error.to_string() })?;
    let answer = operation(app, argument)?;
    serde_json::to_value(answer).map_err(|error| Failure::Fault { what: error.to_string() })
}

/// Runs the command called `name`. Every failure is a kind with facts; the caller words it.
pub fn dispatch(app: &mut App, name: &str, argument: Value) -> Result<Value, Failure> {
    let command = crate::COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Failure::NoSuchCommand { name: name.into() })?;
    (command.run)(app, argument)
}

/// Writes the TypeScript of every command into `folder`: one file for each shape, and `Commands.ts` with the
/// argument and the answer of each command by name.
pub fn write_typescript(folder: &std::path::Path) -> Result<(), ts_rs::ExportError> {
    let config = typescript_config().with_out_dir(folder);
    let mut commands = String::from("// Made from the table of commands in crates/app; do not edit.\n");
    let mut names = std::collections::BTreeSet::new();
    let mut lines = String::new();
    for command in crate::COMMANDS {
        (command.export)(&config)?;
        let (argument, answer) = ((command.argument)(), (command.answer)());
        let _ = write!(
            lines,
            "  /** {} */\n  \"{}\": {{ argument: {argument}; answer: {answer} }};\n",
            command.about.trim(),
            command.name
        );
        names.extend([argument, answer].into_iter().filter(|name| name != "null"));
    }
    export::<Failure>(&config)?;
    for name in names {
        let _ = writeln!(commands, "import type {{ {name} }} from \"./{name}\";");
    }
    let _ = write!(commands, "\nexport interface Commands {{\n{lines}}}\n");
    std::fs::write(folder.join("Commands.ts"), commands)?;
    Ok(())
}

fn export<T: TS + 'static>(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
    // `()` has no file of its own.
    if T::output_path().is_some() { T::export_all(config) } else { Ok(()) }
}

fn typescript_config() -> ts_rs::Config {
    ts_rs::Config::new().with_large_int("number")
}
