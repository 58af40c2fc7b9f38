// The keys as they are now, on this computer.
import { preferences } from "../preferences/preferences.svelte";
import { t } from "../words/words.svelte";
import type { ActionId } from "./actions";
import { ariaKeys, keysWith, type Keys } from "./keys";

/** The keys that hold for this reader; reading them in a component keeps it up to date. */
export function keysNow(): Keys {
  return keysWith(preferences().keys);
}

/** The keys of an action for `aria-keyshortcuts`. */
export function ariaKeysOf(id: ActionId): string | undefined {
  return ariaKeys(keysNow()[id]);
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys to press together as they are printed on the keyboard: "Ctrl", "K". */
export function keyCaps(written: string): string[] {
  const cap = (key: string) => (key === "Ctrl" && isMac ? "⌘" : key === "Shift" ? t("key-shift") : key);
  return written.split(/\+(?=.)/).map(cap);
}
