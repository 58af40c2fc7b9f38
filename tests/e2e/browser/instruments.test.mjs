// Keys about families, their members and respondents: who reads them, how they are answered, and how their results read.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

const ROUND = "spring-2021";

after(closeBrowser);

test("the desk lists families, children, adults and surveys by what they are, and each opens as such", async (t) => {
  const { page } = await opened(t, "#/");
  await page.getByLabel("Granskningsomgång").selectOption(ROUND);
  await page.getByRole("heading", { level: 1, name: "Kartläggning våren 2021" }).waitFor();
  const family = page.getByRole("region", { name: "Familj 6" });
  for (const [key, whom] of [["Hållplatser", ""], ["Urvalsinventering", ""], ["Barnkonsekvensanalys", "Barn 2"], ["Stegmätning", "Förälder 1"]]) {
    await family.getByRole("link", { name: key }).filter({ hasText: whom }).first().waitFor();
  }
  assert.equal(await page.getByText("handling", { exact: false }).count(), 0, "nothing in the round is a document");
  none(await faultsOn(page, "a desk with families, members and surveys"));

  await family.getByRole("link", { name: "Barnkonsekvensanalys" }).filter({ hasText: "Barn 2" }).click();
  await page.getByRole("heading", { level: 1, name: "Barnkonsekvensanalys" }).waitFor();
  await page.getByText("Familj 6 · Barn 2", { exact: true }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Händelser" }).count(), 0, "events are recorded in documents");
  none(await faultsOn(page, "a review of a child"));
});

test("a respondent is added, answers that they do not know, and is counted", async (t) => {
  const { page, address } = await opened(t, "#/");
  await call(address, "desk.sit_down", { round: ROUND, reviewer: "eva" });
  await page.reload();
  await page.getByLabel("Granskningsomgång").selectOption(ROUND);
  const survey = page.getByRole("region", { name: "Föräldraenkät" });
  await survey.getByRole("link", { name: "Lägg till en svarande" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Föräldraenkät" }).waitFor();
  await page.getByText("Svarande 12", { exact: true }).waitFor();
  const question = page.locator("[data-question=units-met]");
  await question.getByLabel("Vet inte").check();
  assert.equal(await question.getByText("Framgår ej").count(), 0, "a respondent has no file that could show it");
  assert.equal(await page.getByRole("button", { name: /belägg/i }).count(), 0, "nor evidence in it");
  none(await faultsOn(page, "a review of a respondent"));
  await page.getByText("Sparat på den här datorn", { exact: false }).first().waitFor();
  const review = { round: ROUND, key: "parent-survey", subject: { respondent: 12 }, reviewer: "eva" };
  await call(address, "reviews.submit", { review, gaps: "Prov" });

  await page.goto(`${address}/#/result/${ROUND}/parent-survey/*`);
  await page.getByText("Svaren är klara för alla sex svarande").waitFor();
  await page.getByText(/Svaret är ”vet inte” för en av sex svarande/).first().waitFor();
  none(await faultsOn(page, "the result of a survey"));
});

test("readers are chosen for a family and its members", async (t) => {
  const { page, address } = await opened(t, `#/prepare/${ROUND}/reading`);
  const tick = page.getByLabel("Jonas läser Familj 8, Förälder 1 · Stegmätning");
  await tick.check();
  none(await faultsOn(page, "who reads families and members"));
  await page.getByText("Sparat på den här datorn", { exact: false }).first().waitFor();
  const plan = await call(address, "plans.view", { round: ROUND });
  const row = plan.families.find(({ label }) => label === "Familj 8").others.find(({ name }) => name === "Förälder 1");
  assert.deepEqual(row.readers, ["jonas"]);
});

/** The made-up rounds, open at an address. */
async function opened(t, hash) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  return { page, address };
}
