//! Words a finding, or leaves it to the figures again.

use analysis::{Cut, Filter, Level};
use domain::register::ConclusionsEdit;
use domain::{AtLevel, FindingAt, Lang, Wording, WordingId};
use reports::told::{Told, figures};
use store::{Op, Spot, TextKind, Thing};

use super::{Reword, Reworded, place};
use crate::actions::seen_whole;
use crate::app::App;
use crate::exchange::erase_text;
use crate::failure::Failure;
use crate::results::{Gathered, tally_view};

pub(crate) fn reword(app: &mut App, ask: Reword) -> Result<Reworded, Failure> {
    let (at, lang, fresh) = (app.now(), app.lang(), app.text_id());
    let open = app.open()?;
    let round = ask.cut.round.clone();
    seen_whole(open, &round)?;
    let here = place(open, &ask.cut)?;
    let standing =
        open.store.conclusions(&round)?.wordings.into_values().find(|one| one.at == here && one.lang == lang);
    let id = standing.as_ref().map_or_else(|| id_of(&here, lang), |one| one.id.clone());
    match ask.text.filter(|text| !text.trim().is_empty()) {
        None => {
            let texts = open.store.versions(&Thing::Conclusions(round.clone()), &Spot::Wording(id.clone()))?;
            if standing.is_some() {
                open.write(Op::Erase, at, |tx| {
                    texts.iter().try_for_each(|text| erase_text(tx, text))?;
                    Ok(tx.edit_conclusions(&round, &[ConclusionsEdit::Wording(id.clone(), None)])?)
                })?;
            }
        }
        Some(body) => {
            let body = body.trim().to_string();
            let (figures, sentence) = counted(app, &round, &here)?;
            let open = app.open()?;
            let written = standing.map(|one| one.text);
            let bodies = open.store.texts(written.as_slice())?;
            // The same words again keep their text: only the figures that they hold for are new.
            let kept = written.filter(|id| bodies.get(id) == Some(&body));
            let text = kept.clone().unwrap_or(fresh);
            let wording = Wording { id: id.clone(), at: here.clone(), lang, text: text.clone(), figures, sentence };
            open.write(Op::Word, at, |tx| {
                if kept.is_none() {
                    tx.put_text(&text, TextKind::Wording, &round, &body)?;
                }
                Ok(tx.edit_conclusions(&round, &[ConclusionsEdit::Wording(id.clone(), Some(wording.clone()))])?)
            })?;
        }
    }
    told(app, &round, &here)
}

/// The same finding in the same language has the same id on every desktop.
fn id_of(at: &FindingAt, lang: Lang) -> WordingId {
    let place = serde_json::to_string(&(at, lang.tag())).expect("codes have a JSON form");
    let hash = blake3::hash(format!("aktsam wording {place}").as_bytes()).to_hex();
    WordingId::new(&hash[..32]).expect("hexadecimal digits are a code")
}

fn cut_of(at: &FindingAt) -> Cut {
    Cut {
        question: at.question.clone(),
        level: match at.level {
            AtLevel::Subjects => Level::Subjects,
            AtLevel::Members => Level::Members,
        },
        filter: Filter { area: at.area.clone(), ..Filter::default() },
    }
}

/// The figures of a finding and the sentence that they give.
fn counted(
    app: &mut App,
    round: &domain::RoundId,
    at: &FindingAt,
) -> Result<(std::collections::BTreeMap<String, u32>, String), Failure> {
    with_finding(app, round, at, |_, _, finding| (figures(&finding.tally), finding.text()))
}

fn told(app: &mut App, round: &domain::RoundId, at: &FindingAt) -> Result<Reworded, Failure> {
    with_finding(app, round, at, |told, sheet, finding| {
        let question = sheet.key().question(&at.question).expect("a finding is about a question of its key");
        Reworded { finding: tally_view(told, round, sheet, question, finding).finding }
    })
}

fn with_finding<T>(
    app: &mut App,
    round: &domain::RoundId,
    at: &FindingAt,
    tell: impl FnOnce(&Told<'_>, &analysis::Sheet, &reports::told::Finding) -> T,
) -> Result<T, Failure> {
    let lang = app.lang();
    let open = app.open()?;
    let gathered = Gathered::of_some(open, round, |id| id.key == at.key)?;
    let reckoned = open.reckoned(round)?;
    let missing = || Failure::not_found("question", at.question.as_str());
    let sheet = reckoned.sheets.iter().find(|sheet| sheet.key().id == at.key).ok_or_else(missing)?;
    let told = Told::new(gathered.material(reckoned), lang);
    let finding = told.finding(sheet, cut_of(at)).ok_or_else(missing)?;
    Ok(tell(&told, sheet, &finding))
}
