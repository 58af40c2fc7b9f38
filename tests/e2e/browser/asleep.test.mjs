// The computer is put to sleep in the middle of a save: nothing is promised before it is on the disk, what was typed stays on
// the screen, and when it wakes all of it is saved, once.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { active, openJournal, saved } from "../support/journal.mjs";
import { bridgeFor, call, demoFor, putToSleep } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const line = (page) => page.locator(".saving");
const late = (page) => line(page).getByRole("status").filter({ hasText: "inte sparat ännu" });
/** What the line tells when it is done promising: it says saved, and is not at work. */
const promises = async (page) => (await line(page).getAttribute("aria-busy")) === "false" && /^Sparat/.test((await line(page).innerText()).trim());

test("an answer and a comment given while the computer falls asleep are promised when they are saved, and saved once", async (t) => {
  const { page, address, review, onDisk } = await openJournal(t);
  await page.keyboard.press("F8");
  await active(page).locator("[data-answer] input:focus").waitFor();
  const question = await active(page).getAttribute("data-question");
  const here = async () => (await onDisk()).slots.find((slot) => slot.question === question);
  const before = await here();

  const wake = putToSleep(address);
  await page.keyboard.press("1");
  await page.keyboard.press("F2");
  await page.keyboard.type("Hon var med på mötet");
  assert.equal(await promises(page), false, "nothing is promised while nothing can be saved");
  await late(page).waitFor();
  none(await faultsOn(page, "a save that takes long"));
  await page.getByRole("heading", { level: 1 }).focus();
  assert.equal(await promises(page), false);
  assert.equal(await active(page).getByRole("textbox", { name: "Kommentar" }).inputValue(), "Hon var med på mötet", "what was typed stays on the screen");
  assert.equal(await active(page).locator("[data-answer] input:checked").count(), 1, "and so does what was chosen");

  wake();
  await saved(page);
  const after = await here();
  assert.notDeepEqual(after.state, before.state);
  assert.equal(after.comment, "Hon var med på mötet");
  const { entries } = await call(address, "reviews.history", { review, slot: { question } });
  const written = entries.flatMap(({ changes }) => changes.map((change) => change.after));
  assert.equal(written.length, 2, `one version of each: ${JSON.stringify(written)}`);
});

test("a change of the plan waits for the computer to wake, and says so", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { round } = await call(address, "desk.show", {});
  const page = await pageFor(t);
  await page.goto(`${address}/#/prepare/${round.id}/round`);
  const name = page.getByLabel("Vad heter omgången?");
  await name.waitFor();
  await page.waitForLoadState("networkidle");

  const wake = putToSleep(address);
  await name.fill("Granskning hösten 2026");
  await page.keyboard.press("Tab");
  await late(page).waitFor();
  assert.equal(await promises(page), false);
  assert.equal(await name.inputValue(), "Granskning hösten 2026");
  wake();
  await saved(page);
  assert.equal((await call(address, "plans.view", { round: round.id })).round.name, "Granskning hösten 2026");
});
