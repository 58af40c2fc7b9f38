import type { DocumentErased } from "../../../backend/border";
import { inBackupsWords } from "../../review/erasable";
import { t } from "../../../words/words.svelte";

/** "Journal · Barn 1 är raderad för gott. Ingen av arkivets säkerhetskopior har den." */
export function erasedDocumentWords(document: string, { inBackupsUntil }: DocumentErased): string {
  return `${t("erase-document-done", { document })} ${inBackupsWords(inBackupsUntil)}`;
}
