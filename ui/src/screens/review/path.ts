// The way through a review: the places to answer in the order they are asked, and the steps between them.
import type { SectionView, SlotRef, StateForm } from "../../backend/border";

/** One place to answer, with where it stands. */
export interface Stop {
  question: string;
  member: string | null;
  section: number;
  answered: boolean;
}

/** Whether a place says that the question does not apply, but not yet why. Such an answer is on the screen only. */
export function lacksReason(state: StateForm | null): boolean {
  return state?.is === "notApplicable" && state.reason.trim() === "";
}

/** Every place that is asked, in order. */
export function stops(sections: readonly SectionView[]): Stop[] {
  return sections.flatMap((section, at) =>
    section.questions.flatMap((question) =>
      question.slots
        .filter((slot) => slot.asked)
        .map((slot) => ({ question: question.id, member: slot.member?.id ?? null, section: at, answered: slot.state !== null && !lacksReason(slot.state) })),
    ),
  );
}

/** The stop after `from`, or null at the end. */
export function next(path: readonly Stop[], from: SlotRef): Stop | null {
  return path[place(path, from) + 1] ?? null;
}

/** The stop before `from`, or null at the beginning. */
export function previous(path: readonly Stop[], from: SlotRef): Stop | null {
  return path[place(path, from) - 1] ?? null;
}

/** The next stop that is not answered, from the beginning again after the end; null when all are answered. */
export function nextUnanswered(path: readonly Stop[], from: SlotRef): Stop | null {
  const at = place(path, from);
  return [...path.slice(at + 1), ...path.slice(0, at + 1)].find((stop) => !stop.answered) ?? null;
}

/** A stop as the border names it. */
export function slotRef(stop: { question: string; member: string | null }): SlotRef {
  return stop.member === null ? { question: stop.question } : { question: stop.question, member: stop.member };
}

/** The stop's name among the fields of the page. */
export function fieldName(stop: { question: string; member: string | null }): string {
  return stop.member === null ? `q-${stop.question}` : `q-${stop.question}-${stop.member}`;
}

function place(path: readonly Stop[], at: SlotRef): number {
  return path.findIndex((stop) => stop.question === at.question && stop.member === (at.member ?? null));
}
