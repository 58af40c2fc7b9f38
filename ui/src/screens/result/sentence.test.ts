import { expect, test } from "vitest";
import type { FindingView, NumberView } from "../../backend/border";
import { piecesOf, runsOf, sentenceOf } from "./sentence";

const number = (n: number): NumberView => ({ parts: [{ is: "notShown" }], label: "Framgår ej", n });
const finding: FindingView = {
  own: null,
  said: [
    { text: "Oftast ”helt” (", number: null },
    { text: "två av tre", number: number(2) },
    { text: " uppdrag), därnäst ”delvis” (", number: null },
    { text: "ett", number: number(1) },
    { text: ")", number: null },
  ],
  aside: [
    { text: "; ", number: null },
    { text: "ett", number: number(1) },
    { text: " uppdrag är inte granskat", number: null },
  ],
};

test("no bracket is parted from its number", () => {
  const runs = runsOf(piecesOf(finding)).filter((run) => run.number !== null);
  expect(runs.map(({ before, text, after }) => before + text + after)).toEqual(["(två av tre", "(ett)", "ett"]);
});

test("the sentence reads the same in runs", () => {
  const read = runsOf(piecesOf(finding)).map(({ before, text, after }) => before + text + after);
  expect(read.join("")).toBe(sentenceOf(finding));
  expect(sentenceOf(finding)).toBe("Oftast ”helt” (två av tre uppdrag), därnäst ”delvis” (ett); ett uppdrag är inte granskat");
});
