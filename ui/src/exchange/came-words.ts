// What an exchange came to, as the line at the foot of the window says it.
import type { FolderTrouble } from "../backend/border";
import { listed } from "../words/listed";
import { t } from "../words/words.svelte";
import type { Came } from "./pieces";

/** "Hämtat 12 granskningar från Anna. Publicerat."; null when nothing came and nothing went. */
export function cameWords(came: Came): string | null {
  const named = came.from.filter(({ name }) => name !== "");
  const withReviews = named.filter(({ reviews }) => reviews > 0);
  const sentences = [
    came.letIn.length > 0 && t("exchange-let-in", { names: listed(came.letIn) }),
    withReviews.length > 0
      ? t("exchange-fetched", { what: listed(withReviews.map(({ name, reviews }) => t("exchange-reviews-from", { n: reviews, name }))) })
      : named.length > 0 && t("exchange-fetched-from", { names: listed(named.map(({ name }) => name)) }),
    came.published > 0 && t("exchange-published"),
  ].filter((one) => one !== false);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

/** What stopped it, in a line. */
export function troubleLine(trouble: FolderTrouble): string {
  switch (trouble) {
    case "away": return t("exchange-trouble-away");
    case "readOnly": return t("exchange-trouble-read-only");
    case "shut": return t("exchange-trouble-shut");
    case "missing": return t("exchange-trouble-missing");
    case "full": return t("exchange-trouble-full");
    case "held": return t("exchange-trouble-held");
    case "notReadBack": return t("exchange-trouble-not-read-back");
    case "fault": return t("exchange-trouble-fault");
  }
}
