import { tick } from "svelte";

/** When a button takes itself away, focus goes to `next` within the same place of the form, never to nowhere. */
export async function keepFocus(event: Event, next = "input, textarea"): Promise<void> {
  const place = (event.currentTarget as HTMLElement).closest("[data-slot]");
  await tick();
  place?.querySelector<HTMLElement>(next)?.focus();
}
