// What whoever leads a group does with the desktops and people in it, what a lost desktop leaves behind, and summaries: each dialog with
// the keyboard alone, and usable by everyone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { begunGroup, desktop, exchange, family, joins, reviewBy, reviews, settle, windowOn } from "../support/group.mjs";
import { answersInvitation, exchanges, field, now, readsWords, toGroup } from "../support/group-window.mjs";
import { fill, press } from "../support/keyboard.mjs";
import { looks } from "../support/looks.mjs";
import { call, folderFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const dialog = (page, name) => page.getByRole("dialog", { name });
const named = (page, what, whose) => page.getByRole("button", { name: new RegExp(`^${what} …\\s?: ${whose}$`) });

/** Maria's group, with Anna in it who reads; and a window on Maria's desktop at the group. */
async function ledGroup(t, look) {
  const shared = folderFor(t);
  const maria = await begunGroup(t, shared);
  const anna = await joins(t, maria, shared, "Anna", { roles: ["reviewer"], reviewer: "anna" });
  const page = await windowOn(t, maria, shared, look);
  await toGroup(page);
  return { shared, maria, anna, page };
}

test("a lost computer counts no more, and its owner reads on at another with the key on paper", async (t) => {
  const { shared, maria, anna, page } = await ledGroup(t);
  await reviews(anna, "anna", "yes", "Barnet kom till tals.");
  await settle(anna, maria);
  await press(page, named(page, "Datorn är borta", "Bärbar, Anna"));
  const lost = dialog(page, "Är datorn Bärbar borta?");
  await lost.getByText(/skyddat av Annas lösenfras/).waitFor();
  await page.keyboard.press("Escape");
  await lost.waitFor({ state: "detached" });
  none(await faultsOfFocus(page, "after a dialog was left"));
  await press(page, named(page, "Datorn är borta", "Bärbar, Anna"));
  none(await faultsOn(page, "a lost computer"));
  await press(page, lost.getByRole("button", { name: "Datorn är borta", exact: true }));
  await page.getByText("Datorn Bärbar räknas inte längre.").waitFor();
  none([...(await faultsOfFocus(page, "after a computer was lost")), ...(await faultsOn(page, "a group with a lost computer"))]);
  assert.equal(await named(page, "Datorn är borta", "Bärbar, Anna").count(), 0, "it is lost once");

  await press(page, named(page, "Ny dator", "Anna"));
  none(await faultsOn(page, "a new computer"));
  await press(page, dialog(page, "Ny dator för Anna?").getByRole("button", { name: "Gör inbjudan" }));
  const words = await readsWords(page, "Anna");
  const again = await desktop(t, "Anna");
  const hers = await windowOn(t, again, shared);
  await answersInvitation(hers, words, { seen: "Maria bjuder in dig, Anna, till Referensgruppen.", label: "Ny dator" });
  await exchanges(page);
  await exchanges(hers);

  // Nothing was said of a key on paper when she joined: it is told, and can be connected now.
  await hers.getByText(/^Återställningsnyckeln är inte kopplad till gruppen/).waitFor();
  await press(hers, hers.getByRole("button", { name: "Koppla återställningsnyckeln …" }));
  const paper = dialog(hers, "Koppla återställningsnyckeln");
  await press(hers, paper.getByRole("button", { name: "Koppla", exact: true }));
  await paper.getByText("Skriv återställningsnyckeln", { exact: true }).waitFor();
  none([...(await faultsOfFocus(hers, "a key that is missing")), ...(await faultsOn(hers, "connecting a key"))]);
  await hers.keyboard.type(anna.recoveryKey);
  await hers.keyboard.press("Enter");
  await hers.locator("#paper-key[aria-invalid=true]:focus").waitFor();
  await hers.locator("#paper-key").fill(again.recoveryKey);
  await hers.keyboard.press("Enter");
  await hers.getByText("Återställningsnyckeln är kopplad till gruppen. Det gäller från nästa gång det publiceras.").waitFor();
  none(await faultsOfFocus(hers, "after a key was connected"));
  assert.equal(await hers.getByText(/är inte kopplad till gruppen/).count(), 0);

  await press(hers, hers.getByRole("button", { name: /^Läs in mina granskningar/ }));
  await fill(hers, field(hers, "Det arkivets återställningsnyckel"), again.recoveryKey);
  await hers.keyboard.press("Enter");
  const nothing = dialog(hers, "Läs in mina granskningar").getByRole("alert");
  await nothing.waitFor();
  none([...(await faultsOfFocus(hers, "a key that opens nothing")), ...(await faultsOn(hers, "reading from a computer that is lost"))]);
  await field(hers, "Det arkivets återställningsnyckel").fill(anna.recoveryKey);
  await hers.keyboard.press("Enter");
  await hers.getByText("1 granskning går att läsa igen.").waitFor();
  none(await faultsOfFocus(hers, "after reviews were read again"));
  const { sections } = await call(again.address, "reviews.open", { review: reviewBy("anna") });
  assert.ok(JSON.stringify(sections).includes("Barnet kom till tals."), "what she had written is hers again");
});

test("whoever is removed keeps what they have, and their computer says that it cannot read on", async (t) => {
  const { shared, maria, anna, page } = await ledGroup(t);
  const annas = await windowOn(t, anna, shared);
  await toGroup(annas);
  await press(page, named(page, "Ta bort ur gruppen", "Anna"));
  const remove = dialog(page, "Ta bort Anna ur gruppen?");
  await remove.getByText("Det som Anna redan har hämtat finns kvar på Annas dator.").waitFor();
  none(await faultsOn(page, "removing somebody"));
  await press(page, remove.getByRole("button", { name: "Ta bort Anna" }));
  await page.getByText("Anna är inte längre med i gruppen.").waitFor();
  none([...(await faultsOfFocus(page, "after somebody was removed")), ...(await faultsOn(page, "a group that somebody was in"))]);
  const left = page.getByRole("listitem").filter({ hasText: /^Anna/ }).first();
  await left.getByText("Inte längre med").waitFor();
  assert.equal(await left.getByRole("button").count(), 0, "nothing more is done with who is gone");
  await exchange(maria);

  await press(annas, now(annas));
  await annas.getByText(/^Sedan .* kan den här datorn inte läsa det som Maria publicerar\.$/).waitFor();
  await annas.getByText(/Fråga Maria\. Det som redan finns här kan du läsa som förut\.$/).waitFor();
  assert.equal(await annas.getByText("Allt i mappen är hämtat.").count(), 0, "nor is it told that all was fetched");
  await annas.getByRole("complementary", { name: "Gemensam mapp" }).getByRole("link", { name: "1 sak att titta på" }).waitFor();
  none(await faultsOn(annas, "a computer that was taken out of the group"));
  await annas.evaluate(() => (location.hash = "#/"));
  await annas.getByRole("link", { name: /^Barnutredning/ }).waitFor();
  await call(maria.address, "plans.edit", { round: "r", changes: [family("Familj Ett")] });
  await settle(maria, anna);
  const { families } = await call(anna.address, "plans.view", { round: "r" });
  assert.equal(families[0].label, "Familj 1", "what is done since stays closed");
});

test("a manager gets summaries, saves one, and sees nothing of the round", async (t) => {
  const { shared, maria, page } = await ledGroup(t);
  const chief = await joins(t, maria, shared, "Chefen", { roles: ["manager"] });
  await press(page, page.getByRole("button", { name: "Skicka sammanställning …" }));
  const send = dialog(page, "Skicka sammanställning");
  none(await faultsOn(page, "sending a summary"));
  await press(page, send.getByRole("button", { name: "Skicka", exact: true }));
  await page.getByText("Sammanställningen är skickad. De andra får den nästa gång de hämtar.").waitFor();
  none(await faultsOfFocus(page, "after a summary was sent"));

  const chiefs = await windowOn(t, chief, shared);
  await chiefs.getByText("Här finns ingen omgång än. Det som du ska se hämtas från gruppens gemensamma mapp.").waitFor();
  await press(chiefs, chiefs.getByRole("link", { name: "Till Gemensam mapp" }));
  await chiefs.getByText("Du är med i Referensgruppen.").waitFor();
  await exchanges(chiefs);
  const summaries = chiefs.getByRole("region", { name: "Sammanställningar" });
  await summaries.getByText(/^Skickad av Maria/).waitFor();
  const saved = join(folderFor(t), "sammanställning.html");
  await chiefs.route("**/rpc", (route) => (route.request().postDataJSON().name === "dialog::save_file" ? route.fulfill({ json: { ok: saved } }) : route.fallback()));
  await press(chiefs, summaries.getByRole("button", { name: /^Spara som HTML/ }));
  await summaries.getByRole("status").filter({ hasText: `Sparad: ${saved}` }).waitFor();
  none([...(await faultsOfFocus(chiefs, "after a summary was saved")), ...(await faultsOn(chiefs, "the group as a manager sees it"))]);
  assert.match(readFileSync(saved, "utf8"), /Aktgranskning 2026/);
  assert.equal(await chiefs.getByRole("button", { name: /Publicera allt igen|Läs in mina granskningar|Skicka sammanställning|Bjud in|Koppla/ }).count(), 0, "what is not a manager's is not there");
  const { rounds } = await call(chief.address, "plans.list", null);
  assert.deepEqual(rounds, [], "no round came to them");
});

for (const [name, look] of Object.entries(looks)) {
  test(`the dialogs of the group: ${name}`, async (t) => {
    const { anna, shared, page } = await ledGroup(t, look);
    const faults = [];
    const hers = await windowOn(t, anna, shared, look);
    await toGroup(hers);
    for (const [at, button] of [
      [page, named(page, "Datorn är borta", "Bärbar, Anna")],
      [page, named(page, "Ny dator", "Anna")],
      [page, named(page, "Ta bort ur gruppen", "Anna")],
      [page, page.getByRole("button", { name: "Skicka sammanställning …" })],
      [hers, hers.getByRole("button", { name: /^Läs in mina granskningar/ })],
    ]) {
      await button.press("Enter");
      await at.getByRole("dialog").waitFor();
      faults.push(...(await faultsOn(at, await at.getByRole("dialog").getByRole("heading").first().innerText())));
      await at.keyboard.press("Escape");
      await at.getByRole("dialog").waitFor({ state: "detached" });
    }
    none(faults);
  });
}
