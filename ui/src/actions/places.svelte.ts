// Places of the page that is shown, to go straight to.
import { untrack } from "svelte";

/** A place within a page. */
export interface PlaceToGo {
  key: string;
  text: string;
  detail?: string;
  go: () => void;
}

/** What a page has, told when it is asked for. */
type Places = () => readonly PlaceToGo[];

let told = $state.raw<readonly Places[]>([]);

/** Tells of places until the function that is returned is called. */
export function offerPlaces(places: Places): () => void {
  untrack(() => (told = [...told, places]));
  return () => untrack(() => (told = told.filter((one) => one !== places)));
}

/** The places there are now. */
export function placesNow(): PlaceToGo[] {
  return told.flatMap((places) => places());
}
