// The page as a whole: its headings and name, its width, nothing cut off, nothing that moves against the user's wish.

/** Faults of the page as a whole. */
export const pageFaults = (page) =>
  page.evaluate(() => {
    const { told } = globalThis.reach;
    const faults = [];

    const main = document.querySelectorAll("h1").length;
    if (main !== 1) faults.push(`${main} main headings`);
    if (document.title.trim() === "") faults.push("the window has no name");

    // Tables scroll in their own frames; the page itself is never scrolled sideways (WCAG 1.4.10).
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = [...document.body.querySelectorAll("*")].find((part) => part.getBoundingClientRect().right > clientWidth + 1 && !part.closest(".table-frame *"));
      faults.push(`${scrollWidth} px wide in a window of ${clientWidth} px${wide ? `: ${told(wide)}` : ""}`);
    }

    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const part of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(part);
      const clips = [style.overflowX, style.overflowY].map((flow) => flow === "hidden" || flow === "clip");
      const hides = (clips[0] && part.scrollWidth > part.clientWidth + 1) || (clips[1] && part.scrollHeight > part.clientHeight + 1);
      const isUnseen = style.clipPath !== "none" || part.tagName === "PROGRESS" || part.closest("svg");
      if (hides && !isUnseen && part.checkVisibility() && part.textContent.trim() !== "") faults.push(`text is cut off: ${told(part)}`);
      if (isStill && parseFloat(style.transitionDuration) + parseFloat(style.animationDuration) > 0) faults.push(`moves though motion is to be reduced: ${told(part)}`);
    }
    return faults;
  });
