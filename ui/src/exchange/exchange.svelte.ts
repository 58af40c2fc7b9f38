// The exchange with the group, by itself: when the store is opened, every five minutes, and for a moment before it is locked. A store
// in no group has none of this.
import { call, failureOf } from "../backend/call";
import { failureWords } from "../backend/failure-words";
import { t } from "../words/words.svelte";
import { cameWords, troubleLine } from "./came-words";
import { exchangeAll, most, nothing, type Came } from "./pieces";
import { whenNobodyTypes } from "./typing";

const minutes = 5;
/** A window that is to be locked or closed waits no longer than this for the folder; what is left goes the next time. */
const patience = 2_000;

/** What the line at the foot of the window says. */
export interface Line {
  is: "well" | "wrong";
  words: string;
  /** When it came to be so, as RFC 3339. */
  at: string;
}

let grouped = $state(false);
let line = $state.raw<Line | null>(null);
let going = $state.raw<Came | null>(null);
let came = $state(0);
let runs = $state(0);
let toSee = $state(0);

let running: Promise<void> | null = null;
let leaving = false;

/** Whether the store is in a group. */
export const isGrouped = (): boolean => grouped;
/** The line at the foot of the window; null before anything can be told. */
export const exchangeLine = (): Line | null => line;
/** How far an exchange has come that goes on now; null when none does. */
export const exchangeGoing = (): Came | null => going;
/** Counts up when something came: a page that shows what the store holds asks anew. */
export const whatCame = (): number => came;
/** Counts up after every exchange: the page of the group asks anew. */
export const exchangesDone = (): number => runs;
/** How many things on the page of the group somebody has to look at. */
export const thingsToSee = (): number => toSee;

/** The store is in a group: exchanges now and then every few minutes, until what is returned is called. */
export function exchangeRegularly(): () => void {
  grouped = true;
  leaving = false;
  void exchangeNow();
  const timer = setInterval(() => void exchangeNow(), minutes * 60_000);
  return () => {
    clearInterval(timer);
    grouped = false;
    line = null;
    toSee = 0;
  };
}

/** Exchanges now; an exchange that goes on already is waited for. */
export function exchangeNow(): Promise<void> {
  running ??= exchange().finally(() => (running = null));
  return running;
}

async function exchange(): Promise<void> {
  going = nothing;
  try {
    const all = await exchangeAll(
      () => call("exchange.run", { most }),
      () => !leaving,
      (soFar) => (going = soFar),
      turn,
    );
    tell(all);
    if (leaving) return;
    whenNobodyTypes(() => (runs += 1));
    if (all.fetched > 0 || all.letIn.length > 0) whenNobodyTypes(() => (came += 1));
    // What could not be taken in is to be looked at too, and that nothing came tells of nothing else.
    await look();
  } catch (thrown) {
    const failure = failureOf(thrown);
    // It was locked meanwhile, which is no fault.
    if (failure.kind !== "locked") say("wrong", failureWords(failure));
  } finally {
    going = null;
  }
}

/** Counts what is to be looked at on the page of the group. */
export async function look(): Promise<void> {
  const page = await call("exchange.show", null);
  toSee = page.state === "in" ? page.conflicts.length + page.aside.length + (page.shut === null ? 0 : 1) : 0;
}

function tell(all: Came) {
  const words = cameWords(all);
  if (all.trouble !== null) say("wrong", troubleLine(all.trouble));
  else if (words !== null) say("well", words);
  // What came last stays told until something else comes; that all is well is told once.
  else if (line?.is !== "well") say("well", t("exchange-still"));
}

function say(is: Line["is"], words: string) {
  if (line?.words !== words || is === "well") line = { is, words, at: new Date().toISOString() };
}

/** A moment for everything else that waits to be saved or shown. */
const turn = () => new Promise<void>((next) => setTimeout(next, 50));

/** What was done here goes out before the store is closed, if it is quick. */
export async function exchangeBeforeLeaving(): Promise<void> {
  if (!grouped) return;
  leaving = true;
  const limit = Date.now() + patience;
  const out = async () => {
    await running;
    await exchangeAll(() => call("exchange.run", { most, onlyOut: true }), () => Date.now() < limit, () => undefined, turn);
  };
  await Promise.race([out().catch(() => undefined), new Promise((over) => setTimeout(over, patience))]);
}

/** The window was not closed after all. */
export function stayed(): void {
  leaving = false;
}
