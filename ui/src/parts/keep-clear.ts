/** What takes the focus is scrolled clear of a foot that stays in sight, as high as the foot is while it says more or less. */
export const keepClear = measured("--foot");

/** The same for a line under the foot; the foot stands on it. */
export const keepUnder = measured("--under");

function measured(name: "--foot" | "--under"): (node: HTMLElement) => () => void {
  return (node) => {
    const { style } = document.documentElement;
    const measure = () => style.setProperty(name, getComputedStyle(node).position === "sticky" ? `${node.offsetHeight}px` : "0px");
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  };
}
