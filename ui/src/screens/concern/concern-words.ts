// How an acute concern is told in a line: that it was raised and when, never what was written.
import type { ConcernView } from "../../backend/border";
import { day } from "../../words/numbers";
import { t } from "../../words/words.svelte";

/** "Akut oro antecknad 12 mars 2021, överlämnad 13 mars 2021". */
export function concernWords({ raised, settled }: Pick<ConcernView, "raised" | "settled">): string {
  return settled === null ? t("concern-mark", { day: day(raised) }) : t("concern-mark-settled", { day: day(raised), settled: day(settled) });
}
