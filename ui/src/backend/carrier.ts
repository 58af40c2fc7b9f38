// How a call reaches the Rust side: through the shell, or in a browser through the test bridge.
import { invoke, isTauri } from "@tauri-apps/api/core";

/** What came back, as it came: an answer, or a failure with its facts. */
export type Reply = { ok: unknown } | { failure: unknown };

export type Carrier = (name: string, args: unknown) => Promise<Reply>;

/** The one command of the shell. It refuses with the failure itself. */
const shell: Carrier = async (name, args) => {
  try {
    return { ok: await invoke("rpc", { name, args }) };
  } catch (failure) {
    return { failure };
  }
};

/** The server of the tests, which stands in the place of the shell. */
const bridge: Carrier = async (name, args) => {
  try {
    const answer = await fetch("./rpc", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, args }),
    });
    return (await answer.json()) as Reply;
  } catch {
    return { failure: null };
  }
};

/** The carrier of this window. */
export const carrier: Carrier = isTauri() ? shell : bridge;
