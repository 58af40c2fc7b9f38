import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenAway } from "./idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an idle window", () => {
  it("is told once, after the time without a sign of anyone", () => {
    const away = vi.fn();
    whenAway(10, away, new EventTarget());
    vi.advanceTimersByTime(9 * 60_000);
    expect(away).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60 * 60_000);
    expect(away).toHaveBeenCalledTimes(1);
  });

  it("is not idle while keys are pressed", () => {
    const [away, target] = [vi.fn(), new EventTarget()];
    whenAway(10, away, target);
    for (let i = 0; i < 12; i += 1) {
      vi.advanceTimersByTime(5 * 60_000);
      target.dispatchEvent(new Event("keydown"));
    }
    expect(away).not.toHaveBeenCalled();
  });

  it("is not told when nobody watches any more", () => {
    const away = vi.fn();
    whenAway(10, away, new EventTarget())();
    vi.advanceTimersByTime(60 * 60_000);
    expect(away).not.toHaveBeenCalled();
  });
});
