//! What a user can do: the commands, which are the only border between the product and its window or command line.
//!
//! A command is a function `fn(&mut App, Argument) -> Result<Answer, Failure>` in the folder of its thing, and a
//! line in the table below. Border code has no logic of its own: it parses, asks the rooms beneath, and shapes
//! the answer.

pub mod actions;
mod app;
mod border;
pub mod comments;
pub mod concern;
mod demo;
pub mod desk;
mod desktop;
pub mod drafts;
pub mod events;
pub mod exchange;
mod failure;
mod file;
pub mod findings;
pub mod keys;
mod naming;
mod open;
pub mod phrases;
pub mod plans;
mod preferences;
mod problem_words;
pub mod protect;
pub mod readout;
pub mod reporting;
pub mod results;
pub mod reviews;
pub mod round_file;
pub mod search;
pub mod shapes;
pub mod start;
mod steps;
pub mod tables;
pub mod themes;
pub mod trials;
pub mod unfinished;
pub mod upkeep;
pub mod users;
mod window_place;

pub use app::{App, Chance, Clock, Setting};
pub use border::{Command, Nothing, dispatch, write_typescript};
pub use desktop::data_folder;
pub use failure::{Failure, FileProblem};
pub use reports::words::Words;
pub use tables::TableFault;
pub use window_place::{Area, WindowPlace};

