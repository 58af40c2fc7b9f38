// Where a question of a key is read, or written while the key is a draft.
import { href, type TrialSource } from "../../route/route";

/** The address of a question in a version or a draft of a key, with the question brought into view. */
export function toQuestion({ is, id: key, version }: TrialSource, question: string): string {
  return is === "draft"
    ? href({ page: "keyDraft", key, version, at: { thing: "question", id: question } })
    : href({ page: "key", key, version, part: "questions", at: question });
}
