// What was found, as the page tells it: where it stands, where it leads, and which kinds there are.
import type { Findable, FoundText, SearchScope } from "../../backend/border";
import type { Route, SearchFor } from "../../route/route";
import { t } from "../../words/words.svelte";

const kindNames = {
  comment: "search-kind-comment",
  evidence: "search-kind-evidence",
  reason: "search-kind-reason",
  answer: "search-kind-answer",
  reflection: "search-kind-reflection",
  event: "search-kind-event",
  example: "search-kind-example",
  action: "search-kind-action",
  wording: "search-kind-wording",
  concern: "search-kind-concern",
  routine: "search-kind-routine",
  question: "search-kind-question",
} as const satisfies Record<Findable, string>;

export const kinds = Object.keys(kindNames) as Findable[];

/** "Kommentar". */
export function kindWords(kind: Findable): string {
  return t(kindNames[kind]);
}

/** What is asked of Rust; null while there is nothing to look for. */
export function asked({ words, kind, ...narrowed }: SearchFor): SearchScope | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const given = Object.fromEntries(Object.entries(narrowed).filter(([, code]) => code !== null)) as Omit<SearchScope, "words" | "kinds">;
  const only = kinds.filter((one) => one === kind);
  return { words, ...given, ...(only.length > 0 ? { kinds: only } : {}) };
}

/** "Familj 3 · Barnutredning · fråga 12 · Barn 1 · Anna". */
export function whereWords(text: FoundText, rounds: "one" | "several"): string {
  const question = text.question && t("search-question-number", { n: text.question.number });
  return [rounds === "several" ? text.roundName : null, text.family, text.document, question, text.member, text.reviewer].filter((part) => part !== null).join(" · ");
}

/** Where a text leads; null when there is no place of its own to open. */
export function placeOf({ link, round, familyId }: FoundText): Route | null {
  if (link) return { page: "review", review: link.review, question: link.slot?.question ?? null };
  return familyId === null || round === null ? null : { page: "family", round, family: familyId };
}

/** Whether the search is narrowed to anything. */
export function narrowed({ round, family, key, question, reviewer, kind }: SearchFor): boolean {
  return [round, family, key, question, reviewer, kind].some((filter) => filter !== null);
}
