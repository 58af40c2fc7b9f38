/** One thing to choose: its code and the words the reader sees. */
export interface Choice {
  value: string;
  label: string;
}

/** A list that narrows what is shown. */
export interface Narrowing<F extends string> {
  filter: F;
  label: string;
  /** The words of the option that lets everything through. */
  any: string;
  options: readonly Choice[];
}

/** Whether the labels are so short that they stand on one line, as on a paper form. */
export function fitsOneLine(choices: readonly Choice[]): boolean {
  return choices.length <= 3 && choices.every((c) => c.label.length <= 12);
}
