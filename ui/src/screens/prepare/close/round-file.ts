// How a round is saved to a file: what is wrong with what was typed, and what the file is called.
import { leastCharacters } from "../../first/store-form";

/** What seals the file, as typed; an open file needs none of it. */
export interface Seal {
  kind: "sealed" | "open";
  passphrase: string;
  again: string;
}

/** Everything that must be put right, in the order of the fields. */
export function faultsOf(form: Seal) {
  if (form.kind === "open") return [];
  if ([...form.passphrase].length < leastCharacters) return [{ field: "passphrase", says: "first-passphrase-short" } as const];
  return form.passphrase === form.again ? [] : [{ field: "again", says: "first-again-differs" } as const];
}

/** What is suggested; without the signs that no file may have in its name. An open file says by its name what it is. */
export function fileName(round: string, kind: Seal["kind"]): string {
  const name = round.replace(/[\\/:*?"<>|\s]+/g, " ").trim();
  return `${name === "" ? "Aktsam" : name}.${kind === "open" ? "json" : "aktsam-round"}`;
}
