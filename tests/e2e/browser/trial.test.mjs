// A key tried on made-up families, by keyboard: answered with the questions as they are, said something of, and told what it came to.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const of = { is: "version", id: "journal", version: 1 };

test("a family is answered by keyboard, and what it reached is told", async (t) => {
  const { page, address } = await opened(t, "#/key/journal/1/questions");
  await page.getByRole("link", { name: "Pröva nyckeln på påhittade familjer" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Pröva Journal" }).waitFor();
  await page.getByText(/^Ingen familj är genomgången än/).waitFor();
  none(await faultsOn(page, "a trial that nobody has begun"));

  await page.getByRole("link", { name: /^Familj A:/ }).press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Familj A:/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: /kommentar|belägg/i }).count(), 0, "a trial holds answers only");
  await page.locator("[data-question] input").first().focus();
  await page.keyboard.press("1");
  await page.getByText(/^Sparat på den här datorn/).waitFor();
  await page.getByRole("status").filter({ hasText: /^1 av \d+ besvarade$/ }).waitFor();

  await page.getByRole("button", { name: "Säg något om fråga 2" }).press("Enter");
  await page.keyboard.type("Vems ord menas?");
  await page.keyboard.press("Tab");
  none(await faultsOn(page, "a family of a trial"));

  await answerRest(page);
  await page.getByRole("link", { name: "Till provkörningen" }).press("Enter");
  await page.getByText(/^En familj är genomgången:/).waitFor();
  await page.getByText("Vems ord menas?").waitFor();
  const { result, families } = await call(address, "trials.show", { of });
  assert.equal(families[0].isGoneThrough, true);
  assert.ok(result.questions.some(({ took }) => took !== null && took.of === 1), "time was measured");
  none(await faultsOn(page, "what a trial shows"));

  if (result.left.length > 0) {
    await page.getByRole("button", { name: "Låt programmet gå de vägar som är kvar" }).press("Enter");
    await page.getByText(`Med programmet: ${result.withProgram.n} av ${result.withProgram.of} mål.`).waitFor();
    assert.deepEqual((await call(address, "trials.show", { of })).result.reached, result.reached, "the program's way is no one's");
  }
  await page.getByRole("button", { name: "Börja om" }).press("Enter");
  await page.getByText(/^Ingen familj är genomgången än/).waitFor();
  await page.getByText("Vems ord menas?").waitFor();
});

test("an answer that hides a question hides it at once, and the choice is there when one comes back", async (t) => {
  const { page } = await opened(t, "#/trial/version/adult-investigation/2/1");
  const analysis = page.getByRole("group", { name: "Gjordes en barnkonsekvensanalys under utredningen?" });
  await analysis.getByRole("radio", { name: "Ja" }).check();
  const jointly = page.getByRole("group", { name: /^Gjorde barnhandläggaren och vuxenhandläggaren/ });
  await jointly.waitFor();
  await analysis.getByRole("radio", { name: "Nej" }).check();
  await jointly.waitFor({ state: "detached" });
  await page.getByText(/^Sparat på den här datorn/).waitFor();
  await page.reload();
  assert.equal(await analysis.getByRole("radio", { name: "Nej" }).isChecked(), true);
});

/** Answers what is left with the first choice of each question, until nothing is. */
async function answerRest(page) {
  for (;;) {
    const left = page.locator("[data-slot]").filter({ hasNot: page.locator("input:checked") }).filter({ hasNotText: "Rensa svar" });
    if ((await left.count()) === 0) return;
    const slot = left.first();
    const name = await slot.getAttribute("data-slot");
    await slot.getByRole("radio", { name: "Framgår ej" }).press("Space");
    await page.locator(`[data-slot="${name}"]`).getByRole("button", { name: "Rensa svar" }).waitFor();
    await page.waitForFunction(() => document.querySelector("[aria-busy='false']") !== null);
  }
}

/** The made-up rounds, open at an address. */
async function opened(t, hash) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  return { page, address };
}
