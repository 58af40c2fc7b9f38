// Made from the table of commands in crates/app; do not edit.
import type { About } from "./About";
import type { ActionOf } from "./ActionOf";
import type { ActionsPage } from "./ActionsPage";
import type { AddKey } from "./AddKey";
import type { AddToDraft } from "./AddToDraft";
import type { AddUser } from "./AddUser";
import type { Added } from "./Added";
import type { Alike } from "./Alike";
import type { AlikeTo } from "./AlikeTo";
import type { BeginDraft } from "./BeginDraft";
import type { BeginGroup } from "./BeginGroup";
import type { Behind } from "./Behind";
import type { BehindOf } from "./BehindOf";
import type { ChangeDraft } from "./ChangeDraft";
import type { ChangePassphrase } from "./ChangePassphrase";
import type { ChangeTheme } from "./ChangeTheme";
import type { CheckTable } from "./CheckTable";
import type { ChildrenResult } from "./ChildrenResult";
import type { CodebookSaved } from "./CodebookSaved";
import type { CodebookView } from "./CodebookView";
import type { CommentList } from "./CommentList";
import type { CommentUndone } from "./CommentUndone";
import type { CommentsOf } from "./CommentsOf";
import type { CompareRounds } from "./CompareRounds";
import type { CompareVersions } from "./CompareVersions";
import type { Comparison } from "./Comparison";
import type { ConcernErased } from "./ConcernErased";
import type { ConcernOf } from "./ConcernOf";
import type { ConcernPage } from "./ConcernPage";
import type { CopyQuestions } from "./CopyQuestions";
import type { CopyRound } from "./CopyRound";
import type { Created } from "./Created";
import type { CrossBehindOf } from "./CrossBehindOf";
import type { CrossOf } from "./CrossOf";
import type { CrossResult } from "./CrossResult";
import type { Desk } from "./Desk";
import type { DeskOf } from "./DeskOf";
import type { DocumentErased } from "./DocumentErased";
import type { Draft } from "./Draft";
import type { DraftId } from "./DraftId";
import type { DraftListed } from "./DraftListed";
import type { DraftLook } from "./DraftLook";
import type { DraftPage } from "./DraftPage";
import type { DraftPreview } from "./DraftPreview";
import type { DraftSaved } from "./DraftSaved";
import type { DraftStepped } from "./DraftStepped";
import type { EditPlan } from "./EditPlan";
import type { Effects } from "./Effects";
import type { EraseDocument } from "./EraseDocument";
import type { EraseNote } from "./EraseNote";
import type { EraseReason } from "./EraseReason";
import type { EraseText } from "./EraseText";
import type { Erased } from "./Erased";
import type { Erasing } from "./Erasing";
import type { EventLinked } from "./EventLinked";
import type { EventsOf } from "./EventsOf";
import type { EventsOfReview } from "./EventsOfReview";
import type { ExampleErased } from "./ExampleErased";
import type { Exchanged } from "./Exchanged";
import type { ExportRound } from "./ExportRound";
import type { FamiliesResult } from "./FamiliesResult";
import type { FamilyResult } from "./FamilyResult";
import type { FamilyResultOf } from "./FamilyResultOf";
import type { FindStore } from "./FindStore";
import type { Findings } from "./Findings";
import type { FolderChecked } from "./FolderChecked";
import type { ForgetStore } from "./ForgetStore";
import type { GiveAnswer } from "./GiveAnswer";
import type { GroupPage } from "./GroupPage";
import type { HistoryOf } from "./HistoryOf";
import type { ImportRound } from "./ImportRound";
import type { InvitationMade } from "./InvitationMade";
import type { InvitationSeen } from "./InvitationSeen";
import type { Invite } from "./Invite";
import type { JoinGroup } from "./JoinGroup";
import type { Judge } from "./Judge";
import type { Jump } from "./Jump";
import type { KeepEvent } from "./KeepEvent";
import type { KeepPaper } from "./KeepPaper";
import type { KeepTyped } from "./KeepTyped";
import type { KeepUnfinished } from "./KeepUnfinished";
import type { KeyComparison } from "./KeyComparison";
import type { KeyHead } from "./KeyHead";
import type { KeyList } from "./KeyList";
import type { KeyMoved } from "./KeyMoved";
import type { KeyPage } from "./KeyPage";
import type { KeyRemarks } from "./KeyRemarks";
import type { KeyVersion } from "./KeyVersion";
import type { LetStand } from "./LetStand";
import type { LinkEvent } from "./LinkEvent";
import type { LookAtInvitation } from "./LookAtInvitation";
import type { LoseDevice } from "./LoseDevice";
import type { MakeReport } from "./MakeReport";
import type { Marked } from "./Marked";
import type { Matrices } from "./Matrices";
import type { MergeTheme } from "./MergeTheme";
import type { MoveEffect } from "./MoveEffect";
import type { MoveKey } from "./MoveKey";
import type { NamesToAvoid } from "./NamesToAvoid";
import type { NewRound } from "./NewRound";
import type { NewStore } from "./NewStore";
import type { NoteConcern } from "./NoteConcern";
import type { NoteErased } from "./NoteErased";
import type { NoteEvent } from "./NoteEvent";
import type { NoteEvidence } from "./NoteEvidence";
import type { OneComment } from "./OneComment";
import type { OpenConcerns } from "./OpenConcerns";
import type { OpenReview } from "./OpenReview";
import type { OpenStore } from "./OpenStore";
import type { Overview } from "./Overview";
import type { Phrases } from "./Phrases";
import type { PlanSaved } from "./PlanSaved";
import type { PlanView } from "./PlanView";
import type { PreviewAnswers } from "./PreviewAnswers";
import type { Proposed } from "./Proposed";
import type { Publishing } from "./Publishing";
import type { QuestionsCopied } from "./QuestionsCopied";
import type { ReadTable } from "./ReadTable";
import type { RecoverReviews } from "./RecoverReviews";
import type { Recovered } from "./Recovered";
import type { RecoveryRenewed } from "./RecoveryRenewed";
import type { RemoveEvent } from "./RemoveEvent";
import type { RemoveMember } from "./RemoveMember";
import type { RemoveUser } from "./RemoveUser";
import type { RenewRecovery } from "./RenewRecovery";
import type { Reopen } from "./Reopen";
import type { ReportMade } from "./ReportMade";
import type { RetireKey } from "./RetireKey";
import type { ReviewPage } from "./ReviewPage";
import type { Reword } from "./Reword";
import type { Reworded } from "./Reworded";
import type { RoundExported } from "./RoundExported";
import type { RoundImported } from "./RoundImported";
import type { RoundList } from "./RoundList";
import type { RoundOf } from "./RoundOf";
import type { RoundResult } from "./RoundResult";
import type { RoundResultOf } from "./RoundResultOf";
import type { RoundShown } from "./RoundShown";
import type { RunExchange } from "./RunExchange";
import type { SaveAction } from "./SaveAction";
import type { SaveSummary } from "./SaveSummary";
import type { Saved } from "./Saved";
import type { ScaleLibrary } from "./ScaleLibrary";
import type { ScanText } from "./ScanText";
import type { Scanned } from "./Scanned";
import type { Search } from "./Search";
import type { SendSummary } from "./SendSummary";
import type { SetFolder } from "./SetFolder";
import type { SetLanguage } from "./SetLanguage";
import type { SetNames } from "./SetNames";
import type { SettleConflict } from "./SettleConflict";
import type { SignAgreed } from "./SignAgreed";
import type { SinceLast } from "./SinceLast";
import type { SitDown } from "./SitDown";
import type { SlotHistory } from "./SlotHistory";
import type { SplitTheme } from "./SplitTheme";
import type { SpreadReadings } from "./SpreadReadings";
import type { Start } from "./Start";
import type { StopAt } from "./StopAt";
import type { Submit } from "./Submit";
import type { TableChecked } from "./TableChecked";
import type { TableRead } from "./TableRead";
import type { TableTaken } from "./TableTaken";
import type { TakeTable } from "./TakeTable";
import type { ThemeAt } from "./ThemeAt";
import type { ThemeHistory } from "./ThemeHistory";
import type { ThemeOf } from "./ThemeOf";
import type { TopicsResult } from "./TopicsResult";
import type { TrialAnswer } from "./TrialAnswer";
import type { TrialAsk } from "./TrialAsk";
import type { TrialFamilyOf } from "./TrialFamilyOf";
import type { TrialPage } from "./TrialPage";
import type { TrialRemark } from "./TrialRemark";
import type { TrialSaved } from "./TrialSaved";
import type { TrialSheet } from "./TrialSheet";
import type { TrialSpent } from "./TrialSpent";
import type { Typed } from "./Typed";
import type { UndoIn } from "./UndoIn";
import type { Undone } from "./Undone";
import type { Unfinished } from "./Unfinished";
import type { UnfinishedOf } from "./UnfinishedOf";
import type { Unlock } from "./Unlock";
import type { Users } from "./Users";
import type { Verified } from "./Verified";
import type { VerifyStore } from "./VerifyStore";
import type { WithdrawInvitation } from "./WithdrawInvitation";
import type { WorkedOf } from "./WorkedOf";
import type { WorkedPage } from "./WorkedPage";
import type { WriteComment } from "./WriteComment";

