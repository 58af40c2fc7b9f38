// The frame around every page: searching, the looks that one chooses, the tour, and a name and a focus for each page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

/** The start page of the demo round, and where its bridge is. */
async function openDemo(t, look) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t, look);
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2021" }).waitFor();
  return { page, address };
}

const field = (page) => page.getByRole("searchbox", { name: "Vad letar du efter?" });
const focused = (page, selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

test("what is written is found by keyboard alone, opened where it stands, and found again when going back", async (t) => {
  const { page } = await openDemo(t);
  await page.keyboard.press("Control+f");
  await focused(page, "#search-words");
  assert.equal(await page.title(), "Sök – Aktsam");
  await page.keyboard.type("barnens");
  await page.getByRole("status").filter({ hasText: /texte?r? hittades/ }).waitFor();
  await page.keyboard.press("Enter");
  await focused(page, "a.hit");
  const where = await page.locator("a.hit:focus .where").innerText();
  assert.match(where, /^Aktgranskning \d{4} · Familj \d · .+ · fråga \d+ · /);
  assert.match(await page.locator("a.hit:focus mark").first().innerText(), /^barnens/i);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.locator("a.hit:focus .where").innerText(), where, "the arrows move among what was found");
  await page.keyboard.press("Enter");
  await page.locator("section[aria-current=step]").waitFor();
  assert.ok(where.includes(await page.getByRole("heading", { level: 1 }).innerText()));
  await page.goBack();
  assert.equal(await field(page).inputValue(), "barnens");
  await page.locator("a.hit").first().waitFor();
});

test("a search is narrowed in words, and says what to do when nothing is found", async (t) => {
  const { page } = await openDemo(t);
  await page.keyboard.press("Control+f");
  await field(page).fill("barn");
  await page.locator("a.hit").first().waitFor();
  await page.getByRole("combobox", { name: "Familj" }).selectOption("Familj 3");
  await patiently("only that family is told", async () => {
    const told = await page.locator("a.hit .where").allInnerTexts();
    return told.length > 0 && told.every((where) => /^Aktgranskning \d{4} · Familj 3 ·/.test(where));
  });
  await field(page).fill("finnsinte");
  await page.getByText("Prova färre ord, eller sök överallt.").waitFor();
  await page.getByRole("button", { name: "Sök överallt" }).click();
  await page.getByText("Prova färre ord, eller bara början av ordet.").waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Familj" }).inputValue(), "");
  await focused(page, "#search-words");
  await page.waitForLoadState("networkidle");
});

test("somebody is let in, and taken away again with an honest word about what they keep", async (t) => {
  const { page, address } = await openDemo(t);
  const own = "prova aktsam";
  await page.evaluate(() => (location.hash = "#/users"));
  await page.getByRole("heading", { level: 1, name: "Vem som kommer in" }).waitFor();
  await page.getByRole("button", { name: "Släpp in", exact: true }).click();
  await focused(page, "#add-name");
  await page.locator("#add-name").fill("Bo");
  await page.locator("#add-fresh").fill("fyra lugna älgar");
  await page.locator("#add-again").fill("fyra lugna älgar");
  await page.locator("#add-own").fill("fel lösenfras");
  await page.keyboard.press("Enter");
  await page.getByText("Lösenfrasen stämmer inte").waitFor();
  await focused(page, "#add-own");
  await page.locator("#add-own").fill(own);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Bo kan nu öppna arkivet" }).waitFor();
  assert.equal(await page.locator("#add-fresh").inputValue(), "", "what was typed is gone from the window");
  assert.deepEqual((await call(address, "users.show", null)).users.map(({ name }) => name), ["Demo", "Bo"]);
  await page.getByText("Demo släppte in Bo.").waitFor();
  assert.deepEqual(await faultsOn(page, "those who get in"), []);

  await page.getByRole("button", { name: "Ta bort Bo" }).click();
  await page.getByRole("dialog").getByText("säkerhetskopiorna också").waitFor();
  assert.deepEqual(await faultsOn(page, "taking somebody away"), []);
  await page.locator("#remove-own").fill(own);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Bo kan inte längre öppna arkivet" }).waitFor();
  assert.deepEqual((await call(address, "users.show", null)).users.map(({ name }) => name), ["Demo"]);
});

test("a new recovery key is shown once, and confirmed", async (t) => {
  const { page } = await openDemo(t);
  await page.evaluate(() => (location.hash = "#/users"));
  await page.locator("#recovery-own").fill("prova aktsam");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Din återställningsnyckel" }).waitFor();
  assert.deepEqual(await faultsOn(page, "the recovery key"), []);
  const key = await page.locator(".key").innerText();
  await page.locator("#recovery-last").fill(key.replace(/[^0-9a-z]/gi, "").slice(-4));
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "En ny återställningsnyckel gäller" }).waitFor();
});

test("the tour is offered once, shows the way by keyboard, and can be ended at any step", async (t) => {
  const { page } = await openDemo(t);
  await page.getByRole("button", { name: "Börja rundturen" }).press("Enter");
  await focused(page, "#tour-title");
  assert.match(await page.getByRole("complementary").innerText(), /steg 1 av 6/);
  await page.locator(".resume [data-pointed]").waitFor();
  await page.getByRole("complementary").getByRole("button", { name: "Nästa steg" }).press("Enter");
  await page.getByRole("link", { name: "Gå till sidan som steget handlar om" }).press("Enter");
  await page.locator("section[aria-current=step][data-pointed]").waitFor();
  assert.deepEqual(await faultsOn(page, "the tour beside a review"), []);
  await page.getByRole("button", { name: "Avsluta rundturen" }).press("Enter");
  await focused(page, "main h1");
  assert.equal(await page.locator("[data-pointed]").count(), 0);
  await page.reload();
  await page.getByRole("link", { name: "Startsida", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2021" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Börja rundturen" }).count(), 0, "it is not offered again");
  await page.getByRole("link", { name: "Om Aktsam" }).click();
  await page.getByRole("button", { name: "Ta rundturen" }).click();
  await focused(page, "#tour-title");
});

