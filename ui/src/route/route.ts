// Where in the window one is, as a value; the address after # is its written form.
import type { ReviewRef, TrialOf } from "../backend/border";

export type Route =
  | { page: "start" }
  | { page: "review"; review: ReviewRef; question: string | null }
  | { page: "overview"; round: string }
  | { page: "topics"; round: string; area: string | null }
  | { page: "families"; round: string }
  | { page: "family"; round: string; family: string }
  | { page: "children"; round: string }
  /** Two questions against each other; null before they are chosen. */
  | { page: "cross"; round: string; rows: Asked | null; columns: Asked | null; area: string | null }
  | { page: "actions"; round: string }
  | { page: "result"; round: string; key: string | null; area: string | null }
  /** A round beside earlier ones; without any named, beside the latest. */
  | { page: "years"; round: string; key: string | null; beside: readonly string[]; same: boolean }
  | { page: "comments"; round: string; only: CommentsFor }
  | { page: "themes"; round: string }
  /** Preparing a round; without one, making a new. */
  | { page: "prepare"; round: string | null; step: PrepareStep }
  /** Moving a round to another version of one of its keys. */
  | { page: "moveKey"; round: string; key: string; version: number }
  | { page: "search"; search: SearchFor }
  | { page: "keys" }
  /** A part of a key; `at` is the question to bring into view, or the round that the key is told of. */
  | { page: "key"; key: string; version: number; part: KeyPart; at?: string }
  /** A key while it is written: the thing of it that is shown. */
  | { page: "keyDraft"; key: string; version: number; at: DraftPlace }
  /** What publishing a draft would do. */
  | { page: "keyPublish"; key: string; version: number }
  /** The trial of a key; one of its made-up families when one is named. */
  | { page: "trial"; of: TrialSource; family: number | null }
  | { page: "users" }
  | { page: "group" }
  | { page: "settings" }
  | { page: "about" }
  | { page: "unknown" };

/** A question of a key. */
export interface Asked {
  key: string;
  question: string;
}

/** What is tried. */
export type TrialSource = TrialOf;

/** What is shown of a key: what it asks, what could be better in it, what has changed since the version before, and how its questions
 * worked in a round. */
export const keyParts = ["questions", "remarks", "changes", "worked"] as const;
export type KeyPart = (typeof keyParts)[number];

/** The things of a draft that can be shown; the key itself and its findings have no code. */
export const draftThings = ["question", "section", "rating", "scale", "key", "found"] as const;
export type DraftThing = (typeof draftThings)[number];

/** Where in a draft one is. */
export interface DraftPlace {
  thing: DraftThing;
  /** Its code; null for the key itself, and for whatever comes first. */
  id: string | null;
}

/** The steps of preparing a round, in the order of the contents list. None of them locks another. */
export const prepareSteps = ["round", "families", "table", "reviewers", "reading", "sampling", "lists", "names", "close"] as const;
export type PrepareStep = (typeof prepareSteps)[number];

/** What a search is narrowed to, in the order of the address; each is a code. */
export const filters = ["round", "family", "key", "question", "reviewer", "kind"] as const;
export type Filter = (typeof filters)[number];

/** What is looked for, and where. A filter that is null lets everything through. */
export type SearchFor = { words: string } & Record<Filter, string | null>;

/** What the comments of a round are narrowed to, in the order of the address; each is a code. */
export const commentFilters = ["family", "key", "question", "theme", "standing"] as const;
export type CommentFilter = (typeof commentFilters)[number];

/** Which comments are read. A filter that is null, and words that are empty, let everything through. */
export type CommentsFor = { words: string } & Record<CommentFilter, string | null>;

/** Every comment. */
export const everyComment: CommentsFor = { words: "", family: null, key: null, question: null, theme: null, standing: null };

