// Who performs what. A page offers what can be done on it while it is shown; the one that offered last performs.
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { actionIds, type ActionId } from "./actions";

type Perform = () => unknown;

const offered = new SvelteMap<ActionId, readonly Perform[]>();

/** Offers to perform actions until the function that is returned is called. */
export function offer(deeds: Partial<Record<ActionId, Perform>>): () => void {
  const mine = Object.entries(deeds) as [ActionId, Perform][];
  // Who else offers the same is no reason to offer anew.
  const change = (to: (before: readonly Perform[], one: Perform) => readonly Perform[]) =>
    untrack(() => {
      for (const [id, one] of mine) offered.set(id, to(offered.get(id) ?? [], one));
    });
  change((before, one) => [...before, one]);
  return () => change((before, one) => before.filter((other) => other !== one));
}

/** Performs an action; `notNow` when nobody offers it on this page. */
export function perform(id: ActionId): "performed" | "notNow" {
  const last = untrack(() => offered.get(id)?.at(-1));
  if (!last) return "notNow";
  void last();
  return "performed";
}

/** What can be done now, in the order of the table. */
export function offers(): ActionId[] {
  return actionIds.filter((id) => (offered.get(id)?.length ?? 0) > 0);
}
