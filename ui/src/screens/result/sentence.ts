// A sentence as it is set: nothing that stands close to a number, such as a bracket, is parted from it at the end of a line.
import type { FindingView } from "../../backend/border";

/** A part of a sentence: words, or a number that can be opened, as `N` tells it. */
export interface Piece<N> {
  text: string;
  number: N | null;
  /** Whether it is about those who do not count. */
  aside?: boolean;
}

/** Words, or a number that can be opened with the signs that stand close to it. */
export interface Run<N> {
  before: string;
  text: string;
  after: string;
  number: N | null;
  aside: boolean;
}

/** The pieces of what was found, what is said of those who do not count last. */
export const piecesOf = (finding: FindingView) => [...finding.said.map((piece) => ({ ...piece, aside: false })), ...finding.aside.map((piece) => ({ ...piece, aside: true }))];

/** The whole sentence, word for word. */
export const sentenceOf = (finding: FindingView): string => piecesOf(finding).map((piece) => piece.text).join("");

/** A sentence in runs that read as it does. */
export function runsOf<N>(pieces: readonly Piece<N>[]): Run<N>[] {
  const runs = pieces.map(({ text, number, aside = false }) => ({ before: "", text, after: "", number, aside }));
  runs.forEach((run, at) => {
    if (run.number === null) return;
    const [last, next] = [runs[at - 1], runs[at + 1]];
    if (last?.number === null) {
      run.before = /\S*$/.exec(last.text)?.[0] ?? "";
      last.text = last.text.slice(0, last.text.length - run.before.length);
    }
    if (next?.number === null) {
      run.after = /^\S*/.exec(next.text)?.[0] ?? "";
      next.text = next.text.slice(run.after.length);
    }
  });
  return runs;
}