export interface Commands {
  /** What there is before anything is opened. */
  "start.show": { argument: null; answer: Start };
  /** Chooses the language of the product on this desktop. */
  "start.language": { argument: SetLanguage; answer: Start };
  /** Makes a store and opens it. */
  "start.create": { argument: NewStore; answer: Created };
  /** Makes a store with the made-up round, or opens the one there is. */
  "start.demo": { argument: null; answer: OpenStore };
  /** Opens a store with a passphrase or the recovery key. */
  "start.unlock": { argument: Unlock; answer: OpenStore };
  /** Puts a store that lies somewhere else among those that can be opened here. */
  "start.find": { argument: FindStore; answer: Start };
  /** What the open store runs on, and where it and its backups lie. */
  "start.about": { argument: null; answer: About };
  /** Takes a store off the list of those that can be opened here; its folder is not touched. */
  "start.forget": { argument: ForgetStore; answer: Start };
  /** Closes the store and forgets its key. */
  "start.lock": { argument: null; answer: Start };
  /** Adds a key file, when nothing is wrong with it. */
  "keys.add": { argument: AddKey; answer: KeyHead };
  /** The keys of the store. */
  "keys.list": { argument: null; answer: KeyList };
  /** A version of a key as it is read. */
  "keys.view": { argument: KeyVersion; answer: KeyPage };
  /** What could be better in a key. */
  "keys.lint": { argument: KeyVersion; answer: KeyRemarks };
  /** A version of a key against a later one. */
  "keys.compare": { argument: CompareVersions; answer: KeyComparison };
  /** Begins a draft of a key, or goes on with the one there is. */
  "drafts.begin": { argument: BeginDraft; answer: DraftListed };
  /** A draft of a key, part by part. */
  "drafts.show": { argument: DraftId; answer: DraftPage };
  /** Keeps changes of a draft. */
  "drafts.change": { argument: ChangeDraft; answer: DraftSaved };
  /** Adds a part to a draft. */
  "drafts.add": { argument: AddToDraft; answer: Added };
  /** Copies questions into a draft. */
  "drafts.copy": { argument: CopyQuestions; answer: QuestionsCopied };
  /** The scales of the keys of the store. */
  "drafts.library": { argument: null; answer: ScaleLibrary };
  /** Takes back the last step in a draft. */
  "drafts.undo": { argument: DraftId; answer: DraftStepped };
  /** Does again the last step that was taken back. */
  "drafts.redo": { argument: DraftId; answer: DraftStepped };
  /** What is found in a draft as it stands. */
  "drafts.look": { argument: DraftId; answer: DraftLook };
  /** What a draft asks of a made-up family. */
  "drafts.preview": { argument: PreviewAnswers; answer: DraftPreview };
  /** Throws a draft away. */
  "drafts.discard": { argument: DraftId; answer: DraftSaved };
  /** What publishing a draft would do. */
  "drafts.publishing": { argument: DraftId; answer: Publishing };
  /** Publishes a draft. */
  "drafts.publish": { argument: DraftId; answer: KeyHead };
  /** Retires a version of a key. */
  "drafts.retire": { argument: RetireKey; answer: KeyList };
  /** Takes a retired version of a key into use again. */
  "drafts.restore": { argument: DraftId; answer: KeyList };
  /** How the questions of a version of a key worked in a round. */
  "keys.worked": { argument: WorkedOf; answer: WorkedPage };
  /** The trial of a key: its made-up families, and what has come of it. */
  "trials.show": { argument: TrialAsk; answer: TrialPage };
  /** A made-up family of a trial, to answer for. */
  "trials.open": { argument: TrialFamilyOf; answer: TrialSheet };
  /** Saves or clears an answer of a trial. */
  "trials.answer": { argument: TrialAnswer; answer: TrialSaved };
  /** Adds to how long a question of a trial was the one at hand. */
  "trials.spent": { argument: TrialSpent; answer: null };
  /** Says something of a question in a trial. */
  "trials.remark": { argument: TrialRemark; answer: null };
  /** Begins one's trial of a key again. */
  "trials.restart": { argument: TrialAsk; answer: TrialPage };
  /** The group that the store is in, and what there is between its desktops. */
  "exchange.show": { argument: null; answer: GroupPage };
  /** Makes the store the first of a group. */
  "exchange.begin": { argument: BeginGroup; answer: GroupPage };
  /** Invites somebody to the group. */
  "exchange.invite": { argument: Invite; answer: InvitationMade };
  /** Takes an invitation back. */
  "exchange.withdraw_invitation": { argument: WithdrawInvitation; answer: GroupPage };
  /** What the words of an invitation say. */
  "exchange.look": { argument: LookAtInvitation; answer: InvitationSeen };
  /** Answers an invitation. */
  "exchange.join": { argument: JoinGroup; answer: GroupPage };
  /** Takes in what is new in the group folder, and publishes what is new here. */
  "exchange.run": { argument: RunExchange; answer: Exchanged };
  /** Signs a review that the group has agreed on. */
  "exchange.sign": { argument: SignAgreed; answer: GroupPage };
  /** Takes one's signature back. */
  "exchange.unsign": { argument: SignAgreed; answer: GroupPage };
  /** Takes somebody out of the group. */
  "exchange.remove": { argument: RemoveMember; answer: GroupPage };
  /** Takes a lost desktop out of the group. */
  "exchange.lose": { argument: LoseDevice; answer: GroupPage };
  /** Opens one's own reviews from a desktop that is no more. */
  "exchange.recover": { argument: RecoverReviews; answer: Recovered };
  /** Lets the recovery key of the store open one's own reviews if the desktop dies. */
  "exchange.keep_paper": { argument: KeepPaper; answer: GroupPage };
  /** Looks for the group folder somewhere else. */
  "exchange.set_folder": { argument: SetFolder; answer: GroupPage };
  /** Lets one of two values stand that were written apart. */
  "exchange.settle": { argument: SettleConflict; answer: GroupPage };
  /** Publishes everything that was made here once more. */
  "exchange.again": { argument: null; answer: GroupPage };
  /** Reads through everything in the group folder. */
  "exchange.verify": { argument: null; answer: FolderChecked };
  /** Sends a summary of a round to every member, as PDF, Word and HTML. */
  "exchange.send_summary": { argument: SendSummary; answer: GroupPage };
  /** Saves a file of a summary that was sent to the group. */
  "exchange.save_summary": { argument: SaveSummary; answer: ReportMade };
  /** Makes a round. */
  "plans.create": { argument: NewRound; answer: PlanSaved };
  /** Changes the plan of a round. */
  "plans.edit": { argument: EditPlan; answer: PlanSaved };
  /** What changes of a plan would do to the reviews that there are. */
  "plans.effect": { argument: EditPlan; answer: Effects };
  /** What would go with a document if it were erased. */
  "plans.erasing": { argument: EraseDocument; answer: Erasing };
  /** Erases a document for good, with all that was reviewed of it. */
  "plans.erase_document": { argument: EraseDocument; answer: DocumentErased };
  /** What moving a round to another version of a key would do, review by review. */
  "plans.move_effect": { argument: MoveKey; answer: MoveEffect };
  /** Moves a round to another version of a key, with every review that was begun. */
  "plans.move_key": { argument: MoveKey; answer: KeyMoved };
  /** Proposes who reads what, so that everybody reads as much as the others. */
  "plans.spread": { argument: SpreadReadings; answer: Proposed };
  /** Makes a round of another as next year's start. */
  "plans.copy": { argument: CopyRound; answer: PlanSaved };
  /** Reads a table and guesses what its columns hold. */
  "tables.read": { argument: ReadTable; answer: TableRead };
  /** Checks a table against a round, row by row. */
  "tables.check": { argument: CheckTable; answer: TableChecked };
  /** Takes a table into a round: every row, or the right ones. */
  "tables.take": { argument: TakeTable; answer: TableTaken };
  /** Closes a round, so that nothing in it can be changed. */
  "plans.close": { argument: RoundOf; answer: PlanSaved };
  /** Opens a closed round again. */
  "plans.reopen": { argument: RoundOf; answer: PlanSaved };
  /** Everything that is prepared for a round. */
  "plans.view": { argument: RoundOf; answer: PlanView };
  /** What stands typed in the fields of a round's plan and is not saved. */
  "plans.typed": { argument: RoundOf; answer: Typed };
  /** Keeps what stands typed in the fields of a round's plan. */
  "plans.keep_typed": { argument: KeepTyped; answer: null };
  /** What stood typed in a form and was not saved. */
  "unfinished.show": { argument: UnfinishedOf; answer: Unfinished };
  /** Keeps what stands typed in a form. */
  "unfinished.keep": { argument: KeepUnfinished; answer: null };
  /** The rounds of the store. */
  "plans.list": { argument: null; answer: RoundList };
  /** What a round has in it and how far it has come. */
  "plans.show": { argument: RoundOf; answer: RoundShown };
  /** The task list of a round. */
  "desk.show": { argument: DeskOf; answer: Desk };
  /** Chooses who reads at this desktop. */
  "desk.sit_down": { argument: SitDown; answer: Desk };
  /** Everywhere in a round that one can go straight to. */
  "desk.jump": { argument: DeskOf; answer: Jump };
  /** The reader's own phrases. */
  "phrases.show": { argument: null; answer: Phrases };
  /** Keeps the reader's own phrases. */
  "phrases.save": { argument: Phrases; answer: Phrases };
  /** A review, started when it does not exist. */
  "reviews.open": { argument: OpenReview; answer: ReviewPage };
  /** Saves or clears an answer. */
  "reviews.answer": { argument: GiveAnswer; answer: Saved };
  /** Saves a version of a comment. */
  "reviews.comment": { argument: WriteComment; answer: Saved };
  /** Keeps a text as it is typed. */
  "reviews.draft": { argument: Draft; answer: Saved };
  /** Saves the evidence of an answer. */
  "reviews.evidence": { argument: NoteEvidence; answer: Saved };
  /** Sets a judgement, or leaves it to the rules again. */
  "reviews.judge": { argument: Judge; answer: Saved };
  /** Takes back the last step in a review. */
  "reviews.undo": { argument: UndoIn; answer: Undone };
  /** Does again the last step that was taken back. */
  "reviews.redo": { argument: UndoIn; answer: Undone };
  /** What was done in a place of a review, by whom and when. */
  "reviews.history": { argument: HistoryOf; answer: SlotHistory };
  /** Remembers where the reader is. */
  "reviews.stop_at": { argument: StopAt; answer: null };
  /** Marks a review as done. */
  "reviews.submit": { argument: Submit; answer: ReviewPage };
  /** Opens a review again. */
  "reviews.reopen": { argument: Reopen; answer: ReviewPage };
  /** Notes an event that a document records, new or changed. */
  "events.note": { argument: NoteEvent; answer: EventsOfReview };
  /** Keeps an event as it is typed. */
  "events.draft": { argument: KeepEvent; answer: null };
  /** Takes an event away from a review. */
  "events.remove": { argument: RemoveEvent; answer: EventsOfReview };
  /** Erases the note of an event, every version of it. */
  "events.erase_note": { argument: EraseNote; answer: NoteErased };
  /** The events noted in a review. */
  "events.of_review": { argument: EventsOf; answer: EventsOfReview };
  /** The events of the family's other documents that may be the one being noted. */
  "events.alike": { argument: AlikeTo; answer: Alike };
  /** Says that a sighting is an event, or one of its own. */
  "events.link": { argument: LinkEvent; answer: EventLinked };
  /** The unit's routine for an acute concern, and what is noted of one in a review. */
  "concern.show": { argument: ConcernOf; answer: ConcernPage };
  /** Notes that an acute concern was raised, what was done, that it was handed over; or takes the note away. */
  "concern.note": { argument: NoteConcern; answer: ConcernPage };
  /** The acute concerns of a round that nobody has taken over yet. */
  "concern.unsettled": { argument: RoundOf; answer: OpenConcerns };
  /** Erases what was done about an acute concern, every version of the text. */
  "concern.erase": { argument: ConcernOf; answer: ConcernErased };
  /** What in a text looks as if it points at a person. */
  "protect.scan": { argument: ScanText; answer: Scanned };
  /** Lets something that was found stand in a round. */
  "protect.let_stand": { argument: LetStand; answer: null };
  /** The names to avoid in the texts of a round. */
  "protect.names": { argument: RoundOf; answer: NamesToAvoid };
  /** Sets the names to avoid in the texts of a round. */
  "protect.set_names": { argument: SetNames; answer: NamesToAvoid };
  /** The result of a round. */
  "results.round": { argument: RoundResultOf; answer: RoundResult };
  /** A round on one page. */
  "results.overview": { argument: RoundOf; answer: Overview };
  /** A round question by question, across the keys. */
  "results.topics": { argument: RoundResultOf; answer: TopicsResult };
  /** The families against what is asked with a scale. */
  "results.families": { argument: RoundOf; answer: FamiliesResult };
  /** A round child by child. */
  "results.children": { argument: RoundOf; answer: ChildrenResult };
  /** Two questions against each other. */
  "results.cross": { argument: CrossOf; answer: CrossResult };
  /** The answers behind a cell of two questions. */
  "results.cross_behind": { argument: CrossBehindOf; answer: Behind };
  /** The result of a family. */
  "results.family": { argument: FamilyResultOf; answer: FamilyResult };
  /** Rounds side by side. */
  "results.compare": { argument: CompareRounds; answer: Comparison };
  /** What changed most since the round before. */
  "results.changes": { argument: RoundOf; answer: SinceLast };
  /** The answers behind a number. */
  "results.behind": { argument: BehindOf; answer: Behind };
  /** What is to be done about what a round found. */
  "actions.list": { argument: RoundOf; answer: ActionsPage };
  /** Saves an action, new or changed. */
  "actions.save": { argument: SaveAction; answer: ActionsPage };
  /** Takes an action away for good, with every version of its texts. */
  "actions.remove": { argument: ActionOf; answer: ActionsPage };
  /** Words a finding, or leaves it to the figures again. */
  "findings.reword": { argument: Reword; answer: Reworded };
  /** The comments of a round, with the themes that stand on them. */
  "comments.list": { argument: CommentsOf; answer: CommentList };
  /** Puts a theme on a comment. */
  "comments.put": { argument: ThemeAt; answer: Marked };
  /** Takes a theme off a comment. */
  "comments.take": { argument: ThemeAt; answer: Marked };
  /** Marks a comment to be quoted in the report. */
  "comments.quote": { argument: OneComment; answer: Marked };
  /** Says that a comment is not to be quoted after all. */
  "comments.unquote": { argument: OneComment; answer: Marked };
  /** Takes back the last thing that was put on a comment of a round. */
  "comments.undo": { argument: RoundOf; answer: CommentUndone };
  /** Does again the last thing that was taken back. */
  "comments.redo": { argument: RoundOf; answer: CommentUndone };
  /** The codebook, with what stands on the comments of a round. */
  "themes.show": { argument: RoundOf; answer: CodebookView };
  /** How the themes are spread over the families and questions of a round. */
  "themes.matrix": { argument: RoundOf; answer: Matrices };
  /** Adds a theme, or changes one. */
  "themes.change": { argument: ChangeTheme; answer: CodebookSaved };
  /** Takes a theme away that was never used. */
  "themes.remove": { argument: ThemeOf; answer: CodebookSaved };
  /** Merges a theme into another. */
  "themes.merge": { argument: MergeTheme; answer: CodebookSaved };
  /** Lets new themes take the place of one. */
  "themes.split": { argument: SplitTheme; answer: CodebookSaved };
  /** Retires a theme. */
  "themes.retire": { argument: ThemeOf; answer: CodebookSaved };
  /** Takes a theme into use again. */
  "themes.restore": { argument: ThemeOf; answer: CodebookSaved };
  /** What was done with a theme, by whom and when. */
  "themes.history": { argument: ThemeOf; answer: ThemeHistory };
  /** Erases the example of a theme, every version of it. */
  "themes.erase_example": { argument: ThemeOf; answer: ExampleErased };
  /** Writes the report of a round to a file. */
  "reporting.make": { argument: MakeReport; answer: ReportMade };
  /** Writes a whole round to a file. */
  "round_file.export": { argument: ExportRound; answer: RoundExported };
  /** Reads a whole round from a file, when nothing is wrong with it. */
  "round_file.import": { argument: ImportRound; answer: RoundImported };
  /** Erases a text for good, every version of it. */
  "reviews.erase_text": { argument: EraseText; answer: Erased };
  /** Erases why a judgement was set, every version of it. */
  "reviews.erase_reason": { argument: EraseReason; answer: Erased };
  /** Those who get in, and what they did. */
  "users.show": { argument: null; answer: Users };
  /** Gives somebody a passphrase of their own. */
  "users.add": { argument: AddUser; answer: Users };
  /** Changes a passphrase. */
  "users.change_passphrase": { argument: ChangePassphrase; answer: Users };
  /** Takes somebody's passphrase away. */
  "users.remove": { argument: RemoveUser; answer: Users };
  /** Makes a new recovery key; the one before opens nothing any more. */
  "users.renew_recovery": { argument: RenewRecovery; answer: RecoveryRenewed };
  /** Finds texts and questions by their words. */
  "search.find": { argument: Search; answer: Findings };
  /** Checks everything that is stored. */
  "upkeep.verify": { argument: VerifyStore; answer: Verified };
}
