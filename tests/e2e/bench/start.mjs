// From the start of the program to a task list that can be used, beside an empty window of the same shell. Both are told
// by the page itself: when the system started the process, when the page was first painted, and, after the passphrase,
// when the task list was. The two take turns. What the passphrase costs by itself is measured with a wrong one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { median, ratio, row, time } from "../support/measured.mjs";
import { folderFor, program } from "../support/programs.mjs";
import { KEY, openAppFor } from "../support/webdriver.mjs";
import { leave, makeDemo } from "./app.mjs";

const runs = 9;

test("start", { timeout: 300_000 }, async (t) => {
  const data = await makeDemo(t);
  const room = folderFor(t);
  const times = { shown: [], opened: [], passphrase: [], empty: [] };
  for (let run = 0; run < runs; run += 1) {
    const empty = await openAppFor(t, program("examples/empty"), ["--data", room]);
    times.empty.push(await untilPainted(empty));
    await empty.kill();

    const app = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
    times.shown.push(await untilPainted(app));
    const passphrase = await app.until("the passphrase of a made-up store is told", () => document.querySelector(".notice b")?.textContent);
    times.passphrase.push(await refused(app));
    await app.run(watchForTasks);
    await app.until("the field is ready", () => document.activeElement?.id === "passphrase");
    await app.type(passphrase + KEY.enter);
    times.opened.push(await app.until("the task list is shown", () => globalThis.opened));
    await leave(app);
  }

  const [shown, opened, passphrase, empty] = [times.shown, times.opened, times.passphrase, times.empty].map(median);
  const ours = shown + opened - passphrase;
  row(
    "Start of the app, until the task list can be used",
    `${time(ours)} without Argon2id: to the passphrase ${time(shown)}, from Enter ${time(opened)} (Argon2id ${time(passphrase)})`,
    `an empty window: ${time(empty)}`,
    ratio(ours, empty),
    "≤ 1.3×",
  );
});

/** From the start of the process to the first painted content, in ms. */
async function untilPainted(app) {
  const painted = await app.until("something is painted", () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return paint && performance.timeOrigin + paint.startTime;
  });
  return painted - startOf(app.pid);
}

/** When the system started the process `pid`, in ms since 1970. Linux tells it in ticks of 10 ms since it was itself started. */
function startOf(pid) {
  const ticks = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")[19]);
  const uptime = Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]);
  return Date.now() - (uptime * 1000 - ticks * 10);
}

/** What a wrong passphrase takes, in ms: nothing but Argon2id. */
async function refused(app) {
  await app.run(() => {
    const folder = document.querySelector("[name=store]:checked").value;
    const start = performance.now();
    globalThis.__TAURI_INTERNALS__
      .invoke("rpc", { name: "start.unlock", args: { folder, passphrase: "inte den rätta" } })
      .catch(({ kind }) => (globalThis.refused = { kind, after: performance.now() - start }));
  });
  const { kind, after } = await app.until("the passphrase is refused", () => globalThis.refused);
  assert.equal(kind, "wrongPassphrase");
  return after;
}

/** Runs in the page: from Enter until the task list has been painted. */
function watchForTasks() {
  let pressed = null;
  addEventListener("keydown", ({ key, timeStamp }) => key === "Enter" && (pressed = timeStamp), { capture: true });
  const painted = new MessageChannel();
  const done = new MutationObserver(() => {
    if (!document.querySelector("a.row-body")) return;
    done.disconnect();
    painted.port1.onmessage = () => (globalThis.opened = performance.now() - pressed);
    requestAnimationFrame(() => painted.port2.postMessage(null));
  });
  done.observe(document.body, { subtree: true, childList: true });
}
