/**
 * What became of what was typed or chosen in a field: `kept` when it stands on the screen, saved or not; `back` when
 * the field is to show what it showed before.
 */
export type Commit = (value: string) => Promise<"kept" | "back">;
