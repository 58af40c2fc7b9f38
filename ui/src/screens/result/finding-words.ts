// A sentence as it is set: nothing that stands close to a number, such as a bracket, is parted from it at the end of a line.
import type { FindingView, NumberView } from "../../backend/border";

/** Words, or a number that can be opened with the signs that stand close to it. */
export interface Run {
  before: string;
  text: string;
  after: string;
  number: NumberView | null;
  /** Whether it is about those who do not count. */
  aside: boolean;
}

/** The whole sentence, word for word. */
export const sentenceOf = (finding: FindingView): string => [...finding.said, ...finding.aside].map((piece) => piece.text).join("");

/** The sentence in runs that read as it does. */
export function runsOf(finding: FindingView): Run[] {
  const pieces = [...finding.said.map((piece) => ({ ...piece, aside: false })), ...finding.aside.map((piece) => ({ ...piece, aside: true }))];
  const runs: Run[] = pieces.map(({ text, number, aside }) => ({ before: "", text, after: "", number, aside }));
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
