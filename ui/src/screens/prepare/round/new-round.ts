// The form for a new round: what is wrong with it, all at once.
import { readDate } from "../../review/typed";

export interface NewRoundForm {
  name: string;
  begins: string;
  ends: string;
}

/** Everything that must be put right, in the order of the fields. */
export function faultsOf(form: NewRoundForm) {
  const found = [];
  if (form.name.trim() === "") found.push({ field: "name", says: "round-name-missing" } as const);
  for (const field of ["begins", "ends"] as const) {
    if (readDate(form[field]).kind === "wrong") found.push({ field, says: "round-day-wrong" } as const);
  }
  const { begins, ends } = daysOf(form);
  if (begins !== undefined && ends !== undefined && ends < begins) found.push({ field: "ends", says: "round-days-reversed" } as const);
  return found;
}

/** The days of the form, those that are given. */
export function daysOf(form: NewRoundForm): { begins?: string; ends?: string } {
  const begins = dayIn(form.begins);
  const ends = dayIn(form.ends);
  return { ...(begins === null ? {} : { begins }), ...(ends === null ? {} : { ends }) };
}

/** The day that is written, or none. */
export function dayIn(typed: string): string | null {
  const read = readDate(typed);
  return read.kind === "value" && read.value.is === "date" ? read.value.day : null;
}
