import { t, type MessageId } from "../../../words/words.svelte";
import type { ColumnUse } from "../../../backend/border";

const words = {
  none: "table-is-none",
  family: "table-is-family",
  memberLabel: "table-is-member-label",
  memberRole: "table-is-member-role",
  gender: "table-is-gender",
  age: "table-is-age",
  caseTypes: "table-is-case-types",
  focus: "table-is-focus",
  protected: "table-is-protected",
  documentKind: "table-is-document-kind",
  side: "table-is-side",
  area: "table-is-area",
  service: "table-is-service",
  step: "table-is-step",
  periodFrom: "table-is-period-from",
  periodTo: "table-is-period-to",
  concerns: "table-is-concerns",
  reader: "table-is-reader",
  unreviewable: "table-is-unreviewable",
} as const satisfies Record<ColumnUse, MessageId>;

/** What a column can mean, as choices. */
export function meanings() {
  return Object.entries(words).map(([value, id]) => ({ value: value as ColumnUse, label: t(id) }));
}
