// The plan of a round on the screen: what it holds, what is on its way to the disk, and what could not be saved.
import { SvelteMap } from "svelte/reactivity";
import { failureOf, type CallFailure } from "../../backend/call";
import type { Wish } from "./changes";
import { leaveField } from "../../saving/leaving";
import { putBack } from "./put-back";
import type { Effect, PlanChange, PlanProblem, PlanSaved, PlanView } from "../../backend/border";

/** How the plan is reached. */
export interface PlanBorder {
  view: () => Promise<PlanView>;
  edit: (changes: PlanChange[]) => Promise<PlanSaved>;
  effect: (changes: PlanChange[]) => Promise<Effect[]>;
  /** Keeps what stands typed in fields, by place, in the place of what was kept. */
  keep: (typed: Record<string, string>) => Promise<unknown>;
}

/**
 * What became of a change: `saved` with the codes that were made; `back` when the plan stands as it did, because nothing
 * was changed or the reader chose not to; `stays` when it is not saved and stays typed on the screen.
 */
export type Outcome = { is: "saved"; made: string[] } | { is: "back" } | { is: "stays" };

/** What is wrong with what was typed: told by the plan, or seen before it was sent. */
export type Wrong = PlanProblem | { kind: "notADay" } | { kind: "noFirstDay" };

/** What a change does to reviews, and the answer that it waits for. */
export interface Asking {
  effects: Effect[];
  answer: (go: "on" | "back") => void;
}

