import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReviewPage, Saved, SlotRef, SlotView } from "../../backend/border";
import { Refused } from "../../backend/call";
import { Finishing } from "./finishing.svelte";
import type { Stop } from "./path";
import { ReviewSheet, type Change } from "./sheet.svelte";

const slot = (member: string | null = null): SlotView => ({ member: member === null ? null : { id: member, label: member }, asked: true, state: null, unsaved: { answer: null, reason: null, comment: null }, comment: "", evidence: [], earlier: [] });
const question = (id: string, ...slots: SlotView[]) => ({ id, number: 1, text: id, guidance: null, answer: { type: "text" as const }, evidence: false, slots });
const page = (): ReviewPage => ({
  review: { round: "r", key: "k", subject: { document: "d" }, reviewer: "anna" },
  family: "Familj 1",
  familyId: "f1",
  document: "Journal",
  detail: "",
  reader: "Anna",
  about: null,
  status: { is: "open", again: null },
  progress: { answered: 0, asked: 3 },
  resume: null,
  saved: null,
  ratings: [],
  erases: true,
  concern: null,
  version: 1,
  setAside: [],
  sections: [{ id: "s", title: "S", about: null, questions: [question("a", slot()), question("b", slot("c1"), slot("c2"))] }],
});

/** A disk that keeps what it is given, or is full. */
function disk() {
  const kept: Change[] = [];
  const state: { full: boolean; hidden: SlotRef[] } = { full: false, hidden: [] };
  const carry = (change: Change): Promise<Saved> => {
    if (state.full) return Promise.reject(new Refused({ kind: "diskFull" }));
    kept.push(change);
    return Promise.resolve({ at: "2026-01-01T12:00:00Z", progress: { answered: kept.length, asked: 3 }, hidden: state.hidden, ratings: [] });
  };
  return { kept, state, carry, sheet: new ReviewSheet(page(), carry, null) };
}
const shown = (sheet: ReviewSheet, question: string, at = 0) => sheet.page.sections[0]?.questions.find((q) => q.id === question)?.slots[at];
const turn = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a review on the desk", () => {
  it("shows an answer at once and says saved only when it is", async () => {
    const { sheet, kept } = disk();
    sheet.deskFor("a", null).notShown();
    expect(shown(sheet, "a")?.state).toEqual({ is: "notShown" });
    expect([sheet.savedAt, sheet.busy]).toEqual([null, true]);
    await turn();
    expect([sheet.savedAt, sheet.busy]).toEqual(["2026-01-01T12:00:00Z", false]);
    expect(kept).toEqual([{ what: "answer", slot: { question: "a" }, state: { is: "notShown" } }]);
  });

  it("keeps the text on the screen when the disk is full, says so, and saves it on the next try", async () => {
    const { sheet, kept, state } = disk();
    state.full = true;
    sheet.deskFor("a", null).comment("En lång kommentar", "done");
    await turn();
    expect(sheet.failure).toEqual({ kind: "diskFull" });
    expect(sheet.savedAt).toBe(null);
    expect(shown(sheet, "a")?.comment).toBe("En lång kommentar");
    state.full = false;
    sheet.retry();
    await turn();
    expect(sheet.failure).toBe(null);
    expect(kept).toEqual([{ what: "comment", slot: { question: "a" }, body: "En lång kommentar" }]);
  });

  it("keeps a comment as a draft while it is typed, and makes it a version when the reader leaves", async () => {
    const { sheet, kept } = disk();
    sheet.deskFor("b", "c1").comment("Hon", "typed");
    await vi.advanceTimersByTimeAsync(400);
    sheet.deskFor("b", "c1").comment("Hon berättar", "typed");
    expect(await sheet.settle()).toBe(true);
    expect(kept).toEqual([
      { what: "draft", slot: { question: "b", member: "c1" }, part: "comment", body: "Hon" },
      { what: "comment", slot: { question: "b", member: "c1" }, body: "Hon berättar" },
    ]);
  });

  it("treats an answer in words like a comment: a draft while it is typed, then a version", async () => {
    const { sheet, kept } = disk();
    sheet.deskFor("a", null).answer({ is: "text", body: "Att" }, "typed");
    await vi.advanceTimersByTimeAsync(400);
    await sheet.settle();
    expect(kept.map((c) => c.what)).toEqual(["draft", "answer"]);
  });

  it("shows an answer that was typed but never became a version, and saves it when the reader leaves", async () => {
    const { kept, carry } = disk();
    const left = page();
    const place = left.sections[0]?.questions[0]?.slots[0];
    if (place) place.unsaved = { answer: "Halvskrivet", reason: null, comment: "Också" };
    const sheet = new ReviewSheet(left, carry, null);
    expect(shown(sheet, "a")).toMatchObject({ state: { is: "text", body: "Halvskrivet" }, comment: "Också" });
    await sheet.settle();
    expect(kept).toEqual([
      { what: "answer", slot: { question: "a" }, state: { is: "text", body: "Halvskrivet" } },
      { what: "comment", slot: { question: "a" }, body: "Också" },
    ]);
  });

  it("is busy while a text waits for a pause in the typing", async () => {
    const { sheet } = disk();
    sheet.deskFor("a", null).comment("x", "typed");
    expect(sheet.busy).toBe(true);
    await vi.advanceTimersByTimeAsync(400);
    expect(sheet.busy).toBe(false);
  });

  it("does not settle while something is not on the disk", async () => {
    const { sheet, state } = disk();
    state.full = true;
    sheet.deskFor("a", null).comment("x", "typed");
    expect(await sheet.settle()).toBe(false);
  });

  it("leaves the old answer on the disk until the reason is written why a question does not apply", async () => {
    const { sheet, kept } = disk();
    const old = { what: "answer", slot: { question: "a" }, state: { is: "notShown" } };
    sheet.deskFor("a", null).notShown();
    await turn();
    for (const reason of ["", "  "]) sheet.deskFor("a", null).notApplicable(reason, "done");
    await sheet.settle();
    expect(shown(sheet, "a")?.state).toEqual({ is: "notApplicable", reason: "  " });
    const draft = { what: "draft", slot: { question: "a" }, part: "reason", body: "  " };
    expect(kept, "the choice is kept beside the answer, not in its place").toEqual([old, draft]);
    sheet.deskFor("a", null).notApplicable("Spädbarn", "done");
    await turn();
    expect(kept).toEqual([old, draft, { what: "answer", slot: { question: "a" }, state: { is: "notApplicable", reason: "Spädbarn" } }]);
  });

  it("knows which answers wait for a reason, and counts them as unanswered", () => {
    const { sheet } = disk();
    sheet.deskFor("b", "c2").notApplicable("", "done");
    expect(sheet.withoutReason).toMatchObject([{ question: "b", member: "c2", answered: false }]);
    sheet.deskFor("b", "c2").notApplicable("Spädbarn", "typed");
    expect(sheet.withoutReason).toEqual([]);
  });

  it("saves no answer of half a reason that was taken back before it was sent", async () => {
    const { sheet, kept } = disk();
    sheet.deskFor("a", null).notApplicable("Sp", "typed");
    sheet.deskFor("a", null).notApplicable("", "typed");
    await vi.advanceTimersByTimeAsync(400);
    await sheet.settle();
    expect(kept).toEqual([{ what: "draft", slot: { question: "a" }, part: "reason", body: "" }]);
    expect(sheet.busy).toBe(false);
  });

  it("shows a choice that was left without its reason, still without saving it as an answer", async () => {
    const { kept, carry } = disk();
    const left = page();
    const place = left.sections[0]?.questions[0]?.slots[0];
    if (place) place.unsaved = { answer: null, reason: "", comment: null };
    const sheet = new ReviewSheet(left, carry, null);
    expect(shown(sheet, "a")?.state).toEqual({ is: "notApplicable", reason: "" });
    expect(sheet.withoutReason.length).toBe(1);
    await sheet.settle();
    expect(kept).toEqual([]);
  });

  it("is not marked as done while an answer waits for its reason: the reader is led there", async () => {
    const { sheet, kept } = disk();
    const led: Stop[] = [];
    sheet.deskFor("b", "c1").notApplicable("", "done");
    const marked = () => expect.unreachable("the review was marked as done");
    await new Finishing(sheet, marked, (stop) => led.push(stop)).submit(null);
    expect(led).toMatchObject([{ question: "b", member: "c1" }]);
    expect(kept).toEqual([]);
  });

  it("hides what Rust says is no longer asked, keeps what was answered there, and says so", async () => {
    const { sheet, state } = disk();
    sheet.deskFor("b", "c2").answer({ is: "text", body: "Ja" }, "done");
    await turn();
    state.hidden = [{ question: "b", member: "c2" }];
    sheet.deskFor("a", null).notShown();
    await turn();
    expect(shown(sheet, "b", 1)).toMatchObject({ asked: false, state: { is: "text", body: "Ja" } });
    expect(sheet.turned).toEqual({ shown: 0, hidden: 1 });
    expect(sheet.path.map((s) => s.member)).toEqual([null, "c1"]);
  });

  it("shows a judgement of the reader's own beside the computed one, at once", async () => {
    const { kept, carry } = disk();
    const rated = { ...page(), ratings: [{ id: "r", name: "R", level: "Svag", because: null, own: null, levels: [{ code: "weak", label: "Svag" }, { code: "strong", label: "Stark" }] }] };
    const sheet = new ReviewSheet(rated, carry, null);
    sheet.judge("r", { code: "strong", reason: "Syns i journalen" });
    expect(sheet.page.ratings[0]).toMatchObject({ level: "Svag", own: { level: "Stark", reason: "Syns i journalen" } });
    await turn();
    expect(kept).toEqual([{ what: "judge", rating: "r", own: { code: "strong", reason: "Syns i journalen" } }]);
  });

  it("sends evidence without the rows that are empty", async () => {
    const { sheet, kept } = disk();
    sheet.deskFor("a", null).evidence([{ page: "12" }, {}], "done");
    await turn();
    expect(kept).toEqual([{ what: "evidence", slot: { question: "a" }, evidence: [{ page: "12" }] }]);
  });

  it("opens where the reader stopped", () => {
    const stopped = { ...page(), resume: { question: "b", member: "c2" } };
    expect(new ReviewSheet(stopped, () => Promise.reject(new Error("unused")), null).active).toMatchObject({ question: "b", member: "c2" });
    expect(new ReviewSheet(stopped, () => Promise.reject(new Error("unused")), "a").active).toMatchObject({ question: "a" });
  });

  it("goes on after the place where the reader stopped, when that is asked no more", () => {
    const left = { ...page(), resume: { question: "b", member: "c1" } };
    const place = left.sections[0]?.questions[1]?.slots[0];
    if (place) place.asked = false;
    expect(new ReviewSheet(left, () => Promise.reject(new Error("unused")), null).active).toMatchObject({ question: "b", member: "c2" });
  });
});
