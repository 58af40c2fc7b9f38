// Whether there is anything to lay side by side.
import type { FamilyResult } from "../../backend/border";

/** Whether no document of the family has an answer that counts: every cell of the table would say so. */
export function nothingRead({ rows }: FamilyResult): boolean {
  return rows.every((row) => row.cells.every((cell) => cell === null || cell.answers.every(({ part }) => part.is === "notReviewed")));
}
