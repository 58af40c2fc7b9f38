import { t } from "../../../words/words.svelte";
import type { Adds } from "../../../backend/border";

/** "3 familjer, 7 medlemmar, 9 handlingar": what is added, without what is not. */
export function willWords(will: Adds): string {
  const parts = [
    will.families > 0 ? t("prepare-families", { n: will.families }) : "",
    will.members > 0 ? t("prepare-members", { n: will.members }) : "",
    will.documents > 0 ? t("prepare-documents", { n: will.documents }) : "",
    will.readings > 0 ? t("table-readings", { n: will.readings }) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? t("table-will-nothing") : parts.join(", ");
}
