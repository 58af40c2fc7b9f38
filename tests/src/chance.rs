//! Numbers that look random and are the same each time.

/// A generator (Steele, Lea and Flood 2014: `SplitMix64`).
pub struct Chance(u64);

impl Chance {
    /// The generator that `seed` gives.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, 64 bits.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// The next number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.number() >> 33).expect("31 bits") % limit
    }
}
