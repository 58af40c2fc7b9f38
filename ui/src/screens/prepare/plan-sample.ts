// A small plan for tests: two families, two reviewers.
import type { DocumentView, FamilyView, MemberView, PlanView } from "../../backend/border";

export const member = (id: string, to: Partial<MemberView> = {}): MemberView => ({ id, label: id, role: "child", gender: "other", age: null, caseTypes: [], focus: false, protected: false, ...to });

export const document = (id: string, to: Partial<DocumentView> = {}): DocumentView => ({
  id,
  name: id,
  kind: "journal",
  side: "child",
  area: null,
  service: null,
  members: [],
  step: null,
  period: null,
  unreviewable: null,
  readers: [],
  reviews: 0,
  submitted: 0,
  key: "Journal",
  ...to,
});

export const family = (id: string, to: Partial<FamilyView> = {}): FamilyView => ({ id, label: id, members: [], documents: [], others: [], handledBy: [], ...to });

export const plan = (to: Partial<PlanView> = {}): PlanView => ({
  round: { id: "2026", name: "Aktgranskning 2026", begins: null, ends: null, closed: null },
  keys: [],
  published: [],
  lists: [
    {
      list: "area",
      name: "Områden",
      terms: [
        { code: "lss", sv: "LSS", en: null, order: 0, uses: 0 },
        { code: "child-welfare", sv: "Barnavård", en: "Child welfare", order: 1, uses: 2 },
        { code: "addiction", sv: "Beroende", en: null, order: 1, uses: 0 },
      ],
    },
  ],
  reviewers: [
    { id: "anna", name: "Anna", role: "familjebehandlare", documents: 1, done: 0, others: 0 },
    { id: "bo", name: "Bo", role: "", documents: 0, done: 0, others: 0 },
  ],
  families: [
    family("f1", {
      members: [member("f1-b1"), member("f1-b2"), member("f1-p1", { role: "adult", age: "30-44", protected: true })],
      documents: [document("d1", { members: ["f1-b1", "f1-b2"], readers: ["anna"], period: { from: "2026-01-01" } }), document("d2", { unreviewable: "Inte färdig" })],
      handledBy: ["bo"],
    }),
    family("f2", { documents: [document("d3")] }),
  ],
  takenOut: [],
  leftOut: [{ id: "c", label: "Ärende C", reason: "Ville inte" }],
  routine: "",
  unread: 1,
  ready: [],
  withoutFocus: [],
  mayErase: true,
  ...to,
});
