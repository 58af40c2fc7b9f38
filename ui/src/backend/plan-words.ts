// What is wrong with a change of a plan or with a table, in words. A kind without words does not compile.
import { t } from "../words/words.svelte";
import type { PlanProblem, TableFault } from "./border";

type Wordings = { [K in PlanProblem["kind"]]: (problem: Extract<PlanProblem, { kind: K }>) => string };

const wordings = {
  empty: () => t("plan-problem-empty"),
  nameTaken: (p) => t("plan-problem-name-taken", { name: p.name }),
  unknown: (p) => t("plan-problem-unknown", { code: p.code }),
  handles: (p) => t("plan-problem-handles", { reviewer: p.reviewer, family: p.family }),
  keyNotPublished: (p) => t("plan-problem-key-not-published", { key: p.key }),
  keyInUse: (p) => t("plan-problem-key-in-use", { key: p.key, reviews: String(p.reviews) }),
  termInUse: (p) => t("plan-problem-term-in-use", { name: p.name, uses: String(p.uses) }),
  datesReversed: () => t("plan-problem-dates-reversed"),
  otherFamily: (p) => t("plan-problem-other-family", { name: p.name }),
  personalNumber: () => t("plan-problem-personal-number"),
  erased: () => t("plan-problem-erased"),
  looksPersonal: () => t("plan-problem-looks-personal"),
} satisfies Wordings;

/** The problem as sentences for the reader. */
export function planProblemWords(problem: PlanProblem): string {
  const wording = wordings[problem.kind] as (problem: PlanProblem) => string;
  return wording(problem);
}

type TableWordings = { [K in TableFault["kind"]]: (fault: Extract<TableFault, { kind: K }>) => string };

const tableWordings = {
  empty: () => t("table-problem-empty"),
  pdf: () => t("table-problem-pdf"),
  oldExcel: () => t("table-problem-old-excel"),
  notATable: () => t("table-problem-not-a-table"),
  damaged: () => t("table-problem-damaged"),
  noSuchSheet: (f) => t("table-problem-no-such-sheet", { sheet: f.sheet }),
  tooLarge: () => t("table-problem-too-large"),
  tooManyRows: (f) => t("table-problem-too-many-rows", { most: String(f.most) }),
  tooManyColumns: (f) => t("table-problem-too-many-columns", { most: String(f.most) }),
  openQuote: (f) => t("table-problem-open-quote", { row: String(f.row) }),
  noFamilyColumn: () => t("table-problem-no-family-column"),
  usedTwice: () => t("table-problem-used-twice"),
  badRows: (f) => t("table-problem-bad-rows", { n: String(f.n) }),
} satisfies TableWordings;

/** Why a table cannot be read or taken in, as sentences for the reader. */
export function tableFaultWords(fault: TableFault): string {
  const wording = tableWordings[fault.kind] as (fault: TableFault) => string;
  return wording(fault);
}
