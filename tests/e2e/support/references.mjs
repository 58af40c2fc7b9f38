// Pictures of key screens as they are meant to look, kept in references/. `AKTSAM_REFERENCES=write` writes them anew; they
// are looked at before they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { patiently } from "./patience.mjs";

const kept = fileURLToPath(new URL("../references", import.meta.url));
const told = join(tmpdir(), "aktsam-references");
/** Of all pixels, how many may differ: less than a word takes. */
const tolerance = 0.0003;

/** What every reference is taken with. */
export const look = { viewport: { width: 1200, height: 800 }, deviceScaleFactor: 1, colorScheme: "light", reducedMotion: "reduce" };

/** Fails unless the page looks as it does on `<name>.png`. What `changing` finds is never the same twice, and is covered. */
export async function looksAsReference(page, name, changing = []) {
  const taken = await atRest(page, { animations: "disabled", caret: "hide", mask: changing.map((selector) => page.locator(selector)), maskColor: "#ddd6c8" });
  const actual = PNG.sync.read(taken);
  const reference = join(kept, `${name}.png`);
  if (process.env.AKTSAM_REFERENCES === "write") {
    mkdirSync(kept, { recursive: true });
    writeFileSync(reference, small(actual));
    return;
  }
  if (!existsSync(reference)) throw new Error(`there is no reference of ${name}: run this file with AKTSAM_REFERENCES=write, and look at it`);

  const meant = PNG.sync.read(readFileSync(reference));
  const { width, height } = meant;
  const difference = new PNG({ width, height });
  const isSameSize = actual.width === width && actual.height === height;
  const differing = isSameSize ? pixelmatch(meant.data, actual.data, difference.data, width, height, { threshold: 0.15 }) : width * height;
  if (differing <= width * height * tolerance) return;
  mkdirSync(told, { recursive: true });
  writeFileSync(join(told, `${name}-actual.png`), taken);
  writeFileSync(join(told, `${name}-difference.png`), PNG.sync.write(difference));
  throw new Error(`${name} differs from its reference in ${differing} pixels: see ${name}-actual.png and ${name}-difference.png in ${told}. If it is meant to, write the references anew with AKTSAM_REFERENCES=write`);
}

/** The page when it looks the same twice in a row. */
async function atRest(page, how) {
  await page.evaluate(() => document.fonts.ready);
  let last = await page.screenshot(how);
  return patiently("the page is at rest", async () => {
    const before = last;
    last = await page.screenshot(how);
    return before.equals(last) && last;
  });
}

/** Without the channel that nothing here uses, and packed as tightly as it goes. */
const small = (picture) => PNG.sync.write(picture, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
