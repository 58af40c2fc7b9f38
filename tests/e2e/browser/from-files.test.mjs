// What comes to a round as a file through the window: a table as a workbook or as a text of an older program, and a key.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { arrive, newRound } from "../support/preparing.mjs";
import { call, folderFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const root = new URL("../../..", import.meta.url).pathname;

/** The page where a table is added, and its round; the system's own dialog, which no test can see, gives `file`. */
async function adding(t, file) {
  const { address, round } = await newRound(t);
  const page = await pageFor(t, { viewport: { width: 1200, height: 900 } });
  await page.route("**/rpc", (route) => (route.request().postDataJSON().name === "dialog::pick_file" ? route.fulfill({ json: { ok: file } }) : route.fallback()));
  await page.goto(`${address}#/prepare/${round}/table`);
  await arrive(page, "Klistra in eller hämta från fil");
  await page.getByRole("button", { name: "Hämta från fil" }).click();
  await page.getByRole("heading", { name: "Så läses tabellen" }).waitFor();
  const plan = () => call(address, "plans.view", { round });
  return { page, plan };
}

const labels = ({ families }) => families.map(({ label, members, documents }) => [label, members.map((one) => one.label), documents.map((one) => one.name)]);

test("a workbook is read by the right sheet, its columns told, and its right rows added", async (t) => {
  const file = join(folderFor(t), "familjer.xlsx");
  copyFileSync(join(root, "crates/app/tests/journeys/merged.xlsx"), file);
  const { page, plan } = await adding(t, file);
  await page.getByText(`Från filen ${file}`).waitFor();
  assert.equal(await page.getByLabel("Blad i filen").inputValue(), "Familjer", "the sheet with a table in it");
  await page.getByText("1 rad ovanför rubrikerna läses inte in.").waitFor();
  // A heading over several columns is told to be of the first only; what the others are one says oneself.
  await page.locator("#column-4").selectOption("area");
  await page.getByRole("heading", { name: "1 rad behöver rättas" }).waitFor();
  assert.match(await page.locator(".problems").innerText(), /Rad 6.*Raden har ingen familj/s, "a row that lost its family to a merged cell is told");
  const faults = await faultsOn(page, "a workbook with a bad row");
  assert.deepEqual((await plan()).families, [], "nothing is written before one says so");
  await page.getByRole("button", { name: /^Ta med de/ }).click();
  await page.getByText(/^Tillagt: 1 familj/).waitFor();
  const [[family, , documents]] = labels(await plan());
  assert.deepEqual([family, documents.length], ["Familj 1", 1]);
  none(faults);
});

test("a text that an older program wrote keeps its å, ä and ö, and a file that was put right is read again", async (t) => {
  const file = join(folderFor(t), "familjer.csv");
  // Windows-1252 has å, ä and ö where Latin-1 has them.
  const write = (kind) => writeFileSync(file, Buffer.from(`Familj;Medlem;Handling;Område\r\nFamilj 1;Förälder 1;${kind};Barnvård\r\n`, "latin1"));
  write("Journl");
  const { page, plan } = await adding(t, file);
  const problems = page.locator(".problems");
  await problems.waitFor();
  assert.match(await problems.innerText(), /Menade du ”Journal”\?.*”Barnvård” finns inte.*Menade du ”Barnavård \(BBIC\)”\?/s);
  assert.deepEqual((await plan()).families, [], "nothing is written while a row is wrong");
  writeFileSync(file, Buffer.from("Familj;Medlem;Handling;Område\r\nFamilj 1;Förälder 1;Journal;Barnavård (BBIC)\r\n", "latin1"));
  await page.getByRole("button", { name: "Läs filen igen" }).click();
  await page.getByRole("button", { name: "Lägg till alla rader" }).click();
  await page.getByText("Tillagt: 1 familj, 1 medlem, 1 handling.").waitFor();
  assert.deepEqual(labels(await plan()), [["Familj 1", ["Förälder 1"], ["Journal, vuxen · Barnavård (BBIC) · Förälder 1"]]]);
});

test("everything that is wrong with a key file is told at once, and the key is not added", async (t) => {
  const { address, round } = await newRound(t);
  const before = await call(address, "keys.list", null);
  const page = await pageFor(t);
  await page.goto(`${address}#/prepare/${round}/round`);
  await arrive(page, "Omgången");
  const key = JSON.parse(readFileSync(join(root, "review-keys/journal.json"), "utf8"));
  const bad = { ...key, id: "Två ord", life: "klar", sections: [{ ...key.sections[0], name: {} }, ...key.sections.slice(1)] };
  const give = (content) => page.locator('input[type="file"]').setInputFiles({ name: "nyckel.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content, null, 2)) });
  await give(bad);
  const told = page.getByRole("alert");
  await told.waitFor();
  const words = await told.innerText();
  assert.match(words, /^Filen har [3-9] fel. Nyckeln är inte tillagd\./);
  for (const where of ["/id", "/life", "/sections/0/name"]) assert.ok(words.includes(where), `${where} is told: ${words}`);
  assert.equal((await told.getByRole("listitem").count()) > 2, true, "each on a line of its own");
  assert.deepEqual(await call(address, "keys.list", null), before, "nothing is added");
  const faults = await faultsOn(page, "a key file with faults");

  await give({ ...key, id: "journal-egen", name: { sv: "Egen journal", en: "Own journal" } });
  await page.getByText("Egen journal").first().waitFor();
  assert.equal(await told.count(), 0, "what was wrong is told no more");
  assert.equal((await call(address, "keys.list", null)).keys.length, before.keys.length + 1);
  none(faults);
});

test("seven columns are in sight at once, and where there is no room for them each comes into sight whole", async (t) => {
  const file = join(folderFor(t), "familjer.csv");
  writeFileSync(file, "Familj;Medlem;Barn eller vuxen;Handling;Vems akt;Område;Gäller\nFamilj 1;Förälder 1;vuxen;Utredning;vuxen;Beroende;Förälder 1\n");
  const { page } = await adding(t, file);
  const frame = page.getByRole("region", { name: "Så läses tabellen" });
  const hidden = () => frame.evaluate((node) => node.scrollWidth - node.clientWidth);
  assert.equal(await hidden(), 0, "nothing is beyond the edge at 1200 px");
  await page.setViewportSize({ width: 1000, height: 900 });
  assert.ok((await hidden()) > 0, "the frame scrolls at 1000 px");
  for (let column = 0; column < 7; column += 1) {
    const choice = page.locator(`#column-${column}`);
    await choice.focus();
    const [inner, outer] = [await choice.boundingBox(), await frame.boundingBox()];
    assert.ok(inner.x >= outer.x - 1 && inner.x + inner.width <= outer.x + outer.width + 1, `column ${column + 1} is cut off`);
  }
});
