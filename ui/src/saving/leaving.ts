// What must be on the disk before the store is closed. A page that holds something registers how to save it.

type Settle = () => Promise<boolean>;
const holders = new Set<Settle>();

/** Registers a page's way to save what it holds; returns how to take it back. */
export function holdOpen(settle: Settle): () => void {
  holders.add(settle);
  return () => holders.delete(settle);
}

/** Saves what every page holds; false when something could not be saved. */
export async function settleAll(): Promise<boolean> {
  const settled = await Promise.all([...holders].map((settle) => settle()));
  return settled.every(Boolean);
}

/** Leaves the field that is being typed in, which tells what stands in it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
