// An action as it is told, and in which part of the page it stands.
import type { ActionView } from "../../backend/border";
import { day } from "../../words/numbers";
import { t, type MessageId } from "../../words/words.svelte";

export type Status = ActionView["status"];

export const statusWords = {
  planned: "action-status-planned",
  begun: "action-status-begun",
  done: "action-status-done",
  dropped: "action-status-dropped",
} as const satisfies Record<Status, MessageId>;

export const statuses = Object.keys(statusWords) as Status[];

/** What is to be done, or that it was erased. */
export const whatWords = ({ what }: ActionView): string => (what === "" ? t("action-erased") : what);

/** "Ansvarig: enhetschef vuxen, klart senast 1 mars 2022". */
export function factWords({ owner, due }: ActionView): string {
  const who = t("action-facts", { owner });
  return due === null ? who : `${who}, ${t("action-due-day", { day: day(due) })}`;
}

export interface Part {
  title: "actions-carried" | "actions-open" | "actions-done" | "actions-dropped";
  actions: ActionView[];
}

/** The parts of the page, in their order: what came along and is open, what else is open, what is done, what was given up. */
export function partsOf(actions: readonly ActionView[]): Part[] {
  const isOpen = ({ status }: ActionView) => status === "planned" || status === "begun";
  const parts: Part[] = [
    { title: "actions-carried", actions: actions.filter((one) => isOpen(one) && one.carried !== null) },
    { title: "actions-open", actions: actions.filter((one) => isOpen(one) && one.carried === null) },
    { title: "actions-done", actions: actions.filter(({ status }) => status === "done") },
    { title: "actions-dropped", actions: actions.filter(({ status }) => status === "dropped") },
  ];
  return parts.filter((part) => part.actions.length > 0);
}

/** What the form of an action is kept under while it is written. */
export const unfinishedAction = (round: string, about: string): string => `action/${round}/${about}`;
