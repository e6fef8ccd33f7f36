/** More records at once than these nobody asks about one by one. */
const most = 200;

/** The records that an address asks about: `ids=7,8`. */
export const idsIn = (params: Pick<URLSearchParams, "get">): number[] =>
  (params.get("ids") ?? "")
    .split(",")
    .slice(0, most)
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);
