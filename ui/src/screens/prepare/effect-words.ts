import type { Effect, EffectKind } from "../../backend/border";
import { t } from "../../words/words.svelte";

/** What a change does to reviews, as sentences. */
export function effectWords(effect: Effect): string {
  const { what, reviews, submitted, answers } = effect;
  const words = {
    reviewsWithoutDocument: () => t("effect-without-document", { what, reviews }),
    reviewsWithoutReader: () => t("effect-without-reader", { what, reviews }),
    reviewsWithoutKey: () => t("effect-without-key", { what, reviews }),
    reviewsOfOtherKey: () => t("effect-other-key", { what, reviews }),
    reviewsOfUnreviewable: () => t("effect-unreviewable", { what, reviews }),
    reviewsAgain: () => t("effect-again", { what, reviews }),
    answersNotAsked: () => t("effect-not-asked", { what, answers }),
    questionsUnanswered: () => t("effect-unanswered", { what, reviews }),
  } satisfies Record<EffectKind, () => string>;
  // That kind is about reviews that are marked as done only, and says so itself.
  if (submitted === 0 || effect.kind === "questionsUnanswered") return words[effect.kind]();
  return `${words[effect.kind]()} ${reviews === 1 ? t("effect-submitted-it") : t("effect-submitted", { n: submitted })}`;
}
