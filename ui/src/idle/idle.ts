// Tells when nobody has touched the window for a while, so that the store can be locked.

const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
/** When a window is seen again that was not, perhaps because the computer slept. */
const turns = ["focus", "visibilitychange"] as const;

/** Calls `away` after `minutes` without a sign of anyone, and again each time they pass; returns how to stop watching. */
export function whenAway(minutes: number, away: () => void, target: EventTarget = window): () => void {
  const limit = minutes * 60_000;
  let seen = moment();
  // Clocks are read rather than a timer restarted for each key: they also count the time a computer has slept.
  function isAway(): boolean {
    if (passed(seen) < limit) return false;
    seen = moment();
    away();
    return true;
  }
  function see(event: Event): void {
    if (!isAway()) seen = moment();
    else {
      // Whoever wakes the computer need not be who left it: what wakes it does nothing else.
      event.stopImmediatePropagation();
      if (event.cancelable && !isScroll(event.type)) event.preventDefault();
    }
  }
  const watch = setInterval(isAway, 1_000);
  for (const sign of signs) target.addEventListener(sign, see, { passive: isScroll(sign), capture: true });
  for (const turn of turns) target.addEventListener(turn, isAway);
  return () => {
    clearInterval(watch);
    for (const sign of signs) target.removeEventListener(sign, see, { capture: true });
    for (const turn of turns) target.removeEventListener(turn, isAway);
  };
}

/** A moment by two clocks: one is set, back too, the other may stand still while the computer sleeps. */
const moment = () => ({ wall: Date.now(), awake: performance.now() });

const passed = (since: ReturnType<typeof moment>) => Math.max(Date.now() - since.wall, performance.now() - since.awake);

/** Whether the engine must know ahead that it may scroll. */
const isScroll = (sign: string) => sign === "wheel" || sign === "touchstart";
