// What stood in a place, in words. A text that has been erased is told as erased, never as empty.
import type { AnswerForm, EvidenceForm, ReviewRef, StateForm } from "../../backend/border";
import { day, figure } from "../../words/numbers";
import { t } from "../../words/words.svelte";
import { evidenceWords } from "../figure/evidence-words";
import { notShownWords } from "./about-subject";

/** An answer in the words of its question: "Ja", "5 samråd", "Ej tillämpligt: barnet är nyfött". */
export function answerWords(state: StateForm | null, type: AnswerForm, subject: ReviewRef["subject"] | undefined): string {
  if (state === null) return t("past-not-answered");
  const label = (code: string) => ("options" in type ? type.options.find((option) => option.code === code)?.label : undefined) ?? code;
  const withUnit = (value: string) => ("unit" in type && type.unit !== null ? `${value} ${type.unit}` : value);
  switch (state.is) {
    case "single":
      return label(state.code);
    case "several":
      return state.codes.length === 0 ? t("answer-none-ticked") : state.codes.map(label).join(", ");
    case "count":
      return withUnit(figure(state.n));
    case "number":
      return withUnit(figure(state.x));
    case "date":
      return day(state.day);
    case "text":
      return orErased(state.body);
    case "notApplicable":
      return t("past-not-applicable", { reason: orErased(state.reason) });
    case "notShown":
      return notShownWords(subject);
  }
}

/** A comment, or that there was none. */
export function commentWords(comment: string | null): string {
  return comment === null ? t("past-nothing") : orErased(comment);
}

/** All evidence of an answer, one to a line. */
export function evidenceList(evidence: readonly EvidenceForm[]): string {
  return evidence.length === 0 ? t("past-nothing") : evidence.map((one) => orErased(evidenceWords(one))).join("\n");
}

function orErased(text: string): string {
  return text === "" ? t("past-erased") : text;
}
