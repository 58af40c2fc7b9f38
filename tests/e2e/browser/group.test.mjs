// Several desktops and one shared folder, each in a window of its own: the way into a group, reading apart, and being one in the end.
import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { begunGroup, damageNewest, desktop, dies, exchange, family, joins, planRound, reviewBy, reviews, settle, windowOn } from "../support/group.mjs";
import { atFirstQuestion, exchanges, field, now, told, toGroup } from "../support/group-window.mjs";
import { fill, press, reach } from "../support/keyboard.mjs";
import { arrive } from "../support/preparing.mjs";
import { call, folderFor } from "../support/programs.mjs";
import { faultsOfFocus, none } from "../support/reach.mjs";

after(closeBrowser);

test("three people come into a group, read apart and are one in the end, with the keyboard alone", async (t) => {
  const shared = folderFor(t);
  const maria = await desktop(t, "Maria");
  await planRound(maria.address);
  const anna = await desktop(t, "Anna");
  const [hers, annas] = [await windowOn(t, maria, shared), await windowOn(t, anna, shared)];

  await toGroup(hers);
  await press(hers, hers.getByRole("button", { name: /^Starta en grupp/ }));
  await press(hers, hers.getByRole("button", { name: "Starta gruppen" }));
  await hers.getByRole("heading", { name: "3 saker saknas" }).waitFor();
  await press(hers, hers.getByRole("button", { name: "Välj mapp …" }));
  await hers.getByText(shared, { exact: true }).waitFor();
  await fill(hers, field(hers, "Vad heter gruppen?"), "Referensgruppen");
  await fill(hers, field(hers, "Vad kallar du den här datorn?"), "Kontoret");
  await fill(hers, field(hers, "Arkivets återställningsnyckel"), "fel nyckel");
  await hers.keyboard.press("Enter");
  await hers.locator("#begin-recovery[aria-invalid=true]:focus").waitFor();
  await field(hers, "Arkivets återställningsnyckel").fill(maria.recoveryKey);
  await hers.keyboard.press("Enter");
  await hers.getByText("Du leder Referensgruppen.").waitFor();

  await press(hers, hers.getByRole("button", { name: "Bjud in någon …" }));
  await press(hers, hers.getByRole("checkbox", { name: /^Granskare/ }), "Space");
  await reach(hers, field(hers, "Vilken granskare i omgången?"));
  await hers.keyboard.type("Anna");
  await press(hers, hers.getByRole("button", { name: "Gör inbjudan" }));
  await arrive(hers, "Inbjudan till Anna");
  const words = await hers.getByRole("list", { name: "De nio orden" }).locator("[lang=sv]").allInnerTexts();
  assert.equal(words.length, 9);
  await press(hers, hers.getByRole("button", { name: "Klart" }));
  await hers.getByRole("heading", { name: "Inbjudna som inte har svarat" }).waitFor();

  await toGroup(annas);
  await press(annas, annas.getByRole("button", { name: /^Gå med i en grupp/ }));
  await press(annas, annas.getByRole("button", { name: "Välj mapp …" }));
  await fill(annas, field(annas, "De nio orden"), `qwerty ${words.slice(1, 8).join(" ")} zzzz`);
  await annas.keyboard.press("Enter");
  const wrong = annas.locator("#join-words-wrong");
  await wrong.waitFor();
  assert.match(await wrong.innerText(), /”qwerty” och ”zzzz”/, "all that is mistyped is told at once");
  await annas.locator("#join-words:focus").fill(words.join(" "));
  await annas.keyboard.press("Enter");
  await annas.getByText("Maria bjuder in dig, Anna, till Referensgruppen.").waitFor();
  await fill(annas, field(annas, "Vad kallar du den här datorn?"), "Bärbar");
  await fill(annas, field(annas, "Arkivets återställningsnyckel"), anna.recoveryKey);
  await annas.keyboard.press("Enter");
  await annas.getByText("Du har svarat på inbjudan till Referensgruppen.").waitFor();
  const card = await annas.getByRole("list", { name: "Datorns ord" }).locator("[lang=sv]").allInnerTexts();

  await press(hers, now(hers));
  await told(hers, "Anna är nu med i gruppen.");
  const ofAnna = hers.getByRole("listitem").filter({ hasText: /^Anna/ });
  await press(hers, ofAnna.locator("summary"));
  assert.deepEqual(await ofAnna.getByRole("list", { name: /^Visa orden/ }).locator("[lang=sv]").allInnerTexts(), card, "both see the same words");

  await press(annas, now(annas));
  await annas.getByText("Du är med i Referensgruppen.").waitFor();
  await annas.getByText("Bara Maria kan bjuda in och ta bort.").waitFor();
  assert.equal(await annas.getByRole("button", { name: "Bjud in någon …" }).count(), 0, "what only Maria may do is not there");
  await annas.evaluate(() => (location.hash = "#/"));
  await annas.getByRole("heading", { level: 1, name: "Aktgranskning 2026" }).waitFor();
  await annas.getByRole("link", { name: /^Barnutredning/ }).waitFor();

  const bo = await joins(t, maria, shared, "Bo", { roles: ["reviewer"], reviewer: "bo" });
  await reviews(anna, "anna", "yes", "Barnet kom till tals.");
  await settle(anna, maria, bo);
  const bos = await windowOn(t, bo, shared);
  await toGroup(bos);
  await bos.getByText("1 granskning ligger här förseglad").waitFor();
  await bos.evaluate(() => (location.hash = "#/family/r/f1"));
  await bos.getByRole("heading", { level: 1, name: "Familj 1" }).waitFor();
  assert.equal(await bos.getByText("Barnet kom till tals.").count(), 0, "Bo reads before he sees what Anna wrote");

  await reviews(bo, "bo", "no", "Det framgår inte.");
  await settle(bo, anna, maria);
  const pages = [hers, annas, bos];
  const seen = [];
  for (const page of pages) {
    await page.goto(`${new URL(page.url()).origin}/#/`);
    await page.evaluate(() => (location.hash = "#/family/r/f1"));
    await page.getByText("Barnet kom till tals.").first().waitFor();
    seen.push(await page.getByRole("main").innerText());
  }
  assert.equal(seen[0], seen[1]);
  assert.equal(seen[0], seen[2]);
  assert.match(seen[0], /Det framgår inte\./);
});

