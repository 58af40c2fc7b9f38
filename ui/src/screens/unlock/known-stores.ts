// The stores that are known on this desktop: which can be opened, and why the others cannot.
import type { KnownStore } from "../../backend/border";
import type { CallFailure } from "../../backend/call";
import { failureWords } from "../../backend/failure-words";
import { t } from "../../words/words.svelte";

/** The folder to choose at first: of the stores that can be opened, the last used; null when none can. */
export function firstToOpen(stores: readonly KnownStore[]): string | null {
  return stores.find((store) => store.problem === null)?.folder ?? null;
}

/** Why a folder that the reader pointed out is not opened. A folder of another kind is no damaged store. */
export function findFailureWords(failure: CallFailure): string {
  return failure.kind === "notWhole" && !/\.aktsam[\\/]?$/.test(failure.folder)
    ? t("unlock-find-not-a-store", { folder: failure.folder })
    : failureWords(failure);
}
