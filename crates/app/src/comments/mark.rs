//! Puts themes and quotes on comments, and takes them off.

use domain::register::CodingEdit;
use domain::{CommentAt, RoundId, Slot, State, TextId};
use jiff::Timestamp;
use reports::told::Quoted;
use store::Op;

use super::view::marks;
use super::{CommentRef, Marked, OneComment, ThemeAt};
use crate::app::App;
use crate::failure::Failure;
use crate::open::Open;
use crate::plans::is_open;
use crate::reviews::Loaded;
use crate::themes::ThemeProblem;

/// Puts a theme on a comment, as it reads now: also one that stands there since before the comment changed.
pub(crate) fn put(app: &mut App, ask: ThemeAt) -> Result<Marked, Failure> {
    let at = app.now();
    let open = app.open()?;
    let here = Here::find(open, &ask.comment)?;
    let codebook = open.store.codebook()?;
    let theme = codebook.themes.get(&ask.theme);
    let theme = theme.ok_or_else(|| Failure::not_found("theme", ask.theme.as_str()))?;
    if !theme.standing.is_live() {
        return Err(ThemeProblem::NotOffered { name: theme.name.clone() }.into());
    }
    let edit = CodingEdit::Theme(here.at.clone(), ask.theme, Some(here.text.clone()));
    here.write(open, Op::PutTheme, at, &[edit])
}

/// Takes a theme off a comment, and with it those that were merged into it.
pub(crate) fn take(app: &mut App, ask: ThemeAt) -> Result<Marked, Failure> {
    let at = app.now();
    let open = app.open()?;
    let here = Here::find(open, &ask.comment)?;
    let (codebook, coding) = (open.store.codebook()?, open.store.coding(&here.round)?);
    let standing = coding.comments.get(&here.at).into_iter().flat_map(|coded| coded.themes.keys());
    let same = standing.filter(|theme| codebook.read_as(theme) == codebook.read_as(&ask.theme));
    let edits: Vec<_> = same.map(|theme| CodingEdit::Theme(here.at.clone(), theme.clone(), None)).collect();
    here.write(open, Op::PutTheme, at, &edits)
}

/// Marks a comment to be quoted in the report, as it reads now.
pub(crate) fn quote(app: &mut App, ask: OneComment) -> Result<Marked, Failure> {
    let at = app.now();
    let open = app.open()?;
    let here = Here::find(open, &ask.comment)?;
    if here.is_protected {
        return Err(Failure::Protected);
    }
    let edit = CodingEdit::Quote(here.at.clone(), Some(here.text.clone()));
    here.write(open, Op::Quote, at, &[edit])
}

/// A comment is not to be quoted after all.
pub(crate) fn unquote(app: &mut App, ask: OneComment) -> Result<Marked, Failure> {
    let at = app.now();
    let open = app.open()?;
    let here = Here::find(open, &ask.comment)?;
    let edit = CodingEdit::Quote(here.at.clone(), None);
    here.write(open, Op::Quote, at, &[edit])
}

/// A comment that something can be put on: it counts, the reader who sits here may see it, and it has not been erased.
pub(super) struct Here {
    round: RoundId,
    at: CommentAt,
    text: TextId,
    is_protected: bool,
}

impl Here {
    pub(super) fn find(open: &mut Open, of: &CommentRef) -> Result<Self, Failure> {
        let loaded = Loaded::find(open, &of.review)?;
        is_open(&loaded.plan)?;
        Self::of(open, &loaded, &of.slot.clone().into())
    }

    fn of(open: &Open, loaded: &Loaded, slot: &Slot) -> Result<Self, Failure> {
        let (plan, review) = (&loaded.plan, &loaded.review);
        if !review.status.is_submitted() {
            return Err(Failure::NotSubmitted);
        }
        let missing = || Failure::not_found("comment", slot.question.as_str());
        let answer = review.answers.get(slot).ok_or_else(missing)?;
        let reason = match &answer.state {
            Some(State::NotApplicable { reason }) => Some(reason),
            Some(State::Value(_) | State::NotShown) | None => None,
        };
        let text = answer.comment.as_ref().or(reason).ok_or_else(missing)?;
        open.store.text(text)?.ok_or_else(missing)?;
        let concerned = match &slot.member {
            Some(member) => plan.members.get(member).into_iter().collect(),
            None => plan.concerned(&review.id.subject),
        };
        Ok(Self {
            round: review.id.round.clone(),
            at: CommentAt::new(&review.id, slot.clone()),
            text: text.clone(),
            is_protected: concerned.iter().any(|member| member.protected),
        })
    }

    pub(super) fn write(
        &self,
        open: &mut Open,
        op: Op,
        at: Timestamp,
        edits: &[CodingEdit],
    ) -> Result<Marked, Failure> {
        if !edits.is_empty() {
            open.write(op, at, |tx| Ok(tx.edit_coding(&self.round, edits)?))?;
        }
        let (codebook, coding) = (open.store.codebook()?, open.store.coding(&self.round)?);
        let coded = coding.comments.get(&self.at);
        let quoted = match (self.is_protected, coded.and_then(|coded| coded.quote.as_ref())) {
            (true, _) => Quoted::Never,
            (false, Some(_)) => Quoted::Yes,
            (false, None) => Quoted::No,
        };
        Ok(Marked {
            at: at.to_string(),
            comment: CommentRef::of(&self.at, &self.round),
            marks: marks(&codebook, coded, Some(&self.text), quoted),
        })
    }
}
