import type { PrepareStep } from "../../route/route";
import { t, type MessageId } from "../../words/words.svelte";
import type { Left, LeftWhat, ListName, PlanView } from "../../backend/border";
import { documentsIn } from "./steps";

const titles = {
  round: "prepare-step-round",
  families: "prepare-step-families",
  table: "prepare-step-table",
  reviewers: "prepare-step-reviewers",
  reading: "prepare-step-reading",
  sampling: "prepare-step-sampling",
  lists: "prepare-step-lists",
  names: "prepare-step-names",
  close: "prepare-step-close",
} as const satisfies Record<PrepareStep, MessageId>;

/** What a step is called. */
export function stepTitle(step: PrepareStep): string {
  return t(titles[step]);
}

/** How far a step has come, in a few words; nothing where there is nothing to count. */
export function stepAbout(step: PrepareStep, plan: PlanView): string | null {
  switch (step) {
    case "round":
      return t("prepare-keys", { n: plan.keys.length });
    case "families":
      return `${t("prepare-families", { n: plan.families.length })}, ${t("prepare-documents", { n: documentsIn(plan) }).toLocaleLowerCase()}`;
    case "reviewers":
      return t("prepare-reviewers", { n: plan.reviewers.length });
    case "reading":
      return documentsIn(plan) === 0 ? null : t("prepare-unread", { n: plan.unread });
    case "sampling":
      return t("prepare-left-out", { n: plan.leftOut.length });
    case "table":
    case "lists":
    case "names":
    case "close":
      return null;
  }
}

/** What is left before reading can begin, as a sentence. */
export function leftWords({ what, n }: Left): string {
  const words = {
    noKeys: () => t("prepare-left-no-keys"),
    noFamilies: () => t("prepare-left-no-families"),
    noDocuments: () => t("prepare-left-no-documents"),
    noReviewers: () => t("prepare-left-no-reviewers"),
    unread: () => t("prepare-left-unread", { n }),
    noKeyFor: () => t("prepare-left-no-key-for", { n }),
    keyUnread: () => t("prepare-left-key-unread", { n }),
  } satisfies Record<LeftWhat, () => string>;
  return words[what]();
}

/** The words of a list as choices, in the language of the window. */
export function termsOf(plan: PlanView, list: ListName, language: "sv" | "en") {
  const terms = plan.lists.find((one) => one.list === list)?.terms ?? [];
  return terms.map((term) => ({ value: term.code, label: (language === "en" && term.en) || term.sv }));
}
