//! Looks through a text as it is being written.

use domain::scan::{self, Names};

use super::replacement::Replacements;
use super::standing::Standing;
use super::{Found, ScanText, Scanned};
use crate::app::App;
use crate::failure::Failure;

pub(crate) fn scan(app: &mut App, ask: ScanText) -> Result<Scanned, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let plan = open.plan(&ask.round)?;
    let names = Names::new(open.store.watched_names(&ask.round)?);
    let standing = Standing::read(&open.store, &ask.round)?;
    let replacements = Replacements::new(&plan, ask.subject.as_ref(), ask.member.as_ref(), lang);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let found = scan::scan(&ask.text, &names).into_iter().filter_map(|finding| {
        let said = scan::slice(&ask.text, finding.start, finding.end);
        (!standing.has(finding.kind, finding.certainty, &said)).then(|| Found {
            kind: finding.kind.into(),
            certainty: finding.certainty.into(),
            start: number(finding.start),
            end: number(finding.end),
            replacements: replacements.of(finding.kind, &said, &names),
        })
    });
    Ok(Scanned { findings: found.collect() })
}
