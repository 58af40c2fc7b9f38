// Events: noted in passing by keyboard, found in one file and missing in the other, and told so on the family's page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const round = "2026";
const of = (document) => ({ round, key: `${document}-investigation`, subject: { document }, reviewer: "anna" });

/** A round with one family, whose child's and adult's investigations Anna reads. */
async function roundFor(t) {
  const address = await bridgeFor(t, folderFor(t));
  await call(address, "start.create", { name: "Prov", user: "Anna", passphrase: "en lång mening" });
  await call(address, "plans.create", { id: round, name: "Prov 2026", keys: { "child-investigation": 1, "adult-investigation": 1 } });
  const member = (id, label, role) => ({ change: "member", to: { id, family: "f1", label, role, gender: "female" } });
  const document = (id) => ({ change: "document", to: { id, family: "f1", kind: "investigation", side: id, members: ["b1", "v1"] } });
  const changes = [
    { change: "reviewer", to: { id: "anna", name: "Anna", role: "metodutvecklare" } },
    { change: "family", to: { id: "f1", label: "Familj 1" } },
    member("b1", "Barn 1", "child"),
    member("v1", "Förälder 1", "adult"),
    document("child"),
    document("adult"),
    ...["child", "adult"].map((id) => ({ change: "reads", to: { subject: { document: id }, reviewer: "anna" } })),
  ];
  await call(address, "plans.edit", { round, changes });
  return address;
}

/** Opens the review of a document, with the focus in its first question. */
async function openReview(page, address, name) {
  await page.goto(address);
  await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.keyboard.press("F8");
}

/** Tabs to the field or button that is called `name`. */
async function tabTo(page, name) {
  const says = () => {
    const at = document.activeElement;
    const label = at?.closest("label") ?? (at?.id ? document.querySelector(`label[for="${at.id}"]`) : null);
    return (label ?? at)?.textContent?.trim() ?? "";
  };
  for (let step = 0; step < 60; step += 1) {
    if ((await page.evaluate(says)) === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`no way to “${name}” with Tab`);
}

/** Notes a joint meeting by keyboard, from the field that F6 leads to. */
async function note(page, day, what = "Gemensamt möte") {
  await page.getByRole("dialog").waitFor();
  await page.getByRole("radio", { name: "Samråd" }).waitFor();
  await tabTo(page, "Samråd");
  while (!(await page.getByRole("radio", { name: what }).isChecked())) await page.keyboard.press("ArrowDown");
  await tabTo(page, "Dag, eller första dagen");
  await page.keyboard.type(day);
  await tabTo(page, "Barn och familj");
  await page.keyboard.press("Space");
  await tabTo(page, "Notera händelsen");
  await page.keyboard.press("Enter");
}

const focused = (page) => page.evaluate(() => document.activeElement?.outerHTML);

test("an event found in one file and missing in the other is noted by keyboard, and the family's page tells it", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  const before = await focused(page);

  await page.keyboard.press("F6");
  await note(page, "12 mars 2021");
  await page.getByRole("dialog").getByText("Noterat: Gemensamt möte, 12 mars 2021.").waitFor();
  none(await faultsOfFocus(page, "after noting"));
  await note(page, "2021-04-20");
  await page.getByRole("dialog").getByText("Noterat: Gemensamt möte, 20 april 2021.").waitFor();
  none(await faultsOn(page, "noting events"));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal(await focused(page), before, "back where one was");

  await openReview(page, address, "Vuxenutredning");
  await page.keyboard.press("F6");
  await note(page, "14/3 2021");
  const offer = page.getByRole("dialog").getByText("Kan vara samma händelse som 12 mars 2021 i Barnutredning.");
  await offer.waitFor();
  none(await faultsOn(page, "an offer"));
  await tabTo(page, "Samma händelse");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Står också i Barnutredning").waitFor();
  await page.keyboard.press("Escape");

  for (const document of ["child", "adult"]) await call(address, "reviews.submit", { review: of(document), gaps: "Prov" });
  await page.goto(`${address}/#/family/${round}/f1`);
  await page.getByRole("heading", { level: 2, name: "Två gemensamma möten står i barnutredningen, ett i vuxenutredningen" }).waitFor();
  const row = page.getByRole("row", { name: /^20 april 2021/ });
  assert.match(await row.innerText(), /Står här[\s\S]*Står inte/);
  assert.match(await page.getByRole("row", { name: /^12 mars 2021 eller 14 mars 2021/ }).innerText(), /Står här[\s\S]*Står här/);
  none(await faultsOn(page, "events of a family"));
  await page.getByRole("checkbox", { name: "Skilj åt händelser som inte är samma" }).check();
  await page.getByRole("button", { name: /^Skilj åt: Gemensamt möte, 12 mars 2021 eller 14 mars 2021 i Vuxenutredning/ }).click();
  await page.getByText("De är nu olika händelser.").waitFor();
  await page.getByRole("button", { name: /^Samma händelse: 12 mars 2021/ }).click();
  await page.getByText("De är nu samma händelse.").waitFor();
});

test("what is wrong with an event is told by its fields, and what was typed stays", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  await page.keyboard.press("F6");
  await page.getByLabel("Dag, eller första dagen").fill("i våras");
  await page.getByRole("button", { name: "Notera händelsen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Välj vad det var för slags händelse.").waitFor();
  await dialog.getByText("Dagen går inte att läsa.").waitFor();
  assert.equal(await page.locator("input[name='event-kind']:focus").count(), 1, "the first field that is wrong");
  none(await faultsOn(page, "an event with faults"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("F6");
  assert.equal(await page.getByLabel("Dag, eller första dagen").inputValue(), "i våras");
});

for (const look of [{}, { colorScheme: "dark" }, { viewport: { width: 320, height: 640 } }, { forcedColors: "active" }]) {
  test(`the events of a family can be read and used by everyone, ${JSON.stringify(look)}`, async (t) => {
    const address = await bridgeFor(t, await demoFor(t));
    await call(address, "start.demo", null);
    const page = await pageFor(t, look);
    await page.goto(`${address}/#/family/2021/family-3`);
    await page.getByRole("heading", { level: 2, name: /gemensamma möten/ }).waitFor();
    none(await faultsOn(page, "family 3"));
  });
}
