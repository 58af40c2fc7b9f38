import { planProblemWords } from "../../backend/plan-words";
import { t } from "../../words/words.svelte";
import type { Wrong } from "./preparation.svelte";

/** What is wrong with what was typed, and what to do, in words. */
export function wrongWords(wrong: Wrong): string {
  if (wrong.kind === "notADay") return t("wrong-not-a-day");
  if (wrong.kind === "noFirstDay") return t("wrong-no-first-day");
  return planProblemWords(wrong);
}
