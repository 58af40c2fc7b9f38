//! The state of the running product.

use std::path::PathBuf;

use domain::TextId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reads;

use crate::failure::Failure;
use crate::open::{Open, Seat};
use crate::preferences::Preferences;
use crate::shapes::Language;

/// A clock: the time now.
pub type Clock = Box<dyn Fn() -> Timestamp + Send>;

/// Chance: sixteen random bytes.
pub type Chance = Box<dyn FnMut() -> [u8; 16] + Send>;

/// What the product is given from outside: a folder, a clock and chance.
pub struct Setting {
    /// The desktop's own data folder: preferences, and stores unless they are put elsewhere.
    pub data: PathBuf,
    /// The time now.
    pub clock: Clock,
    /// Where the clock hangs: what day it is there stands on reports.
    pub zone: TimeZone,
    /// Sixteen random bytes, for the id of a text.
    pub chance: Chance,
    /// What a new passphrase costs to try.
    pub cost: store::Cost,
}

/// Whether the desktop remembers what is done.
#[derive(Clone, Copy)]
enum Memory {
    /// The language and the stores, for the next start.
    Kept,
    /// Nothing: one errand, and no trace on the desktop.
    None,
}

/// The running product: at most one store is open.
pub struct App {
    setting: Setting,
    pub(crate) preferences: Preferences,
    memory: Memory,
    open: Option<Open>,
}

impl App {
    /// The product with nothing open. Preferences that cannot be read are as if there were none.
    pub fn new(setting: Setting) -> Self {
        let preferences = Preferences::read(&setting.data);
        Self { setting, preferences, memory: Memory::Kept, open: None }
    }

    /// The product for one errand, such as a command line's: it has no data folder, and remembers neither language
    /// nor stores.
    pub fn in_passing(language: Language) -> Self {
        let setting = Setting::of_this_desktop(Some(PathBuf::new())).expect("a folder was given");
        Self { setting, preferences: Preferences::of(language), memory: Memory::None, open: None }
    }

    /// Whether readers sit down at this desktop.
    pub(crate) fn seat(&self) -> Seat {
        match self.memory {
            Memory::Kept => Seat::Readers,
            Memory::None => Seat::Nobodys,
        }
    }

    /// Keeps the preferences for the next start.
    pub(crate) fn keep_preferences(&self) -> Result<(), Failure> {
        match self.memory {
            Memory::Kept => self.preferences.write(&self.setting.data),
            Memory::None => Ok(()),
        }
    }

    /// True while a store is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// What is in the open store, for those who check or measure it: what no page shows is asked of it directly.
    pub fn reads(&mut self) -> Result<&Reads, Failure> {
        Ok(&self.open()?.store)
    }

    pub(crate) fn setting(&self) -> &Setting {
        &self.setting
    }

    /// The open store, if any.
    pub(crate) fn opened(&self) -> Option<&Open> {
        self.open.as_ref()
    }

    /// The open store; [`Failure::Locked`] when none is.
    pub(crate) fn open(&mut self) -> Result<&mut Open, Failure> {
        self.open.as_mut().ok_or(Failure::Locked)
    }

    /// Opens `open` in the place of what was open.
    pub(crate) fn put(&mut self, open: Option<Open>) {
        // The old store is closed, and its key cleared, before anything else happens.
        drop(self.open.take());
        self.open = open;
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.setting.clock)()
    }

    /// What day it is where the clock hangs.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned(self.setting.zone.clone()).date()
    }

    pub(crate) fn text_id(&mut self) -> TextId {
        TextId::from_bytes((self.setting.chance)())
    }

    /// Does `work` with another clock and other chance, then takes back its own.
    pub(crate) fn meanwhile<T>(&mut self, clock: Clock, chance: Chance, work: impl FnOnce(&mut Self) -> T) -> T {
        let clock = std::mem::replace(&mut self.setting.clock, clock);
        let chance = std::mem::replace(&mut self.setting.chance, chance);
        let done = work(self);
        self.setting.clock = clock;
        self.setting.chance = chance;
        done
    }

    pub(crate) fn lang(&self) -> domain::Lang {
        self.preferences.language.into()
    }
}
