// The edges of controls: what shows that a field is a field stands out from what is around it by 3:1 (WCAG 1.4.11), at
// rest and under the pointer. axe looks at text only.

/** Controls whose edge, mark or words are too faint. */
export async function edgeFaults(page) {
  const { faults, kinds } = await page.evaluate(inspect, { mark: true });
  // Under the pointer, one of each kind.
  for (const kind of kinds) {
    await page.locator(`[data-reach-kind="${kind}"]`).first().hover({ force: true, trial: false });
    const hovered = await page.evaluate(inspect, { only: kind });
    faults.push(...hovered.faults.map((fault) => `under the pointer: ${fault}`));
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.querySelectorAll("[data-reach-kind]").forEach((control) => control.removeAttribute("data-reach-kind")));
  return [...new Set(faults)];
}

/** Runs in the page. With `mark`, one control of each kind is marked for the pointer; with `only`, that one alone is looked at. */
function inspect({ mark, only }) {
  const { seen, told, rgba, over, ground, contrast } = globalThis.reach;
  const sides = ["Top", "Right", "Bottom", "Left"];
  const faults = [];
  const kinds = new Set();

  const fields = seen("input:not([type=hidden]), select, textarea, button, a.button, [role=combobox], [role=option], [role=tab]");
  for (const control of only === undefined ? fields : fields.filter((field) => field.dataset.reachKind === String(only))) {
    const style = getComputedStyle(control);
    const outside = ground(control.parentElement);
    const inside = ground(control);
    const words = over(rgba(style.color), inside);
    if (control.matches(":disabled")) {
      // Nobody acts on it, but what it says can still be read.
      if (contrast(words, inside) < 3) faults.push(`words too faint to be read though disabled: ${told(control)}`);
      continue;
    }

    const edges = sides
      .filter((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1 && rgba(style[`border${side}Color`])[3] > 0)
      .map((side) => contrast(over(rgba(style[`border${side}Color`]), outside), outside))
      // An edge in the colour of the ground only keeps its place.
      .filter((edge) => edge > 1.05 || control.matches("input, select, textarea"));
    const edge = Math.max(0, ...edges);
    const shape = Math.max(edge, contrast(inside, outside));
    // A button without a box is known by its words, whose contrast axe measures; a field is known by its edge alone.
    const isBox = control.matches("input, select, textarea, [role=combobox]") || edges.length === 4;
    if (isBox && shape < 3) faults.push(`edge too faint (${shape.toFixed(2)}:1): ${told(control)}`);

    if (control.matches("[type=radio]:checked, [type=checkbox]:checked")) {
      const sign = getComputedStyle(control, "::before").backgroundColor;
      const drawn = style.appearance === "none";
      if (drawn && contrast(over(rgba(sign), inside), inside) < 3) faults.push(`its sign is too faint: ${told(control)}`);
    }
    if (control.placeholder && contrast(over(rgba(getComputedStyle(control, "::placeholder").color), inside), inside) < 4.5) {
      faults.push(`what it suggests is too faint: ${told(control)}`);
    }
    if (mark) {
      const kind = [control.tagName, control.type, control.className, control.dataset.rank, control.checked].join(" ");
      if (!kinds.has(kind)) control.dataset.reachKind = String([...kinds.add(kind)].length - 1);
    }
  }
  return { faults, kinds: [...kinds.keys()].map((_, at) => at) };
}
