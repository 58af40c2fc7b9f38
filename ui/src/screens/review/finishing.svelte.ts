// The step from reading to done, and back.
import { call, failureOf, type CallFailure } from "../../backend/call";
import type { Missing, ReviewPage } from "../../backend/border";
import type { Stop } from "./path";
import type { ReviewSheet } from "./sheet.svelte";

export class Finishing {
  /** What the last try found unanswered; a new list for each try. */
  missing = $state.raw<readonly Missing[]>([]);
  failure = $state.raw<CallFailure | null>(null);

  constructor(
    private readonly sheet: ReviewSheet,
    private readonly done: (page: ReviewPage) => void,
    /** Takes the reader to an answer that waits for its reason. */
    private readonly toReason: (stop: Stop) => void,
  ) {}

  /** Marks the review as done; with `gaps`, though questions are unanswered. */
  async submit(gaps: string | null): Promise<void> {
    this.failure = null;
    // What is on the screen but cannot be saved would be counted as something else.
    const [waiting] = this.sheet.withoutReason;
    if (waiting) return this.toReason(waiting);
    // Nothing is marked as done before everything on the screen is on the disk; the save line tells what is wrong.
    if (!(await this.sheet.settle())) return;
    await this.run(() => call("reviews.submit", { review: this.sheet.page.review, ...(gaps === null ? {} : { gaps }) }));
  }

  /** Opens a review that was marked as done. */
  async reopen(reason: string): Promise<void> {
    this.failure = null;
    await this.run(() => call("reviews.reopen", { review: this.sheet.page.review, reason }));
  }

  private async run(step: () => Promise<ReviewPage>): Promise<void> {
    try {
      this.done(await step());
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.kind === "incomplete") this.missing = [...failure.missing];
      else this.failure = failure;
    }
  }
}
