import type { DocumentFields } from "../changes";
import type { FamilyView } from "../../../backend/border";

/** A document to begin with: in the child's file where there are children, about the one it must be about when there is only one. */
export function newDocument(family: FamilyView, kind: string): DocumentFields {
  const children = family.members.filter((one) => one.role === "child");
  const side = children.length > 0 || family.members.length === 0 ? "child" : "adult";
  const own = family.members.filter((one) => one.role === side);
  return { kind, side, area: null, service: null, members: own.length === 1 ? own.map((one) => one.id) : [], step: null, period: null };
}
