// One round and five people, each at a desktop of their own: two of them blind on the same document, one without the folder for a
// while, one whose desktop dies. In the end all five windows say the same, and the folder tells nobody anything.
import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { desktop, dies, windowOn } from "../support/group.mjs";
import { answersInvitation, begins, exchanges, field, invitesReviewer, now, readsWords, told, toGroup } from "../support/group-window.mjs";
import { saved } from "../support/journal.mjs";
import { fill, press } from "../support/keyboard.mjs";
import { call, folderFor } from "../support/programs.mjs";

after(closeBrowser);

const group = "Referensgruppen";
const readers = { anna: "Anna", bo: "Bo", cia: "Cia", david: "David" };
/** What Anna writes, which Bo must not see before he is done, and the other way. */
const annas = { comment: "Barnet fick berätta om skolgården", event: "Samtalet på biblioteket" };
const bos = { comment: "Det framgår inte vad som hände på kolloverksamheten" };

/** A review that one question of is answered, on the start page. */
const begun = /^Samtal med barnet.*1 av 2/s;

test("five people read one round on desktops of their own, and have the same in the end", async (t) => {
  const shared = folderFor(t);
  const maria = await desktop(t, "Maria");
  await planRound(maria.address);
  const marias = await windowOn(t, maria, wayTo(t, shared));
  const desks = {};
  const pages = {};
  const ways = {};
  for (const [code, name] of Object.entries(readers)) {
    desks[code] = await desktop(t, name);
    ways[code] = wayTo(t, shared);
    pages[code] = await windowOn(t, desks[code], ways[code]);
  }

  await begins(marias, { name: group, label: "Kontoret", recovery: maria.recoveryKey });
  for (const [code, name] of Object.entries(readers)) {
    const words = await invitesReviewer(marias, name);
    const { recoveryKey: recovery } = desks[code];
    await answersInvitation(pages[code], words, { seen: `Maria bjuder in dig, ${name}, till ${group}.`, label: "Bärbar", recovery });
  }
  await exchanges(marias);
  await told(marias, /, .*, .* och .* är nu med i gruppen\./);
  for (const page of Object.values(pages)) {
    await exchanges(page);
    await page.getByText(`Du är med i ${group}.`).waitFor();
  }

  // Cia's share is gone when she begins, which stops her from nothing.
  renameSync(ways.cia, `${ways.cia}-borta`);
  await exchanges(pages.cia);
  await told(pages.cia, "Mappen nås inte. Allt sparas här och skickas senare.");
  // All four read at once.
  const annasReview = { round: "r", key: "talk", subject: { document: "d1" }, reviewer: "anna" };
  await Promise.all([
    reads(pages.anna, { answers: ["1", "2"], comment: annas.comment })
      .then(() => call(desks.anna.address, "events.note", { review: annasReview, kind: "consultation", note: annas.event }))
      .then(() => isDone(pages.anna)),
    reads(pages.bo, { answers: ["2"], comment: bos.comment }),
    reads(pages.cia, { answers: ["1", "1"], comment: "Socialsekreteraren var ensam med barnet" }).then(() => isDone(pages.cia)),
    reads(pages.david, { answers: ["1"], comment: "Barnet ritade sin familj" }),
  ]);
  await toGroup(pages.cia);
  await pages.cia.getByText(/^Mappen nås inte\. Inget är förlorat/).waitFor();
  await pages.cia.getByText(/ändringar är inte publicerade än\.$/).waitFor();

  for (const page of [pages.anna, pages.david, pages.bo, marias]) await exchanges(page);
  await toGroup(pages.bo);
  await pages.bo.getByText(/granskning(ar)? ligger här förseglad/).waitFor();
  await showsNothingOf(pages.bo, Object.values(annas));
  await showsNothingOf(pages.anna, Object.values(bos));

  // David's computer dies in the middle of a review. Maria lets him in on another, and he goes on where he was.
  await dies(desks.david, pages.david);
  await toGroup(marias);
  await press(marias, marias.getByRole("button", { name: /^Datorn är borta …\s?: Bärbar, David$/ }));
  await press(marias, marias.getByRole("dialog").getByRole("button", { name: "Datorn är borta", exact: true }));
  await marias.getByText("Datorn Bärbar räknas inte längre.").waitFor();
  await press(marias, marias.getByRole("button", { name: /^Ny dator …\s?: David$/ }));
  await press(marias, marias.getByRole("dialog").getByRole("button", { name: "Gör inbjudan" }));
  const words = await readsWords(marias, "David");
  const { recoveryKey: paper } = desks.david;
  desks.david = await desktop(t, "David");
  pages.david = await windowOn(t, desks.david, shared);
  await answersInvitation(pages.david, words, { seen: `Maria bjuder in dig, David, till ${group}.`, label: "Ny bärbar", recovery: desks.david.recoveryKey });
  await exchanges(marias);
  await exchanges(pages.david);
  await pages.david.getByText(`Du är med i ${group}.`).waitFor();
  await press(pages.david, pages.david.getByRole("button", { name: /^Läs in mina granskningar/ }));
  await fill(pages.david, field(pages.david, "Det arkivets återställningsnyckel"), paper);
  await pages.david.keyboard.press("Enter");
  await pages.david.getByText("1 granskning går att läsa igen.").waitFor();
  await reads(pages.david, { state: begun, answers: ["2"] });
  await isDone(pages.david);

  // Bo is done, and Cia's share is back.
  await reads(pages.bo, { state: begun, answers: ["1"] });
  await isDone(pages.bo);
  renameSync(`${ways.cia}-borta`, ways.cia);
  await toGroup(pages.cia);
  await press(pages.cia, now(pages.cia));
  await told(pages.cia, "Publicerat.");
  const all = [marias, ...Object.values(pages)];
  // What comes from one lets loose what the next has kept sealed.
  for (const page of [...all, ...all, ...all]) await exchanges(page);

  await shows(pages.bo, Object.values(annas));
  await shows(pages.anna, Object.values(bos));
  const seen = [];
  for (const page of all) {
    // Each window anew: what it shows is what its own store holds.
    await page.goto(`${new URL(page.url()).origin}/#/`);
    await page.reload();
    await goTo(page, "#/family/r/f1");
    await page.getByText("Barnet ritade sin familj").first().waitFor();
    seen.push(await page.getByRole("main").innerText());
  }
  for (const text of seen) assert.equal(text, seen[0]);
  for (const text of [annas.comment, bos.comment, "Socialsekreteraren var ensam med barnet"]) assert.ok(seen[0].includes(text), `the family's page says “${text}”`);
  tellsNothing(shared, [group, "Aktgranskning", "Familj 1", "Samtal med barnet", "child_talk", annas.comment, annas.event, bos.comment, "Barnet ritade"]);
});