export class Preparation {
  plan = $state.raw<PlanView>() as PlanView;
  savedAt = $state<string | null>(null);
  /** Why something is not saved. */
  failure = $state.raw<CallFailure | null>(null);
  /** Why the plan on the screen may be older than the one on the disk. */
  stale = $state.raw<CallFailure | null>(null);
  asking = $state.raw<Asking | null>(null);
  /** What was just taken away, in words, and how it is put back. */
  gone = $state.raw<{ what: string; back: PlanChange[] } | null>(null);
  /** What is on its way takes longer than a save does. */
  late = $state(false);
  private onTheWay = $state(0);
  /** What stands typed and is not saved, by place. It stands there still after another step, and after a lock. */
  private readonly typed: SvelteMap<string, string>;
  private kept: string;
  private readonly problems = new SvelteMap<string, Wrong[]>();
  /** What was saved all the same, and is worth a second look. */
  private readonly doubts = new SvelteMap<string, Wrong[]>();
  /** What could not be saved for a reason outside the plan, by place; tried again together. */
  private readonly unsaved = new Map<string, Wish>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    plan: PlanView,
    private readonly border: PlanBorder,
    typed: Record<string, string> = {},
  ) {
    this.plan = plan;
    this.typed = new SvelteMap(Object.entries(typed));
    this.kept = JSON.stringify([...this.typed]);
  }

  get busy(): boolean {
    return this.onTheWay > 0;
  }

  get closed(): boolean {
    return this.plan.round.closed !== null;
  }

  /** Saves a change; `place` names the field it was made in. Changes are saved in the order they were made. */
  save(place: string, wish: Wish): Promise<Outcome> {
    this.gone = null;
    const typed = this.typed.get(place);
    return this.inTurn(() => this.carry(place, wish, typed));
  }

  /** Takes something away; `what` tells it afterwards, beside the way to put it back. */
  async remove(place: string, wish: Wish, what: string): Promise<Outcome> {
    let back: PlanChange[] = [];
    const outcome = await this.save(place, (plan) => {
      const changes = wish(plan);
      back = putBack(plan, changes);
      return changes;
    });
    if (outcome.is === "saved" && back.length > 0) this.gone = { what, back };
    return outcome;
  }

  /** Puts back what was just taken away. */
  async undo(): Promise<Outcome> {
    const back = this.gone?.back ?? [];
    return await this.save("undo", () => back);
  }

  /** Says what is wrong with what was typed in a place, without asking the plan. */
  refuse(place: string, wrong: Wrong): void {
    this.problems.set(place, [wrong]);
  }

  /** What stands typed in a place and is not saved. */
  typedIn(place: string): string | undefined {
    return this.typed.get(place);
  }

  /** Whether something stands typed in a place that begins so. */
  holdsTyped(places: string): boolean {
    return [...this.typed.keys()].some((place) => place.startsWith(places));
  }

  /** Notes what is typed in a place. */
  type(place: string, text: string): void {
    this.typed.set(place, text);
  }

  /** Puts away what was typed in places. */
  forget(...places: string[]): void {
    for (const place of places) this.typed.delete(place);
  }

  /** What is wrong with what was typed in a place. */
  wrongIn(place: string): Wrong[] {
    return this.problems.get(place) ?? [];
  }

  /** What was saved in a place, and is worth a second look. */
  doubtIn(place: string): Wrong[] {
    return this.doubts.get(place) ?? [];
  }

  /** Everything that is wrong with what was typed, by place. */
  get wrong(): { place: string; wrong: Wrong }[] {
    return [...this.problems].flatMap(([place, problems]) => problems.map((wrong) => ({ place, wrong })));
  }

  /** Saves the field that is being typed in, and forgets what is wrong in fields that are going from the screen. */
  leaveFields(): void {
    leaveField();
    // In its turn: after what is wrong with what was typed last, and before what is told in the fields that come.
    void this.inTurn(() => {
      this.problems.clear();
      this.doubts.clear();
      return Promise.resolve();
    });
  }

  /** Tries again what could not be saved. */
  async retry(): Promise<void> {
    for (const [place, wish] of [...this.unsaved]) await this.save(place, wish);
    if (this.unsaved.size > 0) return;
    this.failure = null;
    await this.keepTyped();
  }

  /** Takes the plan anew, after something else than a field changed it. */
  async reload(): Promise<void> {
    try {
      this.plan = await this.border.view();
      this.stale = null;
    } catch (thrown) {
      this.stale = failureOf(thrown);
    }
  }

  /** Notes that something else than a field was saved. */
  saved(at: string): Promise<void> {
    this.savedAt = at;
    this.gone = null;
    return this.reload();
  }

  /** Notes that a document is erased for good: what stood typed about it goes too. */
  async erased(document: string, at: string): Promise<void> {
    const places = `document-${document}-`;
    // The code of another document may begin like this one's; the names of fields have no hyphen.
    this.forget(...[...this.typed.keys()].filter((place) => place.startsWith(places) && !place.slice(places.length).includes("-")));
    await this.saved(at);
    await this.keepTyped();
  }

  /** Waits for what is on its way; false when something could not be saved. */
  async settle(): Promise<boolean> {
    leaveField();
    // Nothing is changed on behalf of a reader who has not said yes.
    this.asking?.answer("back");
    await this.last;
    if (this.unsaved.size > 0) await this.retry();
    return (await this.keepTyped()) && this.unsaved.size === 0;
  }

  /** Keeps what stands typed, when it is something else than what is kept; false when it could not be. */
  private async keepTyped(): Promise<boolean> {
    const typed = JSON.stringify([...this.typed]);
    // Nothing is typed in a closed round, and what was is gone.
    if (typed === this.kept || this.closed) return true;
    try {
      await this.border.keep(Object.fromEntries(this.typed));
      this.kept = typed;
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const mine = this.last.then(step);
    this.last = mine;
    return mine;
  }

  /** What was typed in a place is done with, unless something else was typed there meanwhile. */
  private done(place: string, typed: string | undefined): void {
    if (this.typed.get(place) === typed) this.typed.delete(place);
  }

  private async carry(place: string, wish: Wish, typed: string | undefined): Promise<Outcome> {
    this.problems.delete(place);
    this.doubts.delete(place);
    this.unsaved.delete(place);
    if (this.unsaved.size === 0) this.failure = null;
    const changes = wish(this.plan);
    // A wish may refuse what was typed; then it stays on the screen beside the reason.
    if (changes.length === 0) {
      if (this.problems.has(place)) return { is: "stays" };
      this.done(place, typed);
      return { is: "back" };
    }
    this.onTheWay += 1;
    try {
      if (this.isRead && !(await this.agreed(changes))) {
        this.done(place, typed);
        return { is: "back" };
      }
      const { at, made, warnings } = await this.patient(this.border.edit(changes));
      if (warnings.length > 0) this.doubts.set(place, warnings);
      this.savedAt = at;
      await this.reload();
      // Until the plan on the screen is the one on the disk, what was typed is what the field shows.
      if (this.stale === null) this.done(place, typed);
      return { is: "saved", made };
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.kind === "badPlan") this.problems.set(place, failure.problems);
      else {
        this.unsaved.set(place, wish);
        this.failure = failure;
      }
      return { is: "stays" };
    } finally {
      this.onTheWay -= 1;
      await this.keepTyped();
    }
  }

  /** Waits for a reply, and tells when it takes longer than it should. */
  private async patient<T>(reply: Promise<T>): Promise<T> {
    const late = setTimeout(() => (this.late = true), 2_000);
    try {
      return await reply;
    } finally {
      clearTimeout(late);
      this.late = false;
    }
  }

  /** Whether there are reviews that a change could touch. */
  private get isRead(): boolean {
    return this.plan.takenOut.length > 0 || this.plan.families.some((family) => family.documents.some((document) => document.reviews > 0));
  }

  private async agreed(changes: PlanChange[]): Promise<boolean> {
    const effects = await this.patient(this.border.effect(changes));
    if (effects.length === 0) return true;
    const go = await new Promise<"on" | "back">((answer) => (this.asking = { effects, answer }));
    this.asking = null;
    return go === "on";
  }
}
