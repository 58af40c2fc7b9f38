// People in free text: what looks as if it points at one is marked while it is written, and changed or let stand by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { openJournal } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

/** Published for tests by the Swedish Tax Agency. */
const number = "190101-2391";

/** Opens the comment of the first unanswered question of the review that is not done yet. */
async function openComment(t, look) {
  const { page, onDisk } = await openJournal(t, { look });
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  const slots = async () => (await onDisk()).slots;
  const comment = page.locator("textarea:focus");
  await comment.waitFor();
  return { page, slots, comment: page.locator(`[id="${await comment.getAttribute("id")}"]`) };
}

/** Tabs until the focus is on a button with this name, once it is there: a dialog is shown before what it reads from the disk. */
async function tabTo(page, name) {
  await page.getByRole("button", { name, exact: true }).first().waitFor();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
  }
  assert.fail(`no Tab leads to ${name}`);
}

test("a number is marked while it is written, changed by keyboard, and the change undone by the field itself", async (t) => {
  const { page, slots, comment } = await openComment(t);
  const before = (await slots()).map(({ state }) => state);
  await page.keyboard.type(`Barnet ${number} bor här`);
  const mark = page.locator(".marks u");
  await mark.waitFor();
  assert.equal(await mark.textContent(), number);
  await page.getByText("Det här är ett personnummer").waitFor();
  const button = page.getByRole("button", { name: /^Byt till/ }).first();
  const label = (await button.textContent()).trim();
  await tabTo(page, label);
  await page.keyboard.press("Enter");
  const changed = `Barnet ${label.replace("Byt till ", "")} bor här`;
  assert.equal(await comment.inputValue(), changed);
  assert.equal(await comment.evaluate((field) => field === document.activeElement), true, "the focus is in the text again");
  await patiently("the change is on disk", async () => (await slots()).some((slot) => slot.comment === changed || slot.unsaved.comment === changed));
  await mark.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  assert.equal(await comment.inputValue(), `Barnet ${number} bor här`);
  assert.deepEqual((await slots()).map(({ state }) => state), before, "the digits of the number chose nothing");
});

test("what is let stand is not told again, also after the page is opened anew", async (t) => {
  const { page, slots, comment } = await openComment(t);
  const text = `Barnet ${number} bor här`;
  await page.keyboard.type(text);
  await page.locator(".marks u").waitFor();
  await tabTo(page, "Låt stå");
  await page.keyboard.press("Enter");
  await page.locator(".marks u").waitFor({ state: "detached" });
  assert.equal(await comment.inputValue(), text, "the text is as it was");
  await patiently("the text is on disk", async () => (await slots()).some((slot) => slot.comment === text || slot.unsaved.comment === text));
  await page.reload();
  await comment.waitFor();
  await comment.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(". Ring 070-174 06 05");
  await page.locator(".marks u").waitFor();
  assert.deepEqual(await page.locator(".marks u").allTextContents(), ["070-174 06 05"], "the number that was let stand is left alone");
});

test("a report asks before texts that may point at somebody leave, tells where they stand, and is made all the same", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { rounds } = await call(address, "desk.show", {});
  const changes = [{ change: "reflection", to: { reviewer: "karin", body: `Se ${number}.` } }];
  await call(address, "plans.edit", { round: rounds[0].id, changes });
  const page = await pageFor(t);
  await page.goto(`${address}/#/overview/${rounds[0].id}`);
  await page.getByRole("button", { name: /HTML|webbsida/i }).first().click();
  const dialog = page.getByRole("dialog", { name: "1 ställe kan peka ut någon" });
  await dialog.waitFor();
  assert.match(await dialog.innerText(), /Karin.*reflektion[\s\S]*personnummer[\s\S]*inte.*avidentifierad/);
  assert.deepEqual(await faultsOn(page, "what is asked before a report leaves"), []);
  await dialog.getByRole("button", { name: "Spara ändå" }).click();
  await page.getByRole("status").filter({ hasText: /\.html/ }).waitFor();
  assert.equal(await dialog.count(), 0);
});

test("marks and suggestions can be used by everyone, in every look", async (t) => {
  for (const look of [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }]) {
    const { page } = await openComment(t, look);
    await page.keyboard.type(`Barnet ${number} bor på Storgatan 12 och nås på 070-174 06 05`);
    await page.locator(".marks u").nth(2).waitFor();
    if (process.env.SHOTS) await page.locator("section[aria-current=step]").screenshot({ path: `${process.env.SHOTS}/${Object.values(look).map((x) => x.width ?? x)}.png` });
    assert.deepEqual(await faultsOn(page, `a comment with marks, ${JSON.stringify(look)}`), []);
  }
});

test("a comment is erased for good by keyboard, with its old versions, and undo does not bring it back", async (t) => {
  const { page, slots, comment } = await openComment(t);
  await page.keyboard.type(`Barnet ${number}`);
  await page.getByRole("heading", { level: 1 }).focus();
  await comment.focus();
  await page.keyboard.press("ControlOrMeta+a");
  // The last version is still being typed when the history is opened.
  await page.keyboard.type(`Se ${number}`);
  await page.keyboard.press("Control+Shift+H");
  const history = page.getByRole("dialog", { name: /^Historik/ });
  await history.waitFor();
  await tabTo(page, "Radera kommentaren för gott …");
  await page.keyboard.press("Enter");
  const sure = page.getByRole("dialog", { name: "Radera kommentaren för gott?" });
  await sure.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Avbryt", "not erasing comes first");
  assert.deepEqual(await faultsOn(page, "what is asked before a text is erased"), []);
  await page.keyboard.press("Escape");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Radera kommentaren/, "the focus comes back");
  await page.keyboard.press("Enter");
  await tabTo(page, "Radera för gott");
  await page.keyboard.press("Enter");
  const told = history.getByRole("status").filter({ hasText: /^Texten är raderad, i alla 2 versioner\. (Den sista|Ingen)/ });
  await told.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "past-told");
  assert.equal(await history.getByRole("button", { name: /^Radera/ }).count(), 0, "nothing is left to erase");
  assert.equal(await history.getByText(number).count(), 0);
  assert.deepEqual(await faultsOn(page, "the history of what is erased"), []);
  await page.keyboard.press("Escape");
  await history.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+z");
  await page.getByRole("status").filter({ hasText: /^Ångrade/ }).waitFor();
  assert.ok((await slots()).every((slot) => !(slot.comment + slot.unsaved.comment).includes(number)), "it is gone from the disk");
  assert.equal(await page.getByText(number).count(), 0);
});

