// Our own programs, built by `cargo xtask test` before these tests start, and the demo round that they work on.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const programs = process.env.AKTSAM_PROGRAMS ?? join(root, "target/debug");

/** The path of one of our programs. */
export const program = (name) => join(programs, name);

/** An empty folder that is gone when the test `t` is over. */
export function folderFor(t) {
  const folder = emptyFolder();
  t.after(() => remove(folder));
  return folder;
}

let made;

/** A data folder with the demo round's store, of the test `t` alone; the round itself is made once a file. */
export async function demoFor(t) {
  made ??= makeDemo();
  const data = folderFor(t);
  cpSync(await made, data, { recursive: true });
  return data;
}

async function makeDemo() {
  const folder = emptyFolder();
  process.once("exit", () => remove(folder));
  const { address, stop } = await startBridge(folder);
  await call(address, "start.demo", null);
  await call(address, "start.lock", null);
  await stop();
  // The copies shall not remember where the first one was.
  rmSync(join(folder, "preferences.json"));
  return folder;
}

/** What is to be closed before the bridge of a test is stopped: a page that still asks would be told nothing. */
const before = new WeakMap();

/** Calls `close` before the bridge of the test `t` is stopped. */
export function beforeItStops(t, close) {
  before.set(t, [...(before.get(t) ?? []), close]);
}

/** Starts the test bridge on the folder `data` for the test `t`, and returns its address. */
export async function bridgeFor(t, data) {
  const { address, stop } = await startBridge(data);
  t.after(async () => {
    for (const close of before.get(t) ?? []) await close();
    await stop();
  });
  return address;
}

const bridges = new Map();

/** Stops the bridge at `address` where it is, as a computer that goes to sleep stops its programs; returns how to wake it. */
export function putToSleep(address) {
  const bridge = bridges.get(address);
  bridge.kill("SIGSTOP");
  return () => bridge.kill("SIGCONT");
}

/** Ends the bridge at `address` for good. */
export async function kill(address) {
  const bridge = bridges.get(address);
  bridge.kill("SIGKILL");
  await once(bridge, "exit");
}

/** Calls one command behind a bridge, as the window does, and returns its answer. */
export async function call(address, name, args) {
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${address}/rpc`, { method: "POST", headers, body: JSON.stringify({ name, args }) });
  const { ok, failure } = await reply.json();
  if (failure) throw new Error(`${name}: ${JSON.stringify(failure)}`);
  return ok;
}

async function startBridge(data) {
  const bridge = spawn(program("bridge"), ["--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    if (bridge.exitCode !== null || bridge.signalCode !== null) return;
    bridge.kill("SIGKILL");
    await once(bridge, "exit");
  };
  const [address] = await once(createInterface(bridge.stdout), "line");
  bridges.set(address, bridge);
  return { address, stop };
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), "aktsam-"));
const remove = (folder) => rmSync(folder, { recursive: true, force: true });
