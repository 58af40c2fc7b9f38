// A text of a key: Swedish always, English where it has been written.
import type { KeyText } from "../../backend/border";
import type { Language } from "../../words/words.svelte";

/** The text in `lang`, or in Swedish where it is not translated. */
export function inLang(text: KeyText | null | undefined, lang: Language): string {
  if (!text) return "";
  return (lang === "en" && text.en?.trim() ? text.en : text.sv).trim();
}

/** The text with `words` in one language. A translation without words is none. */
export function withWords(text: KeyText | null | undefined, lang: Language, words: string): KeyText {
  const sv = lang === "sv" ? words : (text?.sv ?? "");
  const en = lang === "en" ? words : (text?.en ?? "");
  return en === "" ? { sv } : { sv, en };
}
