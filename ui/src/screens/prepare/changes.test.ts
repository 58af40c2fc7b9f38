import { describe, expect, it } from "vitest";
import { changeDocument, changeMember, changeRound, couldNotBeReviewed, moveTerm, nextLabel } from "./changes";
import { changePeriod } from "./families/period";
import { newDocument } from "./families/new-document";
import { family, member, plan } from "./plan-sample";

describe("a change of one field", () => {
  it("keeps the others as they stand when it is sent", () => {
    expect(changeMember("f1-p1", { gender: "female" })(plan())).toEqual([
      { change: "member", to: { id: "f1-p1", family: "f1", label: "f1-p1", role: "adult", gender: "female", age: "30-44", caseTypes: [], focus: false, protected: true } },
    ]);
  });
  it("leaves out what is cleared, so that the plan forgets it", () => {
    const [change] = changeMember("f1-p1", { age: null })(plan());
    expect(change?.to).not.toHaveProperty("age");
  });
  it("is nothing when it says what the plan says", () => {
    expect(changeMember("f1-p1", { age: "30-44" })(plan())).toEqual([]);
    expect(changeDocument("d1", { members: ["f1-b1", "f1-b2"] })(plan())).toEqual([]);
    expect(couldNotBeReviewed("d2", " Inte färdig ")(plan())).toEqual([]);
    expect(changeRound({ ends: null })(plan())).toEqual([]);
  });
  it("is nothing when the thing is gone", () => {
    expect(changeDocument("d9", { side: "adult" })(plan())).toEqual([]);
  });
  it("does not take a document's readers or reason along", () => {
    const [change] = changeDocument("d2", { side: "adult" })(plan());
    expect(Object.keys(change?.to ?? {}).sort()).toEqual(["family", "id", "kind", "members", "side"]);
  });
});

describe("the time that a document covers", () => {
  it("has a first day: a last day without one is refused", () => {
    expect(changePeriod(plan(), "d3", "to", "2026-02-01")).toBe("noFirstDay");
  });
  it("keeps its other end", () => {
    const [change] = changePeriod(plan(), "d1", "to", "2026-02-01") as { to: unknown }[];
    expect(change?.to).toMatchObject({ period: { from: "2026-01-01", to: "2026-02-01" } });
  });
  it("goes when its only day is cleared", () => {
    const [change] = changePeriod(plan(), "d1", "from", null) as { to: object }[];
    expect(change?.to).not.toHaveProperty("period");
  });
});

describe("a label", () => {
  it("takes the first number that is free, whatever the case of the others", () => {
    expect(nextLabel([], "Barn")).toBe("Barn 1");
    expect(nextLabel(["barn 1", "Barn 3", "Förälder 2"], "Barn")).toBe("Barn 2");
  });
});

describe("a word that moves", () => {
  it("changes places with its neighbour, and words that shared a place get places of their own", () => {
    const changes = moveTerm("area", "addiction", -1)(plan());
    expect(changes.map(({ to }) => [(to as { code: string }).code, (to as { term: { order: number } }).term.order])).toEqual([["child-welfare", 2]]);
  });
  it("stays at the ends of the list", () => {
    expect(moveTerm("area", "lss", -1)(plan())).toEqual([]);
    expect(moveTerm("area", "addiction", 1)(plan())).toEqual([]);
  });
});

describe("a new document", () => {
  it("is about the child when there is one only, and chooses none of several", () => {
    expect(newDocument(family("f", { members: [member("b"), member("p", { role: "adult" })] }), "journal")).toMatchObject({ side: "child", members: ["b"] });
    expect(newDocument(family("f", { members: [member("b"), member("c")] }), "journal")).toMatchObject({ side: "child", members: [] });
  });
  it("is in the adult's file where there are no children", () => {
    expect(newDocument(family("f", { members: [member("p", { role: "adult" })] }), "journal")).toMatchObject({ side: "adult", members: ["p"] });
  });
});
