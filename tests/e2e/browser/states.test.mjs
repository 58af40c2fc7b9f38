// The states that a screen comes into while one works: what is missing, what failed, what is open over the page. Each is
// checked as the screens are.
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { looks } from "../support/looks.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsIn, none } from "../support/reach.mjs";
import { addFamilyToRead } from "../support/rounds.mjs";

after(closeBrowser);

/** Brings the page into each state in turn, and returns all that is wrong in them. */
async function faultsAll(page, look, states) {
  const faults = [];
  for (const [state, come] of Object.entries(states)) {
    await come();
    faults.push(...(await faultsIn(page, state, look)));
  }
  return faults;
}

const button = (page, name) => page.getByRole("button", { name, exact: true }).first();
const heading = (page, name, level = 1) => page.getByRole("heading", { level, name }).waitFor();

for (const [name, look] of Object.entries(looks)) {
  test(`getting in: ${name}`, async (t) => {
    const page = await pageFor(t, look);
    const fresh = await bridgeFor(t, folderFor(t));
    await page.goto(fresh);
    const faults = await faultsAll(page, name, {
      "an empty form": async () => {
        await button(page, "Skapa arkivet").click();
        await heading(page, /saker behöver rättas/, 2);
      },
      "the recovery key": async () => {
        await page.getByLabel("Vad ska arkivet heta?").fill("Prov");
        await page.getByLabel("Vad heter du?").fill("Karin");
        await page.getByLabel("Lösenfras", { exact: true }).fill("fyra ord på rad");
        await page.getByLabel("Lösenfrasen en gång till").fill("fyra ord på rad");
        await button(page, "Skapa arkivet").click();
        await heading(page, "Din återställningsnyckel");
      },
      "the recovery key that was not written down": async () => {
        await page.getByLabel("Skriv de fyra sista tecknen i nyckeln").fill("????");
        await button(page, "Jag har sparat nyckeln").click();
        await page.getByText("Tecknen stämmer inte").waitFor();
      },
    });
    await page.goto(await bridgeFor(t, await demoFor(t)));
    faults.push(
      ...(await faultsAll(page, name, {
        "a wrong passphrase": async () => {
          await page.getByLabel("Lösenfras", { exact: true }).fill("inte den rätta");
          await page.keyboard.press("Enter");
          await page.locator("#passphrase[aria-invalid=true]").waitFor();
        },
      })),
    );
    none(faults);
  });

  test(`working: ${name}`, async (t) => {
    const address = await bridgeFor(t, await demoFor(t));
    await call(address, "start.demo", null);
    const { family } = await addFamilyToRead(address);
    const page = await pageFor(t, { ...look, planted: "planterat" });
    await page.goto(address);
    await heading(page, "Aktgranskning 2021");
    const question = page.locator("section[aria-current=step]");
    none(
      await faultsAll(page, name, {
        "a review with comment and evidence": async () => {
          await page.locator("section.family").filter({ has: page.getByRole("heading", { name: family, exact: true }) }).getByRole("link", { name: /^Barnutredning/ }).click();
          await heading(page, "Barnutredning");
          await page.keyboard.press("F8");
          await question.locator("[data-answer] input:focus").waitFor();
          await page.keyboard.press("1");
          await page.keyboard.press("F2");
          await question.getByRole("textbox", { name: "Kommentar" }).fill("Står på sidan 4");
          await page.keyboard.press("F4");
          await question.getByRole("textbox", { name: "Sida" }).fill("4");
        },
        "not applicable, not yet why": async () => {
          await page.keyboard.press("F8");
          await question.getByRole("radio", { name: "Ej tillämpligt" }).first().check();
          await page.getByText("väntar på").or(page.locator(".pending")).first().waitFor();
        },
        "the list of keys": async () => {
          await page.keyboard.press("F1");
          await page.getByRole("dialog").waitFor();
        },
        "what is missing": async () => {
          await page.keyboard.press("Escape");
          await question.getByRole("radio", { name: "Framgår ej" }).first().check();
          await button(page, "Markera som klar").click();
          await page.getByRole("heading", { name: /frågor är inte besvarade/ }).waitFor();
          await button(page, "Markera som klar ändå").click();
          await page.getByRole("alert").first().waitFor();
        },
        "an answer that could not be saved": async () => {
          await page.route("**/rpc", (route) => (route.request().postDataJSON().name === "reviews.answer" ? route.fulfill({ json: { failure: { kind: "diskFull" } } }) : route.fallback()));
          await question.getByRole("radio", { name: "Ej tillämpligt" }).first().check();
          await question.getByRole("radio", { name: "Framgår ej" }).first().check();
          await page.locator(".saving.failed").waitFor();
        },
        "closing with something unsaved": async () => {
          await page.evaluate(() => dispatchEvent(new Event("aktsam:closing", { cancelable: true })));
          await page.getByRole("dialog").waitFor();
        },
        "a review that is opened again": async () => {
          await page.unrouteAll();
          await page.keyboard.press("Escape");
          await page.locator(".saving button").click();
          await page.locator(".saving[aria-busy=false]:not(.failed)").waitFor();
          await page.evaluate(() => (location.hash = "#/"));
          await heading(page, "Aktgranskning 2021");
          await page.getByRole("link", { name: /^Vuxenutredning.*Klar/s }).first().click();
          await button(page, "Öppna igen").click();
          await page.getByRole("dialog").waitFor();
        },
        "the answers behind a number": async () => {
          await page.keyboard.press("Escape");
          await page.evaluate(() => (location.hash = "#/result/2021/*/*"));
          await page.getByRole("button", { name: /^Visa/ }).or(page.locator("table button")).first().click();
          await page.getByRole("dialog").waitFor();
        },
        "a fault that no page told": async () => {
          await page.keyboard.press("Escape");
          await page.evaluate(() => void Promise.reject(new Error("planterat")));
          await page.locator(".fault").waitFor();
        },
      }),
    );
  });
}
