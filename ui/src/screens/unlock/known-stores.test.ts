import { describe, expect, it } from "vitest";
import type { KnownStore } from "../../backend/border";
import { findFailureWords, firstToOpen } from "./known-stores";

const store = (folder: string, problem: KnownStore["problem"] = null): KnownStore => ({ folder, name: folder, users: [], demoPassphrase: null, problem });
const gone = (folder: string) => store(folder, { kind: "noStore", folder });

describe("the known stores", () => {
  it.each([
    ["the last used", [store("a"), store("b")], "a"],
    ["never one that cannot be opened", [gone("a"), store("b")], "b"],
    ["none when none can be opened", [gone("a")], null],
  ])("at first choose %s", (_, stores, chosen) => expect(firstToOpen(stores)).toBe(chosen));
});

describe("a folder that was pointed out", () => {
  it("and is of another kind is told as that, not as a damaged store", () => {
    const words = findFailureWords({ kind: "notWhole", folder: "/home/anna/Dokument", file: "slots.json" });
    expect(words).toContain("/home/anna/Dokument");
    expect(words).not.toContain("slots.json");
  });

  it.each(["/home/anna/Granskning.aktsam", "C:\\Anna\\Granskning.aktsam\\"])("and is a store that lacks a file is told which: %s", (folder) => {
    expect(findFailureWords({ kind: "notWhole", folder, file: "slots.json" })).toContain("slots.json");
  });
});
