// Which texts of a place can be erased for good: those of which some version is still here.
import type { Erased, ErasedPart, PastChange, PastValue } from "../../backend/border";
import { day } from "../../words/numbers";
import { t } from "../../words/words.svelte";

/** What was erased, and how long it is still somewhere. */
export type Gone = Pick<Erased, "versions" | "inBackupsUntil">;

/** "Texten är raderad. Ingen av arkivets säkerhetskopior har den." */
export function erasedWords({ versions, inBackupsUntil }: Gone): string {
  return `${t("erase-done", { versions })} ${inBackupsWords(inBackupsUntil)}`;
}

/** How long what was erased is still in a backup. */
export function inBackupsWords(until: string | null): string {
  return until === null ? t("erase-in-no-backup") : t("erase-in-backups", { day: day(until) });
}

const order = ["answer", "reason", "comment", "evidence"] as const satisfies ErasedPart[];

/** What can be erased, by the history of its place; in the order of the form. */
export function erasable(entries: readonly PastChange[]): ErasedPart[] {
  const found = new Set(entries.flatMap((entry) => entry.changes.flatMap(textsIn)));
  return order.filter((part) => found.has(part));
}

function textsIn(value: PastValue): ErasedPart[] {
  switch (value.part) {
    case "answer":
      return [value.before, value.after].flatMap((state) => {
        if (state?.is === "text" && state.body !== "") return ["answer" as const];
        return state?.is === "notApplicable" && state.reason !== "" ? ["reason" as const] : [];
      });
    case "comment":
      return (value.before ?? "") + (value.after ?? "") === "" ? [] : ["comment"];
    case "evidence":
      return [...value.before, ...value.after].some((one) => Object.values(one).some((text) => text !== null && text !== "")) ? ["evidence"] : [];
  }
}
