import { describe, expect, it } from "vitest";
import { setLanguage } from "../words/words.svelte";
import { actionIds, keysOf } from "./actions";
import { asked, type Press } from "./keys";
import { menuBar, menus } from "./menus";
import { offer, offers, perform } from "./offers.svelte";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const ctrl = (key: string, more: Partial<Press> = {}): Press => ({ ...plain, ctrlKey: true, key, ...more });

describe("a key on any page", () => {
  const cases: [string, Press, "text" | "elsewhere", unknown][] = [
    ["Ctrl+F searches, also from a text", ctrl("f"), "text", "search"],
    ["Caps Lock changes nothing", ctrl("F"), "elsewhere", "search"],
    ["Ctrl+Shift+F is another key", ctrl("F", { shiftKey: true }), "elsewhere", null],
    ["Ctrl and plus makes larger", ctrl("+"), "elsewhere", "larger"],
    ["plus typed with Shift is the same sign", ctrl("+", { shiftKey: true }), "elsewhere", "larger"],
    ["the key of plus on an English keyboard does too", ctrl("="), "elsewhere", "larger"],
    ["Cmd is Ctrl on macOS", { ...plain, metaKey: true, key: "l" }, "elsewhere", "lock"],
    ["AltGr types a character", ctrl("f", { altKey: true }), "elsewhere", null],
    ["Ctrl+Z undoes what is saved", ctrl("z"), "elsewhere", "undo"],
    ["Ctrl+Z in a text is the field's own", ctrl("z"), "text", null],
    ["Ctrl+Shift+Z redoes", ctrl("Z", { shiftKey: true }), "elsewhere", "redo"],
    ["Ctrl+C copies what is marked, by itself", ctrl("c"), "elsewhere", null],
    ["a letter is a letter", { ...plain, key: "f" }, "elsewhere", null],
    ["F1 tells the keys", { ...plain, key: "F1" }, "text", "keys"],
  ];
  it.each(cases)("%s", (_, press, focus, expected) => expect(asked(press, focus)).toBe(expected));

  it("asks for one thing only", () => {
    const written = actionIds.map(keysOf).filter((keys) => keys !== null);
    expect(new Set(written).size).toBe(written.length);
  });
});

describe("the menus", () => {
  it("hold each action at most once", () => {
    const held = menus.flatMap(({ rows }) => rows).filter((id) => id !== null);
    expect(new Set(held).size).toBe(held.length);
  });

  it.each(["sv", "en"] as const)("open with a letter of their own in %s", (language) => {
    setLanguage(language);
    const letters = menuBar().map(({ title }) => /&(\p{L})/u.exec(title)?.[1]);
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
    setLanguage("sv");
  });
});

describe("an action", () => {
  it("is performed by the page that offered it last, and by none when all have left", () => {
    const heard: string[] = [];
    const first = offer({ undo: () => heard.push("first") });
    const second = offer({ undo: () => heard.push("second"), redo: () => undefined });
    expect(offers()).toEqual(["undo", "redo"]);
    perform("undo");
    second();
    perform("undo");
    first();
    expect(perform("undo")).toBe("notNow");
    expect(heard).toEqual(["second", "first"]);
    expect(offers()).toEqual([]);
  });
});
