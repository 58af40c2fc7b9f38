// The checks themselves: each must find a planted fault, or its silence elsewhere says nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { everyoneCanUse, faultsFoundBy, fitsTheWidth, targetsAreLargeEnough } from "../support/reach.mjs";

after(closeBrowser);

const sound = `<!doctype html><html lang="sv"><title>Sida</title>
  <main><h1>Rubrik</h1><label>Namn <input style="height: 32px"></label></main></html>`;

test("a sound page passes every check", async (t) => {
  const page = await pageFor(t);
  await page.setContent(sound);
  await everyoneCanUse(page, "a sound page");
  await fitsTheWidth(page, "a sound page");
  await targetsAreLargeEnough(page, "a sound page");
});

test("axe finds a field without a label, pale text and a missing language", async (t) => {
  const page = await pageFor(t);
  const ill = sound.replace(' lang="sv"', "").replace("Namn ", '<p style="color: #bbb; background: #fff">Blekt</p>');
  await page.setContent(ill.replace(/<\/?label>/g, ""));
  const rules = (await faultsFoundBy(page)).map((fault) => fault.split(":")[0]);
  for (const rule of ["label", "color-contrast", "html-has-lang"]) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
});

test("a page that is too wide is found", async (t) => {
  const page = await pageFor(t, { viewport: { width: 320, height: 640 } });
  await page.setContent(sound.replace("Rubrik", '<span style="display: block; width: 400px">Rubrik</span>'));
  await assert.rejects(fitsTheWidth(page, "the wide page"), /400|408/);
});

test("a target that is too small is found", async (t) => {
  const page = await pageFor(t);
  await page.setContent(sound.replace("</main>", '<button style="height: 16px; padding: 0">Spara</button></main>'));
  await assert.rejects(targetsAreLargeEnough(page, "the page"), /Spara/);
});
