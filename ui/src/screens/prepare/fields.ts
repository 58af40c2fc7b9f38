// What a field of the plan shows beside its value, and how what is typed in it is saved.
import type { Commit } from "../../parts/commit";
import { readDate } from "../review/typed";
import type { Wish } from "./changes";
import type { Preparation } from "./preparation.svelte";
import { wrongWords } from "./wrong-words";

/** What every field of a row takes: its place, what is wrong with it, and how it is saved. */
export function fieldFor(preparation: Preparation, place: string, wish: (value: string) => Wish) {
  return { id: place, wrong: wordsIn(preparation, place), doubt: preparation.doubtIn(place).map(wrongWords).join(" ") || undefined, oncommit: commitOf(preparation, place, wish) };
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
export function commitDay(preparation: Preparation, place: string, wish: (day: string | null) => Wish): Commit {
  return async (typed) => {
    const read = readDate(typed);
    if (read.kind === "wrong") {
      preparation.refuse(place, { kind: "notADay" });
      return "kept";
    }
    const day = read.kind === "value" && read.value.is === "date" ? read.value.day : null;
    return await commitOf(preparation, place, wish)(day);
  };
}
