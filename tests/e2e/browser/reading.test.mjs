// What a reader does for hours: taking back, going straight to things, keys and words of one's own.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { active, openJournal, saved } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";
import { call, demoFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

const looks = [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }];

/** Opens the review that is not done yet, with the store in `data`; what is on disk is its answers, comments and evidence. */
async function openReview(t, data, look) {
  const { onDisk, ...opened } = await openJournal(t, { data, look });
  return { ...opened, onDisk: async () => (await onDisk()).slots.map(({ state, comment, evidence }) => ({ state, comment, evidence })) };
}

const told = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();

test("what was done before the program was started again can be taken back, one step at a time, and done again", async (t) => {
  const data = await demoFor(t);
  const first = await openReview(t, data);
  const before = await first.onDisk();
  await first.page.keyboard.press("F8");
  await first.page.keyboard.press("1");
  await first.page.keyboard.press("F2");
  await first.page.keyboard.type("Ett samråd i mars");
  await first.page.getByRole("heading", { level: 1 }).focus();
  await patiently("the comment is a version", async () => (await first.onDisk()).some(({ comment }) => comment === "Ett samråd i mars"));
  const after = await first.onDisk();
  await call(first.address, "start.lock", null);

  const { page, onDisk } = await openReview(t, data);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+z");
  await told(page, "Ångrade kommentaren till fråga 4.");
  await page.keyboard.press("Control+z");
  await told(page, "Ångrade svaret på fråga 4.");
  assert.deepEqual(await onDisk(), before);
  assert.equal(await active(page).locator("[data-answer] input:focus").count(), 1, "focus is where it was taken back");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+Shift+z");
  await told(page, "Gjorde om kommentaren till fråga 4.");
  assert.deepEqual(await onDisk(), after);
  await page.keyboard.press("Control+y");
  await told(page, "Det finns inget att göra om.");
});

test("Ctrl+Z in a text is the text's own", async (t) => {
  const { page, onDisk } = await openReview(t, await demoFor(t));
  await page.keyboard.press("F8");
  await page.keyboard.press("1");
  await saved(page);
  const before = (await onDisk()).map(({ state }) => state);
  await page.keyboard.press("F2");
  await page.keyboard.type("Ett");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal(await active(page).getByRole("textbox", { name: "Kommentar" }).inputValue(), "");
  assert.deepEqual((await onDisk()).map(({ state }) => state), before, "the answer stands");
});

test("the history of an answer tells what stood before", async (t) => {
  const { page } = await openReview(t, await demoFor(t));
  await page.keyboard.press("F8");
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await saved(page);
  await page.keyboard.press("Control+Shift+H");
  const dialog = page.getByRole("dialog", { name: "Historik för fråga 4" });
  await dialog.getByText("Innan: Ja").waitFor();
  assert.deepEqual(await faultsOn(page, "the history"), []);
  await page.keyboard.press("Escape");
  assert.equal(await active(page).locator("[data-answer] input:checked:focus").count(), 1, "focus comes back");
  await active(page).getByRole("button", { name: "Historik" }).click();
  await dialog.getByText("Innan: Inget svar").waitFor();
});

test("not applicable without its reason is there again when the page is", async (t) => {
  const { page, onDisk } = await openReview(t, await demoFor(t));
  const before = await onDisk();
  await page.keyboard.press("F8");
  await active(page).getByRole("radio", { name: "Ej tillämpligt" }).check();
  await page.getByRole("link", { name: "Till startsidan" }).click();
  await page.getByRole("link", { name: /^Journal.*av 6 frågor besvarade/s }).click();
  await page.getByRole("textbox", { name: "Varför är frågan inte tillämplig?" }).waitFor();
  await told(page, "1 svar är inte sparat än");
  assert.deepEqual(await onDisk(), before, "a choice without its reason is no answer");
});

test("the palette finds documents, questions and what can be done, by keyboard, and Esc gives focus back", async (t) => {
  const { page } = await openReview(t, await demoFor(t));
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Sök något att göra eller gå till" });
  await field.waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await active(page).locator("[data-answer] input:focus").count(), 1, "focus is back in the question");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("fråga 1");
  await page.getByRole("option", { name: /^Fråga 1:/ }).first().waitFor();
  assert.deepEqual(await faultsOn(page, "the palette"), []);
  await page.keyboard.press("Enter");
  await page.locator("section[aria-current=step] .number").filter({ hasText: /^1$/ }).waitFor();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("familj 3");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.getByRole("option", { name: "Familj 3", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Familj 3" }).waitFor();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("omgångens resultat");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Resultatet i korthet" }).waitFor();
});

