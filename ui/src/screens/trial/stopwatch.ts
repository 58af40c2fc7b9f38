// How long each question is the one at hand, while the window is. It is told in the result of a trial and nowhere else.

export class Stopwatch {
  private at: string | null = null;
  private since: number | null = null;

  /** `now` tells milliseconds that only go forwards; `tell` is told of each stretch when it ends. */
  constructor(
    private readonly now: () => number,
    private readonly tell: (question: string, milliseconds: number) => void,
  ) {}

  /** Another question is at hand. */
  turn(question: string): void {
    if (question === this.at && this.since !== null) return;
    this.stop();
    this.at = question;
    this.since = this.now();
  }

  /** The window is no longer in use; the question stays at hand. */
  stop(): void {
    if (this.at === null || this.since === null) return;
    const milliseconds = Math.round(this.now() - this.since);
    this.since = null;
    if (milliseconds > 0) this.tell(this.at, milliseconds);
  }

  /** The window is in use again. */
  goOn(): void {
    if (this.at !== null) this.turn(this.at);
  }
}
