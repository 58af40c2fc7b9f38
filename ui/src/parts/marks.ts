/** A place in a text, in UTF-16 units as fields count; `end` is not part of it. */
export interface Mark {
  start: number;
  end: number;
}

/** The text in pieces, marked and not. Marks are in order and apart; what lies outside the text is left out. */
export function pieces(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    found.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  found.push({ text: text.slice(at), marked: false });
  return found.filter((piece) => piece.text !== "");
}
