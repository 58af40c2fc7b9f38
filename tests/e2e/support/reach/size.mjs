// Targets are 24 × 24 px, or have that room around them, or stand in running text (WCAG 2.5.8).

/** The targets that are too small to be hit. */
export const sizeFaults = (page) =>
  page.evaluate(() => {
    const { controls, seen, told } = globalThis.reach;
    const room = 24;
    const targets = seen(controls).map((control) => {
      const areas = [control, control.closest("label")].filter(Boolean).map((part) => part.getBoundingClientRect());
      const area = areas.reduce((one, two) => (two.width * two.height > one.width * one.height ? two : one));
      const inText = control.tagName === "A" && getComputedStyle(control).display === "inline" && control.closest("p, li, dd");
      return { control, area, fine: inText || (area.width >= room && area.height >= room) };
    });
    const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
    const near = (point, { left, right, top, bottom }) => {
      const dx = Math.max(left - point.x, 0, point.x - right);
      const dy = Math.max(top - point.y, 0, point.y - bottom);
      return Math.hypot(dx, dy) < room / 2;
    };
    const apart = (one, two) => Math.hypot(one.x - two.x, one.y - two.y) >= room;
    const crowded = (target) =>
      targets.some(
        (other) => other !== target && (near(middle(target.area), other.area) || (!other.fine && !apart(middle(target.area), middle(other.area)))),
      );
    return targets.filter((target) => !target.fine && crowded(target)).map(({ control, area }) => `too small: ${told(control)} (${area.width} × ${area.height})`);
  });
