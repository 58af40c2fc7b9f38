// Debian's Chromium, with the media that a user may have.
import { chromium } from "playwright-core";
import { beforeItStops } from "./programs.mjs";

let browser;

/** The one browser of this test file. */
async function started() {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  return browser;
}

/** Closes the browser; call it in `after`. */
export async function closeBrowser() {
  await browser?.close();
}

/**
 * A page of the test `t`'s own. A request to anywhere but the bridge, an uncaught error and a refusal by the page's rules fail the test.
 * `look` is what the user's system says: colorScheme, contrast, forcedColors, reducedMotion, viewport; and text: "200 %".
 * An error with the message `planted` is the test's own.
 */
export async function pageFor(t, { text = "100 %", planted, ...look } = {}) {
  const context = await (await started()).newContext({ viewport: { width: 1200, height: 800 }, locale: "sv-SE", ...look });
  const page = await context.newPage();
  // The size of text that the user has chosen for all pages, not a zoom of this one.
  if (text !== "100 %") await (await context.newCDPSession(page)).send("Page.setFontSizes", { fontSizes: { standard: (16 * parseInt(text)) / 100 } });
  page.setDefaultTimeout(8_000);
  const faults = [];
  page.on("pageerror", ({ message }) => message !== planted && faults.push(`uncaught: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "127.0.0.1" && protocol !== "data:") faults.push(`outside: ${request.url()}`);
  });
  beforeItStops(t, () => context.close());
  t.after(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(faults.join("\n"));
  });
  return page;
}
