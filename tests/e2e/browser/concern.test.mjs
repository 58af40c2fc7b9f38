// An acute concern for a child: the unit's own routine by one press of a key, and a note that it was followed.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { openJournal } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";
import { call } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

/** The dialog, opened by its key from a question. */
async function opened(page) {
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Shift+O");
  const dialog = page.getByRole("dialog", { name: "Akut oro för ett barn" });
  await dialog.waitFor();
  return dialog;
}

/** The boundary is always the window's: what counts is what stands on the disk. */
const noted = async (address, review) => (await call(address, "concern.show", { review })).noted;

test("an acute concern is noted, followed up and taken back by keyboard, and stands in the task list", async (t) => {
  const { page, address, review } = await openJournal(t);
  const dialog = await opened(page);
  await dialog.getByText("socialjouren").waitFor();
  none(await faultsOn(page, "the routine"));
  await page.keyboard.press("Tab");
  assert.equal(await dialog.getByRole("button", { name: "Anteckna att oron är framförd" }).evaluate((one) => one === document.activeElement), true, "one step from the way in");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "Vad gjordes?" }).waitFor();
  none(await faultsOfFocus(page, "after the concern was noted"));
  await page.keyboard.type("Ringde mottagningen kl 14");
  await page.keyboard.press("Tab");
  await dialog.getByText(/^Sparat på den här datorn/).waitFor();
  none(await faultsOn(page, "a concern that is noted"));
  await dialog.getByRole("button", { name: "Överlämnad i dag" }).press("Enter");
  await patiently("it is handed over", async () => (await noted(address, review))?.settled !== null);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  const { done, raised, settled } = await noted(address, review);
  assert.deepEqual([done, raised], ["Ringde mottagningen kl 14", settled]);
  await page.getByText(/^Akut oro antecknad .*, överlämnad .*\.$/).waitFor();
  none(await faultsOn(page, "a review with a concern"));

  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+Z");
  await page.getByText("Ångrade anteckningen om akut oro.").waitFor();
  assert.equal((await noted(address, review)).settled, null, "the last thing that was noted is taken back");
  await page.getByRole("link", { name: "Till startsidan" }).click();
  await page.getByRole("link", { name: /^Journal.*Akut oro antecknad/s }).waitFor();
  none(await faultsOn(page, "the task list with a concern"));
});

test("what is wrong with a day keeps the dialog and what was typed", async (t) => {
  const { page, address, review } = await openJournal(t);
  const dialog = await opened(page);
  await dialog.getByRole("button", { name: "Anteckna att oron är framförd" }).click();
  const raised = dialog.getByRole("textbox", { name: "Oron framfördes den" });
  await raised.fill("i våras");
  await page.keyboard.press("Escape");
  await dialog.getByText("Dagen när oron framfördes går inte att läsa").waitFor();
  assert.equal(await raised.inputValue(), "i våras");
  none(await faultsOn(page, "a day that is wrong"));
  await raised.fill("1 mars 2021");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await noted(address, review)).raised, "2021-03-01");
});

test("what nobody has taken over is told before the round is closed, and leads to where it was raised", async (t) => {
  const { page, address, review } = await openJournal(t);
  await call(address, "concern.note", { review, concern: { raised: "2021-10-01" } });
  await page.evaluate((to) => (location.hash = to), `#/prepare/${review.round}/close`);
  const close = page.getByRole("button", { name: "Avsluta omgången" });
  await close.click();
  const dialog = page.getByRole("dialog", { name: "Avsluta Aktgranskning 2021?" });
  await dialog.getByText("Det finns en akut oro som ingen har tagit över").waitFor();
  none(await faultsOn(page, "a round with an open concern"));
  await dialog.getByRole("link", { name: "Familj 9, Journal" }).click();
  await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();
  await call(address, "concern.note", { review, concern: { raised: "2021-10-01", settled: "2021-10-01" } });
  await page.evaluate((to) => (location.hash = to), `#/prepare/${review.round}/close`);
  await close.click();
  await dialog.getByText("Svaren och resultatet finns kvar.").waitFor();
  assert.equal(await dialog.getByText("Det finns en akut oro").count(), 0, "somebody has taken over");
});

test("the dialog can be used by everyone, in every look", async (t) => {
  for (const look of [{ colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }, { text: "200 %" }]) {
    const { page } = await openJournal(t, { look });
    const dialog = await opened(page);
    await dialog.getByRole("button", { name: "Anteckna att oron är framförd" }).click();
    await dialog.getByRole("textbox", { name: "Vad gjordes?" }).waitFor();
    none(await faultsOn(page, `the dialog, ${JSON.stringify(look)}`));
  }
});
