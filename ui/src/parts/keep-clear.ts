/** What takes the focus is scrolled clear of a foot that stays in sight, as high as the foot is while it says more or less. */
export function keepClear(foot: HTMLElement): () => void {
  const { style } = document.documentElement;
  const measure = () => style.setProperty("--foot", getComputedStyle(foot).position === "sticky" ? `${foot.offsetHeight}px` : "0px");
  const observer = new ResizeObserver(measure);
  observer.observe(foot);
  return () => {
    observer.disconnect();
    style.removeProperty("--foot");
  };
}
