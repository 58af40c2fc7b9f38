import { render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { QuestionView, SlotView } from "../../backend/border";
import QuestionBlock from "./QuestionBlock.svelte";
import type { SlotDesk } from "./slot-desk";

const slot = (change: Partial<SlotView> = {}): SlotView => ({ member: null, asked: true, state: null, unsaved: { answer: null, reason: null, comment: null }, comment: "", evidence: [], earlier: [], ...change });
const question = (change: Partial<QuestionView> = {}): QuestionView => ({
  id: "met-child",
  number: 4,
  text: "Träffade handläggaren barnet?",
  guidance: "Ja om ett möte är daterat.",
  answer: { type: "single", options: [{ code: "yes", label: "Ja" }, { code: "no", label: "Nej" }] },
  evidence: false,
  slots: [slot()],
  ...change,
});
function desk() {
  const none = () => undefined;
  return { answer: vi.fn<SlotDesk["answer"]>(), notShown: none, notApplicable: none, clear: none, comment: vi.fn<SlotDesk["comment"]>(), evidence: none, openComment: none, openEvidence: none };
}
const show = (view: QuestionView, at = desk(), readonly = false) =>
  render(QuestionBlock, { question: view, active: true, readonly, digits: "on", deskFor: () => at, openedFor: () => ({ comment: false, evidence: false }), onactive: () => undefined, onpast: () => undefined });

describe("a question", () => {
  it("is a group named by its text, with nothing chosen beforehand", () => {
    show(question());
    expect(screen.getByRole("group", { name: "Träffade handläggaren barnet?" })).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((r) => r.checked)).toEqual([]);
  });

  it("keeps the two kinds of nothing beside the scale, in the same choice", () => {
    show(question());
    const names = screen.getAllByRole<HTMLInputElement>("radio").map((r) => r.name);
    expect(new Set(names).size).toBe(1);
    expect(screen.getByRole("radio", { name: "Framgår ej" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Ej tillämpligt" })).toBeTruthy();
  });

  it("asked of siblings is a group for each child, each with a choice of its own", () => {
    show(question({ slots: [slot({ member: { id: "c1", label: "Barn 1" } }), slot({ member: { id: "c2", label: "Barn 2" } })] }));
    expect(screen.getByRole("group", { name: "Barn 1" })).toBeTruthy();
    expect(new Set(screen.getAllByRole<HTMLInputElement>("radio").map((r) => r.name)).size).toBe(2);
  });

  it("tells the answer chosen", () => {
    const at = desk();
    show(question(), at);
    screen.getByRole("radio", { name: /Nej/ }).click();
    expect(at.answer).toHaveBeenCalledWith({ is: "single", code: "no" }, "done");
  });

  it("that is not asked says why, and that an answer was kept", () => {
    show(question({ slots: [slot({ asked: false, state: { is: "notShown" } })] }));
    expect(screen.queryAllByRole("radio")).toEqual([]);
    expect(screen.getByText(/Det du svarade är sparat men räknas inte/)).toBeTruthy();
  });

  it("of a review that is done cannot be changed", () => {
    show(question({ slots: [slot({ state: { is: "single", code: "yes" }, comment: "Två möten." })] }), desk(), true);
    expect(screen.getAllByRole<HTMLInputElement>("radio").every((r) => r.disabled)).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kommentar" }).readOnly).toBe(true);
    expect(screen.queryByRole("button", { name: "Rensa svar" })).toBe(null);
  });

  it("with a count says what is wrong instead of saving it", async () => {
    const at = desk();
    show(question({ answer: { type: "count", unit: "samråd" } }), at);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Svar" });
    field.value = "fem";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    expect(await screen.findByText(/Skriv ett helt tal/)).toBeTruthy();
    expect(at.answer).not.toHaveBeenCalled();
  });
});
