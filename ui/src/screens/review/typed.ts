// What a reader typed in a field, read as a value: or why it is none, in the name of a message.
import type { StateForm } from "../../backend/border";

export type Read =
  | { kind: "value"; value: StateForm }
  | { kind: "empty" }
  | { kind: "wrong"; why: "answer-wrong-count" | "answer-wrong-number" | "answer-wrong-date" };

/** A whole number of things, from 0. */
export function readCount(typed: string): Read {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "");
  if (text === "") return { kind: "empty" };
  const n = /^\d{1,9}$/.test(text) ? Number(text) : null;
  return n === null ? { kind: "wrong", why: "answer-wrong-count" } : { kind: "value", value: { is: "count", n } };
}

/** A measure, with a decimal comma or point. */
export function readNumber(typed: string): Read {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-").replace(",", ".");
  if (text === "") return { kind: "empty" };
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(text)
    ? { kind: "value", value: { is: "number", x: Number(text) } }
    : { kind: "wrong", why: "answer-wrong-number" };
}

/** A day, written 2021-03-05 or 20210305. */
export function readDate(typed: string): Read {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  const found = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : "";
  const at = new Date(`${date}T00:00:00Z`);
  // JavaScript rolls 31 February over to March; a day that does not come back as written does not exist.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
    ? { kind: "value", value: { is: "date", day: date } }
    : { kind: "wrong", why: "answer-wrong-date" };
}
