/**
 * Shows a dialog above everything else, and calls `onclose` in the same moment as it gives focus back: the next key press,
 * however quick, finds the page as it looks. Focus comes back also when the dialog is taken away without being closed.
 *
 * Closing means Esc, or `close()` of what is returned.
 */
export function modal(onclose: () => void): { attach: (dialog: HTMLDialogElement) => () => void; close: () => void } {
  let shown: HTMLDialogElement | null = null;

  function close() {
    const dialog = shown;
    if (!dialog) return;
    shown = null;
    dialog.close();
    onclose();
  }

  function attach(dialog: HTMLDialogElement) {
    const before = document.activeElement;
    shown = dialog;
    dialog.showModal();
    const cancelled = (event: Event) => {
      event.preventDefault();
      close();
    };
    dialog.addEventListener("cancel", cancelled);
    // An engine may close it without asking, when Esc is pressed again and again.
    dialog.addEventListener("close", close);
    return () => {
      shown = null;
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }

  return { attach, close };
}
