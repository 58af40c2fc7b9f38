// What the page says differently by what is reviewed: a respondent answers for themselves, and has no file.
import type { ReviewRef } from "../../backend/border";
import { t } from "../../words/words.svelte";

type Subject = ReviewRef["subject"];

/** The answer that there is nothing to tell: what the file does not show, what a respondent does not know. */
export function notShownWords(subject: Subject | undefined): string {
  return t(subject !== undefined && "respondent" in subject ? "answer-not-known" : "answer-not-shown");
}

/** Whether there is a file, in which an answer can be found and events can be recorded. */
export function fileOf(subject: Subject | undefined): "document" | "files" | "none" {
  if (subject === undefined || "document" in subject) return "document";
  return "respondent" in subject ? "none" : "files";
}

/** What stands over the title of a review: the family, and whom or what it concerns. */
export function overTitle(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
