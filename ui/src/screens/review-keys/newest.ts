/** Of several versions of the same key the newest, in the order in which the keys came. */
export function newest<K extends { id: string; version: number }>(keys: readonly K[]): K[] {
  const found = new Map<string, K>();
  for (const key of keys) {
    const known = found.get(key.id);
    if (!known || known.version < key.version) found.set(key.id, key);
  }
  return [...found.values()];
}
