// What a key can be applied to, in words.
import type { SubjectKind } from "../../backend/border";
import { t } from "../../words/words.svelte";

export const subjects: readonly SubjectKind[] = ["document", "family", "member", "respondent"];

export function subjectWords(subject: SubjectKind): string {
  switch (subject) {
    case "document":
      return t("drafts-subject-document");
    case "family":
      return t("drafts-subject-family");
    case "member":
      return t("drafts-subject-member");
    case "respondent":
      return t("drafts-subject-respondent");
  }
}