test("one question stands alone on the page for those who want it, and the same keys lead through", async (t) => {
  const { page } = await openReview(t, await demoFor(t));
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Shift+E");
  await page.locator("section.question").nth(1).waitFor({ state: "detached" });
  const number = () => page.locator("section[aria-current=step] .number").textContent();
  const first = Number(await number());
  await page.keyboard.press("Enter");
  await page.locator("section[aria-current=step] .number").filter({ hasText: String(first + 1) }).waitFor();
  assert.equal(await active(page).locator("[data-answer] :is(input, textarea):focus").count(), 1, "focus goes along");
  await page.reload();
  await page.locator("section[aria-current=step] .number").filter({ hasText: String(first + 1) }).waitFor();
  assert.equal(await page.locator("section.question").count(), 1, "it is remembered");
  assert.deepEqual(await faultsOn(page, "one question at a time"), []);
});

test("the next question comes by itself when that is wanted, but not while arrows try the steps", async (t) => {
  const { page } = await openReview(t, await demoFor(t));
  await page.evaluate(() => localStorage.setItem("aktsam-preferences", JSON.stringify({ advance: "on" })));
  await page.reload();
  await active(page).locator("[data-answer] input:focus").waitFor();
  await page.keyboard.press("F8");
  const number = (n) => page.locator("section[aria-current=step] .number").filter({ hasText: new RegExp(`^${n}$`) }).waitFor();
  await number(4);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await saved(page);
  await number(4);
  await page.keyboard.press("1");
  await number(5);
  await active(page).getByText("Nej", { exact: true }).click();
  await number(6);
});

test("a key can be changed, clashes are refused with their reason, and the list of keys follows", async (t) => {
  const { page } = await openReview(t, await demoFor(t));
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByRole("button", { name: "Byt tangent för Nästa obesvarade fråga" }).click();
  await page.keyboard.press("F2");
  await page.getByRole("alert").filter({ hasText: "F2 används redan till Skriv kommentar" }).waitFor();
  await page.keyboard.press("a");
  await page.getByRole("alert").filter({ hasText: "A skriver ett tecken" }).waitFor();
  assert.deepEqual(await faultsOn(page, "a key being recorded"), []);
  await page.keyboard.press("F3");
  await page.getByRole("status").filter({ hasText: "Nästa obesvarade fråga har nu tangenten F3." }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "change-nextUnanswered");
  await page.goBack();
  await page.getByRole("button", { name: "Nästa obesvarade" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Nästa obesvarade" }).getAttribute("aria-keyshortcuts"), "F3");
  await page.keyboard.press("F3");
  await page.keyboard.press("F1");
  const list = page.getByRole("dialog", { name: "Tangenter på den här sidan" });
  await list.getByText("F3").waitFor();
  assert.equal(await list.getByText("F8").count(), 0);
});

test("a phrase is saved from the text and put in again by keyboard", async (t) => {
  const { page, onDisk } = await openReview(t, await demoFor(t));
  await page.keyboard.press("F8");
  await page.keyboard.press("F2");
  await page.keyboard.type("Står i journalen.");
  await page.keyboard.press("F9");
  await page.getByRole("combobox", { name: "Sök en fras att infoga" }).waitFor();
  await page.getByRole("button", { name: "Spara texten som fras" }).click();
  await told(page, "Frasen är sparad.");
  assert.deepEqual(await faultsOn(page, "the phrases"), []);
  await page.keyboard.press("Escape");
  await page.keyboard.type(" Och");
  await page.keyboard.press("F9");
  await page.keyboard.type("journ");
  await page.keyboard.press("Enter");
  const comment = active(page).getByRole("textbox", { name: "Kommentar" });
  await patiently("the phrase stands at the cursor", async () => (await comment.inputValue()) === "Står i journalen. Och Står i journalen.");
  await page.getByRole("heading", { level: 1 }).focus();
  await patiently("the comment is on disk", async () => (await onDisk()).some(({ comment }) => comment === "Står i journalen. Och Står i journalen."));
});

test("what a reader has around can be used by everyone, in every look", async (t) => {
  for (const look of looks) {
    const { page } = await openReview(t, await demoFor(t), look);
    await page.keyboard.press("F8");
    await page.keyboard.press("1");
    await page.keyboard.press("Control+z");
    await told(page, "Ångrade svaret på fråga 4.");
    const faults = await faultsOn(page, `what was undone, ${JSON.stringify(look)}`);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    faults.push(...(await faultsOn(page, `the palette, ${JSON.stringify(look)}`)));
    assert.deepEqual(faults, []);
  }
});
