// Where a question of a key is read.
import { href } from "../../route/route";

/** The address of a question in a version of a key, with the question brought into view. */
export function toQuestion(key: string, version: number, question: string): string {
  return href({ page: "key", key, version, part: "questions", at: question });
}
