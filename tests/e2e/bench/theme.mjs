// Reading a thousand comments and putting themes on them, in the real app and its real WebView: a digit is pressed, the
// theme goes to the disk, and the line that promises it and the theme on the comment are painted; then an arrow is pressed,
// and the next comment is painted with focus. Beside it the same presses on a page with a few comments, in the same
// window; the two pages take turns. And what it takes to open each of them.
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { KEY, openAppFor } from "../support/webdriver.mjs";
import { folderFor, program } from "../support/programs.mjs";
import { median, p95, ratio, row, time } from "../support/measured.mjs";
import { unlock } from "./app.mjs";

const comments = 250;
const turns = 5;

test("theme", { timeout: 600_000 }, async (t) => {
  const data = folderFor(t);
  execFileSync(program("comments_to_read"), [data]);
  const app = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(app);
  await app.run(watch);

  const pages = ["many", "few"].map((round) => ({ round, shown: 0, opened: [], put: [], moved: [] }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const page of pages) {
      await open(app, page);
      await read(app, page, comments / turns);
    }
  }

  const [many, few] = pages;
  const beside = (times) => `with ${few.shown} comments: ${time(median(times))} (p95 ${time(p95(times))})`;
  const tell = (what, target, of) =>
    row(what, `${time(median(many[of]))} (p95 ${time(p95(many[of]))}, ${many[of].length} times)`, beside(few[of]), ratio(median(many[of]), median(few[of])), target);
  tell(`A theme put on one of ${many.shown} comments, from the key until it is saved and shown`, "p95 < 50 ms", "put");
  tell(`From one of ${many.shown} comments to the next, from the key until it is shown`, "p95 < 50 ms", "moved");
  tell(`The page of ${many.shown} comments, from the link until the first of them are shown`, "", "opened");
});

/** Opens the page of the comments of a round, from one that shows nothing of a round. */
async function open(app, page) {
  await app.run(() => (location.hash = "#/about"));
  await app.until("another page is shown", () => document.querySelector("main h1") && !document.querySelector("article"));
  await app.run((round) => {
    globalThis.asked = performance.now();
    location.hash = `#/comments/${round}`;
  }, page.round);
  const [taken] = await taking(app, "opened", 1);
  page.opened.push(taken);
  await app.until("every comment is drawn", () => document.querySelectorAll("article").length === Number(document.querySelector("article").getAttribute("aria-setsize")));
  page.shown = await app.run(() => document.querySelectorAll("article").length);
}

/** Goes to the first comment, and from each to the next once a theme has been put on it, or taken off it. */
async function read(app, page, count) {
  await app.run(() => document.querySelector("article").focus());
  for (let at = 0; at < count; at += 1) {
    await app.type("1");
    page.put.push(...(await taking(app, "put", 1)));
    const isLast = (at + 1) % page.shown === 0;
    await app.type(isLast ? KEY.home : KEY.down);
    page.moved.push(...(await taking(app, "moved", 1)));
  }
}

/** Waits until `what` has been measured, and takes the times. */
async function taking(app, what, count) {
  await app.until(`${what} is measured`, (what, count) => globalThis.measured[what].length >= count, what, count);
  return app.run((what) => globalThis.measured[what].splice(0), what);
}

/** Runs in the page: from a key, or from when a page was asked for, until what came of it has been painted. */
function watch() {
  globalThis.measured = { put: [], moved: [], opened: [] };
  globalThis.asked = null;
  let pressed = null;
  const painted = new MessageChannel();
  const tell = (what, start) => {
    // A frame is painted after its callbacks; a message sent in one arrives when it has been.
    painted.port1.onmessage = () => globalThis.measured[what].push(performance.now() - start);
    requestAnimationFrame(() => painted.port2.postMessage(null));
  };
  const answer = (what) => {
    if (pressed !== null) tell(what, pressed);
    pressed = null;
  };
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  addEventListener("focusin", () => answer("moved"));
  const done = new MutationObserver(() => {
    if (globalThis.asked !== null && document.querySelector("article")) {
      tell("opened", globalThis.asked);
      globalThis.asked = null;
    }
    if (document.querySelector(".saving")?.getAttribute("aria-busy") === "false") answer("put");
  });
  done.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
}
