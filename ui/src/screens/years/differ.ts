// Two wordings of one question, word by word: what both say, and what only the one or the other does.

/** Words in a row that both wordings have, or only this one. */
export interface Stretch {
  text: string;
  own: boolean;
}

/** The two wordings, each as its own stretches; put together again they read as they did. */
export function differ(then: string, now: string): [Stretch[], Stretch[]] {
  const [a, b] = [words(then), words(now)];
  // How many words the rest of both have in common, from each place in both: the longest common subsequence.
  const common: number[][] = [];
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = (common[i] = new Array<number>(b.length).fill(0));
    for (let j = b.length - 1; j >= 0; j--) row[j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const [own, others]: [Stretch[], Stretch[]] = [[], []];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return [own, others];
    if (one !== undefined && other !== undefined && same(one, other)) {
      put(own, one, false);
      put(others, other, false);
      [i, j] = [i + 1, j + 1];
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      put(own, one, true);
      i += 1;
    } else if (other !== undefined) {
      put(others, other, true);
      j += 1;
    }
  }
}

/** Words with the space that follows them. */
const words = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/** A word is the same at the beginning of a sentence and before a comma. */
const same = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && bare(one) === bare(other);
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") || word.trim();

function put(row: Stretch[], word: string, own: boolean): void {
  const last = row.at(-1);
  if (last && last.own === own) last.text += word;
  else row.push({ text: word, own });
}
