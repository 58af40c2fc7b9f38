// A theme as it stands in the fields of its form.
import type { ChangeTheme, ThemeView } from "../../backend/border";

export interface ThemeFields {
  /** The theme's code; null for a new one. */
  id: string | null;
  name: string;
  parent: string | null;
  definition: string;
  include: string;
  exclude: string;
  example: string;
}

/** The fields of a theme that is to be made. */
export function newTheme(parent: string | null): ThemeFields {
  return { id: null, name: "", parent, definition: "", include: "", exclude: "", example: "" };
}

/** The fields of a theme that is there. */
export function fieldsOf({ id, name, definition, include, exclude, example }: ThemeView, parent: string | null): ThemeFields {
  return { id, name, parent, definition, include, exclude, example: example ?? "" };
}

/** What is asked of Rust. */
export function change(round: string, fields: ThemeFields): ChangeTheme {
  return { round, ...fields };
}

/** What the form of a theme is kept under while it is written. */
export const unfinishedTheme = ({ id, parent }: Pick<ThemeFields, "id" | "parent">): string => `theme/${id ?? `in ${parent ?? ""}`}`;