test("a folder that is gone stops nothing, and what was done goes out when it is back", async (t) => {
  const shared = join(folderFor(t), "mappen");
  mkdirSync(shared);
  const maria = await begunGroup(t, shared);
  const page = await windowOn(t, maria, shared);
  await told(page, /Publicerat|Inget nytt/);
  renameSync(shared, `${shared}-borta`);
  await call(maria.address, "plans.edit", { round: "r", changes: [family("Familj Ett")] });
  await toGroup(page);
  await press(page, now(page));
  await told(page, "Mappen nås inte. Allt sparas här och skickas senare.");
  await page.getByText(/inte publicerade? än\./).waitFor();
  await page.getByText(/^Mappen nås inte\. Inget är förlorat/).waitFor();
  renameSync(`${shared}-borta`, shared);
  await press(page, now(page));
  none(await faultsOfFocus(page, "while an exchange goes on"));
  await told(page, "Publicerat.");
  none(await faultsOfFocus(page, "after an exchange"));
  await page.getByText("Allt som är gjort här är publicerat.").waitFor();
});

test("what two changed at once is told side by side, and one click takes either", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const eva = await joins(t, maria, shared, "Eva", { roles: ["developer"] });
  const page = await windowOn(t, eva, shared);
  await toGroup(page);
  await call(maria.address, "plans.edit", { round: "r", changes: [family("Familj Ett")] });
  await call(eva.address, "plans.edit", { round: "r", changes: [family("Familj A")] });
  await settle(maria, eva);
  await press(page, now(page));
  const conflict = page.getByRole("region", { name: "Ändrat på två håll" });
  await conflict.getByRole("heading", { name: /i Aktgranskning 2026: namn$/ }).waitFor();
  const values = conflict.getByRole("listitem");
  assert.equal(await values.count(), 2);
  const marias = values.filter({ hasText: "Familj Ett" });
  assert.match(await marias.innerText(), /Maria/);
  await press(page, marias.getByRole("button", { name: /^Låt det här stå/ }));
  await page.getByText("det som Maria skrev står nu").waitFor();
  await conflict.waitFor({ state: "detached" });
  await settle(eva, maria);
  for (const { address } of [maria, eva]) {
    const { families } = await call(address, "plans.view", { round: "r" });
    assert.equal(families[0].label, "Familj Ett");
  }
});

