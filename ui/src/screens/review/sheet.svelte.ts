// A review on the desk: what is on the screen, what has been acknowledged, and the way through it.
// What the reader sees changes at once; the queue carries it to the disk.
import { call, failureOf, type CallFailure } from "../../backend/call";
import type { ConcernView, DraftOf, Erased, ErasedPart, EvidenceForm, Judgement, QuestionView, ReviewPage, Saved, SlotRef, SlotView, StateForm, Step, Undone } from "../../backend/border";
import { SaveQueue, type SavingState } from "../../saving/queue";
import { fieldName, lacksReason, next, placeNamed, slotRef, stops, type Stop } from "./path";
import type { SlotDesk } from "./slot-desk";

/** One thing to save in one place. */
export type Change =
  | { what: "answer"; slot: SlotRef; state: StateForm | null }
  | { what: "draft"; slot: SlotRef; part: DraftOf; body: string }
  | { what: "comment"; slot: SlotRef; body: string }
  | { what: "evidence"; slot: SlotRef; evidence: EvidenceForm[] }
  | { what: "judge"; rating: string; own: Judgement | null };

/** Carries a change to the disk. */
export type Carry = (change: Change) => Promise<Saved>;

export type Way = "undo" | "redo";

/** A step that was taken back or done again; of null there was none to take. */
export interface Stepped {
  way: Way;
  did: Step | null;
}

/** Steps back and forth in what was done in a review. */
export interface Past {
  take: (way: Way) => Promise<Undone>;
  /** Erases a text with every version of it. */
  erase: (slot: SlotRef, part: ErasedPart) => Promise<Erased>;
  /** Erases why a judgement was set, with every version of it. */
  eraseReason: (rating: string) => Promise<Erased>;
  /** The review as it is on the disk. */
  now: () => Promise<ReviewPage>;
}

/** The past of one review, through the border. */
export function pastThroughTheBorder(review: ReviewPage["review"]): Past {
  return {
    take: (way) => call(way === "undo" ? "reviews.undo" : "reviews.redo", { review }),
    erase: (slot, part) => call("reviews.erase_text", { review, slot, part }),
    eraseReason: (rating) => call("reviews.erase_reason", { review, rating }),
    now: () => call("reviews.open", { review }),
  };
}

/** Carries changes of one review through the border. */
export function throughTheBorder(review: ReviewPage["review"]): Carry {
  return (change) => {
    switch (change.what) {
      case "answer":
        return call("reviews.answer", { review, slot: change.slot, state: change.state });
      case "draft":
        return call("reviews.draft", { review, slot: change.slot, part: change.part, body: change.body });
      case "comment":
        return call("reviews.comment", { review, slot: change.slot, body: change.body });
      case "evidence":
        return call("reviews.evidence", { review, slot: change.slot, evidence: change.evidence });
      case "judge":
        return call("reviews.judge", { review, rating: change.rating, own: change.own });
    }
  };
}

export class ReviewSheet {
  page: ReviewPage;
  savedAt = $state<string | null>(null);
  /** Something is on its way to the disk, or waits for a pause in the typing. */
  busy = $state(false);
  /** What is on its way takes longer than a save does. */
  late = $state(false);
  failure = $state<CallFailure | null>(null);
  /** How many places the latest answer made appear and disappear; told once. */
  turned = $state<{ shown: number; hidden: number } | null>(null);
  /** The step that was last taken back or done again, until something else is done. */
  stepped = $state.raw<Stepped | null>(null);
  active: Stop;
  path: Stop[];

  private readonly opened = $state<Record<string, { comment: boolean; evidence: boolean }>>({});
  /** What makes a version of each text that is kept as a draft only; done when the reader leaves. */
  private readonly drafts = new Map<string, Change>();
  private readonly queue: SaveQueue<Change, CallFailure>;
  private stepping: Promise<unknown> = Promise.resolve();

  constructor(
    page: ReviewPage,
    carry: Carry,
    startAt: string | null,
    private readonly past: Past = pastThroughTheBorder(page.review),
  ) {
    this.page = $state(page);
    this.path = $derived(stops(this.page.sections));
    this.savedAt = page.saved;
    const path = stops(page.sections);
    // One stopped in the answer about one child: the address tells the question only.
    const wanted = startAt === null || startAt === page.resume?.question ? page.resume : { question: startAt };
    const first = path.find((s) => s.question === wanted?.question && (wanted.member === undefined || s.member === wanted.member));
    // A place that is asked no more is passed on the way.
    const left = wanted && placeNamed(page.sections, wanted);
    this.active = $state.raw(first ?? (left && next(path, left)) ?? path[0] ?? { question: "", member: null, section: 0, at: 0, answered: false });
    this.queue = new SaveQueue<Change, CallFailure>(
      async (_, change) => {
        const saved = await carry(change).catch((thrown: unknown) => {
          throw failureOf(thrown);
        });
        this.take(saved);
        return saved.at;
      },
      (state) => this.tell(state),
    );
    this.takeUpDrafts();
  }

