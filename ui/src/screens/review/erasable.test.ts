import { expect, it } from "vitest";
import type { PastChange, PastValue } from "../../backend/border";
import { erasable } from "./erasable";

/** Answered in the version that the review is in. */
const asked = { askedBefore: null, askedAfter: null };
const past = (...changes: PastValue[]): PastChange[] => [{ at: "2026-01-01T12:00:00Z", who: "Anna", how: "written", version: null, changes }];

it("offers a text that stood before but stands no more, since its old versions are still here", () => {
  expect(erasable(past({ part: "comment", before: "Hon heter Ek", after: null }))).toEqual(["comment"]);
});

it("offers nothing of what has been erased, and nothing of what is no text", () => {
  const erased = past({ part: "comment", before: null, after: "" }, { part: "evidence", before: [], after: [{}] }, { part: "answer", before: null, after: { is: "text", body: "" }, ...asked });
  expect(erasable(erased)).toEqual([]);
  expect(erasable(past({ part: "answer", before: null, after: { is: "single", code: "yes" }, ...asked }))).toEqual([]);
});

it("tells an answer in words from why a question does not apply, and evidence by any of its fields", () => {
  const entries = past({ part: "evidence", before: [], after: [{ page: "12" }] }, { part: "answer", before: { is: "text", body: "Ja" }, after: { is: "notApplicable", reason: "Nyfött" }, ...asked });
  expect(erasable(entries)).toEqual(["answer", "reason", "evidence"]);
});
