// Where in the window one is, as a value; the address after # is its written form.

export type Route =
  | { page: "start" }
  | { page: "review"; review: string; question: string | null }
  | { page: "family"; round: string; family: string }
  | { page: "result"; round: string; order: ResultOrder; part: string | null }
  | { page: "settings" }
  | { page: "about" }
  | { page: "unknown" };

/** The three orders in which the blocks of a round's result can be read. */
export const resultOrders = ["document-type", "area", "child"] as const;
export type ResultOrder = (typeof resultOrders)[number];

/** The route that an address names; `unknown` for one that names nothing. */
export function parse(address: string): Route {
  const [page = "", ...rest] = address
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
  const [a, b, c] = rest;
  switch (page) {
    case "":
      return { page: "start" };
    case "review":
      return a ? { page: "review", review: a, question: b ?? null } : { page: "unknown" };
    case "family":
      return a && b ? { page: "family", round: a, family: b } : { page: "unknown" };
    case "result": {
      const order = resultOrders.find((o) => o === (b ?? "document-type"));
      return a && order ? { page: "result", round: a, order, part: c ?? null } : { page: "unknown" };
    }
    case "settings":
    case "about":
      return { page };
    default:
      return { page: "unknown" };
  }
}

/** The address of a route, ready for an `href`. */
export function href(route: Route): string {
  switch (route.page) {
    case "start":
    case "unknown":
      return "#/";
    case "settings":
    case "about":
      return `#/${route.page}`;
    case "review":
      return address("review", route.review, route.question);
    case "family":
      return address("family", route.round, route.family);
    case "result":
      return address("result", route.round, route.order, route.part);
  }
}

function address(...parts: (string | null)[]): string {
  return `#/${parts.filter((p) => p !== null).map(encodeURIComponent).join("/")}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
