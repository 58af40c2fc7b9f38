// What the reviewer has done but the backend has not yet acknowledged. Nothing leaves the queue before it has been
// acknowledged, and things leave it in the order they were done; of two values for one place only the last is sent.

export type SavingState<Failure> =
  | { kind: "still" }
  | { kind: "saving" }
  /** What is on its way has been there longer than a save takes. */
  | { kind: "late" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; failure: Failure };

/** Sends one value and says when it was saved, or throws the failure. */
export type Send<Value> = (place: string, value: Value) => Promise<string>;

export class SaveQueue<Value, Failure> {
  private readonly waiting = new Map<string, Value>();
  private readonly drafts = new Map<string, { value: Value; timer: ReturnType<typeof setTimeout> }>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly send: Send<Value>,
    private readonly tell: (state: SavingState<Failure>) => void,
    private readonly pauseMs = 400,
    private readonly lateMs = 2_000,
  ) {}

  /** Saves at once. */
  put(place: string, value: Value): void {
    this.takeBack(place);
    this.waiting.delete(place);
    this.waiting.set(place, value);
    void this.run();
  }

  /** Saves when nothing more has been typed for a moment. */
  putSoon(place: string, value: Value): void {
    this.takeBack(place);
    const timer = setTimeout(() => this.put(place, value), this.pauseMs);
    this.drafts.set(place, { value, timer });
  }

  /** Forgets what waits for a pause in the typing; what is already on its way goes on. */
  takeBack(place: string): void {
    const draft = this.drafts.get(place);
    if (draft) clearTimeout(draft.timer);
    this.drafts.delete(place);
  }

  /** Tries again what failed. */
  retry(): void {
    void this.run();
  }

  /** Sends everything that waits, drafts too; true when all of it has been acknowledged. */
  async flush(): Promise<boolean> {
    for (const [place, draft] of [...this.drafts]) this.put(place, draft.value);
    await this.run();
    return !this.holds();
  }

  /** Waits until what is on its way has arrived, or could not. */
  async arrived(): Promise<void> {
    await this.running;
  }

  /** Whether something is not yet acknowledged. */
  holds(): boolean {
    return this.waiting.size > 0 || this.drafts.size > 0;
  }

  private run(): Promise<void> {
    if (this.waiting.size === 0) return this.running ?? Promise.resolve();
    this.running ??= this.sendAll();
    return this.running;
  }

  private async sendAll(): Promise<void> {
    let next = first(this.waiting);
    while (next) {
      this.tell({ kind: "saving" });
      const [place, value] = next;
      const late = setTimeout(() => this.tell({ kind: "late" }), this.lateMs);
      try {
        const at = await this.send(place, value);
        // A newer value may have come for the same place while this one was on its way: then that one stays.
        if (this.waiting.get(place) === value) this.waiting.delete(place);
        if (this.waiting.size === 0) this.tell({ kind: "saved", at });
      } catch (failure) {
        this.running = null;
        this.tell({ kind: "failed", failure: failure as Failure });
        return;
      } finally {
        clearTimeout(late);
      }
      next = first(this.waiting);
    }
    // Here and not in a later turn: what is put from now on must start a run of its own.
    this.running = null;
  }
}

function first<V>(map: Map<string, V>): [string, V] | undefined {
  return map.entries().next().value;
}
