import { describe, expect, it } from "vitest";
import { plan } from "./plan-sample";
import { putBack } from "./put-back";

describe("what was taken away", () => {
  it("comes back as a family with everything in it, at its place", () => {
    const back = putBack(plan(), [{ change: "no_family", to: { id: "f1" } }]);
    expect(back.map(({ change }) => change)).toEqual(["family", "member", "member", "member", "handles", "document", "reads", "document", "could_not_be_reviewed", "move_family"]);
    expect(back.at(-1)).toEqual({ change: "move_family", to: { id: "f1", place: 0 } });
  });
  it("comes back as a member in the documents that were about them", () => {
    const back = putBack(plan(), [{ change: "no_member", to: { id: "f1-b2" } }]);
    expect(back[0]?.to).toMatchObject({ id: "f1-b2", order: 1 });
    expect(back[1]?.to).toMatchObject({ id: "d1", members: ["f1-b1", "f1-b2"] });
    expect(back).toHaveLength(2);
  });
  it("comes back as a reviewer with what they read and handle", () => {
    expect(putBack(plan(), [{ change: "no_reviewer", to: { id: "anna" } }])).toEqual([
      { change: "reviewer", to: { id: "anna", name: "Anna", role: "familjebehandlare" } },
      { change: "reads", to: { subject: { document: "d1" }, reviewer: "anna" } },
    ]);
    expect(putBack(plan(), [{ change: "no_reviewer", to: { id: "bo" } }])[1]).toEqual({ change: "handles", to: { family: "f1", reviewer: "bo" } });
  });
  it("comes back with who reads the family itself and its members", () => {
    const others = [
      { subject: { family: "f1" }, name: "Hela familjen", keys: ["Hållplatser"], readers: ["anna"], reviews: 0, submitted: 0 },
      { subject: { member: "f1-b2" }, name: "Barn 2", keys: ["Barnkonsekvensanalys"], readers: ["bo"], reviews: 0, submitted: 0 },
    ];
    const families = plan().families.map((family) => (family.id === "f1" ? { ...family, others } : family));
    const reads = (change: Parameters<typeof putBack>[1][number]) => putBack(plan({ families }), [change]).flatMap(({ change, to }) => (change === "reads" ? [to] : []));
    const [family, child] = [{ subject: { family: "f1" }, reviewer: "anna" }, { subject: { member: "f1-b2" }, reviewer: "bo" }];
    expect(reads({ change: "no_family", to: { id: "f1" } })).toEqual(expect.arrayContaining([family, child]));
    expect(reads({ change: "no_member", to: { id: "f1-b2" } })).toEqual([child]);
    expect(reads({ change: "no_reviewer", to: { id: "anna" } })).toContainEqual(family);
  });
  it("comes back as the readings that a conflict of interest took, and a conflict that took none needs nothing", () => {
    expect(putBack(plan(), [{ change: "handles", to: { family: "f1", reviewer: "anna" } }])).toEqual([
      { change: "handles_not", to: { family: "f1", reviewer: "anna" } },
      { change: "reads", to: { subject: { document: "d1" }, reviewer: "anna" } },
    ]);
    expect(putBack(plan(), [{ change: "handles", to: { family: "f2", reviewer: "anna" } }])).toEqual([]);
  });
  it("comes back as a word at its place, and as a family that was left out with its reason", () => {
    expect(putBack(plan(), [{ change: "no_term", to: { list: "area", code: "lss" } }])).toEqual([{ change: "term", to: { list: "area", code: "lss", term: { name: { sv: "LSS" }, order: 0 } } }]);
    expect(putBack(plan(), [{ change: "not_left_out", to: { id: "c" } }])).toEqual([{ change: "left_out", to: { id: "c", label: "Ärende C", reason: "Ville inte" } }]);
  });
});
