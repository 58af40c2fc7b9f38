// What there is to choose from in each filter.
import type { JumpQuestion, PlanView, RoundHead } from "../../backend/border";
import type { Choice, Narrowing } from "../../parts/choice";
import type { Filter, SearchFor } from "../../route/route";
import { t } from "../../words/words.svelte";
import { kinds, kindWords } from "./found";

/** The filters, each with its words and what it can be narrowed to. */
export type Choices = readonly Narrowing<Filter>[];

/** What is known of where one can search: the rounds, and what is in the one that is chosen. */
export interface Known {
  rounds: readonly RoundHead[];
  plan: PlanView | null;
  /** The questions of the round's keys. */
  questions: readonly Choice[];
}

/** The filters that lead anywhere: one with nothing to choose from is left out. */
export function choices({ rounds, plan, questions }: Known, search: SearchFor): Choices {
  const named = (one: { id: string; name: string }) => ({ value: one.id, label: one.name });
  const all: Choices = [
    { filter: "round", label: t("search-round"), any: t("search-round-any"), options: rounds.length > 1 ? rounds.map(named) : [] },
    { filter: "family", label: t("search-family"), any: t("search-family-any"), options: plan?.families.map(({ id, label }) => ({ value: id, label })) ?? [] },
    { filter: "key", label: t("search-key"), any: t("search-key-any"), options: plan?.keys.map(named) ?? [] },
    { filter: "question", label: t("search-question"), any: t("search-question-any"), options: questions },
    { filter: "reviewer", label: t("search-reviewer"), any: t("search-reviewer-any"), options: plan?.reviewers.map(named) ?? [] },
    { filter: "kind", label: t("search-kind"), any: t("search-kind-any"), options: kinds.map((kind) => ({ value: kind, label: kindWords(kind) })) },
  ];
  return all.filter(({ filter, options }) => options.length > 0 || search[filter] !== null);
}

/** The questions of a key, else of every key, each once: the same question may stand in several keys. */
export function questionsOf(questions: readonly JumpQuestion[], key: string | null): Choice[] {
  const labels = new Map<string, string>();
  for (const one of questions.filter((one) => key === null || one.key === key)) {
    const number = t("search-question-in", { key: one.document, n: one.number });
    if (!labels.has(one.question)) labels.set(one.question, `${one.text} (${number})`);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}
