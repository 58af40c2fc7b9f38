// Every screen, in the looks that a user's system may ask for: everyone can use it, it fits, and the focus comes along.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, pageFor } from "../support/browser.mjs";
import { desktop, groupWithTrouble, windowOn } from "../support/group.mjs";
import { looks, moved } from "../support/looks.mjs";
import { bridgeFor, call, demoFor, folderFor } from "../support/programs.mjs";
import { faultsIn, faultsOn, faultsOnTheWay, none } from "../support/reach.mjs";

after(closeBrowser);

for (const [name, look] of Object.entries(looks)) {
  test(`getting in: ${name}`, async (t) => {
    const page = await pageFor(t, look);
    await page.goto(await bridgeFor(t, folderFor(t)));
    await page.getByRole("heading", { level: 1, name: "Välkommen till Aktsam" }).waitFor();
    const faults = await faultsIn(page, "the first start", name);

    await page.goto(await bridgeFor(t, await demoFor(t)));
    await page.getByRole("heading", { level: 1, name: "Lås upp" }).waitFor();
    faults.push(...(await faultsIn(page, "unlocking", name)));
    none(faults);
  });

  test(`working: ${name}`, async (t) => {
    const { page, round, families } = await openDemo(t, look);
    const faults = await faultsIn(page, "the start page", name);
    const { review } = families[0].tasks[0];
    faults.push(
      ...(await faultsOf(page, name, {
        "a review that is done": `#/review/${round.id}/${review.key}/document/${review.subject.document}/${review.reviewer}`,
        "the result of a family": `#/family/${round.id}/${families[3].id}`,
        "the overview": `#/overview/${round.id}`,
        "the result question by question": `#/topics/${round.id}/*`,
        "the comments": `#/comments/${round.id}`,
        "the themes": `#/themes/${round.id}`,
        "the result by type of document": `#/result/${round.id}/*/*`,
        "the families side by side": `#/families/${round.id}`,
        "the children": `#/children/${round.id}`,
        "two questions against each other": `#/cross/${round.id}/child-investigation:could-express/child-assignment:answers-to-problem/*`,
        "what is to be done": `#/actions/${round.id}`,
        "two years": `#/years/${round.id}/adult-investigation/*`,
        "a family that is asked about itself": "#/family/spring-2021/family-6",
        "the result of a key about families": "#/result/spring-2021/selection-inventory/*",
        "a review of a child": "#/review/spring-2021/child-consequence-analysis/member/f6-barn-1/jonas",
        "the result of a survey": "#/result/spring-2021/parent-survey/*",
        "a review of a respondent": "#/review/spring-2021/parent-survey/respondent/1/eva",
        "who reads families and members": "#/prepare/spring-2021/reading",
        "the keys": "#/keys",
        "a key": "#/key/adult-investigation/2/questions",
        "moving a round to another version of a key": `#/move-key/${round.id}/adult-investigation/1`,
        "a search": "#/search/barn",
        "who gets in": "#/users",
        "what could be better in a key": "#/key/adult-investigation/2/remarks",
        "the trial of a key": "#/trial/version/adult-investigation/2",
        "a family of a trial": "#/trial/version/adult-investigation/2/1",
        settings: "#/settings",
        "how a key worked": "#/key/adult-investigation/2/worked/2021",
        "about Aktsam": "#/about",
        "an address that leads nowhere": "#/nowhere",
      })),
    );
    none(faults);
  });

  test(`the workshop: ${name}`, async (t) => {
    const { page, address } = await openDemo(t, look);
    const { draft } = await call(address, "drafts.begin", { from: "version", key: "child-investigation" });
    const shown = await call(address, "drafts.show", draft);
    const hanging = Object.values(shown.questions).find((one) => one.visible_if);
    await call(address, "drafts.change", { draft, edits: [{ question: [hanging.id, { ...hanging, text: { sv: "" } }] }], manner: "chosen" });
    const at = (thing, id = "*") => `#/key-draft/${draft.key}/${draft.version}/${thing}/${id}`;
    const places = {
      "a question that is written": at("question", hanging.id),
      "a judgement that is written": at("rating", Object.keys(shown.ratings)[0]),
      "a section that is written": at("section", Object.keys(shown.sections)[0]),
      "the name of a key": at("key"),
      "the scales of a key": at("scale"),
      "what is found in a key": at("found"),
    };
    const faults = await faultsOf(page, name, { "the keys with a draft": "#/keys" });
    for (const [place, hash] of Object.entries(places)) {
      await go(page, hash);
      await page.locator('main .columns[aria-busy="false"]').waitFor();
      faults.push(...(await faultsIn(page, place, name)));
    }
    faults.push(...(await faultsOf(page, name, { "what publishing does": `#/key-publish/${draft.key}/${draft.version}` })));
    none(faults);
  });

  test(`the shared folder: ${name}`, async (t) => {
    const { maria, anna, bo, shared } = await groupWithTrouble(t);
    const faults = [];
    for (const [screen, desk] of Object.entries({ "an answered invitation": bo, "a group that is led from here": maria, "a group": anna })) {
      const page = await windowOn(t, desk, shared, look);
      await go(page, "#/group");
      await page.getByRole("status").filter({ hasText: /\S/ }).first().waitFor();
      faults.push(...(await faultsIn(page, screen, name)));
      if (desk !== maria) continue;
      await page.getByRole("button", { name: "Bjud in någon …" }).click();
      await page.getByRole("checkbox", { name: /^Granskare/ }).check();
      faults.push(...(await faultsOn(page, "inviting")));
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Visa orden/ }).first().click();
      await page.getByRole("heading", { level: 1, name: /^Inbjudan till/ }).waitFor();
      faults.push(...(await faultsIn(page, "the words of an invitation", name)));
    }
    const alone = await desktop(t, "Eva");
    const page = await windowOn(t, alone, shared, look);
    for (const way of [/^Starta en grupp/, /^Gå med i en grupp/]) {
      await go(page, "#/about");
      await go(page, "#/group");
      await page.getByRole("button", { name: way }).click();
      faults.push(...(await faultsIn(page, `no group yet: ${way.source}`, name)));
    }
    none(faults);
  });

  // How the steps of preparing look is checked where they are tested; here is the way through them.
  if (!moved.includes(name)) continue;
  test(`preparing: ${name}`, async (t) => {
    const { page, round } = await openDemo(t, look);
    const steps = ["round", "families", "table", "reviewers", "reading", "sampling", "lists", "names", "close"];
    const faults = [];
    for (const hash of ["#/prepare", ...steps.map((step) => `#/prepare/${round.id}/${step}`)]) {
      await go(page, hash);
      faults.push(...(await faultsOnTheWay(page, hash)));
    }
    none(faults);
  });
}

/** The made-up round, open in a window. */
async function openDemo(t, look) {
  const address = await bridgeFor(t, await demoFor(t));
  await call(address, "start.demo", null);
  const { round, families } = await call(address, "desk.show", {});
  const page = await pageFor(t, look);
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: round.name }).waitFor();
  return { page, address, round, families };
}

/** Goes to each screen in turn, and returns all that is wrong on them. */
async function faultsOf(page, look, screens) {
  const faults = [];
  for (const [screen, hash] of Object.entries(screens)) {
    await go(page, hash);
    if (hash.startsWith("#/search")) await page.locator("a.hit").first().waitFor();
    const focused = await page.evaluate(() => document.activeElement.matches("h1, main input") || document.activeElement.outerHTML.slice(0, 80));
    assert.equal(focused, true, `the focus comes along to ${screen}`);
    faults.push(...(await faultsIn(page, screen, look)));
  }
  return faults;
}

async function go(page, hash) {
  const before = await page.title();
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForFunction((title) => document.title !== title && document.querySelector("main h1"), before);
}
