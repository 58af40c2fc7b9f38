// What somebody is in the middle of is never touched by what comes from others.

/** Whether somebody types, or has a dialog open, now. */
function isBusy(): boolean {
  if (document.querySelector("dialog[open]")) return true;
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true;
  return at instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(at.type);
}

/** Does `work` at once, or as soon as nobody types and no dialog is open. */
export function whenNobodyTypes(work: () => void): void {
  if (!isBusy()) return work();
  const turns = ["focusout", "focusin"] as const;
  const look = () => {
    // The focus is on its way: where it goes is known a moment later.
    setTimeout(() => {
      if (isDone || isBusy()) return;
      isDone = true;
      for (const turn of turns) document.removeEventListener(turn, look);
      work();
    });
  };
  let isDone = false;
  for (const turn of turns) document.addEventListener(turn, look);
}
