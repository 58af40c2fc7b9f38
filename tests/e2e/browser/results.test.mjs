// The pages of a round's result: from the first page to every answer, by link and key.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";

after(closeBrowser);

test("whoever has never seen the app finds all that the group found, each in at most three actions from its first page", async (t) => {
  const page = await opened(t);
  const first = page.url();
  const nav = page.getByRole("navigation");
  /** Goes from the first page by `links`, and tells how many actions that was. */
  const by = async (...links) => {
    await page.goto(first);
    await page.getByRole("heading", { level: 1, name: "Aktgranskning 2021" }).waitFor();
    for (const link of links) await link.press("Enter");
    return links.length;
  };
  const result = nav.getByRole("link", { name: "Resultat", exact: true });

  // What was looked at, what was found, and of how many.
  assert.ok((await by(result)) <= 3);
  await page.getByRole("heading", { level: 1, name: "Resultatet i korthet" }).waitFor();
  await page.getByText(/^Nio fokusfamiljer med 18 fokuspersoner/).waitFor();
  const findings = page.getByRole("region", { name: "Det vi fann" }).getByRole("heading", { level: 3 });
  assert.equal(await findings.count(), 5, "as many as the rule says");
  for (const finding of await findings.allInnerTexts()) assert.match(finding, / av |hälften|alla|inga?/, `of how many stands in “${finding}”`);

  // What the child's and the parent's files say differently in one family: those rows stand first, side by side.
  assert.ok((await by(result, page.getByRole("region", { name: "Familj för familj" }).getByRole("link", { name: "Familj 3" }))) <= 3);
  await page.getByRole("heading", { level: 1, name: "Familj 3" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Handlingarna säger olika om fyra av de sex frågor som flera av dem svarar på" }).waitFor();
  const rows = await page.locator("table").first().locator("tbody tr").evaluateAll((all) => all.map((row) => ({ differs: row.classList.contains("differs"), text: row.innerText })));
  assert.equal(rows.filter(({ differs }) => differs).length, 4);
  assert.ok(rows.slice(0, 4).every(({ differs }) => differs), "the rows that differ stand first");
  const heads = await page.locator("table").first().locator("thead th").allInnerTexts();
  assert.ok(heads.some((head) => head.includes("Barnutredning")) && heads.some((head) => head.includes("Vuxenutredning")), "the child's and the parent's files beside each other");

  const line = page.getByRole("link", { name: /^Gemensamt möte med familjen hölls: ja i barnutredningen/ });
  await line.press("Enter");
  assert.match(await page.evaluate(() => document.activeElement.closest("tr")?.innerText ?? ""), /^Gemensamt möte med familjen hölls/, "a difference leads to its row");

  // What changed since last year.
  assert.ok((await by(result)) <= 3);
  const since = page.getByRole("region", { name: "Sedan Aktgranskning 2020" });
  await since.getByText(/från .+ till .+/).first().waitFor();
  assert.ok((await by(result, nav.getByRole("link", { name: "Jämför år" }), page.getByRole("navigation", { name: "Handlingstyper" }).getByRole("link", { name: "Vuxenutredning" }))) <= 3);
  await page.locator("h4", { hasText: "Ja: från två av fem till fyra av fem utredningar" }).first().waitFor();

  // What will be done about it.
  assert.ok((await by(result, nav.getByRole("link", { name: "Åtgärder" }))) <= 3);
  await page.getByRole("heading", { level: 1, name: "Åtgärder" }).waitFor();
  await page.getByRole("region", { name: "Från förra omgången" }).getByText("Barnet får ett eget samtal när utredningen är klar").waitFor();
  await page.getByRole("region", { name: "Att göra" }).getByText("enhetschef barn och familj").waitFor();
});

test("a finding of the overview leads to the whole question", async (t) => {
  const page = await opened(t, "#/overview/2021");
  const go = page.getByRole("link", { name: /fråga \d+: tabell och kommentarer/ }).first();
  const number = /fråga (\d+)/.exec(await go.innerText())[1];
  await go.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Resultat för varje typ av handling" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("article")?.id.startsWith("block-"));
  const asked = await page.evaluate(() => document.activeElement.closest("article").querySelector(".over").textContent);
  assert.ok(asked.startsWith(`${number}. `), asked);
});

test("two questions are chosen by key, and a number opens the answers of both", async (t) => {
  const page = await opened(t, "#/cross/2021/*/*/*");
  await page.getByLabel("Fråga i raderna").selectOption({ label: "5. Fick barnet möjlighet att berätta vad det tycker under utredningen?" });
  await page.getByLabel("Fråga i kolumnerna").selectOption("child-assignment:answers-to-problem");
  await page.getByRole("heading", { name: "Oftast ”ja” tillsammans med ”delvis” (fem av åtta barn)" }).waitFor();
  await page.getByText("8 av 8 barn ingår i siffrorna.").waitFor();
  const cell = page.getByRole("button", { name: "5, Ja och Delvis: visa svaren bakom siffran" });
  await cell.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Ja, Delvis: 5" });
  await dialog.waitFor();
  await dialog.locator("tbody tr").first().waitFor();
  const documents = await dialog.locator("tbody tr td:nth-child(2)").allInnerTexts();
  assert.equal(documents.filter((name) => name === "Uppdrag för barn").length, 5, "one assignment for each child");
  assert.ok(documents.filter((name) => name === "Barnutredning").length >= 5, "and at least one investigation");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await cell.evaluate((button) => button === document.activeElement), true, "focus comes back to the number");
});

test("an area narrows the questions, and what is counted stands in words", async (t) => {
  const page = await opened(t, "#/topics/2021/*");
  await page.getByText(/Alla områden\. Barnutredning: alla nio utredningar är granskade\./).waitFor();
  await page.getByLabel("Område").selectOption({ label: "LSS" });
  await page.getByText(/LSS\. Barnutredning: båda utredningarna är granskade\./).waitFor();
});

test("each child has its own answers", async (t) => {
  const page = await opened(t, "#/children/2021");
  await page.getByRole("navigation", { name: "På sidan" }).getByRole("button", { name: "Familj 3, Barn 2" }).press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Familj 3, Barn 2");
  const table = page.getByRole("region", { name: "Svaren om Familj 3, Barn 2" });
  await table.getByRole("rowheader", { name: /^Handläggaren träffade barnet/ }).waitFor();
});

/** The made-up round, open at an address. */
async function opened(t, hash = "#/") {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  return page;
}