  /** Nothing can be changed in a review that is marked as done. */
  get readonly(): boolean {
    return this.page.status.is === "submitted";
  }

  /** The places that are said not to apply without a reason: they are not saved. */
  get withoutReason(): Stop[] {
    const lacking = (question: QuestionView) => question.slots.filter((s) => s.asked && lacksReason(s.state)).map((s) => fieldName({ question: question.id, member: s.member?.id ?? null }));
    const names = new Set(this.page.sections.flatMap((s) => s.questions).flatMap(lacking));
    return this.path.filter((stop) => names.has(fieldName(stop)));
  }

  /** The fields of `question` (for `member`) that were opened though they are empty. */
  openedIn(question: string, member: string | null): { comment: boolean; evidence: boolean } {
    return this.opened[fieldName({ question, member })] ?? { comment: false, evidence: false };
  }

  open(stop: { question: string; member: string | null }, field: "comment" | "evidence"): void {
    const name = fieldName(stop);
    this.opened[name] = { ...this.openedIn(stop.question, stop.member), [field]: true };
  }

  /** What can be done in one place. */
  deskFor(question: string, member: string | null): SlotDesk {
    const slot = slotRef({ question, member });
    const name = fieldName({ question, member });
    const answer = (state: StateForm | null, how: "typed" | "done") => {
      this.view(slot).state = state;
      // A reason is part of the answer: until it is written what was saved stays, and the choice is kept as a draft.
      if (state?.is === "notApplicable" && lacksReason(state)) {
        this.drafts.delete(`${name}/answer`);
        this.soon(`${name}/answer`, { what: "draft", slot, part: "reason", body: state.reason });
        return;
      }
      const change: Change = { what: "answer", slot, state };
      if (state?.is === "text" && how === "typed") this.draft(`${name}/answer`, { what: "draft", slot, part: "answer", body: state.body }, change);
      else if (state?.is === "notApplicable" && how === "typed") this.draft(`${name}/answer`, { what: "draft", slot, part: "reason", body: state.reason }, change);
      else if (how === "typed") this.soon(`${name}/answer`, change);
      else this.version(`${name}/answer`, change);
    };
    return {
      answer,
      notShown: () => answer({ is: "notShown" }, "done"),
      notApplicable: (reason, how) => answer({ is: "notApplicable", reason }, how),
      clear: () => answer(null, "done"),
      comment: (body, how) => {
        this.view(slot).comment = body;
        const change: Change = { what: "comment", slot, body };
        if (how === "typed") this.draft(`${name}/comment`, { what: "draft", slot, part: "comment", body }, change);
        else this.version(`${name}/comment`, change);
      },
      evidence: (evidence, how) => {
        this.view(slot).evidence = evidence;
        const written = evidence.filter((e) => Object.keys(e).length > 0);
        const change: Change = { what: "evidence", slot, evidence: written };
        if (how === "typed") this.soon(`${name}/evidence`, change);
        else this.version(`${name}/evidence`, change);
      },
      openComment: () => this.open({ question, member }, "comment"),
      openEvidence: () => this.open({ question, member }, "evidence"),
    };
  }

  /** Judges otherwise than the rules; null leaves it to them again. */
  judge(id: string, own: Judgement | null): void {
    const rating = this.page.ratings.find((r) => r.id === id);
    const level = rating?.levels.find((l) => l.code === own?.code);
    if (rating) rating.own = own && level ? { ...own, level: level.label } : null;
    this.version(`rating/${id}`, { what: "judge", rating: id, own });
  }

  /** Something of the review was saved beside the sheet: an event. */
  savedBeside(at: string): void {
    this.savedAt = at;
    this.stepped = null;
  }

  /** The acute concern was noted, changed or taken away beside the sheet. */
  concernNoted(concern: ConcernView | null, at: string | null): void {
    this.page.concern = concern;
    if (at !== null) this.savedBeside(at);
  }

  /** Takes a step in the past of the review, one at a time; null when there is none, or when what is on the screen
   * could not be saved first. Fails as the border does. */
  step(way: Way): Promise<Step | null> {
    const taken = this.stepping.then(() => this.takeStep(way));
    this.stepping = taken.catch(() => undefined);
    return taken;
  }

  private async takeStep(way: Way): Promise<Step | null> {
    if (!(await this.settle())) return null;
    const { page, did } = await this.past.take(way);
    // What was done meanwhile is newer than the page that came.
    if (this.queue.holds()) {
      if (!(await this.settle())) return null;
      this.lay(await this.past.now());
      return null;
    }
    if (did) this.lay(page);
    this.stepped = { way, did };
    return did;
  }

