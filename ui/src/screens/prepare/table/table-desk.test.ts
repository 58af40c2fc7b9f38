import { describe, expect, it } from "vitest";
import { Refused } from "../../../backend/call";
import type { ColumnUse, TableChecked, TableRead, TableSource } from "../../../backend/border";
import { placeOfRow, remap, TableDesk } from "./table-desk.svelte";

const read = (header: string[]): TableRead => ({ sheets: [], sheet: null, encoding: null, delimiter: null, headerRow: 1, header, rows: [], count: 0, mapping: header.map((): ColumnUse => "none"), notes: [] });
const checked: TableChecked = { rows: [], good: 1, bad: 0, will: { families: 1, members: 0, documents: 0, readings: 0 } };

/** A border whose readings are answered when the test says so. */
function border() {
  const waiting: (() => void)[] = [];
  const state = { full: false, lenient: true, taken: [] as unknown[] };
  const desk = new TableDesk({
    read: (source: TableSource) => new Promise((answer) => waiting.push(() => answer(read("paste" in source ? source.paste.split("\t") : ["fil"])))),
    check: (_, mapping) => (mapping.includes("family") || state.lenient ? Promise.resolve(checked) : Promise.reject(new Refused({ kind: "badTable", fault: { kind: "noFamilyColumn" } }))),
    take: (...asked) => {
      if (state.full) return Promise.reject(new Refused({ kind: "diskFull" }));
      state.taken.push(asked);
      return Promise.resolve({ families: 1, members: 0, documents: 0, readings: 0, left: 0 });
    },
  });
  const given = async (reading: Promise<void>) => {
    waiting.shift()?.();
    await reading;
  };
  return { desk, waiting, state, given };
}

describe("a table on its way into the plan", () => {
  it("shows the newest reading, whichever answer comes first", async () => {
    const { desk, waiting } = border();
    const older = desk.read({ paste: "a" });
    const newer = desk.read({ paste: "b" });
    waiting[1]?.();
    await newer;
    waiting[0]?.();
    await older;
    expect(desk.table?.header).toEqual(["b"]);
    expect(desk.busy).toBe(false);
  });

  it("keeps what was chosen for the columns while the headings are the same", async () => {
    const { desk, given } = border();
    await given(desk.read({ paste: "a\tb" }));
    await desk.map(0, "family");
    await given(desk.read({ paste: "a\tb" }));
    expect(desk.mapping).toEqual(["family", "none"]);
    await given(desk.read({ paste: "a\tc" }));
    expect(desk.mapping).toEqual(["none", "none"]);
  });

  it("stays when it could not be written, and is put away when it was", async () => {
    const { desk, state, given } = border();
    await given(desk.read({ paste: "a" }));
    state.full = true;
    expect(await desk.take("all")).toBe(false);
    expect([desk.failure, desk.table !== null]).toEqual([{ kind: "diskFull" }, true]);
    state.full = false;
    expect(await desk.take("all")).toBe(true);
    expect([desk.table, desk.taken?.families, state.taken.length]).toEqual([null, 1, 1]);
  });

  it("is shown when it cannot be checked yet, so that its columns can be told", async () => {
    const { desk, state, given } = border();
    state.lenient = false;
    await given(desk.read({ paste: "a\tb" }));
    expect([desk.table?.header, desk.checked, desk.failure?.kind]).toEqual([["a", "b"], null, "badTable"]);
    await desk.map(1, "family");
    expect([desk.checked, desk.failure]).toEqual([checked, null]);
  });

  it("is put away when the text is emptied", async () => {
    const { desk, given } = border();
    await given(desk.read({ paste: "a" }));
    await desk.read({ paste: " \n" });
    expect(desk.table).toBe(null);
  });
});

describe("what columns mean", () => {
  it("has one column each, and takes a meaning from the column that had it", () => {
    expect(remap(["family", "none"], 1, "family")).toEqual(["none", "family"]);
  });
  it("lets several columns name readers", () => {
    expect(remap(["reader", "none"], 1, "reader")).toEqual(["reader", "reader"]);
  });
});

describe("a row of a pasted text", () => {
  it("is found by the number that the spreadsheet gave it", () => {
    const text = "Familj\tBarn\nFamilj 1\tBarn 1\nFamilj 2\tBarn 2";
    const place = placeOfRow(text, 3);
    expect(place && text.slice(place.from, place.to)).toBe("Familj 2\tBarn 2");
    expect(placeOfRow(text, 4)).toBe(null);
  });
  it("is not cut by a line break inside a cell", () => {
    const text = 'A\tB\n"två\nrader"\tx\ny\tz';
    const place = placeOfRow(text, 3);
    expect(place && text.slice(place.from, place.to)).toBe("y\tz");
  });
});
