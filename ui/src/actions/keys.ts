// Which action a press of a key asks for, on any page. The keys of the review page itself are in screens/review.
import { actionIds, keysOf, type ActionId } from "./actions";

export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What a text field does by itself. */
const fieldsOwn: readonly ActionId[] = ["undo", "redo", "cut", "copy", "paste"];
/** What the window's engine does by itself, in a field or not. */
const enginesOwn: readonly ActionId[] = ["cut", "copy", "paste"];

/** The action that `press` asks for while focus is in a text or elsewhere; null when the key keeps its own meaning. */
export function asked(press: Press, focus: "text" | "elsewhere"): ActionId | null {
  const written = write(press);
  const id = actionIds.find((one) => keysOf(one) === written) ?? alsoWritten[written] ?? null;
  if (id === null || enginesOwn.includes(id)) return null;
  return focus === "text" && fieldsOwn.includes(id) ? null : id;
}

/** Keys that people and keyboards also use for the same. */
const alsoWritten: Partial<Record<string, ActionId>> = { "Ctrl+=": "larger", "Ctrl+Shift+Z": "redo" };

/** A press as it is written in menus. The sign of a key says which it is, so Shift is told with letters only. */
function write(press: Press): string {
  const letter = press.key.length === 1;
  const shifted = press.shiftKey && (!letter || /\p{L}/u.test(press.key));
  const held = [press.ctrlKey || press.metaKey ? "Ctrl" : "", press.altKey ? "Alt" : "", shifted ? "Shift" : ""];
  return [...held.filter(Boolean), letter ? press.key.toUpperCase() : press.key].join("+");
}
