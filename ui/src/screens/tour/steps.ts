// The tour of the made-up round: where each step is, and what it points at there.
import type { Desk } from "../../backend/border";
import type { Route } from "../../route/route";
import type { MessageId } from "../../words/words.svelte";

interface Step {
  title: MessageId;
  text: MessageId;
  /** What it points at on the page, as a selector. */
  at: string | null;
  /** The page it is about; null when this round has no such page. */
  to: (desk: Desk) => Route | null;
}

export const steps = [
  { title: "tour-start", text: "tour-start-text", at: ".resume a, .family", to: () => ({ page: "start" }) },
  { title: "tour-review", text: "tour-review-text", at: "section[aria-current=step]", to: review },
  { title: "tour-nothing", text: "tour-nothing-text", at: "section[aria-current=step] .nothing", to: review },
  { title: "tour-family", text: "tour-family-text", at: "main .table-frame", to: (desk) => inRound(desk, (round) => desk.families[0] && { page: "family", round, family: desk.families[0].id }) },
  { title: "tour-result", text: "tour-result-text", at: "main .figures", to: (desk) => inRound(desk, (round) => ({ page: "result", round, key: null, area: null })) },
  { title: "tour-own", text: "tour-own-text", at: null, to: () => ({ page: "start" }) },
] as const satisfies readonly Step[];

function review(desk: Desk): Route | null {
  const resume = desk.resume;
  if (resume) return { page: "review", review: resume.review, question: resume.slot.question };
  const task = desk.families.flatMap(({ tasks }) => tasks).find(({ state }) => state.is !== "couldNot");
  return task ? { page: "review", review: task.review, question: null } : null;
}

function inRound(desk: Desk, route: (round: string) => Route | undefined): Route | null {
  return (desk.round && route(desk.round.id)) ?? null;
}
