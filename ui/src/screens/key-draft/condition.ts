// A condition as rows of a form: a list of tests, of which all or any must hold. A row may be a list of its own, one deep;
// what stands deeper, as a file can have it, is kept as it is.
import type { Condition, Operand, Question, Scale } from "../../backend/border";

/** How a row asks. */
export const relations = ["is", "isNot", "isOneOf", "isNoneOf", "atLeast", "lessThan"] as const;
export type Relation = (typeof relations)[number];

/** One test: what is asked of one question. */
export interface TestRow {
  kind: "test";
  question: string;
  relation: Relation;
  values: Operand[];
}

/** Several rows, of which all or any must hold, or none of them all. */
export interface ListRow {
  kind: "list";
  join: "all" | "any";
  negated: boolean;
  rows: Row[];
}

export type Row = TestRow | ListRow;

const negations: Record<Relation, Relation> = { is: "isNot", isNot: "is", isOneOf: "isNoneOf", isNoneOf: "isOneOf", atLeast: "lessThan", lessThan: "atLeast" };

/** The row of a condition. */
export function rowOf(condition: Condition): Row {
  if ("all" in condition) return { kind: "list", join: "all", negated: false, rows: condition.all.map(rowOf) };
  if ("any" in condition) return { kind: "list", join: "any", negated: false, rows: condition.any.map(rowOf) };
  if ("not" in condition) {
    const inner = rowOf(condition.not);
    return inner.kind === "list" ? { ...inner, negated: !inner.negated } : { ...inner, relation: negations[inner.relation] };
  }
  if ("in" in condition) return { kind: "test", question: condition.in.question, relation: "isOneOf", values: condition.in.value };
  if ("equals" in condition) return { kind: "test", question: condition.equals.question, relation: "is", values: [condition.equals.value] };
  return { kind: "test", question: condition.at_least.question, relation: "atLeast", values: [condition.at_least.value] };
}

/** The rows of a condition as the form shows them: always a list. */
export function listOf(condition: Condition | null | undefined): ListRow {
  if (!condition) return { kind: "list", join: "all", negated: false, rows: [] };
  const row = rowOf(condition);
  return row.kind === "list" ? row : { kind: "list", join: "all", negated: false, rows: [row] };
}

/** The condition that rows make; null when there are none. */
export function conditionOf(row: Row): Condition | null {
  if (row.kind === "test") return testOf(row);
  const parts = row.rows.map(conditionOf).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined) return null;
  const joined: Condition = parts.length === 1 ? first : row.join === "all" ? { all: parts } : { any: parts };
  return row.negated ? { not: joined } : joined;
}

function testOf({ question, relation, values }: TestRow): Condition | null {
  const [value] = values;
  if (value === undefined) return null;
  switch (relation) {
    case "is":
      return { equals: { question, value } };
    case "isNot":
      return { not: { equals: { question, value } } };
    case "isOneOf":
      return { in: { question, value: values } };
    case "isNoneOf":
      return { not: { in: { question, value: values } } };
    case "atLeast":
      return { at_least: { question, value } };
    case "lessThan":
      return { not: { at_least: { question, value } } };
  }
}

/** The relations that a question can be asked by; none for a date or a text, which no condition looks at. */
export function relationsOf(question: Question, scale: Scale | undefined): Relation[] {
  switch (question.answer.type) {
    case "single":
      return scale?.order === "ordinal" ? [...relations] : ["is", "isNot", "isOneOf", "isNoneOf"];
    case "multiple":
    case "checklist":
      return ["is", "isNot", "isOneOf", "isNoneOf"];
    case "count":
    case "number":
      return ["is", "isNot", "atLeast", "lessThan"];
    case "date":
    case "text":
      return [];
  }
}

/** A first test of a question: that it is answered with its first option, or is at least 1. */
export function firstTest(question: Question, scale: Scale | undefined): TestRow {
  const [relation = "is"] = relationsOf(question, scale);
  const [option] = scale?.options ?? [];
  const isNumber = question.answer.type === "count" || question.answer.type === "number";
  return { kind: "test", question: question.id, relation: isNumber ? "atLeast" : relation, values: [isNumber ? 1 : (option?.code ?? "")] };
}