test("a quote and the page it stands on are looked through as a comment is", async (t) => {
  const { page, slots } = await openComment(t);
  await page.keyboard.press("F4");
  const quote = page.locator("section[aria-current=step]").getByLabel("Kort citat").first();
  await quote.focus();
  await page.keyboard.type(`”Barnet ${number}”`);
  await page.locator(".marks u").waitFor();
  assert.equal(await page.locator(".marks u").textContent(), number);
  await tabTo(page, "Låt stå");
  await page.keyboard.press("Enter");
  await page.locator(".marks u").waitFor({ state: "detached" });
  const where = page.locator("section[aria-current=step]").getByLabel("Sida").first();
  await where.focus();
  await page.keyboard.type("Ring 070-174 06 05");
  await page.getByText("Det här är ett telefonnummer").waitFor();
  const below = (await where.getAttribute("aria-describedby")).split(" ").map((id) => page.locator(`[id="${id}"]`));
  assert.match((await Promise.all(below.map((one) => one.innerText()))).join(" "), /telefonnummer/, "what is found is tied to the line");
  assert.deepEqual(await faultsOn(page, "evidence with something found"), []);
  await tabTo(page, "Byt till [telefonnummer]");
  await page.keyboard.press("Enter");
  assert.equal(await where.inputValue(), "Ring [telefonnummer]");
  assert.equal(await where.evaluate((field) => field === document.activeElement), true, "the focus is in the line again");
  await patiently("both are on disk", async () => (await slots()).some(({ evidence }) => evidence.some((one) => one.page === "Ring [telefonnummer]" && one.quote?.includes(number))));
});

test("a reason in the preparation of a round is marked while it is written, and saved all the same", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { rounds } = await call(address, "desk.show", {});
  const round = rounds[0].id;
  await call(address, "plans.edit", { round, changes: [{ change: "left_out", to: { label: "Ärende X", reason: "Flyttade" } }] });
  const page = await pageFor(t);
  await page.goto(`${address}/#/prepare/${round}/sampling`);
  const reason = page.getByRole("group", { name: "Ärende X" }).getByLabel("Varför valdes den bort?");
  await reason.fill(`Flyttade, se ${number}`);
  await page.getByText("Det här är ett personnummer").waitFor();
  assert.deepEqual(await faultsOn(page, "a reason with something found"), []);
  await reason.press("Tab");
  const onDisk = async () => (await call(address, "plans.view", { round })).leftOut.find(({ label }) => label === "Ärende X").reason;
  await patiently("it is saved all the same", async () => (await onDisk()) === `Flyttade, se ${number}`);
  await reason.focus();
  await tabTo(page, "Byt till [personnummer]");
  await page.keyboard.press("Enter");
  await page.getByText("Det här är ett personnummer").waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  await patiently("the change is saved", async () => (await onDisk()) === "Flyttade, se [personnummer]");
});

test("a round is saved in a file by keyboard: sealed, or open after a plain word about it", async (t) => {
  const data = await demoFor(t);
  const address = await bridgeFor(t, data);
  await call(address, "start.demo", null);
  const { rounds } = await call(address, "desk.show", {});
  const [{ id: round, name }] = rounds;
  const changes = [{ change: "reflection", to: { reviewer: "karin", body: `Se ${number}.` } }];
  await call(address, "plans.edit", { round, changes });
  const page = await pageFor(t);
  await page.goto(`${address}/#/prepare/${round}/close`);
  const passphrase = page.getByLabel("Filens lösenfras");
  await passphrase.focus();
  await page.keyboard.type("korrekt häst batteri");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("region", { name: "En sak behöver rättas" });
  await summary.waitFor();
  await tabTo(page, "De två lösenfraserna är inte lika");
  await page.keyboard.press("Enter");
  await page.keyboard.type("korrekt häst batteri");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "1 ställe kan peka ut någon" });
  await dialog.getByRole("button", { name: "Spara ändå" }).press("Enter");
  await page.getByRole("status").filter({ hasText: `${name}.aktsam-round` }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "round-out-do");
  assert.equal(await passphrase.inputValue(), "", "the passphrase does not stay on the screen");
  assert.ok(!readFileSync(join(data, `${name}.aktsam-round`)).includes(name), "nobody can read what is sealed");
  await page.getByRole("radio", { name: "Vem som helst" }).check();
  await page.getByText("Filen blir inte låst.").waitFor();
  assert.deepEqual(await faultsOn(page, "an open file of a round"), []);
  await page.getByRole("button", { name: "Spara omgången …" }).press("Enter");
  await dialog.getByRole("button", { name: "Spara ändå" }).press("Enter");
  await page.getByRole("status").filter({ hasText: `${name}.json` }).waitFor();
  assert.equal(JSON.parse(readFileSync(join(data, `${name}.json`), "utf8")).format, "aktsam-round");
});
