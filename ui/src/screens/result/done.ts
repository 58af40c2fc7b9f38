// Whether there is anything to tell of a type of document.
import type { TallyView, TypeResult } from "../../backend/border";

/** Whether no document of the type has been read and marked as done: every question would say so. */
export function nothingDone({ blocks }: TypeResult): boolean {
  const isEmpty = (tally: TallyView | null) => tally === null || (tally.of === 0 && tally.outside.every(({ part }) => part.is === "notReviewed"));
  return blocks.every(({ documents, members }) => isEmpty(documents) && isEmpty(members));
}
