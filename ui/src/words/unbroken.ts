/** A text whose numbers stay on the line of the word they follow: "Barn 1" never ends a line with "Barn". */
export function unbroken(text: string): string {
  return text.replace(/(?<=\p{L}) (?=\d)/gu, "\u00a0");
}
