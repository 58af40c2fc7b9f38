// What somebody without a pointer does.

/** Tabs to `target`; fails when Tab never gets there. */
export async function reach(page, target) {
  await target.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Tabs to `target` and presses `key` there. */
export async function press(page, target, key = "Enter") {
  await reach(page, target);
  await page.keyboard.press(key);
}

/** Tabs to the field `target` and types `text` in it. */
export async function fill(page, target, text) {
  await reach(page, target);
  await page.keyboard.type(text);
}
