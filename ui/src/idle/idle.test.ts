import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenAway } from "./idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

/** The computer sleeps: the clock on the wall goes on, timers and what counts the time awake do not. */
const sleep = (ms: number) => void vi.setSystemTime(Date.now() + ms);

describe("an idle window", () => {
  it("is told after the time without a sign of anyone, and again when it could not be locked", () => {
    const away = vi.fn();
    whenAway(10, away, new EventTarget());
    vi.advanceTimersByTime(9 * minute);
    expect(away).not.toHaveBeenCalled();
    vi.advanceTimersByTime(minute);
    expect(away).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10 * minute);
    expect(away).toHaveBeenCalledTimes(2);
  });

  it("is not idle while keys are pressed", () => {
    const [away, target] = [vi.fn(), new EventTarget()];
    whenAway(10, away, target);
    for (let i = 0; i < 12; i += 1) {
      vi.advanceTimersByTime(5 * minute);
      target.dispatchEvent(new Event("keydown"));
    }
    expect(away).not.toHaveBeenCalled();
  });

  it("is not told when nobody watches any more", () => {
    const [away, target] = [vi.fn(), new EventTarget()];
    whenAway(10, away, target)();
    vi.advanceTimersByTime(60 * minute);
    target.dispatchEvent(new Event("focus"));
    expect(away).not.toHaveBeenCalled();
  });

  it.each(["keydown", "pointermove", "focus", "visibilitychange"])("that slept too long is told at once by %s, before anything else hears it", (sign) => {
    const [away, other, target] = [vi.fn(), vi.fn(), new EventTarget()];
    whenAway(10, away, target);
    if (sign === "keydown" || sign === "pointermove") target.addEventListener(sign, other);
    sleep(11 * minute);
    const event = new Event(sign, { cancelable: true });
    target.dispatchEvent(event);
    expect(away).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    if (sign === "keydown") expect(event.defaultPrevented, "the key that wakes it types nothing").toBe(true);
  });

  it("that slept too long is told within a second, though nobody comes", () => {
    const away = vi.fn();
    whenAway(10, away, new EventTarget());
    sleep(11 * minute);
    vi.advanceTimersByTime(1_000);
    expect(away).toHaveBeenCalledTimes(1);
  });

  it("that slept a little is left as it is", () => {
    const [away, target] = [vi.fn(), new EventTarget()];
    whenAway(10, away, target);
    sleep(8 * minute);
    target.dispatchEvent(new Event("keydown"));
    sleep(8 * minute);
    vi.advanceTimersByTime(1_000);
    expect(away).not.toHaveBeenCalled();
  });

  it("is told in time though the clock was set back", () => {
    const away = vi.fn();
    whenAway(10, away, new EventTarget());
    sleep(-3 * 60 * minute);
    vi.advanceTimersByTime(10 * minute);
    expect(away).toHaveBeenCalledTimes(1);
  });
});
