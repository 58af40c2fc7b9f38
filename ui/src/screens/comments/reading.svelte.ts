// The comments that are being read, what stands on them, and how far what was put there has come to disk.
import { call, failureOf, type CallFailure } from "../../backend/call";
import type { CommentList, Marked, ReadComment, ThemeHead } from "../../backend/border";
import { t } from "../../words/words.svelte";

/** The most themes that have a digit of their own. */
const digits = 9;

export class Reading {
  /** What was answered when they were asked for. */
  list = $state.raw<CommentList>() as CommentList;
  /** The comments as they stand now. Beside the list, so that a theme put on one of a thousand draws nothing else anew. */
  comments = $state.raw<readonly ReadComment[]>([]);
  /** The comment that one is at. */
  at = $state(0);
  savedAt = $state<string | null>(null);
  busy = $state(false);
  late = $state(false);
  failure = $state.raw<CallFailure | null>(null);
  /** What was just done, in words. */
  told = $state("");
  /** The themes in the order of their digits: at first those that stand on most comments. */
  private order = $state.raw<readonly string[]>([]);
  private again: (() => Promise<void>) | null = null;

  constructor(list: CommentList) {
    this.list = list;
    this.comments = list.comments;
    const uses = (theme: ThemeHead) => list.comments.filter(({ marks }) => marks.themes.some(({ id }) => id === theme.id)).length;
    this.order = list.themes.toSorted((a, b) => uses(b) - uses(a)).map(({ id }) => id);
  }

  get comment(): ReadComment | undefined {
    return this.comments[this.at];
  }

  /** The themes that have a digit. What has one keeps it while one reads. */
  recent = $derived.by((): ThemeHead[] => {
    const live = this.list.themes.filter(({ live }) => live);
    const known = this.order.flatMap((id) => live.filter((theme) => theme.id === id));
    return [...known, ...live.filter((theme) => !known.includes(theme))].slice(0, digits);
  });

  /** Shows other comments. */
  show(list: CommentList) {
    this.list = list;
    this.comments = list.comments;
    this.at = 0;
  }

  /** Puts a theme on a comment, or takes it off when it stands there. */
  async toggle(comment: ReadComment, theme: { id: string; name: string }) {
    const stands = comment.marks.themes.some(({ id }) => id === theme.id);
    const ask = { comment: comment.at, theme: theme.id };
    await this.save(async () => {
      this.take(await call(stands ? "comments.take" : "comments.put", ask));
      if (!stands) this.remember(theme.id);
      this.told = t(stands ? "comments-taken-told" : "comments-put-told", { theme: theme.name });
    });
  }

  /** Says that a theme still fits a comment that has changed since it was put there. */
  async confirm(comment: ReadComment, theme: string) {
    await this.save(async () => {
      this.take(await call("comments.put", { comment: comment.at, theme }));
    });
  }

  /** Marks a comment to be quoted, or not to be. One that has changed since is marked as it reads now. */
  async quote(comment: ReadComment) {
    const { quote } = comment.marks;
    if (quote === "never") return;
    await this.save(async () => {
      this.take(await call(quote === "quoted" ? "comments.unquote" : "comments.quote", { comment: comment.at }));
      this.told = t(quote === "quoted" ? "comments-unquoted-told" : "comments-quoted-told");
    });
  }

  /** Takes back what was done last, or does it again, and goes to where it was. */
  async step(way: "undo" | "redo"): Promise<"here" | "elsewhere"> {
    let where: "here" | "elsewhere" = "here";
    await this.save(async () => {
      const { marked } = await call(way === "undo" ? "comments.undo" : "comments.redo", { round: this.list.round.id });
      if (marked === null) this.told = t(way === "undo" ? "comments-nothing-undone" : "comments-nothing-redone");
      else {
        this.told = t(way === "undo" ? "comments-undone-told" : "comments-redone-told");
        const at = this.take(marked);
        if (at < 0) return;
        where = at === this.at ? "here" : "elsewhere";
        this.at = at;
      }
    });
    return where;
  }

  /** Tries once more what could not be saved. */
  async retry() {
    const again = this.again;
    if (again) await this.save(again);
  }

  private async save(work: () => Promise<void>) {
    const slow = setTimeout(() => (this.late = true), 2000);
    this.busy = true;
    try {
      await work();
      [this.failure, this.again] = [null, null];
    } catch (thrown) {
      this.failure = failureOf(thrown);
      this.again = work;
    } finally {
      clearTimeout(slow);
      this.busy = this.late = false;
    }
  }

  /** Takes in what stands on a comment now, and tells its place in the list; -1 when it is not in it. */
  private take(marked: Marked): number {
    this.savedAt = marked.at;
    const sought = JSON.stringify(marked.comment);
    const at = this.comments.findIndex((one) => JSON.stringify(one.at) === sought);
    this.comments = this.comments.map((one, i) => (i === at ? { ...one, marks: marked.marks } : one));
    return at;
  }

  /** A theme without a digit takes that of the last one. */
  private remember(theme: string) {
    const shown = this.recent.map(({ id }) => id);
    if (!shown.includes(theme)) this.order = [...shown.slice(0, digits - 1), theme, ...this.order];
  }
}
