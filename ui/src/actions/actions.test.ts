import { describe, expect, it } from "vitest";
import { setLanguage } from "../words/words.svelte";
import { isAction } from "./actions";
import { asked, keysWith } from "./keys";
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

  it("tell each item in the words of either language, none in those of the table", () => {
    const labels = (["sv", "en"] as const).map((language) => {
      setLanguage(language);
      return menuBar().flatMap(({ items }) => items.flatMap((item) => item?.label ?? []));
    });
    setLanguage("sv");
    const [swedish = [], english = []] = labels;
    expect(swedish.length).toBe(english.length);
    for (const label of [...swedish, ...english]) expect(label, "it is words, not a name of words").not.toMatch(/^$|^action-/);
    for (const spoken of labels) expect(new Set(spoken).size, "no two are called the same").toBe(spoken.length);
  });

  it("tell the keys that do the same when they are pressed", () => {
    for (const { id, keys } of menuBar().flatMap(({ items }) => items.flatMap((item) => item ?? []))) {
      expect(isAction(id), id).toBe(true);
      if (keys === "") continue;
      const [key = "", ...held] = keys.split(/\+(?=.)/).reverse();
      const press = { key, shiftKey: held.includes("Shift"), ctrlKey: held.includes("Ctrl"), altKey: held.includes("Alt"), metaKey: false };
      // What the engine does with a key by itself, the page leaves to it.
      expect(asked(press, "elsewhere", keysWith({})), keys).toBe(["cut", "copy", "paste"].includes(id) ? null : id);
    }
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
