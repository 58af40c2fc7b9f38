/** A thing without one of its fields: what may be absent is absent, never empty. */
export function without<T extends object, K extends keyof T>(of: T, field: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => name !== field)) as Omit<T, K>;
}
