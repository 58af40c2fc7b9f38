import { expect, it } from "vitest";
import { unbroken } from "./unbroken";

it("keeps a number with the word before it, and breaks everywhere else", () => {
  expect(unbroken("LSS · Barn 1, Barn 12 och Förälder 2")).toBe("LSS · Barn\u00a01, Barn\u00a012 och Förälder\u00a02");
  expect(unbroken("7–12 år, 3 handlingar")).toBe("7–12 år, 3 handlingar");
});
