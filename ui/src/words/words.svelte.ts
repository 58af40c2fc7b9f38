// The words of the window. A component that calls t() is drawn again when the language changes.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Messages } from "./ids";

export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];
export type MessageId = keyof Messages;

const files = import.meta.glob<string>(
  "../../../locales/*/{actions,answer,app,concern,drafts,events,failure,family,first,frame,group,overview,plan,prepare,protect,reading,result,review,review-keys,search,settings,start,themes,trial,unlock,users,worked,years}.ftl",
  { query: "?raw", import: "default", eager: true },
);

function bundleFor(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

// A language is read when it is first spoken: to read both takes time that somebody who starts the app waits for.
const bundles: Partial<Record<Language, FluentBundle>> = {};
let current = $state<Language>("sv");

/** The language of the window. */
export function language(): Language {
  return current;
}

/** Changes the language of the window at once; `<html lang>` follows. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

type Args<K extends MessageId> = Messages[K] extends null ? [] : [args: Messages[K]];

/** The message in the language of the window. */
export function t<K extends MessageId>(id: K, ...[args]: Args<K>): string {
  const bundle = (bundles[current] ??= bundleFor(current));
  const pattern = bundle.getMessage(id)?.value;
  // The two languages hold the same ids (tested), so an id that compiles is there.
  return pattern ? bundle.formatPattern(pattern, args as Record<string, FluentVariable> | undefined) : id;
}