/** A family with three journals: Anna and Bo read the first, each for themselves, Cia the second, David the third. */
async function planRound(address) {
  const yesNo = [["yes", "Ja"], ["no", "Nej"]].map(([code, sv]) => ({ code, label: { sv } }));
  const question = (id, sv) => ({ id, text: { sv }, guidance: { sv: "Läs anteckningarna från samtalen." }, answer: { type: "single", scale: "yes-no" } });
  const key = {
    id: "talk",
    version: 1,
    life: "published",
    name: { sv: "Samtal med barnet" },
    subject: "document",
    applies_to: { kinds: ["journal"] },
    scales: { "yes-no": { order: "nominal", options: yesNo } },
    sections: [{ id: "talk", title: { sv: "Samtalen" }, questions: [question("told", "Har barnet fått berätta?"), question("heard", "Syns det vem som lyssnade?")] }],
  };
  await call(address, "keys.add", { json: JSON.stringify(key) });
  await call(address, "plans.create", { id: "r", name: "Aktgranskning 2026", keys: { talk: 1 } });
  const journal = (id, order) => ({ change: "document", to: { id, family: "f1", order, kind: "journal", side: "child", members: ["b1"] } });
  const reading = (document, reviewer) => ({ change: "reads", to: { subject: { document }, reviewer } });
  await call(address, "plans.edit", {
    round: "r",
    changes: [
      ...Object.entries(readers).map(([id, name]) => ({ change: "reviewer", to: { id, name, role: "granskare" } })),
      { change: "family", to: { id: "f1", label: "Familj 1", order: 1 } },
      { change: "member", to: { id: "b1", family: "f1", label: "Barn 1", order: 1, role: "child", gender: "female" } },
      ...["d1", "d2", "d3"].map(journal),
      reading("d1", "anna"),
      reading("d1", "bo"),
      reading("d2", "cia"),
      reading("d3", "david"),
    ],
  });
}

