import type { PrepareStep } from "../../route/route";
import type { LeftWhat, PlanView } from "../../backend/border";

/** Where that which is left is done. */
export function stepFor(what: LeftWhat): PrepareStep {
  switch (what) {
    case "noKeys":
    case "noKeyFor":
      return "round";
    case "noFamilies":
    case "noDocuments":
      return "families";
    case "noReviewers":
      return "reviewers";
    case "unread":
    case "keyUnread":
      return "reading";
  }
}

/** How many families and members a round has keys about. */
export function othersIn(plan: PlanView): number {
  return plan.families.reduce((n, family) => n + family.others.length, 0);
}

/** How many documents a round has. */
export function documentsIn(plan: PlanView): number {
  return plan.families.reduce((n, family) => n + family.documents.length, 0);
}
