//! The key of one review: until it is released nobody but its author can read what the review says.

use domain::ReviewId;

use crate::part::{self, Part};
use crate::secret::{NoChance, Secret};

/// The key of one review as one desktop writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewKey(Secret);

impl ReviewKey {
    /// The key that a desktop with this seed writes `review` with.
    pub fn of(seed: &Secret, review: &ReviewId) -> Self {
        Self(seed.derive("aktsam 2026 review", &identity(review)))
    }

    /// One that was released.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::from_bytes(bytes))
    }

    /// Its bytes, when it is released.
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// `part` of `review` so that it says nothing, not even what it is.
    pub fn seal(&self, review: &ReviewId, part: &Part) -> Result<Vec<u8>, NoChance> {
        self.0.encrypt(&part::frame(part), &identity(review))
    }

    /// What [`ReviewKey::seal`] made; `None` when it is of another key or review, or damaged.
    pub fn open(&self, review: &ReviewId, sealed: &[u8]) -> Option<Part> {
        let framed = self.0.decrypt(sealed, &identity(review))?;
        part::read(&framed, 1).ok()?.pop()
    }
}

fn identity(review: &ReviewId) -> Vec<u8> {
    serde_json::to_vec(review).expect("codes have a JSON form")
}
