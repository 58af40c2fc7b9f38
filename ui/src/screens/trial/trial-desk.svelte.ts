// A made-up family on the desk: what is answered for it, what is said of the questions, and how both reach the disk.
import { call, failureOf, type CallFailure } from "../../backend/call";
import type { SlotRef, SlotView, StateForm, TrialOf, TrialSaved, TrialSheet } from "../../backend/border";
import { SaveQueue, type SavingState } from "../../saving/queue";
import { fieldName, lacksReason, slotRef } from "../review/path";
import type { SlotDesk } from "../review/slot-desk";

/** One thing to save. */
export type TrialChange =
  | { what: "answer"; slot: SlotRef; state: StateForm | null }
  | { what: "remark"; question: string; body: string }
  | { what: "spent"; question: string; milliseconds: number };

/** Carries a change to the disk; only an answer changes what is asked. */
export type CarryTrial = (change: TrialChange) => Promise<TrialSaved | null>;

/** Carries changes of one family through the border. */
export function trialThroughTheBorder(of: TrialOf, family: number): CarryTrial {
  return async (change) => {
    switch (change.what) {
      case "answer":
        return call("trials.answer", { of, family, slot: change.slot, state: change.state });
      case "remark":
        return call("trials.remark", { of, question: change.question, body: change.body });
      case "spent":
        return call("trials.spent", { of, family, question: change.question, milliseconds: change.milliseconds });
    }
  };
}

export class TrialDesk {
  sheet: TrialSheet;
  savedAt = $state<string | null>(null);
  busy = $state(false);
  late = $state(false);
  failure = $state<CallFailure | null>(null);
  /** The question at hand. */
  active = $state<string | null>(null);

  private stretches = 0;
  private readonly queue: SaveQueue<TrialChange, CallFailure>;

  constructor(sheet: TrialSheet, carry: CarryTrial) {
    this.sheet = $state(sheet);
    this.active = sheet.sections[0]?.questions[0]?.id ?? null;
    this.queue = new SaveQueue<TrialChange, CallFailure>(
      async (_, change) => {
        const saved = await carry(change).catch((thrown: unknown) => {
          throw failureOf(thrown);
        });
        if (saved) this.take(saved);
        return saved?.at ?? "";
      },
      (state) => this.tell(state),
    );
  }

  /** What is said of a question. */
  remarkOn(question: string): string {
    return this.sheet.remarks.find((one) => one.question === question)?.body ?? "";
  }

  remark(question: string, body: string, how: "typed" | "done"): void {
    const there = this.sheet.remarks.find((one) => one.question === question);
    if (there) there.body = body;
    else this.sheet.remarks.push({ question, body });
    this.put(`remark/${question}`, { what: "remark", question, body }, how);
  }

  /** A question was at hand for a while. Each stretch is added to those before it. */
  spent(question: string, milliseconds: number): void {
    this.queue.put(`spent/${String(this.stretches++)}`, { what: "spent", question, milliseconds });
  }

  /** What can be done in one place. A trial holds answers and nothing beside them. */
  deskFor(question: string, member: string | null): SlotDesk {
    const slot = slotRef({ question, member });
    const answer = (state: StateForm | null, how: "typed" | "done") => {
      const view = this.view(slot);
      if (view) view.state = state;
      // A reason is part of the answer: until it is written what was saved stays.
      if (!lacksReason(state)) this.put(fieldName({ question, member }), { what: "answer", slot, state }, how);
    };
    const nothing = () => undefined;
    return {
      answer,
      notShown: () => answer({ is: "notShown" }, "done"),
      notApplicable: (reason, how) => answer({ is: "notApplicable", reason }, how),
      clear: () => answer(null, "done"),
      comment: nothing,
      evidence: nothing,
      openComment: nothing,
      openEvidence: nothing,
    };
  }

  /** How many answers wait for a reason. */
  get withoutReason(): number {
    return this.sheet.sections.flatMap((s) => s.questions).flatMap((q) => q.slots).filter((s) => s.asked && lacksReason(s.state)).length;
  }

  retry(): void {
    this.queue.retry();
  }

  /** Waits until all is on the disk; false when it could not be put there. */
  settle(): Promise<boolean> {
    return this.queue.flush();
  }

  private put(place: string, change: TrialChange, how: "typed" | "done"): void {
    if (how === "typed") this.queue.putSoon(place, change);
    else this.queue.put(place, change);
  }

  private view(slot: SlotRef): SlotView | undefined {
    const question = this.sheet.sections.flatMap((s) => s.questions).find((q) => q.id === slot.question);
    return question?.slots.find((s) => (s.member?.id ?? null) === (slot.member ?? null));
  }

  /** What an answer did to what is asked. */
  private take(saved: TrialSaved): void {
    this.sheet.progress = saved.progress;
    const hidden = new Set(saved.hidden.map((slot) => fieldName({ question: slot.question, member: slot.member ?? null })));
    for (const question of this.sheet.sections.flatMap((s) => s.questions)) {
      for (const slot of question.slots) slot.asked = !hidden.has(fieldName({ question: question.id, member: slot.member?.id ?? null }));
    }
  }

  private tell(state: SavingState<CallFailure>): void {
    this.busy = state.kind === "saving" || state.kind === "late";
    this.late = state.kind === "late";
    if (state.kind === "failed") this.failure = state.failure;
    if (state.kind === "saved") {
      this.failure = null;
      if (state.at !== "") this.savedAt = state.at;
    }
  }
}
