// What is asked of Rust for the filters of a page, and what they say in words.
import type { CommentList, CommentsOf, CommentStanding } from "../../backend/border";
import type { Choice } from "../../parts/choice";
import { commentFilters, type CommentsFor } from "../../route/route";
import { figure } from "../../words/numbers";
import { t } from "../../words/words.svelte";

const standings = {
  withoutTheme: { choice: "comments-standing-without", told: "comments-filter-without" },
  quoted: { choice: "comments-standing-quoted", told: "comments-filter-quoted" },
  changed: { choice: "comments-standing-changed", told: "comments-filter-changed" },
} as const satisfies Record<CommentStanding, object>;

export const standingChoices = () => Object.entries(standings).map(([value, { choice }]) => ({ value, label: t(choice) }));

/** The questions of a key, else of every key, each once: the same question may stand in several keys. */
export function questionChoices(list: CommentList, of: string | null): Choice[] {
  const labels = new Map<string, string>();
  for (const key of list.keys.filter(({ id }) => of === null || id === of)) {
    for (const { id, number, text } of key.questions) if (!labels.has(id)) labels.set(id, `${String(number)}. ${text}`);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

function standingOf(code: string | null): CommentStanding | null {
  return code !== null && Object.hasOwn(standings, code) ? (code as CommentStanding) : null;
}

/** The comments of a round that the filters let through. */
export function askFor(round: string, { words, standing, ...codes }: CommentsFor): CommentsOf {
  return { round, ...codes, standing: standingOf(standing), words: words.trim() || null };
}

/** Whether anything is narrowed. */
export function narrowed(only: CommentsFor): boolean {
  return only.words.trim() !== "" || commentFilters.some((filter) => only[filter] !== null);
}

/** "Barnutredning, Familj 3, utan tema: 7 av 41 kommentarer". */
export function shownWords(list: CommentList, only: CommentsFor): string {
  if (!narrowed(only)) return t("comments-all", { n: list.all, count: figure(list.all) });
  const key = list.keys.find(({ id }) => id === only.key);
  const question = list.keys.flatMap(({ questions }) => questions).find(({ id }) => id === only.question);
  const theme = list.themes.find(({ id }) => id === only.theme);
  const standing = standingOf(only.standing);
  const parts = [
    key?.name ?? only.key,
    list.families.find(({ id }) => id === only.family)?.label ?? only.family,
    only.question && t("comments-filter-question", { n: question?.number ?? only.question }),
    only.theme && t("comments-filter-theme", { theme: theme?.name ?? only.theme }),
    standing && t(standings[standing].told),
    only.words.trim() && t("comments-filter-words", { words: only.words.trim() }),
  ];
  return t("comments-shown", { filters: capital(parts.filter(Boolean).join(", ")), all: list.all, n: figure(list.comments.length), of: figure(list.all) });
}

const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase("sv") + words.slice(1);
