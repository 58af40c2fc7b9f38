// What a group agrees on is entered on one desktop and signed on each; and an invitation that is made while the folder is away.
import assert from "node:assert/strict";
import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser } from "../support/browser.mjs";
import { begunGroup, readByTwo, reviewBy, reviews, settle, windowOn } from "../support/group.mjs";
import { exchanges, invitesReviewer, now, toGroup } from "../support/group-window.mjs";
import { press } from "../support/keyboard.mjs";
import { looks } from "../support/looks.mjs";
import { call, folderFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const agreed = (page) => page.getByRole("region", { name: "Gemensamma bedömningar" });
const sign = (page) => agreed(page).getByRole("button", { name: /^Skriv under/ });
/** The group's own review is nobody's. */
const groups = undefined;

test("what the group agrees on is signed by those who were there, each at their own desktop", async (t) => {
  const { shared, maria, anna, bo } = await readByTwo(t);
  await reviews(anna, groups, "yes", "Vi enades om att barnet kom till tals.");
  await settle(anna, bo);
  const [hers, his] = [await windowOn(t, anna, shared), await windowOn(t, bo, shared)];
  for (const page of [hers, his]) {
    await toGroup(page);
    await agreed(page).getByText("Ingen har skrivit under.").waitFor();
  }

  await press(hers, sign(hers));
  await hers.getByText(/^Du har skrivit under: Familj 1/).waitFor();
  await agreed(hers).getByText(/^Underskriven av Anna \(.*\)\.$/).waitFor();
  none(await faultsOfFocus(hers, "after it was signed"));
  assert.equal(await sign(hers).count(), 0, "it is signed once");
  await exchanges(hers);
  await exchanges(his);
  await agreed(his).getByText(/^Underskriven av Anna \(.*\)\.$/).waitFor();
  await press(his, sign(his));
  await agreed(his).getByText(/^Underskriven av Anna \(.*\) och Bo \(.*\)\.$/).waitFor();
  await exchanges(his);
  await exchanges(hers);
  await agreed(hers).getByText(/^Underskriven av Anna \(.*\) och Bo \(.*\)\.$/).waitFor();

  // Bo changes what was agreed: nobody has signed that.
  await call(bo.address, "reviews.reopen", { review: reviewBy(groups), reason: "Vi läste en gång till." });
  await reviews(bo, groups, "no", "Vi enades om att det inte framgår.");
  await settle(bo, anna);
  await exchanges(hers);
  await agreed(hers).getByText("Ingen har skrivit under.").waitFor();
  await agreed(hers).getByText(/^En tidigare lydelse är underskriven av Anna \(.*\) och Bo \(.*\)\. Bedömningen har ändrats sedan dess\.$/).waitFor();
  await press(hers, sign(hers));
  await agreed(hers).getByText(/^Underskriven av Anna \(.*\)\.$/).waitFor();
  await agreed(hers).getByText(/^En tidigare lydelse är underskriven av Bo/).waitFor();
  const faults = [];
  for (const [name, look] of Object.entries(looks)) {
    const page = await windowOn(t, anna, shared, look);
    await toGroup(page);
    await agreed(page).waitFor();
    faults.push(...(await faultsOn(page, `what is signed: ${name}`)));
    await page.context().close();
  }
  none(faults);
  await press(hers, agreed(hers).getByRole("button", { name: /^Ta tillbaka underskriften/ }));
  await hers.getByText(/^Din underskrift är borttagen: Familj 1/).waitFor();
  await agreed(hers).getByText("Ingen har skrivit under.").waitFor();
  await exchanges(hers);
  await exchanges(his);
  await agreed(his).getByText("Ingen har skrivit under.").waitFor();
});

test("an invitation that is made while the folder is away says so, and is laid when it is back", async (t) => {
  const shared = folderFor(t);
  const way = join(folderFor(t), "mappen");
  symlinkSync(shared, way);
  const maria = await begunGroup(t, way);
  const page = await windowOn(t, maria, way);
  await toGroup(page);
  await exchanges(page);
  renameSync(way, `${way}-borta`);
  const unlaid = page.getByText(/^Mappen nåddes inte, så inbjudan ligger inte där än\./);
  await Promise.all([unlaid.waitFor(), invitesReviewer(page, "Anna")]);
  const waiting = page.getByRole("listitem").filter({ hasText: /^Anna/ });
  await waiting.getByText(/^Mappen nåddes inte/).waitFor();
  none(await faultsOn(page, "an invitation that is not laid"));
  renameSync(`${way}-borta`, way);
  await press(page, now(page));
  await waiting.waitFor();
  await waiting.getByText(/^Mappen nåddes inte/).waitFor({ state: "detached" });
});
