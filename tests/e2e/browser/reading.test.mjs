// What a reader does for hours: taking back, going straight to things, keys and words of one's own.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

const looks = [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }];

/** Opens the one review of the demo round that is not done yet, behind a bridge on `data`. */
async function openReview(t, data, look) {
  const address = await bridgeFor(t, data);
  await call(address, "start.demo", null);
  const { families } = await call(address, "desk.show", {});
  const { review } = families.flatMap(({ tasks }) => tasks).find(({ state }) => state.is === "open");
  const page = await pageFor(t, look);
  await page.goto(address);
  await page.getByRole("link", { name: /^Journal.*av 6 frågor besvarade/s }).click();
  await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();
  const onDisk = async () => {
    const { sections } = await call(address, "reviews.open", { review });
    return sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots.map(({ state, comment, evidence }) => ({ state, comment, evidence }))));
  };
  return { page, onDisk, address, review };
}

const saved = (page) => page.getByRole("status").filter({ hasText: /^Sparat på den här datorn \d\d[.:]\d\d$/ }).waitFor();
const told = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();
const active = (page) => page.locator("section[aria-current=step]");

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
