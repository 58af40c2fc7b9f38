// Moving things in the order of a key.
import type { Outline } from "../../backend/border";

/** `list` with the thing at `from` one step up or down; null when it is at the end already. */
export function stepped<T>(list: readonly T[], from: number, by: -1 | 1): T[] | null {
  const to = from + by;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return null;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, one);
}

/** The outline with a question one step up or down; past the end of its section it goes to the next. Null when it is first or
 * last of all. */
export function questionStepped(outline: Outline, question: string, by: -1 | 1): Outline | null {
  const at = outline.sections.findIndex(({ questions }) => questions.includes(question));
  const section = outline.sections[at];
  if (!section) return null;
  const within = stepped(section.questions, section.questions.indexOf(question), by);
  if (within) return withQuestions(outline, at, within);
  const beside = outline.sections[at + by];
  if (!beside) return null;
  const out = withQuestions(outline, at, section.questions.filter((id) => id !== question));
  return withQuestions(out, at + by, by === 1 ? [question, ...beside.questions] : [...beside.questions, question]);
}

/** The outline with a question last in another section. */
export function questionIn(outline: Outline, question: string, section: string): Outline {
  const sections = outline.sections.map((one) => ({ ...one, questions: one.questions.filter((id) => id !== question) }));
  return { ...outline, sections: sections.map((one) => (one.id === section ? { ...one, questions: [...one.questions, question] } : one)) };
}

/** The outline without a question. */
export function withoutQuestion(outline: Outline, question: string): Outline {
  return { ...outline, sections: outline.sections.map((one) => ({ ...one, questions: one.questions.filter((id) => id !== question) })) };
}

/** The outline with a section, or a judgement, one step up or down. */
export function partStepped(outline: Outline, part: "sections" | "ratings", id: string, by: -1 | 1): Outline | null {
  if (part === "ratings") {
    const ratings = stepped(outline.ratings, outline.ratings.indexOf(id), by);
    return ratings && { ...outline, ratings };
  }
  const sections = stepped(outline.sections, outline.sections.findIndex((one) => one.id === id), by);
  return sections && { ...outline, sections };
}

function withQuestions(outline: Outline, at: number, questions: string[]): Outline {
  return { ...outline, sections: outline.sections.map((one, i) => (i === at ? { ...one, questions } : one)) };
}
