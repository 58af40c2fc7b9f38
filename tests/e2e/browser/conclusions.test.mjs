// Conclusions: an action from a finding and how far it has come, and a finding in the author's own words, by keyboard.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const key = "child-investigation";

/** The result of the made-up round, open at the child investigations. */
async function opened(t, look) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { round } = await call(address, "desk.show", {});
  const page = await pageFor(t, look);
  await page.goto(`${address}/#/result/${round.id}/${key}/*`);
  await page.getByRole("heading", { level: 2, name: "Barnutredning" }).waitFor();
  return { page, address, round: round.id };
}

/** The block of the question about consultations. */
const block = (page) => page.locator("#block-consultation");

test("an action is added to a finding, followed up and given up by keyboard", async (t) => {
  const { page, address, round } = await opened(t);
  const standing = async () => (await call(address, "actions.list", { round })).actions;
  const before = (await standing()).length;
  await block(page).getByRole("button", { name: /^Lägg till åtgärd, fråga/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Ny åtgärd" });
  await dialog.getByRole("textbox", { name: "Vad ska göras?" }).fill("Gemensam genomläsning före beslut");
  await dialog.getByRole("button", { name: "Spara åtgärden" }).press("Enter");
  await dialog.getByText("Skriv vem som ansvarar").waitFor();
  none([...(await faultsOfFocus(page, "the field that is wrong")), ...(await faultsOn(page, "an action without an owner"))]);
  await page.keyboard.type("enhetschef vuxen");
  await dialog.locator("#action-due").fill("12 mars 2022");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await block(page).getByRole("link", { name: "Åtgärd: Gemensam genomläsning före beslut" }).waitFor();
  none([...(await faultsOfFocus(page, "after the action was saved")), ...(await faultsOn(page, "a finding with an action"))]);

  await block(page).getByRole("link", { name: "Åtgärd: Gemensam genomläsning före beslut" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Åtgärder/ }).waitFor();
  await page.getByText("Skulle ha varit klar 12 mars 2022.").waitFor();
  none(await faultsOn(page, "the actions of a round"));
  const status = page.getByRole("combobox", { name: "Hur långt har ni kommit med åtgärden: Gemensam genomläsning före beslut" });
  await status.selectOption("dropped");
  const change = page.getByRole("dialog", { name: "Ändra åtgärden" });
  await change.getByRole("textbox", { name: "Varför avskrivs åtgärden?" }).fill("Görs i en annan grupp");
  await change.getByRole("button", { name: "Spara åtgärden" }).press("Enter");
  await page.getByText("Avskriven: Görs i en annan grupp").waitFor();
  none([...(await faultsOfFocus(page, "after it was given up")), ...(await faultsOn(page, "an action that was given up"))]);
  assert.equal((await standing()).length, before + 1);
});

test("a sentence is written anew, flagged when an answer changes, and taken back, by keyboard", async (t) => {
  const { page, address, round } = await opened(t);
  const cut = { round, key, question: "consultation", level: "subjects" };
  await block(page).getByRole("button", { name: /^Skriv om meningen till fråga/ }).first().press("Enter");
  const dialog = page.getByRole("dialog", { name: "Skriv om meningen" });
  const sentence = dialog.getByRole("textbox", { name: "Din mening" });
  none(await faultsOn(page, "writing a sentence anew"));
  await sentence.fill("Handläggarna talas vid i nästan varje barnutredning.");
  await dialog.getByRole("button", { name: "Spara meningen" }).press("Enter");
  await block(page).getByRole("heading", { level: 3, name: "Handläggarna talas vid i nästan varje barnutredning." }).waitFor();
  await block(page).getByText("Aktsams mening:").waitFor();
  none([...(await faultsOfFocus(page, "after the sentence was saved")), ...(await faultsOn(page, "a sentence of one's own"))]);

  const { answers } = await call(address, "results.behind", { cut, parts: [{ is: "option", code: "yes" }] });
  const { review } = answers.find((one) => one.review !== null);
  await call(address, "reviews.reopen", { review, reason: "Läste fel" });
  await call(address, "reviews.answer", { review, slot: { question: "consultation" }, state: { is: "single", code: "no" } });
  await call(address, "reviews.submit", { review, gaps: "Prov" });
  await page.reload();
  await block(page).getByText("Siffrorna har ändrats sedan texten skrevs.").waitFor();
  await block(page).getByText("Din text: ”Handläggarna talas vid").waitFor();
  none(await faultsOn(page, "a sentence whose figures have changed"));
  await block(page).getByRole("button", { name: /^Behåll min text till fråga/ }).press("Enter");
  await block(page).getByText("Siffrorna har ändrats sedan texten skrevs.").waitFor({ state: "detached" });
  none(await faultsOfFocus(page, "after the text was kept"));
  await block(page).getByRole("button", { name: /^Ta Aktsams mening till fråga/ }).first().press("Enter");
  await patiently("the words are gone", async () => (await block(page).getByText("Handläggarna talas vid").count()) === 0);
  none(await faultsOfFocus(page, "after the sentence was taken"));
});

test("a round without actions says how one comes about", async (t) => {
  const { page, address, round } = await opened(t);
  for (const { id } of (await call(address, "actions.list", { round })).actions) await call(address, "actions.remove", { round, id });
  await page.getByRole("link", { name: "Åtgärder", exact: true }).press("Enter");
  await page.getByText("Här finns inga åtgärder än.").waitFor();
  await page.getByRole("link", { name: "Till resultatet" }).press("Enter");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
});
