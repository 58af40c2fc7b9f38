// How this person wants the window on this computer; the language is Rust's to remember, since reports use it too.
// Nothing about anybody's files is kept here.
import { readKeys, type ChosenKeys } from "../actions/keys";

export const densities = ["compact", "normal", "roomy"] as const;
export type Density = (typeof densities)[number];
export type Digits = "on" | "off";
export type Layout = "section" | "question";
export type Advance = "on" | "off";
/** Minutes without a sign of anyone before the store is locked. */
export const lockTimes = [5, 15, 30, 60] as const;
export type LockAfter = (typeof lockTimes)[number];
/** Per cent of the size that everything is drawn for. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const contrasts = ["system", "high"] as const;
export type Contrast = (typeof contrasts)[number];
export type Tour = "new" | "offered";

interface Preferences {
  density: Density;
  digits: Digits;
  /** How much of a review stands on the page. */
  layout: Layout;
  /** Whether the next question comes when a step of a scale was chosen. */
  advance: Advance;
  keys: ChosenKeys;
  lockAfter: LockAfter;
  textSize: TextSize;
  theme: Theme;
  contrast: Contrast;
  /** Whether the tour of the made-up round has been offered. */
  tour: Tour;
}

const place = "aktsam-preferences";
const chosen = $state<Preferences>(read(localStorage.getItem(place)));
const more = matchMedia("(prefers-contrast: more)");
more.addEventListener("change", apply);
apply();

/** The preferences as they stand; reading one in a component keeps it up to date. */
export function preferences(): Readonly<Preferences> {
  return chosen;
}

/** Changes preferences at once and keeps them for next time. */
export function prefer(change: Partial<Preferences>): void {
  Object.assign(chosen, change);
  localStorage.setItem(place, JSON.stringify(chosen));
  apply();
}

function apply(): void {
  const { dataset } = document.documentElement;
  dataset.density = chosen.density;
  dataset.theme = chosen.theme;
  dataset.contrast = chosen.contrast === "high" || more.matches ? "high" : "normal";
}

/** What was kept, with the default in place of anything that is not one of the choices. */
function read(kept: string | null): Preferences {
  let found: Record<string, unknown> = {};
  try {
    found = Object(JSON.parse(kept ?? "{}")) as Record<string, unknown>;
  } catch {
    // Something else wrote here: the defaults are fine.
  }
  return {
    density: densities.find((x) => x === found.density) ?? "normal",
    digits: found.digits === "off" ? "off" : "on",
    layout: found.layout === "question" ? "question" : "section",
    advance: found.advance === "on" ? "on" : "off",
    keys: readKeys(found.keys),
    lockAfter: lockTimes.find((x) => x === found.lockAfter) ?? 15,
    textSize: textSizes.find((x) => x === found.textSize) ?? 100,
    theme: themes.find((x) => x === found.theme) ?? "system",
    contrast: contrasts.find((x) => x === found.contrast) ?? "system",
    tour: found.tour === "offered" ? "offered" : "new",
  };
}
