// Going to a place within a page, as a link of a document does: the address is the page's own.

/** Takes the focus to the element called `id`, and shows it. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "start" });
}

/** Follows a link to a place within the page. */
export function follow(event: Event, id: string): void {
  event.preventDefault();
  goTo(id);
}
