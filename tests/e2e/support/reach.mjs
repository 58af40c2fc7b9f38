// Whether everyone can use what is on the screen: axe-core, and what axe does not see. Each check returns what it found
// wrong, and each is shown in checks.test.mjs to find a planted fault.
import { readFileSync } from "node:fs";
import { moved } from "./looks.mjs";
import { axeFaults } from "./reach/axe.mjs";
import { edgeFaults } from "./reach/edges.mjs";
import { focusFaults, focusNow } from "./reach/focus.mjs";
import { nameFaults } from "./reach/names.mjs";
import { pageFaults } from "./reach/page.mjs";
import { sizeFaults } from "./reach/size.mjs";

const inPage = readFileSync(new URL("./reach/in-page.js", import.meta.url), "utf8");

/** All checks that look at the page as it stands; `where` begins each fault. The focus stays where it is. */
export async function faultsOn(page, where) {
  await page.evaluate(inPage);
  const found = [];
  for (const check of [axeFaults, pageFaults, sizeFaults, edgeFaults, nameFaults]) found.push(...(await check(page)));
  return found.map((fault) => `${where}: ${fault}`);
}

/** What is wrong on the way through the page with Tab, from its beginning to its end; the focus is at its end afterwards. */
export async function faultsOnTheWay(page, where) {
  await page.evaluate(inPage);
  return (await focusFaults(page)).map((fault) => `${where}, on the way with Tab: ${fault}`);
}

/** All that is wrong with a screen in the look called `look`; the page is not as it was afterwards. */
export async function faultsIn(page, where, look) {
  const still = await faultsOn(page, where);
  return moved.includes(look) ? [...still, ...(await faultsOnTheWay(page, where))] : still;
}

/** What is wrong with the focus where it is now: lost, without a ring, or hidden. */
export async function faultsOfFocus(page, where) {
  await page.evaluate(inPage);
  return (await focusNow(page)).map((fault) => `${where}: ${fault}`);
}

/** Fails with all `faults`, one a line, if there are any. */
export function none(faults) {
  if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.join("\n")}`);
}
