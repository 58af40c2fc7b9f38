// What is being typed in a form, on the disk: a crash takes none of it. It is written when the typing pauses, and forgotten
// when the form is saved or given up.
import { failureOf, type CallFailure } from "../backend/call";
import { SaveQueue } from "./queue";

export class Kept<Draft> {
  private readonly queue: SaveQueue<Draft | null, CallFailure>;
  /** What is on the disk, or on its way there. */
  private kept = JSON.stringify(null);

  constructor(carry: (draft: Draft | null) => Promise<unknown>, tell: (failure: CallFailure | null) => void) {
    this.queue = new SaveQueue<Draft | null, CallFailure>(
      async (_, draft) => {
        await carry(draft).catch((thrown: unknown) => {
          throw failureOf(thrown);
        });
        return "";
      },
      (state) => {
        if (state.kind === "failed") tell(state.failure);
        else if (state.kind === "saved") tell(null);
      },
    );
  }

  /** What the disk was found to have. */
  found(draft: Draft | null): void {
    this.kept = JSON.stringify(draft);
  }

  /** Keeps what stands in the fields when the typing pauses. */
  keep(draft: Draft | null): void {
    const now = JSON.stringify(draft);
    if (now === this.kept) return;
    this.kept = now;
    this.queue.putSoon("form", draft);
  }

  /** The form is to be saved, which forgets it on the disk: nothing older arrives there after it. */
  async saving(): Promise<void> {
    this.queue.takeBack("form");
    await this.queue.arrived();
  }

  /** The form was saved. */
  saved(): void {
    this.kept = JSON.stringify(null);
    // What could not be written before it would be, and bring it back.
    if (this.queue.holds()) this.queue.put("form", null);
  }

  /** Waits until all is on the disk; false when it could not be put there. */
  settle(): Promise<boolean> {
    return this.queue.flush();
  }
}
