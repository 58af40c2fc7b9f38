import { describe, expect, it } from "vitest";
import { found } from "./match";

const choices = [
  { key: "1", text: "Familj 3", group: "f" },
  { key: "2", text: "Barnutredning", detail: "Familj 3", group: "d" },
  { key: "3", text: "Ångra", group: "a" },
  { key: "4", text: "Nästa obesvarade fråga", group: "a" },
  { key: "5", text: "Till resultatet av angrepp", group: "a" },
  { key: "6", text: "Ide\u0301 om boendestöd", group: "q" },
];
const keys = (typed: string) => found(choices, typed).map(({ key }) => key);

describe("what is typed finds", () => {
  it("everything while nothing is typed", () => expect(keys(" ")).toEqual(["1", "2", "3", "4", "5", "6"]));
  it("å as a letter of its own", () => expect([keys("ång"), keys("ang")]).toEqual([["3"], ["5"]]));
  it("a beginning before a word in the middle", () => expect(keys("obes")).toEqual(["4"]));
  it("every word, in any order and in the detail too", () => expect(keys("3 barn")).toEqual(["2"]));
  it("what is best first, with its group", () => expect(keys("familj")).toEqual(["1", "2"]));
  it("letters however they are composed", () => expect([keys("ide"), keys("idé"), keys("boendesto\u0308d")]).toEqual([["6"], ["6"], ["6"]]));
  it("nothing that is not there", () => expect(keys("xyz")).toEqual([]));
});
