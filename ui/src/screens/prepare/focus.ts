import { tick } from "svelte";

/** After the row at `at` is gone: focus goes to the row that took its place, else to the one before it, else to `otherwise`. */
export async function focusAfterRemoval(rows: string, at: number, otherwise: string): Promise<void> {
  await tick();
  const left = document.getElementById(rows)?.querySelectorAll<HTMLElement>("[data-remove]");
  const next = left?.[at] ?? left?.[at - 1] ?? document.getElementById(otherwise);
  next?.focus();
}
