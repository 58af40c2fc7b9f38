// The actions of the round whose findings are on the screen: asked for once, however many findings there are.
import { untrack } from "svelte";
import type { ActionsPage } from "../../backend/border";
import { call } from "../../backend/call";

let shown = $state.raw<ActionsPage | null>(null);
let askedFor: string | null = null;
let users = 0;

/** Asks for the actions of `round` while a finding of it is shown; returns how to let them go. */
export function useActions(round: string): () => void {
  users += 1;
  if (askedFor !== round) {
    askedFor = round;
    untrack(() => (shown = null));
    // Findings are read without them: what goes wrong is told where an action is saved.
    call("actions.list", { round }).then(
      (page) => page.round.id === askedFor && (shown = page),
      () => undefined,
    );
  }
  return () => {
    users -= 1;
    if (users > 0) return;
    askedFor = null;
    shown = null;
  };
}

/** The actions as they are now; null until they have come. */
export function actionsNow(): ActionsPage | null {
  return shown;
}

/** Takes in the actions as a change left them. */
export function takeActions(page: ActionsPage): void {
  if (page.round.id === askedFor) shown = page;
}
