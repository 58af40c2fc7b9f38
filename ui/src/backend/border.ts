// The shapes that cross the border, under the names the screens use.
export interface Text { sv: string; en?: string | null }
export type AnswerType =
  | { type: "single"; options: { code: string; label: Text }[]; order: "ordinal" | "nominal" }
  | { type: "multiple"; options: { code: string; label: Text }[] }
  | { type: "checklist"; options: { code: string; label: Text }[] }
  | { type: "count"; unit: Text | null }
  | { type: "number"; unit: Text | null; min: number | null; max: number | null }
  | { type: "date" }
  | { type: "text" };
export type Value =
  | { kind: "single"; code: string }
  | { kind: "several"; codes: string[] }
  | { kind: "count"; n: number }
  | { kind: "number"; x: number }
  | { kind: "date"; date: string }
  | { kind: "text"; text: string };
export type State = { kind: "value"; value: Value } | { kind: "notApplicable"; reason: string } | { kind: "notShown" };
export interface Evidence { page: string | null; section: string | null; date: string | null; quote: string | null }
export interface SlotView { member: string | null; memberLabel: string | null; asked: boolean; state: State | null; comment: string; evidence: Evidence[] }
export interface QuestionView { id: string; number: number; text: Text; guidance: Text | null; evidenceWanted: boolean; answer: AnswerType; slots: SlotView[] }
export interface SectionView { id: string; title: Text; about: Text | null; questions: QuestionView[] }
export type Failure = { kind: "diskFull" } | { kind: "unreachable" };
