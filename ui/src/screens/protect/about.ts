// What the texts on a page are about, for whoever looks through them: set by the page, read by each text on it.
import { getContext, setContext } from "svelte";
import type { ReviewRef } from "../../backend/border";

/** What a text is about. */
export interface About {
  round: string;
  subject?: ReviewRef["subject"];
  member?: string;
}

const key = Symbol("what the texts are about");

/** Says what the texts of this page, or of this part of it, are about. `about` is read each time it is needed. */
export function textsAreAbout(about: () => About | null): void {
  setContext(key, about);
}

/** What the texts here are about; null where nobody has said, and texts are not looked through. */
export function whatTextsAreAbout(): () => About | null {
  return getContext<(() => About | null) | undefined>(key) ?? (() => null);
}
