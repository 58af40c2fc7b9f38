// The window's menus, its size of text and its clipboard, which are the shell's. A browser has its own.
import { carrier } from "./carrier";

export interface Menu {
  title: string;
  /** A line stands as null. */
  items: readonly ({ id: string; label: string; keys: string } | null)[];
}

/** Shows these menus in the place of those before. */
export function showMenus(menus: readonly Menu[]): Promise<void> {
  return tell("window::menu", menus);
}

/** Leaves only these items to be chosen. */
export function offerInMenus(ids: readonly string[]): Promise<void> {
  return tell("window::offer", ids);
}

/** Calls `chosen` with the id of each item that is chosen; returns how to stop. */
export function onMenu(chosen: (id: unknown) => void): () => void {
  const listen = (event: Event) => chosen((event as CustomEvent<unknown>).detail);
  window.addEventListener("aktsam:menu", listen);
  return () => window.removeEventListener("aktsam:menu", listen);
}

/** Draws the page this many times as large. */
export function zoom(times: number): Promise<void> {
  return tell("window::zoom", times);
}

/** Does in the field with the focus what its own keys do. */
export function edit(command: "Cut" | "Copy" | "Paste"): Promise<void> {
  return tell("window::edit", command);
}

/** A window without menus or zoom is one that works all the same. */
async function tell(name: string, what: unknown): Promise<void> {
  await carrier(name, what);
}
