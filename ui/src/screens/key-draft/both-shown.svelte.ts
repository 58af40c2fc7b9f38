// Whether texts are written in both languages beside each other. It is how one works, not what one works with: it lasts as
// long as the window.
let both = $state(false);

export const bothShown = (): boolean => both;

export function showBoth(shown: boolean): void {
  both = shown;
}
