// Events: noted in passing by keyboard, found in one file and missing in the other, and told so on the family's page.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsOfFocus, faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const round = "2026";
const of = (document) => ({ round, key: `${document}-investigation`, subject: { document }, reviewer: "anna" });

/** A round with one family, whose child's and adult's investigations Anna reads. */
async function roundFor(t) {
  const address = await bridgeFor(t, folderFor(t));
  await call(address, "start.create", { name: "Prov", user: "Anna", passphrase: "en lång mening" });
  await call(address, "plans.create", { id: round, name: "Prov 2026", keys: { "child-investigation": 2, "adult-investigation": 2 } });
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

test("an event that is taken back where it was noted goes from the list, and comes again", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  await page.keyboard.press("F6");
  await note(page, "12 mars 2021");
  const dialog = page.getByRole("dialog");
  const change = dialog.getByRole("button", { name: "Ändra Gemensamt möte, 12 mars 2021" });
  await change.click();
  await dialog.getByRole("button", { name: "Ta bort Gemensamt möte, 12 mars 2021" }).focus();
  await page.keyboard.press("Control+z");
  await dialog.getByText("Inget är noterat ännu.").waitFor();
  none(await faultsOfFocus(page, "after the event was taken back"));
  await dialog.getByRole("form", { name: "Ny händelse" }).waitFor();
  await page.keyboard.press("Control+y");
  await change.waitFor();
});

test("a half-typed event is there when the window comes back", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  await page.keyboard.press("F6");
  await page.getByLabel("Dag, eller första dagen").fill("i vå");
  await page.getByLabel("Anteckning").fill("Mamman kom sent");
  const onDisk = async () => (await call(address, "events.of_review", { review: of("child") })).draft?.note === "Mamman kom sent";
  await patiently("what is typed is on disk", onDisk);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Barnutredning" }).waitFor();
  await page.keyboard.press("F6");
  await page.getByRole("radio", { name: "Samråd" }).waitFor();
  assert.deepEqual([await page.getByLabel("Dag, eller första dagen").inputValue(), await page.getByLabel("Anteckning").inputValue()], ["i vå", "Mamman kom sent"]);
  await page.getByRole("button", { name: "Rensa" }).click();
  await page.keyboard.press("Escape");
  await patiently("what is given up is forgotten", async () => (await call(address, "events.of_review", { review: of("child") })).draft === null);
});

test("the note of an event is erased for good from where the event stands", async (t) => {
  const address = await roundFor(t);
  await call(address, "events.note", { review: of("child"), kind: "consultation", note: "Mamman heter Vargsten" });
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  await page.keyboard.press("F6");
  await page.getByRole("button", { name: "Radera anteckningen till Samråd, utan dag för gott" }).click();
  const asked = page.getByRole("dialog", { name: "Radera anteckningen för gott?" });
  await asked.waitFor();
  none(await faultsOn(page, "erasing a note"));
  await asked.getByRole("button", { name: "Radera för gott" }).click();
  await page.getByText("Texten är raderad. Ingen av arkivets säkerhetskopior har den.").waitFor();
  none(await faultsOfFocus(page, "after the note is erased"));
  assert.equal(await page.getByText("Vargsten").count(), 0);
  const { noted } = await call(address, "events.of_review", { review: of("child") });
  assert.deepEqual([noted.length, noted[0].note], [1, ""]);
});

test("an event can be noted without scrolling in a low window", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t, { viewport: { width: 1280, height: 800 } });
  await openReview(page, address, "Barnutredning");
  await page.keyboard.press("F6");
  const save = page.getByRole("button", { name: "Notera händelsen" });
  await save.waitFor();
  const [low, dialog, note] = [await save.boundingBox(), await page.getByRole("dialog").boundingBox(), await page.getByLabel("Anteckning").boundingBox()];
  assert.ok(low.y + low.height < dialog.y + dialog.height, `the button ends at ${low.y + low.height}, the dialog at ${dialog.y + dialog.height}`);
  assert.ok(note.width > dialog.width * 0.8, `the note is ${note.width} wide in a dialog of ${dialog.width}`);
});

test("a family's page says what to do while there is nothing on it, and leads to what it has", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await page.goto(`${address}/#/family/${round}/f1`);
  await page.getByRole("link", { name: "Gå till läsningen" }).waitFor();
  assert.equal(await page.getByRole("table").count(), 0, "no table of what nobody has read");
  none(await faultsOn(page, "a family that nobody has read"));
  await page.goto(`${address}/#/result/${round}/*/*`);
  await page.getByText("Ingen granskning av de här handlingarna är klar ännu.").waitFor();
  none(await faultsOn(page, "the result of a round that nobody has read"));

  await call(address, "reviews.submit", { review: of("child"), gaps: "Prov" });
  await page.goto(`${address}/#/family/${round}/f1`);
  await page.getByRole("navigation", { name: "På sidan" }).getByRole("button", { name: "Händelser" }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "events-heading");

  await call(address, "plans.edit", { round, changes: [{ change: "family", to: { id: "f2", label: "Familj 2" } }] });
  await page.goto(`${address}/#/family/${round}/f2`);
  await page.getByRole("link", { name: "Lägg till familjens handlingar" }).click();
  await page.waitForURL(/#\/prepare\/2026\/families/);
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

test("F8 leads to the first question of a review that nobody has been in, and then on", async (t) => {
  const address = await roundFor(t);
  const page = await pageFor(t);
  await openReview(page, address, "Barnutredning");
  const first = await page.locator("section.question").first().getAttribute("data-question");
  const isIn = (of) => document.activeElement.closest("[data-question]")?.dataset.question === of;
  await page.waitForFunction(isIn, first);
  await page.getByRole("button", { name: "Nästa obesvarade" }).click();
  // Though it is not answered, one has been there.
  await page.waitForFunction((before) => ![undefined, before].includes(document.activeElement.closest("[data-question]")?.dataset.question), first);
});
