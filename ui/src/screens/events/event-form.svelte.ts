// An event as it is being noted, field by field. What was begun stays until it is saved or given up, also when the
// dialog is closed to look at the question again.
import type { EventDraft, EventProblem, NotedEvent, ReviewRef, TypedDays } from "../../backend/border";

const blank = (): EventDraft => ({ sighting: null, kind: "", first: "", last: "", units: [], note: "" });

export class EventForm {
  fields = $state(blank());
  problems = $state.raw<readonly EventProblem[]>([]);

  /** Whether something was typed or ticked that is not saved. */
  get begun(): boolean {
    const { kind, first, last, units, note } = this.fields;
    return `${kind}${first}${last}${note}`.trim() !== "" || units.length > 0;
  }

  /** What is kept on the disk until it is saved or given up; null of nothing. */
  get draft(): EventDraft | null {
    return this.begun ? { ...this.fields, units: [...this.fields.units] } : null;
  }

  get when(): TypedDays | null {
    const { first, last } = this.fields;
    return first.trim() === "" && last.trim() === "" ? null : { first, last: last.trim() === "" ? null : last };
  }

  /** Whether `kind` of fault is among what was wrong. */
  wrong(...kinds: EventProblem["kind"][]): EventProblem | undefined {
    return this.problems.find((problem) => kinds.includes(problem.kind));
  }

  empty(): void {
    this.fields = blank();
    this.problems = [];
  }

  /** Takes up what was being typed when the window was lost, unless something is being typed here. */
  restore(draft: EventDraft | null): void {
    if (draft && !this.begun) this.fields = draft;
  }

  /** A change of what is noted no more is something to note anew. */
  meet(noted: readonly NotedEvent[]): void {
    if (!noted.some(({ id }) => id === this.fields.sighting)) this.fields.sighting = null;
  }

  /** Takes up what is noted, to change it. */
  edit(noted: NotedEvent): void {
    this.problems = [];
    this.fields = {
      sighting: noted.id,
      kind: noted.kind.code,
      first: noted.when?.first ?? "",
      last: noted.when?.last ?? "",
      units: noted.units.map((unit) => unit.code),
      note: noted.note,
    };
  }
}

const forms = new Map<string, EventForm>();

/** The form of a review, as it was left. */
export function formOf(review: ReviewRef): EventForm {
  const name = JSON.stringify(review);
  const form = forms.get(name) ?? new EventForm();
  forms.set(name, form);
  return form;
}
