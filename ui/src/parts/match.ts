// Finding among names by what is typed.

/** Something that can be picked, with the words it is found by. */
export interface Pickable {
  key: string;
  text: string;
  detail?: string | undefined;
  group?: string | undefined;
  /** The keys that do the same, as they are printed. */
  caps?: readonly string[] | undefined;
}

/** A text as it is compared: å, ä and ö are letters of their own, other marks fall away. */
export function plain(text: string): string {
  const swedish = text.normalize("NFC").toLocaleLowerCase("sv");
  return [...swedish].map((letter) => ("åäö".includes(letter) ? letter : letter.normalize("NFD").replace(/\p{M}/gu, ""))).join("");
}

/** Those of `choices` that hold every word of `typed`, the best first: the beginning of the name, then of its words,
 * then anywhere. Each group stays together, and those that fit equally keep their order. */
export function found<T extends Pickable>(choices: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...choices];
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, words);
    return rank === null ? [] : [{ choice, rank }];
  });
  const best = new Map<string | undefined, number>();
  for (const { choice, rank } of ranked) best.set(choice.group, Math.min(best.get(choice.group) ?? rank, rank));
  const groups = [...best.keys()];
  return ranked
    .sort((a, b) => (best.get(a.choice.group) ?? 0) - (best.get(b.choice.group) ?? 0) || groups.indexOf(a.choice.group) - groups.indexOf(b.choice.group) || a.rank - b.rank)
    .map(({ choice }) => choice);
}

function rankOf(choice: Pickable, words: readonly string[]): number | null {
  const [text, detail] = [plain(choice.text), plain(choice.detail ?? "")];
  if (!words.every((word) => text.includes(word) || detail.includes(word))) return null;
  if (text.startsWith(words.join(" "))) return 0;
  const begins = (word: string) => text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word));
  if (words.every(begins)) return 1;
  return words.every((word) => text.includes(word)) ? 2 : 3;
}
