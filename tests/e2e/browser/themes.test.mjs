// Comments are read and given themes by keyboard, a number opens the comments behind it, and two themes become one.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";

after(closeBrowser);

test("a comment is given a theme by keyboard, which is saved at once and taken back", async (t) => {
  const { page, address } = await open(t, "#/comments/2021/*/*/*/*/withoutTheme");
  const stands = async () => (await call(address, "comments.list", { round: "2021" })).comments.filter(({ marks }) => marks.themes.length > 0).length;
  const before = await stands();
  const [first, second] = [page.locator("article").nth(0), page.locator("article").nth(1)];
  await first.focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await second.evaluate((one) => one === document.activeElement), true, "the arrow goes to the next comment");

  await page.keyboard.press("t");
  await page.getByRole("dialog").getByRole("combobox").fill("egna ord");
  await page.keyboard.press("Enter");
  await second.getByRole("list", { name: "Teman" }).getByText("Barnets egna ord").waitFor();
  assert.equal(await second.evaluate((one) => one === document.activeElement), true, "the focus is back on the comment");
  await page.getByText(/^Sparat på den här datorn/).waitFor();
  assert.equal(await stands(), before + 1);

  await page.keyboard.press("Control+z");
  await page.getByText("Ångrat.").waitFor();
  assert.equal(await stands(), before);

  // A letter that is typed in a field puts nothing anywhere.
  await page.getByLabel("Ord i kommentaren").fill("tc1");
  await page.keyboard.type("tc1");
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal(await stands(), before);
});

test("a number of the matrix opens as many comments", async (t) => {
  const { page } = await open(t, "#/themes/2021");
  const number = page.getByRole("link", { name: /kommentarer: Barnets röst, Alla/ }).first();
  const n = (await number.textContent()).trim();
  await number.click();
  await page.getByRole("heading", { level: 1, name: "Kommentarer" }).waitFor();
  await page.getByText(`Temat Barnets röst: ${n} av`).waitFor();
  assert.equal(await page.locator("article").count(), Number(n));
});

test("two themes become one, and what stood on comments is read as the one that remains", async (t) => {
  const { page } = await open(t, "#/themes/2021");
  const row = (name) => page.getByRole("row", { name: new RegExp(`^${name}`) }).first();
  const group = page.getByRole("group", { name: "Orden byts ut på vägen" });
  await group.getByRole("button", { name: "Slå ihop" }).click();
  await page.getByLabel("Temat som blir kvar").selectOption({ label: "Barnets röst · Barnets egna ord" });
  await page.getByRole("dialog").getByRole("button", { name: "Slå ihop" }).click();
  await page.getByText("Ihopslaget med Barnets egna ord").waitFor();
  assert.equal(await row("Orden byts ut på vägen").count(), 0, "it is no line of its own any more");
});

async function open(t, hash) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  await page.locator("main h1").waitFor();
  return { page, address };
}
