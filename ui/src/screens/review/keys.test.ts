import { describe, expect, it } from "vitest";
import { action, type Digits, type Place } from "./keys";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, more: Partial<typeof plain> = {}) => ({ key, ...plain, ...more });

describe("a key on the review page", () => {
  const cases: [string, Parameters<typeof press>, Place, Digits, unknown][] = [
    ["a digit chooses inside an answer", ["2"], "choice", "on", { kind: "choose", nth: 1 }],
    ["a digit is a digit while a comment is typed", ["2"], "text", "on", null],
    ["a digit is a digit in a count", ["2"], "line", "on", null],
    ["a digit does nothing on a button", ["2"], "control", "on", null],
    ["a digit does nothing elsewhere on the page", ["2"], "elsewhere", "on", null],
    ["a digit does nothing when switched off", ["2"], "choice", "off", null],
    ["zero is no step", ["0"], "choice", "on", null],
    ["Ctrl and a digit belong to the window", ["2", { ctrlKey: true }], "choice", "on", null],
    ["Option and a digit type a character on macOS", ["2", { altKey: true }], "choice", "on", null],
    ["Enter goes on from an answer", ["Enter"], "choice", "on", { kind: "next" }],
    ["Shift+Enter goes back", ["Enter", { shiftKey: true }], "choice", "on", { kind: "previous" }],
    ["Enter goes on from a line of input", ["Enter"], "line", "on", { kind: "next" }],
    ["Enter is a new line in a text", ["Enter"], "text", "on", null],
    ["Enter presses a button", ["Enter"], "control", "on", null],
    ["F8 finds the next unanswered, also from a text", ["F8"], "text", "on", { kind: "nextUnanswered" }],
    ["F2 opens the comment", ["F2"], "choice", "off", { kind: "comment" }],
    ["Alt+F4 belongs to the window", ["F4", { altKey: true }], "choice", "on", null],
    ["a letter is nothing of ours", ["a"], "choice", "on", null],
  ];
  it.each(cases)("%s", (_, pressed, place, digits, expected) => {
    expect(action(press(...pressed), place, digits)).toEqual(expected);
  });
});
