// Two years of the made-up rounds side by side: what changed since last year, what cannot be compared, and the answers behind both.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

test("from the first page it is three actions to what changed since last year, and one more to the answers of the right year", async (t) => {
  const { page } = await openDemo(t);
  let actions = 0;
  const click = async (link) => {
    actions += 1;
    await link.click();
  };
  await click(page.getByRole("navigation").getByRole("link", { name: "Resultat", exact: true }).first());
  await click(page.getByRole("link", { name: "Jämför år" }));
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2020 och Aktgranskning 2021 bredvid varandra" }).waitFor();
  await page.getByText("Fyra familjer är med i båda omgångarna: Familj 1, Familj 3, Familj 6 och Familj 8.").waitFor();
  await click(page.getByRole("navigation", { name: "Handlingstyper" }).getByRole("link", { name: "Vuxenutredning" }));
  const sentence = page.locator("h4", { hasText: "Ja: från två av fem till fyra av fem utredningar" }).first();
  await sentence.waitFor();
  assert.equal(actions, 3);

  await sentence.getByRole("button", { name: /^två av fem, Ja, Aktgranskning 2020/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("row", { name: /Familj 1/ }).waitFor();
  const rows = dialog.getByRole("row");
  assert.equal(await rows.count(), 3, "a head, and as many answers as the number says");
  assert.match(await dialog.getByRole("link", { name: "Vuxenutredning" }).first().getAttribute("href"), /^#\/review\/2020\//);
  await page.keyboard.press("Escape");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /två av fem/, "the focus comes back to the number");
});

test("what cannot be compared stands apart, with the reason and both wordings", async (t) => {
  const { page } = await openDemo(t);
  await page.goto(`${new URL(page.url()).origin}/#/years/2021/adult-investigation/*`);
  const broken = page.getByRole("region", { name: "Frågor som inte går att jämföra" });
  await broken.getByText("Går inte att jämföra: frågan har fått en annan innebörd").waitFor();
  await broken.getByText("Förut räckte det att familjens behov stod som helhet.").waitFor();
  const meaning = broken.locator("article", { hasText: "annan innebörd" });
  assert.deepEqual(await meaning.locator(".asked :is(del, ins)").allInnerTexts(), ["var och en i"], "the words that are new are marked");
  await broken.getByRole("heading", { name: "Ny fråga i Aktgranskning 2021" }).waitFor();
  await broken.getByRole("heading", { name: "Fråga som ställdes i Aktgranskning 2020 men inte i Aktgranskning 2021" }).waitFor();
  assert.equal(await broken.getByText("Ja: från").count(), 0, "what is compared stands outside");
  assert.deepEqual(await faultsOn(page, "the years"), []);
});

test("the families of both years can be counted alone, and the choice stays where it was made", async (t) => {
  const { page } = await openDemo(t);
  await page.goto(`${new URL(page.url()).origin}/#/years/2021/adult-investigation/*`);
  await page.getByRole("radio", { name: "bara de 4 familjer som är med i alla omgångarna" }).check();
  await page.locator("h4", { hasText: "Ja: från två av fyra till tre av tre utredningar" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("name")), "among", "the focus is kept");
});

test("a round without one before it says so, and what to do", async (t) => {
  const { page } = await openDemo(t);
  await page.goto(`${new URL(page.url()).origin}/#/years/2020/*/*`);
  await page.getByRole("heading", { level: 1, name: "Jämför Aktgranskning 2020 med en annan omgång" }).waitFor();
  await page.getByText("Det finns ingen tidigare omgång med samma nycklar.").waitFor();
  assert.deepEqual(await faultsOn(page, "nothing to compare with"), []);
});

/** The made-up rounds, open in a window. */
async function openDemo(t) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2021" }).waitFor();
  return { page };
}
