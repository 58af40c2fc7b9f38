// Changes of a plan, made from what the plan holds now. A change of one field is written against the plan as it stands
// when it is sent, so that a field that waits to be saved never takes back what was changed beside it.
import type { DocumentView, FamilyView, ListName, MemberView, PlanChange, PlanView, SubjectView, TermOfList } from "../../backend/border";

/** What is to be changed, told from the plan as it stands; nothing when it stands so already. */
export type Wish = (plan: PlanView) => PlanChange[];

/** A member of a family and where it stands. */
export function memberIn(plan: PlanView, id: string): { family: FamilyView; member: MemberView } | null {
  for (const family of plan.families) {
    const member = family.members.find((one) => one.id === id);
    if (member) return { family, member };
  }
  return null;
}

/** A document of a family and where it stands. */
export function documentIn(plan: PlanView, id: string): { family: FamilyView; document: DocumentView } | null {
  for (const family of plan.families) {
    const document = family.documents.find((one) => one.id === id);
    if (document) return { family, document };
  }
  return null;
}

/** Changes some fields of a member. */
export function changeMember(id: string, to: Partial<MemberView>): Wish {
  return (plan) => {
    const found = memberIn(plan, id);
    if (!found || holds(found.member, to)) return [];
    return [memberChange(found.family.id, { ...found.member, ...to })];
  };
}

/** Changes some fields of a document. */
export function changeDocument(id: string, to: Partial<DocumentView>): Wish {
  return (plan) => {
    const found = documentIn(plan, id);
    if (!found || holds(found.document, to)) return [];
    return [documentChange(found.family.id, { ...found.document, ...to })];
  };
}

/** Changes the name or role of a reviewer. */
export function changeReviewer(id: string, to: { name?: string; role?: string }): Wish {
  return (plan) => {
    const now = plan.reviewers.find((one) => one.id === id);
    if (!now || holds(now, to)) return [];
    return [{ change: "reviewer", to: { id, name: now.name, role: now.role, ...to } }];
  };
}

/** Changes what a family that was left out is called, or why it was. */
export function changeLeftOut(id: string, to: { label?: string; reason?: string }): Wish {
  return (plan) => {
    const now = plan.leftOut.find((one) => one.id === id);
    if (!now || holds(now, to)) return [];
    return [{ change: "left_out", to: { ...now, ...to } }];
  };
}

/** Says that a document cannot be reviewed, and why; an empty reason takes it back. */
export function couldNotBeReviewed(id: string, reason: string): Wish {
  return (plan) => {
    const found = documentIn(plan, id);
    if (!found || (found.document.unreviewable ?? "") === reason.trim()) return [];
    return [{ change: "could_not_be_reviewed", to: { document: id, reason: reason.trim() } }];
  };
}

/** What can be read: a document, a family, a member of it. */
export type Readable = { document: string } | SubjectView["subject"];

/** Whether a reviewer reads something. */
export function reading(subject: Readable, reviewer: string, reads: "reads" | "reads_not"): PlanChange {
  return { change: reads, to: { subject, reviewer } };
}

/** A member as a change. */
export function memberChange(family: string, member: Omit<MemberView, "id"> & { id?: string; order?: number }): PlanChange {
  const { age, ...rest } = member;
  return { change: "member", to: { ...rest, family, ...(age === null ? {} : { age }) } };
}

/** A document as a change; its reason for not being reviewed and its readers are changes of their own. */
export function documentChange(family: string, document: DocumentFields & { id?: string }): PlanChange {
  const { id, kind, side, area, service, members, step, period } = document;
  return {
    change: "document",
    to: {
      ...(id === undefined ? {} : { id }),
      family,
      kind,
      side,
      members,
      ...(area === null ? {} : { area }),
      ...(service === null ? {} : { service }),
      ...(step === null ? {} : { step }),
      ...(period === null ? {} : { period }),
    },
  };
}

/** What a document is, without its readers and reviews. */
export type DocumentFields = Pick<DocumentView, "kind" | "side" | "area" | "service" | "members" | "step" | "period">;

/** A word of a list as a change. */
export function termChange(list: ListName, term: Omit<TermOfList, "uses" | "code"> & { code?: string }): PlanChange {
  const { code, sv, en, order } = term;
  return { change: "term", to: { list, ...(code === undefined ? {} : { code }), term: { name: { sv, ...(en === null ? {} : { en }) }, order } } };
}

/** Lets two neighbours of a list change places: `by` is -1 for towards the beginning. */
export function moveTerm(list: ListName, code: string, by: -1 | 1): Wish {
  return (plan) => {
    const terms = plan.lists.find((one) => one.list === list)?.terms ?? [];
    const from = terms.findIndex((one) => one.code === code);
    if (from < 0 || !terms[from + by]) return [];
    const moved = [...terms];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    // Words that share a place, as imported ones may, get places of their own.
    return moved.flatMap((term, order) => (term.order === order ? [] : [termChange(list, { ...term, order })]));
  };
}

/** "Barn 3" when there are "Barn 1" and "Barn 2": the first number that no label has. */
export function nextLabel(labels: readonly string[], stem: string): string {
  const taken = new Set(labels.map((label) => label.trim().toLocaleLowerCase("sv")));
  let n = 1;
  while (taken.has(`${stem} ${n}`.toLocaleLowerCase("sv"))) n += 1;
  return `${stem} ${n}`;
}

/** Changes the round itself. */
export function changeRound(to: { name?: string; begins?: string | null; ends?: string | null; keys?: Record<string, number> }): Wish {
  return ({ round, keys }) => {
    const now = { name: round.name, begins: round.begins, ends: round.ends, keys: versions(keys) };
    if (holds(now, to)) return [];
    const next = { ...now, ...to };
    return [{ change: "round", to: { name: next.name, keys: next.keys, ...(next.begins === null ? {} : { begins: next.begins }), ...(next.ends === null ? {} : { ends: next.ends }) } }];
  };
}

/** Changes the unit's routine for an acute concern; empty is none. */
export function changeRoutine(body: string): Wish {
  return ({ routine }) => (routine === body.trim() ? [] : [{ change: "routine", to: { body: body.trim() } }]);
}

/** The version of each key. */
export function versions(keys: readonly { id: string; version: number }[]): Record<string, number> {
  return Object.fromEntries(keys.map(({ id, version }) => [id, version]));
}

function holds<T extends object>(thing: T, to: Partial<T>): boolean {
  return Object.entries(to).every(([field, value]) => JSON.stringify(thing[field as keyof T]) === JSON.stringify(value));
}
