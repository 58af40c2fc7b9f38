// What is counted, as a name: one that the same cut has each time.
import type { CutRef } from "../../backend/border";

/** "2021/child-investigation/met-child/subjects/lss". */
export function nameOf({ round, key, question, level, area, family, among }: CutRef): string {
  return [round, key, question, level, area, family, among?.join("+")].filter(Boolean).join("/");
}
