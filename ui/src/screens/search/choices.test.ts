import { describe, expect, it } from "vitest";
import type { JumpQuestion } from "../../backend/border";
import { anySearch } from "../../route/route";
import { choices, questionsOf } from "./choices";

const question = (key: string, question: string, number: number): JumpQuestion => ({ key, document: key === "child" ? "Barnutredning" : "Vuxenutredning", question, number, text: "Hölls samråd?" });

describe("the filter of questions", () => {
  const all = [question("child", "consultation", 14), question("adult", "consultation", 9), question("adult", "adult.met", 1)];

  it("offers every question of the keys, found or not, and one of several keys once", () => {
    expect(questionsOf(all, null)).toEqual([
      { value: "consultation", label: "Hölls samråd? (Barnutredning, fråga 14)" },
      { value: "adult.met", label: "Hölls samråd? (Vuxenutredning, fråga 1)" },
    ]);
  });

  it("offers those of the key that is chosen", () => {
    expect(questionsOf(all, "adult").map(({ label }) => label)).toEqual(["Hölls samråd? (Vuxenutredning, fråga 9)", "Hölls samråd? (Vuxenutredning, fråga 1)"]);
  });

  it("is left out where there is nothing to choose from", () => {
    const filters = choices({ rounds: [], plan: null, questions: [] }, anySearch).map(({ filter }) => filter);
    expect(filters).toEqual(["kind"]);
  });
});
