import type { PlanChange, Proposed } from "../../../backend/border";
import { reading } from "../changes";

/** The changes that make the plan read as proposed; what is taken away goes first. */
export function changesOf({ readings, gone }: Pick<Proposed, "readings" | "gone">): PlanChange[] {
  return [...gone.map(({ document, reviewer }) => reading({ document }, reviewer, "reads_not")), ...readings.map(({ document, reviewer }) => reading({ document }, reviewer, "reads"))];
}
