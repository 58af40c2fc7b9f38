import { describe, expect, it } from "vitest";
import { readCount, readDate, readNumber } from "./typed";

describe("what is typed", () => {
  it.each([
    ["5", { kind: "value", value: { is: "count", n: 5 } }],
    [" 1 204 ", { kind: "value", value: { is: "count", n: 1204 } }],
    ["", { kind: "empty" }],
    ["fem", { kind: "wrong", why: "answer-wrong-count" }],
    ["-1", { kind: "wrong", why: "answer-wrong-count" }],
    ["2,5", { kind: "wrong", why: "answer-wrong-count" }],
  ])("as a count: %j", (typed, read) => expect(readCount(typed)).toEqual(read));

  it.each([
    ["2,5", { kind: "value", value: { is: "number", x: 2.5 } }],
    ["−3", { kind: "value", value: { is: "number", x: -3 } }],
    ["1e9", { kind: "wrong", why: "answer-wrong-number" }],
    ["1,2,3", { kind: "wrong", why: "answer-wrong-number" }],
  ])("as a measure: %j", (typed, read) => expect(readNumber(typed)).toEqual(read));

  it.each([
    ["2021-03-05", { kind: "value", value: { is: "date", day: "2021-03-05" } }],
    ["20210305", { kind: "value", value: { is: "date", day: "2021-03-05" } }],
    ["2021-02-31", { kind: "wrong", why: "answer-wrong-date" }],
    ["5/3", { kind: "wrong", why: "answer-wrong-date" }],
  ])("as a day: %j", (typed, read) => expect(readDate(typed)).toEqual(read));
});
