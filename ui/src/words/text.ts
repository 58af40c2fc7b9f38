import { language } from "./words.svelte";

/** A text of a key or a list: Swedish, and English where it has been translated. */
export interface Text {
  sv: string;
  en?: string | null;
}

/** The text in the language of the window, or in Swedish where it is not translated. */
export function words(text: Text): string {
  return (language() === "en" && text.en) || text.sv;
}

/** The language that words() falls back to, for `lang`; undefined when it is the window's own. */
export function foreign(text: Text): "sv" | undefined {
  return language() === "en" && !text.en ? "sv" : undefined;
}
