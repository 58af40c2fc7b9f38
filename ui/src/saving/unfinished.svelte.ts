// What stands typed in a form that is saved as a whole: it stands there again when the form is opened after the store was
// locked or the program ended.
import { onDestroy, onMount } from "svelte";
import { call, failureOf, type CallFailure } from "../backend/call";
import { holdOpen } from "./leaving";
import { Kept } from "./kept";

export class Unfinished<Fields extends object> {
  /** Whether what stands in the fields was typed before, and never saved. */
  found = $state(false);
  /** Why what is being typed could not be kept. */
  failure = $state.raw<CallFailure | null>(null);
  /** Nothing is kept before what was kept is here, nor after the form is done with. */
  private open = $state(false);
  private readonly kept: Kept<Fields>;

  /**
   * Made while the form is. `form` names the form and what it is about; `fields` is what stands in it now, and `put` sets
   * what was found.
   */
  constructor(form: string, fields: () => Fields, put: (found: Fields) => void) {
    const before = JSON.stringify(fields());
    this.kept = new Kept<Fields>(
      (draft) => call("unfinished.keep", { form, fields: draft && JSON.stringify(draft) }),
      (failure) => (this.failure = failure),
    );
    onMount(async () => {
      try {
        const { fields: found } = await call("unfinished.show", { form });
        // What has been typed meanwhile is newer.
        if (found !== null && JSON.stringify(fields()) === before) {
          const read = JSON.parse(found) as Fields;
          this.kept.found(read);
          put(read);
          this.found = true;
        }
        this.open = true;
      } catch (thrown) {
        this.failure = failureOf(thrown);
      }
    });
    $effect(() => {
      const now = fields();
      const written = JSON.stringify(now);
      if (this.open) this.kept.keep(written === before ? null : now);
    });
    onDestroy(holdOpen(() => this.kept.settle()));
  }

  /** The form was saved, or given up: nothing of it is kept. */
  done(): void {
    this.open = false;
    this.kept.keep(null);
    void this.kept.settle();
  }
}

/** Forgets what stands typed in a form, when what it is about is erased for good. */
export const forgetUnfinished = (form: string): Promise<null> => call("unfinished.keep", { form, fields: null });
