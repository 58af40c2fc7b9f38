import { describe, expect, it } from "vitest";
import { partStepped, questionIn, questionStepped, withoutQuestion } from "./arrange";

const outline = {
  sections: [
    { id: "one", questions: ["a", "b"] },
    { id: "two", questions: ["c"] },
  ],
  ratings: ["r", "s"],
};
const order = (of: typeof outline | null) => of?.sections.map(({ questions }) => questions.join("")).join("|");

describe("the order of a key", () => {
  it("moves a question step by step, also from section to section, and no further", () => {
    expect(order(questionStepped(outline, "a", 1))).toBe("ba|c");
    expect(order(questionStepped(outline, "b", 1))).toBe("a|bc");
    expect(order(questionStepped(outline, "c", -1))).toBe("abc|");
    expect(questionStepped(outline, "a", -1)).toBe(null);
    expect(questionStepped(outline, "c", 1)).toBe(null);
  });

  it("never loses or doubles a question", () => {
    let now = outline;
    for (const [question, by] of [["c", -1], ["a", 1], ["b", 1], ["c", 1], ["a", -1], ["c", -1]] as const) now = questionStepped(now, question, by) ?? now;
    expect(now.sections.flatMap(({ questions }) => questions).toSorted()).toEqual(["a", "b", "c"]);
  });

  it("moves a question to another section, and sections and judgements among each other", () => {
    expect(order(questionIn(outline, "a", "two"))).toBe("b|ca");
    expect(order(withoutQuestion(outline, "b"))).toBe("a|c");
    expect(partStepped(outline, "sections", "two", -1)?.sections.map(({ id }) => id)).toEqual(["two", "one"]);
    expect(partStepped(outline, "ratings", "s", 1)).toBe(null);
  });
});
