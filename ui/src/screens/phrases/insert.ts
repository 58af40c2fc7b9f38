// Putting a phrase into a text.

/** Puts `phrase` where the cursor of `field` is, with the spaces it needs, as if it had been typed. */
export function insert(field: HTMLTextAreaElement, phrase: string): void {
  field.focus();
  const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];
  const text = spaced(before, phrase, after);
  // The engine's own typing, so that Ctrl+Z in the field takes it away; where there is none the text is set.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** The phrase with a space on each side that lacks one. */
export function spaced(before: string, phrase: string, after: string): string {
  const lead = before === "" || /\s$/.test(before) ? "" : " ";
  const trail = after === "" || /^[\s.,;:!?)]/.test(after) ? "" : " ";
  return `${lead}${phrase}${trail}`;
}

/** What would become a phrase: what is marked in `field`, else all of it. */
export function markedIn(field: HTMLTextAreaElement): string {
  const marked = field.value.slice(field.selectionStart, field.selectionEnd).trim();
  return marked === "" ? field.value.trim() : marked;
}
