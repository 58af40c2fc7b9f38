// The way through the page with Tab: every control is reached, has a ring that is really painted, and is never under
// something else; focus is never lost. axe sees none of it.
import { PNG } from "pngjs";

const longest = 400;

/** Walks with Tab through all of the page, and returns what was wrong on the way. */
export async function focusFaults(page) {
  const { faults, missed } = await round(page);
  if (missed.length === 0) return faults;
  // At the end of the page the browser has the focus, and on a busy machine it gives it back a step further on between
  // two presses. What can't be reached is missed in each round.
  const again = await round(page);
  const out = missed.filter((control) => again.missed.includes(control)).map((control) => `not reached by Tab: ${control}`);
  return [...new Set([...faults, ...again.faults, ...out])];
}

/** One round with Tab, past the end of the page if need be: what was wrong, and the controls that it did not come to. */
async function round(page) {
  await page.evaluate(() => (globalThis.reach.visited = new Set()));
  const faults = [];
  const painted = new Set();
  let ends = 0;
  for (let step = 0; step < longest; step += 1) {
    await page.keyboard.press("Tab");
    let stop = await page.evaluate(lookAtFocus);
    if (stop.faults?.length > 0) {
      // What a page does about the focus it does before the next frame; what is wrong then is wrong.
      await page.evaluate(nextFrame);
      stop = await page.evaluate(lookAtFocus);
    }
    if (stop.is === "nowhere") ends += 1;
    if (stop.is === "known" || ends === 2) {
      return { faults, missed: await page.evaluate(notReached) };
    }
    faults.push(...(stop.faults ?? []));
    if (stop.ring && !painted.has(stop.kind)) {
      painted.add(stop.kind);
      if (!(await isPainted(page, stop.ring))) faults.push(`its ring is not painted: ${stop.told}`);
    }
  }
  return { faults: [...faults, `Tab never came to an end in ${longest} steps`], missed: [] };
}

/** What is wrong with the focus where it is now. */
export async function focusNow(page) {
  await page.evaluate(() => (globalThis.reach.visited = new Set()));
  const { is, faults } = await page.evaluate(lookAtFocus);
  return is === "nowhere" ? ["the focus is lost"] : faults;
}

/** Whether at least half of the ring shows its colour. */
async function isPainted(page, { x, y, width, height, colour, pixels }) {
  const clip = { x: Math.max(0, Math.floor(x)), y: Math.max(0, Math.floor(y)), width: Math.ceil(width) + 1, height: Math.ceil(height) + 1 };
  const { data } = PNG.sync.read(await page.screenshot({ clip }));
  let shown = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (colour.every((part, i) => Math.abs(part - data[at + i]) < 16)) shown += 1;
  }
  return shown >= pixels / 2;
}

