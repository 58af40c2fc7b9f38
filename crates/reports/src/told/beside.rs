//! The counts of a question in several rounds beside each other: what is said of them, as rows and as a picture.

use analysis::{Nothing, Part, Share, Trend};
use domain::key::Key;
use figures::{Canvas, Change, Changes, Figure, Frame, Point, Since};

use super::Year;

/// The counts of a question in several rounds, on the newest scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// The parts inside the denominator.
    pub inside: Vec<PartThrough>,
    /// The parts outside that are not zero in every round.
    pub outside: Vec<PartThrough>,
}

/// One part of the answers through several rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct PartThrough {
    /// Which, on the newest scale.
    pub part: Part,
    /// What it says.
    pub label: String,
    /// How dark it is drawn, from 0 to 4.
    pub step: u32,
    /// How many, one for each round; `None` where the round does not ask, or cannot be compared.
    pub shares: Vec<Option<Share>>,
}

impl Beside {
    /// The counts behind the question of `trend` through `years`, one for each of its points. `newest` is the newest version
    /// of the key that is compared. Nothing where no two rounds can stand side by side.
    pub fn of(years: &[Year<'_>], newest: &Key, trend: &Trend) -> Self {
        let tallies: Vec<_> =
            trend.points.iter().map(|point| point.as_ref().and_then(|point| point.beside.as_ref())).collect();
        let on_newest = years
            .iter()
            .zip(&tallies)
            .rev()
            .find(|(year, tally)| tally.is_some() && year.sheet.key().version == newest.version);
        let Some((Year { told, sheet }, _)) = on_newest.filter(|_| trend.pair().is_some()) else {
            return Self::default();
        };
        let question = sheet.key().question(&trend.question).expect("a point is of a question of its key");
        let through = |part: Part| PartThrough {
            label: told.part_label(sheet, question, &part),
            step: told.part_step(sheet, question, &part),
            shares: tallies.iter().map(|tally| tally.map(|tally| tally.share(&part))).collect(),
            part,
        };
        let mut inside: Vec<Part> = Vec::new();
        for (part, _) in tallies.iter().rev().flatten().flat_map(|tally| tally.inside()) {
            // "Mixed" is a part only where it occurs, and stands before "not shown".
            let before = inside.iter().position(|one| *one == Part::NotShown).filter(|_| part == Part::Mixed);
            if !inside.contains(&part) {
                inside.insert(before.unwrap_or(inside.len()), part);
            }
        }
        let occurs = |kind: &Nothing| tallies.iter().flatten().any(|tally| tally.outside().count(*kind) > 0);
        let outside = Nothing::ALL.into_iter().filter(occurs).map(Part::Outside);
        Self { inside: inside.into_iter().map(through).collect(), outside: outside.map(through).collect() }
    }

    /// Two rounds as a picture, a line for each answer that occurs, titled by what is said of them. `None` for any other number
    /// of rounds, and where nothing can be compared. `id` is the picture's own on the page it is for.
    pub fn picture(&self, years: &[Year<'_>], id: &str, title: &str, canvas: Canvas) -> Option<Figure> {
        let [earlier, later] = years else { return None };
        let point = |share: &Option<Share>| share.and_then(|share| Point::new(share.count(), share.of()));
        let occurs = |row: &&PartThrough| row.shares.iter().flatten().any(|share| share.count() > 0);
        let rows = self.inside.iter().filter(occurs).map(|row| Change {
            label: row.label.clone(),
            before: row.shares.first().and_then(point),
            after: row.shares.last().and_then(point),
            since: Since::Same,
        });
        let rows: Vec<Change> = rows.collect();
        if rows.is_empty() {
            return None;
        }
        let words = later.told.words();
        let rounds = [earlier, later].map(|year| year.told.plan().round.name.clone());
        let ends = ["told-change-in-none", "told-change-in-all"].map(|end| words.say(end));
        let frame = Frame { id, title, lang: words.lang(), canvas };
        let drawn = Changes { rounds, ends, rows };
        let row = words.say("report-answer");
        Some(words.drawing(|words| figures::changes(&frame, &figures::Words { row: &row, ..*words }, &drawn)))
    }
}
