// Preparing a round, from an empty store to the task list: by keyboard alone, with a bad row that is put right on the way.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { press, reach } from "../support/keyboard.mjs";
import { arrive, emptyStore, goTo, newRound } from "../support/preparing.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

/** Three families as a spreadsheet copies them; the second row of Familj 2 names a document that there is not. */
const table = [
  ["Familj", "Medlem", "Barn eller vuxen", "Handling", "Vems akt", "Område", "Gäller"],
  ["Familj 1", "Barn 1", "barn", "Utredning", "barn", "LSS", "Barn 1"],
  ["Familj 1", "Förälder 1", "vuxen", "Utredning", "vuxen", "Beroende", "Förälder 1"],
  ["Familj 2", "Barn 1", "barn", "Journal", "barn", "", "Barn 1"],
  ["Familj 2", "Förälder 1", "vuxen", "Utrednig", "vuxen", "Beroende", "Förälder 1"],
  ["Familj 3", "Barn 1", "barn", "Journal", "barn", "", "Barn 1"],
];
const lines = table.map((row) => row.join("\t"));

const saved = (page) => page.getByRole("status").filter({ hasText: "Sparat på den här datorn" });

test("a round is prepared by keyboard, from an empty store to the task list", async (t) => {
  const page = await pageFor(t);
  await page.goto(await emptyStore(t));
  await arrive(page, "Startsida");
  const faults = await faultsOn(page, "an empty store");

  await press(page, page.getByRole("link", { name: "Ny granskningsomgång" }));
  await arrive(page, "Ny granskningsomgång");
  await press(page, page.getByRole("button", { name: "Skapa omgången" }));
  await page.getByRole("heading", { name: "En sak behöver rättas" }).waitFor();
  faults.push(...(await faultsOn(page, "a new round without a name")));
  await press(page, page.getByRole("button", { name: "Skriv vad omgången heter" }));
  await page.keyboard.type("Aktgranskning 2026");
  await page.keyboard.press("Enter");
  await arrive(page, "Familjer");
  faults.push(...(await faultsOn(page, "no families")));

  await press(page, page.getByRole("link", { name: "Har du dem i ett kalkylark? Klistra in tabellen." }));
  await arrive(page, "Klistra in eller hämta från fil");
  const paste = page.getByLabel("Klistra in tabellen här");
  await reach(page, paste);
  await page.keyboard.insertText(lines.join("\n"));
  await page.getByRole("heading", { name: "1 rad behöver rättas" }).waitFor();
  assert.match(await page.locator(".problems").innerText(), /Rad 5.*Utrednig.*Menade du ”Utredning”\?/s, "the row is told as the spreadsheet numbers it, with the word that was meant");
  await page.getByRole("button", { name: "Ta med de 4 rader som är rätt" }).waitFor();
  faults.push(...(await faultsOn(page, "a table with a bad row")));

  await page.evaluate(() => document.querySelector("h1").focus());
  await press(page, page.getByRole("button", { name: "Gå till rad 5" }));
  assert.equal(await paste.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd)), lines[4]);
  await page.keyboard.insertText(lines[4].replace("Utrednig", "Utredning"));
  await press(page, page.getByRole("button", { name: "Lägg till alla rader" }));
  await page.getByText("Tillagt: 3 familjer, 5 medlemmar, 5 handlingar.").waitFor();
  faults.push(...(await faultsOfFocus(page, "a table that was added")), ...(await faultsOn(page, "a table that was added")));

  await press(page, page.getByRole("link", { name: "Nästa: Granskare och jäv" }));
  await arrive(page, "Granskare och jäv");
  for (const [name, role] of [["Karin", "vuxenhandläggare"], ["Leila", "barnhandläggare"]]) {
    await reach(page, page.getByLabel("Namn", { exact: true }).last());
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(role);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name }).waitFor();
  }
  await press(page, page.getByRole("checkbox", { name: "Karin handlägger Familj 1" }), "Space");
  await saved(page).waitFor();
  faults.push(...(await faultsOn(page, "reviewers and conflicts")));

  await press(page, page.getByRole("link", { name: "Nästa: Vem läser vad" }));
  await arrive(page, "Vem läser vad");
  await page.getByText("5 handlingar har ingen granskare.").waitFor();
  await press(page, page.getByRole("button", { name: "Föreslå en fördelning" }));
  const proposal = page.getByRole("region", { name: "Förslag" });
  await proposal.waitFor();
  const loads = await proposal.locator("tbody tr td:last-child").allInnerTexts();
  assert.deepEqual(loads.toSorted(), ["2 handlingar", "3 handlingar"], "loads differ by one document at most");
  faults.push(...(await faultsOn(page, "a proposal")));
  await press(page, page.getByRole("button", { name: "Använd förslaget" }));
  // The table said of nobody that they are a focus person: that is told, and hinders nothing.
  await page.getByText("Granskningen kan börja.").waitFor();
  await page.getByRole("link", { name: "3 familjer har ingen fokusperson." }).waitFor();
  const first = page.locator("tbody").first();
  assert.equal(await first.getByText("jäv", { exact: true }).count(), 2, "who handles a family cannot be chosen for its documents");
  assert.equal(await first.getByRole("checkbox", { checked: true }).count(), 2);
  faults.push(...(await faultsOn(page, "who reads what")));

  await page.keyboard.press("Control+Home");
  await page.evaluate(() => document.querySelector("h1").focus());
  await press(page, page.getByRole("link", { name: "3 familjer har ingen fokusperson." }));
  await arrive(page, "Familjer");
  for (const family of ["Familj 1", "Familj 2", "Familj 3"]) {
    await press(page, page.getByRole("button", { name: new RegExp(`^${family}.*Ingen fokusperson`) }));
    await press(page, page.getByRole("group", { name: "Barn 1", exact: true }).getByLabel("Fokusperson"), "Space");
    await page.getByRole("button", { name: new RegExp(`^${family}.*Ingen fokusperson`) }).waitFor({ state: "detached" });
    await page.evaluate(() => document.querySelector("h1").focus());
  }
  await page.getByText("Allt är på plats. Granskningen kan börja.").waitFor();
  await press(page, page.getByRole("link", { name: "Till startsidan" }));
  await arrive(page, "Aktgranskning 2026");
  assert.deepEqual(await page.getByRole("heading", { level: 2 }).allInnerTexts(), ["Familj 1", "Familj 2", "Familj 3"]);
  assert.equal(await page.getByText("Inte påbörjad").count(), 5);
  none(faults);
});

