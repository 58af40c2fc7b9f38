// A question of a draft as the review page shows it.
import type { AnswerForm, PreviewSlot, Question, QuestionView, Scale, StateForm } from "../../backend/border";
import type { Language } from "../../words/words.svelte";
import { inLang } from "./key-text";

function answerForm({ answer }: Question, scale: Scale | undefined, lang: Language): AnswerForm {
  const options = (scale?.options ?? []).map(({ code, label }) => ({ code, label: inLang(label, lang) || code }));
  switch (answer.type) {
    case "single":
    case "multiple":
    case "checklist":
      return { type: answer.type, options };
    case "count":
      return { type: "count", unit: inLang(answer.unit, lang) || null };
    case "number":
      return { type: "number", unit: inLang(answer.unit, lang) || null, min: answer.min ?? null, max: answer.max ?? null };
    case "date":
    case "text":
      return { type: answer.type };
  }
}

/** How a question is shown to a reader: `number` is its place in the key from 1, `slots` where it is answered, `states` what is
 * answered there. */
export function questionView(question: Question, number: number, scale: Scale | undefined, lang: Language, slots: readonly PreviewSlot[], states: ReadonlyMap<string, StateForm>): QuestionView {
  return {
    id: question.id,
    number,
    text: inLang(question.text, lang),
    guidance: inLang(question.guidance, lang) || null,
    answer: answerForm(question, scale, lang),
    evidence: question.evidence ?? false,
    slots: slots.map(({ member, asked }) => ({
      member,
      asked,
      state: states.get(slotName(question.id, member?.id ?? null)) ?? null,
      unsaved: { answer: null, reason: null, comment: null },
      comment: "",
      evidence: [],
      earlier: [],
    })),
  };
}

/** The name of a place to answer. */
export const slotName = (question: string, member: string | null): string => (member === null ? question : `${question}/${member}`);

/** The places to answer of each question, in their order. */
export function slotsByQuestion(slots: readonly PreviewSlot[]): ReadonlyMap<string, PreviewSlot[]> {
  const found = new Map<string, PreviewSlot[]>();
  for (const slot of slots) {
    const of = found.get(slot.question);
    if (of) of.push(slot);
    else found.set(slot.question, [slot]);
  }
  return found;
}
