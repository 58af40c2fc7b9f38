// A form about a way into the store: its fields, and what is wrong with what stands in them, all at once.
import { t } from "../../words/words.svelte";
import { leastCharacters } from "../first/store-form";

/** A field of such a form: a name, a new passphrase, the same once more, or the one's own who asks. */
export type Field = "name" | "fresh" | "again" | "own";
export type Values = Record<Field, string>;

export const empty: Values = { name: "", fresh: "", again: "", own: "" };

/** What is wrong, in words, by field; nothing when it can be sent. */
export function faults(fields: readonly Field[], values: Values): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  const has = (field: Field) => fields.includes(field);
  if (has("name") && values.name.trim() === "") found.name = t("users-name-missing");
  if (has("fresh") && [...values.fresh].length < leastCharacters) found.fresh = t("first-passphrase-short");
  else if (has("again") && values.fresh !== values.again) found.again = t("first-again-differs");
  if (has("own") && values.own === "") found.own = t("users-own-missing");
  return found;
}
