// A table from a spreadsheet on its way into the plan: what was pasted or chosen, how it is read, and what is wrong with it.
// Nothing is written before it is taken.
import { failureOf, type CallFailure } from "../../../backend/call";
import type { ColumnUse, TableChecked, TableRead, TableSource, TableTaken } from "../../../backend/border";

/** How tables are read and taken. */
export interface TableBorder {
  read: (source: TableSource) => Promise<TableRead>;
  check: (source: TableSource, mapping: ColumnUse[]) => Promise<TableChecked>;
  take: (source: TableSource, mapping: ColumnUse[], rows: "all" | "good") => Promise<TableTaken>;
}

export class TableDesk {
  source = $state.raw<TableSource | null>(null);
  table = $state.raw<TableRead | null>(null);
  mapping = $state.raw<ColumnUse[]>([]);
  checked = $state.raw<TableChecked | null>(null);
  taken = $state.raw<TableTaken | null>(null);
  failure = $state.raw<CallFailure | null>(null);
  busy = $state(false);
  /** Each reading has a number: an answer to an older one is not shown. */
  private turn = 0;

  constructor(private readonly border: TableBorder) {}

  /** Reads a source anew. What was chosen for the columns stays as long as the headings do. */
  async read(source: TableSource): Promise<void> {
    if ("paste" in source && source.paste.trim() === "") return this.clear();
    await this.run(async (isNow) => {
      const table = await this.border.read(source);
      if (!isNow()) return;
      const same = this.table !== null && JSON.stringify(this.table.header) === JSON.stringify(table.header);
      this.source = source;
      this.table = table;
      if (!same) this.mapping = table.mapping;
      this.checked = null;
      this.taken = null;
      // A table that cannot be checked yet, as one without a column for families, is shown all the same: that is how it gets one.
      await this.check(source, isNow);
    });
  }

  /** Says what a column means. A meaning that only one column can have is taken from the one that had it. */
  async map(column: number, to: ColumnUse): Promise<void> {
    const { source } = this;
    if (source === null) return;
    this.mapping = remap(this.mapping, column, to);
    this.checked = null;
    await this.run((isNow) => this.check(source, isNow));
  }

  /** Takes all rows, or those that are right; true when they are in the plan. */
  async take(rows: "all" | "good"): Promise<boolean> {
    const { source } = this;
    if (source === null) return false;
    let done = false;
    await this.run(async () => {
      const taken = await this.border.take(source, this.mapping, rows);
      this.clear();
      this.taken = taken;
      done = true;
    });
    return done;
  }

  /** Puts the table away. */
  clear(): void {
    this.turn += 1;
    this.busy = false;
    this.source = null;
    this.table = null;
    this.checked = null;
    this.mapping = [];
    this.failure = null;
  }

  private async check(source: TableSource, isNow: () => boolean): Promise<void> {
    const checked = await this.border.check(source, this.mapping);
    if (isNow()) this.checked = checked;
  }

  private async run(step: (isNow: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++this.turn;
    this.busy = true;
    this.failure = null;
    try {
      await step(() => mine === this.turn);
    } catch (thrown) {
      if (mine === this.turn) this.failure = failureOf(thrown);
    } finally {
      if (mine === this.turn) this.busy = false;
    }
  }
}

/** Several columns can name readers; every other meaning has one column. */
const shared: readonly ColumnUse[] = ["none", "reader"];

/** The meanings of the columns when one is changed. */
export function remap(mapping: readonly ColumnUse[], column: number, to: ColumnUse): ColumnUse[] {
  return mapping.map((now, at) => (at === column ? to : now === to && !shared.includes(to) ? "none" : now));
}

/** Where a row stands in a pasted text: its first character and the one after its last. Row 1 is the headings. */
export function placeOfRow(text: string, row: number): { from: number; to: number } | null {
  let from = 0;
  let at = 1;
  let quoted = false;
  for (let i = 0; i <= text.length; i += 1) {
    const sign = text[i];
    // A line break inside quotation marks belongs to its cell.
    if (sign === '"') quoted = !quoted;
    if (sign !== undefined && (sign !== "\n" || quoted)) continue;
    if (at === row) return { from, to: i };
    from = i + 1;
    at += 1;
  }
  return null;
}
