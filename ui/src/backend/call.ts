// The one function through which the window asks Rust for anything.
import type { Failure } from "./border";
import type { Commands } from "./generated/Commands";
import { carrier, type Carrier } from "./carrier";

export type CommandName = keyof Commands;
export type Argument<K extends CommandName> = Commands[K]["argument"];
export type Answer<K extends CommandName> = Commands[K]["answer"];

/** Everything that can go wrong with a call: what Rust tells, or that no reply came at all. */
export type CallFailure = Failure | { kind: "noReply" };

/** A call that failed, with the facts of why. */
export class Refused extends Error {
  constructor(readonly failure: CallFailure) {
    super(failure.kind);
  }
}

/** Runs a command and gives its answer, or throws [`Refused`]. */
export function call<K extends CommandName>(name: K, argument: Argument<K>): Promise<Answer<K>> {
  return callOver(carrier, name, argument);
}

/** As [`call`], over the carrier given. */
export async function callOver<K extends CommandName>(over: Carrier, name: K, argument: Argument<K>): Promise<Answer<K>> {
  const reply = await over(name, argument);
  if ("ok" in reply) return reply.ok as Answer<K>;
  throw new Refused(isFailure(reply.failure) ? reply.failure : { kind: "noReply" });
}

/** The failure behind anything that was thrown; what is no refusal is a fault of the window, told as such. */
export function failureOf(thrown: unknown): CallFailure {
  return thrown instanceof Refused ? thrown.failure : { kind: "fault", what: String(thrown) };
}

function isFailure(reply: unknown): reply is Failure {
  return typeof reply === "object" && reply !== null && "kind" in reply && typeof reply.kind === "string";
}
