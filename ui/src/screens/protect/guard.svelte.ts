// Looks through a text while it is written, and changes it where it looks as if it points at a person. It never keeps
// anyone from writing or saving.
import { tick } from "svelte";
import type { Found } from "../../backend/border";
import { call } from "../../backend/call";
import { whatTextsAreAbout } from "./about";
import { inUnits, moved } from "./places";

/** How long the writing rests before the text is looked through, in milliseconds. */
const pause = 500;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The guard of one field; made while its component is. */
export class Guard {
  /** What stands in the field: what is typed, until a new value comes. */
  text: string;
  /** What looks as if it points at a person, in UTF-16 units of `text`. */
  found: Found[];
  /** Whether anything was typed since the field came. */
  isTyped = $state(false);

  private scanned = $state.raw<{ text: string; found: Found[] }>({ text: "", found: [] });
  private readonly about = whatTextsAreAbout();

  constructor(
    value: () => string,
    private readonly field: () => Field | null | undefined,
  ) {
    this.text = $derived(value());
    this.found = $derived(moved(this.scanned.text, this.text, this.scanned.found));
    $effect(() => {
      const at = this.text;
      if (at === this.scanned.text) return;
      const timer = setTimeout(() => void this.look(at), at === "" ? 0 : pause);
      return () => clearTimeout(timer);
    });
  }

  type(typed: string): void {
    this.text = typed;
    this.isTyped = true;
  }

  /** Changes the words as the reader would by hand, so that the field's own undo takes it back. */
  change(one: Found, to: string): void {
    const field = this.field();
    if (!field) return;
    field.focus();
    field.setSelectionRange(one.start, one.end);
    if (document.execCommand("insertText", false, to)) return;
    field.setRangeText(to, one.start, one.end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Leaves the words as they are, in the whole round. */
  async letStand(one: Found): Promise<void> {
    const of = this.about();
    if (of === null) return;
    const at = this.text;
    this.field()?.focus();
    try {
      await call("protect.let_stand", { round: of.round, kind: one.kind, certainty: one.certainty, text: at.slice(one.start, one.end) });
    } catch {
      // It is told again next time.
    }
    await this.look(at);
    await tick();
  }

  private async look(at: string): Promise<void> {
    const of = this.about();
    if (of === null) return;
    try {
      const { findings } = await call("protect.scan", { ...of, text: at });
      this.scanned = { text: at, found: inUnits(at, findings) };
    } catch {
      // It is a help: a text that could not be looked through is written and saved all the same.
    }
  }
}
