// Every screen, in the looks that a user's system may ask for: everyone can use it, and it fits.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { looks } from "../support/looks.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsOn, faultsOnTheWay, none } from "../support/reach.mjs";

after(closeBrowser);

/** Everything that can be found wrong on one screen. */
const faultsOf = async (page, screen) => [...(await faultsOn(page, screen)), ...(await faultsOnTheWay(page, screen))];

for (const [name, look] of Object.entries(looks)) {
  test(`getting in: ${name}`, async (t) => {
    const page = await pageFor(t, look);
    await page.goto(await bridgeFor(t, folderFor(t)));
    await page.getByRole("heading", { level: 1, name: "Välkommen till Aktsam" }).waitFor();
    const faults = await faultsOf(page, "the first start");

    await page.goto(await bridgeFor(t, await demoFor(t)));
    await page.getByRole("heading", { level: 1, name: "Lås upp" }).waitFor();
    faults.push(...(await faultsOf(page, "unlocking")));
    none(faults);
  });

  test(`working: ${name}`, async (t) => {
    const address = await bridgeFor(t, await demoFor(t));
    await call(address, "start.demo", null);
    const { round, families } = await call(address, "desk.show", {});
    const page = await pageFor(t, look);
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: round.name }).waitFor();
    const faults = await faultsOf(page, "the start page");

    const { review } = families[0].tasks[0];
    const screens = {
      "a review that is done": `#/review/${round.id}/${review.key}/document/${review.subject.document}/${review.reviewer}`,
      "the result of a family": `#/family/${round.id}/${families[3].id}`,
      "the round's result": `#/result/${round.id}/*/*`,
      settings: "#/settings",
      "about Aktsam": "#/about",
      "an address that leads nowhere": "#/nowhere",
    };
    for (const [screen, hash] of Object.entries(screens)) {
      await go(page, hash);
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", `the focus is on the heading of ${screen}`);
      faults.push(...(await faultsOf(page, screen)));
    }
    none(faults);
  });
}

async function go(page, hash) {
  const before = await page.title();
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForFunction((title) => document.title !== title && document.querySelector("main h1"), before);
}
