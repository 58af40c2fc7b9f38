import type { EvidenceForm, StateForm } from "../../backend/border";

/** What can be done in one place of a review. "typed" is a draft on its way; "done" is a version of its own. */
export interface SlotDesk {
  answer: (value: StateForm, how: "typed" | "done") => void;
  notShown: () => void;
  notApplicable: (reason: string, how: "typed" | "done") => void;
  clear: () => void;
  comment: (text: string, how: "typed" | "done") => void;
  evidence: (evidence: EvidenceForm[], how: "typed" | "done") => void;
  openComment: () => void;
  openEvidence: () => void;
}
