// Whether everyone can use what is on the screen: axe-core, and what axe does not see. Each check returns what it found wrong.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All checks on the page as it stands; `where` begins each fault. */
export async function faultsOn(page, where) {
  const found = [await foundByAxe(page), await tooWide(page), await tooSmall(page), await headings(page)];
  return found.flat().map((fault) => `${where}: ${fault}`);
}

/** What axe finds: rule, and where. */
async function foundByAxe(page) {
  // Evaluated by the browser's debugger, which the page's own rules do not bind.
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(" ")}`));
  }, rules);
}

/** The page itself is never scrolled sideways (WCAG 1.4.10); tables scroll in their own frames. */
async function tooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
  });
}

/** Targets are 24 × 24 px, or have that room around them, or stand in running text (WCAG 2.5.8). */
async function tooSmall(page) {
  return page.evaluate(() => {
    const room = 24;
    const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      // Hidden from sight until it has the focus: no pointer reaches it.
      .filter((control) => getComputedStyle(control).clipPath === "none")
      .map((control) => {
        const areas = [control, control.closest("label")].filter(Boolean).map((part) => part.getBoundingClientRect());
        const area = areas.reduce((one, two) => (two.width * two.height > one.width * one.height ? two : one));
        const inText = control.tagName === "A" && getComputedStyle(control).display === "inline" && control.closest("p, li, dd");
        return { control, area, fine: inText || (area.width >= room && area.height >= room) };
      });
    const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
    const near = (point, { left, right, top, bottom }) => {
      const dx = Math.max(left - point.x, 0, point.x - right);
      const dy = Math.max(top - point.y, 0, point.y - bottom);
      return Math.hypot(dx, dy) < room / 2;
    };
    const apart = (one, two) => Math.hypot(one.x - two.x, one.y - two.y) >= room;
    const crowded = (target) =>
      targets.some(
        (other) => other !== target && (near(middle(target.area), other.area) || (!other.fine && !apart(middle(target.area), middle(other.area)))),
      );
    return targets
      .filter((target) => !target.fine && crowded(target))
      .map(({ control, area }) => `too small: ${control.outerHTML.slice(0, 90)} (${area.width} × ${area.height})`);
  });
}

/** One main heading, and a window named after the page. */
async function headings(page) {
  return page.evaluate(() => {
    const main = document.querySelectorAll("h1").length;
    const faults = main === 1 ? [] : [`${main} main headings`];
    return document.title.trim() === "" ? [...faults, "the window has no name"] : faults;
  });
}
