// Whoever leads the group erases a document for good; it is gone at every desktop when they next exchange.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { readByTwo, settle, windowOn } from "../support/group.mjs";
import { exchanges, toGroup } from "../support/group-window.mjs";
import { press } from "../support/keyboard.mjs";
import { looks } from "../support/looks.mjs";
import { goTo } from "../support/preparing.mjs";
import { call } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const dialog = (page) => page.getByRole("dialog", { name: /^Radera .* för gott\?$/ });
const erased = (page) => page.getByRole("region", { name: "Raderat för gott" });
const documents = (page) => page.getByRole("button", { name: /^Mer om / });

/** The form of the only family. */
async function families(page) {
  await goTo(page, "#/prepare/r/families", "Familjer");
  await documents(page).first().waitFor();
}

test("a document is erased for good with all that was reviewed of it, on both desktops", async (t) => {
  const { shared, maria, anna, bo } = await readByTwo(t);

  const hers = await windowOn(t, maria, shared);
  await families(hers);
  const many = await documents(hers).count();
  await press(hers, documents(hers).first());
  await press(hers, hers.getByRole("button", { name: /^Radera för gott … / }));
  await dialog(hers).getByText("2 granskningar av den finns här, varav 2 klara.").waitFor();
  await dialog(hers).getByText(/^På de andras datorer försvinner allt när de hämtar nästa gång\./).waitFor();
  const faults = await faultsOn(hers, "what goes with a document");
  await hers.keyboard.press("Escape");
  assert.equal(await documents(hers).count(), many, "nothing is gone that was not asked for");
  for (const [name, look] of Object.entries(looks)) {
    const page = await windowOn(t, maria, shared, look);
    await families(page);
    await press(page, documents(page).first());
    await press(page, page.getByRole("button", { name: /^Radera för gott … / }));
    await dialog(page).getByText(/^2 granskningar/).waitFor();
    faults.push(...(await faultsOn(page, `what goes with a document: ${name}`)));
    await page.context().close();
  }

  await press(hers, hers.getByRole("button", { name: /^Radera för gott … / }));
  await press(hers, dialog(hers).getByRole("button", { name: "Radera för gott" }));
  await hers.getByRole("status").filter({ hasText: /är raderad för gott\. .*säkerhetskopi/ }).waitFor();
  assert.equal(await dialog(hers).count(), 0);
  faults.push(...(await faultsOn(hers, "a document that is erased")));
  assert.equal(await documents(hers).count(), many - 1);
  faults.push(...(await faultsOfFocus(hers, "after a document was erased")));
  await exchanges(hers);

  await settle(anna);
  const his = await windowOn(t, anna, shared);
  const found = await call(anna.address, "search.find", { words: "tals" });
  assert.deepEqual(found.hits, [], "nothing of it is left to find");
  await toGroup(his);
  await erased(his).getByText(/^Maria raderade en handling .*\. Den är borta från 2 av gruppens 3 datorer\.$/).waitFor();
  await settle(anna, bo, maria);
  await toGroup(hers);
  await erased(hers).getByText(/^Maria raderade en handling .*\. Den är borta från gruppens alla datorer \(3\)\.$/).waitFor();
  faults.push(...(await faultsOn(hers, "what was erased")));
  none(faults);
});

test("a document that was removed is put back, or erased for good, also when nobody remembers that it was removed", async (t) => {
  const { shared, maria } = await readByTwo(t);
  const round = "r";
  const [family] = (await call(maria.address, "plans.view", { round })).families;
  const [document] = family.documents;
  await call(maria.address, "plans.edit", { round, changes: [{ change: "no_document", to: { id: document.id } }] });

  const page = await windowOn(t, maria, shared);
  await goTo(page, "#/prepare/r/families", "Familjer");
  const removed = page.getByRole("region", { name: "Borttagna handlingar med granskningar" });
  await removed.getByText(/2 granskningar finns här, varav 2 klara\./).waitFor();
  const faults = await faultsOn(page, "a document that was removed");
  for (const [name, look] of Object.entries(looks)) {
    const other = await windowOn(t, maria, shared, look);
    await goTo(other, "#/prepare/r/families", "Familjer");
    await other.getByRole("region", { name: "Borttagna handlingar med granskningar" }).waitFor();
    faults.push(...(await faultsOn(other, `a document that was removed: ${name}`)));
    await other.context().close();
  }

  await press(page, removed.getByRole("button", { name: /^Lägg tillbaka/ }));
  const effect = page.getByRole("dialog", { name: "Det här påverkar granskningar som finns" });
  await effect.getByText(/räknas igen\./).waitFor();
  await press(page, effect.getByRole("button", { name: "Ändra ändå" }));
  await page.getByRole("status").filter({ hasText: /är tillbaka i omgången\.$/ }).waitFor();
  await removed.waitFor({ state: "detached" });
  faults.push(...(await faultsOfFocus(page, "after a document was put back")));
  const [back] = (await call(maria.address, "plans.view", { round })).families[0].documents;
  assert.deepEqual(back, document, "as it was, with those who read it");

  await call(maria.address, "plans.edit", { round, changes: [{ change: "no_document", to: { id: document.id } }] });
  await page.reload();
  await press(page, removed.getByRole("button", { name: /^Radera för gott … / }));
  await dialog(page).getByText("2 granskningar av den finns här, varav 2 klara.").waitFor();
  await press(page, dialog(page).getByRole("button", { name: "Radera för gott" }));
  await page.getByRole("status").filter({ hasText: /är raderad för gott\./ }).waitFor();
  await removed.waitFor({ state: "detached" });
  assert.equal(await dialog(page).count(), 0);
  faults.push(...(await faultsOfFocus(page, "after a removed document was erased")));
  none(faults);
});
