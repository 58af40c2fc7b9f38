import type { EvidenceForm } from "../../backend/border";
import { day } from "../../words/numbers";
import { t } from "../../words/words.svelte";

/** Where in the file it stands, in one line: "s. 12, 5 mars 2021, Samråd: ”…”". */
export function evidenceWords(evidence: EvidenceForm): string {
  const place = [
    evidence.page === undefined ? null : t("evidence-page-words", { page: evidence.page }),
    evidence.date === undefined ? null : day(evidence.date),
    evidence.section ?? null,
  ].filter((part) => part !== null);
  const quote = evidence.quote === undefined ? null : t("evidence-quote-words", { quote: evidence.quote });
  return [place.join(", ") || null, quote].filter((part) => part !== null).join(": ");
}
