// The one review of the made-up round that is not done yet: a journal with two of six questions answered.
import { pageFor } from "./browser.mjs";
import { bridgeFor, call, demoFor } from "./programs.mjs";

/** Opens the review in a window of the look `look`, before a bridge on `data`, the demo round's store unless one is given. */
export async function openJournal(t, { data, look } = {}) {
  const address = await bridgeFor(t, data ?? (await demoFor(t)));
  await call(address, "start.demo", null);
  const { families } = await call(address, "desk.show", {});
  const { review } = families.flatMap(({ tasks }) => tasks).find(({ state }) => state.is === "open");
  const page = await pageFor(t, look);
  await page.goto(address);
  await page.getByRole("link", { name: /^Journal.*av 6 frågor besvarade/s }).click();
  await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();

  /** What stands in the review on the disk: its status, and each place with its answer and its texts. */
  const onDisk = async () => {
    const { sections, status } = await call(address, "reviews.open", { review });
    return { status, slots: sections.flatMap(({ questions }) => questions.flatMap(({ id, slots }) => slots.map((slot) => ({ question: id, ...slot })))) };
  };
  return { page, address, review, onDisk };
}

/** Waits for the promise: the line says saved, and nothing is on its way. */
export const saved = (page) => page.locator(".saving[aria-busy=false] [role=status]").filter({ hasText: /^Sparat på den här datorn \d\d[.:]\d\d$/ }).waitFor();

/** The question that is being answered. */
export const active = (page) => page.locator("section[aria-current=step]");
