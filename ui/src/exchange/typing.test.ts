import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenNobodyTypes } from "./typing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function field(tag: "textarea" | "button"): HTMLElement {
  const made = document.body.appendChild(document.createElement(tag));
  made.focus();
  return made;
}

describe("what comes from others", () => {
  it("is shown at once when nobody types", () => {
    field("button");
    const show = vi.fn();
    whenNobodyTypes(show);
    expect(show).toHaveBeenCalledOnce();
  });

  it("waits while somebody types, and is shown once when the field is left", () => {
    const text = field("textarea");
    const show = vi.fn();
    whenNobodyTypes(show);
    expect(show).not.toHaveBeenCalled();
    text.blur();
    text.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    vi.runAllTimers();
    text.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    vi.runAllTimers();
    expect(show).toHaveBeenCalledOnce();
  });

  it("waits when one field is left for another", () => {
    const text = field("textarea");
    const show = vi.fn();
    whenNobodyTypes(show);
    field("textarea");
    text.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    vi.runAllTimers();
    expect(show).not.toHaveBeenCalled();
  });
});
