import { afterEach, describe, expect, it } from "vitest";
import { genitive } from "./genitive";
import { setLanguage } from "./words.svelte";

afterEach(() => setLanguage("sv"));

describe("whose something is", () => {
  it("is written as Swedish does, where a name that ends in s takes no other", () => {
    expect(["Anna", "Lars", "Max", "Moritz"].map(genitive)).toEqual(["Annas", "Lars", "Max", "Moritz"]);
  });

  it("is written as English does", () => {
    setLanguage("en");
    expect(genitive("Anna")).toBe("Anna’s");
  });
});
