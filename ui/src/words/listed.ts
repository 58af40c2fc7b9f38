// Things in a row, in the language of the window.
import { language } from "./words.svelte";

/** "a, b och c". */
export const listed = (things: readonly string[]): string => new Intl.ListFormat(language(), { type: "conjunction" }).format(things);
