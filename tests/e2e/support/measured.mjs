// Times, and the rows of the table that `cargo xtask bench` gathers; written as the Rust benches write theirs.

/** The time that `share` of all are below, in ms. */
export function at(share, times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
}

export const median = (times) => at(0.5, times);
export const p95 = (times) => at(0.95, times);

/** A time as it is read: with as many digits as mean something. */
export function time(ms) {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

export const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)}×`;

export function row(what, ours, beside, ratio, target) {
  console.log(`| ${what} | ${ours} | ${beside} | ${ratio} | ${target} |`);
}
