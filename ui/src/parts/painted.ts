/** Resolves when what there is to show has been drawn. */
export function painted(): Promise<void> {
  return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
}
