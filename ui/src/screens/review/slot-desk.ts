import type { Evidence, Value } from "../../backend/border";

/** What can be done in one place of a review. "typed" is a draft on its way; "done" is a version of its own. */
export interface SlotDesk {
  answer: (value: Value, how: "typed" | "done") => void;
  notShown: () => void;
  notApplicable: (reason: string, how: "typed" | "done") => void;
  clear: () => void;
  comment: (text: string, how: "typed" | "done") => void;
  evidence: (evidence: Evidence[], how: "typed" | "done") => void;
  openComment: () => void;
  openEvidence: () => void;
}