/** Runs in the page: the controls that Tab has not come to. Of the radios of one group it comes to one. */
function notReached() {
  const { visited, inUse, isDrawn, told } = globalThis.reach;
  const radios = [...document.querySelectorAll("[type=radio]")];
  const group = (control) => (control.type === "radio" && control.name ? radios.filter((one) => one.name === control.name && one.form === control.form) : [control]);
  const all = [...inUse().querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")];
  return all.filter((control) => control.tabIndex >= 0 && !control.disabled && isDrawn(control) && !group(control).some((one) => visited.has(one))).map(told);
}

/** Runs in the page: waits for a frame, and forgets that the focus was looked at. */
async function nextFrame() {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  globalThis.reach.visited.delete(document.activeElement);
}

/** Runs in the page: where the focus is, and what is wrong with it. */
function lookAtFocus() {
  const { visited, inUse, told, rgba, over, ground, contrast } = globalThis.reach;
  const focus = document.activeElement;
  if (focus === null || focus === document.body || focus === document.documentElement) return { is: "nowhere" };
  if (visited.has(focus)) return { is: "known" };
  visited.add(focus);
  const faults = [];
  const fault = (words) => faults.push(`${words}: ${told(focus)}`);
  if (!inUse().contains(focus)) fault("the focus is behind a dialog");

  // The ring may stand round the whole row that is clicked.
  let host = focus;
  const hasRing = (part) => getComputedStyle(part).outlineStyle !== "none" && parseFloat(getComputedStyle(part).outlineWidth) > 0;
  while (host !== null && !hasRing(host)) host = host.parentElement;
  if (host === null) {
    // A heading takes the focus when the page changes, so that it is read out; nobody acts on it.
    if (focus.tabIndex >= 0 || focus.matches("button, input, select, textarea, a")) fault("no ring");
    return { is: "stop", faults };
  }
  const style = getComputedStyle(host);
  const [wide, offset] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
  const colour = over(rgba(style.outlineColor), ground(host.parentElement ?? host));
  if (wide < 2) fault(`a ring of ${wide} px`);
  const against = contrast(colour, offset < 0 ? ground(host) : ground(host.parentElement ?? host));
  if (against < 3) fault(`its ring is too faint (${against.toFixed(2)}:1)`);

  // What one acts on must be seen, at its edges too; of what is larger than the window, the part that is in it.
  const inWindow = ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const reach = Math.max(0, offset) + wide;
  const box = host.getBoundingClientRect();
  const isLarge = box.height > innerHeight / 2 || box.width > innerWidth;
  for (const { left, right, top, bottom } of host.getClientRects()) {
    if (right - left < 4 || bottom - top < 4) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [{ x, y }, { x: left + 2, y }, { x: right - 2, y }, { x, y: top + 2 }, { x, y: bottom - 2 }];
    const inside = isLarge ? points.filter(inWindow) : points;
    const hidden = inside.filter((point) => !host.contains(document.elementFromPoint(point.x, point.y)));
    if (inside.length === 0 || hidden.length > (isLarge ? inside.length - 1 : 0)) {
      const cover = hidden.map((point) => document.elementFromPoint(point.x, point.y)).find(Boolean);
      fault(`hidden ${cover ? `under ${told(cover)}` : "outside the window"}`);
      break;
    }
    if (isLarge) continue;
    const rim = reach - 1;
    const round = [{ x: left - rim, y }, { x: right + rim, y }, { x, y: top - rim }, { x, y: bottom + rim }];
    const stays = (part) => ["sticky", "fixed"].includes(getComputedStyle(part).position);
    const isBar = (part) => [...ancestors(part)].some((one) => stays(one) && !one.contains(host)) && ![...ancestors(host)].some(stays);
    if (offset >= 0 && round.some((point) => inWindow(point) && isBar(document.elementFromPoint(point.x, point.y)))) fault("its ring is under a bar");
    if (host.getClientRects().length === 1 && offset >= 0) {
      const outer = { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach };
      if (outer.left < -1 || outer.right > innerWidth + 1 || outer.top < -1 || outer.bottom > innerHeight + 1) fault("its ring is outside the window");
      const cut = [...ancestors(host.parentElement)].find((part) => {
        const { overflowX, overflowY } = getComputedStyle(part);
        if (part === document.documentElement || part === document.body || (overflowX === "visible" && overflowY === "visible")) return false;
        const frame = part.getBoundingClientRect();
        return outer.left < frame.left - 1 || outer.right > frame.right + 1 || outer.top < frame.top - 1 || outer.bottom > frame.bottom + 1;
      });
      if (cut) fault(`its ring is cut off by ${told(cut)}`);
    }
  }

  const kind = [focus.tagName, focus.type, focus.className, focus.dataset.rank].join(" ");
  const frame = { x: box.left - reach, y: box.top - reach, width: box.width + 2 * reach, height: box.height + 2 * reach };
  const whole = frame.x >= 0 && frame.y >= 0 && frame.x + frame.width <= innerWidth && frame.y + frame.height <= innerHeight;
  return { is: "stop", faults, kind, told: told(focus), ring: whole ? { ...frame, colour, pixels: 2 * (box.width + box.height) * wide } : undefined };

  function* ancestors(part) {
    for (let at = part; at; at = at.parentElement) yield at;
  }
}
