import { expect, it } from "vitest";
import { faultsOf, fileName } from "./round-file";

it("asks for a passphrase that is long enough, twice the same, but for none when the file is open", () => {
  expect(faultsOf({ kind: "sealed", passphrase: "kort", again: "kort" }).map(({ field }) => field)).toEqual(["passphrase"]);
  expect(faultsOf({ kind: "sealed", passphrase: "korrekt häst batteri", again: "korrekt häst" }).map(({ field }) => field)).toEqual(["again"]);
  expect(faultsOf({ kind: "sealed", passphrase: "korrekt häst batteri", again: "korrekt häst batteri" })).toEqual([]);
  expect(faultsOf({ kind: "open", passphrase: "", again: "" })).toEqual([]);
});

it("suggests a name that a file may have", () => {
  expect(fileName("Vår/höst: 2026?", "open")).toBe("Vår höst 2026.json");
  expect(fileName("??", "sealed")).toBe("Aktsam.aktsam-round");
});
