import { describe, expect, it } from "vitest";
import type { FoundText } from "../../backend/border";
import { anySearch } from "../../route/route";
import { asked, placeOf, whereWords } from "./found";

const text: FoundText = {
  kind: "comment",
  excerpt: [],
  round: "2021",
  roundName: "Aktgranskning 2021",
  family: "Familj 3",
  familyId: "f3",
  document: "Barnutredning",
  detail: null,
  question: { id: "child.met", number: 12, text: "Har barnet träffats?" },
  member: null,
  reviewer: "Anna",
  aside: null,
  at: "2021-11-09T06:52:00Z",
  link: { review: { round: "2021", key: "child", subject: { document: "d" }, reviewer: "anna" }, slot: { question: "child.met" } },
};

describe("a search", () => {
  it("asks for nothing while there is no letter or digit to look for", () => {
    expect(asked({ ...anySearch, words: ' " - ' })).toBe(null);
  });

  it("names only what it is narrowed to", () => {
    expect(asked({ ...anySearch, words: "skola", family: "f3", kind: "comment" })).toEqual({ words: "skola", family: "f3", kinds: ["comment"] });
  });

  it("is for every kind when the address names one that is not there", () => {
    expect(asked({ ...anySearch, words: "skola", kind: "nonsense" })).toEqual({ words: "skola" });
  });
});

describe("a text that was found", () => {
  it("is told where it stands", () => {
    expect(whereWords(text, "one")).toBe("Familj 3 · Barnutredning · fråga 12 · Anna");
    expect(whereWords({ ...text, member: "Barn 1" }, "several")).toBe("Aktgranskning 2021 · Familj 3 · Barnutredning · fråga 12 · Barn 1 · Anna");
  });

  it("leads to its question, else to its family, else nowhere", () => {
    expect(placeOf(text)).toMatchObject({ page: "review", question: "child.met" });
    expect(placeOf({ ...text, link: null })).toEqual({ page: "family", round: "2021", family: "f3" });
    expect(placeOf({ ...text, link: null, familyId: null })).toBe(null);
  });
});
