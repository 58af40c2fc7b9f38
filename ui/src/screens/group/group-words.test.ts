import { describe, expect, it } from "vitest";
import type { AsideView, AsideWhy } from "../../backend/border";
import { setLanguage } from "../../words/words.svelte";
import { asideTold, lacking, numbersTold, rolesTold } from "./group-words";

const aside = (number: number, some: Partial<AsideView> = {}): AsideView => ({ name: "Anna", label: "Bärbar", number, why: "damaged", ...some });
const every: readonly AsideWhy[] = ["torn", "unread", "damaged", "forged", "newer", "notTheirs", "removed", "tooLarge", "otherGroup", "unknown", "waits"];

describe("what was put aside", () => {
  it("is told with whose it is, and what to do", () => {
    expect(asideTold([aside(17)])).toEqual(["Paket 17 från Annas dator (Bärbar) är skadat. Be Anna öppna Gemensam mapp och välja Publicera allt igen."]);
  });

  it("is one sentence for all of a desktop that were put aside for the same reason", () => {
    const told = asideTold([aside(3), aside(4), aside(4, { name: "Bo" }), aside(5, { why: "newer" })]);
    expect(told.length).toBe(3);
    expect(told[0]).toMatch(/^Paketen 3 och 4 från Annas dator/);
  });

  it.each(["sv", "en"] as const)("has a whole sentence for each reason in %s", (language) => {
    setLanguage(language);
    for (const why of every) {
      for (const some of [[aside(3, { why })], [aside(3, { why }), aside(4, { why })], [aside(3, { why, name: "", label: "" })]]) {
        const [told = ""] = asideTold(some);
        expect(told, why).toMatch(/\.$/);
        expect(told, why).not.toMatch(/group-|\{|undefined/);
      }
    }
    setLanguage("sv");
  });

  it("does not list hundreds of numbers", () => {
    const numbers = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(numbersTold(numbers)).toBe("1, 2, 3, 4, 5, 6, 7, 8 och 92 till");
  });
});

describe("a member", () => {
  it("is told with all their roles", () => {
    expect(rolesTold(["owner", "reviewer"])).toBe("Leder gruppen, granskare");
  });

  it("is told with what of their desktop has not come", () => {
    const device = { id: "d", label: "Bärbar", here: false, ended: false, words: [], heard: null, parted: false, taken: 8, missing: [3, 7], unfetched: 1 };
    expect(lacking("Anna", device)).toEqual(["1 paket är inte hämtat", "Paketen 3 och 7 saknas i mappen. Be Anna öppna Gemensam mapp och välja Publicera allt igen."]);
    expect(lacking("Anna", { ...device, missing: [], unfetched: 0 })).toEqual([]);
    expect(lacking("Anna", { ...device, here: true, unfetched: 0 })).toEqual(["Paketen 3 och 7 härifrån ligger inte kvar i mappen"]);
  });
});
