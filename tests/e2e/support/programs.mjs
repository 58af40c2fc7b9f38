// Our own programs, built by `cargo xtask test` before these tests start, and the demo round that they work on.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
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
  const folder = mkdtempSync(join(tmpdir(), "aktsam-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let made;

/** A fresh copy of the demo round's store, of the test `t` alone; the round itself is made once a run. */
export function demoFor(t) {
  if (!made) {
    made = mkdtempSync(join(tmpdir(), "aktsam-demo-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    execFileSync(program("aktsam"), ["demo", "--out", join(made, "demo")], { stdio: "pipe" });
  }
  const data = folderFor(t);
  cpSync(join(made, "demo"), data, { recursive: true });
  const name = readdirSync(data).find((entry) => entry.endsWith(".aktsam"));
  return { data, store: join(data, name) };
}

/** Starts the test bridge for the test `t` and returns its address. */
export async function bridgeFor(t, { data, store }) {
  const bridge = spawn(program("bridge"), ["--data", data, ...(store ? ["--store", store] : [])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(async () => {
    bridge.kill("SIGKILL");
    if (bridge.exitCode === null && bridge.signalCode === null) await once(bridge, "exit");
  });
  const [address] = await once(createInterface(bridge.stdout), "line");
  return address;
}
