import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SaveQueue, type SavingState } from "./queue";

/** A backend whose answers the test gives by hand, one send at a time. */
function backend() {
  const sent: string[] = [];
  const open: { ok: () => void; fail: (why: string) => void }[] = [];
  const told: SavingState<string>[] = [];
  const queue = new SaveQueue<string, string>(
    (place, value) =>
      new Promise((ok, fail) => {
        sent.push(`${place}=${value}`);
        open.push({ ok: () => ok("14.05"), fail });
      }),
    (state) => told.push(state),
  );
  const settle = async (how: (s: { ok: () => void; fail: (why: string) => void }) => void) => {
    const send = open.shift();
    if (!send) throw new Error("nothing is on its way");
    how(send);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, sent, told, settle, ok: () => settle((s) => s.ok()), fail: () => settle((s) => s.fail("disk full")) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the save queue", () => {
  it("sends one thing at a time, in the order things were done", async () => {
    const b = backend();
    b.queue.put("q1", "yes");
    b.queue.put("q2", "no");
    expect(b.sent).toEqual(["q1=yes"]);
    await b.ok();
    await b.ok();
    expect(b.sent).toEqual(["q1=yes", "q2=no"]);
  });

  it("says saved only when the last thing has been acknowledged", async () => {
    const b = backend();
    b.queue.put("q1", "yes");
    b.queue.put("q2", "no");
    await b.ok();
    expect(b.told.some((s) => s.kind === "saved")).toBe(false);
    await b.ok();
    expect(b.told.at(-1)).toEqual({ kind: "saved", at: "14.05" });
  });

  it("keeps the newer value when one is on its way", async () => {
    const b = backend();
    b.queue.put("q1", "yes");
    b.queue.put("q1", "no");
    await b.ok();
    await b.ok();
    expect(b.sent).toEqual(["q1=yes", "q1=no"]);
    expect(b.queue.holds()).toBe(false);
  });

  it("keeps what failed and sends it again on retry, before what came later", async () => {
    const b = backend();
    b.queue.put("comment", "a long text");
    await b.fail();
    expect(b.told.at(-1)).toEqual({ kind: "failed", failure: "disk full" });
    expect(b.queue.holds()).toBe(true);
    b.queue.put("q2", "yes");
    await b.ok();
    await b.ok();
    expect(b.sent).toEqual(["comment=a long text", "comment=a long text", "q2=yes"]);
    expect(b.queue.holds()).toBe(false);
  });

  it("waits for a pause in the typing, and sends the last text only", async () => {
    const b = backend();
    b.queue.putSoon("comment", "H");
    await vi.advanceTimersByTimeAsync(300);
    b.queue.putSoon("comment", "He");
    await vi.advanceTimersByTimeAsync(399);
    expect(b.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(b.sent).toEqual(["comment=He"]);
  });

  it("flushes a text that is still being typed, and tells whether all of it was saved", async () => {
    const b = backend();
    b.queue.putSoon("comment", "unfinished");
    const flushed = b.queue.flush();
    expect(b.sent).toEqual(["comment=unfinished"]);
    await b.ok();
    expect(await flushed).toBe(true);

    b.queue.putSoon("comment", "more");
    const second = b.queue.flush();
    await b.fail();
    expect(await second).toBe(false);
    expect(b.queue.holds()).toBe(true);
  });

  it("sends a text once when it is committed before its pause is over", async () => {
    const b = backend();
    b.queue.putSoon("comment", "done");
    b.queue.put("comment", "done");
    await b.ok();
    await vi.advanceTimersByTimeAsync(1000);
    expect(b.sent).toEqual(["comment=done"]);
  });

  it("tells of a save that takes long, which is not saved before it is acknowledged", async () => {
    const b = backend();
    b.queue.put("q1", "yes");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(b.told.at(-1)).toEqual({ kind: "late" });
    await b.ok();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(b.told.at(-1)).toEqual({ kind: "saved", at: "14.05" });
    expect(b.sent, "waiting is no reason to send it again").toEqual(["q1=yes"]);
  });
});