test("a family is entered by keyboard, changed, taken away and put back", async (t) => {
  const { address, round } = await newRound(t);
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round}/families`);
  await arrive(page, "Familjer");
  await press(page, page.getByRole("button", { name: "Lägg till en familj" }));
  await page.waitForFunction(() => document.activeElement?.textContent === "Lägg till barn");
  await page.keyboard.press("Enter");
  const child = page.getByRole("group", { name: "Barn 1" });
  await child.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.value), "Barn 1", "the new row has the focus");
  await reach(page, child.getByLabel("Kön"));
  await page.keyboard.press("f");
  await press(page, page.getByRole("button", { name: "Lägg till handling" }));
  const document = page.getByRole("group", { name: /Barn 1/ }).last();
  await document.waitFor();

  // What is wrong is told at its field and does not stop the work.
  await page.evaluate(() => globalThis.document.querySelector("h1").focus());
  const label = child.getByLabel("Kodnamn");
  await reach(page, label);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await page.getByText("1 uppgift är inte sparad:").waitFor();
  assert.equal(await label.getAttribute("aria-invalid"), "true");
  const faults = await faultsOn(page, "a row with a fault");
  await label.fill("Barn 2");
  await page.keyboard.press("Tab");
  await page.getByRole("group", { name: "Barn 2", exact: true }).waitFor();
  assert.equal(await page.getByText("1 uppgift är inte sparad:").count(), 0);

  await page.evaluate(() => globalThis.document.querySelector("h1").focus());
  await press(page, page.getByRole("button", { name: "Ta bort familjen" }));
  await page.getByText("Familj 1 togs bort.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "family-add", "the focus is where a family can be added");
  await press(page, page.getByRole("button", { name: "Ångra" }));
  await page.getByRole("button", { name: /^Familj 1/ }).waitFor();
  const { families } = await call(address, "plans.view", { round });
  assert.deepEqual([families[0].members[0].label, families[0].members[0].gender, families[0].documents.length], ["Barn 2", "female", 1]);
  none(faults);
});

test("what could not be saved stays on the screen and is saved on the next try", async (t) => {
  const { address, round } = await newRound(t);
  const page = await pageFor(t);
  let full = true;
  await page.route("**/rpc", (route) => (full && route.request().postDataJSON().name === "plans.edit" ? route.fulfill({ json: { failure: { kind: "diskFull" } } }) : route.fallback()));
  await page.goto(`${address}#/prepare/${round}/round`);
  await arrive(page, "Omgången");
  const name = page.getByLabel("Vad heter omgången?");
  await name.fill("Granskning hösten 2026");
  await page.keyboard.press("Tab");
  await page.getByRole("status").filter({ hasText: "inte sparat" }).waitFor();
  assert.equal(await name.inputValue(), "Granskning hösten 2026");
  const faults = await faultsOn(page, "a change that was not saved");
  full = false;
  await press(page, page.getByRole("button", { name: "Spara igen" }));
  await saved(page).waitFor();
  assert.equal((await call(address, "plans.view", { round })).round.name, "Granskning hösten 2026");
  none(faults);
});

