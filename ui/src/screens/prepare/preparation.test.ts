import { describe, expect, it } from "vitest";
import { Refused, type CallFailure } from "../../backend/call";
import { changeMember, memberIn } from "./changes";
import type { Effect, PlanChange, PlanView } from "../../backend/border";
import { document, family, member, plan } from "./plan-sample";
import { Preparation, type PlanBorder } from "./preparation.svelte";

/** A plan on a disk that may be full, with as much of the backend as these changes need. */
function desk(start: PlanView = plan(), typed: Record<string, string> = {}) {
  const disk = { plan: start, failure: null as CallFailure | null, effects: [] as Effect[], edits: [] as PlanChange[][], typed };
  const border: PlanBorder = {
    view: () => Promise.resolve(disk.plan),
    edit: (changes) => {
      if (disk.failure) return Promise.reject(new Refused(disk.failure));
      disk.edits.push(changes);
      for (const { change, to } of changes) if (change === "member") disk.plan = withMember(disk.plan, to as never);
      return Promise.resolve({ at: "2026-01-01T12:00:00Z", round: "2026", made: ["made"], warnings: [] });
    },
    effect: () => Promise.resolve(disk.effects),
    keep: (now) => {
      if (disk.failure?.kind === "diskFull") return Promise.reject(new Refused(disk.failure));
      disk.typed = now;
      return Promise.resolve();
    },
  };
  const preparation = new Preparation(start, border, typed);
  return { disk, preparation };
}

function withMember(now: PlanView, to: { id: string; label: string; gender: "female" | "male" | "other" }): PlanView {
  return { ...now, families: now.families.map((one) => ({ ...one, members: one.members.map((old) => (old.id === to.id ? { ...old, label: to.label, gender: to.gender } : old)) })) };
}

const turn = () => new Promise((done) => setTimeout(done, 0));
const read = () => plan({ families: [family("f1", { members: [member("m")], documents: [document("d1", { reviews: 1 })] })] });

describe("the plan on the screen", () => {
  it("forgets what stood typed about a document that is erased, and nothing else", async () => {
    const typed = { "document-d1-reason": "Saknas", "document-d1-2-reason": "En annan", "member-d1-label": "Barn" };
    const { preparation, disk } = desk(plan(), typed);
    await preparation.erased("d1", "2026-01-01T12:00:00Z");
    expect(disk.typed).toEqual({ "document-d1-2-reason": "En annan", "member-d1-label": "Barn" });
    expect(preparation.savedAt).toBe("2026-01-01T12:00:00Z");
  });

  it("says saved only when the change is on the disk, and shows the plan as it stands there", async () => {
    const { preparation } = desk();
    const saving = preparation.save("m", changeMember("f1-b1", { label: "Barn 1" }));
    expect(preparation.savedAt).toBe(null);
    expect(await saving).toEqual({ is: "saved", made: ["made"] });
    expect(preparation.savedAt).toBe("2026-01-01T12:00:00Z");
    expect(memberIn(preparation.plan, "f1-b1")?.member.label).toBe("Barn 1");
  });

  it("writes nothing when nothing is changed", async () => {
    const { preparation, disk } = desk();
    expect(await preparation.save("m", changeMember("f1-b1", { gender: "other" }))).toEqual({ is: "back" });
    expect(disk.edits).toEqual([]);
  });

  it("keeps what a full disk refused, and saves it on the next try without taking back what was changed beside it", async () => {
    const { preparation, disk } = desk();
    disk.failure = { kind: "diskFull" };
    expect(await preparation.save("m/label", changeMember("f1-b1", { label: "Barn 1" }))).toEqual({ is: "stays" });
    expect(preparation.failure).toEqual({ kind: "diskFull" });
    disk.failure = null;
    await preparation.save("m/gender", changeMember("f1-b1", { gender: "female" }));
    expect(preparation.failure).not.toBe(null);
    await preparation.retry();
    expect(preparation.failure).toBe(null);
    expect(memberIn(disk.plan, "f1-b1")?.member).toMatchObject({ label: "Barn 1", gender: "female" });
  });

  it("is not settled while something could not be saved", async () => {
    const { preparation, disk } = desk();
    disk.failure = { kind: "diskFull" };
    await preparation.save("m", changeMember("f1-b1", { label: "Barn 1" }));
    expect(await preparation.settle()).toBe(false);
    disk.failure = null;
    expect(await preparation.settle()).toBe(true);
  });

  it("tells what is wrong at its place until something else is typed there", async () => {
    const { preparation, disk } = desk();
    disk.failure = { kind: "badPlan", problems: [{ change: 0, kind: "empty" }] };
    expect(await preparation.save("m", changeMember("f1-b1", { label: "" }))).toEqual({ is: "stays" });
    expect(preparation.wrongIn("m")).toMatchObject([{ kind: "empty" }]);
    expect([preparation.failure, await preparation.settle()]).toEqual([null, true]);
    disk.failure = null;
    await preparation.save("m", changeMember("f1-b1", { label: "Barn 1" }));
    expect(preparation.wrong).toEqual([]);
  });

  it("keeps what was refused before it was sent on the screen", async () => {
    const { preparation } = desk();
    const outcome = await preparation.save("m", () => {
      preparation.refuse("m", { kind: "notADay" });
      return [];
    });
    expect([outcome.is, preparation.wrongIn("m")]).toEqual(["stays", [{ kind: "notADay" }]]);
  });
});

