// Whose something is.
import { language } from "./words.svelte";

/** "Annas", "Lars"; "Anna’s" in English. */
export function genitive(name: string): string {
  if (language() === "en") return `${name}’s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
