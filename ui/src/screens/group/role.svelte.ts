// What the role of whoever sits here leaves to others: in a group, not everybody prepares rounds and writes keys and themes.
import type { DeskGroup } from "../../backend/border";

let group = $state.raw<DeskGroup | null>(null);

/** Tells which group the store is in, if any. */
export function sitsIn(next: DeskGroup | null): void {
  group = next;
}

/** Those who prepare rounds, keys and themes when whoever sits here does not; null when they do. None are named before the group is known. */
export const keptBy = (): readonly string[] | null => group?.preparedBy ?? null;
