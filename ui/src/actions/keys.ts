// Which action a press of a key asks for, and which keys a reader may choose for it. A digit chooses only while focus is
// inside a question's answer and never while a text is typed (WCAG 2.1.4).
import { actionIds, actions, type About, type ActionId } from "./actions";

export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Where focus is when the key is pressed. */
export type Place = "text" | "line" | "choice" | "control" | "elsewhere";

/** The keys of each action as they are written in menus; null when it has none. */
export type Keys = Readonly<Record<ActionId, string | null>>;
export type ChosenKeys = Readonly<Partial<Record<ActionId, string>>>;

/** The keys that hold when a reader has chosen `chosen`. */
export function keysWith(chosen: ChosenKeys): Keys {
  const own = (id: ActionId): string | null => {
    const about: About = actions[id];
    return about.keys ?? null;
  };
  return Object.fromEntries(actionIds.map((id) => [id, chosen[id] ?? own(id)])) as Record<ActionId, string | null>;
}

/** What a text field does by itself. */
const fieldsOwn: readonly ActionId[] = ["undo", "redo", "cut", "copy", "paste"];
/** What the window's engine does by itself, in a field or not. */
const enginesOwn: readonly ActionId[] = ["cut", "copy", "paste"];
/** What goes on from an answer, and means something else in a text or on a button. */
const answersOwn: readonly ActionId[] = ["next", "previous"];

/** The actions whose keys can be chosen; the others have theirs in every program. */
export const changeable = actionIds.filter((id) => ![...fieldsOwn, ...answersOwn, "larger", "smaller", "normalSize", "quit"].includes(id));

/** The action that `press` asks for at `place`; null when the key keeps its own meaning. */
export function asked(press: Press, place: Place, keys: Keys): ActionId | null {
  const written = write(press);
  const id = actionIds.find((one) => keys[one] === written) ?? alsoWritten[written] ?? null;
  if (id === null || enginesOwn.includes(id)) return null;
  if (fieldsOwn.includes(id) && (place === "text" || place === "line")) return null;
  return answersOwn.includes(id) && place !== "choice" && place !== "line" ? null : id;
}

/** Which step of an answer `press` chooses at `place`, from 0; null when it is no digit, or the digits are off. */
export function step(press: Press, place: Place, digits: "on" | "off"): number | null {
  const written = write(press);
  return digits === "on" && place === "choice" && !press.shiftKey && /^[1-9]$/.test(written) ? Number(written) - 1 : null;
}

/** Keys that people and keyboards also use for the same. */
const alsoWritten: Partial<Record<string, ActionId>> = { "Ctrl+=": "larger", "Ctrl+Shift+Z": "redo" };

/** A press as it is written in menus. The sign of a key says which it is, so Shift is told with letters only. */
export function write(press: Press): string {
  const letter = press.key.length === 1;
  const shifted = press.shiftKey && (!letter || /\p{L}/u.test(press.key));
  const held = [press.ctrlKey || press.metaKey ? "Ctrl" : "", press.altKey ? "Alt" : "", shifted ? "Shift" : ""];
  return [...held.filter(Boolean), letter ? press.key.toUpperCase() : press.key].join("+");
}

/** Keys as `aria-keyshortcuts` writes them; undefined where there are none. */
export function ariaKeys(written: string | null): string | undefined {
  return written?.replace("Ctrl", "Control");
}

/** Why keys cannot be chosen. */
export type Refusal = { why: "types" } | { why: "moves" } | { why: "alt" } | { why: "system" } | { why: "taken"; by: ActionId };

/** Keys that move about, write or close wherever one is. */
const moving = /^(Ctrl\+)?(Shift\+)?(Enter|Tab|Escape| |Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+)$/;

/** Keys that the window, the system or a text field has a use for. */
const system = /^(F5|F7|F10|F11|F12|Shift\+F10|Ctrl\+F[456]|Ctrl\+[ACGJNOPRSTUVWX0-9]|Ctrl\+[^\p{L}]|Ctrl\+Shift\+[CIJMNPRTVW]|.*(Unidentified|Dead|Process|Lock|Meta|OS|ContextMenu|PrintScreen|Media\w*|Audio\w*|Browser\w*).*)$/u;

/** Why `written` cannot become the keys of `id`; null when it can. */
export function refusal(written: string, id: ActionId, keys: Keys): Refusal | null {
  if (/(^|\+)Alt(\+|$)|AltGraph/.test(written)) return { why: "alt" };
  if (moving.test(written)) return { why: "moves" };
  if (/^(Shift\+)?.$/u.test(written)) return { why: "types" };
  const by = alsoWritten[written] ?? actionIds.find((other) => other !== id && keys[other] === written);
  if (by !== undefined) return { why: "taken", by };
  return system.test(written) ? { why: "system" } : null;
}

/** Whether a press is only of a key that is held while another is pressed. */
export function isHeldKey(key: string): boolean {
  return ["Control", "Shift", "Alt", "AltGraph", "Meta", "OS", "CapsLock", "Fn"].includes(key);
}

/** A reader's own keys in what was kept: those that can still be chosen, each for one thing. */
export function readKeys(kept: unknown): ChosenKeys {
  let read: ChosenKeys = {};
  const found = Object(kept) as Record<string, unknown>;
  for (const id of changeable) {
    const written = found[id];
    if (typeof written === "string" && refusal(written, id, keysWith({ ...found, ...read } as ChosenKeys)) === null) read = { ...read, [id]: written };
  }
  return read;
}

/** Where focus is, seen from the element that has it. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return "elsewhere";
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return "text";
  if (target instanceof HTMLInputElement) {
    if (["button", "submit", "reset", "file"].includes(target.type)) return "control";
    return target.type === "radio" || target.type === "checkbox" ? (target.closest("[data-slot]") ? "choice" : "control") : "line";
  }
  return target.closest("button, a, select, summary") ? "control" : "elsewhere";
}
