// What the menus, the keys and the command palette can do: each thing once, with its words and its keys until the reader
// chooses others. No key types a character, opens a menu (Alt and a letter on Windows) or is typed with Option on macOS.
import type { MessageId } from "../words/words.svelte";

export interface About {
  words: MessageId;
  /** The keys, as they are written: "Ctrl+F". */
  keys?: string;
}

export const actions = {
  next: { words: "action-next", keys: "Enter" },
  previous: { words: "action-previous", keys: "Shift+Enter" },
  nextUnanswered: { words: "action-next-unanswered", keys: "F8" },
  comment: { words: "action-comment", keys: "F2" },
  evidence: { words: "action-evidence", keys: "F4" },
  event: { words: "action-event", keys: "F6" },
  concern: { words: "action-concern", keys: "Ctrl+Shift+O" },
  phrases: { words: "action-phrases", keys: "F9" },
  history: { words: "action-history", keys: "Ctrl+Shift+H" },
  done: { words: "action-done" },
  undo: { words: "action-undo", keys: "Ctrl+Z" },
  redo: { words: "action-redo", keys: "Ctrl+Y" },
  palette: { words: "action-palette", keys: "Ctrl+K" },
  search: { words: "action-search", keys: "Ctrl+F" },
  oneAtATime: { words: "action-one-at-a-time", keys: "Ctrl+Shift+E" },
  start: { words: "action-start" },
  prepare: { words: "action-prepare" },
  result: { words: "action-result" },
  settings: { words: "action-settings" },
  reviewKeys: { words: "action-review-keys" },
  users: { words: "action-users" },
  group: { words: "action-group" },
  exchange: { words: "action-exchange", keys: "Ctrl+Shift+G" },
  cut: { words: "action-cut", keys: "Ctrl+X" },
  copy: { words: "action-copy", keys: "Ctrl+C" },
  paste: { words: "action-paste", keys: "Ctrl+V" },
  larger: { words: "action-larger", keys: "Ctrl++" },
  smaller: { words: "action-smaller", keys: "Ctrl+-" },
  normalSize: { words: "action-normal-size", keys: "Ctrl+0" },
  tour: { words: "action-tour" },
  about: { words: "action-about" },
  lock: { words: "action-lock", keys: "Ctrl+L" },
  quit: { words: "action-quit", keys: "Ctrl+Q" },
  keys: { words: "action-keys", keys: "F1" },
} as const satisfies Record<string, About>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];

/** Whether `id` names an action: what comes from a menu is a text. */
export function isAction(id: unknown): id is ActionId {
  return typeof id === "string" && Object.hasOwn(actions, id);
}
