import { expect, it } from "vitest";
import type { TallyView, TypeResult } from "../../backend/border";
import { nothingDone } from "./done";

const part = (is: "notReviewed" | "notApplicable") => ({ part: { is }, n: 2 }) as TallyView["outside"][number];
const type = (documents: Partial<TallyView>) => ({ blocks: [{ documents: { of: 0, outside: [], ...documents }, members: null }] }) as unknown as TypeResult;

it("has nothing to tell before a review is done, and then has", () => {
  expect(nothingDone(type({ outside: [part("notReviewed")] }))).toBe(true);
  expect(nothingDone(type({ of: 1, outside: [part("notReviewed")] }))).toBe(false);
});

it("has something to tell when the question does not apply to the one document that is done", () => {
  expect(nothingDone(type({ outside: [part("notReviewed"), part("notApplicable")] }))).toBe(false);
});