test("the tour that is declined is gone at once", async (t) => {
  const { page } = await openDemo(t);
  await page.getByRole("button", { name: "Nej tack" }).press("Enter");
  await focused(page, "main h1");
  assert.equal(await page.getByText("Följ med på en rundtur").count(), 0);
});

const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("light, dark and high contrast are chosen against the system's, and remembered", async (t) => {
  const { page } = await openDemo(t, { colorScheme: "light" });
  await page.getByRole("link", { name: "Inställningar" }).click();
  const light = await ground(page);
  await page.getByRole("radio", { name: "Mörkt" }).check();
  assert.notEqual(await ground(page), light);
  await page.getByRole("radio", { name: "Hög" }).check();
  assert.equal(await ground(page), "rgb(0, 0, 0)");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Inställningar" }).waitFor();
  assert.equal(await ground(page), "rgb(0, 0, 0)");
});

test("a system that asks for more contrast gets it", async (t) => {
  const { page } = await openDemo(t, { contrast: "more", colorScheme: "light" });
  assert.equal(await ground(page), "rgb(255, 255, 255)");
});

test("text is made larger by keyboard, up to twice its size, and normal again", async (t) => {
  const { page } = await openDemo(t);
  const asked = [];
  page.on("request", (request) => {
    const call = request.postDataJSON?.();
    if (call?.name === "window::zoom") asked.push(call.args);
  });
  for (let press = 0; press < 9; press += 1) await page.keyboard.press("Control++");
  await page.keyboard.press("Control+0");
  await patiently("the shell has been asked", () => asked.at(-1) === 1);
  assert.deepEqual(asked, [1.1, 1.25, 1.5, 1.75, 2, 1]);
});

test("every page names the window after itself, takes the focus and says its language", async (t) => {
  const { page, address } = await openDemo(t);
  const { round, families } = await call(address, "desk.show", {});
  const { review } = families[0].tasks[0];
  const routes = {
    [`#/family/${round.id}/${families[0].id}`]: [/^Familj 1/, "main h1"],
    [`#/overview/${round.id}`]: [/^Överblick/, "main h1"],
    [`#/topics/${round.id}/*`]: [/^Frågor/, "main h1"],
    [`#/result/${round.id}/*/*`]: [/^Handlingstyper/, "main h1"],
    [`#/families/${round.id}`]: [/^Familjer/, "main h1"],
    [`#/children/${round.id}`]: [/^Barn/, "main h1"],
    [`#/cross/${round.id}/*/*/*`]: [/^Samband/, "main h1"],
    [`#/review/${round.id}/${review.key}/document/${review.subject.document}/${review.reviewer}`]: [/^Familj 1, /, "main h1"],
    "#/prepare": [/^Ny granskningsomgång/, "main h1"],
    [`#/prepare/${round.id}`]: [/^Omgången, Aktgranskning 2021/, "main h1"],
    "#/search": [/^Sök/, "#search-words"],
    "#/users": [/^Vem som kommer in/, "main h1"],
    "#/settings": [/^Inställningar/, "main h1"],
    "#/about": [/^Om Aktsam/, "main h1"],
    "#/nowhere": [/^Sidan finns inte/, "main h1"],
    "#/": [/^Startsida/, "main h1"],
  };
  const told = [];
  for (const [hash, [title, focus]] of Object.entries(routes)) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForFunction((begins) => new RegExp(begins).test(document.title), title.source).catch(() => told.push(`${hash} is named ${title}`));
    await focused(page, focus).catch(() => told.push(`${hash} has the focus at ${focus}`));
    if (!(await page.title()).endsWith(" – Aktsam")) told.push(`${hash}: the window is Aktsam's`);
  }
  assert.deepEqual(told, []);
  assert.equal(await page.locator("html").getAttribute("lang"), "sv");
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.title(), "Settings – Aktsam");
});

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 } },
  "high contrast": { contrast: "more" },
  "forced colours": { forcedColors: "active", reducedMotion: "reduce" },
};

for (const [name, look] of Object.entries(looks)) {
  test(`the frame can be used by everyone: ${name}`, async (t) => {
    const { page } = await openDemo(t, look);
    const faults = await faultsOn(page, "the start page with the tour offered");
    await page.getByRole("button", { name: "Börja rundturen" }).click();
    faults.push(...(await faultsOn(page, "the tour")));
    await page.getByRole("button", { name: "Avsluta rundturen" }).click();
    await page.keyboard.press("Control+f");
    await focused(page, "#search-words");
    faults.push(...(await faultsOn(page, "searching for nothing yet")));
    await field(page).fill("barn");
    await page.locator("a.hit").first().waitFor();
    faults.push(...(await faultsOn(page, "what was found")));
    for (const link of ["Inställningar", "Om Aktsam"]) {
      await page.getByRole("link", { name: link }).click();
      await page.getByRole("heading", { level: 1, name: link }).waitFor();
      faults.push(...(await faultsOn(page, link)));
    }
    assert.deepEqual(faults, []);
  });
}
