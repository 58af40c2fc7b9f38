import { describe, expect, it } from "vitest";
import type { Exchanged } from "../backend/border";
import { exchangeAll, together, nothing } from "./pieces";

const piece = (some: Partial<Exchanged>): Exchanged => ({ fetched: 0, from: [], published: 0, letIn: [], left: 0, more: false, trouble: null, ...some });
const now = () => Promise.resolve();

describe("an exchange in pieces", () => {
  it("goes on until there is no more to do, and tells all of it together", async () => {
    const pieces = [
      piece({ fetched: 20, from: [{ name: "Anna", reviews: 3 }], left: 5, more: true }),
      piece({ fetched: 5, from: [{ name: "Anna", reviews: 1 }, { name: "Bo", reviews: 2 }], published: 4, letIn: ["Eva"] }),
    ];
    const left: number[] = [];
    const came = await exchangeAll(() => Promise.resolve(pieces.shift() ?? piece({})), () => true, (soFar) => left.push(soFar.left), now);
    expect(came).toEqual({ fetched: 25, published: 4, left: 0, from: [{ name: "Anna", reviews: 4 }, { name: "Bo", reviews: 2 }], letIn: ["Eva"], trouble: null });
    expect(left, "how far it has come is told after each").toEqual([5, 0]);
  });

  it("gives everything else its turn between two pieces", async () => {
    const order: string[] = [];
    const pieces = [piece({ more: true }), piece({})];
    const one = () => {
      order.push("piece");
      return Promise.resolve(pieces.shift() ?? piece({}));
    };
    await exchangeAll(one, () => true, () => undefined, () => {
      order.push("pause");
      return now();
    });
    expect(order).toEqual(["piece", "pause", "piece"]);
  });

  it("stops when it may not go on, however much there is", async () => {
    let pieces = 0;
    const came = await exchangeAll(() => Promise.resolve(piece({ published: 20, more: (pieces += 1) > 0 })), () => pieces < 3, () => undefined, now);
    expect([pieces, came.published]).toEqual([3, 60]);
  });

  it("keeps the trouble of the last piece", () => {
    const before = together(nothing, piece({ trouble: "held" }));
    expect(together(before, piece({})).trouble).toBeNull();
    expect(together(nothing, piece({ trouble: "away" })).trouble).toBe("away");
  });
});
