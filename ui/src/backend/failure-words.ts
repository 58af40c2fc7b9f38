// What went wrong, in words: what happened, that nothing is lost, and what to do. A kind without words does not compile.
import { listed } from "../words/listed";
import { t } from "../words/words.svelte";
import type { ActionProblem, ConcernProblem, EventProblem, FolderTrouble, GroupProblem, ThemeProblem } from "./border";
import type { CallFailure } from "./call";
import { planProblemWords, tableFaultWords } from "./plan-words";

/** What is wrong with an event, as a sentence. */
export function eventProblemWords(problem: EventProblem): string {
  switch (problem.kind) {
    case "noKind": return t("failure-event-no-kind");
    case "unknownKind": return t("failure-event-unknown-kind");
    case "unknownUnit": return t("failure-event-unknown-unit");
    case "notADay": return t("failure-event-not-a-day");
    case "lastNotADay": return t("failure-event-last-not-a-day");
    case "backwards": return t("failure-event-backwards");
  }
}

/** What is wrong with an action. */
export function actionProblemWords(problem: ActionProblem): string {
  switch (problem.kind) {
    case "noWhat": return t("failure-action-no-what");
    case "noOwner": return t("failure-action-no-owner");
    case "ownerIsSomebody": return t("failure-action-owner-is-somebody");
    case "dueNotADay": return t("failure-action-due-not-a-day");
    case "noWhy": return t("failure-action-no-why");
  }
}

/** What is wrong with an acute concern. */
export function concernProblemWords(problem: ConcernProblem): string {
  switch (problem.kind) {
    case "raisedNotADay": return t("failure-concern-raised-not-a-day");
    case "raisedLater": return t("failure-concern-raised-later");
    case "settledNotADay": return t("failure-concern-settled-not-a-day");
    case "settledLater": return t("failure-concern-settled-later");
    case "settledBefore": return t("failure-concern-settled-before");
  }
}

/** What is wrong with a change of the codebook, as a sentence. */
export function themeProblemWords(problem: ThemeProblem): string {
  switch (problem.is) {
    case "noName": return t("failure-theme-no-name");
    case "nameTaken": return t("failure-theme-name-taken", { name: problem.name });
    case "hasParts": return t("failure-theme-has-parts", { name: problem.name });
    case "noMainTheme": return t("failure-theme-no-main", { name: problem.name });
    case "notOffered": return t("failure-theme-not-offered", { name: problem.name });
    case "intoItself": return t("failure-theme-into-itself");
    case "splitInOne": return t("failure-theme-split-in-one");
    case "used": return t("failure-theme-used", { n: problem.comments });
  }
}

/** What is the matter with the group folder. */
export function folderTroubleWords(trouble: FolderTrouble): string {
  switch (trouble) {
    case "away": return t("failure-group-folder-away");
    case "readOnly": return t("failure-group-folder-read-only");
    case "shut": return t("failure-group-folder-shut");
    case "missing": return t("failure-group-folder-missing");
    case "full": return t("failure-group-folder-full");
    case "held": return t("failure-group-folder-held");
    case "notReadBack": return t("failure-group-folder-not-read-back");
    case "fault": return t("failure-group-folder-fault");
  }
}

/** Why something cannot be done in the group. */
export function groupProblemWords(problem: GroupProblem): string {
  switch (problem.problem) {
    case "noGroup": return t("failure-group-no-group");
    case "alreadyInGroup": return t("failure-group-already-in-group");
    case "storeNotEmpty": return t("failure-group-store-not-empty");
    case "folderTaken": return t("failure-group-folder-taken");
    case "notLeader": return t("failure-group-not-leader");
    case "notTheirs": return t("failure-group-not-theirs");
    case "oneself": return t("failure-group-oneself");
    case "noName": return t("failure-no-name");
    case "noRole": return t("failure-group-no-role");
    case "noReviewer": return t("failure-group-no-reviewer");
    case "reviewerTaken": return t("failure-group-reviewer-taken", { reviewer: problem.reviewer });
    case "unknownWords": return t("failure-group-unknown-words", { words: listed(problem.words.map((word) => `”${word}”`)) });
    case "wordCount": return t("failure-group-word-count", { found: problem.found, expected: problem.expected });
    case "mistakenWords": return t("failure-group-mistaken-words");
    case "noInvitation": return t("failure-group-no-invitation");
    case "damagedInvitation": return t("failure-group-damaged-invitation");
    case "forgedInvitation": return t("failure-group-forged-invitation");
    case "nothingToRecover": return t("failure-group-nothing-to-recover");
    case "noKey": return t("failure-group-no-key");
    case "notAgreed": return t("failure-group-not-agreed");
    case "settled": return t("failure-group-settled");
    case "folder": return folderTroubleWords(problem.trouble);
  }
}