describe("a change that touches reviews", () => {
  const effects: Effect[] = [{ kind: "answersNotAsked", what: "Barn 1", reviews: 1, submitted: 0, answers: 3 }];

  it("waits for a yes, and is not made without one", async () => {
    const { preparation, disk } = desk(read());
    disk.effects = effects;
    const asked = preparation.save("m", changeMember("m", { label: "Barn 1" }));
    await turn();
    expect(preparation.asking?.effects).toEqual(effects);
    preparation.asking?.answer("back");
    expect(await asked).toEqual({ is: "back" });
    expect([disk.edits, preparation.asking]).toEqual([[], null]);
  });

  it("is made after a yes", async () => {
    const { preparation, disk } = desk(read());
    disk.effects = effects;
    const asked = preparation.save("m", changeMember("m", { label: "Barn 1" }));
    await turn();
    preparation.asking?.answer("on");
    expect((await asked).is).toBe("saved");
  });

  it("is not made when the store is locked while it waits", async () => {
    const { preparation, disk } = desk(read());
    disk.effects = effects;
    void preparation.save("m", changeMember("m", { label: "Barn 1" }));
    await turn();
    expect(await preparation.settle()).toBe(true);
    expect(disk.edits).toEqual([]);
  });

  it("asks nothing when it touches none", async () => {
    const { preparation } = desk(read());
    expect((await preparation.save("m", changeMember("m", { label: "Barn 1" }))).is).toBe("saved");
  });
});

describe("what is taken away", () => {
  it("can be put back until something else is changed", async () => {
    const { preparation, disk } = desk();
    await preparation.remove("f2", () => [{ change: "no_family", to: { id: "f2" } }], "Familj 2 togs bort.");
    expect(preparation.gone?.what).toBe("Familj 2 togs bort.");
    await preparation.undo();
    expect(disk.edits.at(-1)?.[0]).toEqual({ change: "family", to: { id: "f2", label: "f2" } });
    expect(preparation.gone).toBe(null);
  });
});

describe("what is typed and not saved", () => {
  it("is kept when it is refused, until something else is saved there", async () => {
    const { preparation, disk } = desk();
    disk.failure = { kind: "badPlan", problems: [{ change: 0, kind: "empty" }] };
    preparation.type("m", "");
    await preparation.save("m", changeMember("f1-b1", { label: "" }));
    expect([preparation.typedIn("m"), disk.typed]).toEqual(["", { m: "" }]);
    disk.failure = null;
    preparation.type("m", "Barn 1");
    await preparation.save("m", changeMember("f1-b1", { label: "Barn 1" }));
    expect([preparation.typedIn("m"), disk.typed]).toEqual([undefined, {}]);
  });

  it("is not taken for saved when more was typed while it was on its way", async () => {
    const { preparation } = desk();
    preparation.type("m", "Barn 1");
    const saving = preparation.save("m", changeMember("f1-b1", { label: "Barn 1" }));
    await Promise.resolve();
    preparation.type("m", "Barn 12");
    await saving;
    expect(preparation.typedIn("m")).toBe("Barn 12");
  });

  it("is on the disk before the store is closed, and the store is not closed when it cannot be", async () => {
    const { preparation, disk } = desk();
    preparation.type("reviewer-add-name", "Karin");
    disk.failure = { kind: "diskFull" };
    expect(await preparation.settle()).toBe(false);
    disk.failure = null;
    expect(await preparation.settle()).toBe(true);
    expect(disk.typed).toEqual({ "reviewer-add-name": "Karin" });
  });

  it("stands there again from the disk", () => {
    const { preparation } = desk(plan(), { "member-1-label": "Barn" });
    expect([preparation.typedIn("member-1-label"), preparation.holdsTyped("member-1-"), preparation.holdsTyped("member-2-")]).toEqual(["Barn", true, false]);
  });
});
