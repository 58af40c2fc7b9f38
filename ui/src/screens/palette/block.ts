// Going to the result of one question.
import { go } from "../../route/here.svelte";

/** Opens the result of a key and goes to a question in it when the page has come. */
export function showBlock(round: string, key: string, question: string): void {
  go({ page: "result", round, key, area: null });
  const arrive = () => {
    const heading = document.querySelector<HTMLElement>(`#block-${CSS.escape(question)} :is(h2, h3)`);
    if (!heading) return false;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
    return true;
  };
  const watch = new MutationObserver(() => {
    if (arrive()) watch.disconnect();
  });
  // Whoever goes somewhere else meanwhile is left in peace.
  window.addEventListener("hashchange", () => window.addEventListener("hashchange", () => watch.disconnect(), { once: true }), { once: true });
  watch.observe(document.body, { childList: true, subtree: true });
  // The page may be there already.
  requestAnimationFrame(() => arrive() && watch.disconnect());
}
