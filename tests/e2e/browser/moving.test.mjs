// A round in progress is moved to a new version of a key, and back.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

test("a round is moved by keyboard: what happens is told first, earlier answers stand beside their questions, and the way back", async (t) => {
  const { page, address } = await withNextJournal(t);
  const journal = async () => (await call(address, "results.round", { round: "2021" })).types.find((one) => one.key === "journal");
  const before = JSON.stringify(await journal());

  await page.goto(`${address}/#/prepare/2021/round`);
  await page.getByRole("link", { name: "Se vad det gör och byt till version 2" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Byt till version 2 av Journal" }).waitFor();
  await page.getByText("14 svar i 9 familjer frågas om igen").waitFor();
  await page.getByText("9 granskningar som är klara öppnas igen").waitFor();
  await page.getByRole("button", { name: /Det här skiljer versionerna åt/ }).press("Enter");
  await page.getByText("Bara barnets egna ord räknas.").waitFor();
  const first = page.locator("summary").first();
  await first.press("Enter");
  await page.locator("details[open] dd").first().getByText("frågas om igen").waitFor();
  none(await faultsOn(page, "what moving a round does"));
  assert.equal(JSON.stringify(await journal()), before, "nothing has happened yet");

  await page.getByRole("button", { name: "Byt till version 2" }).press("Enter");
  const notice = page.locator("#moved");
  await notice.getByText("Omgången använder nu version 2 av Journal.").waitFor();
  assert.ok(await notice.evaluate((it) => it === document.activeElement), "one stands where it is told");
  none(await faultsOn(page, "a round that was moved"));

  const { reviews } = await call(address, "plans.move_effect", { round: "2021", key: "journal", version: 1 });
  const { key, subject, reviewer } = reviews[0].review;
  await page.goto(`${address}/#/review/2021/${key}/document/${subject.document}/${reviewer}`);
  const earlier = page.locator("summary").filter({ hasText: "Tidigare svar, på version 1:" }).first();
  await earlier.press("Enter");
  await page.getByText("Svaret är sparat men räknas inte.").first().waitFor();
  await page.getByText(/Granskningen öppnades igen: Omgången använder nu version 2 av nyckeln/).waitFor();
  none(await faultsOn(page, "a review with earlier answers"));

  // The way back stands in the preparation, too, as long as something is set aside.
  await page.goto(`${address}/#/prepare/2021/round`);
  await page.getByRole("link", { name: "Se vad det gör och byt till version 1" }).press("Enter");
  await page.getByText("14 svar i 9 familjer kommer tillbaka").waitFor();
  await page.getByRole("button", { name: "Byt till version 1" }).press("Enter");
  await notice.getByText("Omgången använder nu version 1 av Journal.").waitFor();
  assert.equal(JSON.stringify(await journal()), before, "all is as it was");
  await page.getByRole("button", { name: "Gå tillbaka till version 2" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Journal, version 2" }).waitFor();
});

/** The made-up rounds, and a version of the journal key that asks its first question in another sense. */
async function withNextJournal(t) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { default: key } = await import("../../../review-keys/journal.json", { with: { type: "json" } });
  const next = structuredClone(key);
  const question = next.sections[0].questions[0];
  next.version = 2;
  question.text = { sv: "Står det barnet självt har sagt?" };
  next.previous = { version: 1, changes: { [question.id]: { class: "changed_meaning", reason: { sv: "Bara barnets egna ord räknas." } } } };
  await call(address, "keys.add", { json: JSON.stringify(next) });
  const page = await pageFor(t);
  return { page, address };
}
