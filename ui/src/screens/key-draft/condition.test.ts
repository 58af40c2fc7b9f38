import { describe, expect, it } from "vitest";
import type { Condition } from "../../backend/border";
import { conditionOf, firstTest, listOf, relationsOf } from "./condition";

const met: Condition = { equals: { question: "met", value: "yes" } };
const some: Condition = { in: { question: "extent", value: ["partly", "fully"] } };
const many: Condition = { at_least: { question: "talks", value: 2 } };

describe("a condition", () => {
  const whole: [string, Condition][] = [
    ["one test", met],
    ["a test turned round", { not: met }],
    ["all of several", { all: [met, some, many] }],
    ["any of several", { any: [met, { not: many }] }],
    ["not all of several", { not: { all: [met, some] } }],
    ["a list in a list", { all: [met, { any: [some, { not: { all: [many, met] } }] }] }],
  ];
  it.each(whole)("comes back from its rows: %s", (_, condition) => {
    expect(conditionOf(listOf(condition))).toEqual(condition);
  });

  it("without rows is none", () => {
    expect(conditionOf(listOf(null))).toBe(null);
    expect(conditionOf({ kind: "list", join: "any", negated: true, rows: [] })).toBe(null);
  });

  it("twice turned round is itself", () => {
    expect(conditionOf(listOf({ not: { not: met } }))).toEqual(met);
  });
});

describe("a test", () => {
  const scale = { order: "nominal" as const, options: [{ code: "yes", label: { sv: "Ja" } }] };
  const asked = (answer: Parameters<typeof relationsOf>[0]["answer"]) => ({ id: "met", text: { sv: "Träffades barnet?" }, answer });

  it("asks of steps only where there are steps", () => {
    const question = asked({ type: "single", scale: "s" });
    expect(relationsOf(question, scale)).not.toContain("atLeast");
    expect(relationsOf(question, { ...scale, order: "ordinal" })).toContain("atLeast");
    expect(relationsOf(asked({ type: "text" }), undefined)).toEqual([]);
  });

  it("begins with what can be so", () => {
    expect(firstTest(asked({ type: "single", scale: "s" }), scale)).toMatchObject({ relation: "is", values: ["yes"] });
    expect(firstTest(asked({ type: "count" }), undefined)).toMatchObject({ relation: "atLeast", values: [1] });
  });
});
