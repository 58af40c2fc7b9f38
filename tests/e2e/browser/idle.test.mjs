// A window that nobody watches is locked: what was typed is saved, the page is taken out of the document and the store is
// closed; and whoever unlocks it stands where they were.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { active, openJournal } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor, putToSleep } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

/** Opens the page anew with the shortest time before it is locked, and a clock that the test moves. */
async function withOwnClock(page) {
  await page.evaluate(() => localStorage.setItem("aktsam-preferences", JSON.stringify({ lockAfter: 5, tour: "offered" })));
  await page.clock.install();
  await page.reload();
}

/** Nobody touches the window for six minutes. */
const leave = (page) => page.clock.runFor("06:00");

/** Waits until the window is locked; nothing of what was on it is left, and the store is closed. */
async function isLocked(page, address, ...texts) {
  await heading(page, "Lås upp").waitFor();
  const left = await page.evaluate(() => [document.body.outerHTML, document.title, ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value)].join("\n"));
  for (const text of texts) assert.ok(!left.includes(text), `“${text}” is not left in the document`);
  await assert.rejects(() => call(address, "desk.show", {}), /locked/, "the store is closed");
}

async function unlock(page) {
  await page.getByLabel("Lösenfras", { exact: true }).fill("prova aktsam");
  await page.keyboard.press("Enter");
}

/** The review of the journal with the focus in its first unanswered question; returns which one that is. */
async function inQuestion(page) {
  await active(page).locator("[data-answer] input:focus").waitFor();
  await page.keyboard.press("F8");
  await active(page).locator("[data-answer] input:focus").waitFor();
  return active(page).getAttribute("data-question");
}

test("half a sentence of a comment is saved before the window is locked, and one stands in its question afterwards", async (t) => {
  const { page, address, onDisk } = await openJournal(t);
  await withOwnClock(page);
  const question = await inQuestion(page);
  await page.keyboard.press("F2");
  await page.keyboard.type("Hon berättar att");
  await leave(page);
  await isLocked(page, address, "Hon berättar", "Journal", "Familj 9");
  none(await faultsOfFocus(page, "a window that was locked"));

  await unlock(page);
  await heading(page, "Journal").waitFor();
  await active(page).locator("[data-answer] input:focus").waitFor();
  assert.equal(await active(page).getAttribute("data-question"), question, "the same question");
  assert.equal(await active(page).getByRole("textbox", { name: "Kommentar" }).inputValue(), "Hon berättar att");
  assert.ok((await onDisk()).slots.some((slot) => slot.question === question && slot.comment === "Hon berättar att"), "and it is a version");
});

test("an action half written is there again in its form after the window was locked, until it is given up", async (t) => {
  const { page, address } = await openDemo(t);
  const { round } = await call(address, "desk.show", {});
  await page.evaluate((to) => (location.hash = to), `#/result/${round.id}/child-investigation/*`);
  await heading(page, "Resultat för varje typ av handling").waitFor();
  await withOwnClock(page);
  const add = page.locator("#add-action-met-child");
  await add.click();
  const what = page.getByRole("dialog", { name: "Ny åtgärd" }).getByRole("textbox", { name: "Vad ska göras?" });
  await what.fill("Barnet träffas på en pla");
  await leave(page);
  await isLocked(page, address, "Barnet träffas");

  await unlock(page);
  await heading(page, "Resultat för varje typ av handling").waitFor();
  await add.click();
  await page.getByText("Det här hann du skriva förra gången. Det är inte sparat än.").waitFor();
  assert.equal(await what.inputValue(), "Barnet träffas på en pla");
  none(await faultsOn(page, "a form that stands as it was left"));
  await page.keyboard.press("Escape");
  await what.waitFor({ state: "detached" });
  await add.click();
  await what.waitFor();
  assert.equal((await call(address, "unfinished.show", { form: `action/${round.id}/${round.id}/child-investigation/met-child/subjects` })).fields, null);
  assert.equal(await what.inputValue(), "", "what was given up is gone");
});

