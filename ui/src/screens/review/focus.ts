// Where focus goes on the review page.
import { tick } from "svelte";
import type { Step } from "../../backend/border";
import { fieldName } from "./path";

type Place = { question: string; member: string | null };

/** The field to answer in: what is chosen, else the first of the answer. */
export function focusAnswer(place: Place): void {
  const slot = document.querySelector(`[data-slot="${CSS.escape(fieldName(place))}"]`);
  const field = slot?.querySelector<HTMLElement>("input:checked") ?? slot?.querySelector<HTMLElement>("[data-answer] :is(input, textarea)");
  field?.focus();
  document.getElementById(`q-${place.question}`)?.scrollIntoView({ block: "nearest" });
}

/** The place where a step in the past was taken. Focus never goes into a text field: there the next Ctrl+Z would be the
 * field's own. */
export function focusStep(of: Step["of"]): void {
  if (of.what === "judgement") document.getElementById("ratings")?.focus();
  if (of.what === "concern") document.getElementById("concern-mark")?.focus();
  if (of.what === "judgement" || of.what === "event" || of.what === "concern") return;
  const name = fieldName({ question: of.place.slot.question, member: of.place.slot.member ?? null });
  const question = document.getElementById(`q-${of.place.slot.question}`);
  const slot = question?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(name)}"]`);
  const choice = slot?.querySelector<HTMLElement>("input:checked") ?? slot?.querySelector<HTMLElement>("[data-answer] :is([type=radio], [type=checkbox])");
  (choice ?? slot ?? question?.querySelector<HTMLElement>("[tabindex='-1']"))?.focus();
  question?.scrollIntoView({ block: "nearest" });
}

/** The comment, or the first field of the evidence. */
export function focusField(place: Place, field: "comment" | "evidence"): void {
  const name = fieldName(place);
  document.getElementById(field === "comment" ? `${name}-comment` : `${name}-evidence-0-page`)?.focus();
}

/** Chooses the `nth` step of the answer that `from` stands in. */
export function choose(from: EventTarget | null, nth: number): void {
  const input = (from as HTMLElement | null)?.closest("[data-slot]")?.querySelectorAll<HTMLElement>("[data-answer] input")[nth];
  input?.click();
  input?.focus();
}

/** When a button takes itself away, focus goes to `next` within the same place of the form, never to nowhere. */
export async function keepFocus(event: Event, next = "input, textarea"): Promise<void> {
  const place = (event.currentTarget as HTMLElement).closest("[data-slot]");
  await tick();
  place?.querySelector<HTMLElement>(next)?.focus();
}
