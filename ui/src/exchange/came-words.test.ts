import { describe, expect, it } from "vitest";
import { cameWords } from "./came-words";
import { nothing } from "./pieces";

describe("what an exchange came to, in words", () => {
  it("is told by who it came from, and how many reviews", () => {
    const from = [{ name: "Anna", reviews: 12 }, { name: "Bo", reviews: 1 }];
    expect(cameWords({ ...nothing, fetched: 30, from })).toBe("Hämtat 12 granskningar från Anna och 1 granskning från Bo.");
  });

  it("is told without a number when no review came", () => {
    expect(cameWords({ ...nothing, fetched: 1, from: [{ name: "Maria", reviews: 0 }] })).toBe("Hämtat från Maria.");
  });

  it("says what went out, and who came in", () => {
    expect(cameWords({ ...nothing, published: 2, letIn: ["Eva"] })).toBe("Eva är nu med i gruppen. Publicerat.");
  });

  it("is nothing when nothing came and nothing went", () => {
    expect(cameWords(nothing)).toBeNull();
  });
});
