// A draft of a key on the screen: its parts, what is on its way to the disk, and what is found in it. A change is made here
// at once and sent after; what a command makes comes back as changes too, so that both sides always hold the same parts.
import { SvelteMap } from "svelte/reactivity";
import { failureOf, type CallFailure } from "../../backend/call";
import type { Added, DraftEdit, DraftHead, DraftLook, DraftPage, DraftPreview, DraftSaved, DraftStepped, KeyChange, NewPart, Outline, PreviewAnswer, Question, QuestionsCopied, Rating, Scale, SectionHead } from "../../backend/border";
import { leaveField } from "../../saving/leaving";
import { SaveQueue } from "../../saving/queue";

/** How a draft is reached. */
export interface DraftBorder {
  change: (edits: DraftEdit[], manner: "typed" | "chosen") => Promise<DraftSaved>;
  add: (what: NewPart) => Promise<Added>;
  copy: (from: { key: string; version: number }, questions: string[], section: string, after?: string) => Promise<QuestionsCopied>;
  undo: () => Promise<DraftStepped>;
  redo: () => Promise<DraftStepped>;
  look: () => Promise<DraftLook>;
  preview: (answers: PreviewAnswer[]) => Promise<DraftPreview>;
}

/** What is sent at a time: one step. */
interface Sent {
  edits: DraftEdit[];
  manner: "typed" | "chosen";
}

/** How long after the last change a draft is looked through. */
const pauseMs = 500;

/** What an edit changes, as a name. */
export function placeOf(edit: DraftEdit): string {
  if ("head" in edit) return "head";
  if ("outline" in edit) return "outline";
  const [thing, [id]] = Object.entries(edit)[0] as [string, [string, unknown]];
  return `${thing}/${id}`;
}

