// Stores that are not where they were, or not whole: the way in says why, and leads to the one that can be opened.
import assert from "node:assert/strict";
import { cpSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

/** The bridge's folder dialog always chooses the data folder; here it chooses `folder`. */
async function chooses(page, folder) {
  await page.route("**/rpc", (route) =>
    route.request().postDataJSON().name === "dialog::pick_folder" ? route.fulfill({ json: { ok: folder } }) : route.fallback(),
  );
}

const storeIn = (data) => join(data, readdirSync(data).find((name) => name.endsWith(".aktsam")));

for (const colorScheme of ["light", "dark"]) {
  test(`a store that lacks a file is told and cannot be chosen, ${colorScheme}`, async (t) => {
    const data = await demoFor(t);
    cpSync(storeIn(data), join(data, "Halv.aktsam"), { recursive: true });
    rmSync(join(data, "Halv.aktsam", "slots.json"));
    const page = await pageFor(t, { colorScheme });
    await page.goto(await bridgeFor(t, data));
    const broken = page.getByRole("radio", { name: /^Halv/ });
    assert.equal(await broken.isDisabled(), true);
    const reason = page.locator(`[id="${await broken.getAttribute("aria-describedby")}"]`);
    assert.match(await reason.innerText(), /slots\.json.*Öppna ett arkiv som ligger någon annanstans/s);
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 1, "the store that can be opened is chosen");
    assert.deepEqual(await faultsOn(page, "unlocking"), []);
  });
}

test("a store that was moved is not forgotten: it is told, pointed out and opened", async (t) => {
  const data = await demoFor(t);
  const before = await bridgeFor(t, data);
  await call(before, "start.demo", null);
  await call(before, "start.lock", null);
  const moved = join(folderFor(t), "Flyttad.aktsam");
  renameSync(storeIn(data), moved);

  const page = await pageFor(t);
  await chooses(page, moved);
  await page.goto(before);
  await page.getByRole("heading", { level: 1, name: "Lås upp" }).waitFor();
  await page.getByText("Inget av arkiven kan öppnas just nu").waitFor();
  await page.getByRole("button", { name: "Öppna ett arkiv som ligger någon annanstans" }).click();
  const passphrase = page.getByLabel("Lösenfras", { exact: true });
  await passphrase.waitFor();
  assert.equal(await page.getByRole("radio", { checked: true }).inputValue(), moved);
  await passphrase.fill(await page.locator(".notice b").innerText());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2021" }).waitFor();
});

test("on the first page, a folder of another kind is told as that", async (t) => {
  const page = await pageFor(t);
  await chooses(page, folderFor(t));
  await page.goto(await bridgeFor(t, folderFor(t)));
  await page.getByRole("button", { name: "Öppna ett arkiv som ligger någon annanstans" }).click();
  assert.match(await page.getByRole("alert").innerText(), /är inget arkiv/);
});

test("a store that is gone for good is taken off the list", async (t) => {
  const data = await demoFor(t);
  const elsewhere = join(folderFor(t), "Annat.aktsam");
  cpSync(storeIn(data), elsewhere, { recursive: true });
  const address = await bridgeFor(t, data);
  await call(address, "start.find", { folder: elsewhere });
  rmSync(elsewhere, { recursive: true });
  const page = await pageFor(t);
  await page.goto(address);
  await page.getByRole("button", { name: "Ta bort från listan Annat" }).click();
  await page.locator("#passphrase:focus").waitFor();
  assert.equal(await page.getByRole("radio").count(), 1);
  assert.deepEqual(await faultsOn(page, "unlocking"), []);
});
