// What a user's system may ask for: colours, a narrow window, larger text, no motion.

/** The looks that every screen is checked in, by name; each is what `pageFor` takes. */
export const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "320 px wide": { colorScheme: "light", viewport: { width: 320, height: 640 } },
  "text at 200 %": { colorScheme: "light", text: "200 %" },
  "high contrast, dark": { contrast: "more", colorScheme: "dark" },
  "forced colours and no motion": { forcedColors: "active", reducedMotion: "reduce" },
};

/** The looks that change where things stand, by name: the way with Tab is walked in these. In the others only colours change. */
export const moved = ["light", "320 px wide", "text at 200 %"];
