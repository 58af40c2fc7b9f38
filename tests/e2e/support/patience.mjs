// Waiting for something to become true, with a limit and a reason; never a fixed pause.
import { setTimeout as pause } from "node:timers/promises";

/** Asks `question` again and again until it gives something true, and returns it; fails after 15 s with what was last heard. */
export async function patiently(what, question) {
  const limit = Date.now() + 15_000;
  let last;
  while (Date.now() < limit) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await pause(25);
  }
  throw new Error(`waited in vain until ${what}`, { cause: last });
}
