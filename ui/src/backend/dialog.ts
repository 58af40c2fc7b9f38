// The system's own file dialogs, which the shell opens.
import { Refused } from "./call";
import { carrier } from "./carrier";

export interface Ask {
  title: string;
  /** Where to start. */
  folder?: string;
  /** What to suggest. */
  fileName?: string;
}

/** A folder that the reader chose; null when they chose none. */
export function pickFolder(ask: Ask): Promise<string | null> {
  return open("dialog::pick_folder", ask);
}

/** A file to read that the reader chose; null when they chose none. */
export function pickFile(ask: Ask): Promise<string | null> {
  return open("dialog::pick_file", ask);
}

/** A file to write that the reader chose; null when they chose none. */
export function saveFile(ask: Ask): Promise<string | null> {
  return open("dialog::save_file", ask);
}

async function open(name: string, ask: Ask): Promise<string | null> {
  const reply = await carrier(name, ask);
  if ("ok" in reply) return typeof reply.ok === "string" ? reply.ok : null;
  throw new Refused({ kind: "noReply" });
}
