// The menus of the window: which actions stand in which, in words.
import type { Menu } from "../backend/menu";
import { t, type MessageId } from "../words/words.svelte";
import { actions, type ActionId } from "./actions";
import { keysNow } from "./now";

/** Each menu with its actions; null is a line. The letter after & opens the menu with Alt. */
export const menus = [
  { title: "menu-file", rows: ["start", "prepare", "reviewKeys", "search", null, "group", "users", "settings", null, "lock", "quit"] },
  { title: "menu-edit", rows: ["undo", "redo", null, "cut", "copy", "paste"] },
  { title: "menu-go", rows: ["nextUnanswered", "result", null, "palette"] },
  { title: "menu-view", rows: ["larger", "smaller", "normalSize", null, "oneAtATime"] },
  { title: "menu-help", rows: ["keys", "tour", null, "about"] },
] as const satisfies readonly { title: MessageId; rows: readonly (ActionId | null)[] }[];

/** The menus in the language of the window. */
export function menuBar(): Menu[] {
  return menus.map(({ title, rows }) => ({
    title: t(title),
    items: rows.map((id) => id && { id, label: t(actions[id].words), keys: keysNow()[id] ?? "" }),
  }));
}
