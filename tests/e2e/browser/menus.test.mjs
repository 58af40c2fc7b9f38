// The menus as the shell is told to show them, and what each item does when it is chosen. The shell itself only shows them:
// it sends the page the event that is sent here.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { active, openJournal, saved } from "../support/journal.mjs";
import { patiently } from "../support/patience.mjs";

after(closeBrowser);

/** The page of a review, and what its window has told the shell. */
async function openWithMenus(t) {
  const told = { calls: [] };
  const { page, ...opened } = await openJournal(t);
  page.on("request", (request) => {
    const call = request.method() === "POST" ? request.postDataJSON() : null;
    if (/^window::/.test(call?.name)) told.calls.push(call);
  });
  await page.reload();
  await active(page).locator("[data-answer] input:focus").waitFor();
  const last = (name) => told.calls.findLast((call) => call.name === name)?.args;
  await patiently("the menus are told", () => last("window::menu") && last("window::offer"));
  const choose = (id) => page.evaluate((detail) => dispatchEvent(new CustomEvent("aktsam:menu", { detail })), id);
  return { page, last, choose, told, ...opened };
}

const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const dialog = (page) => page.getByRole("dialog").waitFor();

test("each item of the menus does what it says", async (t) => {
  const { page, last, choose, told } = await openWithMenus(t);
  const items = last("window::menu").flatMap(({ items }) => items.filter((item) => item !== null));
  const review = await page.evaluate(() => location.hash);
  const back = () => page.evaluate((to) => (location.hash = to), review);
  const close = () => page.keyboard.press("Escape");
  const asked = (name, args) => patiently(`the shell is asked: ${name} ${args ?? ""}`, () => told.calls.some((call) => call.name === name && (args === undefined || call.args === args)));

  /** What comes of each, and how one gets back to the review. */
  const deeds = {
    start: async () => [await heading(page, "Aktgranskning 2021"), await back()],
    prepare: async () => [await heading(page, "Omgången"), await back()],
    reviewKeys: async () => [await heading(page, "Nycklar"), await back()],
    search: async () => [await heading(page, "Sök"), await back()],
    group: async () => [await heading(page, "Gemensam mapp"), await back()],
    users: async () => [await heading(page, "Vem som kommer in"), await back()],
    settings: async () => [await heading(page, "Inställningar"), await back()],
    about: async () => [await heading(page, "Om Aktsam"), await back()],
    result: async () => [await heading(page, /^Resultat|Aktgranskning/), await back()],
    undo: () => page.getByRole("status").filter({ hasText: "Ångrade svaret på fråga 4." }).waitFor(),
    redo: () => page.getByRole("status").filter({ hasText: "Gjorde om svaret på fråga 4." }).waitFor(),
    cut: () => asked("window::edit", "Cut"),
    copy: () => asked("window::edit", "Copy"),
    paste: () => asked("window::edit", "Paste"),
    nextUnanswered: () => active(page).locator(".number").filter({ hasText: /^5$/ }).waitFor(),
    palette: async () => [await page.getByRole("combobox").waitFor(), await close()],
    larger: () => asked("window::zoom", 1.1),
    smaller: () => asked("window::zoom", 1),
    normalSize: () => asked("window::zoom", 1),
    oneAtATime: () => page.locator("section.question").nth(1).waitFor({ state: "detached" }),
    keys: async () => [await dialog(page), await close()],
    tour: async () => [await page.locator("#tour-title").waitFor(), await page.getByRole("button", { name: "Avsluta rundturen" }).click(), await back()],
    lock: async () => {
      await heading(page, "Lås upp");
      await page.getByLabel("Lösenfras", { exact: true }).fill("prova aktsam");
      await page.keyboard.press("Enter");
      await page.getByRole("banner").waitFor();
      await back();
    },
    quit: () => asked("window::close"),
  };
  assert.deepEqual(Object.keys(deeds).toSorted(), items.map(({ id }) => id).toSorted(), "every item is chosen here");

  // Something to take back, with the focus outside any text.
  await page.keyboard.press("F8");
  await page.keyboard.press("1");
  await saved(page);
  for (const [id, comes] of Object.entries(deeds)) {
    await patiently(`${id} can be chosen`, () => last("window::offer").includes(id));
    await choose(id);
    await comes();
    if (id !== "quit") await heading(page, "Journal").catch((error) => assert.fail(`${id} does not leave the review in peace: ${error.message}`));
  }
});

test("what cannot be done now cannot be chosen, and the keys told are those that hold", async (t) => {
  const { page, last } = await openWithMenus(t);
  const offered = (id) => last("window::offer").includes(id);
  const keysOf = (id) => last("window::menu").flatMap(({ items }) => items).find((item) => item?.id === id).keys;
  await patiently("the next question can be gone to", () => offered("nextUnanswered"));
  assert.equal(keysOf("nextUnanswered"), "F8");
  await page.evaluate(() => (location.hash = "#/settings"));
  await heading(page, "Inställningar");
  await patiently("a page without questions has no next one", () => !offered("nextUnanswered"));
  await page.getByRole("button", { name: "Byt tangent för Nästa obesvarade fråga" }).click();
  await page.keyboard.press("F3");
  await patiently("the menu tells the new key", () => keysOf("nextUnanswered") === "F3");
  await page.keyboard.press("Control+l");
  await heading(page, "Lås upp");
  await patiently("a locked window offers nothing of the store", () => !offered("search") && !offered("lock") && offered("quit"));
  assert.equal(last("window::menu").flatMap(({ items }) => items).filter(Boolean).every(({ label }) => label.length > 0), true);
});