test("a word of a list moves with Alt and an arrow, and its focus follows", async (t) => {
  const { address, round } = await newRound(t);
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round}/lists`);
  await arrive(page, "Listor");
  await press(page, page.getByRole("button", { name: /^Områden/ }));
  const words = () => page.getByLabel("På svenska").evaluateAll((fields) => fields.map((field) => field.value));
  const before = await words();
  await reach(page, page.getByLabel("På svenska").first());
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("status").filter({ hasText: `${before[0]} är nu nummer 2` }).waitFor();
  assert.deepEqual((await words()).slice(0, 2), [before[1], before[0]]);
  assert.equal(await page.evaluate(() => document.activeElement.value), before[0]);
  none(await faultsOn(page, "a list"));
});

test("a change that touches reviews says so first, and is not made without a yes", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { round } = (await call(address, "desk.show", {}));
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round.id}/reading`);
  await arrive(page, "Vem läser vad");
  const box = page.getByRole("checkbox", { checked: true }).first();
  const name = await box.getAttribute("id");
  await reach(page, box);
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "Det här påverkar granskningar som finns" });
  await dialog.waitFor();
  const faults = await faultsOn(page, "what a change affects");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Avbryt, ändra inget", "not changing anything comes first");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.locator(`[id="${name}"]`).isChecked(), true);
  assert.equal(await page.evaluate(() => document.activeElement.id), name, "the focus is back where it was");
  none(faults);
});

test("a round that is closed can be looked at, opened again and copied", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { round } = (await call(address, "desk.show", {}));
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round.id}/close`);
  await arrive(page, "Avsluta");
  const faults = await faultsOn(page, "closing a round");
  await press(page, page.getByRole("button", { name: "Avsluta omgången" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Avsluta omgången" }));
  await page.getByText("Omgången avslutades").waitFor();
  await goTo(page, "families", "Familjer");
  assert.equal(await page.getByRole("button", { name: "Lägg till en familj" }).isDisabled(), true);
  faults.push(...(await faultsOn(page, "a closed round")));
  await goTo(page, "close", "Avsluta");
  await press(page, page.getByRole("button", { name: "Öppna omgången igen" }));
  await page.getByRole("button", { name: "Avsluta omgången" }).waitFor();
  await reach(page, page.getByLabel("Vad heter den nya omgången?"));
  await page.keyboard.type("Aktgranskning 2022");
  await page.keyboard.press("Enter");
  await arrive(page, "Omgången");
  await page.getByText("Förbered Aktgranskning 2022").waitFor();
  none(faults);
});

// As tall as the longest step: a box that happens to lie half under the bar at the foot is scrolled, not too small.
const viewport = { width: 1200, height: 3200 };
const looks = { dark: { colorScheme: "dark", viewport }, narrow: { viewport: { width: 320, height: 640 } }, "forced colours": { forcedColors: "active", viewport } };
for (const [name, look] of Object.entries(looks)) {
  test(`each step is for everyone: ${name}`, async (t) => {
    const address = await bridgeFor(t, await demoFor(t));
    await call(address, "start.demo", null);
    const { round } = (await call(address, "desk.show", {}));
    const page = await pageFor(t, look);
    await page.goto(`${address}#/prepare`);
    await arrive(page, "Ny granskningsomgång");
    const faults = await faultsOn(page, "a new round");
    await page.goto(`${address}#/prepare/${round.id}/round`);
    const steps = { round: "Omgången", families: "Familjer", table: "Klistra in eller hämta från fil", reviewers: "Granskare och jäv", reading: "Vem läser vad", sampling: "Urval", lists: "Listor", names: "Namn att undvika", close: "Avsluta" };
    for (const [step, title] of Object.entries(steps)) {
      await goTo(page, step, title);
      if (step === "families") await page.getByRole("button", { name: /^Familj 4/ }).click();
      if (step === "lists") await page.getByRole("button", { name: /^Områden/ }).click();
      faults.push(...(await faultsOn(page, step)));
    }
    none(faults);
  });
}
