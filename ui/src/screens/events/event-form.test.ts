import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EventDraft, NotedEvent } from "../../backend/border";
import { Refused, type CallFailure } from "../../backend/call";
import { EventForm } from "./event-form.svelte";
import { Kept } from "../../saving/kept";

const typed = (note: string, sighting: string | null = null): EventDraft => ({ sighting, kind: "", first: "i vå", last: "", units: [], note });
const noted = (id: string): NotedEvent => ({ id, kind: { code: "meeting", label: "Möte" }, when: null, units: [], note: "", erasable: false, event: id, alsoIn: [] });

/** A disk that keeps what it is given, or is full. */
function disk() {
  const written: (EventDraft | null)[] = [];
  const failures: CallFailure[] = [];
  const state = { full: false };
  const carry = (draft: EventDraft | null) => {
    if (state.full) return Promise.reject(new Refused({ kind: "diskFull" }));
    written.push(draft);
    return Promise.resolve();
  };
  return { written, failures, state, kept: new Kept(carry, (failure) => failure && failures.push(failure)) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an event that is being typed", () => {
  it("is on the disk when the typing pauses, and forgotten there when it is given up", async () => {
    const { kept, written } = disk();
    kept.keep(typed("Ma"));
    kept.keep(typed("Mamman"));
    await vi.advanceTimersByTimeAsync(400);
    kept.keep(null);
    expect(await kept.settle()).toBe(true);
    expect(written).toEqual([typed("Mamman"), null]);
  });

  it("is not written again when it stands on the disk as it is", async () => {
    const { kept, written } = disk();
    kept.found(typed("Mamman"));
    kept.keep(typed("Mamman"));
    await kept.settle();
    expect(written).toEqual([]);
  });

  it("does not come back to the disk after it was noted", async () => {
    const { kept, written } = disk();
    kept.keep(typed("Mamman"));
    await kept.saving();
    kept.saved();
    kept.keep(null);
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual([]);
  });

  it("does not come back either when the disk was full before it was noted", async () => {
    const { kept, written, state } = disk();
    state.full = true;
    kept.keep(typed("Mamman"));
    await kept.settle();
    state.full = false;
    await kept.saving();
    kept.saved();
    await kept.settle();
    expect(written).toEqual([null]);
  });

  it("is told when it cannot be kept, and the page is not left as if it were", async () => {
    const { kept, failures, state } = disk();
    state.full = true;
    kept.keep(typed("Mamman"));
    expect(await kept.settle()).toBe(false);
    expect(failures).toEqual([{ kind: "diskFull" }]);
  });

  it("is taken up again unless something newer stands in the fields", () => {
    const form = new EventForm();
    form.restore(typed("Mamman"));
    expect(form.draft).toEqual(typed("Mamman"));
    form.restore(typed("Äldre"));
    expect(form.fields.note).toBe("Mamman");
  });

  it("becomes a new event when the one that was changed is there no more", () => {
    const form = new EventForm();
    form.restore(typed("Mamman", "s1"));
    form.meet([noted("s1")]);
    expect(form.fields.sighting).toBe("s1");
    form.meet([noted("s2")]);
    expect(form.draft).toEqual(typed("Mamman"));
  });
});
