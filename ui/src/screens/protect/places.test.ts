import { describe, expect, it } from "vitest";
import { pieces } from "../../parts/marks";
import { inUnits, moved } from "./places";

const marked = (text: string, places: { start: number; end: number }[]) => pieces(text, places).filter((p) => p.marked).map((p) => p.text);

describe("places in a text", () => {
  it("are counted as the field counts, also after letters of two units", () => {
    const text = "🙂 Åsa 👪 och Bo";
    expect(marked(text, inUnits(text, [{ start: 2, end: 5 }, { start: 12, end: 14 }]))).toEqual(["Åsa", "Bo"]);
  });

  it("lose nothing of the text around them", () => {
    const text = "ett två tre";
    const all = pieces(text, [{ start: 0, end: 3 }, { start: 8, end: 11 }]);
    expect(all.map((p) => p.text).join("")).toBe(text);
  });

  it("move with the text while it is written, and go when they are touched themselves", () => {
    const before = "hos Åsa och Bo";
    const places = [{ start: 4, end: 7 }, { start: 12, end: 14 }];
    for (const [after, words] of [
      ["hos Åsa och Bo!", ["Åsa", "Bo"]],
      ["Nu hos Åsa och Bo", ["Åsa", "Bo"]],
      ["hos Åsa, Bo", ["Åsa", "Bo"]],
      ["hos Åsas och Bo", ["Åsa", "Bo"]],
      ["hos Åa och Bo", ["Bo"]],
      ["", []],
    ] as const) {
      expect(marked(after, moved(before, after, places)), after).toEqual(words);
    }
  });
});
