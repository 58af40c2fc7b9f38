// What people do on the page of the shared folder, with the keyboard alone.
import assert from "node:assert/strict";
import { fill, press, reach } from "./keyboard.mjs";
import { arrive, heading } from "./preparing.mjs";

/** Goes to the page of the shared folder; whoever is there stays. */
export async function toGroup(page) {
  if (await page.evaluate(() => location.hash === "#/group")) return heading(page, "Gemensam mapp").waitFor();
  await page.evaluate(() => (location.hash = "#/group"));
  await arrive(page, "Gemensam mapp");
}

/** The button that exchanges now. */
export const now = (page) => page.getByRole("main").getByRole("button", { name: "Hämta och publicera nu" });

/** The quiet line at the foot of the window. */
const line = (page) => page.getByRole("complementary", { name: "Gemensam mapp" }).getByRole("status");

/** Waits until the line at the foot of the window says `text`. */
export const told = (page, text) => line(page).filter({ hasText: text }).waitFor();

export const field = (page, label) => page.getByLabel(label, { exact: true });

/** Takes in and publishes what there is, with the keys for it, wherever in the window one is. */
export async function exchanges(page) {
  // The window exchanges by itself when it is opened; what is asked for meanwhile would be that.
  await told(page, /\S/);
  const over = page.waitForResponse(async (response) => {
    if (response.request().postDataJSON()?.name !== "exchange.run") return false;
    const { ok } = await response.json();
    return ok !== undefined && !ok.more;
  });
  await page.keyboard.press("Control+Shift+G");
  await over;
}

/** Starts a group in the folder that the window's dialog chooses. */
export async function begins(page, { name, label, recovery = "" }) {
  await toGroup(page);
  await press(page, page.getByRole("button", { name: /^Starta en grupp/ }));
  await press(page, page.getByRole("button", { name: "Välj mapp …" }));
  await fill(page, field(page, "Vad heter gruppen?"), name);
  await fill(page, field(page, "Vad kallar du den här datorn?"), label);
  if (recovery) await fill(page, field(page, "Arkivets återställningsnyckel"), recovery);
  await page.keyboard.press("Enter");
  await page.getByText(`Du leder ${name}.`).waitFor();
}

/** Invites a reviewer of the round, and returns the nine words. */
export async function invitesReviewer(page, name) {
  await press(page, page.getByRole("button", { name: "Bjud in någon …" }));
  await press(page, page.getByRole("checkbox", { name: /^Granskare/ }), "Space");
  await reach(page, field(page, "Vilken granskare i omgången?"));
  await page.keyboard.type(name);
  await press(page, page.getByRole("button", { name: "Gör inbjudan" }));
  return readsWords(page, name);
}

/** The nine words of the invitation that was just made, as they are read aloud; then back to the group. */
export async function readsWords(page, name) {
  await arrive(page, `Inbjudan till ${name}`);
  const words = await page.getByRole("list", { name: "De nio orden" }).locator("[lang=sv]").allInnerTexts();
  assert.equal(words.length, 9);
  await press(page, page.getByRole("button", { name: "Klart" }));
  await heading(page, "Gemensam mapp").waitFor();
  return words;
}

/** Answers an invitation with its words. */
export async function answersInvitation(page, words, { seen, label, recovery = "" }) {
  await toGroup(page);
  await press(page, page.getByRole("button", { name: /^Gå med i en grupp/ }));
  await press(page, page.getByRole("button", { name: "Välj mapp …" }));
  await fill(page, field(page, "De nio orden"), words.join(" "));
  await page.keyboard.press("Enter");
  await page.getByText(seen).waitFor();
  await fill(page, field(page, "Vad kallar du den här datorn?"), label);
  if (recovery) await fill(page, field(page, "Arkivets återställningsnyckel"), recovery);
  await page.keyboard.press("Enter");
  await page.getByText(/^Du har svarat på inbjudan/).waitFor();
}

/** Opens the review that waits on the start page, and stands at its first question. */
export async function atFirstQuestion(page) {
  await told(page, /\S/);
  await press(page, page.getByRole("link", { name: /^Barnutredning/ }));
  await heading(page, "Barnutredning").waitFor();
  await page.keyboard.press("F8");
}
