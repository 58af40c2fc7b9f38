// Where the tour is. Whether it has been offered is remembered on this computer, so that it is offered once.
import { prefer } from "../../preferences/preferences.svelte";

let step = $state<number | null>(null);

/** Which step is shown, from 0; null when no tour is on. */
export function tourAt(): number | null {
  return step;
}

/** Shows a step; the first one begins the tour. */
export function goToStep(next: number): void {
  step = next;
  prefer({ tour: "offered" });
}

/** Ends the tour, or declines it. */
export function endTour(): void {
  step = null;
  prefer({ tour: "offered" });
}
