import { describe, expect, it } from "vitest";
import { anySearch, href, parse, samePage, type Route } from "./route";

const review = { round: "2021", key: "child-investigation", subject: { document: "f3 å/1" }, reviewer: "anna" };
const routes: Route[] = [
  { page: "start" },
  { page: "review", review, question: null },
  { page: "review", review: { round: "2021", key: "k", subject: { respondent: 4 } }, question: "child.met" },
  { page: "family", round: "2021", family: "Familj 4" },
  { page: "overview", round: "2021" },
  { page: "topics", round: "2021", area: null },
  { page: "topics", round: "2021", area: "lss" },
  { page: "result", round: "2021", key: null, area: null },
  { page: "result", round: "2021", key: "journal", area: "lss" },
  { page: "families", round: "2021" },
  { page: "children", round: "2021" },
  { page: "cross", round: "2021", rows: null, columns: null, area: null },
  { page: "cross", round: "2021", rows: { key: "journal", question: "own-voice" }, columns: { key: "child-assignment", question: "answers-to-problem" }, area: "lss" },
  { page: "years", round: "2021", key: null, beside: [], same: false },
  { page: "years", round: "2021", key: "journal", beside: ["2019", "2020"], same: true },
  { page: "prepare", round: null, step: "round" },
  { page: "prepare", round: "2021", step: "round" },
  { page: "prepare", round: "2021", step: "reading" },
  { page: "search", search: anySearch },
  { page: "search", search: { ...anySearch, words: "bo / ”kvar hos”", family: "f3" } },
  { page: "search", search: { words: "skola", round: "2021", family: "f3", key: "journal", question: "child.met", reviewer: "anna", kind: "comment" } },
  { page: "keys" },
  { page: "key", key: "journal", version: 1, part: "questions" },
  { page: "keyDraft", key: "journal", version: 2, at: { thing: "question", id: "met-child" } },
  { page: "keyDraft", key: "journal", version: 2, at: { thing: "key", id: null } },
  { page: "keyPublish", key: "journal", version: 2 },
  { page: "key", key: "adult-investigation", version: 2, part: "changes" },
  { page: "key", key: "adult-investigation", version: 2, part: "questions", at: "child-voice" },
  { page: "key", key: "adult-investigation", version: 2, part: "worked", at: "2021" },
  { page: "trial", of: { is: "version", id: "journal", version: 1 }, family: null },
  { page: "trial", of: { is: "draft", id: "journal", version: 2 }, family: 2 },
  { page: "users" },
  { page: "settings" },
  { page: "about" },
];

describe("an address", () => {
  it.each(routes)("comes back as the route it was written from: %j", (route) => {
    expect(parse(href(route))).toEqual(route);
  });

  it.each(["#/nowhere", "#/review", "#/review/2021/k/thing/1/anna", "#/review/2021/k/respondent/x/anna", "#/family/2021", "#/result", "#/overview", "#/cross", "#/prepare/2021/nowhere", "#/key/journal", "#/key/journal/0", "#/key/journal/1/nowhere", "#/trial", "#/trial/nothing/journal/1", "#/trial/version/journal/1/0"])(
    "that names nothing is unknown: %s",
    (address) => expect(parse(address)).toEqual({ page: "unknown" }),
  );

  it("with a broken escape does not throw", () => {
    expect(parse("#/family/2021/%E0%A4%A")).toEqual({ page: "family", round: "2021", family: "%E0%A4%A" });
  });
});

describe("a page", () => {
  it("stays the same from question to question and from tab to tab", () => {
    expect(samePage({ page: "review", review, question: "a" }, { page: "review", review, question: "b" })).toBe(true);
    expect(samePage({ page: "result", round: "1", key: null, area: null }, { page: "result", round: "1", key: "k", area: null })).toBe(true);
  });
  it("stays the same from step to step of preparing a round, and is another for another round", () => {
    expect(samePage({ page: "prepare", round: "1", step: "families" }, { page: "prepare", round: "1", step: "reading" })).toBe(true);
    expect(samePage({ page: "prepare", round: "1", step: "families" }, { page: "prepare", round: null, step: "round" })).toBe(false);
  });
  it("is another for another document", () => {
    expect(samePage({ page: "review", review, question: "a" }, { page: "review", review: { ...review, key: "x" }, question: "a" })).toBe(false);
    expect(samePage({ page: "start" }, { page: "about" })).toBe(false);
  });
});
