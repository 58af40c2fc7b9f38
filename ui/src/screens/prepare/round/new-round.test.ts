import { describe, expect, it } from "vitest";
import { daysOf, faultsOf } from "./new-round";
import { newest } from "../../review-keys/newest";

describe("the form for a new round", () => {
  it("needs a name and nothing else", () => {
    expect(faultsOf({ name: " ", begins: "", ends: "" })).toEqual([{ field: "name", says: "round-name-missing" }]);
    expect(faultsOf({ name: "2026", begins: "", ends: "" })).toEqual([]);
  });
  it("tells all that is wrong at once", () => {
    expect(faultsOf({ name: "", begins: "i höst", ends: "2026-02-30" }).map((fault) => fault.field)).toEqual(["name", "begins", "ends"]);
    expect(faultsOf({ name: "a", begins: "2026-02-02", ends: "2026-02-01" })).toEqual([{ field: "ends", says: "round-days-reversed" }]);
  });
  it("gives the days that are written, however they are written", () => {
    expect(daysOf({ name: "", begins: "20260901", ends: "" })).toEqual({ begins: "2026-09-01" });
  });
});

it("of several versions of a key the newest is offered", () => {
  expect(newest([{ id: "a", version: 1 }, { id: "b", version: 3 }, { id: "a", version: 2 }])).toEqual([{ id: "a", version: 2 }, { id: "b", version: 3 }]);
});
