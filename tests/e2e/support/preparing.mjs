// A round that is being prepared, from an empty store.
import { bridgeFor, call, folderFor } from "./programs.mjs";

export const passphrase = "korrekt häst batteri häftklammer";

/** An empty store, opened, behind a bridge. */
export async function emptyStore(t) {
  const address = await bridgeFor(t, folderFor(t));
  await call(address, "start.create", { name: "Aktgranskning", user: "Eva", passphrase });
  return address;
}

/** An empty store with a round of no keys in it. */
export async function newRound(t) {
  const address = await emptyStore(t);
  const { round } = await call(address, "plans.create", { name: "Aktgranskning 2026", keys: {} });
  return { address, round };
}

export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

/** Waits for a page and for its heading to have the focus. */
export async function arrive(page, name) {
  await heading(page, name).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
}

/** Goes to another step of preparing, as its link does. */
export async function goTo(page, step, name) {
  await page.evaluate((to) => (location.hash = location.hash.replace(/[^/]*$/, to)), step);
  await arrive(page, name);
}
