// The checks themselves: each must find a planted fault, or its silence elsewhere says nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { faultsOn } from "../support/reach.mjs";

after(closeBrowser);

const sound = `<!doctype html><html lang="sv"><title>Sida</title>
  <main><h1>Rubrik</h1><label>Namn <input style="height: 32px"></label></main></html>`;

const planted = {
  "a field without a label": [(page) => page.replace(/<\/?label>/g, ""), /label at input/],
  "pale text": [(page) => page.replace("Namn ", '<i style="color: #bbb; background: #fff">Namn</i> '), /color-contrast/],
  "no language": [(page) => page.replace(' lang="sv"', ""), /html-has-lang/],
  "no name of the window": [(page) => page.replace("Sida", ""), /no name/],
  "two main headings": [(page) => page.replace("</main>", "<h1>En till</h1></main>"), /2 main headings/],
  "a page that is too wide": [(page) => page.replace("Rubrik", '<b style="display: block; width: 400px">Rubrik</b>'), /px wide in a window of 320/],
  "two targets that are small and close": [
    (page) => page.replace("</main>", '<div><button style="height: 16px; padding: 0">A</button><button style="height: 16px; padding: 0">B</button></div></main>'),
    /too small: <button/,
  ],
};

test("a sound page has no faults", async (t) => {
  const page = await pageFor(t, { viewport: { width: 320, height: 640 } });
  await page.setContent(sound);
  assert.deepEqual(await faultsOn(page, "a sound page"), []);
});

for (const [fault, [plant, finding]] of Object.entries(planted)) {
  test(`found: ${fault}`, async (t) => {
    const page = await pageFor(t, { viewport: { width: 320, height: 640 } });
    await page.setContent(plant(sound));
    assert.match((await faultsOn(page, "the page")).join("\n"), finding);
  });
}
