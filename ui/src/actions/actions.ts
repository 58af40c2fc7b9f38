// What the menus, the keys and the command palette can do: each thing once, with its words and its keys.
import type { MessageId } from "../words/words.svelte";

interface About {
  words: MessageId;
  /** The keys, as they are written: "Ctrl+F". */
  keys?: string;
}

export const actions = {
  start: { words: "action-start" },
  search: { words: "action-search", keys: "Ctrl+F" },
  settings: { words: "action-settings" },
  users: { words: "action-users" },
  lock: { words: "action-lock", keys: "Ctrl+L" },
  quit: { words: "action-quit", keys: "Ctrl+Q" },
  undo: { words: "action-undo", keys: "Ctrl+Z" },
  redo: { words: "action-redo", keys: "Ctrl+Y" },
  cut: { words: "action-cut", keys: "Ctrl+X" },
  copy: { words: "action-copy", keys: "Ctrl+C" },
  paste: { words: "action-paste", keys: "Ctrl+V" },
  nextUnanswered: { words: "action-next-unanswered", keys: "F8" },
  result: { words: "action-result" },
  palette: { words: "action-palette", keys: "Ctrl+K" },
  larger: { words: "action-larger", keys: "Ctrl++" },
  smaller: { words: "action-smaller", keys: "Ctrl+-" },
  normalSize: { words: "action-normal-size", keys: "Ctrl+0" },
  oneAtATime: { words: "action-one-at-a-time" },
  keys: { words: "action-keys", keys: "F1" },
  tour: { words: "action-tour" },
  about: { words: "action-about" },
} as const satisfies Record<string, About>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];

/** The keys of an action as they are written; null when it has none. */
export function keysOf(id: ActionId): string | null {
  const about: About = actions[id];
  return about.keys ?? null;
}

/** Whether `id` names an action: what comes from a menu is a text. */
export function isAction(id: unknown): id is ActionId {
  return typeof id === "string" && Object.hasOwn(actions, id);
}