test("what somebody is typing is never touched by what comes", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, maria, shared, { timers: "ours" });
  await toGroup(page);
  await press(page, page.getByRole("button", { name: "Bjud in någon …" }));
  await fill(page, field(page, "Namn"), "Eva från ");
  await reviews(anna, "anna", "yes", "Annas ord.");
  await exchange(anna);
  await page.clock.fastForward("05:01");
  await page.getByRole("complementary", { name: "Gemensam mapp", includeHidden: true }).getByText("Hämtat från Anna.").waitFor({ state: "attached" });
  await page.keyboard.type("kommunen");
  assert.equal(await field(page, "Namn").inputValue(), "Eva från kommunen");
});

test("whoever asks for an exchange while they write sends what they have written, and writes on", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, anna, shared);
  await atFirstQuestion(page);
  await page.keyboard.press("F2");
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Barnet ritade");
  await exchanges(page);
  await page.keyboard.type(" sin familj");
  assert.equal(await page.locator("textarea:focus").inputValue(), "Barnet ritade sin familj", "the caret is where it was");
  await dies(anna, page);
  // What she sent is read at her next computer, with the key on paper.
  const member = (await call(maria.address, "exchange.show", null)).members.find(({ name }) => name === "Anna");
  const again = await joins(t, maria, shared, "Anna", { person: member.id });
  await call(again.address, "exchange.recover", { recovery: anna.recoveryKey });
  const { sections } = await call(again.address, "reviews.open", { review: reviewBy("anna") });
  const comments = sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots.map(({ comment }) => comment))).filter(Boolean);
  assert.deepEqual(comments, ["Barnet ritade"]);
});

test("a package that was damaged on its way is told with what to do, and so is a file that nobody knows", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  await reviews(anna, "anna", "yes", "Annas ord.");
  await exchange(anna);
  damageNewest(shared);
  writeFileSync(join(shared, "semesterlista.xlsx"), "inget av gruppens");
  const page = await windowOn(t, maria, shared);
  await toGroup(page);
  await page.getByText(/från Annas dator \(Bärbar\) är skada.*Publicera allt igen\.$/s).first().waitFor();
  await page.getByText(/inte Aktsams och lämnas i fred: semesterlista\.xlsx/).waitFor();
  await call(anna.address, "exchange.again", null);
  await settle(anna, maria);
  await press(page, now(page));
  await page.getByText("1 granskning ligger här förseglad").waitFor();
});

test("whoever may not prepare or write keys is told who does, before they try", async (t) => {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const { draft } = await call(maria.address, "drafts.begin", { from: "version", key: "child-investigation" });
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, anna, shared);
  const who = page.getByText("Det är Maria som förbereder omgångar och skriver nycklar och teman i gruppen.");
  for (const [hash, absent] of [
    ["#/keys", "Ny nyckel"],
    ["#/themes/r", "Nytt huvudtema"],
    ["#/prepare", "Skapa omgången"],
  ]) {
    await page.evaluate((to) => (location.hash = to), hash);
    await who.waitFor();
    assert.equal(await page.getByRole("button", { name: absent }).count(), 0, `${absent} is not there`);
  }
  await page.evaluate(() => (location.hash = "#/prepare/r/families"));
  await who.waitFor();
  assert.equal(await page.getByRole("main").locator("fieldset.step input:enabled, fieldset.step button:enabled").count(), 0, "nothing can be changed");
  const at = `${draft.key}/${draft.version}`;
  for (const place of ["question/consultation", "key/*", "scale/*", "found/*"]) {
    await page.evaluate((to) => (location.hash = to), `#/key-draft/${at}/${place}`);
    await page.locator('main .columns[aria-busy="false"] .parts').waitFor();
    await who.waitFor();
    assert.equal(await page.getByRole("main").locator("nav input, .parts :is(input, textarea, select, button):enabled").count(), 0, `nothing of a draft can be changed: ${place}`);
  }
  const question = page.locator("#outline-question-consultation");
  await question.press("Alt+ArrowDown");
  assert.deepEqual((await call(anna.address, "drafts.show", draft)).outline, (await call(maria.address, "drafts.show", draft)).outline, "nor moved");
  await page.evaluate((to) => (location.hash = to), `#/key-publish/${at}`);
  await who.waitFor();
  assert.equal(await page.getByRole("button", { name: /^Publicera version/ }).count(), 0);
  await page.evaluate(() => (location.hash = "#/"));
  await page.getByRole("heading", { level: 1, name: "Aktgranskning 2026" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Ny granskningsomgång" }).count(), 0);
  assert.equal(await call(anna.address, "reviews.open", { review: reviewBy("anna") }).then(() => true), true, "their own reviews are theirs");
});
