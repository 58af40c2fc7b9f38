// Key screens beside pictures of how they are meant to look.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { look, looksAsReference } from "../support/references.mjs";
import { addFamilyToRead } from "../support/rounds.mjs";

after(closeBrowser);

/** The screens that an address leads to. `of` is the demo round and its families. */
const screens = {
  start: () => "#/",
  "prepare-families": ({ round }) => `#/prepare/${round.id}/families`,
  "who-reads-what": ({ round }) => `#/prepare/${round.id}/reading`,
  family: ({ round, families }) => `#/family/${round.id}/${families.find(({ label }) => label === "Familj 3").id}`,
  result: ({ round }) => `#/result/${round.id}/*/*`,
  search: () => "#/search/barn",
};

for (const [name, hash] of Object.entries(screens)) {
  test(`${name} looks as it is meant to`, async (t) => {
    const address = await openDemo(t);
    const page = await shown(t, address, hash(await call(address, "desk.show", {})));
    await looksAsReference(page, name);
  });
}

test("unlock looks as it is meant to", async (t) => {
  const page = await unlocking(t);
  await looksAsReference(page, "unlock", [".folder"]);
});

test("the events of a family look as they are meant to", async (t) => {
  const address = await openDemo(t);
  const { round, families } = await call(address, "desk.show", {});
  const page = await shown(t, address, screens.family({ round, families }));
  await page.locator("#events-heading").evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await looksAsReference(page, "family-events");
});

/** Families as a spreadsheet copies them; the last row names a document that there is not. */
const table = [
  ["Familj", "Medlem", "Barn eller vuxen", "Handling", "Vems akt", "Område"],
  ["Familj 21", "Barn 1", "barn", "Utredning", "barn", "LSS"],
  ["Familj 21", "Förälder 1", "vuxen", "Utredning", "vuxen", "Beroende"],
  ["Familj 22", "Barn 1", "barn", "Utrednig", "barn", "LSS"],
];

test("the preview of a pasted table looks as it is meant to", async (t) => {
  const address = await openDemo(t);
  const { round } = await call(address, "desk.show", {});
  const page = await shown(t, address, `#/prepare/${round.id}/table`);
  await page.locator("main textarea").first().fill(table.map((row) => row.join("\t")).join("\n"));
  await page.locator("main table").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator("main table").first().evaluate((preview) => preview.scrollIntoView({ block: "center" }));
  await looksAsReference(page, "import-preview");
});

test("a review and its events look as they are meant to", async (t) => {
  const address = await openDemo(t);
  const { review } = await addFamilyToRead(address);
  const page = await shown(t, address, `#/review/${review.round}/${review.key}/document/${review.subject.document}/${review.reviewer}`);
  await page.keyboard.press("F8");
  await page.locator("[data-answer] input:focus").waitFor();
  await page.keyboard.press("1");
  await page.locator(".saving[aria-busy=false]").filter({ hasText: "Sparat" }).waitFor();
  await looksAsReference(page, "review", [".saving"]);
  await page.getByRole("button", { name: "Händelse", exact: true }).click();
  await page.locator("input[name='event-kind']:focus").waitFor();
  await looksAsReference(page, "review-events", [".saving"]);
});

test("a word that differs is found, and it is told where it can be seen", { skip: process.env.AKTSAM_REFERENCES === "write" }, async (t) => {
  const page = await unlocking(t);
  await page.evaluate(() => (document.querySelector("h1").textContent = "Lås igen"));
  await assert.rejects(() => looksAsReference(page, "unlock", [".folder"]), /unlock differs .* unlock-actual\.png/s);
});

async function openDemo(t) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  return address;
}

async function shown(t, address, hash) {
  const page = await pageFor(t, look);
  // The tour is offered once, and has been.
  await page.addInitScript(() => localStorage.setItem("aktsam-preferences", '{"tour":"offered"}'));
  await page.goto(`${address}/${hash}`);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

async function unlocking(t) {
  const page = await pageFor(t, look);
  await page.goto(await bridgeFor(t, await demoFor(t)));
  await page.getByLabel("Lösenfras", { exact: true }).waitFor();
  return page;
}
