import { describe, expect, it } from "vitest";
import type { SectionView, SlotView } from "../../backend/border";
import { next, nextUnanswered, placeNamed, previous, stops, type Stop } from "./path";

const slot = (how: Partial<{ member: string; asked: boolean; answered: boolean }>): SlotView => ({
  member: how.member === undefined ? null : { id: how.member, label: how.member },
  asked: how.asked ?? true,
  state: how.answered ? { is: "notShown" } : null,
  unsaved: { answer: null, reason: null, comment: null },
  comment: "",
  evidence: [],
  earlier: [],
});
const question = (id: string, ...slots: SlotView[]) => ({ id, number: 1, text: id, guidance: null, answer: { type: "text" as const }, evidence: false, slots });
const sections: SectionView[] = [
  { id: "one", title: "One", about: null, questions: [question("a", slot({ answered: true })), question("b", slot({ member: "c1" }), slot({ member: "c2", answered: true }))] },
  { id: "two", title: "Two", about: null, questions: [question("hidden", slot({ asked: false })), question("c", slot({}))] },
];
const path = stops(sections);
const names = (list: { question: string; member: string | null }[]) => list.map((s) => s.question + (s.member ?? ""));

const at = (question: string, member?: string): Stop => {
  const place = placeNamed(sections, member === undefined ? { question } : { question, member });
  if (!place) throw new Error(`no place ${question}`);
  return place;
};

describe("the way through a review", () => {
  it("stops at each child and passes what is not asked", () => {
    expect(names(path)).toEqual(["a", "bc1", "bc2", "c"]);
  });
  it("goes from child to child, then to the next section", () => {
    expect(next(path, at("b", "c1"))?.member).toBe("c2");
    expect(next(path, at("b", "c2"))).toMatchObject({ question: "c", section: 1 });
    expect(next(path, at("c"))).toBe(null);
  });
  it("goes back the same way", () => {
    expect(previous(path, at("c"))?.member).toBe("c2");
    expect(previous(path, at("a"))).toBe(null);
  });
  it("goes on from where one was when the place one stood in is asked no more", () => {
    expect(next(path, at("hidden"))?.question).toBe("c");
    expect(previous(path, at("hidden"))?.member).toBe("c2");
    expect(nextUnanswered(path, at("hidden"))?.question).toBe("c");
  });
  it("finds what is left after here, then from the beginning", () => {
    expect(nextUnanswered(path, at("b", "c1"))?.question).toBe("c");
    expect(nextUnanswered(path, at("c"))?.member).toBe("c1");
  });
  it("finds nothing when nothing is left", () => {
    expect(nextUnanswered(path.map((s) => ({ ...s, answered: true })), at("a"))).toBe(null);
  });
});
