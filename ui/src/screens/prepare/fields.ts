// What a field of the plan shows beside its value, and how what is typed in it is saved.
import type { Commit } from "../../parts/commit";
import { t } from "../../words/words.svelte";
import { readDate } from "../review/typed";
import type { PlanChange } from "../../backend/border";
import type { Wish } from "./changes";
import type { Preparation } from "./preparation.svelte";
import { wrongWords } from "./wrong-words";

/** What every field of a row takes: its place, what is wrong with it, and how it is saved. */
export function fieldFor(preparation: Preparation, place: string, wish: (value: string) => Wish) {
  return { id: place, wrong: wordsIn(preparation, place), doubt: preparation.doubtIn(place).map(wrongWords).join(" ") || undefined, oncommit: commitOf(preparation, place, wish) };
}

/** What a field of one line takes besides: what stands typed in it and is not saved. */
export function lineFor(preparation: Preparation, place: string, wish: (value: string) => Wish) {
  return { ...fieldFor(preparation, place, wish), ...typing(preparation, place) };
}

/** What a field of several lines takes: what stands typed in it and is not saved, else what the plan holds. */
export function textFor(preparation: Preparation, place: string, wish: (value: string) => Wish, standing: string) {
  const commit = commitOf(preparation, place, wish);
  return { id: place, value: preparation.typedIn(place) ?? standing, ontype: (text: string) => preparation.type(place, text), oncommit: (text: string) => void commit(text) };
}

/** What a field for a day that may be left out takes. */
export function dayFor(preparation: Preparation, place: string, wish: (day: string | null) => Wish) {
  const input = { inputmode: "numeric", placeholder: t("round-day-hint") } as const;
  return { id: place, wrong: wordsIn(preparation, place), input, oncommit: commitDay(preparation, place, wish), ...typing(preparation, place) };
}

/** What a field takes whose text is not the plan's before something is added: it stands there until it is. */
export function draftFor(preparation: Preparation, place: string) {
  return {
    id: place,
    value: preparation.typedIn(place) ?? "",
    ontype: (text: string) => (text === "" ? preparation.forget(place) : preparation.type(place, text)),
  };
}

function typing(preparation: Preparation, place: string) {
  return { typed: preparation.typedIn(place), ontype: (text: string) => preparation.type(place, text) };
}

/** What is wrong with what was typed in a place, in words. */
export function wordsIn(preparation: Preparation, place: string): string | undefined {
  return preparation.wrongIn(place).map(wrongWords).join(" ") || undefined;
}

/** Saves what was typed or chosen. */
export function commitOf<V>(preparation: Preparation, place: string, wish: (value: V) => Wish): (value: V) => Promise<"kept" | "back"> {
  return async (value) => {
    const outcome = await preparation.save(place, wish(value));
    return outcome.is === "back" ? "back" : "kept";
  };
}

/** Saves a day that may be left out; what is no day is refused and stays as it was typed. */
function commitDay(preparation: Preparation, place: string, wish: (day: string | null) => Wish): Commit {
  return async (typed) => {
    const read = readDate(typed);
    const refused = (): PlanChange[] => {
      preparation.refuse(place, { kind: "notADay" });
      return [];
    };
    if (read.kind === "wrong") return await commitOf(preparation, place, () => refused)(null);
    const day = read.kind === "value" && read.value.is === "date" ? read.value.day : null;
    return await commitOf(preparation, place, wish)(day);
  };
}
