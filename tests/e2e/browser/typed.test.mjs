// What is typed while a round is prepared is saved when one leaves, and stands where it was typed when it could not be.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { arrive, goTo, newRound, passphrase } from "../support/preparing.mjs";
import { call } from "../support/programs.mjs";

after(closeBrowser);

/** A page on a step of a new round. */
async function preparing(t, step, name) {
  const { address, round } = await newRound(t);
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round}/${step}`);
  await arrive(page, name);
  return { page, address, round, plan: () => call(address, "plans.view", { round }) };
}

/** Locks the store by its key, opens it again and goes to a step. */
async function lockAndOpen(page, round, step, name) {
  await page.keyboard.press("Control+l");
  await page.getByLabel("Lösenfras").fill(passphrase);
  await page.keyboard.press("Enter");
  // Whoever opens it comes back to the step they left.
  await page.locator(".prepare h1").waitFor();
  await page.evaluate(([round, step]) => (location.hash = `#/prepare/${round}/${step}`), [round, step]);
  await arrive(page, name);
}

test("names to avoid are saved when the store is locked right after the last key", async (t) => {
  const { page, address, round } = await preparing(t, "names", "Namn att undvika");
  const field = page.getByRole("textbox");
  await field.fill("Anna Karlsson");
  await page.keyboard.press("Control+l");
  await page.getByLabel("Lösenfras").waitFor();
  await call(address, "start.unlock", { folder: (await call(address, "start.show", null)).stores[0].folder, passphrase });
  assert.deepEqual((await call(address, "protect.names", { round })).names, ["Anna Karlsson"]);
});

test("what is being typed is saved when one goes to another step or locks", async (t) => {
  const { page, round, plan } = await preparing(t, "round", "Omgången");
  await page.getByLabel("Vad heter omgången?").fill("Granskning våren 2026");
  await goTo(page, "families", "Familjer");
  assert.equal((await plan()).round.name, "Granskning våren 2026");

  await goTo(page, "round", "Omgången");
  await page.getByLabel("Vad heter omgången?").fill("Aktgranskning 2026");
  await lockAndOpen(page, round, "round", "Omgången");
  assert.equal((await plan()).round.name, "Aktgranskning 2026");
});

test("what was refused stands where it was typed after another step and after a lock, with the reason", async (t) => {
  const { page, round, plan } = await preparing(t, "round", "Omgången");
  const day = page.getByLabel("Första dag");
  const told = page.locator("#round-begins-told");
  await day.fill("i våras");
  await goTo(page, "lists", "Listor");
  await goTo(page, "round", "Omgången");
  assert.equal(await day.inputValue(), "i våras");
  const reason = await told.innerText();

  await lockAndOpen(page, round, "round", "Omgången");
  assert.equal(await day.inputValue(), "i våras");
  assert.equal(await told.innerText(), reason, "it is told again");
  assert.equal((await plan()).round.begins, null);

  await day.fill("2026-03-02");
  await page.keyboard.press("Tab");
  await page.getByRole("status").filter({ hasText: "Sparat på den här datorn" }).waitFor();
  await lockAndOpen(page, round, "round", "Omgången");
  assert.equal(await day.inputValue(), "2026-03-02", "what was put right is not taken back by what was typed before");
  assert.equal(await told.count(), 0);
});

test("what is typed to be added stands there until it is", async (t) => {
  const { page, round } = await preparing(t, "reviewers", "Granskare och jäv");
  const name = page.locator("#reviewer-add-name");
  await name.fill("Karin");
  await page.getByLabel(/^Roll, till exempel/).fill("familjebehandlare");
  await goTo(page, "sampling", "Urval");
  await page.locator("#left-add-reason").fill("Flyttade");
  await goTo(page, "table", "Klistra in eller hämta från fil");
  await page.getByLabel("Klistra in tabellen här").fill("Familj\tMedlem\nFamilj 1\tBarn 1");
  await lockAndOpen(page, round, "sampling", "Urval");
  assert.equal(await page.locator("#left-add-reason").inputValue(), "Flyttade");
  await goTo(page, "table", "Klistra in eller hämta från fil");
  await page.getByRole("button", { name: "Lägg till alla rader" }).waitFor();
  await goTo(page, "reviewers", "Granskare och jäv");
  assert.equal(await name.inputValue(), "Karin");
  await page.getByRole("button", { name: "Lägg till en granskare" }).click();
  await page.getByRole("group", { name: "Karin" }).waitFor();
  await page.waitForFunction(() => ["name", "role"].every((field) => document.getElementById(`reviewer-add-${field}`).value === ""));
});
