// The review page under a keyboard: what is chosen, what is typed, what is saved, and what happens when it is marked as done.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { openJournal, saved } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

const states = ({ slots }) => slots.map(({ state }) => state);
const unanswered = (found) => states(found).filter((state) => state === null).length;

test("an answer is given by a digit, and is on disk when the page says so", async (t) => {
  const { page, onDisk } = await openJournal(t);
  const before = unanswered(await onDisk());
  await page.keyboard.press("F8");
  await page.keyboard.press("1");
  await saved(page);
  assert.equal(unanswered(await onDisk()), before - 1);
  assert.equal(await page.locator("[data-answer] input:checked:focus").count(), 1, "the focus is on what was chosen");
});

test("a digit chooses nothing while text is typed, nor outside a question", async (t) => {
  const { page, onDisk } = await openJournal(t);
  const before = states(await onDisk());
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await page.keyboard.type("Barn 1 nämns 2 gånger\noch sedan 3");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Tangenter" }).focus();
  await page.keyboard.press("2");
  const isKept = async () => (await onDisk()).slots.some(({ comment }) => comment === "Barn 1 nämns 2 gånger\noch sedan 3");
  await patiently("the comment is on disk with its digits", isKept);
  assert.deepEqual(states(await onDisk()), before);
});

test("what was written stands when the page is opened anew", async (t) => {
  const { page, onDisk } = await openJournal(t);
  await page.keyboard.press("F8");
  await page.keyboard.press("2");
  await page.keyboard.press("F2");
  await page.keyboard.type("Står på sidan fyra");
  const isKept = async () => (await onDisk()).slots.some(({ unsaved }) => unsaved.comment === "Står på sidan fyra");
  await patiently("what is typed is on disk, though the field is not left", isKept);
  await page.reload();
  const question = page.locator("section[aria-current=step]");
  assert.equal(await question.getByRole("textbox", { name: "Kommentar" }).inputValue(), "Står på sidan fyra");
  assert.equal(await question.getByRole("radio", { name: "Nej" }).isChecked(), true);
});

test("not applicable and not shown stand apart from the scale, and an answer can be cleared", async (t) => {
  const { page, onDisk } = await openJournal(t);
  const before = unanswered(await onDisk());
  await page.keyboard.press("F8");
  const question = page.locator("section[aria-current=step]");
  await question.getByRole("radio", { name: "Framgår ej" }).check();
  await saved(page);
  assert.ok(states(await onDisk()).some((state) => state?.is === "notShown"));
  await question.getByRole("radio", { name: "Ej tillämpligt" }).check();
  await question.getByRole("textbox", { name: "Varför är frågan inte tillämplig?" }).fill("Barnet är nyfött");
  await page.getByRole("heading", { level: 1 }).focus();
  await saved(page);
  assert.ok(states(await onDisk()).some((state) => state?.reason === "Barnet är nyfött"));
  await question.getByRole("button", { name: "Rensa svar" }).click();
  await saved(page);
  assert.equal(unanswered(await onDisk()), before);
});

test("marking as done tells what is missing, takes a reason, and then counts", async (t) => {
  const { page, onDisk } = await openJournal(t);
  await page.getByRole("button", { name: "Markera som klar" }).first().click();
  await page.getByRole("heading", { name: "4 frågor är inte besvarade" }).waitFor();
  assert.deepEqual(await faultsOn(page, "the list of what is missing"), []);
  await page.getByRole("button", { name: "Markera som klar ändå" }).click();
  await page.getByRole("alert").filter({ hasText: "Skriv varför" }).waitFor();
  assert.equal((await onDisk()).status.is, "open");
  await page.getByRole("textbox", { name: "Varför är inte alla frågor besvarade?" }).fill("Akten är spärrad");
  await page.getByRole("button", { name: "Markera som klar ändå" }).click();
  await page.getByRole("link", { name: "Se familjens resultat" }).click();
  await page.getByRole("heading", { level: 1, name: "Familj 9" }).waitFor();
  await page.getByText("Akten är spärrad").first().waitFor();
  const { status } = await onDisk();
  assert.deepEqual([status.is, status.gaps], ["submitted", "Akten är spärrad"]);
});

test("the review page can be used by everyone, in every look", async (t) => {
  for (const look of [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }]) {
    const { page } = await openJournal(t, { look });
    await page.keyboard.press("F8");
    await page.keyboard.press("F2");
    const faults = await faultsOn(page, `the review page, ${JSON.stringify(look)}`);
    await page.keyboard.press("F1");
    await page.getByRole("dialog").waitFor();
    assert.deepEqual([...faults, ...(await faultsOn(page, `its keys, ${JSON.stringify(look)}`))], []);
  }
});
