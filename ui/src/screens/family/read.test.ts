import { expect, it } from "vitest";
import type { FamilyResult } from "../../backend/border";
import { nothingRead } from "./read";

const family = (...parts: (string | null)[]) => ({ rows: [{ cells: parts.map((is) => (is === null ? null : { answers: [{ part: { is } }], comments: [] })) }] }) as unknown as FamilyResult;

it("has nothing to lay side by side until one document is done", () => {
  expect(nothingRead(family("notReviewed", null, "notReviewed"))).toBe(true);
  expect(nothingRead(family("notReviewed", null, "option"))).toBe(false);
});