/** A way of one's own to the shared folder, as a share is connected on each computer for itself. */
function wayTo(t, shared) {
  const way = join(folderFor(t), "gemensam");
  symlinkSync(shared, way);
  return way;
}

async function goTo(page, hash) {
  await page.evaluate((to) => (location.hash = to), "#/about");
  await page.getByRole("heading", { level: 1, name: "Om Aktsam" }).waitFor();
  await page.evaluate((to) => (location.hash = to), hash);
  await page.getByRole("heading", { level: 1, name: "Om Aktsam" }).waitFor({ state: "detached" });
  await page.locator("main h1").waitFor();
}

/** Opens one's journal from the start page and answers questions, with a comment on the first of them. */
async function reads(page, { state = /^Samtal med barnet.*Inte påbörjad/s, answers: digits, comment }) {
  await page.evaluate(() => (location.hash = "#/"));
  await press(page, page.getByRole("link", { name: state }));
  await page.getByRole("heading", { level: 1, name: "Samtal med barnet" }).waitFor();
  for (const [i, digit] of digits.entries()) await answers(page, digit, i === 0 ? comment : undefined);
}

/** Answers the next question that is not answered. */
async function answers(page, digit, comment) {
  await page.keyboard.press("F8");
  await page.locator("[data-answer] input:focus").waitFor();
  await page.keyboard.press(digit);
  if (comment !== undefined) {
    await page.keyboard.press("F2");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type(comment);
    // A comment is one when the field is left; until then it is a draft on the desktop.
    await page.keyboard.press("Tab");
  }
  await saved(page);
}

async function isDone(page) {
  await press(page, page.getByRole("button", { name: "Markera som klar" }).first());
  await page.getByRole("link", { name: "Se familjens resultat" }).waitFor();
}

/** Everywhere that words of a review come to stand. */
const places = ["#/family/r/f1", "#/overview/r", "#/topics/r/*", "#/result/r/talk/*", "#/comments/r"];

async function showsNothingOf(page, texts) {
  for (const place of places) {
    await goTo(page, place);
    // What is folded away too.
    const shown = await page.locator("body").textContent();
    for (const text of texts) assert.ok(!shown.includes(text), `${place} does not say “${text}”`);
  }
  for (const text of texts) {
    await goTo(page, `#/search/${text.split(" ").at(-1)}`);
    await page.getByText("Inget hittades", { exact: true }).waitFor();
  }
}

async function shows(page, texts) {
  for (const text of texts) {
    await goTo(page, "#/family/r/f1");
    await page.getByText(text).first().waitFor({ state: "attached" });
    await goTo(page, `#/search/${text.split(" ").at(-1)}`);
    await page.locator("a.hit").first().waitFor();
  }
}

/** Whoever has the folder alone sees names without a meaning, sizes and times, and none of these words. */
function tellsNothing(shared, words) {
  const entry = /^(aktsam\.txt|(invitations|answers)(\/[0-9a-f]{32}\.(akt|gone))?|[0-9a-f]{32}-[0-9a-f]{32}(\/\d{12}-[0-9a-f]{64}\.(akt|gone))?)$/;
  for (const name of readdirSync(shared, { recursive: true })) {
    assert.match(name, entry);
    const path = join(shared, name);
    if (!lstatSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    for (const word of words) assert.equal(bytes.includes(word), false, `${name} does not say “${word}”`);
  }
}
