// What is told of an exchange while it goes on and afterwards, and what goes out when somebody leaves.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { begunGroup, bundles, exchange, family, joins, reviewBy, windowOn } from "../support/group.mjs";
import { atFirstQuestion, now, told, toGroup } from "../support/group-window.mjs";
import { saved } from "../support/journal.mjs";
import { press } from "../support/keyboard.mjs";
import { call, folderFor } from "../support/programs.mjs";

after(closeBrowser);

test("what was answered is published before the window is locked, and the others get it", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, anna, shared);
  await atFirstQuestion(page);
  await page.locator("[data-answer] input:focus").waitFor();
  await page.keyboard.press("1");
  await saved(page);
  const before = bundles(shared).length;
  assert.ok((await call(anna.address, "exchange.show", null)).unpublished > 0, "nothing has gone out by itself");
  await page.keyboard.press("Control+l");
  await page.getByRole("heading", { level: 1, name: "Lås upp" }).waitFor();
  assert.ok(bundles(shared).length > before, "it lies in the folder when the store is closed");
  assert.equal((await call(maria.address, "exchange.show", null)).sealed, 0);
  await exchange(maria);
  assert.equal((await call(maria.address, "exchange.show", null)).sealed, 1, "Maria's desktop has it, sealed until all are done");
});

test("how far a long exchange has come is told in numbers while it goes on", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, maria, shared);
  await told(page, /\S/);
  const before = bundles(shared).length;
  for (let i = 0; i < 13; i += 1) {
    await call(anna.address, "reviews.comment", { review: reviewBy("anna"), slot: { question: "consultation" }, body: `Anteckning ${i}` });
    await exchange(anna);
  }
  const lying = bundles(shared).length - before;
  assert.ok(lying > 20, `more than a piece takes in: ${lying}`);

  // Between the first piece and the second.
  let goesOn;
  const held = new Promise((go) => (goesOn = go));
  let pieces = 0;
  await page.route("**/rpc", async (route) => {
    if (route.request().postDataJSON().name === "exchange.run" && ++pieces === 2) await held;
    return route.fallback();
  });
  await page.keyboard.press("Control+Shift+G");
  await told(page, "Hämtar och publicerar …");
  const line = page.getByRole("complementary", { name: "Gemensam mapp" });
  await line.getByText(`20 paket, ${lying - 20} kvar`, { exact: true }).waitFor();
  goesOn();
  await told(page, "Hämtat från Anna.");
  assert.equal(await line.getByText(/kvar$/).count(), 0);
});

test("when a desktop was last heard of is told once it has sent changes", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const eva = await joins(t, maria, shared, "Eva", { roles: ["developer"] });
  const page = await windowOn(t, maria, shared);
  await toGroup(page);
  const hers = page.getByRole("listitem").filter({ hasText: /^Eva/ }).getByRole("listitem");
  await hers.getByText("Bärbar · har hörts av", { exact: true }).waitFor();
  await call(eva.address, "plans.edit", { round: "r", changes: [family("Familj A")] });
  await exchange(eva);
  await press(page, now(page));
  await hers.getByText(/^Bärbar · hördes av (i går )?\d\d[.:]\d\d$/).waitFor();
});
