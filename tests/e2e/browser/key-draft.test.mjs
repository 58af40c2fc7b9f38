// The workshop: a key is made from nothing by keyboard, changed, and published with what its changes do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const shipped = JSON.parse(readFileSync(new URL("../../../review-keys/adult-investigation.json", import.meta.url), "utf8"));
const answers = { single: "Ett av flera", multiple: "Ett eller flera", checklist: "Punkter", count: "Ett antal", number: "Ett mått", date: "Ett datum", text: "Text" };
const members = { child: "En gång för varje barn", adult: "En gång för varje vuxen", member: "En gång för varje familjemedlem" };
const rollUps = { every: "När det gäller alla", any: "När det gäller någon" };

test("the key for adult investigations is made from nothing by keyboard, and asks what the shipped one asks", async (t) => {
  const { page, address } = await opened(t, "#/keys");
  const english = page.getByRole("checkbox", { name: "Visa engelska" });
  await page.getByRole("button", { name: "Ny nyckel", exact: true }).press("Enter");
  await page.getByLabel("Vad ska nyckeln heta?").pressSequentially("Vuxenutredning, egen");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Vuxenutredning, egen", exact: true }).waitFor();
  await english.focus();
  await page.keyboard.press("Space");

  const outline = page.getByRole("navigation", { name: "Nyckelns innehåll" });
  const write = async (label, text) => {
    const field = page.getByRole("textbox", { name: label, exact: true });
    await field.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
  };
  const both = async (label, text) => {
    await write(label, text.sv);
    if (text.en) await write(`${label} på engelska`, text.en);
  };
  const add = async (line, text, heading) => {
    await line.focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: heading }).waitFor();
  };

  // What it is called and for.
  await outline.getByRole("link", { name: "Om nyckeln" }).press("Enter");
  await write("Namn på engelska", shipped.name.en);
  await both("Att läsa före första frågan", shipped.about);
  for (const name of ["Utredning", "Den vuxnas"]) {
    await page.getByRole("checkbox", { name, exact: true }).focus();
    await page.keyboard.press("Space");
  }
  none(await faultsOn(page, "the name of a key"));

  // The first question is there from the start, without words; it goes when the others have come.
  let number = 0;
  for (const [at, section] of shipped.sections.entries()) {
    if (at === 0) await outline.getByRole("link", { name: "Avsnitt utan rubrik" }).press("Enter");
    else await add(outline.getByLabel("Nytt avsnitt"), section.title.sv, "Avsnitt");
    await both("Rubrik", section.title);
    if (section.about) await both("Rad under rubriken", section.about);
    await outline.getByRole("link", { name: section.title.sv }).waitFor();
    for (const question of section.questions) {
      number += 1;
      await add(outline.getByLabel(`Ny fråga i avsnittet ”${section.title.sv}”`), question.text.sv, `Fråga ${number + 1}`);
      await ask(question);
    }
  }
  await outline.getByRole("link", { name: "Fråga utan text" }).press("Enter");
  await page.getByRole("button", { name: "Ta bort frågan" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: "Fråga 1" }).waitFor();
  assert.equal(await outline.getByRole("link", { name: "Fråga utan text" }).count(), 0);

  /** Fills in the question that is open. */
  async function ask(question) {
    await write("Fråga på engelska", question.text.en);
    await both("Vägledning", question.guidance);
    const { answer } = question;
    await choose("Svaret är", answers[answer.type]);
    if (answer.scale) await scale(shipped.scales[answer.scale]);
    if (answer.unit) await both("Vad som räknas, i plural", answer.unit);
    if (question.per) {
      await choose("Frågan ställs", members[question.per]);
      await choose("Handlingen får svaret", rollUps[question.roll_up]);
    }
    if (question.evidence) {
      await page.getByRole("checkbox", { name: "Fråga efter belägg" }).focus();
      await page.keyboard.press("Space");
    }
    if (question.visible_if) {
      const { equals } = question.visible_if;
      await page.getByRole("button", { name: "Lägg till villkor" }).press("Enter");
      const on = shipped.sections.flatMap((one) => one.questions).find((one) => one.id === equals.question);
      // The words that stand in the list before its number, which is one more until the empty question goes.
      await page.getByRole("combobox", { name: "Fråga", exact: true }).selectOption({ label: await labelOf(on.text.sv) });
      await page.getByText(/^Svaret på fråga \d+ är ja$/i).waitFor();
    }
    if (question.concept) await page.getByRole("combobox", { name: "Jämförs i andra nycklar med" }).selectOption(question.concept);
  }

  async function labelOf(text) {
    const labels = await page.getByRole("combobox", { name: "Fråga", exact: true }).locator("option").allInnerTexts();
    return labels.find((label) => label.endsWith(text));
  }

  async function choose(label, words) {
    const list = page.getByRole("combobox", { name: label, exact: true });
    await list.focus();
    await page.keyboard.type(words, { delay: 5 });
    assert.match(await list.locator("option:checked").innerText(), new RegExp(`^${words}`), label);
    await page.waitForTimeout(1_100); // What is typed next in a list goes on from what was, for a second.
  }

  async function scale({ options }) {
    const labels = options.map(({ label }) => label.sv);
    const shown = await page.getByRole("textbox", { name: /^Alternativ \d+$/ }).evaluateAll((fields) => fields.map(({ value }) => value));
    if (shown.join() === labels.join()) return;
    await page.getByRole("button", { name: "Välj en annan skala" }).press("Enter");
    await page.getByRole("dialog").getByRole("combobox").fill(labels.join(" "));
    await page.keyboard.press("Enter");
    await page.waitForFunction((first) => document.querySelector('input[aria-label="Alternativ 1"]')?.value === first, labels[0]);
  }

  none(await faultsOn(page, "a question that is written"));
  await page.getByText(/^Sparat på den här datorn/).waitFor();
  await outline.getByRole("link", { name: /^Att titta på/ }).press("Enter");
  await page.getByRole("heading", { level: 2, name: "Att titta på" }).waitFor();
  none(await faultsOn(page, "what is found in a draft"));

  await page.getByRole("link", { name: "Publicera …" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Publicera version 1 av Vuxenutredning, egen" }).waitFor();
  await page.getByText("Det är nyckelns första version.").waitFor();
  none(await faultsOn(page, "publishing a first version"));
  await page.getByRole("button", { name: "Publicera version 1" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Vuxenutredning, egen", exact: true }).waitFor();

  const told = async (id, version) => (await call(address, "keys.view", { id, version })).sections.map(({ title, about, questions }) => ({ title, about, questions: questions.map(({ id: _, ...asked }) => asked) }));
  assert.deepEqual(await told("vuxenutredning-egen", 1), await told("adult-investigation", 2), "it asks the same, in the same words, of the same people");
});

test("one question is reworded and one scale changed: the next version tells what that does, and cannot be published without a reason", async (t) => {
  const { page, address } = await opened(t, "#/keys");
  const key = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Barnutredning", exact: true }) });
  await key.getByRole("button", { name: "Ändra nyckeln" }).press("Enter");
  await page.getByText("Version 3, utkast efter version 2").waitFor();
  const outline = page.getByRole("navigation", { name: "Nyckelns innehåll" });

  await outline.getByRole("link", { name: /^Träffade handläggaren barnet/ }).press("Enter");
  const words = page.getByRole("textbox", { name: "Fråga", exact: true });
  await words.fill("Träffade handläggaren barnet någon gång under utredningen?");
  const preview = page.getByRole("region", { name: "Så ser det ut" });
  await preview.getByText("Träffade handläggaren barnet någon gång under utredningen?").first().waitFor();

  await outline.getByRole("link", { name: /^Hur väl beskriver utredningen/ }).press("Enter");
  await page.getByLabel("Nytt alternativ", { exact: true }).fill("Beskrivs utförligt");
  await page.keyboard.press("Enter");
  await preview.getByText("Beskrivs utförligt").first().waitFor();

  await page.getByRole("link", { name: "Publicera …" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Publicera version 3 av Barnutredning" }).waitFor();
  const publish = page.getByRole("button", { name: "Publicera version 3" });
  assert.equal(await publish.isDisabled(), true, "nothing is said of the changes yet");
  const reworded = page.getByRole("group", { name: "Träffade handläggaren barnet någon gång under utredningen?" });
  await reworded.getByText("någon gång").first().waitFor();
  await reworded.getByText(/\d+ svar i 8 familjer/).waitFor();
  none(await faultsOn(page, "publishing a next version"));
  await reworded.getByRole("radio", { name: /^Bara ordalydelsen/ }).check();
  await reworded.getByText(/kan fortfarande jämföras/).waitFor();
  await reworded.getByLabel("Varför").fill("Förut var det oklart om en gång räcker.");
  const scaled = page.getByRole("group", { name: /^Hur väl beskriver utredningen/ });
  await scaled.getByText(/blir inte jämförbara/).waitFor();
  await scaled.getByLabel("Varför").fill("Det som räcker långt ska skiljas från det som bara räcker.");
  await page.getByText(/inte förklarad/).waitFor({ state: "detached" });
  await publish.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Barnutredning" }).waitFor();
  await page.getByText("Version 3", { exact: true }).first().waitFor();
  const compared = await call(address, "keys.compare", { id: "child-investigation", older: 2, newer: 3 });
  const changed = compared.questions.filter((one) => one.class !== "same").map((one) => [one.question, one.class, one.isCompared]);
  assert.deepEqual(changed.map(([, kind]) => kind).toSorted(), ["editorial", "scaleChanged"], JSON.stringify(changed));
});

test("what is done in a draft is taken back, moved by keyboard, and kept over a lock", async (t) => {
  const { page, address } = await opened(t, "#/keys");
  await call(address, "drafts.begin", { from: "version", key: "journal" });
  await page.evaluate(() => (location.hash = "#/key-draft/journal/2"));
  const outline = page.getByRole("navigation", { name: "Nyckelns innehåll" });
  const links = outline.getByRole("group").first().getByRole("listitem").getByRole("link");
  await links.first().waitFor();
  const before = await links.allInnerTexts();
  await links.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction((text) => document.activeElement?.textContent?.trim() === text.trim(), before[0]);
  assert.deepEqual((await links.allInnerTexts()).slice(0, 2), [before[1], before[0]], "it has moved, and has the focus still");
  await page.getByText(/^Sparat på den här datorn/).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Ångrat.").waitFor();
  assert.deepEqual(await links.allInnerTexts(), before);
  await page.keyboard.press("Control+y");
  await page.getByText("Gjort igen.").waitFor();
  assert.deepEqual((await links.allInnerTexts()).slice(0, 2), [before[1], before[0]]);

  await links.first().press("Enter");
  await page.getByRole("textbox", { name: "Fråga", exact: true }).fill("Halvskriven fr");
  await outline.getByLabel(/^Ny fråga i avsnittet/).first().fill("En fråga till");
  await page.keyboard.press("Control+l");
  await page.getByLabel("Lösenfras").waitFor();
  const stands = await call(address, "start.demo", null).then(() => call(address, "drafts.show", { key: "journal", version: 2 }));
  const texts = Object.values(stands.questions).map(({ text }) => text.sv);
  assert.ok(texts.includes("Halvskriven fr") && texts.includes("En fråga till"), "what was half typed is on the disk");
});

/** The made-up rounds, open at an address. */
async function opened(t, hash) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const page = await pageFor(t);
  await page.goto(`${address}/${hash}`);
  return { page, address };
}
