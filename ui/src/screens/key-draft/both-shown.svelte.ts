// Whether texts are written in both languages beside each other. It is how one works, not what one works with: it lasts as
// long as the window. Every text has Swedish, so whoever works in English sees both.
import { language } from "../../words/words.svelte";

let both = $state(false);

export const bothShown = (): boolean => both || language() === "en";

export function showBoth(shown: boolean): void {
  both = shown;
}
