import { describe, expect, it } from "vitest";
import { actionIds } from "./actions";
import { asked, changeable, keysWith, readKeys, refusal, step, type Place } from "./keys";

const table = keysWith({});

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, more: Partial<typeof plain> = {}) => ({ key, ...plain, ...more });

describe("a key", () => {
  const digits: [string, Parameters<typeof press>, Place, "on" | "off", number | null][] = [
    ["a digit chooses inside an answer", ["2"], "choice", "on", 1],
    ["a digit is a digit while a comment is typed", ["2"], "text", "on", null],
    ["a digit is a digit in a count", ["2"], "line", "on", null],
    ["a digit does nothing on a button", ["2"], "control", "on", null],
    ["a digit does nothing elsewhere on the page", ["2"], "elsewhere", "on", null],
    ["a digit does nothing when switched off", ["2"], "choice", "off", null],
    ["zero is no step", ["0"], "choice", "on", null],
    ["Ctrl and a digit belong to the window", ["2", { ctrlKey: true }], "choice", "on", null],
    ["Option and a digit type a character on macOS", ["2", { altKey: true }], "choice", "on", null],
  ];
  it.each(digits)("%s", (_, pressed, place, digits, expected) => {
    expect(step(press(...pressed), place, digits)).toBe(expected);
    expect(asked(press(...pressed), place, table), "it is nothing else").toBe(null);
  });

  const cases: [string, Parameters<typeof press>, Place, unknown][] = [
    ["Enter goes on from an answer", ["Enter"], "choice", "next"],
    ["Shift+Enter goes back", ["Enter", { shiftKey: true }], "choice", "previous"],
    ["Enter goes on from a line of input", ["Enter"], "line", "next"],
    ["Enter is a new line in a text", ["Enter"], "text", null],
    ["Enter presses a button", ["Enter"], "control", null],
    ["F8 finds the next unanswered, also from a text", ["F8"], "text", "nextUnanswered"],
    ["F2 opens the comment", ["F2"], "choice", "comment"],
    ["Alt+F4 belongs to the window", ["F4", { altKey: true }], "choice", null],
    ["Ctrl+Z takes back a step", ["z", { ctrlKey: true }], "choice", "undo"],
    ["Ctrl+Z belongs to the text while it is typed", ["z", { ctrlKey: true }], "text", null],
    ["Ctrl+Z belongs to the line while it is typed", ["z", { ctrlKey: true }], "line", null],
    ["Ctrl+Y does the step again", ["y", { ctrlKey: true }], "elsewhere", "redo"],
    ["Ctrl+Shift+Z does the step again", ["Z", { ctrlKey: true, shiftKey: true }], "control", "redo"],
    ["Command is Control on macOS", ["k", { metaKey: true }], "text", "palette"],
    ["AltGr and a key type a character on Windows", ["k", { ctrlKey: true, altKey: true }], "text", null],
    ["a letter is nothing of ours", ["a"], "choice", null],
    ["Ctrl+F searches, also from a text", ["f", { ctrlKey: true }], "text", "search"],
    ["Caps Lock changes nothing", ["F", { ctrlKey: true }], "elsewhere", "search"],
    ["Ctrl+Shift+F is another key", ["F", { ctrlKey: true, shiftKey: true }], "elsewhere", null],
    ["Ctrl and plus makes larger", ["+", { ctrlKey: true }], "elsewhere", "larger"],
    ["plus typed with Shift is the same sign", ["+", { ctrlKey: true, shiftKey: true }], "elsewhere", "larger"],
    ["the key of plus on an English keyboard does too", ["=", { ctrlKey: true }], "elsewhere", "larger"],
    ["Ctrl+C copies what is marked, by itself", ["c", { ctrlKey: true }], "elsewhere", null],
    ["F1 tells the keys", ["F1"], "text", "keys"],
  ];
  it.each(cases)("%s", (_, pressed, place, expected) => {
    expect(asked(press(...pressed), place, table)).toBe(expected);
  });
});

describe("a key that is chosen", () => {
  const refused: [string, string, ReturnType<typeof refusal>][] = [
    ["another's key", "F2", { why: "taken", by: "comment" }],
    ["a second key of another", "Ctrl+Shift+Z", { why: "taken", by: "redo" }],
    ["a letter", "Ö", { why: "types" }],
    ["a capital", "Shift+Ö", { why: "types" }],
    ["a menu's letter on Windows", "Alt+A", { why: "alt" }],
    ["what Option types on macOS", "Alt+Shift+7", { why: "alt" }],
    ["what AltGr types on Windows", "Ctrl+Alt+E", { why: "alt" }],
    ["a key that moves", "Shift+Tab", { why: "moves" }],
    ["the key that closes a dialog", "Escape", { why: "moves" }],
    ["copying", "Ctrl+C", { why: "taken", by: "copy" }],
    ["marking everything", "Ctrl+A", { why: "system" }],
    ["reloading", "F5", { why: "system" }],
  ];
  it.each(refused)("cannot be %s", (_, shortcut, why) => expect(refusal(shortcut, "nextUnanswered", table)).toEqual(why));

  it.each(["F8", "F3", "Shift+F2", "Ctrl+Shift+L", "Ctrl+B", "Ctrl+Ö"])("can be %s", (shortcut) => {
    expect(refusal(shortcut, "nextUnanswered", table)).toBe(null);
  });

  it("does what it was chosen for, and the old key nothing", () => {
    const keys = keysWith({ nextUnanswered: "F3" });
    expect(asked(press("F3"), "text", keys)).toBe("nextUnanswered");
    expect(asked(press("F8"), "text", keys)).toBe(null);
  });

  it("is free for another when its own was changed", () => {
    expect(refusal("F8", "comment", keysWith({ nextUnanswered: "F3" }))).toBe(null);
  });

  it("is read again from what was kept, and nothing that cannot be", () => {
    expect(readKeys({ comment: "F3", evidence: "F3", undo: "F13", help: 4, palette: "Alt+K", nothing: "F14" })).toEqual({});
    expect(readKeys({ comment: "F4", evidence: "F2" }), "two may change places").toEqual({ comment: "F4", evidence: "F2" });
    expect(readKeys("nonsense")).toEqual({});
  });

  it("of the table can each be chosen again", () => {
    for (const id of changeable) {
      const written = table[id];
      if (written !== null) expect(refusal(written, id, table), id).toBe(null);
    }
  });

  it("asks for one thing only", () => {
    const written = actionIds.map((id) => table[id]).filter((keys) => keys !== null);
    expect(new Set(written).size).toBe(written.length);
  });
});
