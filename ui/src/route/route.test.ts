import { describe, expect, it } from "vitest";
import { href, parse, type Route } from "./route";

const routes: Route[] = [
  { page: "start" },
  { page: "review", review: "r/1 å", question: null },
  { page: "review", review: "r1", question: "child.met" },
  { page: "family", round: "2021", family: "Familj 4" },
  { page: "result", round: "2021", order: "document-type", part: null },
  { page: "result", round: "2021", order: "area", part: "lss" },
  { page: "settings" },
  { page: "about" },
];

describe("an address", () => {
  it.each(routes)("comes back as the route it was written from: $page", (route) => {
    expect(parse(href(route))).toEqual(route);
  });

  it.each(["#/nowhere", "#/review", "#/family/2021", "#/result", "#/result/2021/by-moon"])("that names nothing is unknown: %s", (address) => {
    expect(parse(address)).toEqual({ page: "unknown" });
  });

  it("with a broken escape does not throw", () => {
    expect(parse("#/review/%E0%A4%A")).toEqual({ page: "review", review: "%E0%A4%A", question: null });
  });
});