type Wordings = { [K in CallFailure["kind"]]: (failure: Extract<CallFailure, { kind: K }>) => string };

const wordings = {
  noReply: () => t("failure-no-reply"),
  noSuchCommand: (f) => t("failure-fault", { what: f.name }),
  badArgument: (f) => t("failure-fault", { what: f.what }),
  fault: (f) => t("failure-fault", { what: f.what }),
  locked: () => t("failure-locked"),
  wrongPassphrase: () => t("failure-wrong-passphrase"),
  wrongRecoveryKey: () => t("failure-wrong-recovery-key"),
  noStore: (f) => t("failure-no-store", { folder: f.folder }),
  storeGone: (f) => t("failure-store-gone", { folder: f.folder }),
  userExists: (f) => t("failure-user-exists", { user: f.user }),
  lastUser: () => t("failure-last-user"),
  ownWayIn: () => t("failure-own-way-in"),
  noName: () => t("failure-no-name"),
  notWhole: (f) => t("failure-not-whole", { folder: f.folder, file: f.file }),
  badFolder: (f) => t("failure-bad-folder", { folder: f.folder }),
  inUse: () => t("failure-in-use"),
  newerStore: (f) => t("failure-newer-store", { found: String(f.found), supported: String(f.supported) }),
  corrupt: (f) => t("failure-corrupt", { what: f.what }),
  networkDrive: (f) => t("failure-network-drive", { folder: f.folder }),
  readOnly: (f) => t("failure-read-only", { folder: f.folder }),
  diskFull: () => t("failure-disk-full"),
  unreadable: (f) => t("failure-unreadable", { path: f.path, what: f.what }),
  disk: (f) => t("failure-disk", { what: f.what }),
  weakPassphrase: (f) => t("failure-weak-passphrase", { least: String(f.least) }),
  notFound: (f) => t("failure-not-found", { code: f.code }),
  exists: (f) => t("failure-exists", { code: f.code }),
  keyDiffers: (f) => t("failure-key-differs", { key: f.key, version: String(f.version) }),
  foreignDamaged: (f) => t("failure-foreign-damaged", { thing: f.thing }),
  foreignUnknown: (f) => t("failure-foreign-unknown", { thing: f.thing }),
  foreignWaits: (f) => t("failure-foreign-waits", { thing: f.thing }),
  notStanding: () => t("failure-not-standing"),
  keyNotPublished: (f) => t("failure-key-not-published", { key: f.key }),
  otherSubject: (f) => t("failure-other-subject", { key: f.key }),
  badPlan: (f) => f.problems.map(planProblemWords).join(" "),
  badTable: (f) => tableFaultWords(f.fault),
  group: (f) => groupProblemWords(f.problem),
  partial: () => t("failure-partial"),
  notAReader: () => t("failure-not-a-reader"),
  submitted: () => t("failure-submitted"),
  notSubmitted: () => t("failure-not-submitted"),
  blind: () => t("failure-blind"),
  badValue: (f) => t("failure-bad-value", { question: f.question }),
  reasonNeeded: () => t("failure-reason-needed"),
  incomplete: (f) => t("failure-incomplete", { n: f.missing.length }),
  badEvent: (f) => f.problems.map(eventProblemWords).join(" "),
  badAction: (f) => f.problems.map(actionProblemWords).join(" "),
  badConcern: (f) => f.problems.map(concernProblemWords).join(" "),
  otherEvent: () => t("failure-other-event"),
  badTheme: (f) => themeProblemWords(f.problem),
  protected: () => t("failure-protected"),
  roundClosed: () => t("failure-round-closed"),
  looksPersonal: (f) => t("failure-looks-personal", { n: f.findings.length }),
  badFile: (f) => f.problems.map((p) => `${p.what} ${p.advice}`).join(" "),
} satisfies Wordings;

/** The failure as sentences for the reader. */
export function failureWords<F extends CallFailure>(failure: F): string {
  const wording = wordings[failure.kind] as ((failure: F) => string) | undefined;
  // A newer Rust side may know kinds that this window was not built with.
  return wording ? wording(failure) : t("failure-fault", { what: failure.kind });
}
