import type { TableNote, TableNoteKind } from "../../../backend/border";
import { t } from "../../../words/words.svelte";

/** Something worth knowing about a table, as a sentence. */
export function noteWords({ kind, n, at }: TableNote): string {
  const row = String(at);
  const words = {
    mergedHeader: () => t("table-note-merged-header", { n }),
    mergedCells: () => t("table-note-merged-cells", { n, row }),
    emptyHeader: () => t("table-note-empty-header", { n }),
    duplicateHeader: () => t("table-note-duplicate-header", { n }),
    titleRows: () => t("table-note-title-rows", { n }),
    emptyRows: () => t("table-note-empty-rows", { n }),
    longRows: () => t("table-note-long-rows", { n, row }),
    decomposedLetters: () => t("table-note-decomposed", { n }),
  } satisfies Record<TableNoteKind, () => string>;
  return words[kind]();
}
