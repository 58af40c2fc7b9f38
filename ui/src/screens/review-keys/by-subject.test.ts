import { describe, expect, it } from "vitest";
import { bySubject } from "./by-subject";

describe("keys by what they are applied to", () => {
  it("stand under one heading each, documents first, and no heading stands alone", () => {
    const key = (id: string, subject: "document" | "family" | "member" | "respondent") => ({ id, subject });
    const groups = bySubject([key("steps", "member"), key("survey", "respondent"), key("journal", "document"), key("analysis", "member")]);
    expect(groups.map(({ subject, keys }) => [subject, keys.map(({ id }) => id)])).toEqual([
      ["document", ["journal"]],
      ["member", ["steps", "analysis"]],
      ["respondent", ["survey"]],
    ]);
  });
});
