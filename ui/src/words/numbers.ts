// Numbers, days and times as a reader of the window's language writes them.
import { language, t } from "./words.svelte";

const smallNumbers = [
  "number-0", "number-1", "number-2", "number-3", "number-4", "number-5", "number-6",
  "number-7", "number-8", "number-9", "number-10", "number-11", "number-12",
] as const;

/** "fyra" for 4; digits from thirteen on. */
export function inWords(n: number): string {
  const id = smallNumbers[n];
  return id ? t(id) : figure(n);
}

/** "1 204" for 1204. */
export function figure(n: number): string {
  return new Intl.NumberFormat(language()).format(n);
}

/** "14.05" for a moment today, with the day before it otherwise. */
export function clock(moment: string, now: Date = new Date()): string {
  const at = new Date(moment);
  const time = `${two(at.getHours())}.${two(at.getMinutes())}`;
  return at.toDateString() === now.toDateString() ? time : `${day(moment)} ${time}`;
}

/** "14.05" for a moment today, "i går 14.05" for one yesterday, with the day before it otherwise. */
export function lately(at: string, now: Date = new Date()): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  const when = new Date(at);
  return when.toDateString() === yesterday.toDateString() ? t("clock-yesterday", { time: clock(at, when) }) : clock(at, now);
}

/** "3 mars 2021 14.05". */
export function moment(at: string): string {
  const when = new Date(at);
  return `${day(at)} ${two(when.getHours())}.${two(when.getMinutes())}`;
}

/** "3 mars 2021" for "2021-03-03". */
export function day(date: string): string {
  const at = new Date(date.length === 10 ? `${date}T12:00:00` : date);
  return Number.isNaN(at.getTime())
    ? date
    : new Intl.DateTimeFormat(language(), { day: "numeric", month: "long", year: "numeric" }).format(at);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