border::commands! {
    /// What there is before anything is opened.
    start::show(Nothing) -> start::Start;
    /// Chooses the language of the product on this desktop.
    start::language(start::SetLanguage) -> start::Start;
    /// Makes a store and opens it.
    start::create(start::NewStore) -> start::Created;
    /// Makes a store with the made-up round, or opens the one there is.
    start::demo(Nothing) -> start::OpenStore;
    /// Opens a store with a passphrase or the recovery key.
    start::unlock(start::Unlock) -> start::OpenStore;
    /// Puts a store that lies somewhere else among those that can be opened here.
    start::find(start::FindStore) -> start::Start;
    /// What the open store runs on, and where it and its backups lie.
    start::about(Nothing) -> start::About;
    /// Takes a store off the list of those that can be opened here; its folder is not touched.
    start::forget(start::ForgetStore) -> start::Start;
    /// Closes the store and forgets its key.
    start::lock(Nothing) -> start::Start;
    /// Adds a key file, when nothing is wrong with it.
    keys::add(keys::AddKey) -> keys::KeyHead;
    /// The keys of the store.
    keys::list(Nothing) -> keys::KeyList;
    /// A version of a key as it is read.
    keys::view(keys::KeyVersion) -> keys::KeyPage;
    /// What could be better in a key.
    keys::lint(keys::KeyVersion) -> keys::KeyRemarks;
    /// A version of a key against a later one.
    keys::compare(keys::CompareVersions) -> keys::KeyComparison;
    /// Begins a draft of a key, or goes on with the one there is.
    drafts::begin(drafts::BeginDraft) -> drafts::DraftListed;
    /// A draft of a key, part by part.
    drafts::show(domain::key::draft::DraftId) -> drafts::DraftPage;
    /// Keeps changes of a draft.
    drafts::change(drafts::ChangeDraft) -> drafts::DraftSaved;
    /// Adds a part to a draft.
    drafts::add(drafts::AddToDraft) -> drafts::Added;
    /// Copies questions into a draft.
    drafts::copy(drafts::CopyQuestions) -> drafts::QuestionsCopied;
    /// The scales of the keys of the store.
    drafts::library(Nothing) -> drafts::ScaleLibrary;
    /// Takes back the last step in a draft.
    drafts::undo(domain::key::draft::DraftId) -> drafts::DraftStepped;
    /// Does again the last step that was taken back.
    drafts::redo(domain::key::draft::DraftId) -> drafts::DraftStepped;
    /// What is found in a draft as it stands.
    drafts::look(domain::key::draft::DraftId) -> drafts::DraftLook;
    /// What a draft asks of a made-up family.
    drafts::preview(drafts::PreviewAnswers) -> drafts::DraftPreview;
    /// Throws a draft away.
    drafts::discard(domain::key::draft::DraftId) -> drafts::DraftSaved;
    /// What publishing a draft would do.
    drafts::publishing(domain::key::draft::DraftId) -> drafts::Publishing;
    /// Publishes a draft.
    drafts::publish(domain::key::draft::DraftId) -> keys::KeyHead;
    /// Retires a version of a key.
    drafts::retire(drafts::RetireKey) -> keys::KeyList;
    /// Takes a retired version of a key into use again.
    drafts::restore(domain::key::draft::DraftId) -> keys::KeyList;
    /// How the questions of a version of a key worked in a round.
    keys::worked(keys::WorkedOf) -> keys::WorkedPage;
    /// The trial of a key: its made-up families, and what has come of it.
    trials::show(trials::TrialAsk) -> trials::TrialPage;
    /// A made-up family of a trial, to answer for.
    trials::open(trials::TrialFamilyOf) -> trials::TrialSheet;
    /// Saves or clears an answer of a trial.
    trials::answer(trials::TrialAnswer) -> trials::TrialSaved;
    /// Adds to how long a question of a trial was the one at hand.
    trials::spent(trials::TrialSpent) -> Nothing;
    /// Says something of a question in a trial.
    trials::remark(trials::TrialRemark) -> Nothing;
    /// Begins one's trial of a key again.
    trials::restart(trials::TrialAsk) -> trials::TrialPage;
    /// The group that the store is in, and what there is between its desktops.
    exchange::show(Nothing) -> exchange::GroupPage;
    /// Makes the store the first of a group.
    exchange::begin(exchange::BeginGroup) -> exchange::GroupPage;
    /// Invites somebody to the group.
    exchange::invite(exchange::Invite) -> exchange::InvitationMade;
    /// Takes an invitation back.
    exchange::withdraw_invitation(exchange::WithdrawInvitation) -> exchange::GroupPage;
    /// What the words of an invitation say.
    exchange::look(exchange::LookAtInvitation) -> exchange::InvitationSeen;
    /// Answers an invitation.
    exchange::join(exchange::JoinGroup) -> exchange::GroupPage;
    /// Takes in what is new in the group folder, and publishes what is new here.
    exchange::run(exchange::RunExchange) -> exchange::Exchanged;
    /// Signs a review that the group has agreed on.
    exchange::sign(exchange::SignAgreed) -> exchange::GroupPage;
    /// Takes one's signature back.
    exchange::unsign(exchange::SignAgreed) -> exchange::GroupPage;
    /// Takes somebody out of the group.
    exchange::remove(exchange::RemoveMember) -> exchange::GroupPage;
    /// Takes a lost desktop out of the group.
    exchange::lose(exchange::LoseDevice) -> exchange::GroupPage;
    /// Opens one's own reviews from a desktop that is no more.
    exchange::recover(exchange::RecoverReviews) -> exchange::Recovered;
    /// Lets the recovery key of the store open one's own reviews if the desktop dies.
    exchange::keep_paper(exchange::KeepPaper) -> exchange::GroupPage;
    /// Looks for the group folder somewhere else.
    exchange::set_folder(exchange::SetFolder) -> exchange::GroupPage;
    /// Lets one of two values stand that were written apart.
    exchange::settle(exchange::SettleConflict) -> exchange::GroupPage;
    /// Publishes everything that was made here once more.
    exchange::again(Nothing) -> exchange::GroupPage;
    /// Reads through everything in the group folder.
    exchange::verify(Nothing) -> exchange::FolderChecked;
    /// Sends a summary of a round to every member, as PDF, Word and HTML.
    exchange::send_summary(exchange::SendSummary) -> exchange::GroupPage;
    /// Saves a file of a summary that was sent to the group.
    exchange::save_summary(exchange::SaveSummary) -> reporting::ReportMade;
    /// Makes a round.
    plans::create(plans::NewRound) -> plans::PlanSaved;
    /// Changes the plan of a round.
    plans::edit(plans::EditPlan) -> plans::PlanSaved;
    /// What changes of a plan would do to the reviews that there are.
    plans::effect(plans::EditPlan) -> plans::Effects;
    /// What would go with a document if it were erased.
    plans::erasing(plans::EraseDocument) -> plans::Erasing;
    /// Erases a document for good, with all that was reviewed of it.
    plans::erase_document(plans::EraseDocument) -> plans::DocumentErased;
    /// What moving a round to another version of a key would do, review by review.
    plans::move_effect(plans::MoveKey) -> plans::MoveEffect;
    /// Moves a round to another version of a key, with every review that was begun.
    plans::move_key(plans::MoveKey) -> plans::KeyMoved;
    /// Proposes who reads what, so that everybody reads as much as the others.
    plans::spread(plans::SpreadReadings) -> plans::Proposed;
    /// Makes a round of another as next year's start.
    plans::copy(plans::CopyRound) -> plans::PlanSaved;
    /// Reads a table and guesses what its columns hold.
    tables::read(tables::ReadTable) -> tables::TableRead;
    /// Checks a table against a round, row by row.
    tables::check(tables::CheckTable) -> tables::TableChecked;
    /// Takes a table into a round: every row, or the right ones.
    tables::take(tables::TakeTable) -> tables::TableTaken;
    /// Closes a round, so that nothing in it can be changed.
    plans::close(plans::RoundOf) -> plans::PlanSaved;
    /// Opens a closed round again.
    plans::reopen(plans::RoundOf) -> plans::PlanSaved;
    /// Everything that is prepared for a round.
    plans::view(plans::RoundOf) -> plans::PlanView;
    /// What stands typed in the fields of a round's plan and is not saved.
    plans::typed(plans::RoundOf) -> plans::Typed;
    /// Keeps what stands typed in the fields of a round's plan.
    plans::keep_typed(plans::KeepTyped) -> Nothing;
    /// What stood typed in a form and was not saved.
    unfinished::show(unfinished::UnfinishedOf) -> unfinished::Unfinished;
    /// Keeps what stands typed in a form.
    unfinished::keep(unfinished::KeepUnfinished) -> Nothing;
    /// The rounds of the store.
    plans::list(Nothing) -> plans::RoundList;
    /// What a round has in it and how far it has come.
    plans::show(plans::RoundOf) -> plans::RoundShown;
    /// The task list of a round.
    desk::show(desk::DeskOf) -> desk::Desk;
    /// Chooses who reads at this desktop.
    desk::sit_down(desk::SitDown) -> desk::Desk;
    /// Everywhere in a round that one can go straight to.
    desk::jump(desk::DeskOf) -> desk::Jump;
    /// The reader's own phrases.
    phrases::show(Nothing) -> phrases::Phrases;
    /// Keeps the reader's own phrases.
    phrases::save(phrases::Phrases) -> phrases::Phrases;
    /// A review, started when it does not exist.
    reviews::open(reviews::OpenReview) -> reviews::ReviewPage;
    /// Saves or clears an answer.
    reviews::answer(reviews::GiveAnswer) -> reviews::Saved;
    /// Saves a version of a comment.
    reviews::comment(reviews::WriteComment) -> reviews::Saved;
    /// Keeps a text as it is typed.
    reviews::draft(reviews::Draft) -> reviews::Saved;
    /// Saves the evidence of an answer.
    reviews::evidence(reviews::NoteEvidence) -> reviews::Saved;
    /// Sets a judgement, or leaves it to the rules again.
    reviews::judge(reviews::Judge) -> reviews::Saved;
    /// Takes back the last step in a review.
    reviews::undo(reviews::UndoIn) -> reviews::Undone;
    /// Does again the last step that was taken back.
    reviews::redo(reviews::UndoIn) -> reviews::Undone;
    /// What was done in a place of a review, by whom and when.
    reviews::history(reviews::HistoryOf) -> reviews::SlotHistory;
    /// Remembers where the reader is.
    reviews::stop_at(reviews::StopAt) -> Nothing;
    /// Marks a review as done.
    reviews::submit(reviews::Submit) -> reviews::ReviewPage;
    /// Opens a review again.
    reviews::reopen(reviews::Reopen) -> reviews::ReviewPage;
    /// Notes an event that a document records, new or changed.
    events::note(events::NoteEvent) -> events::EventsOfReview;
    /// Keeps an event as it is typed.
    events::draft(events::KeepEvent) -> Nothing;
    /// Takes an event away from a review.
    events::remove(events::RemoveEvent) -> events::EventsOfReview;
    /// Erases the note of an event, every version of it.
    events::erase_note(events::EraseNote) -> events::NoteErased;
    /// The events noted in a review.
    events::of_review(events::EventsOf) -> events::EventsOfReview;
    /// The events of the family's other documents that may be the one being noted.
    events::alike(events::AlikeTo) -> events::Alike;
    /// Says that a sighting is an event, or one of its own.
    events::link(events::LinkEvent) -> events::EventLinked;
    /// The unit's routine for an acute concern, and what is noted of one in a review.
    concern::show(concern::ConcernOf) -> concern::ConcernPage;
    /// Notes that an acute concern was raised, what was done, that it was handed over; or takes the note away.
    concern::note(concern::NoteConcern) -> concern::ConcernPage;
    /// The acute concerns of a round that nobody has taken over yet.
    concern::unsettled(plans::RoundOf) -> concern::OpenConcerns;
    /// Erases what was done about an acute concern, every version of the text.
    concern::erase(concern::ConcernOf) -> concern::ConcernErased;
    /// What in a text looks as if it points at a person.
    protect::scan(protect::ScanText) -> protect::Scanned;
    /// Lets something that was found stand in a round.
    protect::let_stand(protect::LetStand) -> Nothing;
    /// The names to avoid in the texts of a round.
    protect::names(plans::RoundOf) -> protect::NamesToAvoid;
    /// Sets the names to avoid in the texts of a round.
    protect::set_names(protect::SetNames) -> protect::NamesToAvoid;
    /// The result of a round.
    results::round(results::RoundResultOf) -> results::RoundResult;
    /// A round on one page.
    results::overview(plans::RoundOf) -> results::Overview;
    /// A round question by question, across the keys.
    results::topics(results::RoundResultOf) -> results::TopicsResult;
    /// The families against what is asked with a scale.
    results::families(plans::RoundOf) -> results::FamiliesResult;
    /// A round child by child.
    results::children(plans::RoundOf) -> results::ChildrenResult;
    /// Two questions against each other.
    results::cross(results::CrossOf) -> results::CrossResult;
    /// The answers behind a cell of two questions.
    results::cross_behind(results::CrossBehindOf) -> results::Behind;
    /// The result of a family.
    results::family(results::FamilyResultOf) -> results::FamilyResult;
    /// Rounds side by side.
    results::compare(results::CompareRounds) -> results::Comparison;
    /// What changed most since the round before.
    results::changes(plans::RoundOf) -> results::SinceLast;
    /// The answers behind a number.
    results::behind(results::BehindOf) -> results::Behind;
    /// What is to be done about what a round found.
    actions::list(plans::RoundOf) -> actions::ActionsPage;
    /// Saves an action, new or changed.
    actions::save(actions::SaveAction) -> actions::ActionsPage;
    /// Takes an action away for good, with every version of its texts.
    actions::remove(actions::ActionOf) -> actions::ActionsPage;
    /// Words a finding, or leaves it to the figures again.
    findings::reword(findings::Reword) -> findings::Reworded;
    /// The comments of a round, with the themes that stand on them.
    comments::list(comments::CommentsOf) -> comments::CommentList;
    /// Puts a theme on a comment.
    comments::put(comments::ThemeAt) -> comments::Marked;
    /// Takes a theme off a comment.
    comments::take(comments::ThemeAt) -> comments::Marked;
    /// Marks a comment to be quoted in the report.
    comments::quote(comments::OneComment) -> comments::Marked;
    /// Says that a comment is not to be quoted after all.
    comments::unquote(comments::OneComment) -> comments::Marked;
    /// Takes back the last thing that was put on a comment of a round.
    comments::undo(plans::RoundOf) -> comments::CommentUndone;
    /// Does again the last thing that was taken back.
    comments::redo(plans::RoundOf) -> comments::CommentUndone;
    /// The codebook, with what stands on the comments of a round.
    themes::show(plans::RoundOf) -> themes::CodebookView;
    /// How the themes are spread over the families and questions of a round.
    themes::matrix(plans::RoundOf) -> themes::Matrices;
    /// Adds a theme, or changes one.
    themes::change(themes::ChangeTheme) -> themes::CodebookSaved;
    /// Takes a theme away that was never used.
    themes::remove(themes::ThemeOf) -> themes::CodebookSaved;
    /// Merges a theme into another.
    themes::merge(themes::MergeTheme) -> themes::CodebookSaved;
    /// Lets new themes take the place of one.
    themes::split(themes::SplitTheme) -> themes::CodebookSaved;
    /// Retires a theme.
    themes::retire(themes::ThemeOf) -> themes::CodebookSaved;
    /// Takes a theme into use again.
    themes::restore(themes::ThemeOf) -> themes::CodebookSaved;
    /// What was done with a theme, by whom and when.
    themes::history(themes::ThemeOf) -> themes::ThemeHistory;
    /// Erases the example of a theme, every version of it.
    themes::erase_example(themes::ThemeOf) -> themes::ExampleErased;
    /// Writes the report of a round to a file.
    reporting::make(reporting::MakeReport) -> reporting::ReportMade;
    /// Writes a whole round to a file.
    round_file::export(round_file::ExportRound) -> round_file::RoundExported;
    /// Reads a whole round from a file, when nothing is wrong with it.
    round_file::import(round_file::ImportRound) -> round_file::RoundImported;
    /// Erases a text for good, every version of it.
    reviews::erase_text(reviews::EraseText) -> reviews::Erased;
    /// Erases why a judgement was set, every version of it.
    reviews::erase_reason(reviews::EraseReason) -> reviews::Erased;
    /// Those who get in, and what they did.
    users::show(Nothing) -> users::Users;
    /// Gives somebody a passphrase of their own.
    users::add(users::AddUser) -> users::Users;
    /// Changes a passphrase.
    users::change_passphrase(users::ChangePassphrase) -> users::Users;
    /// Takes somebody's passphrase away.
    users::remove(users::RemoveUser) -> users::Users;
    /// Makes a new recovery key; the one before opens nothing any more.
    users::renew_recovery(users::RenewRecovery) -> users::RecoveryRenewed;
    /// Finds texts and questions by their words.
    search::find(search::Search) -> search::Findings;
    /// Checks everything that is stored.
    upkeep::verify(upkeep::VerifyStore) -> upkeep::Verified;
}
