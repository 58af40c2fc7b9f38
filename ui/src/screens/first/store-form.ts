// The form for a new store: what is wrong with it, all at once.

export interface NewStoreForm {
  name: string;
  user: string;
  parent: string;
  passphrase: string;
  again: string;
}

/** The least number of characters that the store takes. */
export const leastCharacters = 12;

/** Everything that must be put right, in the order of the fields. */
export function faults(form: NewStoreForm) {
  const found = [];
  if (form.name.trim() === "") found.push({ field: "name", says: "first-name-missing" } as const);
  else if (/[\\/:*?"<>|]/.test(form.name) || form.name.trim().startsWith(".")) found.push({ field: "name", says: "first-name-wrong" } as const);
  if (form.user.trim() === "") found.push({ field: "user", says: "first-user-missing" } as const);
  if (characters(form.passphrase) < leastCharacters) found.push({ field: "passphrase", says: "first-passphrase-short" } as const);
  else if (form.passphrase !== form.again) found.push({ field: "again", says: "first-again-differs" } as const);
  return found;
}

/** A word of help while the passphrase is typed. Length is what counts; rules about signs make people write it down. */
export function strength(passphrase: string) {
  const length = characters(passphrase);
  if (length < leastCharacters || new Set(passphrase).size < 6) return "first-strength-short" as const;
  return length < 20 ? ("first-strength-fair" as const) : ("first-strength-good" as const);
}

function characters(text: string): number {
  return [...text].length;
}
