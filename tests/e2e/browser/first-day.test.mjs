// A first day with no manual and no pointer: from an empty store to a round of three families, two documents that are
// read, an event that stands in one file and not in the other, and the family's page that shows it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { fill, press, reach } from "../support/keyboard.mjs";
import { patiently } from "../support/patience.mjs";
import { arrive, passphrase } from "../support/preparing.mjs";
import { bridgeFor, folderFor } from "../support/programs.mjs";
import { faultsOn, none } from "../support/reach.mjs";

after(closeBrowser);

const table = [
  ["Familj", "Medlem", "Barn eller vuxen", "Fokusperson", "Handling", "Vems akt", "Område", "Gäller"],
  ["Familj 1", "Barn 1", "barn", "ja", "Utredning", "barn", "Barnavård (BBIC)", "Barn 1, Förälder 1"],
  ["Familj 1", "Förälder 1", "vuxen", "ja", "Utredning", "vuxen", "Socialpsykiatri", "Barn 1, Förälder 1"],
  ["Familj 2", "Barn 1", "barn", "ja", "Journal", "barn", "LSS", "Barn 1"],
  ["Familj 3", "Barn 1", "barn", "ja", "Journal", "barn", "LSS", "Barn 1"],
];

test("a first day: from an empty store to what one family's files say differently, by keyboard", { timeout: 300_000 }, async (t) => {
  const page = await pageFor(t);
  const shot = async (name) => process.env.SHOTS && (await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }));
  const button = (name) => page.getByRole("button", { name, exact: true });
  const link = (name) => page.getByRole("link", { name });

  await page.goto(await bridgeFor(t, folderFor(t)));
  await arrive(page, "Välkommen till Aktsam");
  await shot("1-first");
  await fill(page, page.getByLabel("Vad ska arkivet heta?"), "Referensgruppen");
  await fill(page, page.getByLabel("Vad heter du?"), "Karin");
  await fill(page, page.getByLabel("Lösenfras", { exact: true }), passphrase);
  await fill(page, page.getByLabel("Lösenfrasen en gång till"), passphrase);
  await press(page, button("Skapa arkivet"));
  await arrive(page, "Din återställningsnyckel");
  await shot("2-recovery");
  const key = await page.locator(".key").innerText();
  await fill(page, page.getByLabel("Skriv de fyra sista tecknen i nyckeln"), key.replaceAll("-", "").slice(-4));
  await page.keyboard.press("Enter");

  await arrive(page, "Startsida");
  await shot("3-empty");
  await press(page, link("Ny granskningsomgång"));
  await arrive(page, "Ny granskningsomgång");
  await fill(page, page.getByLabel("Vad heter omgången?"), "Aktgranskning 2026");
  await page.keyboard.press("Enter");
  await arrive(page, "Familjer");
  await press(page, link("Har du dem i ett kalkylark? Klistra in tabellen."));
  await arrive(page, "Klistra in eller hämta från fil");
  await reach(page, page.getByLabel("Klistra in tabellen här"));
  await page.keyboard.insertText(table.map((row) => row.join("\t")).join("\n"));
  await button("Lägg till alla rader").waitFor();
  await shot("4-table");
  await press(page, button("Lägg till alla rader"));
  await page.getByText("Tillagt: 3 familjer, 4 medlemmar, 4 handlingar.").waitFor();

  await press(page, link("Nästa: Granskare och jäv"));
  await arrive(page, "Granskare och jäv");
  await fill(page, page.getByLabel("Namn", { exact: true }).last(), "Karin");
  await page.keyboard.press("Tab");
  await page.keyboard.type("barnhandläggare");
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Karin" }).waitFor();
  await press(page, link("Nästa: Vem läser vad"));
  await arrive(page, "Vem läser vad");
  await press(page, button("Föreslå en fördelning"));
  await press(page, button("Använd förslaget"));
  await page.getByText("Allt är på plats. Granskningen kan börja.").waitFor();
  await shot("5-ready");
  await page.evaluate(() => document.querySelector("h1").focus());
  await press(page, link("Till startsidan"));
  await arrive(page, "Aktgranskning 2026");
  await shot("6-tasks");

  for (const document of ["Barnutredning", "Vuxenutredning"]) {
    await press(page, link(`Börja: Familj 1, ${document}`));
    await arrive(page, document);
    if (document === "Barnutredning") await noteEvent(page, shot);
    await answerEverything(page);
    await shot(`8-${document}`);
    await press(page, button("Markera som klar").last());
    await link("Se familjens resultat").waitFor();
    if (document === "Barnutredning") {
      await press(page, link("Till startsidan").first());
      await arrive(page, "Aktgranskning 2026");
    }
  }

  await press(page, link("Se familjens resultat"));
  await arrive(page, "Familj 1");
  await page.getByRole("heading", { level: 2, name: "Ett samråd står i barnutredningen, inget i vuxenutredningen" }).waitFor();
  const row = page.getByRole("row", { name: /^12 mars 2026/ });
  assert.match(await row.innerText(), /Står här[\s\S]*Står inte/);
  await row.scrollIntoViewIfNeeded();
  await shot("9-family");
  none(await faultsOn(page, "the family's page after a first day"));
});

/** Notes a consultation in passing: F6, its kind, its day and who took part. */
async function noteEvent(page, shot) {
  await page.keyboard.press("F6");
  const dialog = page.getByRole("dialog");
  await press(page, dialog.getByRole("radio", { name: "Samråd" }), "Space");
  await fill(page, dialog.getByLabel("Dag, eller första dagen"), "12 mars 2026");
  await press(page, dialog.getByRole("checkbox", { name: "Barn och familj" }), "Space");
  await shot("7-event");
  await press(page, dialog.getByRole("button", { name: "Notera händelsen" }));
  await dialog.getByText("Noterat: Samråd, 12 mars 2026.").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

/** Answers question after question, each as its kind is answered, until none is left. */
async function answerEverything(page) {
  for (let answered = 0; answered < 60; answered += 1) {
    const before = await place(page);
    await page.keyboard.press("F8");
    const all = page.getByText("Alla frågor är besvarade");
    await patiently("the next question has the focus", async () => (await all.count()) > 0 || ![undefined, before].includes(await place(page)));
    if ((await all.count()) > 0) return;
    const { tag, type, name } = await page.evaluate(() => {
      const { tagName, type, name, id } = document.activeElement;
      return { tag: tagName, type, name: name || id };
    });
    if (tag === "TEXTAREA") await page.keyboard.type("Bråken hemma gör mig rädd, säger barnet.");
    else if (type === "radio" || type === "checkbox") await page.keyboard.press("1");
    else await page.keyboard.type(name.includes("date") ? "2026-03-12" : "2");
    await page.locator(".saving[aria-busy=false]").waitFor();
  }
  assert.fail("there is no end to the questions");
}

const place = (page) => page.evaluate(() => document.activeElement?.closest("[data-slot]")?.dataset.slot);
