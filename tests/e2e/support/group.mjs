// Several desktops and one folder: each a store of its own behind a bridge of its own.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageFor } from "./browser.mjs";
import { passphrase } from "./preparing.mjs";
import { bridgeFor, call, folderFor, kill } from "./programs.mjs";

/** An empty store of `user`, opened; its recovery key is the one on their paper. */
export async function desktop(t, user) {
  const data = folderFor(t);
  const address = await bridgeFor(t, data);
  const { recoveryKey } = await call(address, "start.create", { name: "Aktgranskning", user, passphrase });
  return { address, data, recoveryKey, user };
}

/** The desktop is no more, with the window on it and all that lay there. */
export async function dies({ address, data }, page) {
  await page.context().close();
  await kill(address);
  rmSync(data, { recursive: true });
}

/** A family with one child investigation that Anna and Bo read, each for themselves. */
export async function planRound(address) {
  await call(address, "plans.create", { id: "r", name: "Aktgranskning 2026", keys: { "child-investigation": 2 } });
  const reviewer = (id, name) => ({ change: "reviewer", to: { id, name, role: "granskare" } });
  const reads = (who) => ({ change: "reads", to: { subject: { document: "d1" }, reviewer: who } });
  await call(address, "plans.edit", {
    round: "r",
    changes: [
      reviewer("anna", "Anna"),
      reviewer("bo", "Bo"),
      family("Familj 1"),
      { change: "member", to: { id: "b1", family: "f1", label: "Barn 1", order: 1, role: "child", gender: "female" } },
      { change: "document", to: { id: "d1", family: "f1", order: 1, kind: "investigation", side: "child", members: ["b1"] } },
      reads("anna"),
      reads("bo"),
    ],
  });
}

/** The change that calls the family so. */
export const family = (label) => ({ change: "family", to: { id: "f1", label, order: 1 } });

/** Maria leads a group with the round, in the folder `shared`. */
export async function begunGroup(t, shared) {
  const maria = await desktop(t, "Maria");
  await planRound(maria.address);
  await call(maria.address, "exchange.begin", { folder: shared, name: "Referensgruppen", label: "Kontoret", recovery: maria.recoveryKey });
  return maria;
}

/** Somebody joins the group that `maria` leads, and has everything. */
export async function joins(t, maria, shared, user, role) {
  const one = await desktop(t, user);
  const { words } = await call(maria.address, "exchange.invite", { name: user, roles: [], ...role });
  await call(one.address, "exchange.join", { folder: shared, words: words.join(" "), label: "Bärbar", recovery: one.recoveryKey });
  for (const desk of [maria, one, maria, one]) await exchange(desk);
  return one;
}

/** Takes in and lays everything there is, on each desktop in turn, twice. */
export async function settle(...desks) {
  for (const desk of [...desks, ...desks]) await exchange(desk);
}

export async function exchange({ address }) {
  let done;
  do done = await call(address, "exchange.run", { most: 1000 });
  while (done.more);
  return done;
}

/** The review that `who` makes of the one document. */
export const reviewBy = (who) => ({ round: "r", key: "child-investigation", subject: { document: "d1" }, reviewer: who });

/** `who` answers one question with a comment, and is done. */
export async function reviews({ address }, who, code, comment) {
  const review = reviewBy(who);
  const slot = { question: "consultation" };
  await call(address, "reviews.answer", { review, slot, state: { is: "single", code } });
  await call(address, "reviews.comment", { review, slot, body: comment });
  await call(address, "reviews.submit", { review, gaps: "Bara en fråga, för provets skull." });
}

/** Maria's group, in which Anna and Bo have read the same document and answered unlike each other. */
export async function readByTwo(t) {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const bo = await joins(t, maria, shared, "Bo", { roles: ["reviewer"], reviewer: "bo" });
  await reviews(anna, "anna", "yes", "Barnet kom till tals.");
  await reviews(bo, "bo", "no", "Det framgår inte.");
  await settle(anna, bo, maria);
  return { shared, maria, anna, bo };
}

/** A window on a desktop, whose folder dialog always chooses `shared`. With `timers` of ours its clock can be moved. */
export async function windowOn(t, { address }, shared, { timers = "its own", ...look } = {}) {
  const page = await pageFor(t, look);
  if (timers === "ours") await page.clock.install();
  await page.route("**/rpc", (route) =>
    route.request().postDataJSON().name === "dialog::pick_folder" ? route.fulfill({ json: { ok: shared } }) : route.fallback(),
  );
  await page.goto(address);
  await page.getByRole("banner").waitFor();
  return page;
}

/** The bundles in the folder, the newest last. */
export function bundles(shared) {
  const files = readdirSync(shared, { recursive: true }).map((name) => join(shared, name));
  return files.filter((file) => /-[0-9a-f]{64}\.akt$/.test(file)).toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
}

/** Turns one bit of the newest bundle. */
export function damageNewest(shared) {
  const newest = bundles(shared).at(-1);
  const bytes = readFileSync(newest);
  bytes[bytes.length >> 1] ^= 1;
  writeFileSync(newest, bytes);
}

/**
 * A group with something of everything to look at: two who changed the same, a sealed review, a damaged bundle, a strange file,
 * invitations that wait, and Bo, who has answered his and is not let in.
 */
export async function groupWithTrouble(t) {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const eva = await joins(t, maria, shared, "Eva", { roles: ["developer"] });
  await reviews(anna, "anna", "yes", "Barnet kom till tals.");
  await call(maria.address, "plans.edit", { round: "r", changes: [family("Familj Ett")] });
  await call(eva.address, "plans.edit", { round: "r", changes: [family("Familj A")] });
  await settle(anna, eva, maria);
  await call(maria.address, "exchange.invite", { name: "Chefen", roles: ["manager"] });
  await call(maria.address, "exchange.send_summary", { round: "r", leaving: "anyway" });
  await settle(maria, anna);
  await call(eva.address, "plans.edit", { round: "r", changes: [{ change: "reviewer", to: { id: "cia", name: "Cia", role: "granskare" } }] });
  await exchange(eva);
  damageNewest(shared);
  writeFileSync(join(shared, "semesterlista.xlsx"), "inget av gruppens");
  await settle(maria, anna);
  const bo = await desktop(t, "Bo");
  const { words } = await call(maria.address, "exchange.invite", { name: "Bo", roles: ["reviewer"], reviewer: "bo" });
  await call(bo.address, "exchange.join", { folder: shared, words: words.join(" "), label: "Hemma" });
  return { maria, anna, bo, shared };
}
