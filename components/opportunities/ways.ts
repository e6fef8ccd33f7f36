/**
 * The ways to look at opportunities, by their names in a cookie; `view=all` is the list itself, whatever is the
 * default.
 */
export const ways = {
  table: { label: "Table", href: "/opportunities?view=all" },
  board: { label: "Board", href: "/opportunities/board" },
  forecast: { label: "Forecast", href: "/opportunities/forecast" },
} as const;

export type Way = keyof typeof ways;

/** Keeps for the server, which leads there, how opportunities were looked at last. */
export const wayCookie = "rapport.deals";

/** Where a way other than the list leads; null for the list, and for what is none. */
export const wayHref = (way: string | undefined): string | null =>
  way !== undefined && way !== "table" && Object.hasOwn(ways, way) ? ways[way as Way].href : null;

/** Keeps the way that was chosen for a year; a forecast is only looked at now and then, and nobody works in it. */
export function rememberWay(way: Way): void {
  if (way === "forecast") return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
  document.cookie = `${wayCookie}=${way}; path=/; max-age=31536000; samesite=lax`;
}
