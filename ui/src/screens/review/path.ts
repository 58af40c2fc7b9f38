// The way through a review: the places to answer in the order they are asked, and the steps between them.
import type { SectionView, SlotRef, StateForm } from "../../backend/border";

/** One place to answer, with where it stands. */
export interface Stop {
  question: string;
  member: string | null;
  section: number;
  /** Where it stands among all places, asked or not: what hides the one that one stands in moves nobody. */
  at: number;
  answered: boolean;
}

/** Whether a place says that the question does not apply, but not yet why. Such an answer is on the screen only. */
export function lacksReason(state: StateForm | null): boolean {
  return state?.is === "notApplicable" && state.reason.trim() === "";
}

/** Every place that is asked, in order. */
export function stops(sections: readonly SectionView[]): Stop[] {
  return places(sections).flatMap(({ stop, asked }) => (asked ? [stop] : []));
}

/** The place that `slot` names, also while it is not asked; null when there is none. */
export function placeNamed(sections: readonly SectionView[], slot: SlotRef): Stop | null {
  return places(sections).find(({ stop }) => stop.question === slot.question && stop.member === (slot.member ?? null))?.stop ?? null;
}

function places(sections: readonly SectionView[]): { stop: Stop; asked: boolean }[] {
  const slots = sections.flatMap((section, at) => section.questions.flatMap(({ id, slots }) => slots.map((slot) => ({ id, section: at, slot }))));
  return slots.map(({ id, section, slot }, at) => ({
    stop: { question: id, member: slot.member?.id ?? null, section, at, answered: slot.state !== null && !lacksReason(slot.state) },
    asked: slot.asked,
  }));
}

/** The stop after `from`, or null at the end. */
export function next(path: readonly Stop[], from: Stop): Stop | null {
  return path.find((stop) => stop.at > from.at) ?? null;
}

/** The stop before `from`, or null at the beginning. */
export function previous(path: readonly Stop[], from: Stop): Stop | null {
  return path.findLast((stop) => stop.at < from.at) ?? null;
}

/** The next stop that is not answered, from the beginning again after the end; null when all are answered. */
export function nextUnanswered(path: readonly Stop[], from: Stop): Stop | null {
  const left = path.filter((stop) => !stop.answered);
  return next(left, from) ?? left[0] ?? null;
}

/** A stop as the border names it. */
export function slotRef(stop: { question: string; member: string | null }): SlotRef {
  return stop.member === null ? { question: stop.question } : { question: stop.question, member: stop.member };
}

/** The stop's name among the fields of the page. */
export function fieldName(stop: { question: string; member: string | null }): string {
  return stop.member === null ? `q-${stop.question}` : `q-${stop.question}-${stop.member}`;
}
