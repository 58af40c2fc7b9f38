// The real app with the made-up round, made by itself so that a passphrase costs what it costs.
import { folderFor, program } from "../support/programs.mjs";
import { KEY, openAppFor } from "../support/webdriver.mjs";

/** A data folder with the demo round's store. */
export async function makeDemo(t) {
  const data = folderFor(t);
  const app = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await app.until("the first page is shown", () => document.querySelector("main h1"));
  await tell(app, "start.demo");
  await leave(app);
  return data;
}

/** Locks the store and ends the app. */
export async function leave(app) {
  await tell(app, "start.lock");
  await app.kill();
}

async function tell(app, name) {
  await app.run((command) => {
    globalThis.told = false;
    globalThis.__TAURI_INTERNALS__.invoke("rpc", { name: command, args: null }).then(() => (globalThis.told = true));
  }, name);
  await app.until(`${name} is done`, () => globalThis.told);
}

/** Types the passphrase of the made-up store and waits for the task list. */
export async function unlock(app) {
  const passphrase = await app.until("the passphrase of a made-up store is told", () => document.querySelector(".notice b")?.textContent);
  await app.until("the field is ready", () => document.activeElement?.id === "passphrase");
  await app.type(passphrase + KEY.enter);
  await app.until("the task list is shown", () => document.querySelector("a.row-body"));
}