/** The round whose result a page shows; null for a page that shows none. */
export function resultOf(route: Route): string | null {
  switch (route.page) {
    case "overview":
    case "topics":
    case "result":
    case "families":
    case "family":
    case "children":
    case "cross":
    case "actions":
    case "years":
    case "comments":
    case "themes":
      return route.round;
    case "start":
    case "review":
    case "prepare":
    case "moveKey":
    case "search":
    case "keys":
    case "key":
    case "keyDraft":
    case "keyPublish":
    case "trial":
    case "users":
    case "group":
    case "settings":
    case "about":
    case "unknown":
      return null;
  }
}

/** A search for nothing yet. */
export const anySearch: SearchFor = { words: "", round: null, family: null, key: null, question: null, reviewer: null, kind: null };

/** Stands for what is absent; no code contains it. */
const none = "*";

/** The route that an address names; `unknown` for one that names nothing. */
export function parse(address: string): Route {
  const [page = "", ...rest] = address
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
  const [a, b, c, d, e, f] = rest;
  switch (page) {
    case "":
      return { page: "start" };
    case "review": {
      const subject = subjectOf(c, d);
      if (!a || !b || !subject || !e) return { page: "unknown" };
      return { page: "review", review: { round: a, key: b, subject, ...(e === none ? {} : { reviewer: e }) }, question: f || null };
    }
    case "overview":
    case "families":
    case "children":
      return a ? { page, round: a } : { page: "unknown" };
    case "topics":
      return a ? { page, round: a, area: orNull(b) } : { page: "unknown" };
    case "cross":
      return a ? { page, round: a, rows: askedOf(b), columns: askedOf(c), area: orNull(d) } : { page: "unknown" };
    case "family":
      return a && b ? { page: "family", round: a, family: b } : { page: "unknown" };
    case "result":
      return a ? { page: "result", round: a, key: orNull(b), area: orNull(c) } : { page: "unknown" };
    case "actions":
      return a ? { page: "actions", round: a } : { page: "unknown" };
    case "years":
      return a ? { page: "years", round: a, key: orNull(b), beside: (orNull(c) ?? "").split("+").filter(Boolean), same: d === "same" } : { page: "unknown" };
    case "comments": {
      const narrowed = Object.fromEntries(commentFilters.map((filter, i) => [filter, orNull(rest[i + 1])])) as Record<CommentFilter, string | null>;
      return a ? { page: "comments", round: a, only: { ...narrowed, words: orNull(rest[commentFilters.length + 1]) ?? "" } } : { page: "unknown" };
    }
    case "themes":
      return a ? { page: "themes", round: a } : { page: "unknown" };
    case "prepare": {
      const step = prepareSteps.find((one) => one === (b || "round"));
      return step ? { page: "prepare", round: a || null, step } : { page: "unknown" };
    }
    case "move-key":
      return a && b && isVersion(c) ? { page: "moveKey", round: a, key: b, version: Number(c) } : { page: "unknown" };
    case "search": {
      const narrowed = Object.fromEntries(filters.map((filter, i) => [filter, orNull(rest[i + 1])])) as Record<Filter, string | null>;
      return { page: "search", search: { words: orNull(a) ?? "", ...narrowed } };
    }
    case "key": {
      const part = keyParts.find((one) => one === (c || "questions"));
      return a && isVersion(b) && part ? { page: "key", key: a, version: Number(b), part, ...(d ? { at: d } : {}) } : { page: "unknown" };
    }
    case "key-draft": {
      const thing = draftThings.find((one) => one === (c || "question"));
      return a && isVersion(b) && thing ? { page: "keyDraft", key: a, version: Number(b), at: { thing, id: orNull(d) } } : { page: "unknown" };
    }
    case "key-publish":
      return a && isVersion(b) ? { page: "keyPublish", key: a, version: Number(b) } : { page: "unknown" };
    case "trial": {
      if ((a !== "version" && a !== "draft") || !b || !isVersion(c) || (d && !isVersion(d))) return { page: "unknown" };
      return { page: "trial", of: { is: a, id: b, version: Number(c) }, family: d ? Number(d) : null };
    }
    case "settings":
    case "users":
    case "group":
    case "keys":
    case "about":
      return { page };
    default:
      return { page: "unknown" };
  }
}

