import { describe, expect, it } from "vitest";
import { lacksToBegin, lacksToInvite, lacksToJoin, lacksToLook } from "./group-form";

const fields = (lacks: readonly { field: string }[]) => lacks.map(({ field }) => field);

describe("the forms of a group", () => {
  it("tell all that is lacking at once, in the order of the fields", () => {
    expect(fields(lacksToBegin({ folder: null, name: " ", label: "", reviewer: "", recovery: "" }))).toEqual(["folder", "name", "label"]);
    expect(fields(lacksToLook({ folder: null, words: "", label: "", recovery: "" }))).toEqual(["folder", "words"]);
    expect(fields(lacksToJoin({ folder: "/f", words: "x", label: "", recovery: "" }))).toEqual(["label"]);
    expect(fields(lacksToInvite({ name: "", roles: [], reviewer: "" }))).toEqual(["name", "roles"]);
  });

  it("do without the recovery key, which may be left out", () => {
    expect(lacksToBegin({ folder: "/f", name: "Gruppen", label: "Kontoret", reviewer: "", recovery: "" })).toEqual([]);
  });

  it("need to know which reviewer somebody is who is to review, and of nobody else", () => {
    expect(fields(lacksToInvite({ name: "Anna", roles: ["reviewer"], reviewer: "" }))).toEqual(["reviewer"]);
    expect(lacksToInvite({ name: "Chefen", roles: ["manager"], reviewer: "" })).toEqual([]);
  });
});