export class DraftDesk {
  head = $state.raw() as DraftHead;
  outline = $state.raw() as Outline;
  readonly sections = new SvelteMap<string, SectionHead>();
  readonly questions = new SvelteMap<string, Question>();
  readonly scales = new SvelteMap<string, Scale>();
  readonly ratings = new SvelteMap<string, Rating>();
  readonly changes = new SvelteMap<string, KeyChange>();
  readonly dismissed = new SvelteMap<string, string>();
  /** What is found in it; null until it has been looked through. */
  found = $state.raw<DraftLook | null>(null);
  /** How a made-up family meets it; null until it was asked. */
  shown = $state.raw<DraftPreview | null>(null);
  savedAt = $state<string | null>(null);
  busy = $state(false);
  late = $state(false);
  failure = $state.raw<CallFailure | null>(null);
  back = $state(false);
  again = $state(false);
  private answers: PreviewAnswer[] = [];
  private readonly queue: SaveQueue<Sent, CallFailure>;
  private steps = 0;
  /** The last command that makes changes, until it has. */
  private carried: Promise<unknown> = Promise.resolve();
  private looking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly page: DraftPage,
    private readonly border: DraftBorder,
  ) {
    this.head = page.head;
    this.outline = page.outline;
    for (const name of ["sections", "questions", "scales", "ratings", "changes", "dismissed"] as const) {
      for (const [id, one] of Object.entries(page[name])) (this[name] as SvelteMap<string, unknown>).set(id, one);
    }
    this.savedAt = page.saved;
    this.back = page.steps.back;
    this.again = page.steps.again;
    this.queue = new SaveQueue<Sent, CallFailure>(
      async (_, { edits, manner }) => {
        try {
          return (await border.change(edits, manner)).at;
        } catch (thrown) {
          throw failureOf(thrown);
        }
      },
      (state) => {
        this.busy = state.kind === "saving" || state.kind === "late";
        this.late = state.kind === "late";
        this.failure = state.kind === "failed" ? state.failure : null;
        if (state.kind === "saved") this.savedAt = state.at;
      },
    );
    this.lookSoon(0);
  }

  /** Every question in the order it is asked. */
  get order(): string[] {
    return this.outline.sections.flatMap(({ questions }) => questions).filter((id) => this.questions.has(id));
  }

  /** Keeps what is being typed in one part. */
  type(edit: DraftEdit): void {
    this.apply([edit]);
    this.queue.putSoon(placeOf(edit), { edits: [edit], manner: "typed" });
    this.changed();
  }

  /** Makes a change as a step of its own. */
  choose(...edits: DraftEdit[]): void {
    this.apply(edits);
    // What was typed in the same places is in what is sent now.
    for (const edit of edits) this.queue.takeBack(placeOf(edit));
    this.steps += 1;
    this.queue.put(`step/${String(this.steps)}`, { edits, manner: "chosen" });
    this.changed();
  }

  question(id: string, fields: Partial<Question>, how: "type" | "choose"): void {
    const one = this.questions.get(id);
    if (one) this[how]({ question: [id, { ...one, ...fields }] });
  }

  scale(id: string, fields: Partial<Scale>, how: "type" | "choose"): void {
    const one = this.scales.get(id);
    if (one) this[how]({ scale: [id, { ...one, ...fields }] });
  }

  rating(id: string, fields: Partial<Rating>, how: "type" | "choose"): void {
    const one = this.ratings.get(id);
    if (one) this[how]({ rating: [id, { ...one, ...fields }] });
  }

  section(id: string, fields: Partial<SectionHead>): void {
    const one = this.sections.get(id);
    if (one) this.type({ section: [id, { ...one, ...fields }] });
  }

  /** Adds a part; its code, or null when it could not be added. */
  async add(what: NewPart): Promise<string | null> {
    return this.carry(async () => {
      const { id, saved } = await this.border.add(what);
      this.take(saved);
      return id;
    });
  }

  async copy(from: { key: string; version: number }, questions: string[], section: string, after?: string): Promise<QuestionsCopied | null> {
    return this.carry(async () => {
      const copied = await this.border.copy(from, questions, section, after);
      this.take(copied.saved);
      return copied;
    });
  }

  /** Takes back the last step, or does it again. */
  async step(way: "undo" | "redo"): Promise<DraftEdit[]> {
    const edits = await this.carry(async () => {
      const { saved, steps } = await this.border[way]();
      if (saved) this.take(saved);
      this.back = steps.back;
      this.again = steps.again;
      return saved?.edits ?? [];
    });
    return edits ?? [];
  }

  /** Answers that are tried in the preview. */
  try(answers: PreviewAnswer[]): void {
    this.answers = answers;
    void this.preview();
  }

  retry(): void {
    this.queue.retry();
  }

  /** Leaves the field that is being typed in, and waits until all is on the disk; false when it could not be put there. */
  async settle(): Promise<boolean> {
    leaveField();
    await this.carried;
    return this.queue.flush();
  }

  /** What is shown is left: nothing is asked any more. */
  leave(): void {
    clearTimeout(this.looking);
  }

  private apply(edits: readonly DraftEdit[]): void {
    for (const edit of edits) {
      if ("head" in edit) this.head = edit.head ?? this.head;
      else if ("outline" in edit) this.outline = edit.outline;
      else if ("section" in edit) put(this.sections, edit.section);
      else if ("question" in edit) put(this.questions, edit.question);
      else if ("scale" in edit) put(this.scales, edit.scale);
      else if ("rating" in edit) put(this.ratings, edit.rating);
      else if ("change" in edit) put(this.changes, edit.change);
      else put(this.dismissed, edit.dismissed);
    }
  }

  private take(saved: DraftSaved): void {
    this.apply(saved.edits);
    this.savedAt = saved.at;
    this.changed();
  }

  private changed(): void {
    this.back = true;
    this.again = false;
    this.lookSoon(pauseMs);
  }

  /** Does what needs all that was changed to be on the disk first. */
  private carry<T>(work: () => Promise<T>): Promise<T | null> {
    const carried = this.carryOut(work);
    this.carried = carried;
    return carried;
  }

  private async carryOut<T>(work: () => Promise<T>): Promise<T | null> {
    if (!(await this.queue.flush())) return null;
    this.busy = true;
    try {
      return await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  private lookSoon(ms: number): void {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => void this.lookThrough(), ms);
  }

  private async lookThrough(): Promise<void> {
    if (!(await this.queue.flush())) return;
    try {
      this.found = await this.border.look();
    } catch {
      // What it found before stays; the next change looks again.
      return;
    }
    await this.preview();
  }

  private async preview(): Promise<void> {
    try {
      this.shown = await this.border.preview(this.answers);
    } catch {
      // As above.
    }
  }
}

function put<T>(map: SvelteMap<string, T>, [id, one]: [string, T | null]): void {
  if (one === null) map.delete(id);
  else map.set(id, one);
}
