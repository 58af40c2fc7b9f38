// Points at something on the page with a line around it, as soon as it is there.

/** Points at the first that `selector` finds; null points at nothing. Returns how to stop. */
export function pointAt(selector: string | null): () => void {
  if (selector === null) return () => undefined;
  let pointed: Element | null = null;
  const point = () => {
    const found = document.querySelector(selector);
    if (found === pointed) return;
    pointed?.removeAttribute("data-pointed");
    found?.setAttribute("data-pointed", "");
    pointed = found;
  };
  const watch = new MutationObserver(point);
  watch.observe(document.body, { childList: true, subtree: true });
  point();
  return () => {
    watch.disconnect();
    pointed?.removeAttribute("data-pointed");
  };
}
