// The first and the last round that ask a question.
import type { ChangeView, PointView, RoundHead } from "../../backend/border";

/** A question in one round. */
export interface Asked {
  round: RoundHead;
  point: PointView;
}

/** The question as the first and as the last round asks it; null when only one does. */
export function ends(change: ChangeView, rounds: readonly RoundHead[]): { then: Asked; now: Asked } | null {
  const asked = rounds.flatMap((round, at) => {
    const point = change.points[at];
    return point ? [{ round, point }] : [];
  });
  const [then, now] = [asked[0], asked.at(-1)];
  return then && now && then !== now ? { then, now } : null;
}
