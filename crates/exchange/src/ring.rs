//! The keys of the group's epochs. A new epoch begins when somebody is removed.

use serde::{Deserialize, Serialize};

use crate::secret::{NoChance, Secret};

/// The keys of one epoch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EpochKeys {
    /// Counted from 1. Two desktops that begin one apart may count alike.
    pub number: u32,
    /// Opens what is for those who review; a manager has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Secret>,
    /// Opens what is for every member.
    pub everyone: Secret,
}

impl EpochKeys {
    /// New keys.
    pub fn random(number: u32) -> Result<Self, NoChance> {
        Ok(Self { number, work: Some(Secret::random()?), everyone: Secret::random()? })
    }

    /// The same for somebody who does not review.
    #[must_use]
    pub fn for_managers(&self) -> Self {
        Self { work: None, ..self.clone() }
    }
}

/// The keys that a desktop has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ring {
    epochs: Vec<EpochKeys>,
}

impl Ring {
    /// Takes in keys. True when there was something new in them.
    pub fn take(&mut self, keys: EpochKeys) -> bool {
        match self.epochs.iter_mut().find(|one| one.number == keys.number && one.everyone == keys.everyone) {
            Some(one) if one.work.is_none() && keys.work.is_some() => one.work = keys.work,
            Some(_) => return false,
            None => self.epochs.push(keys),
        }
        self.epochs
            .sort_by(|one, other| (one.number, one.everyone.bytes()).cmp(&(other.number, other.everyone.bytes())));
        true
    }

    /// The keys that are written with now: those of the latest epoch, on every desktop the same.
    pub fn latest(&self) -> Option<&EpochKeys> {
        self.epochs.last()
    }

    /// Every epoch, the oldest first.
    pub fn epochs(&self) -> &[EpochKeys] {
        &self.epochs
    }

    /// Every key, those of the latest epoch first.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Secret> {
        self.epochs.iter().rev().flat_map(|epoch| epoch.work.iter().chain([&epoch.everyone]))
    }

    /// How many keys there are. It never becomes less.
    pub fn keys_held(&self) -> usize {
        self.keys().count()
    }
}
