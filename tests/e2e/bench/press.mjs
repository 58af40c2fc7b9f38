// From a key press to an answer that is saved and shown, in the real app and its real WebView: the digit is pressed, the
// answer goes through the border to the disk, and the line that promises it is painted. Beside it the same press in an
// empty window, where a radio is chosen, a line is written and nothing is saved. The two take turns, so that what else
// the machine does falls on both.
import { test } from "node:test";
import { KEY, openAppFor } from "../support/webdriver.mjs";
import { folderFor, program } from "../support/programs.mjs";
import { median, p95, ratio, row, time } from "../support/measured.mjs";
import { makeDemo, unlock } from "./app.mjs";

const presses = 250;
const turns = 5;

test("press", { timeout: 300_000 }, async (t) => {
  const data = await makeDemo(t);
  const app = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(app);
  await app.run(() => [...document.querySelectorAll("a.row-body")].find((row) => /av 6 frågor besvarade/.test(row.textContent)).click());
  await app.until("the review is shown", () => document.querySelector("[data-answer]"));
  await app.type(KEY.f8);
  await app.until("a question waits", () => document.activeElement?.closest("[data-answer]") !== null);
  await app.run(watch, ".saving", "aria-busy", "false");

  const empty = await openAppFor(t, program("examples/empty"), ["--data", folderFor(t)]);
  await empty.until("the page is there", () => document.querySelector("p"));
  await empty.run(() => {
    document.body.innerHTML = '<label><input type="radio" name="a">Ja</label> <label><input type="radio" name="a">Nej</label> <p data-done="0"></p>';
    const [radios, line] = [document.querySelectorAll("input"), document.querySelector("p")];
    addEventListener("keydown", ({ key }) => {
      radios[Number(key) - 1].click();
      radios[Number(key) - 1].focus();
      line.textContent = `Vald ${key}`;
      line.dataset.done = String(Number(line.dataset.done) + 1);
    });
    radios[0].focus();
  });
  await empty.run(watch, "p", "data-done", null);

  const times = new Map([[app, []], [empty, []]]);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [window, taken] of times) {
      for (let press = 0; press < presses / turns; press += 1) {
        const before = await window.run(() => globalThis.measured.length);
        await window.type(String(1 + (press % 2)));
        await window.until("the press is saved and shown", (count) => globalThis.measured.length > count, before);
      }
      taken.push(...(await window.run(() => globalThis.measured.splice(0))));
    }
  }

  const [ours, theirs] = [times.get(app), times.get(empty)];
  row(
    "A digit pressed, until the answer is saved and shown",
    `${time(median(ours))} (p95 ${time(p95(ours))}, ${ours.length} presses)`,
    `an empty window, nothing saved: ${time(median(theirs))} (p95 ${time(p95(theirs))})`,
    ratio(median(ours), median(theirs)),
    "p95 < 50 ms",
  );
});

/**
 * Runs in the page: from each key press until `attribute` of what `selector` finds has turned to `value` (any, if null)
 * and the frame with it has been painted.
 */
function watch(selector, attribute, value) {
  globalThis.measured = [];
  let pressed = null;
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  const painted = new MessageChannel();
  const done = new MutationObserver(() => {
    const line = document.querySelector(selector);
    if (pressed === null || (value !== null && line.getAttribute(attribute) !== value)) return;
    const start = pressed;
    pressed = null;
    // A frame is painted after its callbacks; a message sent in one arrives when it has been.
    painted.port1.onmessage = () => globalThis.measured.push(performance.now() - start);
    requestAnimationFrame(() => painted.port2.postMessage(null));
  });
  done.observe(document.body, { subtree: true, attributes: true, attributeFilter: [attribute] });
}
