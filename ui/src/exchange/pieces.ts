// One exchange as a row of pieces: each takes in and lays a little, so that a save that comes meanwhile has its turn between two.
import type { Exchanged, FolderTrouble, FromMember } from "../backend/border";

/** How many bundles a piece takes in, and lays, at most. */
export const most = 20;

/** What the pieces of an exchange came to, all together. */
export interface Came {
  fetched: number;
  published: number;
  /** How many bundles are left to take in. */
  left: number;
  /** How many reviews came from each. */
  from: readonly FromMember[];
  /** Those who were let into the group. */
  letIn: readonly string[];
  trouble: FolderTrouble | null;
}

export const nothing: Came = { fetched: 0, published: 0, left: 0, from: [], letIn: [], trouble: null };

/** What came before and in one piece more. */
export function together(before: Came, piece: Exchanged): Came {
  const from = new Map(before.from.map(({ name, reviews }) => [name, reviews]));
  for (const { name, reviews } of piece.from) from.set(name, (from.get(name) ?? 0) + reviews);
  return {
    fetched: before.fetched + piece.fetched,
    published: before.published + piece.published,
    left: piece.left,
    from: [...from].map(([name, reviews]) => ({ name, reviews })),
    letIn: [...before.letIn, ...piece.letIn],
    trouble: piece.trouble,
  };
}

/** Exchanges piece by piece until there is no more to do, or `goesOn` says no; `told` hears what came so far after each. */
export async function exchangeAll(piece: () => Promise<Exchanged>, goesOn: () => boolean, told: (soFar: Came) => void, pause: () => Promise<void>): Promise<Came> {
  let came = nothing;
  for (;;) {
    const done = await piece();
    came = together(came, done);
    told(came);
    if (!done.more || !goesOn()) return came;
    await pause();
    if (!goesOn()) return came;
  }
}
