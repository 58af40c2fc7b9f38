// What axe-core finds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that are broken, and where. */
export async function axeFaults(page) {
  // Evaluated by the browser's debugger, which the page's own rules do not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // Sizes are measured by a check of our own: axe takes what a bar happens to cover for small.
    const options = { runOnly: tags, rules: { "target-size": { enabled: false } }, resultTypes: ["violations"] };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(" ")}`));
  }, rules);
}
