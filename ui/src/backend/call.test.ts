import { describe, expect, it } from "vitest";
import { callOver, failureOf, Refused } from "./call";
import { failureWords } from "./failure-words";

const thrown = async (reply: { ok: unknown } | { failure: unknown }) => {
  try {
    await callOver(() => Promise.resolve(reply), "start.lock", null);
  } catch (error) {
    return failureOf(error);
  }
  throw new Error("the call went through");
};

describe("a call", () => {
  it("gives the answer as it came", async () => {
    expect(await callOver(() => Promise.resolve({ ok: null }), "start.lock", null)).toBe(null);
  });

  it("throws the failure with its facts", async () => {
    expect(await thrown({ failure: { kind: "weakPassphrase", least: 12 } })).toEqual({ kind: "weakPassphrase", least: 12 });
  });

  it.each([[null], ["panic"], [{ message: "boom" }]])("that came back with no failure of ours is told as no reply: %j", async (failure) => {
    expect(await thrown({ failure })).toEqual({ kind: "noReply" });
  });
});

describe("the words of a failure", () => {
  it("hold its facts", () => {
    expect(failureWords({ kind: "weakPassphrase", least: 12 })).toContain("12");
  });

  it("exist for a kind that this window has never heard of", () => {
    const foreign = new Refused(JSON.parse('{"kind":"fromTheFuture"}'));
    expect(failureWords(foreign.failure)).not.toBe("");
  });
});
