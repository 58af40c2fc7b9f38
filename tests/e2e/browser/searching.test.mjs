// Searching: every question of the round can be chosen, and what is found leads to where it stands.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

test("a question can be chosen before anything is found, and one that is found leads to its result", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/#/search`);
  const { questions } = await call(address, "desk.jump", { round: "2021" });
  const offered = new Set(questions.map(({ question }) => question)).size;
  const options = page.getByLabel("Fråga", { exact: true }).locator("option");
  await options.nth(offered).waitFor({ state: "attached" });
  assert.equal(await options.count(), offered + 1, "each question once, and all of them");

  await page.getByLabel("Vad letar du efter?").fill("samråd");
  const found = page.getByRole("region", { name: "Frågor i nycklarna" }).getByRole("link").first();
  await found.waitFor();
  none(await faultsOn(page, "a search that finds questions"));
  const asked = (await found.locator("mark").first().innerText()).toLowerCase();
  await found.click();
  await page.locator("article :is(h2, h3):focus").waitFor();
  assert.match((await page.locator("article:focus-within .over").innerText()).toLowerCase(), new RegExp(asked));
});
