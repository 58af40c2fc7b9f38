// What is wrong with a change of a plan, in words. A kind without words does not compile.
import { t } from "../words/words.svelte";
import type { PlanProblem } from "./border";

type Wordings = { [K in PlanProblem["kind"]]: (problem: Extract<PlanProblem, { kind: K }>) => string };

const wordings = {
  empty: () => t("plan-problem-empty"),
  nameTaken: (p) => t("plan-problem-name-taken", { name: p.name }),
  unknown: (p) => t("plan-problem-unknown", { code: p.code }),
  handles: (p) => t("plan-problem-handles", { reviewer: p.reviewer, family: p.family }),
  keyNotPublished: (p) => t("plan-problem-key-not-published", { key: p.key }),
  keyInUse: (p) => t("plan-problem-key-in-use", { key: p.key, reviews: String(p.reviews) }),
  termInUse: (p) => t("plan-problem-term-in-use", { name: p.name, uses: String(p.uses) }),
  datesReversed: () => t("plan-problem-dates-reversed"),
  otherFamily: (p) => t("plan-problem-other-family", { name: p.name }),
  personalNumber: () => t("plan-problem-personal-number"),
  looksPersonal: () => t("plan-problem-looks-personal"),
} satisfies Wordings;

/** The problem as sentences for the reader. */
export function planProblemWords(problem: PlanProblem): string {
  const wording = wordings[problem.kind] as (problem: PlanProblem) => string;
  return wording(problem);
}
