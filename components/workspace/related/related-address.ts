/** What the address of Related says: which relations to show, and where in each of them the page begins. */
export type RelatedAddress = {
  /** Keys of relations; null for all. */
  show: readonly string[] | null;
  /** By relation, the id that its page begins after. */
  after: Readonly<Record<string, number>>;
};

type Params = Record<string, string | string[] | undefined>;

const prefix = "after.";

/** Where the choice of a reader is kept for their next record of the type. */
export const showCookie = (type: string): string => `rapport.related.${type}`;

/** Reads `?show=cases,contacts&after.cases=120`; without `show` what was chosen last on a record of the type. */
export function readRelatedAddress(params: Params, chosen: string | undefined): RelatedAddress {
  const show = typeof params.show === "string" ? params.show : chosen;
  const after = Object.entries(params)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, id]) => [name.slice(prefix.length), Number(id)] as const)
    .filter(([, id]) => Number.isSafeInteger(id) && id > 0);
  return {
    show: show === undefined ? null : show.split(",").filter(Boolean),
    after: Object.fromEntries(after),
  };
}

/** The address with one relation's page beginning after another id, or at its start. */
export function hrefAfter(
  path: string,
  { show, after }: RelatedAddress,
  relation: string,
  id?: number,
): string {
  const params = new URLSearchParams(show ? { show: show.join(",") } : {});
  for (const [key, at] of Object.entries({ ...after, [relation]: id }))
    if (at !== undefined) params.set(`${prefix}${key}`, String(at));
  return params.size ? `${path}?${params}` : path;
}
