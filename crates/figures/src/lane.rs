//! Numbers in a row over what they count, side by side where that is too narrow for them.

/// A number to place: where its middle wants to be, and how much room it takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    pub(crate) middle: f64,
    pub(crate) width: f64,
}

/// Where the middle of each may be, in the order of the wishes, between `from` and `to`, at least `gap` apart; `None`
/// when they do not all have room. The wishes rise from left to right.
pub(crate) fn placed(wishes: &[Wish], from: f64, to: f64, gap: f64) -> Option<Vec<f64>> {
    let gaps = gap * f64::from(u32::try_from(wishes.len().saturating_sub(1)).unwrap_or(u32::MAX));
    if wishes.iter().map(|wish| wish.width).sum::<f64>() + gaps > to - from {
        return None;
    }
    let mut starts = Vec::with_capacity(wishes.len());
    let mut free = from;
    for wish in wishes {
        let start = (wish.middle - wish.width / 2.0).max(free);
        free = start + wish.width + gap;
        starts.push(start);
    }
    let mut end = to;
    for (wish, start) in wishes.iter().zip(&mut starts).rev() {
        *start = start.min(end - wish.width);
        end = *start - gap;
    }
    Some(wishes.iter().zip(starts).map(|(wish, start)| start + wish.width / 2.0).collect())
}
