// Where things stand in a text: Rust counts code points, fields count UTF-16 units, and the text changes meanwhile.
import type { Mark } from "../../parts/marks";

/** The places with their code points counted as UTF-16 units; in order, as they came. */
export function inUnits<P extends Mark>(text: string, places: readonly P[]): P[] {
  const units = [0];
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length);
  const unit = (point: number) => units[point] ?? text.length;
  return places.map((place) => ({ ...place, start: unit(place.start), end: unit(place.end) }));
}

/** The places in `before` that stand untouched in `after`, moved to where they stand now. */
export function moved<P extends Mark>(before: string, after: string, places: readonly P[]): P[] {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < before.length - same && tail < after.length - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  return places.flatMap((place) => {
    if (place.end <= same) return [place];
    return place.start >= before.length - tail ? [{ ...place, start: place.start + shift, end: place.end + shift }] : [];
  });
}
