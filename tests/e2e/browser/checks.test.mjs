// The checks themselves: each must find a planted fault, or its silence elsewhere says nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { faultsOfFocus, faultsOn, faultsOnTheWay } from "../support/reach.mjs";

after(closeBrowser);

const sound = `<!doctype html><html lang="sv"><title>Sida</title>
  <style>
    input, button, textarea { border: 1px solid #777; background: #fff; min-height: 28px; max-width: 100% }
    :focus-visible { outline: 3px solid #036; outline-offset: 2px }
    [type=radio] { appearance: none; width: 24px; border: 2px solid #777; border-radius: 50%; display: inline-grid; place-content: center }
    [type=radio]:checked::before { content: ""; width: 12px; height: 12px; background: #036 }
  </style>
  <main><h1>Rubrik</h1><label>Namn <input></label>
  <fieldset><legend>Svar</legend><label><input type="radio" name="a" checked> Ja</label><label><input type="radio" name="a"> Nej</label></fieldset>
  <p><button>Spara</button></p></main></html>`;

const into = (more) => (page) => page.replace("</main>", `${more}</main>`);
const styled = (rules) => (page) => page.replace("</style>", `${rules}</style>`);

/** Found by looking at the page as it stands. */
const atRest = {
  "a field without a label": [(page) => page.replace(/<label>Namn (.*?)<\/label>/, "$1"), /label at main > input/, /textbox without a name/],
  "pale text": [(page) => page.replace("Namn ", '<i style="color: #bbb; background: #fff">Namn</i> '), /color-contrast/],
  "no language": [(page) => page.replace(' lang="sv"', ""), /html-has-lang/],
  "no name of the window": [(page) => page.replace("Sida", ""), /no name/],
  "two main headings": [into("<h1>En till</h1>"), /2 main headings/],
  "a page that is too wide": [into('<b style="display: block; width: 400px">Brett</b>'), /px wide in a window of 320 px: <b/],
  "text that is cut off": [into('<p style="width: 80px; overflow: hidden; white-space: nowrap">Ord som inte får plats</p>'), /cut off: <p/],
  "two targets that are small and close": [
    into('<div><button style="min-height: 0; height: 16px; padding: 0">A</button><button style="min-height: 0; height: 16px; padding: 0">B</button></div>'),
    /too small: <button/,
  ],
  "a field with a faint edge": [styled("input:not([type]) { border-color: #ccc }"), /edge too faint \(1\.\d\d:1\): <input>/],
  "a radio with a faint edge": [styled("[type=radio] { border-color: #ccc }"), /edge too faint .*radio/],
  "a button that fades under the pointer": [styled("button:hover { border-color: #ddd }"), /under the pointer: edge too faint .*<button/],
  "a chosen radio with a faint sign": [styled("[type=radio]:checked::before { background: #cdd }"), /sign is too faint/],
  "faint words in an empty field": [(page) => page.replace("<input>", '<input placeholder="t.ex. 12">').replace("</style>", "::placeholder { color: #aaa }</style>"), /suggests is too faint/],
  "a disabled button nobody can read": [into('<button disabled style="color: #ccc">Nästa</button>'), /though disabled/],
  "a button named by a sign": [into("<button>×</button>"), /button named by a sign only/],
  "two buttons that sound alike": [into("<p><button>Spara</button></p>"), /2 times button “Spara” in the same group/],
};

/** Found on the way through the page with Tab. */
const onTheWay = {
  "no ring": [styled("button:focus-visible { outline: none }"), /no ring: <button>/],
  "a faint ring": [styled("button:focus-visible { outline-color: #ddd }"), /ring is too faint/],
  "a thin ring": [styled("button:focus-visible { outline-width: 1px }"), /a ring of 1 px/],
  "a ring that is cut off": [into('<div style="overflow: hidden; width: 60px"><button style="width: 60px">Ny</button></div>'), /cut off by <div/],
  "a ring that is told but not painted": [into('<div style="clip-path: inset(0); width: 80px"><button class="ny" style="width: 80px">Ny</button></div>'), /not painted: <button/],
  "a control under a bar": [into('<div style="height: 800px"></div><p><button>Sist</button></p><footer style="position: fixed; inset: auto 0 0; height: 90px; background: #fff">Foten</footer>'), /hidden under <footer/],
  "a ring under a bar": [
    into('<button style="position: absolute; inset: auto auto 91px 20px">Sist</button><footer style="position: fixed; inset: auto 0 0; height: 90px; background: #fff">Foten</footer>'),
    /ring is under a bar/,
  ],
  "a control that Tab passes by": [into('<div tabindex="0" onfocus="this.blur()">Tomt</div>'), /not reached by Tab: <div/],
};

async function shown(t, content) {
  const page = await pageFor(t, { viewport: { width: 320, height: 640 } });
  await page.setContent(content);
  return page;
}

test("a sound page has no faults", async (t) => {
  const page = await shown(t, sound);
  assert.deepEqual([...(await faultsOn(page, "a sound page")), ...(await faultsOnTheWay(page, "a sound page"))], []);
});

for (const [fault, [plant, ...findings]] of Object.entries(atRest)) {
  test(`found: ${fault}`, async (t) => {
    const page = await shown(t, plant(sound));
    const found = (await faultsOn(page, "the page")).join("\n");
    for (const finding of findings) assert.match(found, finding);
  });
}

for (const [fault, [plant, finding]] of Object.entries(onTheWay)) {
  test(`found with Tab: ${fault}`, async (t) => {
    const page = await shown(t, plant(sound));
    assert.match((await faultsOnTheWay(page, "the page")).join("\n"), finding);
  });
}

test("found: focus that is lost, and focus that is left behind a dialog", async (t) => {
  const page = await shown(t, into("<dialog aria-label=Ruta><button>Stäng</button></dialog>")(sound));
  await page.locator("main > p button").focus();
  assert.deepEqual(await faultsOfFocus(page, "the page"), []);
  await page.evaluate(() => document.querySelector("main > p button").remove());
  assert.match((await faultsOfFocus(page, "the page")).join(), /focus is lost/);
  await page.evaluate(() => document.querySelector("dialog").showModal());
  assert.deepEqual(await faultsOfFocus(page, "the dialog"), []);
});

test("found: what moves though the user wants no motion", async (t) => {
  const page = await pageFor(t, { reducedMotion: "reduce" });
  await page.setContent(styled("button { transition: color 0.3s }")(sound));
  assert.match((await faultsOn(page, "the page")).join(), /moves though motion is to be reduced: <button/);
});