/** The address of a route, ready for an `href`. */
export function href(route: Route): string {
  switch (route.page) {
    case "start":
    case "unknown":
      return "#/";
    case "settings":
    case "users":
    case "group":
    case "keys":
    case "about":
      return `#/${route.page}`;
    case "key":
      return address("key", route.key, String(route.version), route.part, ...(route.at === undefined ? [] : [route.at]));
    case "keyDraft":
      return address("key-draft", route.key, String(route.version), route.at.thing, route.at.id ?? none);
    case "keyPublish":
      return address("key-publish", route.key, String(route.version));
    case "moveKey":
      return address("move-key", route.round, route.key, String(route.version));
    case "trial": {
      const { is, id, version } = route.of;
      return address("trial", is, id, String(version), ...(route.family === null ? [] : [String(route.family)]));
    }
    case "search": {
      const { words, ...narrowed } = route.search;
      const parts = [words, ...filters.map((filter) => narrowed[filter])].map((part) => part || none);
      return parts.every((part) => part === none) ? "#/search" : address("search", ...parts);
    }
    case "review": {
      const { round, key, subject, reviewer } = route.review;
      const [kind, id] = Object.entries(subject)[0] ?? [none, none];
      return address("review", round, key, kind, String(id), reviewer ?? none, ...(route.question === null ? [] : [route.question]));
    }
    case "overview":
    case "families":
    case "children":
      return address(route.page, route.round);
    case "topics":
      return address("topics", route.round, route.area ?? none);
    case "cross":
      return address("cross", route.round, askedIn(route.rows), askedIn(route.columns), route.area ?? none);
    case "family":
      return address("family", route.round, route.family);
    case "actions":
      return address("actions", route.round);
    case "result":
      return address("result", route.round, route.key ?? none, route.area ?? none);
    case "years":
      return address("years", route.round, route.key ?? none, route.beside.join("+") || none, ...(route.same ? ["same"] : []));
    case "comments": {
      const parts = [...commentFilters.map((filter) => route.only[filter]), route.only.words].map((part) => part || none);
      return parts.every((part) => part === none) ? address("comments", route.round) : address("comments", route.round, ...parts);
    }
    case "themes":
      return address("themes", route.round);
    case "prepare":
      return route.round === null ? address("prepare") : address("prepare", route.round, route.step);
  }
}

/** Whether two routes show the same page, so that focus stays where it is when only the place in it changes. */
export function samePage(a: Route, b: Route): boolean {
  return a.page === b.page && whole(a) === whole(b);
}

/** The page that a route shows, whatever the place in it. */
function whole(route: Route): string {
  if (route.page === "review") return href({ ...route, question: null });
  // A search is narrowed in place.
  if (route.page === "search") return route.page;
  // The parts of a key stand in for each other.
  if (route.page === "key" || route.page === "keyDraft") return `${route.page}/${route.key}/${String(route.version)}`;
  // So are the comments of a round.
  if (route.page === "comments") return `${route.page}/${route.round}`;
  const inPlace = ["result", "topics", "cross", "years", "prepare"] as const;
  return inPlace.some((page) => page === route.page) && "round" in route ? `${route.page}/${route.round ?? none}` : href(route);
}

function subjectOf(kind: string | undefined, id: string | undefined): ReviewRef["subject"] | null {
  if (!id) return null;
  if (kind === "document") return { document: id };
  if (kind === "family") return { family: id };
  if (kind === "member") return { member: id };
  if (kind === "respondent" && /^\d+$/.test(id)) return { respondent: Number(id) };
  return null;
}

/** A version in an address: a number from 1. */
const isVersion = (part: string | undefined): boolean => /^[1-9]\d*$/.test(part ?? "");

/** A question in an address: key and question are codes, which hold no colon. */
const askedIn = (asked: Asked | null): string => (asked ? `${asked.key}:${asked.question}` : none);

function askedOf(part: string | undefined): Asked | null {
  const [key, question] = (part ?? "").split(":");
  return key && question ? { key, question } : null;
}

function orNull(part: string | undefined): string | null {
  return part && part !== none ? part : null;
}

function address(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
