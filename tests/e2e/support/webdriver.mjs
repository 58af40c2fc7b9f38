// As much of W3C WebDriver as these tests need. A client of ours is 80 lines; the usual one brings 240 packages, some of
// which fetch browsers when they are installed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { patiently } from "./patience.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Keys that have no character of their own. */
export const KEY = { enter: "\uE007", tab: "\uE004", escape: "\uE00C", down: "\uE015", home: "\uE011", f2: "\uE032", f8: "\uE038" };

/** Starts WebKitWebDriver, which starts the app; both end with the test `t` at the latest. */
export async function openAppFor(t, binary, args) {
  const port = await freePort();
  // Without the variable the app does not offer itself to the driver, and the session waits for ever.
  const env = { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true" };
  const driver = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], { env, stdio: "ignore" });
  t.after(() => end(driver));
  const root = `http://127.0.0.1:${port}`;
  await patiently("the driver answers", async () => (await fetch(`${root}/status`)).ok);
  const alwaysMatch = { "webkitgtk:browserOptions": { binary, args } };
  const { sessionId } = await call("POST", `${root}/session`, { capabilities: { alwaysMatch } });
  return new App(driver, `${root}/session/${sessionId}`);
}

class App {
  #driver;
  #session;

  constructor(driver, session) {
    this.#driver = driver;
    this.#session = session;
  }

  /** The app's process. */
  get pid() {
    return apps(this.#driver)[0];
  }

  /** Runs `script(...args)` in the page and returns what it returns. */
  async run(script, ...args) {
    return call("POST", `${this.#session}/execute/sync`, { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** Sends `text` to whatever has the focus, key by key, as from a keyboard. */
  async type(text) {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await call("POST", `${this.#session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Clicks the element that `selector` finds. */
  async click(selector) {
    const found = await call("POST", `${this.#session}/element`, { using: "css selector", value: selector });
    await call("POST", `${this.#session}/element/${found[ELEMENT]}/click`, {});
  }

  /** Waits until `script(...args)` gives something true in the page, and returns it. */
  async until(what, script, ...args) {
    return patiently(what, () => this.run(script, ...args));
  }

  /** Asks the page what the shell asks it when the window is to be closed, and waits until the app has ended. */
  async close() {
    await this.run(() => void setTimeout(() => dispatchEvent(new Event("aktsam:closing", { cancelable: true }))));
    await patiently("the app has ended", () => apps(this.#driver).length === 0);
    await end(this.#driver);
  }

  /** Ends the app with SIGKILL: no handler of its own runs. */
  async kill() {
    await end(this.#driver);
  }
}

async function end(driver) {
  if (driver.exitCode !== null || driver.signalCode !== null) return;
  for (const app of apps(driver)) process.kill(app, "SIGKILL");
  driver.kill("SIGKILL");
  await once(driver, "exit");
}

/** The processes that the driver has started and that still run. */
function apps({ pid }) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  return children.filter((child) => !/^State:\s+Z/m.test(readFileSync(`/proc/${child}/status`, "utf8"))).map(Number);
}

async function call(method, address, body) {
  const answer = await fetch(address, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
