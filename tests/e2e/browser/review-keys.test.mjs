// The keys as a method developer reads them: what they ask, what could be better, and what changed since the version before.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

test("a key is read by keyboard: its questions, what could be better in it, and what its new version changed", async (t) => {
  const { page, address } = await opened(t, "#/prepare/2021/round");
  await page.getByRole("link", { name: "Läs nycklarna: vad de frågar efter och vad som kan bli bättre" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Nycklar" }).waitFor();
  await page.getByRole("link", { name: "Vuxenutredning", exact: true }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Vuxenutredning" }).waitFor();
  await page.getByText("Version 2", { exact: true }).waitFor();
  const asked = page.getByRole("listitem").filter({ hasText: "4. Gjorde barnhandläggaren och vuxenhandläggaren barnkonsekvensanalysen tillsammans" });
  await asked.getByText(/Besvaras om svaret på fråga 3 är ja/).waitFor();
  none(await faultsOn(page, "the questions of a key"));

  const parts = page.getByRole("navigation", { name: "Om nyckeln" });
  const { remarks } = await call(address, "keys.lint", { id: "adult-investigation", version: 2 });
  await parts.getByRole("link", { name: `Kan bli bättre (${remarks.length})` }).press("Enter");
  await page.getByText(remarks[0].advice).first().waitFor();
  assert.equal(await page.locator("main ol > li").count(), remarks.length, "each remark once");
  none(await faultsOn(page, "what could be better in a key"));

  await parts.getByRole("link", { name: "Ändrat sedan version 1" }).press("Enter");
  const broken = page.getByRole("region", { name: "Går inte att jämföra" });
  await broken.getByRole("article", { name: "Hur väl beskriver utredningen vad var och en i familjen behöver?" }).getByText("Skäl:").waitFor();
  assert.ok((await broken.locator("ins").allInnerTexts()).join(" ").includes("var och en i"), "the words that are new are marked");
  none(await faultsOn(page, "what changed in a key"));
  await page.getByRole("link", { name: "Version 1", exact: true }).press("Enter");
  await page.getByText("Hur väl beskriver utredningen vad familjen behöver?").waitFor();
  assert.equal(await parts.getByRole("link", { name: /^Ändrat/ }).count(), 0, "nothing stands before the first version");
});

test("how a key worked is read by keyboard, from the result to the question that is worth looking at", async (t) => {
  const { page, address } = await opened(t, "#/result/2021/adult-investigation/*");
  await page.getByRole("link", { name: "Hur frågorna i nyckeln fungerade" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Vuxenutredning" }).waitFor();
  const look = page.getByRole("region", { name: "Titta på de här" });
  await look.getByText("Alla 6 svar är desamma: Ja.").waitFor();
  none(await faultsOn(page, "how a key worked"));

  const { told } = await call(address, "keys.worked", { id: "adult-investigation", version: 2, round: "2021" });
  const table = page.getByRole("region", { name: "Fråga för fråga" }).getByRole("table");
  assert.equal(await table.locator("tbody tr").count(), told.questions.length, "each question once");
  const [voice] = told.questions.filter(({ question }) => question.id === "child-voice");
  const row = table.getByRole("row", { name: new RegExp(`^${voice.question.number}\\.`) });
  await row.getByText(`${voice.differed.n} av ${voice.differed.of}`, { exact: true }).waitFor();

  await look.getByRole("link", { name: "5. Hölls samråd mellan handläggarna under utredningen?" }).press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "question-consultation");
  assert.ok(await page.locator("#question-consultation").evaluate((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), "the question is in view");
  none(await faultsOn(page, "a question brought into view"));
});

test("a version that no round uses says so, and a round can be chosen where there are several", async (t) => {
  const { page, address } = await opened(t, "#/key/journal/1/worked");
  const { rounds } = await call(address, "keys.worked", { id: "journal", version: 1 });
  assert.ok(rounds.length > 1, "the journal is read with the same version both years");
  const choice = page.getByRole("navigation", { name: "Omgång" });
  await choice.getByRole("link", { name: rounds[1].name }).press("Enter");
  await page.getByText(new RegExp(`^${rounds[1].name}:`)).waitFor();
  await call(address, "keys.add", { json: JSON.stringify(unused) });
  await page.evaluate(() => (location.hash = "#/key/unused/1/worked"));
  await page.getByText(/^Ingen omgång använder den här versionen/).waitFor();
  none(await faultsOn(page, "a key that no round uses"));
});

test("a key that is not there says so", async (t) => {
  const { page } = await opened(t, "#/key/nowhere/1/questions");
  await page.getByRole("button", { name: "Försök igen" }).waitFor();
  none(await faultsOn(page, "a key that is not there"));
});

/** A key of one question that nobody has used. */
const unused = {
  id: "unused",
  version: 1,
  life: "published",
  name: { sv: "Oanvänd" },
  subject: "document",
  sections: [{ id: "only", title: { sv: "Enda" }, questions: [{ id: "asked", text: { sv: "Vad stod det om samråd under utredningen?" }, answer: { type: "text" } }] }],
};

/** The made-up rounds, open at an address. */
async function opened(t, hash) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  return { page, address };
}
