import { describe, expect, it } from "vitest";
import type { ActionView } from "../../backend/border";
import { partsOf } from "./action-words";

const action = (id: string, to: Partial<ActionView> = {}): ActionView => ({ id, what: id, owner: "enhetschef", due: null, status: "planned", why: "", overdue: false, noted: null, from: null, carried: null, ...to });
const carried = { id: "2020", name: "Aktgranskning 2020" };

describe("the page of actions", () => {
  it("tells what came along from the last round first, while it is open", () => {
    const parts = partsOf([action("a"), action("b", { carried }), action("c", { carried, status: "done" }), action("d", { status: "begun" }), action("e", { status: "dropped" })]);
    expect(parts.map(({ title, actions }) => [title, ...actions.map(({ id }) => id)])).toEqual([
      ["actions-carried", "b"],
      ["actions-open", "a", "d"],
      ["actions-done", "c"],
      ["actions-dropped", "e"],
    ]);
  });

  it("has no part without an action", () => {
    expect(partsOf([])).toEqual([]);
  });
});
