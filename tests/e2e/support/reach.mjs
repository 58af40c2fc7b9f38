// Whether everyone can use what is on the screen: axe-core, and what axe does not see.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong on the page: rule, and where. */
export async function faultsFoundBy(page) {
  // Evaluated by the browser's debugger, which the page's own rules do not bind.
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  }, rules);
}

/** Fails unless axe finds nothing. */
export async function everyoneCanUse(page, where) {
  assert.deepEqual(await faultsFoundBy(page), [], `axe on ${where}`);
}

/** Fails when the page has to be scrolled sideways, or something is cut off there: tables scroll in their own frames. */
export async function fitsTheWidth(page, where) {
  const { content, width } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  assert.ok(content <= width, `${where} is ${content} px wide in a window of ${width} px`);
}

/** Fails when a control is smaller than 24 × 24 px, unless it stands in running text or is drawn by something larger. */
export async function targetsAreLargeEnough(page, where) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((control) => {
        const inText = control.tagName === "A" && getComputedStyle(control).display === "inline";
        const areas = [control, control.closest("label")].filter(Boolean).map((part) => part.getBoundingClientRect());
        const large = areas.some(({ width, height }) => width >= 24 && height >= 24);
        const told = `${control.outerHTML.slice(0, 90)} ${areas[0].width}×${areas[0].height}`;
        return { fine: inText || large, told };
      })
      .filter(({ fine }) => !fine)
      .map(({ told }) => told),
  );
  assert.deepEqual(small, [], `controls that are too small on ${where}`);
}
