// A whole review by keyboard alone, from the start page until it is marked as done. After every key the focus is where one
// can see it, and what was typed into a text has chosen nothing.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { patiently } from "../support/patience.mjs";
import { bridgeFor, call, demoFor } from "../support/programs.mjs";
import { faultsOfFocus, none } from "../support/reach.mjs";
import { addFamilyToRead } from "../support/rounds.mjs";

after(closeBrowser);

test("a review of 25 questions, from the start page to done, with no pointer", async (t) => {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { family, review } = await addFamilyToRead(address);
  const slots = async () => (await call(address, "reviews.open", { review })).sections.flatMap(({ questions }) => questions.flatMap((question) => question.slots));
  const states = async () => JSON.stringify((await slots()).map(({ state }) => state));

  const page = await pageFor(t);
  const faults = [];
  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // A page that changes has a moment to place the focus anew.
      await page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 2_000 }).catch(() => undefined);
      faults.push(...(await faultsOfFocus(page, `after ${key}`)));
    }
  };
  const write = async (text) => {
    await page.keyboard.type(text);
    faults.push(...(await faultsOfFocus(page, `after “${text}”`)));
  };
  const focus = () => page.evaluate(() => {
    const { tagName, type, name, id } = document.activeElement;
    const slot = document.activeElement.closest("[data-slot]")?.dataset.slot;
    return { tag: tagName, type, name: name || id, slot, words: document.activeElement.textContent.trim().replaceAll("\u00a0", " ") };
  });
  /** Presses Tab until the focus is on what `wanted` means. */
  const tabTo = async (what, wanted) => {
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press("Tab");
      // After the end of the page Tab is at the window itself, and then at the beginning.
      if ((await focus()).tag === "BODY") await page.keyboard.press("Tab");
      faults.push(...(await faultsOfFocus(page, `on the way to ${what}`)));
      if (wanted(await focus())) return;
    }
    assert.fail(`${what} was not reached with Tab`);
  };
  const isSaved = () => patiently("all is saved", () => page.evaluate(() => document.querySelector(".saving").getAttribute("aria-busy") === "false"));

  await page.goto(address);
  await page.getByRole("heading", { level: 2, name: family }).or(page.getByText(family)).first().waitFor();
  await tabTo("the document to read", ({ tag, words }) => tag === "A" && /^Barnutredning.*Barn 4.*Inte påbörjad/s.test(words));
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Barnutredning" }).waitFor();

  // The first question: what is typed as a comment and as evidence chooses nothing.
  const first = (await next()).slot;
  const before = await states();
  await press("F2");
  await write("Barn 1 nämns 2 gånger");
  await press("Enter");
  await write("och 3 till");
  await press("F4");
  await write("12");
  await isSaved();
  assert.equal(await states(), before, "digits in a text choose nothing");

  // Then every question that is not answered, each as its kind is answered.
  let answered = 0;
  for (let at = await next(); at !== null; at = await next()) {
    const kind = at.tag === "TEXTAREA" ? "prose" : at.type;
    if (kind === "radio" && answered === 3) {
      // Not applicable stands apart from the scale, at its end; and it takes a reason.
      await press("ArrowUp", "ArrowUp");
      await tabTo("the reason", ({ name }) => name.endsWith("-reason"));
      await write("Barnet är 3 veckor gammalt");
      answered += 1;
      continue;
    } else if (kind === "radio") await press(String(1 + (answered % 2)));
    else if (kind === "checkbox") await press("1", "3");
    else if (kind === "prose") await write("”Jag vill att båda lyssnar 1 gång”");
    else await write(at.name.includes("date") ? "2021-05-04" : "3");
    if (kind !== "prose") await press("Enter");
    answered += 1;
    await isSaved();
    assert.ok(answered < 60, `${at.slot} is answered and asked again`);
  }
  assert.ok(answered >= 25, `${answered} questions were answered`);
  assert.ok((await slots()).some(({ comment }) => comment === "Barn 1 nämns 2 gånger\noch 3 till"), `the comment on ${first} is on disk`);

  await tabTo("Markera som klar", ({ tag, words }) => tag === "BUTTON" && words === "Markera som klar");
  await press("Enter");
  await page.getByRole("link", { name: "Se familjens resultat" }).waitFor();
  faults.push(...(await faultsOfFocus(page, "when it is done")));
  assert.equal((await call(address, "reviews.open", { review })).status.is, "submitted");
  none(faults);

  /** Goes to the next question that is not answered; null when there is none. */
  async function next() {
    const { slot } = await focus();
    await press("F8");
    const isThere = (before) => document.body.innerText.includes("Alla frågor är besvarade") || ![undefined, before].includes(document.activeElement.closest("[data-slot]")?.dataset.slot);
    await page.waitForFunction(isThere, slot);
    return (await page.getByText("Alla frågor är besvarade").count()) > 0 ? null : focus();
  }
});
