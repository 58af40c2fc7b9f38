import { describe, expect, it } from "vitest";
import { empty, faults } from "./way-in-form";

describe("a form about a way in", () => {
  it("is told everything that is wrong at once", () => {
    expect(Object.keys(faults(["name", "fresh", "again", "own"], empty))).toEqual(["name", "fresh", "own"]);
  });

  it("asks only for the fields it has", () => {
    expect(faults(["own"], { ...empty, own: "prova aktsam" })).toEqual({});
  });

  it("needs the same passphrase twice", () => {
    const values = { name: "Bo", fresh: "fyra lugna älgar", again: "fyra lugna ålar", own: "prova aktsam" };
    expect(Object.keys(faults(["name", "fresh", "again", "own"], values))).toEqual(["again"]);
    expect(faults(["name", "fresh", "again", "own"], { ...values, again: values.fresh })).toEqual({});
  });
});
