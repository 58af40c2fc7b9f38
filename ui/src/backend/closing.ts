// The window asks before it closes, so that what is being typed gets to the disk first.
import { Refused } from "./call";
import { carrier } from "./carrier";

/** Calls `before` when the window is about to close; it then closes only through [`closeWindow`]. */
export function onClosing(before: () => void): () => void {
  const listen = (event: Event) => {
    event.preventDefault();
    before();
  };
  window.addEventListener("aktsam:closing", listen);
  return () => window.removeEventListener("aktsam:closing", listen);
}

/** Closes the window. */
export async function closeWindow(): Promise<void> {
  const reply = await carrier("window::close", null);
  if (!("ok" in reply)) throw new Refused({ kind: "noReply" });
}
