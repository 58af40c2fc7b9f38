// The route of the window as state, kept in step with the address.
import { href, parse, type Route } from "./route";

let route = $state.raw<Route>(parse(location.hash));
window.addEventListener("hashchange", () => {
  route = parse(location.hash);
});

/** Where the window is. */
export function here(): Route {
  return route;
}

/** Goes to a route and leaves a step to go back to. */
export function go(to: Route): void {
  location.hash = href(to);
}

/** Notes a finer place within the same page (the active question) without a step to go back to. */
export function note(place: Route): void {
  history.replaceState(null, "", href(place));
}
