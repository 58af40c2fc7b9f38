// The event that is being typed, on the disk: a crash takes none of it. It is written when the typing pauses, and
// forgotten when the event is saved or given up.
import type { EventDraft } from "../../backend/border";
import { failureOf, type CallFailure } from "../../backend/call";
import { SaveQueue } from "../../saving/queue";

export class KeptEvent {
  private readonly queue: SaveQueue<EventDraft | null, CallFailure>;
  /** What is on the disk, or on its way there. */
  private kept = JSON.stringify(null);

  constructor(carry: (draft: EventDraft | null) => Promise<unknown>, tell: (failure: CallFailure | null) => void) {
    this.queue = new SaveQueue<EventDraft | null, CallFailure>(
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
  found(draft: EventDraft | null): void {
    this.kept = JSON.stringify(draft);
  }

  /** Keeps what stands in the fields when the typing pauses. */
  keep(draft: EventDraft | null): void {
    const now = JSON.stringify(draft);
    if (now === this.kept) return;
    this.kept = now;
    this.queue.putSoon("event", draft);
  }

  /** The event is to be noted, which forgets it on the disk: nothing older arrives there after it. */
  async noting(): Promise<void> {
    this.queue.takeBack("event");
    await this.queue.arrived();
  }

  /** The event was noted. */
  noted(): void {
    this.kept = JSON.stringify(null);
    // What could not be written before it would be, and bring it back.
    if (this.queue.holds()) this.queue.put("event", null);
  }

  /** Waits until all is on the disk; false when it could not be put there. */
  settle(): Promise<boolean> {
    return this.queue.flush();
  }
}
