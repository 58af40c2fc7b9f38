// Tells when nobody has touched the window for a while, so that the store can be locked.

const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

/** Calls `away` once after `minutes` without a sign of anyone; returns how to stop watching. */
export function whenAway(minutes: number, away: () => void, target: EventTarget = window): () => void {
  const limit = minutes * 60_000;
  let seen = Date.now();
  // The clock is read rather than a timer restarted for each key; it also counts the time a computer has slept.
  const watch = setInterval(() => {
    if (Date.now() - seen < limit) return;
    stop();
    away();
  }, 5_000);
  const see = () => {
    seen = Date.now();
  };
  for (const sign of signs) target.addEventListener(sign, see, { passive: true, capture: true });
  function stop() {
    clearInterval(watch);
    for (const sign of signs) target.removeEventListener(sign, see, { capture: true });
  }
  return stop;
}
