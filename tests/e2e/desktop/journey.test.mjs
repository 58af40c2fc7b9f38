// The real app, on a display of its own: what is written survives the worst end, and counts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demoFor, program } from "../support/programs.mjs";
import { KEY, openAppFor } from "../support/webdriver.mjs";

const heading = (app, text) => app.until(`the page is ${text}`, (wanted) => document.querySelector("h1")?.textContent === wanted, text);

async function unlock(app) {
  await heading(app, "Lås upp");
  const passphrase = await app.until("the passphrase of a made-up store is told", () => document.querySelector(".notice b")?.textContent);
  await app.until("the field is ready", () => document.activeElement?.id === "passphrase");
  await app.type(passphrase + KEY.enter);
  await heading(app, "Aktgranskning 2021");
}

/** Opens the one review of the demo round that is not done. */
async function openJournal(app) {
  await app.run(() => [...document.querySelectorAll("a.row-body")].find((row) => /av 6 frågor besvarade/.test(row.textContent)).click());
  await heading(app, "Journal");
}

/** Chooses with a digit in the question that has the focus, waits for the promise, and returns what was chosen. */
async function answer(app, digit) {
  await app.until("a question waits", () => document.activeElement?.closest("[data-answer]") !== null);
  await app.type(digit);
  await app.until("the answer is chosen and told to be saved", () => {
    const line = document.querySelector(".saving").innerText.trim();
    return document.activeElement.checked && /^Sparat på den här datorn \d\d[.:]\d\d$/.test(line);
  });
  return app.run(() => document.activeElement.closest("label").querySelector(".words").textContent);
}

/** Presses Tab until the focus is where `isThere` says, in the page. */
async function tabTo(app, what, isThere, ...args) {
  for (let step = 0; step < 120; step += 1) {
    await app.type(KEY.tab);
    if (await app.run(isThere, ...args)) return;
  }
  assert.fail(`${what} was not reached with Tab`);
}

/** The question where work goes on, and whether the focus is in it. */
const whereWorkGoesOn = () => {
  const question = document.querySelector("section[aria-current=step]");
  return { question: question?.dataset.question, focused: question?.contains(document.activeElement) };
};

const isAtRest = () => document.querySelector(".saving")?.getAttribute("aria-busy") === "false" && /^Sparat/.test(document.querySelector(".saving").innerText.trim());

const progress = () => document.querySelector(".side")?.textContent.match(/\d av 6/)?.[0];

test("unlock, answer by keyboard, a kill, and everything is there; marked as done, it counts", { timeout: 120_000 }, async (t) => {
  const data = await demoFor(t);
  const first = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(first);
  await openJournal(first);
  const answers = [];
  for (const digit of ["1", "2", "1"]) {
    await first.type(KEY.f8);
    answers.push(await answer(first, digit));
  }
  assert.equal(await first.run(progress), "5 av 6");
  await first.kill();

  const second = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(second);
  await openJournal(second);
  assert.equal(await second.until("the progress is told", progress), "5 av 6");
  await second.type(KEY.f8);
  answers.push(await answer(second, "2"));
  await second.run(() => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === "Markera som klar").click());
  await second.until("the review is done", () => [...document.querySelectorAll("a")].find((link) => link.textContent === "Se familjens resultat"));
  await second.run(() => [...document.querySelectorAll("a")].find((link) => link.textContent === "Se familjens resultat").click());
  await heading(second, "Familj 9");

  const told = await second.run(() => {
    const column = [...document.querySelectorAll("thead th")].findIndex((head) => head.textContent.startsWith("Journal"));
    const cells = [...document.querySelectorAll("tbody tr")].map((row) => row.children[column]);
    return cells.flatMap((cell) => [...cell.querySelectorAll("li > span:last-child")].map((answer) => answer.textContent.trim()));
  });
  for (const answer of answers) {
    assert.ok(told.includes(answer), `${answer} is told among ${told.join(", ")}`);
    told.splice(told.indexOf(answer), 1);
  }
});

test("what is still being typed when the window closes is there the next time", { timeout: 120_000 }, async (t) => {
  const data = await demoFor(t);
  const first = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(first);
  await openJournal(first);
  await first.type(KEY.f8 + KEY.f2);
  await first.until("the comment has the focus", () => document.activeElement.tagName === "TEXTAREA");
  await first.type("Skrivet i sista stund");
  await first.close();

  const second = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(second);
  await openJournal(second);
  await second.until("the comment stands", () => [...document.querySelectorAll("textarea")].some(({ value }) => value === "Skrivet i sista stund"));
});

test("by keyboard alone; killed in the middle of a sentence, work goes on where it stopped", { timeout: 120_000 }, async (t) => {
  const data = await demoFor(t);
  const first = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(first);
  await tabTo(first, "the journal to read", () => document.activeElement.matches("a.row-body") && /av 6 frågor besvarade/.test(document.activeElement.textContent));
  await first.type(KEY.enter);
  await heading(first, "Journal");
  await first.type(KEY.f8);
  await answer(first, "1");
  await first.type(KEY.enter);
  await answer(first, "2");
  await first.type(KEY.f2);
  await first.until("the comment has the focus", () => document.activeElement.tagName === "TEXTAREA");
  await first.type("Barn 1 säger det själv på sidan 4.");
  await first.until("what is typed is told to be saved", isAtRest);
  const before = await first.run(whereWorkGoesOn);
  const whole = "Barn 1 säger det själv på sidan 4. Och sedan orkade hon inte längre";
  await first.type(whole.slice(whole.indexOf(" Och")));
  await first.kill();

  const second = await openAppFor(t, program("aktsam-desktop"), ["--data", data]);
  await unlock(second);
  await tabTo(second, "the link that goes on", () => /^Fortsätt/.test(document.activeElement.textContent.trim()));
  await second.type(KEY.enter);
  await heading(second, "Journal");
  await second.until("the focus is in the question where it stopped", (id) => document.activeElement.closest("section[aria-current=step]")?.dataset.question === id, before.question);
  assert.deepEqual(await second.run(whereWorkGoesOn), before);
  const { comment, chosen } = await second.run(() => {
    const question = document.querySelector("section[aria-current=step]");
    return { comment: question.querySelector("textarea").value, chosen: question.querySelectorAll("[data-answer] input")[1].checked };
  });
  assert.ok(comment.startsWith("Barn 1 säger det själv på sidan 4.") && whole.startsWith(comment), `what was told to be saved is there: ${comment}`);
  assert.equal(chosen, true, "and so is the answer");
  assert.equal(await second.run(progress), "4 av 6");
});
