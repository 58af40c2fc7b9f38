// How what was taken away from a plan is put back. Everything that a removal takes along stands in the plan before it.
import { documentChange, documentIn, memberChange, memberIn, reading, termChange } from "./changes";
import type { DocumentView, FamilyView, PlanChange, PlanView, SubjectView } from "../../backend/border";

/** What puts back what `changes` takes away from `plan`; nothing when they only add or change. */
export function putBack(plan: PlanView, changes: readonly PlanChange[]): PlanChange[] {
  return changes.flatMap((change) => back(plan, change));
}

function back(plan: PlanView, { change, to }: PlanChange): PlanChange[] {
  switch (change) {
    case "no_family": {
      const place = plan.families.findIndex((one) => one.id === to.id);
      const family = plan.families[place];
      return family ? [...whole(family), { change: "move_family", to: { id: to.id, place } }] : [];
    }
    case "no_member": {
      const found = memberIn(plan, to.id);
      if (!found) return [];
      const { family, member } = found;
      const concerned = family.documents.filter((document) => document.members.includes(to.id));
      return [memberChange(family.id, { ...member, order: family.members.indexOf(member) }), ...concerned.map((document) => documentChange(family.id, document)), ...family.others.filter(({ subject }) => "member" in subject && subject.member === to.id).flatMap(readersOf)];
    }
    case "no_document": {
      const found = documentIn(plan, to.id);
      if (!found) return [];
      return [...wholeDocument(found.family.id, found.document), { change: "move_document", to: { id: to.id, place: found.family.documents.indexOf(found.document) } }];
    }
    case "no_reviewer": {
      const reviewer = plan.reviewers.find((one) => one.id === to.id);
      if (!reviewer) return [];
      const own = plan.families.filter((family) => family.handledBy.includes(to.id));
      return [
        { change: "reviewer", to: { id: to.id, name: reviewer.name, role: reviewer.role } },
        ...own.map((family): PlanChange => ({ change: "handles", to: { family: family.id, reviewer: to.id } })),
        ...readingsOf(plan.families, to.id),
      ];
    }
    case "handles": {
      const readings = readingsOf(
        plan.families.filter((one) => one.id === to.family),
        to.reviewer,
      );
      // A tick that took nothing along is put back by taking it away.
      return readings.length === 0 ? [] : [{ change: "handles_not", to }, ...readings];
    }
    case "not_left_out": {
      const left = plan.leftOut.find((one) => one.id === to.id);
      return left ? [{ change: "left_out", to: { id: left.id, label: left.label, reason: left.reason } }] : [];
    }
    case "no_term": {
      const term = plan.lists.find((one) => one.list === to.list)?.terms.find((one) => one.code === to.code);
      return term ? [termChange(to.list, term)] : [];
    }
    case "round":
    case "term":
    case "reviewer":
    case "family":
    case "move_family":
    case "member":
    case "document":
    case "move_document":
    case "could_not_be_reviewed":
    case "reads":
    case "reads_not":
    case "handles_not":
    case "left_out":
    case "reflection":
    case "routine":
      return [];
  }
}

function whole(family: FamilyView): PlanChange[] {
  return [
    { change: "family", to: { id: family.id, label: family.label } },
    ...family.members.map((member) => memberChange(family.id, member)),
    ...family.handledBy.map((reviewer): PlanChange => ({ change: "handles", to: { family: family.id, reviewer } })),
    ...family.documents.flatMap((document) => wholeDocument(family.id, document)),
    ...family.others.flatMap(readersOf),
  ];
}

/** A document with its readers, and why it could not be reviewed. */
export function wholeDocument(family: string, document: DocumentView): PlanChange[] {
  const reason = document.unreviewable;
  return [
    documentChange(family, document),
    ...(reason === null ? [] : [{ change: "could_not_be_reviewed", to: { document: document.id, reason } } as const]),
    ...document.readers.map((reviewer) => reading({ document: document.id }, reviewer, "reads")),
  ];
}

/** Who reads a family or a member of it. */
function readersOf({ subject, readers }: SubjectView): PlanChange[] {
  return readers.map((reviewer) => reading(subject, reviewer, "reads"));
}

function readingsOf(families: readonly FamilyView[], reviewer: string): PlanChange[] {
  const documents = families.flatMap((family) => family.documents).filter((document) => document.readers.includes(reviewer));
  const others = families.flatMap((family) => family.others).filter((other) => other.readers.includes(reviewer));
  return [...documents.map(({ id }) => reading({ document: id }, reviewer, "reads")), ...others.map(({ subject }) => reading(subject, reviewer, "reads"))];
}
