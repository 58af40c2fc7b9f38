import { describe, expect, it } from "vitest";
import { setLanguage } from "../words/words.svelte";
import { menuBar, menus } from "./menus";
import { offer, offers, perform } from "./offers.svelte";

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
