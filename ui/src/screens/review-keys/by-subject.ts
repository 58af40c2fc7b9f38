// Keys by what they are applied to: documents first, as most rounds read documents.
import type { KeyList } from "../../backend/border";
import type { MessageId } from "../../words/words.svelte";

type Subject = KeyList["keys"][number]["subject"];

const NAMES = {
  document: "review-keys-about-documents",
  family: "review-keys-about-families",
  member: "review-keys-about-members",
  respondent: "review-keys-about-respondents",
} as const satisfies Record<Subject, MessageId>;

const SUBJECTS = ["document", "family", "member", "respondent"] as const;

/** The keys of each kind of subject in the order in which they came; no group without keys. */
export function bySubject<K extends { subject: Subject }>(keys: readonly K[]) {
  const groups = SUBJECTS.map((subject) => ({ subject, name: NAMES[subject], keys: keys.filter((key) => key.subject === subject) }));
  return groups.filter((group) => group.keys.length > 0);
}
