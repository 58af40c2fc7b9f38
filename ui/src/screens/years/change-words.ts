// A sentence about two rounds as it is set: a number is not parted from the sign that stands close to it.
import type { ChangePiece } from "../../backend/border";
import { language } from "../../words/words.svelte";

/** A piece with the signs that stand close after it. */
export interface SetPiece extends ChangePiece {
  close: string;
}

/** The sentence in pieces that read as it does. */
export function setPieces(pieces: readonly ChangePiece[]): SetPiece[] {
  const set = pieces.map((piece) => ({ ...piece, close: "" }));
  set.forEach((piece, at) => {
    const next = set[at + 1];
    if (piece.number === null || next?.number !== null) return;
    piece.close = /^\S*/.exec(next.text)?.[0] ?? "";
    next.text = next.text.slice(piece.close.length);
  });
  return set;
}

/** Things in a row: "a, b och c". */
export const listed = (things: readonly string[]): string => new Intl.ListFormat(language(), { type: "conjunction" }).format(things);
