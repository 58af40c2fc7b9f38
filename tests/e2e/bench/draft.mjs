// Writing in a key of 500 questions, in Chromium: a letter is typed in a question, and the question as its readers will see it
// has been painted with that letter. Beside it the same in a key of ten questions; the two take turns. Between the letters
// there are pauses long enough for the draft to be saved and looked through, as when somebody writes.
import { test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { median, p95, ratio, row, time } from "../support/measured.mjs";

const questions = 500;
const perSection = 50;
const words = "Beskriver handlingen hur barnet har det hemma just nu? ";
const turns = 5;

test("draft", { timeout: 600_000 }, async (t) => {
  t.after(closeBrowser);
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const few = await begun(address, "adult-investigation");
  const many = await begun(address, "child-investigation");
  await grow(address, many);

  const pages = [];
  for (const draft of [many, few]) {
    const { outline } = await call(address, "drafts.show", draft);
    const section = outline.sections.at(-1);
    const page = await pageFor(t);
    await page.goto(`${address}/#/key-draft/${draft.key}/${draft.version}/question/${section.questions.at(-1)}`);
    await page.locator('main .columns[aria-busy="false"]').waitFor({ timeout: 30_000 });
    await page.getByRole("textbox", { name: "Fråga", exact: true }).focus();
    await page.evaluate(watch);
    pages.push({ page, shown: outline.sections.flatMap((one) => one.questions).length, times: [] });
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { page, times } of pages) {
      await page.bringToFront();
      for (const letter of words) {
        const before = await page.evaluate(() => globalThis.measured.length);
        await page.keyboard.type(letter);
        // A space at the end is not shown until something follows it.
        if (letter === " ") await page.waitForTimeout(1_500);
        else await page.waitForFunction((count) => globalThis.measured.length > count, before);
      }
      times.push(...(await page.evaluate(() => globalThis.measured.splice(0))));
    }
  }
  const [large, small] = pages;
  row(
    `A letter typed in one of ${large.shown} questions, until the preview is painted with it`,
    `${time(median(large.times))} (p95 ${time(p95(large.times))}, ${large.times.length} letters)`,
    `in one of ${small.shown}: ${time(median(small.times))} (p95 ${time(p95(small.times))})`,
    ratio(median(large.times), median(small.times)),
    "p95 < 50 ms",
  );
});

async function begun(address, key) {
  return (await call(address, "drafts.begin", { from: "version", key })).draft;
}

/** Copies the questions of a draft into new sections until there are enough of them. */
async function grow(address, draft) {
  let count = Object.keys((await call(address, "drafts.show", draft)).questions).length;
  const source = { key: "child-investigation", version: 2 };
  const { sections } = await call(address, "keys.view", { id: source.key, version: source.version });
  const all = sections.flatMap((one) => one.questions.map(({ id }) => id));
  while (count < questions) {
    const { id: section } = await call(address, "drafts.add", { draft, what: { part: "section", title: `Avsnitt efter ${count}` } });
    for (let put = 0; put < perSection && count < questions; ) {
      const copied = await call(address, "drafts.copy", { draft, from: source, questions: all.slice(0, Math.min(perSection - put, questions - count)), section });
      put += copied.questions.length;
      count += copied.questions.length;
    }
  }
}

/** Runs in the page: from a key until the preview has been painted with what it typed. */
function watch() {
  globalThis.measured = [];
  let pressed = null;
  const painted = new MessageChannel();
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  new MutationObserver(() => {
    if (pressed === null) return;
    const start = pressed;
    pressed = null;
    // A frame is painted after its callbacks; a message sent in one arrives when it has been.
    painted.port1.onmessage = () => globalThis.measured.push(performance.now() - start);
    requestAnimationFrame(() => painted.port2.postMessage(null));
  }).observe(document.querySelector(".preview .sheet .active"), { subtree: true, characterData: true, childList: true });
}
