// What a key does on the review page. A digit chooses only while focus is inside a question's answer and never while a
// text is typed (WCAG 2.1.4); the function keys type no character, and clash neither with menu mnemonics on Swedish
// Windows nor with what Option types on macOS.

export type Action =
  | { kind: "choose"; nth: number }
  | { kind: "next" }
  | { kind: "previous" }
  | { kind: "nextUnanswered" }
  | { kind: "comment" }
  | { kind: "evidence" }
  | { kind: "help" };

/** Where focus is when the key is pressed. */
export type Place = "text" | "line" | "choice" | "control" | "elsewhere";

export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

export type Digits = "on" | "off";

/** The keys of the page, in the order they are listed. */
export const functionKeys = {
  F1: { kind: "help" },
  F2: { kind: "comment" },
  F4: { kind: "evidence" },
  F8: { kind: "nextUnanswered" },
} as const satisfies Record<string, Action>;

/** What `press` does at `place`; null when the key is none of ours and keeps its own meaning. */
export function action(press: Press, place: Place, digits: Digits): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (Object.hasOwn(functionKeys, press.key) && !press.shiftKey) return functionKeys[press.key as keyof typeof functionKeys];
  if (press.key === "Enter" && (place === "choice" || place === "line")) return { kind: press.shiftKey ? "previous" : "next" };
  if (digits === "on" && place === "choice" && !press.shiftKey && /^[1-9]$/.test(press.key)) {
    return { kind: "choose", nth: Number(press.key) - 1 };
  }
  return null;
}

/** Where focus is, seen from the element that has it. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return "elsewhere";
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return "text";
  if (target instanceof HTMLInputElement) {
    return target.type === "radio" || target.type === "checkbox" ? (target.closest("[data-slot]") ? "choice" : "control") : "line";
  }
  return target.closest("button, a, select, summary") ? "control" : "elsewhere";
}