test("what was half written of an action is gone when the action is erased for good", async (t) => {
  const { page, address } = await openDemo(t);
  const { round } = await call(address, "desk.show", {});
  const { actions } = await call(address, "actions.list", { round: round.id });
  const form = `action/${round.id}/${actions[0].id}`;
  await page.evaluate((to) => (location.hash = to), `#/actions/${round.id}`);
  await page.locator(`#change-${actions[0].id}`).click();
  await page.getByRole("textbox", { name: "Vad ska göras?" }).fill("Halvskrivet");
  await patiently("it is kept", async () => (await call(address, "unfinished.show", { form })).fields !== null);
  await page.reload();
  await page.getByRole("button", { name: new RegExp(`^Radera för gott … ${actions[0].what.slice(0, 20)}`) }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Radera för gott" }).click();
  await patiently("the action is gone", async () => (await call(address, "actions.list", { round: round.id })).actions.every(({ id }) => id !== actions[0].id));
  await patiently("and what was half written of it", async () => (await call(address, "unfinished.show", { form })).fields === null);
});

test("a family's name half typed is saved before the window is locked, and one stands in the same step afterwards", async (t) => {
  const { page, address } = await openDemo(t);
  const { round } = await call(address, "desk.show", {});
  await page.evaluate((to) => (location.hash = to), `#/prepare/${round.id}/families`);
  await heading(page, "Familjer").waitFor();
  await withOwnClock(page);
  await page.getByRole("button", { name: /^Familj 2/ }).click();
  await page.getByLabel("Familjens kodnamn").fill("Familj 2 åtta");
  await leave(page);
  await isLocked(page, address, "Familj 2 åtta", "Familj 3");

  await unlock(page);
  await heading(page, "Familjer").waitFor();
  await page.getByRole("button", { name: /^Familj 2 åtta/ }).waitFor();
  assert.ok((await call(address, "plans.view", { round: round.id })).families.some(({ label }) => label === "Familj 2 åtta"));
});

test("an event half noted is there again in its dialog after the window was locked", async (t) => {
  const { page, address } = await openJournal(t);
  await withOwnClock(page);
  const question = await inQuestion(page);
  await page.keyboard.press("F6");
  const day = page.getByLabel("Dag, eller första dagen");
  await day.fill("i slutet av mars");
  await leave(page);
  await isLocked(page, address, "i slutet av mars", "Samråd");

  await unlock(page);
  await active(page).locator("[data-answer] input:focus").waitFor();
  assert.equal(await active(page).getAttribute("data-question"), question);
  await page.keyboard.press("F6");
  await day.waitFor();
  assert.equal(await day.inputValue(), "i slutet av mars");
});

test("a computer that slept too long is locked before anything is done with it", async (t) => {
  const { page, address, onDisk } = await openJournal(t);
  await withOwnClock(page);
  await inQuestion(page);
  const before = (await onDisk()).slots.map(({ state }) => state);
  // Only the clock on the wall went on while it slept.
  await page.clock.setSystemTime(Date.now() + 9 * 3_600_000);
  await page.keyboard.press("1");
  await isLocked(page, address, "Journal");
  await unlock(page);
  await heading(page, "Journal").waitFor();
  assert.deepEqual((await onDisk()).slots.map(({ state }) => state), before, "the key that woke it chose nothing");
});

test("nothing is seen of a page while what was typed on it is on its way to the disk", async (t) => {
  const { page, address } = await openJournal(t);
  await withOwnClock(page);
  await inQuestion(page);
  await page.keyboard.press("F2");
  await page.keyboard.type("Hon berättar att");
  const wake = putToSleep(address);
  await leave(page);
  await page.getByRole("status").filter({ hasText: "Det du skrev sparas först." }).waitFor();
  assert.equal((await page.evaluate(() => document.body.innerText)).trim(), "Låser. Det du skrev sparas först.");
  wake();
  await isLocked(page, address, "Hon berättar", "Journal");
});

test("what cannot be saved is not locked away: it stays on the screen, and is locked when it can be saved", async (t) => {
  const { page, address, onDisk } = await openJournal(t);
  await withOwnClock(page);
  await inQuestion(page);
  let full = true;
  await page.route("**/rpc", (route) => (full && /^reviews\.(comment|draft)$/.test(route.request().postDataJSON().name) ? route.fulfill({ json: { failure: { kind: "diskFull" } } }) : route.fallback()));
  await page.keyboard.press("F2");
  await page.keyboard.type("Hon berättar att");
  await leave(page);
  await page.locator(".saving.failed").waitFor();
  const comment = active(page).getByRole("textbox", { name: "Kommentar" });
  await patiently("the text is in sight, with the focus in it", () => comment.evaluate((field) => field.value === "Hon berättar att" && field === document.activeElement));
  none(await faultsOn(page, "a page that could not be locked"));
  full = false;
  await leave(page);
  await isLocked(page, address, "Hon berättar", "Journal");
  await unlock(page);
  await heading(page, "Journal").waitFor();
  assert.ok((await onDisk()).slots.some((slot) => slot.comment === "Hon berättar att"));
});

test("somebody else who unlocks the store begins at their own start page", async (t) => {
  const { page, address } = await openJournal(t);
  await call(address, "users.add", { name: "Bo", passphrase: "fyra lugna älgar", own: "prova aktsam" });
  await page.keyboard.press("Control+l");
  await isLocked(page, address, "Journal");
  await page.getByLabel("Lösenfras", { exact: true }).fill("fyra lugna älgar");
  await page.keyboard.press("Enter");
  await heading(page, "Aktgranskning 2021").waitFor();
});

/** The start page of the made-up round. */
async function openDemo(t) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(address);
  await heading(page, "Aktgranskning 2021").waitFor();
  return { page, address };
}
