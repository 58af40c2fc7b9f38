import { describe, expect, it } from "vitest";
import { faults, strength } from "./store-form";

const whole = { name: "Omgång 2021", user: "Anna", parent: "/home/anna", passphrase: "fyra lugna älgar", again: "fyra lugna älgar" };

describe("a new store", () => {
  it("with everything filled in has no faults", () => expect(faults(whole)).toEqual([]));

  it("is told everything that is wrong at once", () => {
    expect(faults({ name: " ", user: "", parent: "", passphrase: "kort", again: "" }).map((f) => f.field)).toEqual(["name", "user", "passphrase"]);
  });

  it.each(["2021/22", "a:b", ".dold"])("cannot have a name that no folder can have: %s", (name) => {
    expect(faults({ ...whole, name }).map((f) => f.says)).toEqual(["first-name-wrong"]);
  });

  it("needs the same passphrase twice", () => {
    expect(faults({ ...whole, again: "fyra lugna ålar" }).map((f) => f.field)).toEqual(["again"]);
  });
});

describe("the help with a passphrase", () => {
  it.each([
    ["älg", "first-strength-short"],
    ["aaaaaaaaaaaaaaaaaaaaaaaa", "first-strength-short"],
    ["fyra lugna älg", "first-strength-fair"],
    ["fyra lugna älgar på en äng", "first-strength-good"],
  ])("says of %j: %s", (passphrase, says) => expect(strength(passphrase)).toBe(says));
});
