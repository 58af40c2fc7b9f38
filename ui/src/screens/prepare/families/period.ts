import { changeDocument, documentIn } from "../changes";
import type { PlanChange, PlanView } from "../../../backend/border";

/** Changes one end of the time that a document covers. The last day needs a first: without one it is refused. */
export function changePeriod(plan: PlanView, id: string, end: "from" | "to", day: string | null): PlanChange[] | "noFirstDay" {
  const now = documentIn(plan, id)?.document.period ?? null;
  const next = { from: now?.from ?? null, to: now?.to ?? null, [end]: day };
  if (next.from === null) return next.to === null ? changeDocument(id, { period: null })(plan) : "noFirstDay";
  return changeDocument(id, { period: { from: next.from, ...(next.to === null ? {} : { to: next.to }) } })(plan);
}