  /** Erases a text of a place for good, one thing at a time; null when what is on the screen could not be saved first.
   * Fails as the border does. */
  erase(slot: SlotRef, part: ErasedPart): Promise<Erased | null> {
    return this.gone(() => this.past.erase(slot, part));
  }

  /** Erases why a judgement was set, as `erase` does. */
  eraseReason(rating: string): Promise<Erased | null> {
    return this.gone(() => this.past.eraseReason(rating));
  }

  private gone(erase: () => Promise<Erased>): Promise<Erased | null> {
    const erased = this.stepping.then(() => this.eraseNow(erase));
    this.stepping = erased.catch(() => undefined);
    return erased;
  }

  private async eraseNow(erase: () => Promise<Erased>): Promise<Erased | null> {
    // What was typed last becomes a version that is erased with the others: on its way it would bring the text back.
    if (!(await this.settle())) return null;
    const erased = await erase();
    this.stepped = null;
    this.lay(await this.past.now());
    return erased;
  }

  /** Puts the review on the screen as it is on the disk. */
  private lay(page: ReviewPage): void {
    this.page = page;
    this.savedAt = page.saved;
    this.turned = null;
    this.takeUpDrafts();
  }

  /** Waits until what is on its way to the disk has arrived, so that it is known what is asked now. */
  arrived(): Promise<void> {
    return this.queue.arrived();
  }

  /** Makes every draft a version and waits until all is on disk; false when something could not be saved. */
  settle(): Promise<boolean> {
    for (const [place, version] of [...this.drafts]) this.version(place, version);
    return this.queue.flush();
  }

  retry(): void {
    this.queue.retry();
  }

  /** Whether something on the screen is not yet on the disk. */
  holds(): boolean {
    return this.queue.holds();
  }

  /** What was typed when the window was lost stands on the screen, and becomes part of the review when the reader leaves. */
  private takeUpDrafts(): void {
    if (this.readonly) return;
    for (const question of this.page.sections.flatMap((s) => s.questions)) {
      for (const view of question.slots) {
        const stop = { question: question.id, member: view.member?.id ?? null };
        const [name, slot] = [fieldName(stop), slotRef(stop)];
        const { answer, reason, comment } = view.unsaved;
        if (answer !== null) view.state = { is: "text", body: answer };
        else if (reason !== null) view.state = { is: "notApplicable", reason };
        if ((answer ?? reason) !== null && !lacksReason(view.state)) this.drafts.set(`${name}/answer`, { what: "answer", slot, state: view.state });
        if (comment === null) continue;
        view.comment = comment;
        this.drafts.set(`${name}/comment`, { what: "comment", slot, body: comment });
      }
    }
  }

  /** Keeps a text as it is being typed. */
  private draft(place: string, draft: Change, version: Change): void {
    this.drafts.set(place, version);
    this.soon(place, draft);
  }

  /** Saves something for good. */
  private version(place: string, change: Change): void {
    this.drafts.delete(place);
    this.busy = true;
    this.stepped = null;
    this.queue.put(place, change);
  }

  /** Saves something when the typing pauses. */
  private soon(place: string, change: Change): void {
    this.busy = true;
    this.stepped = null;
    this.queue.putSoon(place, change);
  }

  private tell(state: SavingState<CallFailure>): void {
    this.late = state.kind === "late";
    this.busy = this.late || state.kind === "saving" || (state.kind === "saved" && this.queue.holds());
    if (state.kind === "saved") this.savedAt = state.at;
    if (state.kind === "saved" || state.kind === "failed") this.failure = state.kind === "failed" ? state.failure : null;
  }

  /** Conditions are evaluated in Rust; here they only show. */
  private take(saved: Saved): void {
    this.page.progress = saved.progress;
    this.page.ratings = saved.ratings;
    const hidden = new Set(saved.hidden.map((s) => fieldName({ question: s.question, member: s.member ?? null })));
    const turned = { shown: 0, hidden: 0 };
    for (const question of this.page.sections.flatMap((s) => s.questions)) {
      for (const slot of question.slots) {
        const asked = !hidden.has(fieldName({ question: question.id, member: slot.member?.id ?? null }));
        if (asked !== slot.asked) turned[asked ? "shown" : "hidden"] += 1;
        slot.asked = asked;
      }
    }
    if (turned.shown + turned.hidden > 0) this.turned = turned;
  }

  private view(at: SlotRef): SlotView {
    const question = this.page.sections.flatMap((s) => s.questions).find((q) => q.id === at.question);
    const slot = question?.slots.find((s) => (s.member?.id ?? null) === (at.member ?? null));
    if (!slot) throw new Error(`the review has no place ${fieldName({ question: at.question, member: at.member ?? null })}`);
    return slot;
  }
}
